import type { Activity, Course, Module } from '../course/course.ts';
import { delayDays } from '../course/values/delay.ts';
import type { Duration } from '../course/values/duration.ts';
import type { Rate } from '../course/values/rate.ts';
import type { Path } from '../diagnostic.ts';
import { moduleWeeks, weekOfDay, weeksOf } from './calendar.ts';
import { onceFor } from './once.ts';
import { activityTime, add, allActivities, deliveryOf, knownTime, middle, moduleTime, none } from './time.ts';

/** One week of the course, from 1: the minutes of one learner, and what happens. */
export interface Week {
  readonly week: number;
  readonly minutes: Duration;
  readonly modules: readonly number[];
  readonly activities: readonly Activity[];
}

/** The week of a course-wide activity: as given, else that of its date, else the first or the last for `when: start | end`. */
export function activityWeek(course: Course, activity: Activity): number | undefined {
  if (activity.week) return activity.week;
  const dated = activity.date && weekOfDay(course, activity.date);
  if (dated) return dated;
  if (activity.when === 'start') return 1;
  return activity.when === 'end' ? weeksOf(course) : undefined;
}

/**
 * The load of each week. Empty under free pace, or when no number of weeks is known. What has no week is in none:
 * `unplaced` counts its minutes.
 */
export const weeklyLoad = onceFor((course): { readonly weeks: readonly Week[]; readonly unplaced: Duration } => {
  const count = weeksOf(course);
  if (!count || count > 104 || course.modalities.pace === 'free') return { weeks: [], unplaced: none };
  const places = moduleWeeks(course);
  const last = Math.max(count, ...places.map((week) => week ?? 0));
  let unplaced = none;
  const weeks = Array.from({ length: last }, (_, index) => {
    const week = index + 1;
    const modules = places.flatMap((place, m) => (place === week ? [m] : []));
    const activities = course.activities.filter((activity) => activityWeek(course, activity) === week);
    const minutes = [
      ...modules.map((m) => moduleTime(course.modules[m]!).total),
      ...activities.map((activity) => activityTime(activity).duration),
    ].reduce(add, none);
    return { week, minutes, modules, activities };
  });
  for (const [m, place] of places.entries()) if (!place) unplaced = add(unplaced, moduleTime(course.modules[m]!).total);
  for (const activity of course.activities) {
    if (!activityWeek(course, activity)) unplaced = add(unplaced, activityTime(activity).duration);
  }
  return { weeks, unplaced };
});

/** How many times a week: five working days in a week; a month is taken as four weeks. */
export function perWeek(per: Rate['per']): number {
  return per === 'day' ? 5 : per === 'month' ? 1 / 4 : 1;
}

/** Minutes a week that the learners have, the larger end; undefined when not said. */
export function availableMinutes(course: Course): number | undefined {
  const { perWeek: available } = course.need.audience.availability;
  return available && available.minutes.max * perWeek(available.per);
}

/** The week that asks most of a learner; undefined when no week is known. */
export function busiestWeek(course: Course): Week | undefined {
  const { weeks } = weeklyLoad(course);
  return weeks.reduce<Week | undefined>(
    (best, week) => (week.minutes.max > 0 && (!best || middle(week.minutes) > middle(best.minutes)) ? week : best),
    undefined,
  );
}

export interface Placed {
  readonly activity: Activity;
  readonly module?: Module;
  readonly path: Path;
  /** Only where the author gives one: its own, its date’s, its module’s. */
  readonly week?: number;
}

/** Every activity with the week in which it falls. */
export const placedActivities = onceFor((course): readonly Placed[] =>
  allActivities(course).map(({ activity, module, path }) => {
    const week = (module ? (activity.week ?? module.week) : undefined) ?? activityWeek(course, activity);
    return { activity, path, ...(module ? { module } : {}), ...(week ? { week } : {}) };
  }),
);

