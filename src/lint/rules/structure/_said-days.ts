import type { Course, Module } from '../../../course/course.ts';
import type { Raw } from '../../../course/raw.ts';
import { daysBetween, firstDay, lastDay, type PlainDate, parseDate } from '../../../course/values/date.ts';
import type { Path } from '../../../diagnostic.ts';
import { closingDay, lastDayOf, weeksOf } from '../../../facts/calendar.ts';
import { allActivities } from '../../../facts/time.ts';
import { type Slots, say } from '../../../language/say.ts';
import type { Finding } from '../../rule.ts';
import { quoted, quotedSentence } from '../_enumeration.ts';
import { onDay } from '../_figures.ts';
import { activityName, moduleName } from '../_names.ts';
import { daysMeant, daysSaid, type SaidDay, saidIn, yearOf } from '../_said.ts';
import { leaves } from './_weeks.ts';

/** Days that sentences name, against the dates and weeks of the fields. */

/** What takes place while a group is followed. */
const held = /\b(?:atelier|séance|journée|classe virtuelle|stage|webinaire|module|workshop|session|class)s?\b/i;

/** The week of a day, from 1, when no group meets it in one of the module’s weeks; undefined outside of all groups’ weeks. */
function weekElsewhere(course: Course, module: Module, starts: readonly string[], said: SaidDay): number | undefined {
  const days = daysMeant(said, starts.map(yearOf));
  const weeks = days.flatMap((day) => starts.map((start) => Math.floor(daysBetween(start, day) / 7) + 1));
  const within = weeks.filter((one) => one >= 1 && one <= (weeksOf(course) ?? 0));
  return within.some((one) => !leaves(course, module, one)) ? undefined : within[0];
}

/** Days that a module’s own words name, in the week of another module. */
export function* saidElsewhere(course: Course): Generator<Finding<'saidWeek'>> {
  const starts = course.cohorts.flatMap(({ start }) => (start?.day ? [firstDay(start)] : []));
  if (starts.length === 0) return;
  for (const [m, module] of course.modules.entries()) {
    const { week } = module;
    if (!week) continue;
    const texts = [
      { text: module.summary, at: ['modules', m, 'summary'] },
      ...module.activities.map(({ instructions }, a) => ({
        text: instructions,
        at: ['modules', m, 'activities', a, 'instructions'],
      })),
    ];
    for (const { text, at } of texts) {
      const said =
        text && /\d/.test(text) ? daysSaid(text).find((day) => weekElsewhere(course, module, starts, day)) : undefined;
      if (!said) continue;
      const other = weekElsewhere(course, module, starts, said) ?? 0;
      const data: Slots = { name: moduleName(module), words: quoted(said.words), week: other, planned: week };
      yield { at, message: 'saidWeek', severity: 'warning', data };
    }
  }
}

/** The one day that a text names, in the years of a date beside it; undefined for none and for several. */
function onlyDay(text: string, beside: PlainDate): string | undefined {
  const [said, ...others] = /\d/.test(text) ? daysSaid(text) : [];
  return said && others.length === 0 ? daysMeant(said, [beside.year])[0] : undefined;
}

/** A date, and the words beside it that give another day. */
export function* ownDay(course: Course): Generator<Finding<'ownDay'>> {
  const dated: { date: PlainDate; text: string | undefined; at: Path; place: Path }[] = [];
  for (const { activity, path } of allActivities(course)) {
    const { date, content, instructions } = activity;
    if (!date?.day) continue;
    const place = [...path, 'date'];
    dated.push({ date, text: content, at: [...path, 'content'], place });
    dated.push({ date, text: instructions, at: [...path, 'instructions'], place });
  }
  for (const [c, { date, subject }] of course.partnership.checkpoints.entries()) {
    const at = ['partnership', 'checkpoints', c];
    if (date?.day) dated.push({ date, text: subject, at: [...at, 'subject'], place: [...at, 'date'] });
  }
  for (const { date, text, at, place } of dated) {
    const day = text === undefined ? undefined : onlyDay(text, date);
    // « À rendre avant le 30 mars » is another day.
    if (!text || !day || day === firstDay(date) || /\b(?:avant|jusqu|rendre|pour le|before|until|by)\b/i.test(text))
      continue;
    const data: Slots = { words: quotedSentence(text), date: onDay(date) };
    const related = [{ at: place, message: say('la date est ici', 'the date is here') }];
    yield { at, message: 'ownDay', severity: 'warning', data, related };
  }
}

/** A day in a sentence about one group, on which that group is not there. */
export function* groupDay(course: Course, typed: Raw): Generator<Finding<'groupDay'>> {
  const groups = course.cohorts.flatMap(({ title, start, end }, c) => {
    const last = lastDayOf(course, { start, end });
    return title && title.length > 4 && start?.day && last ? [{ title, first: firstDay(start), last, c }] : [];
  });
  if (groups.length < 2) return;
  for (const { text, at } of saidIn(typed)) {
    if (!/\d/.test(text) || !held.test(text) || at[0] === 'cohorts') continue;
    const named = groups.filter(({ title }) => text.toLowerCase().includes(title.toLowerCase()));
    const [group, ...others] = named;
    if (!group || others.length > 0) continue;
    const outside = daysSaid(text).find((said) => {
      const [day] = daysMeant(said, [yearOf(group.first)]);
      return day !== undefined && (day < group.first || day > group.last);
    });
    if (!outside) continue;
    const data: Slots = {
      words: quoted(outside.words),
      group: quoted(group.title),
      from: onDay(parseDate(group.first)!),
      to: onDay(parseDate(group.last)!),
    };
    yield {
      at,
      message: 'groupDay',
      severity: 'warning',
      data,
      related: [{ at: ['cohorts', group.c], message: say('le groupe est ici', 'the cohort is here') }],
    };
  }
}

/** Sessions of the course on a day by which all is to be over. */
export function* afterDeadline(course: Course): Generator<Finding<'afterDeadline'>> {
  const { deadline } = course.need.constraints;
  if (!deadline) return;
  const limit = {
    at: ['need', 'constraints', 'deadline'],
    message: say('la date limite est ici', 'the deadline is here'),
  };
  const { exam = '' } = course.evaluation.certification;
  for (const said of daysSaid(exam)) {
    const [day] = daysMeant(said, [deadline.year]);
    if (day === undefined || day <= lastDay(deadline)) continue;
    const data: Slots = { name: quoted(said.words), date: onDay(parseDate(day)!), deadline: onDay(deadline) };
    yield {
      at: ['evaluation', 'certification', 'exam'],
      message: 'afterDeadline',
      severity: 'warning',
      data,
      related: [limit],
    };
  }
  for (const { activity, module, path } of allActivities(course)) {
    const { date } = activity;
    // What the whole course shares may look back some months later; a day outside the groups is told as such.
    const closing = closingDay(course) ?? '';
    if (!date?.day || !module || firstDay(date) <= lastDay(deadline) || firstDay(date) > closing) continue;
    const data: Slots = { name: activityName(activity), date: onDay(date), deadline: onDay(deadline) };
    yield { at: [...path, 'date'], message: 'afterDeadline', severity: 'warning', data, related: [limit] };
  }
}
