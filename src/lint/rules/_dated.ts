import * as z from 'zod/mini';
import type { Course } from '../../course/course.ts';
import { firstDay, type PlainDate, parseDate, weekday } from '../../course/values/date.ts';
import type { Path, Severity } from '../../diagnostic.ts';
import { allActivities, deliveryOf } from '../../facts/time.ts';
import { type Slots, say, type Text } from '../../language/say.ts';
import { holidayOn } from '../../method/holidays.ts';
import type { Finding } from '../rule.ts';
import { quoted } from './_enumeration.ts';
import { onDay } from './_figures.ts';
import { grouped } from './_grouped.ts';
import { activityName, listed } from './_names.ts';

export interface Dated {
  readonly at: Path;
  readonly name: Text;
  readonly date: PlainDate;
}

function dated(at: Path, name: Text, date: PlainDate | undefined): readonly Dated[] {
  return date?.day ? [{ at, name, date }] : [];
}

const about = (title: string | undefined, other: Text) => (title ? quoted(title) : other);

/** Days on which people are to be there. */
export function appointments(course: Course): readonly Dated[] {
  return [
    ...course.cohorts.flatMap(({ title, start }, c) =>
      dated(['cohorts', c, 'start'], about(title, say('l’ouverture', 'the opening')), start),
    ),
    ...allActivities(course).flatMap(({ activity, path }) =>
      activity.date && deliveryOf(activity) !== 'asynchronous'
        ? dated([...path, 'date'], activityName(activity), activity.date)
        : [],
    ),
    ...course.deployment.userTests.flatMap(({ date }, t) =>
      dated(['deployment', 'userTests', t, 'date'], say('le test utilisateurs', 'the user test'), date),
    ),
    ...course.partnership.checkpoints.flatMap(({ subject, date }, c) =>
      dated(['partnership', 'checkpoints', c, 'date'], about(subject, say('un point d’échange', 'a checkpoint')), date),
    ),
    ...dated(['evaluation', 'report', 'date'], say('le bilan', 'the report'), course.evaluation.report.date),
  ];
}

/** Days by which, or on which, the work of a project is to begin or end. */
export function deadlines(course: Course): readonly Dated[] {
  return [
    ...course.production.tasks.flatMap(({ title, deliverable, start, end }, t) => {
      const name = about(title ?? deliverable, say('une tâche', 'a task'));
      const at = ['production', 'tasks', t];
      return [...dated([...at, 'start'], name, start), ...dated([...at, 'end'], name, end)];
    }),
    ...course.modules.flatMap(({ title, id, due }, m) => dated(['modules', m, 'due'], quoted(title ?? id), due)),
    ...allActivities(course)
      .filter(({ activity }) => activity.due)
      .flatMap(({ activity, path }) => dated([...path, 'due'], activityName(activity), activity.due)),
    ...course.resources.flatMap(({ title, id, due }, r) => dated(['resources', r, 'due'], quoted(title ?? id), due)),
  ];
}

const sunday = say('dimanche', 'Sunday');

/** Why nobody works on that day: a public holiday of mainland France where they count, else a Sunday. */
function dayOff({ date }: Dated, holidays: boolean): Text | undefined {
  const day = firstDay(date);
  return (holidays ? holidayOn(day) : undefined) ?? (weekday(day) === 7 ? sunday : undefined);
}

/** Days on which nobody works, one finding a day; those before `today` (ISO, `''` for none) are over and not blamed. */
export function daysOff(
  dates: readonly Dated[],
  holidays: boolean,
  today: string,
  severity: Severity,
): readonly Finding<'daysOff'>[] {
  const days = new Map<string, { readonly reason: Text; readonly together: Dated[] }>();
  for (const dated of dates) {
    const day = firstDay(dated.date);
    const reason = day >= today ? dayOff(dated, holidays) : undefined;
    if (!reason) continue;
    const found = days.get(day) ?? { reason, together: [] };
    found.together.push(dated);
    days.set(day, found);
  }
  return [...days.entries()].flatMap(([day, { reason, together }]) => {
    const data: Slots = {
      names: listed(together.map(({ name }) => name)),
      date: onDay(parseDate(day) as PlainDate),
      reason,
    };
    return grouped(
      together.map(({ at }) => at),
      () => ({ message: 'daysOff', severity, data }),
    );
  });
}

export const notAWorkingDay = say(
  'Jour non travaillé ({date}, {reason}) : {names}. Choisissez un autre jour.',
  'Not a working day ({date}, {reason}): {names}. Choose another day.',
);

/** Whether public holidays of mainland France count. */
export const holidayOption = () => z._default(z.enum(['france', 'none']), 'france');
