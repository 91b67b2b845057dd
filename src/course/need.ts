import { say } from '../language/say.ts';
import { lms, packageFormat } from './choices.ts';
import { choice, field } from './field.ts';
import {
  date,
  duration,
  integer,
  item,
  list,
  listOf,
  optional,
  part,
  quantity,
  rate,
  record,
  reference,
  share,
  text,
  yesNo,
} from './kinds.ts';

/** Step 1 of the method: for whom, why, within which limits. */

export const format = part(
  {
    kind: field(
      choice(say('dispositif', 'kind of course'), {
        spoc: say('SPOC', 'SPOC'),
        mooc: say('MOOC', 'MOOC'),
        cooc: say('COOC', 'COOC'),
        sooc: say('SOOC', 'SOOC'),
        blended: say('formation mixte', 'blended course'),
        'e-learning': say('e-learning', 'e-learning'),
        'virtual-classroom': say('classe virtuelle', 'virtual classroom'),
      }),
      say('dispositif', 'kind of course'),
      {
        help: say(
          'Un SPOC : un cours en ligne privé, pour un petit groupe accompagné.',
          'A SPOC: a private online course for a small, supported group.',
        ),
      },
    ).default('spoc'),
    scope: field(
      choice(say('périmètre', 'scope'), {
        intra: say('intra-entreprise', 'intra-company'),
        inter: say('inter-entreprises', 'inter-company'),
        catalogue: say('catalogue', 'catalogue'),
      }),
      say('périmètre', 'scope'),
      {
        help: say(
          'Intra : une seule organisation. Inter : plusieurs organisations dans un même groupe.',
          'Intra: one organisation. Inter: several organisations in one group.',
        ),
      },
    ).default('intra'),
    entry: field(
      choice(say('entrées', 'entry'), {
        cohorts: say('par promotions', 'by cohorts'),
        continuous: say('au fil de l’eau', 'continuous'),
      }),
      say('entrées', 'entry'),
    ).default('cohorts'),
    access: field(
      choice(say('accès', 'access'), { private: say('privé', 'private'), public: say('public', 'public') }),
      say('accès', 'access'),
    ).default('private'),
    reasons: listOf(text, say('pourquoi ce format', 'why this format'), {
      question: say('Pourquoi un SPOC plutôt qu’un autre format ?', 'Why a SPOC rather than another format?'),
      examples: ['Former sans mobiliser une journée entière en présentiel'],
    }),
    derivedFrom: optional(text, say('issu de', 'derived from'), {
      help: say(
        'Le parcours ou l’exemple dont celui-ci reprend la méthode.',
        'The course or example whose method this one takes up.',
      ),
    }),
    calledBy: optional(text, say('nom d’usage', 'name in use'), {
      help: say('Comment le client appelle ce format.', 'What the client calls this format.'),
    }),
  },
  say('format du dispositif', 'format of the course'),
);

export const client = part(
  {
    name: optional(text, say('client', 'client'), {
      question: say('Pour quelle organisation travaillons-nous ?', 'Which organisation are we working for?'),
      examples: ['OPTIMAX'],
    }),
    sector: optional(text, say('secteur', 'sector'), {
      question: say('Quelle est son activité ?', 'What does it do?'),
      examples: ['pièces mécaniques de précision'],
    }),
    employees: optional(quantity, say('effectif', 'employees'), {
      question: say('Combien de salariés ?', 'How many employees?'),
      examples: ['220'],
    }),
    location: optional(text, say('lieu', 'location'), {
      question: say('Où est-elle établie ?', 'Where is it based?'),
      examples: ['Nantes'],
    }),
  },
  say('organisation cliente', 'client organisation'),
);

export const organisations = list(
  record({
    name: optional(text, say('organisation', 'organisation')),
    learners: optional(quantity, say('apprenants', 'learners')),
  }),
  say('organisations participantes', 'taking part'),
  { help: say('Pour un parcours inter-entreprises.', 'For an inter-company course.') },
);

