import { say } from '../../language/say.ts';
import { choose, tick } from '../kinds/choice.ts';
import { line } from '../kinds/line.ts';
import { items, lines } from '../kinds/list.ts';
import { sectionOf } from '../nested.ts';
import { path } from '../paths.ts';
import type { Notes, Question } from '../question.ts';

/** A list whose lines open in a screen of their own. */
function section(at: string, notes: Notes): Question {
  return items(at, notes, sectionOf(path(at)));
}

const hr = say(
  'Par exemple : déployer un SIRH, gérer les talents, intégrer de nouveaux venus, conduire le changement, accompagner une fusion, mener les entretiens annuels.',
  'For example: rolling out an HR system, managing talent, onboarding, leading change, supporting a merger, holding annual interviews.',
);

/** What the scoping meeting leaves for later: asked by --full, and by spoc edit. */
export const fullQuestions: readonly Question[] = [
  line('client.sector', { step: 'need', hint: hr }),
  line('client.employees', { step: 'need' }),
  line('client.location', { step: 'need' }),
  lines('format.reasons', { step: 'need' }),
  choose('format.scope', {
    step: 'need',
    ask: say('Une seule organisation, ou plusieurs ?', 'One organisation, or several?'),
  }),
  section('organisations', {
    step: 'need',
    ask: say('Quelles organisations participent ?', 'Which organisations take part?'),
  }),
  choose('format.entry', {
    step: 'need',
    ask: say('Tous ensemble, par promotions, ou au fil de l’eau ?', 'Together in cohorts, or continuously?'),
  }),
  choose('format.kind', { step: 'need', ask: say('Quel type de dispositif ?', 'Which kind of course?') }),
  line('need.obligation.reference', {
    step: 'need',
    ask: say('Une obligation de former ? Quel texte ?', 'A duty to train? Which text?'),
    label: say('obligation de former', 'duty to train'),
  }),
  lines('need.audience.profiles', {
    step: 'need',
    ask: say('Quels profils dans ce public ?', 'Which profiles in this audience?'),
  }),
  line('need.audience.register', { step: 'need', ask: say('Quels mots leur parlent ?', 'Which words speak to them?') }),
  lines('need.constraints.tools.allowed', {
    step: 'need',
    ask: say('Quels outils sont autorisés ?', 'Which tools are allowed?'),
  }),
  lines('need.constraints.tools.refused', {
    step: 'need',
    ask: say('Quels outils sont refusés ?', 'Which tools are refused?'),
  }),
  tick('need.constraints.platform.accepts', {
    step: 'need',
    ask: say('Quels formats la plateforme accepte-t-elle ?', 'Which formats does the platform accept?'),
  }),
  line('need.constraints.confidentiality', {
    step: 'need',
    ask: say('Qu’est-ce qui doit rester confidentiel ?', 'What must stay confidential?'),
  }),
  // Up to one group, the audience is the cohort.
  {
    ...section('cohorts', { step: 'need', ask: say('Quels groupes, et quand ?', 'Which groups, and when?') }),
    when: (course) =>
      Number(/\d+(?!.*\d)/.exec(String(learnersOf(course)))?.[0] ?? 0) > 30 || course.cohorts !== undefined,
  },

  section('competencies', { step: 'objectives' }),
  {
    ...section('objectives', {
      id: 'objectives.details',
      step: 'objectives',
      ask: say('Niveau, conditions, critères : que préciser ?', 'Level, conditions, criteria: what to add?'),
      label: say('détail des objectifs', 'details of the objectives'),
      after: ['objectives'],
    }),
    when: (course) => course.objectives !== undefined,
  },

  line('modalities.practice', { step: 'modalities', ask: say('Quelle part de pratique ?', 'What share of practice?') }),
  line('modalities.synchronous', {
    step: 'modalities',
    ask: say('Quelle part en direct ?', 'What share of live time?'),
  }),
  choose('modalities.pace', { step: 'modalities', ask: say('À quel rythme ?', 'At what pace?') }),
  choose('modalities.navigation', {
    step: 'modalities',
    ask: say('Libre de circuler, ou dans l’ordre ?', 'Free to move around, or in order?'),
  }),
  line('modalities.window', {
    step: 'modalities',
    ask: say('Combien de temps l’accès reste-t-il ouvert ?', 'How long does access stay open?'),
  }),
  line('modalities.tutoring.response', {
    step: 'modalities',
    ask: say('Sous quel délai le tuteur répond-il ?', 'Within what time does the tutor answer?'),
  }),
  line('modalities.tutoring.remindAfter', {
    step: 'modalities',
    ask: say(
      'Au bout de combien de temps sans activité relance-t-on ?',
      'After how long without activity is a reminder sent?',
    ),
  }),
  lines('modalities.tutoring.channels', {
    step: 'modalities',
    ask: say('Par quels canaux ?', 'Through which channels?'),
  }),
  line('modalities.assistance.technical.who', {
    step: 'modalities',
    ask: say('Qui aide en cas de problème technique ?', 'Who helps with a technical problem?'),
    label: say('assistance technique', 'technical support'),
  }),
  line('modalities.assistance.pedagogical.who', {
    step: 'modalities',
    ask: say('Qui aide quand on ne comprend pas ?', 'Who helps when one does not understand?'),
    label: say('assistance pédagogique', 'pedagogical support'),
  }),
  choose('modalities.captions', {
    step: 'modalities',
    ask: say('Des sous-titres et des transcriptions ?', 'Captions and transcripts?'),
  }),

  {
    ...section('modules', {
      id: 'modules.details',
      step: 'modules',
      ask: say(
        'Activités, objectifs et ressources de chaque module : lequel ouvrir ?',
        'Activities, objectives and resources of each module: which to open?',
      ),
      label: say('détail des modules', 'details of the modules'),
      after: ['modules.list'],
    }),
    when: (course) => course.modules !== undefined,
  },
  section('resources', { step: 'modules', ask: say('Quelles ressources communes ?', 'Which shared resources?') }),

  section('evaluation.moments', {
    step: 'evaluation',
    ask: say('Quand évalue-t-on, avec quoi ?', 'When is what assessed, and how?'),
  }),
  lines('evaluation.scale', { step: 'evaluation', ask: say('Sur quelle échelle ?', 'On which scale?') }),
  line('evaluation.certification.code', {
    step: 'evaluation',
    ask: say('Quel code de certification (RS, RNCP) ?', 'Which certification code (RS, RNCP)?'),
    label: say('code de certification', 'certification code'),
  }),
  line('evaluation.report.date', {
    step: 'evaluation',
    ask: say('Quand présente-t-on le bilan ?', 'When is the report presented?'),
  }),
  section('offers', { step: 'evaluation', ask: say('Quelles offres, à quel prix ?', 'Which offers, at what price?') }),
  line('enrolment.accessDelay', {
    step: 'evaluation',
    ask: say('Quel délai d’accès après l’inscription ?', 'What delay between enrolment and access?'),
  }),

  section('production.tasks', {
    step: 'production',
    ask: say('Quelles tâches de production ?', 'Which production tasks?'),
  }),
  line('production.coordinator', {
    step: 'production',
    ask: say('Qui coordonne la production ?', 'Who coordinates production?'),
  }),

  line('deployment.access.link', {
    step: 'deployment',
    ask: say('Par où entre-t-on dans le parcours ?', 'How does one get into the course?'),
  }),
  choose('deployment.access.secured', {
    step: 'deployment',
    ask: say('Le lien est-il sécurisé ?', 'Is the link secured?'),
  }),
  line('deployment.access.client.who', {
    step: 'deployment',
    ask: say('Qui suit les progrès, côté client ?', 'Who follows progress on the client’s side?'),
    label: say('suivi par le client', 'the client’s follow-up'),
  }),
  section('deployment.userTests', { step: 'deployment', ask: say('Quels tests utilisateurs ?', 'Which user tests?') }),
  section('deployment.communication', {
    step: 'deployment',
    ask: say('Quelles annonces, à qui ?', 'Which announcements, to whom?'),
  }),

  lines('project.scope.in', {
    step: 'partnership',
    ask: say('Que comprend le parcours ?', 'What does the course include?'),
  }),
  section('project.risks', {
    step: 'partnership',
    ask: say('Quels risques, quelles réponses ?', 'Which risks, which responses?'),
  }),
  section('project.deliverables', { step: 'partnership', ask: say('Quels livrables ?', 'Which deliverables?') }),
  lines('project.clientDuties', {
    step: 'partnership',
    ask: say('Qu’attend-on du client ?', 'What is expected of the client?'),
  }),
  line('project.reviewRounds', {
    step: 'partnership',
    ask: say('Combien de tours de relecture ?', 'How many review rounds?'),
  }),
  line('project.approvalDelay', {
    step: 'partnership',
    ask: say('Sous quel délai le client valide-t-il ?', 'Within what time does the client approve?'),
  }),
  line('project.rights', {
    step: 'partnership',
    ask: say('À qui appartiennent les contenus ?', 'Who owns the contents?'),
  }),
  line('project.budget.amount', {
    step: 'partnership',
    ask: say('Quel budget ?', 'What budget?'),
    label: say('budget', 'budget'),
  }),
  section('partnership.decisions', {
    step: 'partnership',
    ask: say('Quelles décisions ont été prises ?', 'Which decisions were made?'),
  }),
  section('partnership.adjustments', {
    step: 'partnership',
    ask: say('Quels ajustements, pour quels constats ?', 'Which adjustments, for which findings?'),
  }),
  lines('partnership.ideas', {
    step: 'partnership',
    ask: say('Quelles pistes pour la suite ?', 'Which avenues for later?'),
  }),

  section('results.testimonials', { step: 'results', ask: say('Quels témoignages ?', 'Which testimonials?') }),
  lines('results.successFactors', {
    step: 'results',
    ask: say('Qu’est-ce qui a fait réussir le parcours ?', 'What made the course succeed?'),
  }),
  lines('results.lessons', { step: 'results', ask: say('Quels enseignements ?', 'Which lessons?') }),
  lines('results.incidents', {
    step: 'results',
    ask: say('Quels incidents ou réclamations ?', 'Which incidents or complaints?'),
  }),
  section('results.next', { step: 'results', ask: say('Quelles suites ?', 'What comes next?') }),
];

function learnersOf(course: Parameters<NonNullable<Question['when']>>[0]): unknown {
  const need = course.need as { audience?: { learners?: string } } | undefined;
  return need?.audience?.learners ?? '';
}
