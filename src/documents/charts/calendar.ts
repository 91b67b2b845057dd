import { daysBetween } from '../../course/values/date.ts';
import { say } from '../../language/say.ts';
import type { Wording } from '../wording.ts';
import { element, fill, hatch, label, lineHeight, pageWidth, picture, size, stroke } from './draw.ts';
import { textWidth, wrap } from './metrics.ts';
import type { ChartPicture } from './picture.ts';

/** One line of the calendar; ISO days, both included. */
export interface CalendarRow {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly kind: 'task' | 'cohort' | 'milestone';
}

const labelWidth = 220;
const left = labelWidth + 12;
const thickness = 12;
const axisHeight = 22;
/** A diamond on the last day still has its right half. */
const room = pageWidth - left - 8;

/** Tasks, groups and meetings on one time line; undefined without a date. */
export function calendarChart(rows: readonly CalendarRow[], wording: Wording): ChartPicture | undefined {
  if (rows.length === 0) return undefined;
  const start = rows.map((row) => row.start).sort()[0]!;
  const end = rows
    .map((row) => row.end)
    .sort()
    .at(-1)!;
  const name = 'calendar';
  return {
    name,
    title: wording.say(say('Calendrier du projet', 'Project calendar')),
    alternative: wording.say(
      say(
        'Le projet va {span} : {rows, plural, one {# ligne} other {# lignes}}, de « {first} » à « {last} ».',
        'The project runs {span}: {rows, plural, one {# line} other {# lines}}, from “{first}” to “{last}”.',
      ),
      { span: wording.span(start, end), rows: rows.length, first: rows[0]!.title, last: rows.at(-1)!.title },
    ),
    data: {
      columns: [{ title: wording.say(say('Étape', 'Step')) }, { title: wording.say(say('Dates', 'Dates')) }],
      rows: rows.map((row) => [row.title, wording.span(row.start, row.end)]),
      rowHeaders: 'names',
    },
    ...draw(name, rows, start, end, wording),
  };
}

function draw(name: string, rows: readonly CalendarRow[], start: string, end: string, wording: Wording) {
  const days = daysBetween(start, end) + 1;
  const x = (iso: string, after = 0): number => left + ((daysBetween(start, iso) + after) / days) * room;
  let top = axisHeight + 4;
  const drawn = rows.map((row) => {
    const lines = wrap(row.title, size, labelWidth);
    const height = Math.max(24, lines.length * lineHeight + 8);
    const middle = top + height / 2;
    const name_ = label({
      x: labelWidth,
      y: middle - ((lines.length - 1) * lineHeight) / 2 + size * 0.35,
      lines,
      anchor: 'end',
    });
    top += height;
    return (
      name_ +
      shape(row, x(row.start), x(row.end, 1), middle, name) +
      dates(row, x(row.start), x(row.end, 1), middle, wording)
    );
  });
  const height = top + 2;
  const grid = monthMarks(months(start, end, wording), x, top);
  const pattern = element('defs', {}, hatch(`${name}-hatch`));
  return { svg: picture(pageWidth, height, pattern, ...grid, ...drawn), width: pageWidth, height };
}

/** A task is a full bar, a group of learners a hatched one, a meeting a diamond. */
function shape(row: CalendarRow, from: number, to: number, middle: number, name: string): string {
  if (row.kind === 'milestone') {
    const center = (from + to) / 2;
    return element('path', { d: `M${center} ${middle - 7}l7 7l-7 7l-7 -7Z`, ...fill('ink') });
  }
  const place = { x: from, y: middle - thickness / 2, width: Math.max(3, to - from), height: thickness, rx: 2 };
  if (row.kind === 'task') return element('rect', { ...place, ...fill('accent') });
  return element('rect', { ...place, ...stroke('accent'), fill: `url(#${name}-hatch)` });
}

/** The dates stand after the bar, or before it where the page ends. */
function dates(row: CalendarRow, from: number, to: number, middle: number, wording: Wording): string {
  const text = shortSpan(row, wording);
  const width = textWidth(text, size);
  const edge = row.kind === 'milestone' ? 10 : 5;
  const center = (from + to) / 2;
  const after = (row.kind === 'milestone' ? center : to) + edge;
  const before = (row.kind === 'milestone' ? center : from) - edge;
  const y = middle + size * 0.35;
  if (after + width <= pageWidth) return label({ x: after, y, lines: [text], paint: 'muted' });
  if (before - width >= left) return label({ x: before, y, lines: [text], paint: 'muted', anchor: 'end' });
  const paper = element('rect', {
    x: center - width / 2 - 4,
    y: middle - 8,
    width: width + 8,
    height: 16,
    rx: 2,
    ...fill('paper'),
  });
  return paper + label({ x: center, y, lines: [text], anchor: 'middle' });
}

/** « 9/3 – 3/4 »: the year stands on the axis. */
function shortSpan({ start, end }: CalendarRow, { language }: Wording): string {
  const short = (iso: string): string => {
    const day = Number(iso.slice(8, 10));
    const month = Number(iso.slice(5, 7));
    return language === 'fr' ? `${day}/${String(month).padStart(2, '0')}` : `${day} ${englishMonths[month - 1]}`;
  };
  return start === end ? short(start) : `${short(start)} – ${short(end)}`;
}

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

interface Month {
  readonly iso: string;
  readonly name: string;
  readonly year: string;
}

/** The months between two days, or for a long project every second, third … of them. */
function months(start: string, end: string, wording: Wording): readonly Month[] {
  const first = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1;
  const last = Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7)) - 1;
  // The smallest step whose names have room.
  const step = [1, 2, 3, 6].find((count) => (room / (last - first + 1)) * count >= 84) ?? 12;
  const marks: Month[] = [];
  for (let month = first; month <= last; month++) {
    if (month !== first && month % step !== 0) continue;
    const year = Math.floor(month / 12);
    const date = { year, month: (month % 12) + 1 };
    const iso = month === first ? start : `${year}-${String(date.month).padStart(2, '0')}-01`;
    const name = step === 12 ? '' : wording.date(date).replace(/ \d+$/, '');
    marks.push({ iso, name, year: String(year) });
  }
  return marks;
}

/** A line for each month; its name where there is room, the year where it is new. */
function monthMarks(all: readonly Month[], x: (iso: string) => number, bottom: number): string[] {
  let year = '';
  return all.map((month, index) => {
    const from = x(month.iso);
    const next = all[index + 1];
    const space = (next ? x(next.iso) : pageWidth) - from - 8;
    const text = [month.name, month.year === year ? '' : month.year].filter((part) => part !== '').join(' ');
    const line = element('path', { d: `M${from} ${axisHeight - 4}V${bottom}`, ...stroke('line') });
    if (textWidth(text, size) > space) return line;
    year = month.year;
    return line + label({ x: from + 4, y: size + 2, lines: [text], paint: 'muted' });
  });
}
