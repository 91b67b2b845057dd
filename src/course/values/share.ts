import type { Language } from '../../language/say.ts';
import { plain } from './text.ts';

/** A part of a whole, 0–1, with the people counted when the author says so. */
export interface Share {
  readonly value: number;
  readonly count?: number;
  readonly of?: number;
}

/** Reads « 90 % », « 0,9 », « 14/15 », « 93 % (14 sur 15) »; undefined for a bare 90, which may mean anything. */
export function parseShare(typed: string): Share | undefined {
  const text = plain(typed)
    .replace(/ ?(?:pour ?cent|per ?cent)(?=$| )/, ' %')
    // « 14/15 (93 %) » says the same the other way round.
    .replace(/^(.+?) ?\((\d[\d.]* ?%)\)$/, '$2 ($1)');
  const both = /^(\d+(?:\.\d+)?) ?%(?: ?\(? ?(\d+) ?(?:\/|sur|out of|of) ?(\d+)[^)]*\)?)?$/.exec(text);
  if (both) {
    const value = Number(both[1]) / 100;
    if (value > 1) return undefined;
    return both[2] ? counted(value, Number(both[2]), Number(both[3])) : { value };
  }
  const fraction = /^(\d+) ?(?:\/|sur|out of) ?(\d+)$/.exec(text);
  if (fraction) return counted(undefined, Number(fraction[1]), Number(fraction[2]));
  return /^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(text) ? { value: Number(text) } : undefined;
}

function counted(value: number | undefined, count: number, of: number): Share | undefined {
  return of > 0 && count <= of ? { value: value ?? count / of, count, of } : undefined;
}

/** « 93 % (14 sur 15) », « 90 % ». */
export function formatShare({ value, count, of }: Share, language: Language): string {
  const percent = Math.round(value * 1000) / 10;
  const written = `${String(percent).replace('.', language === 'fr' ? ',' : '.')}${language === 'fr' ? ' %' : '%'}`;
  return count === undefined ? written : `${written} (${count} ${language === 'fr' ? 'sur' : 'out of'} ${of})`;
}
