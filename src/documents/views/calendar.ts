import type { Course } from '../../course/course.ts';
import { addDays, firstDay, lastDay } from '../../course/values/date.ts';
import { weeksOf } from '../../facts/calendar.ts';
import { say } from '../../language/say.ts';
import type { CalendarRow } from '../charts/calendar.ts';
import type { DocumentContext } from '../page.ts';
import { labelOf } from './labels.ts';

/** A page holds about this many lines; beyond it, tasks are drawn by phase. */
const mostRows = 30;

/** Everything that has a day, in order: meetings, tasks, groups of learners, the report. */
export function calendarRows(course: Course, context: DocumentContext): readonly CalendarRow[] {
  const tasks = taskRows(course, context);
  const others = [...checkpointRows(course), ...cohortRows(course, context), ...reportRow(course, context)];
  const rows =
    tasks.length + others.length > mostRows ? [...phaseRows(course, context), ...others] : [...tasks, ...others];
  return rows.sort((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end)).slice(0, mostRows * 2);
}

function taskRows(course: Course, context: DocumentContext): CalendarRow[] {
  return course.production.tasks.flatMap(({ title, deliverable, phase, start, end }): CalendarRow[] => {
    const name =
      title ?? deliverable ?? (phase && context.capital(labelOf(context, 'production.tasks.*.phase', phase)));
    return name && start && end ? [{ title: name, start: firstDay(start), end: lastDay(end), kind: 'task' }] : [];
  });
}

function phaseRows(course: Course, context: DocumentContext): CalendarRow[] {
  const phases = new Map<string, CalendarRow>();
  for (const { phase, start, end } of course.production.tasks) {
    if (!phase || !start || !end) continue;
    const [from, to] = [firstDay(start), lastDay(end)];
    const known = phases.get(phase);
    phases.set(phase, {
      title: context.capital(labelOf(context, 'production.tasks.*.phase', phase)),
      start: known && known.start < from ? known.start : from,
      end: known && known.end > to ? known.end : to,
      kind: 'task',
    });
  }
  return [...phases.values()];
}

function checkpointRows(course: Course): CalendarRow[] {
  return course.partnership.checkpoints.flatMap(({ date, subject }): CalendarRow[] => {
    if (!date?.day || !subject) return [];
    const day = firstDay(date);
    return [{ title: subject, start: day, end: day, kind: 'milestone' }];
  });
}

function cohortRows(course: Course, context: DocumentContext): CalendarRow[] {
  const weeks = weeksOf(course);
  return course.cohorts.flatMap(({ title, start, end }, index): CalendarRow[] => {
    if (!start) return [];
    const from = firstDay(start);
    const to = end ? lastDay(end) : weeks ? addDays(from, weeks * 7 - 1) : undefined;
    const name = title ?? context.say(say('Groupe {n}', 'Cohort {n}'), { n: index + 1 });
    return to ? [{ title: name, start: from, end: to, kind: 'cohort' }] : [];
  });
}

function reportRow(course: Course, context: DocumentContext): CalendarRow[] {
  const { date } = course.evaluation.report;
  if (!date?.day) return [];
  const day = firstDay(date);
  const met = course.partnership.checkpoints.some(
    (checkpoint) => checkpoint.date?.day && firstDay(checkpoint.date) === day,
  );
  return met
    ? []
    : [{ title: context.say(say('Bilan final', 'Final report')), start: day, end: day, kind: 'milestone' }];
}
