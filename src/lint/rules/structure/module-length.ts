import type { Module } from '../../../course/course.ts';
import { moduleTime } from '../../../facts/time.ts';
import { say } from '../../../language/say.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { minutes } from '../_figures.ts';
import { grouped } from '../_grouped.ts';
import { listed, moduleName } from '../_names.ts';

/** Minutes of missions, which are done at work and not in one sitting. */
function atWork({ activities }: Module): number {
  const missions = activities.filter(({ type }) => type === 'field-mission');
  return missions.reduce((sum, { duration }) => sum + (duration?.min ?? 0), 0);
}

export const rule = defineRule({
  id: 'structure/module-length',
  stage: 'structure',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Des modules de 15 à 60 minutes à son rythme', 'Modules of 15 to 60 self-paced minutes'),
    why: say(
      'Un module se termine dans un créneau que l’on trouve dans sa semaine : trop long, on le remet ; trop court, il ne mène à rien.',
      'A module is finished in a slot that people find in their week: too long, it is put off; too short, it leads nowhere.',
    ),
    source: [
      { grade: 'S', text: say('Méthode : modules de 15 à 45 minutes', 'Method: modules of 15 to 45 minutes') },
      { grade: 'C', text: say('Magistère : 30 à 40 minutes', 'Magistère: 30 to 40 minutes') },
    ],
    messages: {
      long: say(
        'Plus de {maximum} à son rythme : {modules}. Coupez en modules que l’on finit en une fois.',
        'More than {maximum} at one’s own pace: {modules}. Cut into modules that can be finished in one go.',
      ),
      short: say(
        'Moins de {minimum} à son rythme : {modules}. Regroupez avec un autre module, ou ajoutez de quoi pratiquer.',
        'Less than {minimum} at one’s own pace: {modules}. Merge with another module, or add something to practise.',
      ),
    },
    examples: {
      bad: [
        'modules:\n  - { id: M1, title: "Le rôle du manager", duration: 2 h }\n  - { id: M2, title: "Communiquer efficacement", duration: 45 min }',
        'modules:\n  - { id: M1, title: "Le rôle du manager", duration: 10 min }\n  - { id: M2, title: "Communiquer efficacement", duration: 45 min }',
      ],
      good: 'modules:\n  - { id: M0, title: "Bienvenue", role: welcome, duration: 5 min }\n  - { id: M1, title: "Le rôle du manager", duration: 15 min }\n  - { id: M2, title: "Communiquer efficacement", duration: { asynchronous: 1 h, live: 1 h 30 } }',
    },
  }),
  options: thresholds({ minimum: 15, maximum: 60 }),
  *check(course, { minimum, maximum }) {
    // Opening words and a final file to hand in have their own length; a sum in which our own estimates stand in says nothing.
    const known = course.modules
      .map((module, m) => ({ module, time: moduleTime(module), path: ['modules', m] }))
      .filter(({ module, time }) => module.role === 'learning' && time.unknown === 0 && time.asynchronous.max > 0);
    const long = known.filter(({ module, time }) => time.asynchronous.min - atWork(module) > maximum);
    const short = known.filter(({ time }) => time.asynchronous.max < minimum);
    const told = (found: typeof known) => ({
      modules: listed(found.map(({ module }) => moduleName(module))),
      minimum: minutes(minimum),
      maximum: minutes(maximum),
    });
    const paths = (found: typeof known) => found.map(({ path }) => path);
    yield* grouped(paths(long), () => ({ message: 'long', data: told(long) }));
    yield* grouped(paths(short), () => ({ message: 'short', data: told(short) }));
  },
});
