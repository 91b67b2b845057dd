import { learnerSteps } from '../../../facts/coverage.ts';
import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { activityName } from '../_names.ts';

export const rule = defineRule({
  id: 'structure/diagnostic-last',
  stage: 'structure',
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Un diagnostic se fait avant', 'A diagnostic comes first'),
    why: say(
      'Situer les apprenants quand tout est vu n’aide plus personne ; et une évaluation finale qui ne compte pas n’atteste rien.',
      'Placing learners once everything is covered helps nobody any more; and a final assessment that does not count attests nothing.',
    ),
    source: { grade: 'ours', text: say('Accord des champs d’un même fichier', 'Agreement of the fields of one file') },
    messages: {
      late: say(
        '{activity} est un diagnostic, mais arrive quand tout ce qu’il vérifie a été travaillé. Placez-le avant, ou dites-le sommatif ou formatif (« assessment »).',
        '{activity} is a diagnostic, but comes when all that it checks has been worked on. Put it before, or say that it is summative or formative (“assessment”).',
      ),
    },
    examples: {
      bad: 'objectives:\n  - { id: O1, title: "Citer les étapes d’un brief" }\nmodules:\n  - id: M1\n    serves: [O1]\n    activities:\n      - { type: video, title: "Quatre temps", duration: 6 min, objectives: [O1] }\n      - { type: exercise, title: "Remettre dans l’ordre", duration: 6 min, objectives: [O1] }\n      - { type: quiz, title: "Quiz final", duration: 5 min, assesses: [O1], assessment: diagnostic }',
      good: 'objectives:\n  - { id: O1, title: "Citer les étapes d’un brief" }\nmodules:\n  - id: M1\n    serves: [O1]\n    activities:\n      - { type: quiz, title: "Que savez-vous déjà ?", duration: 5 min, assesses: [O1], assessment: diagnostic }\n      - { type: video, title: "Quatre temps", duration: 6 min, objectives: [O1] }',
    },
  }),
  *check(course) {
    const steps = learnerSteps(course);
    for (const [index, { activity, path }] of steps.entries()) {
      const { assesses } = activity;
      if (activity.assessment !== 'diagnostic' || activity.type === 'diagnostic' || assesses.length === 0) continue;
      const isOver = (id: string) =>
        steps.slice(0, index).some(({ worked }) => worked.includes(id)) &&
        !steps.slice(index + 1).some((later) => later.worked.includes(id) && later.path[0] === 'modules');
      if (assesses.every(isOver))
        yield { at: [...path, 'assessment'], message: 'late', data: { activity: activityName(activity) } };
    }
  },
});
