import type { Course } from '../../course/course.ts';
import type { Quantity } from '../../course/values/quantity.ts';
import type { Path } from '../../diagnostic.ts';
import { learnersOf } from '../../facts/calendar.ts';

/** A group that follows the course together: one of the cohorts, else the whole audience; only those whose size is known. */
export interface Group {
  readonly name: string | undefined;
  readonly learners: Quantity;
  readonly at: Path;
}

export function groupsOf(course: Course): readonly Group[] {
  if (course.cohorts.length > 0) {
    return course.cohorts.flatMap(({ title, id, learners }, index) =>
      learners ? [{ name: title ?? id, learners, at: ['cohorts', index, 'learners'] }] : [],
    );
  }
  const learners = learnersOf(course);
  if (!learners) return [];
  const at = course.need.audience.learners ? ['need', 'audience', 'learners'] : ['organisations'];
  return [{ name: undefined, learners, at }];
}

/** How many groups of at most `size` take in so many learners. */
export function groupsFor({ max }: Quantity, size: number): number {
  return Math.ceil(max / size);
}
