import type { Activity, Course, Module } from '../../../course/course.ts';
import type { Duration } from '../../../course/values/duration.ts';
import type { Path } from '../../../diagnostic.ts';
import {
  activitiesTime,
  add,
  allActivities,
  announcedTime,
  courseSum,
  deliveries,
  deliveryOf,
  moduleTime,
  none,
  type Time,
} from '../../../facts/time.ts';
import type { Delivery } from '../../../method/activities.ts';

/** How far two figures may be apart: the larger of some minutes and a share of what is announced. */
export interface Tolerance {
  readonly minutes: number;
  readonly share: number;
  /** For what is announced as « environ ». */
  readonly estimate: number;
}

/** Minutes between two ranges; negative when the first is the smaller, 0 when they overlap. */
export function distance(a: Duration, b: Duration): number {
  if (a.max < b.min) return a.max - b.min;
  return a.min > b.max ? a.min - b.max : 0;
}

/**
 * True when a sum is near enough to what is announced. Exactly the minutes allowed are one rounding up to an hour (« 40 min + quiz »);
 * beyond, they are a difference (185 min for 180).
 */
export function agrees(sum: Duration, announced: Duration, { minutes, share, estimate }: Tolerance): boolean {
  const part = announced.max * (sum.estimated || announced.estimated ? estimate : share);
  const away = Math.abs(distance(sum, announced));
  return away < minutes || away <= part || (away <= minutes && announced.max <= 60);
}

/** The sum, from which learners may leave out what is said to be optional. */
function sumOf(activities: readonly Activity[]): Duration {
  return activities.reduce((sum, { duration = none, compulsory }) => {
    return add(sum, compulsory === false ? { ...duration, min: 0 } : duration);
  }, none);
}

const isKnown = (activities: readonly Activity[]) =>
  activities.length > 0 && activities.every(({ duration }) => duration !== undefined);

export interface Comparison {
  readonly delivery: Delivery | 'total';
  readonly announced: Duration;
  readonly sum: Duration;
  readonly activities: readonly Activity[];
}

/**
 * What a module announces against what its activities make, delivery by delivery, where both are known in full. A plain value may
 * stand for the self-paced time or for the whole module: it is compared with the one it fits better.
 */
export function comparisons(module: Module, plain: boolean): readonly Comparison[] {
  const announced = announcedTime(module);
  if (!announced) return [];
  const { asynchronous = none, live = none, inPerson = none } = module.duration ?? {};
  const said: Readonly<Record<Delivery, Duration>> = plain ? announced : { asynchronous, live, 'in-person': inPerson };
  const apart = deliveries.flatMap((delivery): readonly Comparison[] => {
    const activities = module.activities.filter((activity) => deliveryOf(activity) === delivery);
    if (said[delivery].max === 0 || !isKnown(activities)) return [];
    return [{ delivery, announced: said[delivery], sum: sumOf(activities), activities }];
  });
  if (!plain || !isKnown(module.activities)) return apart;
  const { activities } = module;
  const whole: Comparison = { delivery: 'total', announced: announced.total, sum: sumOf(activities), activities };
  const [own] = apart;
  const nearer = own && Math.abs(distance(own.sum, own.announced)) <= Math.abs(distance(whole.sum, whole.announced));
  return [nearer ? own : whole];
}

/** True when every module and course-wide activity says its time; without modules, only a course made of activities can. */
export function isSumComplete(course: Course): boolean {
  const made = course.modules.length > 0 || course.format.kind === 'virtual-classroom' || course.activities.length > 2;
  return (
    made && courseSum(course).unknown === 0 && course.modules.every((module) => moduleTime(module).from !== 'nothing')
  );
}

function less(duration: Duration, minutes: Duration): Duration {
  return { ...duration, min: duration.min - minutes.min, max: duration.max - minutes.max };
}

/** Live time that a module announces without an activity of its own, while a course-wide one exists: it may be the same one. */
function heldInCommon(course: Course): Duration {
  const common = activitiesTime(course.activities);
  return course.modules.reduce((sum, module) => {
    const announced = announcedTime(module);
    if (!announced) return sum;
    const shared = (['live', 'in-person'] as const).filter(
      (delivery) =>
        common[delivery].max > 0 && !module.activities.some((activity) => deliveryOf(activity) === delivery),
    );
    return shared.map((delivery) => announced[delivery]).reduce(add, sum);
  }, none);
}

/** What modules announce, where they do, with the activities of the others. */
export function announcedSum(course: Course): Duration {
  const own = course.modules.map((module) => {
    const announced = announcedTime(module);
    const time = moduleTime(module);
    if (!announced) return time.total;
    return deliveries
      .map((delivery) => (announced[delivery].max > 0 ? announced[delivery] : time[delivery]))
      .reduce(add, none);
  });
  return [...own, activitiesTime(course.activities).total].reduce(add, none);
}

/** The sums that an author may have made of the course, the plainest first: optional activities in or out, a live class counted once. */
export function readings(course: Course): readonly Duration[] {
  const { total } = courseSum(course);
  const optional = allActivities(course)
    .filter(({ activity, module }) => activity.compulsory === false && (!module || isKnown(module.activities)))
    .reduce((minutes, { activity }) => minutes + (activity.duration?.max ?? 0), 0);
  const plain = { ...total, min: Math.max(0, total.min - optional) };
  const common = heldInCommon(course);
  return common.max > 0 ? [plain, less(plain, common)] : [plain];
}

/** Where the parts of the sum are written, with what each one makes. */
export function partsOf(course: Course): readonly { readonly at: Path; readonly time: Time['total'] }[] {
  const modules = course.modules.map((module, m) => ({
    at: module.duration ? ['modules', m, 'duration'] : ['modules', m],
    time: moduleTime(module).total,
  }));
  const common = course.activities.flatMap(({ duration }, a) =>
    duration ? [{ at: ['activities', a, 'duration'], time: duration }] : [],
  );
  return [...modules, ...common];
}
