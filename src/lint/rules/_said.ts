import type { Course } from '../../course/course.ts';
import type { Raw, RawMap } from '../../course/raw.ts';
import { firstDay, months, parseDate } from '../../course/values/date.ts';
import type { Path } from '../../diagnostic.ts';
import { onceForTyped } from '../../facts/once.ts';
import { whenAsked } from '../../language/letters.ts';
import { holdsNumber } from '../../language/phrases.ts';
import type { Finding } from '../rule.ts';

/** A sentence of the spec, and where it stands. */
export interface Said {
  readonly text: string;
  readonly at: Path;
}

/** Private notes, questions, other people’s words, and what was before the course: they need not agree with it. */
const others = new Set([
  'notes',
  'openQuestions',
  'quote',
  'clientWording',
  'context',
  'problem',
  'existing',
  'finding',
  'derivedFrom',
  'baseline',
]);

function collect(value: Raw, trail: (string | number)[], found: Said[]): void {
  if (typeof value === 'string') {
    // A word or two announce nothing.
    if (value.length > 12 && value.includes(' ')) found.push({ text: value, at: [...trail] });
  } else if (Array.isArray(value)) {
    const items = value as readonly Raw[];
    for (let index = 0; index < items.length; index++) {
      trail.push(index);
      collect(items[index] as Raw, trail, found);
      trail.pop();
    }
  } else {
    const map = value as RawMap;
    for (const key of Object.keys(map)) {
      if (others.has(key)) continue;
      trail.push(key);
      collect(map[key] as Raw, trail, found);
      trail.pop();
    }
  }
}

/** All that the spec says in sentences, in its order. */
export const saidIn = onceForTyped((typed): readonly Said[] => {
  const found: Said[] = [];
  collect(typed, [], found);
  return found;
});

/** True for a place in one of these parts of the spec: `offers`, or `communication` within `deployment`. */
export function standsIn(at: Path, ...parts: readonly string[]): boolean {
  return parts.includes(String(at[0])) || parts.includes(String(at[1]));
}

/** A day that a sentence names: « mardi 2 mars », « le 4 mai 2026 »; the year and the day of the week are often left out. */
export interface SaidDay {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
  /** 1 for Monday … 7 for Sunday. */
  readonly weekday?: number;
  /** The words, and where they begin in the text. */
  readonly words: string;
  readonly index: number;
}

const weekdays = [
  ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
];

/** « mardi », “Tuesday”, « mardis »: 1 for Monday … 7 for Sunday; undefined for another word. */
export function weekdayNamed(word: string): number | undefined {
  const name = word.toLowerCase().replace(/s$/, '');
  const found = weekdays.map((names) => names.indexOf(name)).find((index) => index >= 0);
  return found === undefined ? undefined : found + 1;
}

const monthNames = [...months.fr, ...months.en].join('|').toLowerCase();

export const anyWeekday = weekdays.flat().join('|');

const saidDay = whenAsked(
  () =>
    new RegExp(
      `(?<![a-zà-ÿ])(?:(${anyWeekday})s?,? )?(?:les? )?((?:\\d{1,2}(?:er)?(?: \\d{4})?(?:, | et | and ))*)(\\d{1,2})(?:er|st|nd|rd|th)? (?:of )?(${monthNames})(?![a-zà-ÿ])(?:,? (\\d{4}))?`,
      'g',
    ),
);

/** The beginning of the name of a month, after a figure. */
const monthHint = /\d[^.;]{0,12}?(?:jan|f[ée]v|feb|mar|a[vp]r|ma[iy]|jui|jun|jul|ao[uû]|aug|sep|oct|nov|d[ée]c)/i;

