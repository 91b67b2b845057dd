import { say } from '../language/say.ts';
import { delivery } from './choices.ts';
import { choice, value } from './field.ts';
import {
  date,
  delay,
  duration,
  integer,
  item,
  list,
  listOf,
  mapOf,
  optional,
  part,
  passMark,
  person,
  quantity,
  record,
  target,
  text,
  yesNo,
} from './kinds.ts';
import { objectiveReference } from './objectives.ts';

/** Step 5 of the method: how one will know that it worked. */

const evaluationLevel = value(
  'level',
  say('niveau d’évaluation', 'evaluation level'),
  say('un niveau de 1 à 4', 'a level from 1 to 4'),
  (typed) => (/^[1-4]$/.test(typed) ? Number(typed) : undefined),
);

const kirkpatrick = optional(evaluationLevel, say('niveau d’évaluation', 'evaluation level'), {
  help: say(
    '1 satisfaction, 2 apprentissage, 3 transfert, 4 résultats ; les documents écrivent le mot.',
    '1 reaction, 2 learning, 3 behaviour, 4 results; documents print the word.',
  ),
});

const moments = list(
  item(() => ({
    when: optional(
      choice(say('moment', 'moment'), {
        before: say('avant', 'before'),
        start: say('au début', 'at the start'),
        during: say('pendant', 'during'),
        end: say('à la fin', 'at the end'),
        after: say('après', 'after'),
      }),
      say('moment', 'moment'),
    ),
    delay: optional(delay, say('combien de temps après', 'how long after'), { examples: ['3 mois'] }),
    tool: optional(text, say('outil', 'tool'), { examples: ['questionnaire de positionnement'] }),
    kirkpatrick,
    objectives: listOf(objectiveReference, say('objectifs', 'objectives')),
    criterion: optional(text, say('critère', 'criterion')),
    who: optional(person, say('qui', 'who')),
    use: optional(text, say('usage', 'use made of it')),
  })),
  say('moments d’évaluation', 'evaluation moments'),
);

const indicators = list(
  item(() => ({
    title: optional(text, say('indicateur', 'indicator')),
    measure: optional(
      choice(say('mesure', 'measure'), {
        share: say('part', 'share'),
        score: say('note', 'score'),
        number: say('nombre', 'number'),
        text: say('constat', 'observation'),
      }),
      say('mesure', 'measure'),
    ),
    target: optional(target, say('cible', 'target'), { examples: ['90 %', '4/5'] }),
    baseline: optional(text, say('point de départ', 'baseline')),
    source: optional(text, say('source', 'source'), { examples: ['LMS', 'questionnaire à chaud'] }),
    observer: optional(person, say('observateur', 'observer')),
    owner: optional(person, say('responsable', 'owner')),
    kirkpatrick,
    when: optional(delay, say('mesuré après', 'measured after'), { examples: ['3 mois'] }),
  })),
  say('indicateurs', 'indicators'),
  { question: say('À quoi saurez-vous que c’est réussi ?', 'How will you know that it worked?') },
);

export const evaluation = part(
  {
    moments,
    scale: listOf(text, say('échelle', 'scale'), { examples: ['non acquis', 'en cours', 'acquis'] }),
    indicators,
    certification: part(
      {
        type: optional(
          choice(say('reconnaissance', 'recognition'), {
            none: say('aucune', 'none'),
            attestation: say('attestation de suivi', 'attestation'),
            certificate: say('certificat maison', 'in-house certificate'),
            vendor: say('certification d’éditeur', 'vendor certification'),
            rs: say('Répertoire spécifique (RS)', 'specific register (RS)'),
            rncp: say('RNCP', 'RNCP'),
            diploma: say('diplôme', 'diploma'),
          }),
          say('reconnaissance', 'recognition'),
          { question: say('Une attestation ou une certification ?', 'An attestation or a certification?') },
        ),
        title: optional(text, say('intitulé', 'title')),
        code: optional(text, say('code', 'code'), { examples: ['RS1234'] }),
        certifier: optional(text, say('certificateur', 'certifier')),
        exam: optional(text, say('épreuve', 'exam'), { long: true }),
        validity: optional(delay, say('validité', 'validity')),
        passMark: optional(passMark, say('seuil de réussite', 'pass mark')),
      },
      say('attestation ou certification', 'attestation or certification'),
    ),
    privacy: optional(text, say('accès aux résultats', 'access to results'), {
      question: say('Qui pourra voir les résultats de chacun ?', 'Who will see each person’s results?'),
    }),
    complaints: optional(text, say('réclamations et aléas', 'complaints and incidents'), {
      help: say(
        'À qui les adresser, sous quel délai une réponse est donnée.',
        'To whom they go, and within what time an answer is given.',
      ),
      examples: ['Au référent administratif, réponse sous 5 jours ouvrés, registre tenu par l’organisme'],
    }),
    report: part(
      {
        date: optional(date, say('date du bilan', 'report date')),
        with: listOf(person, say('avec', 'with')),
      },
      say('bilan final', 'final report'),
    ),
  },
  say('évaluation et suivi', 'evaluation and follow-up'),
);

