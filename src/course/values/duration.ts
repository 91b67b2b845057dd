import { letters } from '../../language/letters.ts';
import type { Language } from '../../language/say.ts';
import { formatFigure } from './figure.ts';
import { ends, plain, withoutAbout } from './text.ts';

/** Minutes; the ends are equal for a plain value. `estimated` says that the author, or the tool, is not sure. */
export interface Duration {
  readonly min: number;
  readonly max: number;
  readonly estimated: boolean;
}

/** A day of training, in minutes (seven hours, the French working day). */
export const trainingDay = 420;

const units: readonly [RegExp, number][] = [
  [/^(?:m|min|mn|mins|minutes?)\.?$/, 1],
  [/^(?:h|heures?|hours?|hrs?)\.?$/, 60],
  [/^(?:s|sec|secondes?|seconds?)\.?$/, 1 / 60],
  [/^(?:j|jours?|journées?|days?)$/, trainingDay],
  [/^(?:demi-heures?|half-hours?)$/, 30],
  [/^(?:demi-journées?|half-days?)$/, trainingDay / 2],
];

const beforeWord = new RegExp(`(?:1 )?\\b(demi-|half-)(?=[${letters}]+(?: |$))`, 'g');

/** « une demi-heure », “half a day”, « 1 h et demie »: one way of writing them, with plain figures where there is one. */
function halves(text: string): string {
  return text
    .replace(/(?:demi|1\/2)[- ](heure|journée)/g, 'demi-$1')
    .replace(/half[- ](?:1 )?(hour|day)/g, 'half-$1')
    .replace(beforeWord, (match, half: string, at: number) => (/\d $/.test(text.slice(0, at)) ? match : `1 ${half}`))
    .replace(/^(\d+) ?(h|heures?) et demie$/, '$1 h 30')
    .replace(/^(\d+) (jours?|journées?) et demie?$/, '$1.5 jours');
}

const figureAndUnit = new RegExp(`^(\\d+(?:\\.\\d+)?) ?([${letters}.-]*)$`);

/** One end of a duration; `unit` is that of the other end, for « 30-45 min ». */
function minutesOf(text: string, unit = ''): number | undefined {
  const iso = /^p(?=\d|t\d)(?:(\d+)d)?(?:t(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?)?$/.exec(text);
  if (iso) {
    const [days, hours, minutes, seconds] = iso.slice(1).map((part) => Number(part ?? 0)) as [
      number,
      number,
      number,
      number,
    ];
    return days * trainingDay + hours * 60 + minutes + seconds / 60;
  }
  const both = /^(\d+) ?(?:h|heures?|hours?|hrs?) ?(?:et |and )?(\d{1,2}) ?(?:m|min|mn|minutes?)?\.?$/.exec(text);
  if (both) return Number(both[2]) > 59 ? undefined : Number(both[1]) * 60 + Number(both[2]);
  const one = figureAndUnit.exec(text);
  const factor = units.find(([pattern]) => pattern.test(one?.[2] || unit || 'min'))?.[1];
  return one && factor ? Number(one[1]) * factor : undefined;
}

const hyphen = new RegExp(`(?<=[${letters}])-(?=[${letters}])`, 'g');
const unitOf = new RegExp(`^\\d+(?:\\.\\d+)? ?([${letters}.-]+)`);

/** The minutes of « 8 min », « 2 h », « 1 h 30 », as most are typed; undefined for all other writings. */
export function simpleMinutes(typed: string): number | undefined {
  const simple = /^(\d{1,4}) ?(?:min|h(?: ?([0-5]\d))?)$/.exec(typed);
  if (!simple) return undefined;
  const [, figure, minutes] = simple;
  return typed.endsWith('min') ? Number(figure) : Number(figure) * 60 + Number(minutes ?? 0);
}

/** Reads a learning time; undefined when it can’t be one (negative, over 10,000 hours, or not a time). */
export function parseDuration(typed: string): Duration | undefined {
  const simple = simpleMinutes(typed);
  if (simple !== undefined) return { min: simple, max: simple, estimated: false };
  const { rest, estimated } = withoutAbout(plain(typed));
  const text = halves(rest);
  // A hyphen inside a word parts no range.
  const pair = ends(text.replace(hyphen, '_'))?.map((end) => end.replaceAll('_', '-'));
  if (!pair) return undefined;
  const [first, last] = pair as [string, string];
  const max = minutesOf(last);
  const min = minutesOf(first, unitOf.exec(last)?.[1]);
  if (min === undefined || max === undefined || min > max || max > 600_000) return undefined;
  return { min, max, estimated };
}

function figure(minutes: number, language: Language): string {
  if (minutes > 0 && minutes < 1) return `${Math.round(minutes * 60)} s`;
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  const thousands = formatFigure(hours, language);
  if (rest === 0) return `${thousands} h`;
  return language === 'fr' ? `${thousands} h ${String(rest).padStart(2, '0')}` : `${thousands} h ${rest} min`;
}

/** « 8 min », « 1 h 30 », « 30-45 min », « environ 2 h ». */
export function formatDuration({ min, max, estimated }: Duration, language: Language): string {
  const about = estimated ? (language === 'fr' ? 'environ ' : 'about ') : '';
  if (Math.round(min) === Math.round(max)) return about + figure(max, language);
  if (max < 60) return `${about}${Math.round(min)}-${Math.round(max)} min`;
  return `${about}${figure(min, language)}${language === 'fr' ? ' à ' : ' to '}${figure(max, language)}`;
}
