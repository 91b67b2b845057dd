import { formatDate, type PlainDate } from '../../course/values/date.ts';
import { type Delay, formatDelay } from '../../course/values/delay.ts';
import { type Duration, formatDuration } from '../../course/values/duration.ts';
import { formatQuantity, type Quantity } from '../../course/values/quantity.ts';
import { formatTarget, type Target } from '../../course/values/target.ts';
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

/** A number of people, as both languages write it. */
export function people(quantity: Quantity): Text {
  return { fr: formatQuantity(quantity, 'fr'), en: formatQuantity(quantity, 'en') };
}

/** A date, as precisely as it was written, in both languages. */
export function onDay(date: PlainDate): Text {
  return { fr: formatDate(date, 'fr'), en: formatDate(date, 'en') };
}

/** A stretch of the calendar, as both languages write it. */
export function delayText(delay: Delay): Text {
  return { fr: formatDelay(delay, 'fr'), en: formatDelay(delay, 'en') };
}

/** What is aimed at, as both languages write it. */
export function targetText(target: Target): Text {
  return { fr: formatTarget(target, 'fr'), en: formatTarget(target, 'en') };
}
