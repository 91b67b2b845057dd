import type { Language } from '../../language/say.ts';
import { ends, plain, withoutAbout } from './text.ts';

/** Minutes; the ends are equal for a plain value. `estimated` says that the author, or the tool, is not sure. */
export interface Duration {
  readonly min: number;
  readonly max: number;
  readonly estimated: boolean;
}

/** A day of training, in minutes (seven hours, the French working day). */
export const trainingDay = 420;

function minutesOf(text: string): number | undefined {
  const iso = /^p(?:t)(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text);
  if (iso && (iso[1] || iso[2] || iso[3]))
    return Number(iso[1] ?? 0) * 60 + Number(iso[2] ?? 0) + Number(iso[3] ?? 0) / 60;
  if (/^(?:une |a )?(?:demi-journée|demi journée|half[- ](?:a )?day)$/.test(text)) return trainingDay / 2;
  if (/^(?:une |half )?(?:demi-heure|an hour|half hour)$/.test(text)) return 30;
  const bare = /^(\d+(?:\.\d+)?)$/.exec(text);
  if (bare) return Number(bare[1]);
  const hours =
    /^(\d+(?:\.\d+)?) ?(?:h|heures?|hours?|hrs?)\.?(?: ?(?:et |and )?(\d{1,2}) ?(?:m|min|mn|minutes?)?\.?)?$/.exec(
      text,
    );
  if (hours) {
    if (hours[2] !== undefined && (Number(hours[2]) > 59 || (hours[1] as string).includes('.'))) return undefined;
    return Number(hours[1]) * 60 + Number(hours[2] ?? 0);
  }
  const minutes = /^(\d+(?:\.\d+)?) ?(?:m|min|mn|mins|minutes?)\.?$/.exec(text);
  if (minutes) return Number(minutes[1]);
  const seconds = /^(\d+) ?(?:s|sec|secondes?|seconds?)\.?$/.exec(text);
  if (seconds) return Number(seconds[1]) / 60;
  const days = /^(\d+(?:\.\d+)?) ?(?:j|jours?|days?)$/.exec(text);
  return days ? Number(days[1]) * trainingDay : undefined;
}

/** Reads a learning time; undefined when it can’t be one (negative, over 10,000 hours, or not a time). */
export function parseDuration(typed: string): Duration | undefined {
  const { rest, estimated } = withoutAbout(plain(typed).replace(/ et demie?$/, ' 30'));
  const pair = ends(rest.replace(/^half-day/, 'half day').replace(/demi-/g, 'demi '));
  if (!pair) return undefined;
  const [first, last] = pair.map((end) => end.replace('demi ', 'demi-')) as [string, string];
  const max = minutesOf(last);
  // « 30-45 min »: the unit stands once, after the second figure.
  const unit = /^\d+(?:\.\d+)?$/.test(first) ? (/[a-z].*$/.exec(last)?.[0] ?? '') : '';
  const min = minutesOf(unit ? `${first} ${unit.replace(/\d.*$/, '').trim()}` : first);
  if (min === undefined || max === undefined || min > max || max > 600_000) return undefined;
  return { min, max, estimated };
}

function figure(minutes: number, language: Language): string {
  if (minutes < 1) return `${Math.round(minutes * 60)} s`;
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  const thousands = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB')
    .format(hours)
    .replace(/[\u202f\u00a0]/g, ' ');
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
