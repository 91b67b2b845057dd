import type { Course } from '../../../course/course.ts';
import { delayDays } from '../../../course/values/delay.ts';
import type { Path, Severity } from '../../../diagnostic.ts';
import { weeksOf } from '../../../facts/calendar.ts';
import { availableMinutes } from '../../../facts/rhythm.ts';
import { isTimeComplete, learnerTime, remoteShare } from '../../../facts/time.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { delayText, minutes, spent } from '../_figures.ts';

/** Where the number of weeks comes from. */
function placeOf(course: Course, weeks: number): Path {
  if (course.need.constraints.weeks !== undefined) return ['need', 'constraints', 'weeks'];
  const last = course.modules.findIndex(({ week }) => week === weeks);
  if (last >= 0) return ['modules', last, 'week'];
  return course.cohorts.length > 0 ? ['cohorts', 0] : ['modules'];
}

/** Thirty-five hours, in minutes: nobody learns more than a week of work in a week. */
const fullWeek = 35 * 60;

export const rule = defineRule({
  id: 'structure/span',
  stage: 'structure',
  until: 'follow-up',
  contradictions: ['window', 'planned', 'closed', 'full'],
  severity: 'info',
  since: '0.1.0',
  about: () => ({
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
        'À rythme libre, {time} à {available} par semaine : {weeks} semaines, mais l’accès n’est ouvert que pendant {window}. Allongez l’accès, ou réduisez le contenu.',
        'At a free pace, {time} at {available} a week: {weeks} weeks, but access is open for {window} only. Extend the access, or reduce the contents.',
      ),
      planned: say(
        'À rythme libre, {time} à {available} par semaine : {weeks} semaines, mais {planned, plural, one {# semaine est prévue} other {# semaines sont prévues}}. Allongez le parcours, ou réduisez le contenu.',
        'At a free pace, {time} at {available} a week: {weeks} weeks, but {planned, plural, one {# week is} other {# weeks are}} planned. Lengthen the course, or reduce the contents.',
      ),
      closed: say(
        'Le parcours dure {weeks} semaines, mais l’accès n’est ouvert que pendant {window}. Prolongez l’accès, ou resserrez le parcours.',
        'The course lasts {weeks} weeks, but access is only open for {window}. Extend the access, or shorten the course.',
      ),
      full: say(
        '{time} dans un accès ouvert {window}, soit {each} par semaine : plus qu’une semaine de travail. Allongez l’accès, ou réduisez le contenu.',
        '{time} in an access open for {window}, that is {each} a week: more than a week of work. Extend the access, or reduce the contents.',
      ),
    },
    examples: {
      bad: [
        'modalities: { window: 3 semaines }\nneed:\n  constraints: { weeks: 5 }\nmodules:\n  - { id: M1, title: "La paie", week: 1 }',
        'need:\n  constraints: { weeks: 12 }\nmodules:\n  - { id: M1, title: "Le rôle du manager", duration: 45 min }',
        'duration: 600 h\nmodalities: { pace: free, window: 3 mois }\nmodules:\n  - { id: M1, title: "La paie" }',
        'duration: 6 h\nneed:\n  audience:\n    availability: { perWeek: 1 h }\n  constraints: { weeks: 2 }\nmodalities: { pace: free }\nmodules:\n  - { id: M1, title: "Le rôle du manager" }',
        'duration: 40 h\nneed:\n  audience:\n    availability: { perWeek: 2 h }\nmodalities: { pace: free }\nmodules:\n  - { id: M1, title: "Le rôle du manager" }',
      ],
      good: 'need:\n  constraints: { weeks: 4 }\nmodules:\n  - { id: M1, title: "Le rôle du manager", duration: 45 min }',
    },
  }),
  options: thresholds({
    minimum: 2,
    maximum: 7,
    warning: 10,
  }),
  *check(course, { minimum, maximum, warning }, { isOpen, stage }) {
    if (course.modules.length === 0) return;
    const { window } = course.modalities;
    const known = weeksOf(course);
    if (window && known && delayDays(window) < known * 7 - 6) {
      const data: Slots = { weeks: known, window: delayText(window) };
      yield { at: ['modalities', 'window'], message: 'closed', severity: 'warning', data };
      return;
    }
    if (course.format.kind === 'virtual-classroom' || course.format.kind === 'mooc') return;
    const severityOf = (weeks: number): Severity => (weeks > warning ? 'warning' : 'info');
    if (course.modalities.pace === 'free') {
      const isKnown = isTimeComplete(course) || course.duration !== undefined;
      const time = isKnown ? learnerTime(course) : undefined;
      if (!time) return;
      const available = availableMinutes(course);
      if (!available) {
        const each = window && (time.duration.min * 7) / Math.max(1, delayDays(window));
        if (!each || each <= fullWeek) return;
        const data: Slots = {
          time: spent(time.duration),
          window: delayText(window),
          each: minutes(Math.round(each / 60) * 60),
        };
        yield { at: ['modalities', 'window'], message: 'full', severity: 'warning', data };
        return;
      }
      const weeks = Math.ceil(time.duration.min / available);
      const data: Slots = { time: spent(time.duration), available: minutes(available), weeks, maximum };
      if (window && weeks * 7 > delayDays(window) + 6) {
        yield {
          at: ['modalities', 'window'],
          message: 'window',
          severity: 'warning',
          data: { ...data, window: delayText(window) },
        };
      } else if (course.need.constraints.weeks && weeks > course.need.constraints.weeks) {
        const planned = course.need.constraints.weeks;
        yield {
          at: ['need', 'constraints', 'weeks'],
          message: 'planned',
          severity: 'warning',
          data: { ...data, planned },
        };
      } else if (weeks > maximum) {
        yield { at: ['modalities', 'pace'], message: 'free', severity: severityOf(weeks), data };
      }
      return;
    }
    const weeks = weeksOf(course);
    if (!weeks || isOpen('need.constraints.weeks')) return;
    // Once the course is over, its length is a fact.
    if (stage === 'follow-up') return;
    const at = placeOf(course, weeks);
    // What all takes place in a room is a stay, not a path.
    if (weeks < minimum && course.format.kind !== 'spoc' && remoteShare(course) === 0) return;
    if (weeks < minimum) yield { at, message: 'short', data: { minimum } as Slots };
    else if (weeks > maximum)
      yield { at, message: 'long', severity: severityOf(weeks), data: { weeks, maximum } as Slots };
  },
});
