import { withoutAccents } from '../../language/letters.ts';
import type { Language } from '../../language/say.ts';
import { plain } from './text.ts';

/** A day, a month or a year of the calendar, without time or zone. */
export interface PlainDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** The names of the months, from January on. */
export const months: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const fold = (text: string) => withoutAccents(text).toLowerCase();

let foldedMonths: readonly (readonly string[])[] | undefined;

function monthNamed(name: string): number | undefined {
  const folded = fold(name).replace(/\.$/, '');
  if (folded.length < 3) return undefined;
  foldedMonths ??= [months.fr.map(fold), months.en.map(fold)];
  for (const names of foldedMonths) {
    const found = names.findIndex(
      (month) =>
        month === folded || (folded.length <= 5 && folded !== 'juin' && month.startsWith(folded) && folded !== 'jui'),
    );
    if (found >= 0) return found + 1;
  }
  return undefined;
}

/** The number of days of a month (1–12). */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function possible(year: number, month?: number, day?: number): PlainDate | undefined {
  if (year < 1900 || year > 2200) return undefined;
  if (month === undefined) return { year };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { year, month };
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined;
}

/** Reads `2026-03-09`, « 09/03/2026 », « 9 mars 2026 », « mars 2026 », « 2026 »; undefined when it is no possible date. */
export function parseDate(typed: string): PlainDate | undefined {
  const text = plain(typed).replace(
    /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le|monday|tuesday|wednesday|thursday|friday|saturday|sunday),? /,
    '',
  );
  const iso = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/.exec(text);
  if (iso) return possible(Number(iso[1]), iso[2] ? Number(iso[2]) : undefined, iso[3] ? Number(iso[3]) : undefined);
  const slashed = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (slashed) return possible(Number(slashed[3]), Number(slashed[2]), slashed[1] ? Number(slashed[1]) : undefined);
  const spelled = /^(?:(\d{1,2})(?:er|st|nd|rd|th)? )?([a-zéû]+\.?),? (\d{4})$/.exec(text);
  if (spelled) {
    const month = monthNamed(spelled[2] as string);
    return month ? possible(Number(spelled[3]), month, spelled[1] ? Number(spelled[1]) : undefined) : undefined;
  }
  const american = /^([a-zéû]+\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  const month = american && monthNamed(american[1] as string);
  return american && month ? possible(Number(american[3]), month, Number(american[2])) : undefined;
}

const two = (value: number) => String(value).padStart(2, '0');

/** The first day that a date may mean, as an ISO day. */
export function firstDay({ year, month = 1, day = 1 }: PlainDate): string {
  return `${year}-${two(month)}-${two(day)}`;
}

/** The last day that a date may mean, as an ISO day. */
export function lastDay({ year, month = 12, day }: PlainDate): string {
  return `${year}-${two(month)}-${two(day ?? daysInMonth(year, month))}`;
}

function dayNumber(iso: string): number {
  return Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / 86_400_000;
}

/** Whole days from `a` to `b` (ISO days); negative when `b` comes first. */
export function daysBetween(a: string, b: string): number {
  return dayNumber(b) - dayNumber(a);
}

/** The ISO day `days` later. */
export function addDays(iso: string, days: number): string {
  return new Date((dayNumber(iso) + days) * 86_400_000).toISOString().slice(0, 10);
}

/** 1 for Monday … 7 for Sunday. */
export function weekday(iso: string): number {
  return ((dayNumber(iso) + 3) % 7) + 1;
}

/** « 9 mars 2026 », « 1er mars 2026 », « mars 2026 », « 2026 ». */
export function formatDate({ year, month, day }: PlainDate, language: Language): string {
  if (!month) return String(year);
  const name = months[language][month - 1];
  if (!day) return `${name} ${year}`;
  return `${day === 1 && language === 'fr' ? '1er' : day} ${name} ${year}`;
}
