import type { Activity, Module } from '../../../course/course.ts';
import { stageBefore } from '../../../course/course.ts';
import { delayedEvaluations, hasImmediateEvaluation } from '../../../facts/evaluation.ts';
import { deliveryOf, learningTypeOf } from '../../../facts/time.ts';
import { type Slots, say } from '../../../language/say.ts';
import { qualiopiSource } from '../../../method/qualiopi.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { enumeration, quoted } from '../_enumeration.ts';

/** Formats in which somebody, or the right answers, come back to the learner. */
const answering: readonly Activity['type'][] = [
  'quiz',
  'exam',
  'self-assessment',
  'diagnostic',
  'forum',
  'discussion',
  'experience-sharing',
  'peer-review',
  'coaching',
  'interview',
  'tutoring-session',
  'debriefing',
  'virtual-class',
  'interactive-scenario',
  'simulation',
  'survey',
];

/** Practice in the presence of whoever leads it: they answer at once. */
const isLed = (activity: Activity) =>
  deliveryOf(activity) !== 'asynchronous' && learningTypeOf(activity) !== 'acquisition';

const givesFeedback = (activity: Activity) =>
  activity.feedback === undefined ? answering.includes(activity.type) || isLed(activity) : activity.feedback !== 'none';

const name = (module: Module) => quoted(module.title ?? module.id);

export const rule = defineRule({
  id: 'follow-up/feedback',
  stage: 'structure',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Des retours pendant, à chaud et à froid', 'Feedback during, at the end, and later'),
    why: say(
      'Sans retour, l’apprenant ne sait pas s’il progresse, et le client ne saura pas ce qui reste trois mois plus tard.',
      'Without feedback, learners don’t know whether they progress, and the client won’t know what remains three months later.',
    ),
    source: [
      {
        grade: 'S',
        text: say('Méthode, étape 5 : intégrer des temps de feedback', 'Method, step 5: build in feedback'),
      },
      qualiopiSource(30, say('recueil des appréciations', 'collection of opinions')),
      qualiopiSource(11, say('évaluation de l’atteinte des objectifs', 'assessment of the objectives')),
    ],
    messages: {
      none: say(
        'Aucun retour n’est prévu dans le parcours : un quiz corrigé, un forum suivi, un coaching ou des messages du tuteur.',
        'No feedback is planned in the course: a corrected quiz, a tended forum, coaching or messages from the tutor.',
      ),
      module: say(
        'Aucun retour dans {modules} : un quiz corrigé, un forum, un débriefing ou un message du tuteur y suffit.',
        'No feedback in {modules}: a corrected quiz, a forum, a debriefing or a message from the tutor is enough.',
      ),
      immediate: say(
        'Aucune évaluation à chaud : prévoyez un court questionnaire à la fin du parcours.',
        'No immediate evaluation: plan a short questionnaire at the end of the course.',
      ),
      delayed: say(
        'Aucune évaluation à froid : prévoyez de regarder, un à six mois après, ce qui a changé au travail.',
        'No delayed evaluation: plan to look, one to six months later, at what has changed at work.',
      ),
      delay: say(
        'L’évaluation à froid tombe {days} jours après le parcours : entre un et six mois, on voit ce qui est resté.',
        'The delayed evaluation comes {days} days after the course: between one and six months, one sees what remained.',
      ),
    },
    examples: {
      bad: [
        'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min }\n      - { type: reading, title: "Fiche mémo", duration: 4 min }',
        'stage: production\nmodules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: quiz, title: "Que décide un chef d’équipe ?", duration: 5 min, feedback: automatic }',
      ],
      good: 'stage: production\nmodules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: quiz, title: "Que décide un chef d’équipe ?", duration: 5 min, feedback: automatic }\nevaluation:\n  moments:\n    - { when: end, tool: "questionnaire à chaud" }\n    - { when: after, delay: 3 mois, tool: "observation au poste" }',
    },
  }),
  options: thresholds({ earliestDays: 30, latestDays: 183 }),
  *check(course, { earliestDays, latestDays }, { isOpen, profiles, stage }) {
    const modules = course.modules
      .map((module, m) => ({ module, m }))
      .filter(({ module }) => module.activities.length > 0);
    if (modules.length === 0) return;
    const written = course.modalities.tutoring.channels.length > 0;
    const silent = modules.filter(({ module }) => module.role === 'learning' && !module.activities.some(givesFeedback));
    const anywhere = modules.some(({ module }) => module.activities.some(givesFeedback));
    if (!written && !anywhere && !course.activities.some(givesFeedback))
      yield { at: ['modules'], message: 'none', on: 'key' };
    else if (!written && silent[0]) {
      const data: Slots = { modules: enumeration(silent.map(({ module }) => name(module))) };
      const related = silent.slice(1).map(({ m }) => ({ at: ['modules', m], message: say('ici aussi', 'here too') }));
      yield { at: ['modules', silent[0].m], message: 'module', severity: 'info', data, related };
    }
    if (stageBefore(stage, 'production') || isOpen('evaluation.moments')) return;
    const at = ['evaluation', 'moments'];
    if (!hasImmediateEvaluation(course)) yield { at, message: 'immediate' };
    // RNQ 30 and 11: an audit asks for it, a client may do without.
    const severity = profiles.includes('qualiopi') ? 'warning' : 'info';
    const delayed = delayedEvaluations(course);
    const days = delayed.map((evaluation) => evaluation.days ?? earliestDays);
    if (delayed.length === 0) yield { at, message: 'delayed', severity };
    else if (!days.some((day) => day >= earliestDays && day <= latestDays)) {
      const data: Slots = { days: Math.round(days[0] ?? 0) };
      yield { at, message: 'delay', severity, data };
    }
  },
});
