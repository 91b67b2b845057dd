import type { Activity } from '../../course/course.ts';
import { activityType } from '../../method/activities.ts';
import type { DocumentContext } from '../page.ts';

/** The formats of some activities, each once, in order: « vidéo », « quiz ». */
export function formatsOf(activities: readonly Activity[], context: DocumentContext): readonly string[] {
  return [...new Set(activities.map(({ type }) => context.say(activityType(type).label)))];
}
