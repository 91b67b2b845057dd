import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  firstDay,
  formatDate,
  lastDay,
  parseDate,
  weekday,
} from '../../src/course/values/date.ts';
import { type Delay, delayDays, formatDelay, parseDelay } from '../../src/course/values/delay.ts';
import { formatDuration, parseDuration, trainingDay } from '../../src/course/values/duration.ts';
import { formatQuantity, parseQuantity } from '../../src/course/values/quantity.ts';
import { formatRate, parseRate } from '../../src/course/values/rate.ts';
import { formatScore, parseScore } from '../../src/course/values/score.ts';
import { formatShare, parseShare } from '../../src/course/values/share.ts';
import { formatTarget, parseTarget } from '../../src/course/values/target.ts';

const about = true;

describe('durations, in minutes', () => {
  test.each<[string, number, number, boolean?]>([
    ['8 min', 8, 8],
    ['8min', 8, 8],
    ['8 mn', 8, 8],
    ['8 min.', 8, 8],
    ['45 minutes', 45, 45],
    ['1 minute', 1, 1],
    ['90', 90, 90],
    ['0', 0, 0],
    ['1 h', 60, 60],
    ['1h', 60, 60],
    ['1 h 30', 90, 90],
    ['1h30', 90, 90],
    ['1H30', 90, 90],
    ['1 h 05', 65, 65],
    ['1 h 30 min', 90, 90],
    ['1 heure 30', 90, 90],
    ['1 heure et 30 minutes', 90, 90],
    ['1 hour 30 minutes', 90, 90],
    ['1 hour and 30 minutes', 90, 90],
    ['2 heures', 120, 120],
    ['2 hours', 120, 120],
    ['2 hrs', 120, 120],
    ['1,5 h', 90, 90],
    ['1.5 h', 90, 90],
    ['0,5 h', 30, 30],
    ['une heure', 60, 60],
    ['an hour', 60, 60],
    ['one hour', 60, 60],
    ['une heure et demie', 90, 90],
    ['1 heure et demie', 90, 90],
    ['une demi-heure', 30, 30],
    ['demi-heure', 30, 30],
    ['half an hour', 30, 30],
    ['30 s', 0.5, 0.5],
    ['90 secondes', 1.5, 1.5],
    ['90 seconds', 1.5, 1.5],
    ['PT8M', 8, 8],
    ['PT1H30M', 90, 90],
    ['PT90S', 1.5, 1.5],
    ['pt2h', 120, 120],
    ['P1D', 420, 420],
    ['2 jours', 840, 840],
    ['1 jour', 420, 420],
    ['2 j', 840, 840],
    ['0,5 jour', 210, 210],
    ['2 days', 840, 840],
    ['une journée', 420, 420],
    ['a day', 420, 420],
    ['demi-journée', 210, 210],
    ['une demi-journée', 210, 210],
    ['1/2 journée', 210, 210],
    ['2 demi-journées', 420, 420],
    ['half a day', 210, 210],
    ['half-day', 210, 210],
    ['half day', 210, 210],
    ['30-45 min', 30, 45],
    ['30–45 min', 30, 45],
    ['30 — 45 min', 30, 45],
    ['30 à 45 min', 30, 45],
    ['30 to 45 min', 30, 45],
    ['de 30 à 45 min', 30, 45],
    ['entre 30 et 45 min', 30, 45],
    ['between 30 and 45 minutes', 30, 45],
    ['3 h-4 h', 180, 240],
    ['3 h – 4 h', 180, 240],
    ['3 à 4 h', 180, 240],
    ['3-4h', 180, 240],
    ['45 min à 1 h', 45, 60],
    ['45 min - 1 h 30', 45, 90],
    ['1 h 15 à 1 h 30', 75, 90],
    ['1 à 2 jours', 420, 840],
    ['~2 h', 120, 120, about],
    ['≈ 2 h', 120, 120, about],
    ['environ 2 h', 120, 120, about],
    ['Environ 2 heures', 120, 120, about],
    ['env. 2 h', 120, 120, about],
    ['à peu près 2 h', 120, 120, about],
    ['about 2 hours', 120, 120, about],
    ['around 45 min', 45, 45, about],
    ['approx. 2 h', 120, 120, about],
    ['environ 3 à 4 h', 180, 240, about],
    ['8\u00a0min', 8, 8],
    ['1\u202fh\u202f30', 90, 90],
    ['  8 min  ', 8, 8],
    ['1 200 min', 1200, 1200],
    ['1,200 h', 72_000, 72_000],
  ])('%s', (typed, min, max, estimated = false) => {
    expect(parseDuration(typed)).toEqual({ min, max, estimated });
  });

  test.each([
    '',
    ' ',
    'min',
    'h',
    '-8 min',
    '−8 min',
    '8 mim',
    'huit minutes environ',
    'NaN',
    'Infinity',
    '1e3',
    '0x10',
    '1 h 75',
    '1,5 h 30',
    '45-30 min',
    '4 h - 3 h',
    '30-',
    '-45 min',
    '10-20-30 min',
    '20 000 h',
    '999999999999 min',
    '1 semaine',
    'half',
    'demi',
    '3 mois',
    'P',
    'PT',
    '2 h par semaine',
    '8 min (vidéo)',
    'à définir',
    '12:30',
    'constructor',
    '__proto__',
  ])('« %s » is refused', (typed) => {
    expect(parseDuration(typed)).toBeUndefined();
  });

  test('a day of training has seven hours', () => {
    expect(trainingDay).toBe(7 * 60);
  });

  test.each<[string, string, string]>([
    ['8', '8 min', '8 min'],
    ['90', '1 h 30', '1 h 30 min'],
    ['65', '1 h 05', '1 h 5 min'],
    ['120', '2 h', '2 h'],
    ['1,5 jour', '10 h 30', '10 h 30 min'],
    ['30 à 45 min', '30-45 min', '30-45 min'],
    ['45 min à 1 h', '45 min à 1 h', '45 min to 1 h'],
    ['3-4 h', '3 h à 4 h', '3 h to 4 h'],
    ['~2 h', 'environ 2 h', 'about 2 h'],
    ['30 s', '30 s', '30 s'],
    ['0', '0 min', '0 min'],
  ])('%s is written « %s »', (typed, fr, en) => {
    const duration = parseDuration(typed)!;
    expect(formatDuration(duration, 'fr')).toBe(fr);
    expect(formatDuration(duration, 'en')).toBe(en);
  });

  test('what is written is read back', () => {
    const minutes = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(
        minutes,
        minutes,
        fc.boolean(),
        fc.constantFrom('fr' as const, 'en' as const),
        (a, b, estimated, language) => {
          const duration = { min: Math.min(a, b), max: Math.max(a, b), estimated };
          expect(parseDuration(formatDuration(duration, language))).toEqual(duration);
        },
      ),
    );
  });

  test('whatever is typed, a duration is finite, in order and never negative', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 hminjours-,.~àto/PT'), maxLength: 12 }), (typed) => {
        const duration = parseDuration(typed);
        if (!duration) return;
        expect(duration.min).toBeGreaterThanOrEqual(0);
        expect(duration.max).toBeGreaterThanOrEqual(duration.min);
        expect(duration.max).toBeLessThanOrEqual(600_000);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('delays', () => {
  const delay = (min: number, max: number, unit: Delay['unit'], working = false): Delay => ({
    min,
    max,
    unit,
    working,
  });
  test.each<[string, Delay]>([
    ['48 h', delay(48, 48, 'hour')],
    ['48h', delay(48, 48, 'hour')],
    ['48 heures', delay(48, 48, 'hour')],
    ['24 h ouvrées', delay(24, 24, 'hour', true)],
    ['24 heures ouvrées', delay(24, 24, 'hour', true)],
    ['48 working hours', delay(48, 48, 'hour', true)],
    ['1 jour', delay(1, 1, 'day')],
    ['7 jours', delay(7, 7, 'day')],
    ['7 j', delay(7, 7, 'day')],
    ['7 days', delay(7, 7, 'day')],
    ['5 jours ouvrés', delay(5, 5, 'day', true)],
    ['5 jours ouvrables', delay(5, 5, 'day', true)],
    ['2 working days', delay(2, 2, 'day', true)],
    ['2 business days', delay(2, 2, 'day', true)],
    ['un jour', delay(1, 1, 'day')],
    ['une semaine', delay(1, 1, 'week')],
    ['a week', delay(1, 1, 'week')],
    ['2 semaines', delay(2, 2, 'week')],
    ['2 weeks', delay(2, 2, 'week')],
    ['3 mois', delay(3, 3, 'month')],
    ['3\u00a0mois', delay(3, 3, 'month')],
    ['6 months', delay(6, 6, 'month')],
    ['1-6 mois', delay(1, 6, 'month')],
    ['1 à 6 mois', delay(1, 6, 'month')],
    ['1 to 6 months', delay(1, 6, 'month')],
    ['entre 7 et 15 jours', delay(7, 15, 'day')],
    ['24-48 h', delay(24, 48, 'hour')],
    ['1 an', delay(1, 1, 'year')],
    ['3 ans', delay(3, 3, 'year')],
    ['2 years', delay(2, 2, 'year')],
  ])('%s', (typed, expected) => {
    expect(parseDelay(typed)).toEqual(expected);
  });

  test.each([
    '',
    '48',
    'jours',
    '-2 jours',
    '5 jours fériés',
    '6-1 mois',
    'bientôt',
    '2 semaines ouvrées de plus',
    '1e9 ans',
  ])('« %s » is refused', (typed) => {
    expect(parseDelay(typed)).toBeUndefined();
  });

  test.each<[string, number]>([
    ['24 h', 1],
    ['48 h', 2],
    ['7 jours', 7],
    ['5 jours ouvrés', 7],
    ['24 h ouvrées', 1.4],
    ['2 semaines', 14],
    ['3 mois', 90],
    ['1-6 mois', 180],
    ['1 an', 365],
  ])('%s are %d calendar days', (typed, days) => {
    expect(delayDays(parseDelay(typed)!)).toBeCloseTo(days);
  });

  test.each<[string, string, string]>([
    ['48 h', '48 h', '48 h'],
    ['24 h ouvrées', '24 h ouvrées', '24 working hours'],
    ['1 jour', '1 jour', '1 day'],
    ['5 jours ouvrés', '5 jours ouvrés', '5 working days'],
    ['1 jour ouvré', '1 jour ouvré', '1 working day'],
    ['3 mois', '3 mois', '3 months'],
    ['1-6 mois', '1 à 6 mois', '1 to 6 months'],
    ['2 semaines', '2 semaines', '2 weeks'],
    ['1 an', '1 an', '1 year'],
  ])('%s is written « %s »', (typed, fr, en) => {
    expect(formatDelay(parseDelay(typed)!, 'fr')).toBe(fr);
    expect(formatDelay(parseDelay(typed)!, 'en')).toBe(en);
  });
});

describe('numbers of people', () => {
  test.each<[string, number, number, boolean?]>([
    ['15', 15, 15],
    ['0', 0, 0],
    ['4-12', 4, 12],
    ['4–12', 4, 12],
    ['4 à 12', 4, 12],
    ['4 to 12', 4, 12],
    ['de 4 à 12', 4, 12],
    ['entre 4 et 12', 4, 12],
    ['between 4 and 12', 4, 12],
    ['~600', 600, 600, about],
    ['environ 600', 600, 600, about],
    ['about 600', 600, 600, about],
    ['1 000', 1000, 1000],
    ['1\u202f000', 1000, 1000],
    ['1000', 1000, 1000],
    ['1,000', 1000, 1000],
    ['1 000 000', 1_000_000, 1_000_000],
    ['1 000 à 1 200', 1000, 1200],
    ['une dizaine', 10, 10, about],
    ['une quinzaine', 15, 15, about],
    ['une centaine', 100, 100, about],
    ['environ une centaine', 100, 100, about],
    ['a dozen', 12, 12, about],
    ['15 personnes', 15, 15],
    ['15 people', 15, 15],
    ['15 apprenants', 15, 15],
    ['15 salariés', 15, 15],
  ])('%s', (typed, min, max, estimated = false) => {
    expect(parseQuantity(typed)).toEqual({ min, max, estimated });
  });

  test.each([
    '',
    '-3',
    '3,5',
    '12-4',
    '25 par groupe',
    '25 per group',
    'beaucoup',
    '1 00',
    '12 345 6',
    '1e3',
    'quinze',
  ])('« %s » is refused', (typed) => {
    expect(parseQuantity(typed)).toBeUndefined();
  });

  test.each<[string, string, string]>([
    ['15', '15', '15'],
    ['4-12', '4 à 12', '4 to 12'],
    ['~600', 'environ 600', 'about 600'],
    ['1000', '1 000', '1,000'],
  ])('%s is written « %s »', (typed, fr, en) => {
    expect(formatQuantity(parseQuantity(typed)!, 'fr')).toBe(fr);
    expect(formatQuantity(parseQuantity(typed)!, 'en')).toBe(en);
  });
});

describe('rates', () => {
  test.each<[string, number, 'day' | 'week' | 'month', number?]>([
    ['2 h', 120, 'week'],
    ['2 h par semaine', 120, 'week'],
    ['2h/semaine', 120, 'week'],
    ['2 h / semaine', 120, 'week'],
    ['2 h/sem', 120, 'week'],
    ['2 h max par semaine', 120, 'week'],
    ['2 h maximum par semaine', 120, 'week'],
    ['2 h par semaine maximum', 120, 'week'],
    ['2 h par semaine au plus', 120, 'week'],
    ['2 h hebdomadaires', 120, 'week'],
    ['30 min par jour', 30, 'day'],
    ['30 min/jour', 30, 'day'],
    ['30 min/j', 30, 'day'],
    ['30 minutes a day', 30, 'day'],
    ['30 minutes per day', 30, 'day'],
    ['2 hours a week', 120, 'week'],
    ['2 hours/week', 120, 'week'],
    ['2 hours per week', 120, 'week'],
    ['1 jour par mois', 420, 'month'],
    ['4 h par mois', 240, 'month'],
    ['1 à 2 h par semaine', 60, 'week', 120],
  ])('%s', (typed, min, per, max = min) => {
    expect(parseRate(typed)).toEqual({ minutes: { min, max, estimated: false }, per });
  });

  test.each(['', 'par semaine', '2 h par an', '2 h le mardi', 'une fois par semaine'])('« %s » is refused', (typed) => {
    expect(parseRate(typed)).toBeUndefined();
  });

  test('written', () => {
    expect(formatRate(parseRate('2h/semaine')!, 'fr')).toBe('2 h par semaine');
    expect(formatRate(parseRate('30 min par jour')!, 'en')).toBe('30 min a day');
  });
});

describe('shares, from 0 to 1', () => {
  test.each<[string, number, number?, number?]>([
    ['90 %', 0.9],
    ['90%', 0.9],
    ['90\u00a0%', 0.9],
    ['92,5 %', 0.925],
    ['92,125 %', 0.92125],
    ['0 %', 0],
    ['100 %', 1],
    ['0.9', 0.9],
    ['0,9', 0.9],
    ['0', 0],
    ['1', 1],
    ['14/15', 14 / 15, 14, 15],
    ['14 / 15', 14 / 15, 14, 15],
    ['14 sur 15', 14 / 15, 14, 15],
    ['14 out of 15', 14 / 15, 14, 15],
    ['93 % (14/15)', 0.93, 14, 15],
    ['93 % (14 sur 15)', 0.93, 14, 15],
    ['93% (14 out of 15)', 0.93, 14, 15],
    ['14/15 (93 %)', 0.93, 14, 15],
    ['90 percent', 0.9],
    ['90 pour cent', 0.9],
  ])('%s', (typed, value, count, of) => {
    const share = parseShare(typed);
    expect(share?.value).toBeCloseTo(value, 10);
    expect([share?.count, share?.of]).toEqual([count, of]);
  });

  test.each(['', '90', '110 %', '-5 %', '16/15', '3/0', '1.5', 'tous', '%', '90 % des gens'])(
    '« %s » is refused',
    (typed) => {
      expect(parseShare(typed)).toBeUndefined();
    },
  );

  test('written', () => {
    expect(formatShare(parseShare('0.9')!, 'fr')).toBe('90 %');
    expect(formatShare(parseShare('92,5 %')!, 'fr')).toBe('92,5 %');
    expect(formatShare(parseShare('92.5%')!, 'en')).toBe('92.5%');
    expect(formatShare(parseShare('93 % (14/15)')!, 'fr')).toBe('93 % (14 sur 15)');
    expect(formatShare(parseShare('14/15')!, 'en')).toBe('93.3% (14 out of 15)');
  });
});

describe('scores', () => {
  test.each<[string, number, number]>([
    ['4,6/5', 4.6, 5],
    ['4.6/5', 4.6, 5],
    ['4,6 / 5', 4.6, 5],
    ['4,6 sur 5', 4.6, 5],
    ['4.6 out of 5', 4.6, 5],
    ['700/1000', 700, 1000],
    ['700/1 000', 700, 1000],
    ['12/20', 12, 20],
    ['5/5', 5, 5],
    ['0/20', 0, 20],
  ])('%s', (typed, value, of) => {
    expect(parseScore(typed)).toEqual({ value, of });
  });

  test.each(['', '4,6', '6/5', '-1/5', '4/0', '4/5/6', 'bien', '80 %'])('« %s » is refused', (typed) => {
    expect(parseScore(typed)).toBeUndefined();
  });

  test('written', () => {
    expect(formatScore({ value: 4.6, of: 5 }, 'fr')).toBe('4,6/5');
    expect(formatScore({ value: 4.6, of: 5 }, 'en')).toBe('4.6/5');
  });
});

describe('dates', () => {
  test.each<[string, number, number?, number?]>([
    ['2026-03-09', 2026, 3, 9],
    ['2026-3-9', 2026, 3, 9],
    ['2026/03/09', 2026, 3, 9],
    ['09/03/2026', 2026, 3, 9],
    ['9/3/2026', 2026, 3, 9],
    ['09.03.2026', 2026, 3, 9],
    ['09-03-2026', 2026, 3, 9],
    ['9 mars 2026', 2026, 3, 9],
    ['lundi 9 mars 2026', 2026, 3, 9],
    ['Monday 9 March 2026', 2026, 3, 9],
    ['1er mars 2026', 2026, 3, 1],
    ['1er août 2026', 2026, 8, 1],
    ['1 aout 2026', 2026, 8, 1],
    ['29 février 2028', 2028, 2, 29],
    ['9 March 2026', 2026, 3, 9],
    ['March 9, 2026', 2026, 3, 9],
    ['9th March 2026', 2026, 3, 9],
    ['9 Mar 2026', 2026, 3, 9],
    ['9 févr. 2026', 2026, 2, 9],
    ['mars 2026', 2026, 3],
    ['Mars 2026', 2026, 3],
    ['déc. 2026', 2026, 12],
    ['March 2026', 2026, 3],
    ['sept. 2026', 2026, 9],
    ['2026-03', 2026, 3],
    ['03/2026', 2026, 3],
    ['3/2026', 2026, 3],
    ['2026', 2026],
  ])('%s', (typed, year, month, day) => {
    expect(parseDate(typed)).toEqual({ year, ...(month ? { month } : {}), ...(day ? { day } : {}) });
  });

  test.each([
    '',
    '31/02/2026',
    '29/02/2026',
    '2026-02-30',
    '2026-13-01',
    '13/2026',
    '00/03/2026',
    '0 mars 2026',
    '32 mars 2026',
    '9 marsouin 2026',
    '9 mar',
    '09/03/26',
    'mars',
    '26',
    '12026',
    '0026-03-09',
    'bientôt',
    'ma 2026',
  ])('« %s » is refused', (typed) => {
    expect(parseDate(typed)).toBeUndefined();
  });

  test('the first and last day of what is not precise', () => {
    expect([firstDay({ year: 2026 }), lastDay({ year: 2026 })]).toEqual(['2026-01-01', '2026-12-31']);
    expect([firstDay({ year: 2028, month: 2 }), lastDay({ year: 2028, month: 2 })]).toEqual([
      '2028-02-01',
      '2028-02-29',
    ]);
    expect(lastDay({ year: 2026, month: 2 })).toBe('2026-02-28');
    expect(lastDay({ year: 2026, month: 3, day: 9 })).toBe('2026-03-09');
  });

  test('days are counted across months, years and changes of the hour', () => {
    expect(daysBetween('2026-03-09', '2026-04-03')).toBe(25);
    expect(daysBetween('2026-04-03', '2026-03-09')).toBe(-25);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addDays('2026-03-09', 27)).toBe('2026-04-05');
  });

  test('the day of the week', () => {
    // Of a Monday, a Sunday and a Thursday that a calendar of 2026 shows.
    const [monday, sunday, thursday] = ['2026-03-09', '2026-03-15', '2026-01-01'].map(weekday);
    expect(new Set([monday, sunday, thursday]).size).toBe(3);
    expect(weekday('2026-03-16')).toBe(monday);
    expect(weekday(addDays('2026-03-09', 7 * 52))).toBe(monday);
  });

  test('days added are days between', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        expect(daysBetween('2026-03-09', addDays('2026-03-09', days))).toBe(days);
      }),
    );
  });

  test.each<[string, string, string]>([
    ['2026-03-09', '9 mars 2026', '9 March 2026'],
    ['01/03/2026', '1er mars 2026', '1 March 2026'],
    ['03/2026', 'mars 2026', 'March 2026'],
    ['aout 2026', 'août 2026', 'August 2026'],
    ['2026', '2026', '2026'],
  ])('%s is written « %s »', (typed, fr, en) => {
    expect(formatDate(parseDate(typed)!, 'fr')).toBe(fr);
    expect(formatDate(parseDate(typed)!, 'en')).toBe(en);
    expect(parseDate(fr)).toEqual(parseDate(typed));
    expect(parseDate(en)).toEqual(parseDate(typed));
  });
});