export const offers = list(
  item(() => ({
    title: optional(text, say('offre', 'offer')),
    delivery: optional(delivery, say('modalité', 'delivery mode')),
    learners: optional(quantity, say('apprenants', 'learners')),
    duration: optional(duration, say('durée', 'duration')),
    price: optional(text, say('prix', 'price')),
    payment: optional(text, say('modalités de règlement', 'terms of payment'), {
      help: say('Échéances, acompte, solde.', 'Instalments, advance, balance.'),
      examples: ['30 % à la fin du premier module, le solde à la fin du parcours'],
    }),
  })),
  say('offres', 'offers'),
);

export const enrolment = part(
  {
    accessDelay: optional(delay, say('délai d’accès', 'access delay')),
    closesBefore: optional(delay, say('clôture des inscriptions avant le début', 'enrolment closes before the start')),
    contact: optional(person, say('contact', 'contact')),
    rules: optional(text, say('règlement intérieur', 'rules for trainees'), {
      help: say(
        'Celui qui s’applique au parcours, et où les stagiaires le trouvent.',
        'The one that holds for the course, and where trainees find it.',
      ),
      examples: ['Règlement intérieur de l’organisme, joint à la convocation'],
    }),
    cancellation: optional(text, say('abandon ou arrêt anticipé', 'dropping out or early end'), {
      help: say(
        'Ce qui reste dû lorsque le parcours s’arrête avant la fin.',
        'What remains due when the course stops before its end.',
      ),
      examples: ['Seuls les modules ouverts sont facturés'],
    }),
  },
  say('inscription', 'enrolment'),
);

const measure = record({
  value: optional(target, say('valeur', 'value'), { examples: ['4,6/5', '92 %'] }),
  count: optional(integer, say('combien', 'how many')),
  of: optional(integer, say('sur', 'out of')),
  respondents: optional(integer, say('répondants', 'respondents')),
  method: optional(text, say('méthode', 'method')),
  benefits: optional(text, say('gains', 'benefits'), {
    help: say(
      'En argent, pour un retour sur investissement : (gains − coûts) / coûts × 100.',
      'In money, for a return on investment: (benefits − costs) / costs × 100.',
    ),
    examples: ['24 000 €'],
  }),
  costs: optional(text, say('coûts', 'costs'), { examples: ['16 000 €'] }),
});

export const results = part(
  {
    measures: mapOf(measure, say('mesures', 'measures'), {
      help: say(
        'Une ligne par indicateur ; les parts sont recalculées.',
        'One line for each indicator; shares are recomputed.',
      ),
    }),
    testimonials: list(
      item(() => ({
        quote: optional(text, say('témoignage', 'quote'), { long: true }),
        author: optional(text, say('auteur', 'author')),
        consent: optional(yesNo, say('accord de publication', 'consent to publish')),
      })),
      say('témoignages', 'testimonials'),
    ),
    successFactors: listOf(text, say('facteurs de succès', 'success factors')),
    lessons: listOf(text, say('enseignements', 'lessons')),
    incidents: listOf(text, say('incidents et réclamations', 'incidents and complaints')),
    next: list(
      item(() => ({
        title: optional(text, say('suite', 'next step')),
        audience: optional(text, say('public', 'audience')),
        kind: optional(
          choice(say('nature', 'kind'), {
            extension: say('extension à d’autres publics', 'extension to other audiences'),
            'new-course': say('nouveau parcours', 'new course'),
          }),
          say('nature', 'kind'),
        ),
        status: optional(text, say('état', 'status')),
      })),
      say('suites', 'what comes next'),
    ),
  },
  say('résultats', 'results'),
);