/** True when every module says its week, so that what happens when is no guess. */
export function areWeeksGiven(course: Course): boolean {
  return course.modules.length > 0 && course.modules.every(({ week }) => week !== undefined);
}

export interface KnownLoad {
  /** The least that each week asks of a learner, by week. */
  readonly weeks: ReadonlyMap<number, Duration>;
  /** What no week is given for. */
  readonly unplaced: Duration;
}

/**
 * The remote minutes (at one’s own pace or live) that the author gave, by week: never an estimate of ours, nor a week that we
 * spread. Days in a room are apart, since learners are released for them.
 */
export function knownLoad(course: Course): KnownLoad {
  const weeks = new Map<number, Duration>();
  let unplaced = none;
  const put = (week: number | undefined, minutes: Duration) => {
    if (week) weeks.set(week, add(weeks.get(week) ?? none, minutes));
    else unplaced = add(unplaced, minutes);
  };
  for (const module of course.modules) {
    const { asynchronous, live } = knownTime(module);
    let rest = add(asynchronous, live);
    for (const activity of module.activities) {
      const { week, duration } = activity;
      if (!week || week === module.week || !duration || deliveryOf(activity) === 'in-person') continue;
      put(week, duration);
      rest = { ...rest, min: Math.max(0, rest.min - duration.min), max: Math.max(0, rest.max - duration.max) };
    }
    put(module.week, rest);
  }
  for (const activity of course.activities) {
    if (activity.duration && deliveryOf(activity) !== 'in-person')
      put(activityWeek(course, activity), activity.duration);
  }
  return { weeks, unplaced };
}

const exchanges: readonly Activity['type'][] = [
  'forum',
  'discussion',
  'experience-sharing',
  'peer-review',
  'virtual-class',
  'workshop',
  'role-play',
  'coaching',
  'interview',
  'tutoring-session',
  'debriefing',
  'group-work',
];

/** An activity in which learners exchange with each other or with somebody who helps them; a webinar only informs. */
export function isExchange({ type, learningType }: Activity): boolean {
  return learningType === 'discussion' || learningType === 'collaboration' || exchanges.includes(type);
}

/** True when the tutor can be reached at any time: a channel, hours of presence, a promised response time. */
export function isTutorReachable(course: Course): boolean {
  const { channels, hoursPerWeek, response } = course.modalities.tutoring;
  return channels.length > 0 || hoursPerWeek !== undefined || response !== undefined;
}

/** A contact with the tutor or the trainer: anything live, a forum, work that the tutor answers. */
function isContact(activity: Activity): boolean {
  if (activity.type === 'forum' || activity.type === 'discussion') return true;
  return deliveryOf(activity) !== 'asynchronous' || activity.feedback === 'tutor' || activity.feedback === 'group';
}

/**
 * The longest time in days without a contact between learners and tutor. Undefined when it can’t be told: no weeks, a contact without
 * a week, a channel that is always open.
 */
export function longestSilence(course: Course): number | undefined {
  const { channels, hoursPerWeek, remindAfter } = course.modalities.tutoring;
  if (channels.length > 0) return undefined;
  const reminder = remindAfter ? delayDays(remindAfter) : Number.POSITIVE_INFINITY;
  if (hoursPerWeek) return Math.min(reminder, hoursPerWeek.per === 'month' ? 30 : 7);
  const last = weeksOf(course);
  const contacts = placedActivities(course).filter(({ activity }) => isContact(activity));
  if (!last || !areWeeksGiven(course) || contacts.some(({ week }) => week === undefined)) return undefined;
  const weeks = [...new Set(contacts.map(({ week }) => week as number))].sort((a, b) => a - b);
  // Nothing before the first week counts as silence, nor after the last.
  const gaps = [1, ...weeks, last].map((week, index, all) => (week - (all[index - 1] ?? week)) * 7);
  return Math.min(reminder, contacts.length === 0 ? last * 7 : Math.max(...gaps));
}
