import type { Language } from '../../language/say.ts';
import { ends, plain, withoutAbout } from './text.ts';

/** A number of people; the ends are equal for a plain value. */
export interface Quantity {
  readonly min: number;
  readonly max: number;
  readonly estimated: boolean;
}

const words: Readonly<Record<string, number>> = {
  'une dizaine': 10,
  'une douzaine': 12,
  'une quinzaine': 15,
  'une vingtaine': 20,
  'une trentaine': 30,
  'une quarantaine': 40,
  'une cinquantaine': 50,
  'une soixantaine': 60,
  'une centaine': 100,
  'a dozen': 12,
  'a hundred': 100,
  'un millier': 1000,
};

/** Reads a number of people, a range or an estimate; undefined when it is not one. */
export function parseQuantity(typed: string): Quantity | undefined {
  const { rest, estimated } = withoutAbout(plain(typed));
  const word = words[rest];
  if (word) return { min: word, max: word, estimated: true };
  const pair = ends(rest.replace(/(\d) (?=\d{3}\b)/g, '$1'));
  if (!pair?.every((end) => /^\d{1,7}$/.test(end))) return undefined;
  const [min, max] = pair.map(Number) as [number, number];
  return min <= max ? { min, max, estimated } : undefined;
}

/** « 15 », « 4 à 12 », « environ 600 ». */
export function formatQuantity({ min, max, estimated }: Quantity, language: Language): string {
  const figure = (value: number) =>
    new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB').format(value).replace(/[\u202f\u00a0]/g, ' ');
  const about = estimated ? (language === 'fr' ? 'environ ' : 'about ') : '';
  return about + (min === max ? figure(max) : `${figure(min)} ${language === 'fr' ? 'à' : 'to'} ${figure(max)}`);
}
