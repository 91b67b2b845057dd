import type { Activity, Course, Module } from '../../course/course.ts';
import { moduleWeeks } from '../../facts/calendar.ts';
import { activityWeek } from '../../facts/rhythm.ts';
import { activityTime, moduleTime } from '../../facts/time.ts';
import { say } from '../../language/say.ts';
import type { DocumentContext } from '../page.ts';

/** « 45 min, dont 30 min en direct », or the total alone; undefined while nothing is said. */
export function moduleDuration(
  module: Module,
  context: DocumentContext,
  detail: 'parts' | 'total' = 'parts',
): string | undefined {
  const time = moduleTime(module);
  if (time.from === 'nothing') return undefined;
  const total = context.duration(time.total);
  const parts: string[] = [];
  if (time.live.max > 0 && time.live.max < time.total.max) {
    parts.push(context.say(say('{time} en direct', '{time} live'), { time: context.duration(time.live) }));
  }
  if (time['in-person'].max > 0 && time['in-person'].max < time.total.max) {
    parts.push(
      context.say(say('{time} en présentiel', '{time} in person'), { time: context.duration(time['in-person']) }),
    );
  }
  if (detail === 'total' || parts.length === 0) return total;
  return context.say(say('{total}, dont {parts}', '{total}, of which {parts}'), { total, parts: context.list(parts) });
}

export function activityDuration(activity: Activity, context: DocumentContext): string {
  return context.duration(activityTime(activity).duration);
}

/** « 1 », « 2 » …: the week of each module; undefined where it is not known. */
export function weekNames(course: Course): readonly (string | undefined)[] {
  return moduleWeeks(course).map((week) => (week === undefined ? undefined : String(week)));
}

export function weekOf(course: Course, activity: Activity): string | undefined {
  const week = activityWeek(course, activity);
  return week === undefined ? undefined : String(week);
}
