import { formatDate, type PlainDate } from '../course/values/date.ts';
import { type Delay, formatDelay } from '../course/values/delay.ts';
import { type Duration, formatDuration } from '../course/values/duration.ts';
import { formatQuantity, type Quantity } from '../course/values/quantity.ts';
import { formatRate, type Rate } from '../course/values/rate.ts';
import { formatShare, type Share } from '../course/values/share.ts';
import { formatTarget, type Target } from '../course/values/target.ts';
import type { Slots } from '../diagnostic.ts';
import { type Language, type Text, translate } from '../language/say.ts';

/** How a document writes things in its language; no-break spaces come later, in one pass. */
export interface Wording {
  readonly language: Language;
  say(text: Text, data?: Slots): string;
  date(date: PlainDate): string;
  /** An ISO day. */
  day(iso: string): string;
  /** Two ISO days: « du 9 mars au 3 avril 2026 ». */
  span(start: string, end: string): string;
  /** Minutes. */
  minutes(minutes: number): string;
  duration(duration: Duration): string;
  quantity(quantity: Quantity): string;
  rate(rate: Rate): string;
  delay(delay: Delay): string;
  share(share: Share): string;
  target(target: Target): string;
  /** A share 0–1 without its count, for what is no count of people. */
  percent(share: number): string;
  /** « a, b et c ». */
  list(items: readonly string[]): string;
  /** With a capital at its head. */
  capital(text: string): string;
}

export function wordingFor(language: Language): Wording {
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const day = (iso: string): string =>
    formatDate(
      { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) },
      language,
    );
  return {
    language,
    say: (text, data) => translate(text, language, data),
    date: (date) => formatDate(date, language),
    day,
    span(start, end) {
      if (start === end) return day(start);
      const sameYear = start.slice(0, 4) === end.slice(0, 4);
      const sameMonth = start.slice(0, 7) === end.slice(0, 7);
      const first = day(start).replace(sameMonth ? /[\s\u00a0].*$/ : sameYear ? /[\s\u00a0]\d{4}$/ : '', '');
      return language === 'fr' ? `du ${first} au ${day(end)}` : `${first} to ${day(end)}`;
    },
    minutes: (minutes) => formatDuration({ min: minutes, max: minutes, estimated: false }, language),
    duration: (duration) => formatDuration(duration, language),
    quantity: (quantity) => formatQuantity(quantity, language),
    rate: (rate) => formatRate(rate, language),
    delay: (delay) => formatDelay(delay, language),
    // Of a few people, a tenth of a percent is no news.
    share: (share) =>
      formatShare({ ...share, value: share.of ? Math.round(share.value * 100) / 100 : share.value }, language),
    target: (target) => formatTarget(target, language),
    percent: (share) => formatShare({ value: Math.round(share * 100) / 100 }, language),
    list: (items) => lists.format(items),
    capital: (text) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
  };
}
