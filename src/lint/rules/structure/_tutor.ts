import type { Activity, Course } from '../../../course/course.ts';
import { hasAssistance } from '../../../facts/evaluation.ts';
import { tutorOf } from '../../../facts/people.ts';
import { isTutorReachable } from '../../../facts/rhythm.ts';
import { allActivities } from '../../../facts/time.ts';

/** Sessions that somebody must lead. */
const led: readonly Activity['type'][] = ['virtual-class', 'coaching', 'interview', 'tutoring-session', 'debriefing'];

/** True when learners have somebody: named, reachable, or leading a session of theirs. */
export function isAccompanied(course: Course): boolean {
  return (
    tutorOf(course) !== undefined ||
    hasAssistance(course, 'pedagogical') ||
    isTutorReachable(course) ||
    allActivities(course).some(({ activity }) => led.includes(activity.type))
  );
}