export const people = list(
  item({
    name: optional(text, say('nom', 'name')),
    role: optional(text, say('fonction', 'role'), { examples: ['DRH'] }),
    organisation: optional(text, say('organisation', 'organisation')),
    side: optional(
      choice(say('côté', 'side'), {
        client: say('client', 'client'),
        provider: say('prestataire', 'provider'),
        third: say('tiers', 'third party'),
      }),
      say('côté', 'side'),
    ),
    does: listOf(
      choice(say('rôle dans le projet', 'part in the project'), {
        sponsor: say('commanditaire', 'sponsor'),
        decides: say('décide', 'decides'),
        approves: say('valide', 'approves'),
        informed: say('est tenu informé', 'is kept informed'),
        expert: say('expert métier', 'subject-matter expert'),
        coordinator: say('coordonne', 'coordinates'),
        designer: say('conçoit', 'designs'),
        trainer: say('anime', 'trains'),
        tutor: say('accompagne', 'tutors'),
        technical: say('assistance technique', 'technical support'),
        pedagogical: say('référent pédagogique', 'pedagogical contact'),
        administrative: say('référent administratif', 'administrative contact'),
        disability: say('référent handicap', 'disability contact'),
      }),
      say('rôles dans le projet', 'parts in the project'),
      {
        question: say(
          'Qui décide, qui valide, qui tenir informé ?',
          'Who decides, who approves, who is to be kept informed?',
        ),
      },
    ),
    hours: optional(duration, say('temps disponible', 'time available'), { examples: ['6 h'] }),
    qualifications: optional(text, say('titres et qualités', 'qualifications'), {
      help: say(
        'Diplômes, titres ou expérience de qui forme ou accompagne.',
        'Degrees, titles or experience of those who train or tutor.',
      ),
      examples: ['Master en ingénierie de formation, dix ans d’encadrement en atelier'],
    }),
    email: optional(text, say('adresse électronique', 'e-mail')),
    phone: optional(text, say('téléphone', 'telephone')),
  }),
  say('personnes', 'people'),
  {
    question: say(
      'Qui connaît le sujet, et combien d’heures peut-il donner ?',
      'Who knows the subject, and how many hours can they give?',
    ),
    help: say(
      'Une seule liste pour tous ; les autres lignes y renvoient.',
      'One list for everybody; other lines refer to it.',
    ),
  },
);

const audience = part(
  {
    description: optional(text, say('public', 'audience'), {
      question: say('Qui doit apprendre ?', 'Who needs to learn?'),
      examples: ['Chefs d’équipe promus en interne'],
    }),
    learners: optional(quantity, say('nombre d’apprenants', 'number of learners'), {
      question: say('Combien de personnes ?', 'How many people?'),
      examples: ['15', '4-12', 'environ 25'],
    }),
    profiles: listOf(text, say('profils', 'profiles')),
    education: optional(text, say('niveau', 'education'), {
      question: say('Quel niveau de formation ?', 'What level of education?'),
      examples: ['BAC à BAC+2'],
    }),
    seniority: optional(text, say('ancienneté dans le poste', 'time in the job'), {
      question: say('Quelle ancienneté dans le poste ?', 'How long in the job?'),
      examples: ['moins de 6 mois'],
    }),
    prerequisites: field(list(text, say('prérequis', 'prerequisites')).unwrap(), say('prérequis', 'prerequisites'), {
      question: say('Que faut-il savoir faire avant de commencer ?', 'What must one be able to do before starting?'),
      help: say(
        '[ ] dit « aucun » ; l’absence dit « pas encore demandé ».',
        '[ ] says “none”; absence says “not asked yet”.',
      ),
      kind: 'list',
    }).optional(),
    availability: part(
      {
        perWeek: optional(rate, say('temps disponible', 'time available'), {
          question: say('Combien de temps par semaine ?', 'How much time a week?'),
          examples: ['2 h', '30 min par jour'],
        }),
        workingTime: optional(yesNo, say('sur le temps de travail', 'during working hours'), {
          question: say('Sur le temps de travail ?', 'During working hours?'),
        }),
      },
      say('disponibilité', 'availability'),
    ),
    sites: optional(text, say('sites', 'sites'), {
      question: say('Où sont-elles ?', 'Where are they?'),
      examples: ['4 antennes régionales'],
    }),
    equipment: listOf(text, say('équipement', 'equipment'), {
      question: say('Sur quel appareil ?', 'On which device?'),
      examples: ['PC', 'tablette'],
    }),
    register: optional(text, say('registre de langue', 'register'), { examples: ['mots du terrain'] }),
    participation: optional(
      choice(say('participation', 'participation'), {
        compulsory: say('obligatoire', 'compulsory'),
        voluntary: say('volontaire', 'voluntary'),
      }),
      say('participation', 'participation'),
      { question: say('Parcours obligatoire ou volontaire ?', 'Compulsory or voluntary?') },
    ),
    accessibility: optional(text, say('accessibilité', 'accessibility'), {
      question: say('Des besoins d’accessibilité à prévoir ?', 'Any accessibility needs to plan for?'),
      long: true,
    }),
  },
  say('public', 'audience'),
);

