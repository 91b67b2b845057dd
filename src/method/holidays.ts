import { say, type Text } from '../language/say.ts';

/** The eleven public holidays of mainland France; those of Alsace-Moselle and of the overseas territories are left out. */

interface Holiday {
  /** ISO day. */
  readonly day: string;
  readonly name: Text;
}

const fixed: readonly (readonly [string, Text])[] = [
  ['01-01', say('jour de l’An', 'New Year’s Day')],
  ['05-01', say('fête du Travail', 'Labour Day')],
  ['05-08', say('victoire de 1945', 'Victory Day')],
  ['07-14', say('fête nationale', 'Bastille Day')],
  ['08-15', say('Assomption', 'Assumption')],
  ['11-01', say('Toussaint', 'All Saints’ Day')],
  ['11-11', say('armistice de 1918', 'Armistice Day')],
  ['12-25', say('Noël', 'Christmas Day')],
];

/** Days after Easter Sunday. */
const movable: readonly (readonly [number, Text])[] = [
  [1, say('lundi de Pâques', 'Easter Monday')],
  [39, say('Ascension', 'Ascension Day')],
  [50, say('lundi de Pentecôte', 'Whit Monday')],
];

/** Easter Sunday of a year of the Gregorian calendar, as days since 1970-01-01 (the anonymous Gregorian algorithm). */
function easter(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skipped = century - Math.floor(century / 4);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + skipped - moonShift + 15) % 30;
  const leap = Math.floor((year % 100) / 4);
  const sunday = (32 + 2 * (century % 4) + 2 * leap - epact - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  const days = epact + sunday - 7 * late + 114;
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1) / 86_400_000;
}

const isoDay = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);

const years = new Map<number, readonly Holiday[]>();

/** The public holidays of a year, in order. */
export function holidaysOf(year: number): readonly Holiday[] {
  const known = years.get(year);
  if (known) return known;
  const sunday = easter(year);
  const holidays = [
    ...fixed.map(([day, name]) => ({ day: `${year}-${day}`, name })),
    ...movable.map(([days, name]) => ({ day: isoDay(sunday + days), name })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
  years.set(year, holidays);
  return holidays;
}

/** The public holiday that falls on an ISO day, if any. */
export function holidayOn(day: string): Text | undefined {
  return holidaysOf(Number(day.slice(0, 4))).find((holiday) => holiday.day === day)?.name;
}
