import type { Course } from '../course/course.ts';
import { coverage, type Trace } from './coverage.ts';

/** True when something says how one will see that the objective is met: its own lines, those of what serves it, or an assessment. */
function isSettled(course: Course, { objective, moduleObjectives, assessments }: Trace): boolean {
  const { condition, criterion, evidence } = objective;
  if (condition !== undefined || criterion !== undefined || evidence.length > 0) return true;
  if (moduleObjectives.some((own) => own.criterion !== undefined || own.evidence.length > 0)) return true;
  const ids = new Set([objective.id, ...moduleObjectives.map(({ id }) => id)]);
  const planned = course.evaluation.moments.some(
    ({ objectives, criterion: said }) => said !== undefined && objectives.some((id) => ids.has(id)),
  );
  const { passMark } = course.evaluation.certification;
  return (
    planned ||
    assessments.some(
      (activity) =>
        activity.passMark !== undefined ||
        activity.criteria !== undefined ||
        (activity.type === 'exam' && passMark !== undefined),
    )
  );
}

/** The objectives of the course of which nothing says how one will see that they are met, with their place in the list. */
export function withoutCriterion(course: Course): readonly { readonly trace: Trace; readonly index: number }[] {
  return coverage(course)
    .map((trace, index) => ({ trace, index }))
    .filter(({ trace }) => !isSettled(course, trace));
}
