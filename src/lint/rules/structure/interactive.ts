import { learningTypeOf } from '../../../facts/time.ts';
import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { grouped } from '../_grouped.ts';
import { listed, moduleName } from '../_names.ts';

export const rule = defineRule({
  id: 'structure/interactive',
  stage: 'structure',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Quelque chose à faire dans chaque module', 'Something to do in every module'),
    why: say(
      'Un apprenant qui ne fait que regarder croit avoir compris ; une question ou un cas le lui montre.',
      'Learners who only watch believe that they have understood; a question or a case shows it.',
    ),
    source: {
      grade: 'S',
      text: say('Méthode : « progressif, interactif et rythmé »', 'Method: “progressive, interactive and well paced”'),
    },
    messages: {
      passive: say(
        'Rien que des contenus à regarder ou à lire : {modules}. Ajoutez au moins une question, un cas ou un échange.',
        'Nothing but contents to watch or read: {modules}. Add at least a question, a case or an exchange.',
      ),
    },
    examples: {
      bad: 'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min }\n      - { type: job-aid, title: "Fiche mémo", duration: 5 min }',
      good: 'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min }\n      - { type: quiz, title: "Que décide un chef d’équipe ?", duration: 5 min }',
    },
  }),
  *check(course) {
    const passive = course.modules
      .map((module, m) => ({ module, path: ['modules', m] }))
      .filter(({ module: { role, activities } }) => role === 'learning' && activities.length > 0)
      .filter(({ module }) => module.activities.every((activity) => learningTypeOf(activity) === 'acquisition'));
    yield* grouped(
      passive.map(({ path }) => path),
      () => ({ message: 'passive', data: { modules: listed(passive.map(({ module }) => moduleName(module))) } }),
    );
  },
});