describe('targets', () => {
  test.each<[string, unknown]>([
    ['90 %', { kind: 'share', share: { value: 0.9 } }],
    ['0,9', { kind: 'share', share: { value: 0.9 } }],
    ['14/15', { kind: 'share', share: { value: 14 / 15, count: 14, of: 15 } }],
    ['14 sur 15', { kind: 'share', share: { value: 14 / 15, count: 14, of: 15 } }],
    ['4/5', { kind: 'score', score: { value: 4, of: 5 } }],
    ['4,6/5', { kind: 'score', score: { value: 4.6, of: 5 } }],
    ['8/10', { kind: 'score', score: { value: 8, of: 10 } }],
    ['12/20', { kind: 'score', score: { value: 12, of: 20 } }],
    ['700/1000', { kind: 'score', score: { value: 700, of: 1000 } }],
    ['12', { kind: 'number', value: 12 }],
    ['1 000', { kind: 'number', value: 1000 }],
    ['12 dossiers', { kind: 'number', value: 12, unit: 'dossiers' }],
    ['-30 %', { kind: 'text', text: '-30 %' }],
    ['120 %', { kind: 'text', text: '120 %' }],
    ['deux fois moins de conflits', { kind: 'text', text: 'deux fois moins de conflits' }],
    ['surveiller la baisse', { kind: 'text', text: 'surveiller la baisse' }],
  ])('%s', (typed, expected) => {
    expect(parseTarget(typed)).toEqual(expected);
  });

  test('any text is a target, an empty one is none', () => {
    expect(parseTarget('  ')).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(parseTarget(typed) !== undefined).toBe(typed.trim() !== '');
      }),
    );
  });

  test.each<[string, string, string]>([
    ['90%', '90 %', '90%'],
    ['4,6/5', '4,6/5', '4.6/5'],
    ['1000', '1 000', '1,000'],
    ['12 dossiers', '12 dossiers', '12 dossiers'],
    ['-30 %', '-30 %', '-30 %'],
  ])('%s is written « %s »', (typed, fr, en) => {
    expect(formatTarget(parseTarget(typed)!, 'fr')).toBe(fr);
    expect(formatTarget(parseTarget(typed)!, 'en')).toBe(en);
  });
});
