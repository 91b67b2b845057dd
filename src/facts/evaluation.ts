import type { Activity, Course, EvaluationMoment, Person } from '../course/course.ts';
import { delayDays } from '../course/values/delay.ts';
import { peopleWho, personOf } from './people.ts';
import { allActivities } from './time.ts';

/** True when the entry of the learners is assessed: a diagnostic activity, or a moment before or at the start. */
export function hasPositioning(course: Course): boolean {
  const first = course.modules[0];
  const early = (activity: Activity, ofFirst: boolean) =>
    activity.type === 'diagnostic' || (activity.assessment === 'diagnostic' && (ofFirst || activity.when !== 'end'));
  return (
    course.evaluation.moments.some(({ when }) => when === 'before' || when === 'start') ||
    allActivities(course).some(({ activity, module }) => early(activity, module === undefined || module === first))
  );
}

/** What the learners think at the end: a moment, a survey, or an indicator of satisfaction that names one. */
export function hasImmediateEvaluation(course: Course): boolean {
  return (
    course.evaluation.moments.some(({ when }) => when === 'end') ||
    course.evaluation.indicators.some(({ kirkpatrick }) => kirkpatrick === 1) ||
    allActivities(course).some(({ activity }) => activity.type === 'survey' && activity.when !== 'start')
  );
}

/** The evaluations planned after the course, with their days after its end where a delay is given. */
export function delayedEvaluations(course: Course): readonly { readonly days?: number }[] {
  const after = ({ when }: EvaluationMoment) => when === 'after';
  return [
    ...course.evaluation.moments
      .filter(after)
      .map(({ delay }): { days?: number } => (delay ? { days: delayDays(delay) } : {})),
    ...course.evaluation.indicators.flatMap(({ when }) => (when ? [{ days: delayDays(when) }] : [])),
  ];
}

/** Who trains or tutors, from the list of people and the modalities; plain names are not among them. */
export function teachingPeople(course: Course): readonly Person[] {
  const tutor = course.modalities.tutoring.tutor;
  const named = tutor === undefined ? undefined : personOf(course, tutor);
  return [...new Set([...peopleWho(course, 'trainer'), ...peopleWho(course, 'tutor'), ...(named ? [named] : [])])];
}

/** True when somebody is said to help with this: a person, or a way to reach them. */
export function hasAssistance(course: Course, kind: 'technical' | 'pedagogical'): boolean {
  const { who, how } = course.modalities.assistance[kind];
  if (who !== undefined || how !== undefined || peopleWho(course, kind).length > 0) return true;
  return (
    kind === 'pedagogical' && (teachingPeople(course).length > 0 || course.modalities.tutoring.tutor !== undefined)
  );
}
