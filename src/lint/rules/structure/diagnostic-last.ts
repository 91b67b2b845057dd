import { learnerSteps } from '../../../facts/coverage.ts';
import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { activityName } from '../_names.ts';
import { sameFile } from '../_same-file.ts';

export const rule = defineRule({
  id: 'structure/diagnostic-last',
  stage: 'structure',
  until: 'follow-up',
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Une évaluation diagnostique se fait avant', 'A diagnostic assessment comes first'),
    why: say(
      'Situer les apprenants une fois que tout est vu ne sert plus à personne ; et une évaluation finale qui ne compte pas n’atteste rien.',
      'Finding out where learners stand once everything is covered no longer helps anybody; and a final assessment that does not count proves nothing.',
    ),
    source: sameFile.fields,
    messages: {
      late: say(
        '{activity} est une évaluation diagnostique, mais arrive quand tout ce qu’elle vérifie a déjà été travaillé. Placez-la avant, ou déclarez-la formative ou sommative (« assessment »).',
        '{activity} is a diagnostic assessment, but comes once everything it checks has been worked on. Move it earlier, or make it formative or summative (“assessment”).',
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
