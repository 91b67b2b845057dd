import { coverage } from '../../../facts/coverage.ts';
import { areWeeksGiven, placedActivities } from '../../../facts/rhythm.ts';
import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { grouped } from '../_grouped.ts';
import { listed, objectiveName } from '../_names.ts';

export const rule = defineRule({
  id: 'structure/retrieval',
  stage: 'structure',
  severity: 'info',
  since: '0.1.0',
  appliesTo: ({ modalities }) => modalities.pace !== 'free',
  about: () => ({
    title: say('Y revenir au moins une semaine plus tard', 'Come back to it at least a week later'),
    why: say(
      'Ce que l’on retrouve de mémoire quelques jours plus tard reste ; ce que l’on ne voit qu’une fois s’efface.',
      'What people recall a few days later stays; what they meet only once fades.',
    ),
    source: [
      {
        grade: 'S',
        text: say(
          'Méthode : ancrer par des formats courts et répétés',
          'Method: short, repeated formats make it stick',
        ),
      },
      {
        grade: 'A',
        text: say('Latimier et al. 2021 (méta-analyse, g = 0,74)', 'Latimier et al. 2021 (meta-analysis, g = 0.74)'),
      },
      { grade: 'B', text: say('Cepeda et al. 2009', 'Cepeda et al. 2009') },
    ],
    messages: {
      once: say(
        'Vu une seule semaine, sans retour ensuite : {objectives}. Ajoutez une semaine plus tard deux questions, un partage ou une mission courte.',
        'Met in one week only, with no return afterwards: {objectives}. Add two questions, some sharing or a short mission a week later.',
      ),
    },
    examples: {
      bad: 'objectives:\n  - { id: O1, title: "Conduire un brief quotidien de dix minutes" }\nmodules:\n  - id: M1\n    week: 1\n    serves: [O1]\n    activities:\n      - { type: video, title: "Quatre temps suffisent", duration: 6 min }\n  - id: M2\n    week: 2\n    activities:\n      - { type: reading, title: "La charte", duration: 5 min }',
      good: 'objectives:\n  - { id: O1, title: "Conduire un brief quotidien de dix minutes" }\nmodules:\n  - id: M1\n    week: 1\n    serves: [O1]\n    activities:\n      - { type: video, title: "Quatre temps suffisent", duration: 6 min }\n  - id: M2\n    week: 2\n    activities:\n      - { type: quiz, title: "Le brief, une semaine après", duration: 3 min, assesses: [O1] }',
    },
  }),
  *check(course) {
    const placed = placedActivities(course);
    if (!areWeeksGiven(course) || placed.some(({ week }) => week === undefined)) return;
    const last = Math.max(...placed.map(({ week }) => week ?? 0));
    if (placed.length === 0 || Math.min(...placed.map(({ week }) => week ?? 0)) === last) return;
    const weekOf = new Map(placed.map(({ activity, week }) => [activity, week ?? 0]));
    // A course-wide activity or a closing module that names nothing looks back on everything.
    const synthesis = placed
      .filter(
        ({ activity, module }) =>
          activity.objectives.length + activity.assesses.length === 0 && (!module || module.role === 'closing'),
      )
      .map(({ week }) => week ?? 0);
    const traces = coverage(course);
    const once = traces
      .map(({ objective, activities }, o) => ({
        objective,
        weeks: activities.map((activity) => weekOf.get(activity) ?? 0),
        path: ['objectives', o],
      }))
      .filter(({ objective, weeks }) => {
        if (weeks.length === 0) return false;
        const first = Math.min(...weeks);
        const again = [...weeks, ...synthesis].some((week) => week > first);
        const later = course.evaluation.moments.some(
          ({ when, objectives }) => when === 'after' && objectives.includes(objective.id),
        );
        // Nothing can follow the last week; what builds on the objective brings it back.
        const ended = first === last;
        const built = course.objectives.some(
          (other, o) =>
            other.requires.includes(objective.id) &&
            traces[o]?.activities.some((activity) => (weekOf.get(activity) ?? 0) > first),
        );
        return !again && !later && !ended && !built;
      });
    yield* grouped(
      once.map(({ path }) => path),
      () => ({ message: 'once', data: { objectives: listed(once.map(({ objective }) => objectiveName(objective))) } }),
    );
  },
});
