import type { Course } from '../../../course/course.ts';
import { allActivities } from '../../../facts/time.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { activityName, listed, moduleName, objectiveName } from '../_names.ts';
import { sameFile } from '../_same-file.ts';

type Message = 'module' | 'question';

/** Objectives of the course that activities of a module assess, and that no module is said to serve. */
function* beyondModule(course: Course): Generator<Finding<Message>> {
  const served = new Set(course.modules.flatMap(({ serves }) => serves));
  for (const [m, module] of course.modules.entries()) {
    if (module.serves.length === 0) continue;
    const assessed = new Set(module.activities.flatMap(({ assesses }) => assesses));
    const unsaid = course.objectives.filter(({ id }) => assessed.has(id) && !served.has(id));
    if (unsaid.length === 0) continue;
    const data: Slots = { module: moduleName(module), objectives: listed(unsaid.map(objectiveName)) };
    yield { at: ['modules', m, 'serves'], message: 'module', data };
  }
}

/** Questions that check an objective which their activity neither assesses nor works on. */
function* beyondActivity(course: Course): Generator<Finding<Message>> {
  // An objective of a module’s is a part of one of the course’s, and which one is not written.
  const known = new Set(course.objectives.map(({ id }) => id));
  for (const { activity, path } of allActivities(course)) {
    const own = [...activity.assesses, ...activity.objectives];
    for (const [q, { objective, text, id }] of own.some((one) => known.has(one)) ? activity.questions.entries() : []) {
      if (objective === undefined || !known.has(objective) || own.includes(objective)) continue;
      const data: Slots = { question: quoted(text ?? id), objective, activity: activityName(activity) };
      yield { at: [...path, 'questions', q, 'objective'], message: 'question', data };
    }
  }
}

export const rule = defineRule({
  id: 'structure/objectives-agree',
  stage: 'need',
  until: 'follow-up',
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Le même objectif, du module à la question', 'The same objective, from the module to the question'),
    why: say(
      'Un résultat compté pour un autre objectif que celui que l’on croit fausse ce que l’on dira à l’apprenant.',
      'A result counted for another objective than the one intended falsifies what the learner is told.',
    ),
    source: sameFile.fields,
    messages: {
      module: say(
        'Le module {module} évalue un objectif qu’aucun module ne dit servir : {objectives}. Complétez « serves », ou corrigez « assesses ».',
        'The module {module} assesses an objective that no module is said to serve: {objectives}. Complete “serves”, or correct “assesses”.',
      ),
      question: say(
        'La question {question} vérifie {objective}, que l’activité {activity} n’évalue pas. Corrigez l’un ou l’autre.',
        'The question {question} checks {objective}, which the activity {activity} does not assess. Correct one or the other.',
      ),
    },
    examples: {
      bad: [
        'objectives:\n  - { id: O1, title: "Conduire un brief" }\n  - { id: O2, title: "Traiter un désaccord" }\nmodules:\n  - id: M1\n    title: "Le brief"\n    serves: [O1]\n    activities:\n      - { type: role-play, title: "Mon brief", duration: 30 min, assesses: [O1, O2] }',
        'objectives:\n  - { id: O1, title: "Conduire un brief" }\n  - { id: O2, title: "Traiter un désaccord" }\nmodules:\n  - id: M1\n    title: "Le brief"\n    serves: [O1, O2]\n    activities:\n      - type: quiz\n        title: "Vérifier"\n        assesses: [O1]\n        questions:\n          - { text: "Qui parle en premier ?", objective: O2 }',
      ],
      good: 'objectives:\n  - { id: O1, title: "Conduire un brief", evidence: [role-play] }\nmodules:\n  - id: M1\n    title: "Le brief"\n    serves: [O1]\n    activities:\n      - { type: role-play, title: "Mon brief", duration: 30 min, assesses: [O1] }',
    },
  }),
  *check(course) {
    yield* beyondModule(course);
    yield* beyondActivity(course);
  },
});
