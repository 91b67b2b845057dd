import type { Course, Module } from '../../../course/course.ts';
import { daysBetween, firstDay } from '../../../course/values/date.ts';
import { delayDays, shortestDelayDays } from '../../../course/values/delay.ts';
import type { Path } from '../../../diagnostic.ts';
import { closingDay, lastDayOf, launchDay, weekOfDay, weeksOf } from '../../../facts/calendar.ts';
import { allActivities } from '../../../facts/time.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import type { Finding } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { delayText, onDay } from '../_figures.ts';
import { activityName, moduleName } from '../_names.ts';

/** Weeks and days of modules and activities that do not fit together. */

export type WeekMessage =
  | 'backwards'
  | 'longer'
  | 'endFirst'
  | 'startLast'
  | 'ownWeek'
  | 'window'
  | 'tight'
  | 'week'
  | 'outside'
  | 'otherWeek'
  | 'apart'
  | 'order';

const announced = say('la durée annoncée est ici', 'the announced length is here');
const moduleWeek = say('la semaine du module est ici', 'the module’s week is here');

/** Weeks beyond those that the framing announces. */
export function* beyond(course: Course): Generator<Finding<WeekMessage>> {
  const { weeks } = course.need.constraints;
  if (!weeks) return;
  const related = [{ at: ['need', 'constraints', 'weeks'], message: announced }];
  const late = (at: Path, week: number, name: Text): Finding<WeekMessage> => ({
    at: [...at, 'week'],
    message: 'week',
    data: { name, week, weeks },
    related,
  });
  for (const [m, module] of course.modules.entries()) {
    const at = ['modules', m];
    if (module.week && module.week > weeks) yield late(at, module.week, moduleName(module));
    for (const [a, activity] of module.activities.entries()) {
      if (activity.week && activity.week > weeks)
        yield late([...at, 'activities', a], activity.week, activityName(activity));
    }
  }
}

/** More weeks announced than the dates leave. */
export function* tight(course: Course): Generator<Finding<WeekMessage>> {
  const { weeks, start, deadline } = course.need.constraints;
  if (!weeks) return;
  const spans = [
    { from: start, to: deadline, at: ['need', 'constraints', 'weeks'] as Path },
    ...course.cohorts.map(({ start: from, end: to }, c) => ({ from, to, at: ['cohorts', c, 'end'] as Path })),
  ];
  for (const { from, to, at } of spans) {
    if (!from?.day || !to?.day || firstDay(from) > firstDay(to)) continue;
    const left = Math.ceil((daysBetween(firstDay(from), firstDay(to)) + 1) / 7);
    if (left >= weeks) continue;
    const data: Slots = { weeks, left, from: onDay(from), to: onDay(to) };
    const related = at[0] === 'cohorts' ? [{ at: ['need', 'constraints', 'weeks'], message: announced }] : [];
    yield { at, message: 'tight', severity: 'warning', data, related };
  }
}

/** One group that lasts longer than all the others, which last as long as announced. */
export function* longer(course: Course): Generator<Finding<WeekMessage>> {
  const spans = course.cohorts.flatMap(({ id, title, start, end }, c) =>
    start?.day && end?.day
      ? [{ name: quoted(title ?? id), c, weeks: Math.ceil((daysBetween(firstDay(start), firstDay(end)) + 1) / 7) }]
      : [],
  );
  if (spans.length < 3) return;
  const announcedWeeks = weeksOf(course);
  const odd = spans.filter(({ weeks }) => weeks !== announcedWeeks);
  const [one] = odd;
  if (!one || !announcedWeeks || odd.length > 1 || one.weeks < announcedWeeks) return;
  const data: Slots = { name: one.name, found: one.weeks, weeks: announcedWeeks };
  yield { at: ['cohorts', one.c, 'end'], message: 'longer', severity: 'warning', data };
}

/** A module that may not begin before the day by which it must. */
export function* window(course: Course): Generator<Finding<WeekMessage>> {
  for (const [m, module] of course.modules.entries()) {
    const { from, to } = module.when;
    if (!from || !to || shortestDelayDays(from) <= delayDays(to)) continue;
    const data: Slots = { name: moduleName(module), from: delayText(from), to: delayText(to) };
    yield { at: ['modules', m, 'when', 'from'], message: 'window', data };
  }
}

interface Days {
  readonly first?: string;
  readonly last?: string;
}

/** First and last day of each group, as far as they are known; undefined when one group says nothing. */
function groupDays(course: Course): readonly Days[] | undefined {
  const { start, deadline } = course.need.constraints;
  const groups = course.cohorts.length > 0 ? course.cohorts : [{ start, end: deadline }];
  const days = groups.map(({ start: from, end }): Days => {
    const first = from && firstDay(from);
    const last = lastDayOf(course, { start: from, end });
    return { ...(first ? { first } : {}), ...(last ? { last } : {}) };
  });
  // A calendar turned around is told as such, once.
  const unusable = ({ first, last }: Days) => (first && last ? first > last : !first && !last);
  return days.some(unusable) ? undefined : days;
}

/** The week of the next module, which those of a module stay before; undefined for the last. */
function nextWeek(course: Course, { week = 0 }: Module): number | undefined {
  const later = course.modules.flatMap((module) => (module.week && module.week > week ? [module.week] : []));
  return later.length > 0 ? Math.min(...later) : undefined;
}

