import type { Course, Module } from '../../../course/course.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { moduleName } from '../_names.ts';
import { sameFile } from '../_same-file.ts';

/** Modules in the order in which they are followed: by week when all have one, else as they are written. */
function rankOf(course: Course): (module: Module) => number {
  const weeks = course.modules.every(({ week }) => week !== undefined);
  return (module) => (weeks ? (module.week ?? 0) : course.modules.indexOf(module));
}

export const rule = defineRule({
  id: 'structure/opening-closing',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('L’accueil au début, la clôture à la fin', 'Welcome first, closing last'),
    why: say(
      'Un accueil tardif n’accueille plus personne ; une clôture trop tôt fait la synthèse de ce que l’on n’a pas encore vu.',
      'A late welcome welcomes nobody; a closing that comes too early sums up what nobody has seen yet.',
    ),
    source: sameFile.fields,
    messages: {
      closing: say(
        '{module} clôt le parcours (« closing »), et {other} vient après. Corrigez la semaine, l’ordre ou le rôle du module.',
        '{module} closes the course (“closing”), and {other} comes after it. Correct the week, the order or the role of the module.',
      ),
      welcome: say(
        '{module} accueille les apprenants (« welcome »), et {other} vient avant. Corrigez la semaine, l’ordre ou le rôle du module.',
        '{module} welcomes the learners (“welcome”), and {other} comes before it. Correct the week, the order or the role of the module.',
      ),
    },
    examples: {
      bad: [
        'modules:\n  - { id: M1, title: "Le rôle du manager", week: 1 }\n  - { id: M2, title: "Les désaccords", week: 2 }\n  - { id: M3, title: "Bilan", role: closing, week: 1 }',
        'modules:\n  - { id: M1, title: "Le rôle du manager" }\n  - { id: M2, title: "Bienvenue", role: welcome }',
      ],
      good: 'modules:\n  - { id: M1, title: "Bienvenue", role: welcome, week: 1 }\n  - { id: M2, title: "Les désaccords", week: 2 }\n  - { id: M3, title: "Bilan", role: closing, week: 3 }',
    },
  }),
  *check(course) {
    const rank = rankOf(course);
    const at = (module: Module) => {
      const path = ['modules', course.modules.indexOf(module)];
      return module.week === undefined ? path : [...path, 'week'];
    };
    for (const module of course.modules) {
      if (module.role !== 'welcome' && module.role !== 'closing') continue;
      const other = course.modules.find(({ role }, index, all) => {
        const distance = rank(all[index]!) - rank(module);
        return role !== module.role && (module.role === 'closing' ? distance > 0 : distance < 0);
      });
      if (!other) continue;
      const data: Slots = { module: moduleName(module), other: moduleName(other) };
      const related = [{ at: at(other), message: say('l’autre module est ici', 'the other module is here') }];
      yield { at: at(module), message: module.role, data, related };
    }
  },
});
