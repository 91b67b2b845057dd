import { type Duration, formatDuration } from '../../course/values/duration.ts';
import type { Text } from '../../language/say.ts';

/** A time as both languages write it. */
export function spent(duration: Duration): Text {
  return { fr: formatDuration(duration, 'fr'), en: formatDuration(duration, 'en') };
}

/** So many minutes, as both languages write them. */
export function minutes(count: number): Text {
  return spent({ min: count, max: count, estimated: false });
}

/** A share 0–1 in whole per cent. */
export function percent(share: number): Text {
  const figure = Math.round(share * 100);
  return { fr: `${figure} %`, en: `${figure}%` };
}