const constraints = part(
  {
    start: optional(date, say('début souhaité', 'start wished for'), {
      question: say('Début souhaité ?', 'When should it start?'),
      examples: ['mars 2026'],
    }),
    deadline: optional(date, say('date limite', 'deadline'), {
      question: say('Une date limite ?', 'A deadline?'),
      examples: ['juin 2026'],
    }),
    weeks: optional(integer, say('nombre de semaines', 'number of weeks'), {
      question: say('Sur combien de semaines ?', 'Over how many weeks?'),
      examples: ['4'],
    }),
    avoid: listOf(text, say('périodes à éviter', 'periods to avoid'), {
      question: say('Des périodes à éviter ?', 'Any periods to avoid?'),
      examples: ['inventaire de fin d’année'],
    }),
    remote: optional(share, say('part à distance', 'remote share'), {
      question: say('Tout en ligne, ou avec du présentiel ?', 'All online, or partly in person?'),
      examples: ['100 %'],
    }),
    platform: part(
      {
        name: optional(text, say('plateforme', 'platform'), {
          question: say('Sur quelle plateforme ?', 'On which platform?'),
          examples: ['LMS interne'],
        }),
        existing: optional(yesNo, say('déjà en place', 'already in place')),
        lms: field(lms, say('LMS', 'LMS'), {
          help: say(
            '« generic » tant qu’on n’est pas sûr : rien n’est deviné.',
            '“generic” while unsure: nothing is guessed.',
          ),
        }).default('generic'),
        accepts: listOf(packageFormat, say('formats acceptés', 'formats accepted')),
        cartridge: optional(
          choice(say('version de Common Cartridge', 'Common Cartridge version'), {
            '1.0': say('1.0', '1.0'),
            '1.1': say('1.1', '1.1'),
            '1.2': say('1.2', '1.2'),
            '1.3': say('1.3', '1.3'),
          }),
          say('version de Common Cartridge', 'Common Cartridge version'),
          { help: say('Celle que le client demande, s’il en demande une.', 'The one the client asks for, if any.') },
        ),
      },
      say('plateforme', 'platform'),
    ),
    tools: part(
      {
        allowed: listOf(text, say('outils autorisés', 'tools allowed')),
        refused: listOf(text, say('outils refusés', 'tools refused')),
      },
      say('outils', 'tools'),
    ),
    confidentiality: optional(text, say('confidentialité', 'confidentiality'), { long: true }),
  },
  say('contraintes', 'constraints'),
  {
    help: say(
      'Des souhaits : les faits (dates réelles, groupes) sont dans « cohorts ».',
      'Wishes: the facts (real dates, groups) stand in “cohorts”.',
    ),
  },
);

export const need = part(
  {
    context: optional(text, say('contexte', 'context'), {
      question: say(
        'Que se passe-t-il aujourd’hui, et pourquoi s’en occuper maintenant ?',
        'What is happening today, and why deal with it now?',
      ),
      long: true,
    }),
    problem: optional(text, say('problématique', 'problem'), {
      question: say(
        'Qu’est-ce qui coince sur le terrain ? Un exemple récent ?',
        'What goes wrong in the field? A recent example?',
      ),
      long: true,
    }),
    goals: list(
      item({
        title: optional(text, say('but', 'goal')),
        indicators: listOf(reference('indicators'), say('indicateurs', 'indicators')),
      }),
      say('buts du commanditaire', 'the sponsor’s goals'),
      {
        question: say(
          'Dans six mois, que verra-t-on de différent au travail ?',
          'In six months, what will be different at work?',
        ),
        help: say(
          'Dans les mots du commanditaire : aucune règle ne juge leurs verbes.',
          'In the sponsor’s words: no rule judges their verbs.',
        ),
      },
    ),
    levers: listOf(text, say('leviers et freins hors formation', 'levers and obstacles besides training'), {
      question: say(
        'Hors formation, qu’est-ce qui peut aider ou freiner ?',
        'Besides training, what may help or hinder?',
      ),
    }),
    situations: list(
      item({
        title: optional(text, say('situation', 'situation')),
        source: optional(text, say('source', 'source'), {
          help: say('Qui l’a racontée, quand.', 'Who told it, when.'),
        }),
      }),
      say('situations de travail', 'situations of work'),
      {
        question: say(
          'Quelles situations précises devront-elles réussir ?',
          'Which precise situations will they have to master?',
        ),
      },
    ),
    existing: listOf(text, say('supports existants', 'existing materials'), {
      question: say('Qu’existe-t-il déjà ?', 'What exists already?'),
    }),
    obligation: part(
      {
        reference: optional(text, say('texte', 'text')),
        appliesTo: optional(text, say('personnes concernées', 'people concerned')),
      },
      say('obligation de former', 'duty to train'),
    ),
    funding: listOf(
      choice(say('financement', 'funding'), {
        'skills-plan': say('plan de développement des compétences', 'skills plan'),
        opco: say('OPCO', 'skills operator (OPCO)'),
        faf: say('FAF', 'training insurance fund (FAF)'),
        cpf: say('CPF', 'personal training account (CPF)'),
        employer: say('fonds propres de l’employeur', 'employer’s own funds'),
        self: say('participant', 'participant'),
      }),
      say('financement', 'funding'),
      { question: say('Qui finance ?', 'Who pays?') },
    ),
    audience,
    constraints,
  },
  say('besoin', 'need'),
);

export const cohorts = list(
  item({
    title: optional(text, say('nom', 'name')),
    learners: optional(quantity, say('apprenants', 'learners')),
    start: optional(date, say('début', 'start')),
    end: optional(date, say('fin', 'end')),
  }),
  say('groupes', 'cohorts'),
  { help: say('Aucun : un seul groupe, le public entier.', 'None: a single cohort, the whole audience.') },
);
