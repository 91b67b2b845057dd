import { moduleTime } from '../../../facts/time.ts';
import { say } from '../../../language/say.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { grouped } from '../_grouped.ts';
import { listed, moduleName } from '../_names.ts';

export const rule = defineRule({
  id: 'structure/overload',
  stage: 'structure',
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Pas trop d’activités dans un module', 'Not too many activities in a module'),
    why: say(
      'Une section surchargée disperse : on passe de l’une à l’autre sans en finir aucune.',
      'An overloaded section scatters attention: people go from one thing to the next and finish none.',
    ),
    source: {
      grade: 'S',
      text: say(
        'Méthode : ne pas surcharger les sections ; les cas en comptent deux à quatre',
        'Method: don’t overload the sections; the cases have two to four',
      ),
    },
    messages: {
      many: say(
        'Plus de {maximum} activités : {modules}. Regroupez-en, ou coupez le module en deux.',
        'More than {maximum} activities: {modules}. Merge some, or cut the module in two.',
      ),
    },
    examples: {
      bad: 'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: animated-video, title: "Bienvenue", duration: 3 min }\n      - { type: self-assessment, title: "Où j’en suis", duration: 5 min }\n      - { type: video, title: "Décider", duration: 4 min }\n      - { type: video, title: "Relayer", duration: 4 min }\n      - { type: video, title: "Faire remonter", duration: 4 min }\n      - { type: quiz, title: "Que décide un chef d’équipe ?", duration: 5 min }\n      - { type: forum, title: "Ma situation de la semaine", duration: 10 min }',
      good: 'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min }\n      - { type: quiz, title: "Que décide un chef d’équipe ?", duration: 5 min }\n      - { type: forum, title: "Ma situation de la semaine", duration: 10 min }',
    },
  }),
  options: thresholds({ maximum: 6, longModule: 60 }),
  *check(course, { maximum, longModule }) {
    const many = course.modules
      .map((module, m) => ({ module, path: ['modules', m] }))
      // A module that is too long is told so by structure/module-length, which asks to cut it.
      .filter(({ module }) => module.activities.length > maximum && moduleTime(module).asynchronous.min <= longModule);
    const name = (count: number, { fr, en }: { fr: string; en: string }) => say(`${fr} (${count})`, `${en} (${count})`);
    const modules = () => listed(many.map(({ module }) => name(module.activities.length, moduleName(module))));
    yield* grouped(
      many.map(({ path }) => path),
      () => ({ message: 'many', data: { maximum, modules: modules() } }),
    );
  },
});
