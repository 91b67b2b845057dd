import type { Activity } from '../../../course/course.ts';
import { isSummative, learnerSteps, servedBy } from '../../../facts/coverage.ts';
import { deliveryOf, learningTypeOf, middle } from '../../../facts/time.ts';
import { say } from '../../../language/say.ts';
import type { LearningType } from '../../../method/activities.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { activityName, listed, objectiveName } from '../_names.ts';
import { isRehearsal } from './_practice.ts';

const active: readonly LearningType[] = ['practice', 'collaboration', 'production'];
const tests: readonly Activity['type'][] = ['quiz', 'exam'];

/** Live or in a room, for so many minutes at least. */
function isLongSession(activity: Activity, minutes: number): boolean {
  return (
    deliveryOf(activity) !== 'asynchronous' && activity.duration !== undefined && middle(activity.duration) >= minutes
  );
}

export const rule = defineRule({
  id: 'structure/practice-first',
  stage: 'structure',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('S’entraîner avant d’être évalué', 'Practise before being assessed'),
    why: say(
      'Une évaluation qui compte ne doit pas être le premier essai : l’apprenant a droit à l’erreur avant.',
      'An assessment that counts must not be the first try: learners have the right to fail beforehand.',
    ),
    source: [
      { grade: 'S', text: say('Méthode : mise en pratique avant l’évaluation', 'Method: practice before assessment') },
      { grade: 'C', text: say('ABC Learning Design (UCL)', 'ABC Learning Design (UCL)') },
    ],
    messages: {
      ahead: say(
        '{assessment} vérifie ce qui ne se travaille que plus tard : {objectives}. Déplacez-le, ou corrigez les objectifs qu’il vérifie.',
        '{assessment} checks what is only worked on later: {objectives}. Move it, or correct the objectives that it checks.',
      ),
      unpractised: say(
        '{assessment} évalue ce que l’on n’a pas encore pratiqué : {objectives}. Ajoutez avant un exercice, un cas ou un quiz formatif.',
        '{assessment} assesses what has not yet been practised: {objectives}. Add an exercise, a case or a formative quiz before it.',
      ),
    },
    examples: {
      bad: [
        'objectives:\n  - { id: O1, title: "Citer les étapes" }\n  - { id: O2, title: "Conduire un brief" }\nmodules:\n  - id: M1\n    serves: [O1]\n    activities:\n      - { type: quiz, title: "Quiz", duration: 5 min, assesses: [O2] }\n  - id: M2\n    serves: [O2]\n    activities:\n      - { type: role-play, title: "Un brief", duration: 20 min, objectives: [O2] }',
        'objectives:\n  - { id: O1, title: "Conduire un brief quotidien de dix minutes" }\nmodules:\n  - id: M1\n    serves: [O1]\n    activities:\n      - { type: video, title: "Quatre temps suffisent", duration: 6 min }\n      - { type: exam, title: "Examen final", duration: 30 min, assesses: [O1], assessment: summative, passMark: 80 % }',
      ],
      good: 'objectives:\n  - { id: O1, title: "Conduire un brief quotidien de dix minutes" }\nmodules:\n  - id: M1\n    serves: [O1]\n    activities:\n      - { type: video, title: "Quatre temps suffisent", duration: 6 min }\n      - { type: simulation, title: "Mon premier brief", duration: 10 min }\n      - { type: exam, title: "Examen final", duration: 30 min, assesses: [O1], assessment: summative, passMark: 80 % }',
    },
  }),
  options: thresholds({ session: 60 }),
  *check(course, { session }) {
    const steps = learnerSteps(course);
    // A module that still waits for its activities may bring the practice.
    const waiting = new Set(course.modules.filter(({ activities }) => activities.length === 0).flatMap(servedBy));
    for (const [index, { activity, path, assessed }] of steps.entries()) {
      if (!isSummative(activity)) {
        const own = path.slice(0, 2).join();
        // A first test of what learners know comes before by design.
        const first = activity.assessment === 'diagnostic' || path[0] !== 'modules';
        const ahead = course.objectives.filter(({ id }) => {
          if (first || !tests.includes(activity.type) || activity.objectives.includes(id)) return false;
          if (!assessed.includes(id) || waiting.has(id)) return false;
          const works = steps.flatMap((step, at) => (step.worked.includes(id) && at !== index ? [{ step, at }] : []));
          return works.length > 0 && works.every(({ step, at }) => at > index && step.path.slice(0, 2).join() !== own);
        });
        if (ahead.length === 0) continue;
        const data = { assessment: activityName(activity), objectives: listed(ahead.map(objectiveName)) };
        yield { at: path, message: 'ahead', data };
        continue;
      }
      const before = steps.slice(0, index).filter((step) => isRehearsal(step.activity));
      const missing = course.objectives.filter(
        ({ id }) =>
          assessed.includes(id) &&
          !waiting.has(id) &&
          // An exercise said to work on the objective as well is its practice, and so is a long session in which people try and try again.
          !(
            active.includes(learningTypeOf(activity)) &&
            !tests.includes(activity.type) &&
            (activity.objectives.includes(id) || isLongSession(activity, session))
          ) &&
          !before.some(({ worked }) => worked.includes(id)),
      );
      if (missing.length === 0) continue;
      const data = { assessment: activityName(activity), objectives: listed(missing.map(objectiveName)) };
      yield { at: path, message: 'unpractised', data };
    }
  },
});
