import { say } from '../language/say.ts';
import { choice } from './field.ts';
import { date, duration, item, list, listOf, optional, part, quantity, record, text, withDefault } from './kinds.ts';

/** Who is who: the kind of course, the client, the people, the groups that will follow it. */

export const format = part(
  {
    kind: withDefault(
      'spoc',
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
    ),
    scope: withDefault(
      'intra',
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
    ),
    entry: withDefault(
      'cohorts',
      choice(say('entrées', 'entry'), {
        cohorts: say('par promotions', 'by cohorts'),
        continuous: say('au fil de l’eau', 'continuous'),
      }),
      say('entrées', 'entry'),
    ),
    access: withDefault(
      'private',
      choice(say('accès', 'access'), { private: say('privé', 'private'), public: say('public', 'public') }),
      say('accès', 'access'),
    ),
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
  item(() => ({
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
  })),
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

export const cohorts = list(
  item(() => ({
    title: optional(text, say('nom', 'name')),
    learners: optional(quantity, say('apprenants', 'learners')),
    start: optional(date, say('début', 'start')),
    end: optional(date, say('fin', 'end')),
  })),
  say('groupes', 'cohorts'),
  { help: say('Aucun : un seul groupe, le public entier.', 'None: a single cohort, the whole audience.') },
);
