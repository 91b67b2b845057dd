import type { Activity, Course } from '../course/course.ts';
import type { Duration } from '../course/values/duration.ts';
import { moduleWeeks, weeksOf } from './calendar.ts';
import { activityTime, add, middle, moduleTime, none } from './time.ts';

/** One week of the course, from 1: the minutes of one learner, and what happens. */
export interface Week {
  readonly week: number;
  readonly minutes: Duration;
  readonly modules: readonly number[];
  readonly activities: readonly Activity[];
}

/** The week of a course-wide activity: as given, else the first or the last for `when: start | end`. */
export function activityWeek(course: Course, activity: Activity): number | undefined {
  if (activity.week) return activity.week;
  if (activity.when === 'start') return 1;
  return activity.when === 'end' ? weeksOf(course) : undefined;
}

/**
 * The load of each week. Empty under free pace, or when no number of weeks is known. What has no week is in none:
 * `unplaced` counts its minutes.
 */
export function weeklyLoad(course: Course): { readonly weeks: readonly Week[]; readonly unplaced: Duration } {
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
}

/** Minutes a week that the learners have, the larger end; undefined when not said. */
export function availableMinutes(course: Course): number | undefined {
  const perWeek = course.need.audience.availability.perWeek;
  if (!perWeek) return undefined;
  // Five working days in a week; a month is taken as four weeks.
  const factor = perWeek.per === 'day' ? 5 : perWeek.per === 'month' ? 1 / 4 : 1;
  return perWeek.minutes.max * factor;
}

/** The week that asks most of a learner; undefined when no week is known. */
export function busiestWeek(course: Course): Week | undefined {
  const { weeks } = weeklyLoad(course);
  return weeks.reduce<Week | undefined>(
    (best, week) => (week.minutes.max > 0 && (!best || middle(week.minutes) > middle(best.minutes)) ? week : best),
    undefined,
  );
}

/** Minutes a week of the tutor’s own presence; undefined when not said. */
export function tutorMinutesPerWeek(course: Course): number | undefined {
  const given = course.modalities.tutoring.hoursPerWeek;
  if (!given) return undefined;
  const factor = given.per === 'day' ? 5 : given.per === 'month' ? 1 / 4 : 1;
  return middle(given.minutes) * factor;
}
