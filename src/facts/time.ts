import type { Activity, Course, Module } from '../course/course.ts';
import type { Duration } from '../course/values/duration.ts';
import { activityType, type Delivery, type Grouping, type Intent, type LearningType } from '../method/activities.ts';
import { onceFor, onceForModule } from './once.ts';

/** All figures are minutes for one learner unless the name says otherwise. */

export const deliveries = ['asynchronous', 'live', 'in-person'] as const satisfies readonly Delivery[];

export function deliveryOf(activity: Activity): Delivery {
  return activity.delivery ?? activityType(activity.type).delivery;
}

export function learningTypeOf(activity: Activity): LearningType {
  return activity.learningType ?? activityType(activity.type).learning;
}

export function intentOf(activity: Activity): Intent {
  return activity.intent ?? activityType(activity.type).intent;
}

export function groupingOf(activity: Activity): Grouping {
  return activity.grouping ?? activityType(activity.type).grouping;
}

export const none: Duration = { min: 0, max: 0, estimated: false };

export function add(a: Duration, b: Duration): Duration {
  return { min: a.min + b.min, max: a.max + b.max, estimated: a.estimated || b.estimated };
}

/** Half-way between the ends, for charts and shares. */
export function middle(a: Duration): number {
  return (a.min + a.max) / 2;
}

export interface ActivityTime {
  readonly duration: Duration;
  /** False when the author gave none and the usual duration of the type stands in. */
  readonly known: boolean;
}

/** The activity’s duration, or its type’s usual one marked as an estimate. */
export function activityTime(activity: Activity): ActivityTime {
  if (activity.duration) return { duration: activity.duration, known: true };
  const { minutes } = activityType(activity.type);
  return { duration: { min: minutes, max: minutes, estimated: true }, known: false };
}

/** Time by delivery, as summed or announced. */
export interface Time {
  readonly asynchronous: Duration;
  readonly live: Duration;
  readonly 'in-person': Duration;
  readonly total: Duration;
  /** How many activities have no duration of their own. */
  readonly unknown: number;
  /** `activities` summed, `announced` by the module, both where one completes the other, or nothing said. */
  readonly from: 'activities' | 'announced' | 'both' | 'nothing';
}

function timeOf(parts: Readonly<Record<Delivery, Duration>>, unknown: number, from: Time['from']): Time {
  const { asynchronous, live, 'in-person': inPerson } = parts;
  return { asynchronous, live, 'in-person': inPerson, total: add(add(asynchronous, live), inPerson), unknown, from };
}

/** The sum of activities by delivery; the usual durations stand in for those that are not given. */
export function activitiesTime(activities: readonly Activity[]): Time {
  const parts: Record<Delivery, Duration> = { asynchronous: none, live: none, 'in-person': none };
  let unknown = 0;
  for (const activity of activities) {
    const { duration, known } = activityTime(activity);
    const delivery = deliveryOf(activity);
    parts[delivery] = add(parts[delivery], duration);
    if (!known) unknown += 1;
  }
  return timeOf(parts, unknown, activities.length > 0 ? 'activities' : 'nothing');
}

/**
 * What the module announces, by delivery; undefined when it announces nothing. A value that stands alone is self-paced, unless the
 * module has activities and none of them is: then it is the time of those (« 7 h » for a day in a room). Live time whose sessions are
 * held in a room counts as such, and the other way round.
 */
export function announcedTime(module: Module): Time | undefined {
  const announced = module.duration;
  if (!announced) return undefined;
  const { asynchronous = none, live = none, inPerson = none } = announced;
  const [first] = module.activities;
  const alone = live.max === 0 && inPerson.max === 0;
  if (first && alone && module.activities.every((activity) => deliveryOf(activity) !== 'asynchronous')) {
    const nothing = { asynchronous: none, live: none, 'in-person': none };
    return timeOf({ ...nothing, [deliveryOf(first)]: asynchronous }, 0, 'announced');
  }
  const said = { asynchronous, live, 'in-person': inPerson };
  for (const delivery of deliveries) {
    const held = heldAs(module, delivery);
    if (held) return timeOf({ ...said, [held]: said[delivery], [delivery]: none }, 0, 'announced');
  }
  return timeOf(said, 0, 'announced');
}

/**
 * The other live delivery in which a module’s sessions are held, when it announces them in this one: « live: 2 h », and a workshop of
 * 2 h in a room. One and the same time.
 */
export function heldAs(module: Module, delivery: Delivery): Delivery | undefined {
  const other = delivery === 'live' ? 'in-person' : delivery === 'in-person' ? 'live' : undefined;
  const said = module.duration;
  if (!other || !said) return undefined;
  const announces = (one: Delivery) => (one === 'live' ? said.live : said.inPerson) !== undefined;
  const held = (one: Delivery) => module.activities.filter((activity) => deliveryOf(activity) === one);
  const known = held(other).length > 0 && held(other).every((activity) => activity.duration !== undefined);
  return announces(delivery) && !announces(other) && held(delivery).length === 0 && known ? other : undefined;
}

/**
 * The one time of a module that everything prints: for each delivery the sum of its activities when every duration is known,
 * else what is announced, else the sum with estimates.
 */
export const moduleTime = onceForModule((module): Time => {
  const sum = activitiesTime(module.activities);
  const announced = announcedTime(module);
  if (!announced) return sum;
  if (module.activities.length === 0) return announced;
  const parts: Record<Delivery, Duration> = { asynchronous: none, live: none, 'in-person': none };
  let unknown = 0;
  let taken = false;
  for (const delivery of deliveries) {
    const own = module.activities.filter((activity) => deliveryOf(activity) === delivery);
    const missing = own.filter((activity) => !activity.duration).length;
    const useAnnounced = announced[delivery].max > 0 && (own.length === 0 || missing > 0);
    parts[delivery] = useAnnounced ? announced[delivery] : sum[delivery];
    taken ||= useAnnounced;
    if (!useAnnounced) unknown += missing;
  }
  return timeOf(parts, unknown, taken ? 'both' : 'activities');
});

