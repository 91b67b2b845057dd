import type { Language } from '../../language/say.ts';
import { type Duration, formatDuration, parseDuration, simpleMinutes } from './duration.ts';
import { plain } from './text.ts';

/** A time in each week, day or month. */
export interface Rate {
  readonly minutes: Duration;
  readonly per: 'day' | 'week' | 'month';
}

const periods: readonly [RegExp, Rate['per']][] = [
  [/\s*(?:par|\/|a|1|per|each|chaque)\s*(?:semaine|sem\.?|week)$|\s*(?:hebdomadaires?|weekly)$/, 'week'],
  [/\s*(?:par|\/|a|1|per|each|chaque)\s*(?:jour|j|day)$|\s*(?:quotidien(?:ne)?s?|daily)$/, 'day'],
  [/\s*(?:par|\/|a|1|per|each|chaque)\s*(?:mois|month)$|\s*(?:mensuel(?:le)?s?|monthly)$/, 'month'],
];

/** Reads « 2 h », « 2 h par semaine », “30 min a day”; a week when no period is said. */
export function parseRate(typed: string): Rate | undefined {
  const simple = simpleMinutes(typed);
  if (simple !== undefined) return { minutes: { min: simple, max: simple, estimated: false }, per: 'week' };
  const text = plain(typed)
    .replace(/\s*\b(?:max(?:imum)?|au plus|at most)\b\.?\s*/g, ' ')
    .trim();
  for (const [pattern, per] of periods) {
    const rest = text.replace(pattern, '');
    if (rest === text) continue;
    const minutes = parseDuration(rest);
    return minutes && { minutes, per };
  }
  const minutes = parseDuration(text);
  return minutes && { minutes, per: 'week' };
}

const names: Readonly<Record<Rate['per'], Readonly<Record<Language, string>>>> = {
  day: { fr: 'par jour', en: 'a day' },
  week: { fr: 'par semaine', en: 'a week' },
  month: { fr: 'par mois', en: 'a month' },
};

/** « 2 h par semaine ». */
export function formatRate(rate: Rate, language: Language): string {
  return `${formatDuration(rate.minutes, language)} ${names[rate.per][language]}`;
}
