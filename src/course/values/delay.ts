import type { Language } from '../../language/say.ts';
import { ends, plain, withoutAbout } from './text.ts';

export type DelayUnit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** A stretch of the calendar; `working` counts working hours or days only. */
export interface Delay {
  readonly min: number;
  readonly max: number;
  readonly unit: DelayUnit;
  readonly working: boolean;
}

const units: readonly [RegExp, DelayUnit][] = [
  [/^(?:h|heures?|hours?|hrs?)$/, 'hour'],
  [/^(?:j|jours?|days?)$/, 'day'],
  [/^(?:sem|sem\.|semaines?|weeks?)$/, 'week'],
  [/^(?:mois|months?)$/, 'month'],
  [/^(?:ans?|années?|years?)$/, 'year'],
];

/** Reads a delay such as « 48 h ouvrées », « 3 mois », “2 working days”; undefined when it is not one. */
export function parseDelay(typed: string): Delay | undefined {
  const { rest } = withoutAbout(plain(typed));
  const working = /ouvrée?s?|ouvrables?|working|business/.test(rest);
  const match = /^(.+?) ?([a-zé.]+)$/.exec(rest.replace(/\s*(?:ouvrée?s?|ouvrables?|working|business)\s*/, ' ').trim());
  const unit = units.find(([pattern]) => match && pattern.test(match[2] as string))?.[1];
  const pair = match && ends(match[1] as string)?.map((end) => end.replace(` ${match[2]}`, ''));
  if (!unit || !pair?.every((end) => /^\d{1,5}(?:\.\d+)?$/.test(end))) return undefined;
  const [min, max] = pair.map(Number) as [number, number];
  return min <= max && max <= 10_000 ? { min, max, unit, working } : undefined;
}

const daysIn: Readonly<Record<DelayUnit, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 };

/** The longer end in calendar days: a month is 30, five working days are seven, « 24 h ouvrées » is one working day. */
export function delayDays(delay: Delay): number {
  const days = delay.max * daysIn[delay.unit];
  return delay.working && (delay.unit === 'hour' || delay.unit === 'day') ? (days * 7) / 5 : days;
}

/** The shorter end in calendar days. */
export function shortestDelayDays(delay: Delay): number {
  return delayDays({ ...delay, max: delay.min });
}

const names: Readonly<Record<DelayUnit, Readonly<Record<Language, readonly [string, string]>>>> = {
  hour: { fr: ['h', 'h'], en: ['h', 'h'] },
  day: { fr: ['jour', 'jours'], en: ['day', 'days'] },
  week: { fr: ['semaine', 'semaines'], en: ['week', 'weeks'] },
  month: { fr: ['mois', 'mois'], en: ['month', 'months'] },
  year: { fr: ['an', 'ans'], en: ['year', 'years'] },
};

/** « 48 h ouvrées », « 3 mois », “2 working days”. */
export function formatDelay({ min, max, unit, working }: Delay, language: Language): string {
  const many = max >= 2;
  const amount = `${min === max ? '' : `${min}${language === 'fr' ? ' à ' : ' to '}`}${max}`.replaceAll(
    '.',
    language === 'fr' ? ',' : '.',
  );
  const name = names[unit][language][many ? 1 : 0];
  if (!working) return `${amount} ${name}`;
  if (language === 'en') return `${amount} working ${unit === 'hour' ? 'hours' : name}`;
  return `${amount} ${name} ${unit === 'hour' ? 'ouvrées' : many ? 'ouvrés' : 'ouvré'}`;
}