/** True for a week before that of a module, or from that of the next one on. */
export function leaves(course: Course, module: Module, week: number): boolean {
  return week < (module.week ?? 0) || week >= (nextWeek(course, module) ?? week + 1);
}

/** Dates that no group’s calendar holds, or that belong to another module’s week. */
export function* misplaced(course: Course): Generator<Finding<WeekMessage>> {
  // What the whole course shares may come before it (a meeting) or long after (a look back).
  const dated = allActivities(course).filter(({ activity, module }) => module && activity.date?.day);
  const groups = dated.length > 0 ? groupDays(course) : undefined;
  for (const { activity, module, path } of dated) {
    const { date } = activity;
    if (!date || !module) continue;
    const at = [...path, 'date'];
    const day = firstDay(date);
    const data: Slots = { name: activityName(activity), date: onDay(date) };
    if (groups && !groups.some(({ first = day, last = day }) => first <= day && day <= last)) {
      yield { at, message: 'outside', data };
      continue;
    }
    const own = activity.week === undefined ? undefined : weekOfDay(course, date);
    if (own !== undefined && own !== activity.week) {
      yield { at, message: 'ownWeek', severity: 'warning', data: { ...data, week: own, planned: activity.week ?? 0 } };
      continue;
    }
    const week = activity.week === undefined && module.week ? weekOfDay(course, date) : undefined;
    if (week === undefined || !module.week) continue;
    if (leaves(course, module, week)) {
      const related = [{ at: [...path.slice(0, 2), 'week'], message: moduleWeek }];
      yield { at, message: 'otherWeek', data: { ...data, week, planned: module.week }, related };
    }
  }
}

/** What the whole course shares, on a day of another week than its own. */
export function* ownWeeks(course: Course): Generator<Finding<WeekMessage>> {
  for (const [a, activity] of course.activities.entries()) {
    const { date, week: planned } = activity;
    const week = date?.day && planned ? weekOfDay(course, date) : undefined;
    if (!date || !planned || week === undefined || week === planned) continue;
    const data: Slots = { name: activityName(activity), date: onDay(date), week, planned };
    yield { at: ['activities', a, 'date'], message: 'ownWeek', severity: 'warning', data };
  }
}

/** What closes the course, on a day before it opens; what opens it, on a day after it ends. */
export function* endBeforeStart(course: Course): Generator<Finding<WeekMessage>> {
  const opening = launchDay(course);
  const closing = closingDay(course);
  for (const [a, activity] of course.activities.entries()) {
    const { when, date } = activity;
    if (!date?.day || !opening || !closing) continue;
    const day = firstDay(date);
    const wrong = when === 'end' ? day < opening : when === 'start' && day > closing;
    if (!wrong) continue;
    const data: Slots = { name: activityName(activity), date: onDay(date) };
    yield { at: ['activities', a, 'date'], message: when === 'end' ? 'endFirst' : 'startLast', data };
  }
}

/** Activities whose own week is not one of their module’s. */
export function* apart(course: Course): Generator<Finding<WeekMessage>> {
  for (const { activity, module, path } of allActivities(course)) {
    const { week } = activity;
    if (!module?.week || !week || !leaves(course, module, week)) continue;
    const data: Slots = { name: activityName(activity), week, planned: module.week };
    const related = [{ at: [...path.slice(0, 2), 'week'], message: moduleWeek }];
    yield { at: [...path, 'week'], message: 'apart', severity: 'warning', data, related };
  }
}

/** A module that opens after the one before it, in an earlier week. */
export function* backwards(course: Course): Generator<Finding<WeekMessage>> {
  const inOrder = course.modalities.navigation === 'sequential';
  for (const [m, module] of course.modules.entries()) {
    const before = course.modules[m - 1];
    if (!before?.week || !module.week || module.week >= before.week) continue;
    if (!inOrder && module.opens !== 'after-previous') continue;
    const data: Slots = {
      name: moduleName(module),
      week: module.week,
      previous: moduleName(before),
      planned: before.week,
    };
    const related = [
      {
        at: ['modules', m - 1, 'week'],
        message: say('la semaine du module précédent', 'the week of the module before'),
      },
    ];
    yield { at: ['modules', m, 'week'], message: 'backwards', data, related };
  }
}

/** A module that waits for one that comes later. */
export function* turnedAround(course: Course): Generator<Finding<WeekMessage>> {
  for (const [m, module] of course.modules.entries()) {
    const { after } = module.when;
    if (after === undefined) continue;
    const previous = course.modules.findIndex(
      ({ id, activities }) => id === after || activities.some((one) => one.id === after),
    );
    const before = course.modules[previous];
    if (!before || previous === m) continue;
    const weeks = module.week !== undefined && before.week !== undefined;
    if (weeks ? before.week! <= module.week! : previous < m) continue;
    const related = [{ at: ['modules', previous], message: say('celui-ci vient après', 'this one comes later') }];
    const data: Slots = { name: moduleName(module), previous: moduleName(before) };
    yield { at: ['modules', m, 'when', 'after'], message: 'order', data, related };
  }
}