/** The days that a text names, in its order: « mardi 2 mars », « les jeudis 5 et 12 mars ». */
export function daysSaid(text: string): readonly SaidDay[] {
  if (!monthHint.test(text)) return [];
  let weekday: number | undefined;
  let end = 0;
  const small = text.toLowerCase().replace(/[\u00a0\u202f]/g, ' ');
  return [...small.matchAll(saidDay())].flatMap(
    ({ 0: words, 1: name, 2: before = '', 3: last, 4: monthName = '', 5: year, index }) => {
      const month = parseDate(`${last} ${monthName} ${year ?? 2024}`)?.month;
      // « Mardis 13 janvier et 3 février »: both are Tuesdays.
      const goesOn = /^(?:, | et | and )$/.test(small.slice(end, index));
      weekday = name ? weekdayNamed(name) : goesOn ? weekday : undefined;
      end = index + words.length;
      if (month === undefined) return [];
      return [...(before.match(/\d{1,2}(?!\d)/g) ?? []), last].map((day) => ({
        day: Number(day),
        month,
        words: text.slice(index, index + words.length),
        index,
        ...(year ? { year: Number(year) } : {}),
        ...(weekday ? { weekday } : {}),
      }));
    },
  );
}

/** The ISO days that the words may mean: in their own year, else in each of `years`. */
export function daysMeant({ day, month, year }: SaidDay, years: Iterable<number>): readonly string[] {
  return (year === undefined ? [...new Set(years)] : [year]).flatMap((one) => {
    const date = parseDate(`${one}-${month}-${day}`);
    return date ? [firstDay(date)] : [];
  });
}

/** The year of an ISO day. */
export const yearOf = (day: string): number => Number(day.slice(0, 4));

function collectDays(value: Raw, found: Set<string>): void {
  if (typeof value === 'string') {
    const date = value.length <= 20 && /\d{4}/.test(value) ? parseDate(value) : undefined;
    if (date?.day) found.add(firstDay(date));
  } else for (const item of Object.values(value)) collectDays(item as Raw, found);
}

/** The ISO days that the fields of the spec give. */
export const daysGiven = onceForTyped((typed): ReadonlySet<string> => {
  const found = new Set<string>();
  collectDays(typed, found);
  return found;
});

/** What a sentence says against a field; undefined when it agrees with it, or speaks of something else. */
export type Claim<M extends string> = (told: {
  readonly course: Course;
  readonly typed: Raw;
  readonly text: string;
  readonly at: Path;
}) => Omit<Finding<M>, 'at'> | undefined;

/** A root of each word that a claim looks for beside a figure. */
const subject =
  /modul|group|promotion|vague|cohort|apprenant|participant|stagiaire|inscrit|learner|vid[ée]o|podcast|semaine|week|heure|hour|comptez|parcours|formation|en tout|total|travail|in all|distance|salle|présentiel|direct|rythme|virtuel|in person|pace|(?:^| )live|jour|day|créneau|plage|class|séance|webina|réserv|libér|bloqu|slot|atelier|session|workshop|acc[èe]s|access|dispose|renouvel|recycl|mise à jour|maint|valab|validit|validation|valider|valid for|vaut|renew|refresh|répon|answer|repl|reli|relecture|approuv|review|approve|ouv|début|commence|démarr|lance|open|begin|start|launch|lien|identifiant|code|link/i;

/** The sentences that a claim may be about: not those on what is learnt elsewhere or on who the client is. */
const toldIn = onceForTyped((typed): readonly Said[] =>
  saidIn(typed).filter(
    ({ text, at }) => at[0] !== 'competencies' && at[0] !== 'client' && holdsNumber(text) && subject.test(text),
  ),
);

/** Where sentences with a figure disagree with the fields, claim by claim. */
export function* disagreements<M extends string>(
  course: Course,
  typed: Raw,
  claims: readonly Claim<M>[],
): Generator<Finding<M>> {
  for (const { text, at } of toldIn(typed)) {
    for (const claim of claims) {
      const found = claim({ course, typed, text, at });
      if (found) yield { at, ...found };
    }
  }
}
