import type { Course } from '../course/course.ts';
import { trainingDay } from '../course/values/duration.ts';
import { learnersOf } from './calendar.ts';
import { learnerTime, middle, remoteShare } from './time.ts';

/**
 * The days in a room that remote learning replaces, for all learners together: remote hours at seven hours a day. Undefined
 * while the number of learners or the time is not known, or when nothing is remote.
 */
export function roomDaysAvoided(course: Course): number | undefined {
  const learners = learnersOf(course);
  const time = learnerTime(course);
  const share = remoteShare(course);
  if (!learners || !time || !share) return undefined;
  const days = (middle(learners) * middle(time.duration) * share) / trainingDay;
  return days < 1 ? undefined : Math.round(days);
}
