import type { Activity } from '../../../course/course.ts';
import { isSummative } from '../../../facts/coverage.ts';
import { deliveryOf, groupingOf, intentOf, learningTypeOf } from '../../../facts/time.ts';

/** Practice by its intent (or its type’s usual one), in which learners do something: neither a talk, a discussion nor a job aid. */
export function isPractice(activity: Activity): boolean {
  const learning = learningTypeOf(activity);
  return (
    intentOf(activity) === 'practice' &&
    activity.assessment !== 'diagnostic' &&
    activity.type !== 'checklist' &&
    learning !== 'acquisition' &&
    learning !== 'discussion'
  );
}

/** Contents that explain. */
export function isExplanation(activity: Activity): boolean {
  return learningTypeOf(activity) === 'acquisition' || activity.intent === 'explanation';
}

/** A live session of the whole group, in which one may explain too. */
export function mayExplain(activity: Activity): boolean {
  return isExplanation(activity) || (deliveryOf(activity) !== 'asynchronous' && groupingOf(activity) === 'class');
}

/** What prepares for a summative assessment: practice, production or a formative assessment, never a diagnostic or a survey. */
export function isRehearsal(activity: Activity): boolean {
  const learning = learningTypeOf(activity);
  if (activity.type === 'diagnostic' || activity.assessment === 'diagnostic' || activity.type === 'survey')
    return false;
  if (isSummative(activity) || learning === 'acquisition') return false;
  return learning !== 'discussion' || intentOf(activity) === 'practice';
}
