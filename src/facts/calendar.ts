import type { Cohort, Course } from '../course/course.ts';
import { addDays, daysBetween, firstDay, lastDay, type PlainDate } from '../course/values/date.ts';
import type { Quantity } from '../course/values/quantity.ts';

/** The groups that follow the course: those of the spec, else one group of the whole audience. */
export function cohortsOf(course: Course): readonly Cohort[] {
  if (course.cohorts.length > 0) return course.cohorts;
  const { learners } = course.need.audience;
  return [{ id: 'G1', learners, start: course.need.constraints.start }];
}

/** All of them together; estimated when one is. */
export function sum(quantities: readonly Quantity[]): Quantity {
  return quantities.reduce(
    (a, b) => ({ min: a.min + b.min, max: a.max + b.max, estimated: a.estimated || b.estimated }),
    { min: 0, max: 0, estimated: false },
  );
}

/** How many people are to learn: the audience, else the places of the cohorts, else the learners of the organisations. */
export function learnersOf(course: Course): Quantity | undefined {
  if (course.need.audience.learners) return course.need.audience.learners;
  const places = course.cohorts.flatMap((cohort) => (cohort.learners ? [cohort.learners] : []));
  if (places.length > 0) return sum(places);
  const sent = course.organisations.flatMap((organisation) => (organisation.learners ? [organisation.learners] : []));
  return sent.length > 0 ? sum(sent) : undefined;
}

/** The places of all cohorts together; undefined when one of them does not say. */
export function placesOf(course: Course): Quantity | undefined {
  const places = course.cohorts.flatMap((cohort) => (cohort.learners ? [cohort.learners] : []));
  return places.length > 0 && places.length === course.cohorts.length ? sum(places) : undefined;
}

/** The number of weeks for one learner: as wished, else the last week of a module or activity, else what a cohort’s dates give. */
export function weeksOf(course: Course): number | undefined {
  if (course.need.constraints.weeks) return course.need.constraints.weeks;
  const given = [...course.modules, ...course.activities].flatMap((item) => (item.week ? [item.week] : []));
  if (given.length > 0) return Math.max(...given);
  for (const { start, end } of course.cohorts) {
    if (start?.day && end?.day) return Math.max(1, Math.ceil((daysBetween(firstDay(start), lastDay(end)) + 1) / 7));
  }
  return undefined;
}

/**
 * The week of each module, from 1: as given, else spread evenly over the weeks when no module gives one and the pace is not free.
 * Undefined where nothing says it.
 */
export function moduleWeeks(course: Course): readonly (number | undefined)[] {
  const weeks = weeksOf(course);
  const given = course.modules.some((module) => module.week !== undefined);
  if (given || !weeks || course.modalities.pace === 'free') return course.modules.map((module) => module.week);
  const count = course.modules.length;
  return course.modules.map((_, index) => Math.floor((index * weeks) / count) + 1);
}

/** The day the course opens to its first learners (ISO), when a day is known. The earliest cohort that starts on a precise day. */
export function launchDay(course: Course): string | undefined {
  const days = course.cohorts.flatMap(({ start }) => (start?.day ? [firstDay(start)] : []));
  if (days.length > 0) return [...days].sort()[0];
  const wished = course.need.constraints.start;
  return wished?.day ? firstDay(wished) : undefined;
}

/** The launch as precisely as it is known, for people: the first cohort’s start, else the wish. */
export function launchOf(course: Course): PlainDate | undefined {
  const starts = course.cohorts.flatMap(({ start }) => (start ? [start] : []));
  if (starts.length > 0) return starts.reduce((a, b) => (firstDay(a) <= firstDay(b) ? a : b));
  return course.need.constraints.start;
}

/** The last day of a group (ISO): as given, else its start and the number of weeks; undefined when nothing says it. */
export function lastDayOf(course: Course, { start, end }: Pick<Cohort, 'start' | 'end'>): string | undefined {
  if (end) return lastDay(end);
  const weeks = weeksOf(course);
  return start?.day && weeks ? addDays(firstDay(start), weeks * 7 - 1) : undefined;
}

/** The last day of the last cohort (ISO). */
export function closingDay(course: Course): string | undefined {
  const ends = cohortsOf(course).flatMap((cohort) => lastDayOf(course, cohort) ?? []);
  return ends.length > 0 ? [...ends].sort().at(-1) : undefined;
}

/** First and last day (ISO) of a week of a cohort; week 1 begins on the cohort’s first day. */
export function weekSpan(start: string, week: number): { readonly start: string; readonly end: string } {
  return { start: addDays(start, (week - 1) * 7), end: addDays(start, week * 7 - 1) };
}

/** The week of a day, from 1; undefined when it lies outside the course, or when groups start on different days. */
export function weekOfDay(course: Course, { year, month, day }: PlainDate): number | undefined {
  const starts = new Set(course.cohorts.map(({ start }) => (start?.day ? firstDay(start) : '')));
  const launch = starts.size > 1 ? undefined : launchDay(course);
  if (!launch || !day) return undefined;
  const days = daysBetween(launch, firstDay({ year, month, day }));
  const week = Math.floor(days / 7) + 1;
  return days >= 0 && week <= (weeksOf(course) ?? week) ? week : undefined;
}

/** The largest group that learns together: the places of its cohort, else the whole audience; undefined when unknown. */
export function largestCohort(course: Course): Quantity | undefined {
  const places = course.cohorts.flatMap(({ learners }) => (learners ? [learners] : []));
  if (places.length === 0) return course.cohorts.length > 1 ? undefined : learnersOf(course);
  return places.reduce((a, b) => (b.max > a.max ? b : a));
}

/** The most learners at the same time, over cohorts whose dates overlap; those without dates are taken to follow one another. */
export function learnersAtOnce(course: Course): number | undefined {
  const largest = largestCohort(course);
  const weeks = weeksOf(course);
  const dated = course.cohorts.flatMap(({ learners, start, end }) => {
    if (!learners || !start?.day) return [];
    const first = firstDay(start);
    return [{ max: learners.max, first, last: end ? lastDay(end) : addDays(first, (weeks ?? 1) * 7 - 1) }];
  });
  const together = dated.map(({ first }) =>
    dated.filter((other) => other.first <= first && first <= other.last).reduce((sum, { max }) => sum + max, 0),
  );
  return largest ? Math.max(largest.max, ...together) : undefined;
}
