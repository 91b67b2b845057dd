import * as z from 'zod/mini';
import type { Course } from '../../../course/course.ts';
import { delayDays, formatDelay } from '../../../course/values/delay.ts';
import type { Path, Severity } from '../../../diagnostic.ts';
import { weeksOf } from '../../../facts/calendar.ts';
import { availableMinutes } from '../../../facts/rhythm.ts';
import { isTimeComplete, learnerTime } from '../../../facts/time.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, numberOr } from '../../rule.ts';
import { minutes, spent } from '../_figures.ts';

/** Where the number of weeks comes from. */
function placeOf(course: Course, weeks: number): Path {
  if (course.need.constraints.weeks !== undefined) return ['need', 'constraints', 'weeks'];
  const last = course.modules.findIndex(({ week }) => week === weeks);
  if (last >= 0) return ['modules', last, 'week'];
  return course.cohorts.length > 0 ? ['cohorts', 0] : ['modules'];
}

export const rule = defineRule({
  id: 'structure/span',
  stage: 'structure',
  severity: 'info',
  since: '0.1.0',
  appliesTo: ({ format }) => format.kind !== 'virtual-classroom' && format.kind !== 'mooc',
  title: say('Une étendue de deux à sept semaines', 'A span of two to seven weeks'),
  why: say(
    'Trop court, rien n’a le temps d’être essayé au travail ; trop long, le groupe se défait.',
    'Too short, nothing can be tried at work; too long, the group comes apart.',
  ),
  source: [
    {
      grade: 'S',
      text: say('Cas de la méthode : deux semaines à un mois', 'Cases of the method: two weeks to a month'),
    },
    { grade: 'C', text: say('Pratique des SPOC accompagnés', 'Practice of supported SPOCs') },
  ],
  options: z.strictObject({
    minimum: numberOr(2),
    maximum: numberOr(7),
    warning: numberOr(10),
  }),
  messages: {
    short: say(
      'Le parcours tient en une semaine : étalez-le sur {minimum} semaines au moins, pour que l’on puisse essayer au travail entre deux modules.',
      'The course fits into one week: spread it over {minimum} weeks at least, so that people can try things at work between modules.',
    ),
    long: say(
      'Le parcours s’étend sur {weeks} semaines ; au-delà de {maximum} semaines, peu de groupes tiennent le rythme. Resserrez, ou faites deux parcours.',
      'The course spans {weeks} weeks; beyond {maximum} weeks, few groups keep up. Tighten it, or make two courses.',
    ),
    free: say(
      'À rythme libre, {time} à {available} par semaine : {weeks} semaines. Au-delà de {maximum} semaines, prévoyez des jalons, ou faites deux parcours.',
      'At a free pace, {time} at {available} a week: {weeks} weeks. Beyond {maximum} weeks, plan milestones, or make two courses.',
    ),
    window: say(
      'À rythme libre, {time} à {available} par semaine : {weeks} semaines, mais l’accès n’est ouvert que {window}. Allongez l’accès, ou réduisez le contenu.',
      'At a free pace, {time} at {available} a week: {weeks} weeks, but access is open for {window} only. Extend the access, or reduce the contents.',
    ),
  },
  examples: {
    bad: [
      'need:\n  constraints: { weeks: 12 }\nmodules:\n  - { id: M1, title: "Le rôle du manager", duration: 45 min }',
      'duration: 40 h\nneed:\n  audience:\n    availability: { perWeek: 2 h }\nmodalities: { pace: free }\nmodules:\n  - { id: M1, title: "Le rôle du manager" }',
    ],
    good: 'need:\n  constraints: { weeks: 4 }\nmodules:\n  - { id: M1, title: "Le rôle du manager", duration: 45 min }',
  },
  *check(course, { minimum, maximum, warning }, { isOpen }) {
    if (course.modules.length === 0) return;
    const severityOf = (weeks: number): Severity => (weeks > warning ? 'warning' : 'info');
    if (course.modalities.pace === 'free') {
      const available = availableMinutes(course);
      const known = isTimeComplete(course) || course.duration !== undefined;
      const time = known ? learnerTime(course) : undefined;
      if (!available || !time) return;
      const weeks = Math.ceil(time.duration.min / available);
      const data: Slots = { time: spent(time.duration), available: minutes(available), weeks, maximum };
      const { window } = course.modalities;
      if (window && weeks * 7 > delayDays(window) + 6) {
        const open = say(formatDelay(window, 'fr'), formatDelay(window, 'en'));
        yield {
          at: ['modalities', 'window'],
          message: 'window',
          severity: 'warning',
          data: { ...data, window: open },
        };
      } else if (weeks > maximum) {
        yield { at: ['modalities', 'pace'], message: 'free', severity: severityOf(weeks), data };
      }
      return;
    }
    const weeks = weeksOf(course);
    if (!weeks || isOpen('need.constraints.weeks')) return;
    const at = placeOf(course, weeks);
    if (weeks < minimum) yield { at, message: 'short', data: { minimum } as Slots };
    else if (weeks > maximum)
      yield { at, message: 'long', severity: severityOf(weeks), data: { weeks, maximum } as Slots };
  },
});