/** The sum over modules and course-wide activities. */
export const courseSum = onceFor((course): Time => {
  const times = [...course.modules.map(moduleTime), activitiesTime(course.activities)];
  const parts: Record<Delivery, Duration> = { asynchronous: none, live: none, 'in-person': none };
  for (const time of times) for (const delivery of deliveries) parts[delivery] = add(parts[delivery], time[delivery]);
  const said = times.some((time) => time.from !== 'nothing');
  return timeOf(
    parts,
    times.reduce((total, time) => total + time.unknown, 0),
    said ? 'both' : 'nothing',
  );
});

/** True when every module and activity says its time, so that the sum can be held against what was announced. */
export function isTimeComplete(course: Course): boolean {
  const sum = courseSum(course);
  return (
    course.modules.length > 0 &&
    sum.unknown === 0 &&
    course.modules.every((module) => moduleTime(module).from !== 'nothing')
  );
}

export interface LearnerTime {
  readonly duration: Duration;
  /** Where the figure comes from: the sum of what is designed, or what was announced. */
  readonly from: 'sum' | 'announced';
}

/** The one figure for « time per learner » that every document prints; undefined while nothing is known. */
export function learnerTime(course: Course): LearnerTime | undefined {
  const sum = courseSum(course);
  if (isTimeComplete(course)) return { duration: sum.total, from: 'sum' };
  if (course.duration) return { duration: course.duration, from: 'announced' };
  return sum.total.max > 0 ? { duration: sum.total, from: 'sum' } : undefined;
}

interface PlacedActivity {
  readonly activity: Activity;
  readonly module?: Module;
  readonly path: readonly (string | number)[];
}

/** Every activity of the course with the module that owns it (undefined for course-wide ones), in the order of the text. */
export const allActivities = onceFor((course): readonly PlacedActivity[] => [
  ...course.modules.flatMap((module, m) =>
    module.activities.map((activity, a) => ({ activity, module, path: ['modules', m, 'activities', a] as const })),
  ),
  ...course.activities.map((activity, a) => ({ activity, path: ['activities', a] as const })),
]);

/** At least half of the activities say how long they last: with fewer, shares of time would be ours rather than the author’s. */
export function areTimesMostlyKnown(course: Course): boolean {
  const all = allActivities(course);
  return all.filter(({ activity }) => activity.duration !== undefined).length * 2 >= all.length;
}

/** Minutes by learning type (the six of ABC Learning Design), from the middle of each duration. */
export function minutesByLearningType(course: Course): Readonly<Record<LearningType, number>> {
  const minutes: Record<LearningType, number> = {
    acquisition: 0,
    investigation: 0,
    practice: 0,
    discussion: 0,
    collaboration: 0,
    production: 0,
  };
  for (const { activity } of allActivities(course))
    minutes[learningTypeOf(activity)] += middle(activityTime(activity).duration);
  return minutes;
}

/** Share 0–1 of the time that is remote (asynchronous or live), from the middle of each sum; undefined while nothing is known. */
export function remoteShare(course: Course): number | undefined {
  const sum = courseSum(course);
  const total = middle(sum.total);
  return total > 0 ? 1 - middle(sum['in-person']) / total : undefined;
}

/** Mostly days in a room, with a little before or after: what is planned for the weeks of a remote course does not hold. */
export function isMostlyInRoom(course: Course): boolean {
  return (remoteShare(course) ?? 1) < 0.2;
}

/** Share 0–1 of live time (remote or in person); undefined while nothing is known. */
export function synchronousShare(course: Course): number | undefined {
  const sum = courseSum(course);
  const total = middle(sum.total);
  return total > 0 ? (middle(sum.live) + middle(sum['in-person'])) / total : undefined;
}

/** True when there is something to learn in every module and each activity says its own duration: shares can be trusted. */
export function isEveryMinuteKnown(course: Course): boolean {
  return (
    course.modules.length > 0 &&
    course.modules.every((module) => module.activities.length > 0) &&
    allActivities(course).every(({ activity }) => activity.duration !== undefined)
  );
}

/**
 * The minutes of a module that its author gave, by delivery: the activities when all of them say theirs, else what is announced,
 * else those that are known. No usual duration stands in, so this is the least that the module asks.
 */
export const knownTime = onceForModule((module): Readonly<Record<Delivery, Duration>> => {
  const announced = announcedTime(module);
  const known = (delivery: Delivery): Duration => {
    const own = module.activities.filter((activity) => deliveryOf(activity) === delivery);
    const given = own.flatMap((activity) => (activity.duration ? [activity.duration] : [])).reduce(add, none);
    const whole = own.length > 0 && own.every((activity) => activity.duration !== undefined);
    return whole || !announced || announced[delivery].max === 0 ? given : announced[delivery];
  };
  return { asynchronous: known('asynchronous'), live: known('live'), 'in-person': known('in-person') };
});

/**
 * Share 0–1 of the time in which learners do rather than take in; undefined while a minute is unknown. Whether talking about one’s
 * work is practice is a matter of taste: `min` leaves discussion out, `max` counts it.
 */
export function practiceShare(course: Course): { readonly min: number; readonly max: number } | undefined {
  if (!isEveryMinuteKnown(course)) return undefined;
  const minutes = minutesByLearningType(course);
  const total = Object.values(minutes).reduce((sum, part) => sum + part, 0);
  if (total === 0) return undefined;
  const max = 1 - minutes.acquisition / total;
  return { min: max - minutes.discussion / total, max };
}
