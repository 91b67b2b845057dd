import type { Language } from '../../language/say.ts';
import { formatFigure } from './figure.ts';
import { ends, plain, withoutAbout } from './text.ts';

/** A number of people; the ends are equal for a plain value. */
export interface Quantity {
  readonly min: number;
  readonly max: number;
  readonly estimated: boolean;
}

const words: Readonly<Record<string, number>> = {
  '1 dizaine': 10,
  '1 douzaine': 12,
  '1 quinzaine': 15,
  '1 vingtaine': 20,
  '1 trentaine': 30,
  '1 quarantaine': 40,
  '1 cinquantaine': 50,
  '1 soixantaine': 60,
  '1 centaine': 100,
  '1 dozen': 12,
  '1 hundred': 100,
  '1 millier': 1000,
};

const people =
  / (?:personnes?|apprenante?s?|stagiaires?|participante?s?|salariée?s?|collaborateurs?|people|persons?|learners?|participants?|employees?)$/;

/** Reads a number of people, a range or an estimate; undefined when it is not one. */
export function parseQuantity(typed: string): Quantity | undefined {
  if (/^\d{1,7}$/.test(typed)) return { min: Number(typed), max: Number(typed), estimated: false };
  const { rest, estimated } = withoutAbout(plain(typed));
  const word = words[rest];
  if (word) return { min: word, max: word, estimated: true };
  const pair = ends(rest.replace(people, ''));
  if (!pair?.every((end) => /^\d{1,7}$/.test(end))) return undefined;
  const [min, max] = pair.map(Number) as [number, number];
  return min <= max ? { min, max, estimated } : undefined;
}

/** « 15 », « 4 à 12 », « environ 600 ». */
export function formatQuantity({ min, max, estimated }: Quantity, language: Language): string {
  const figure = (value: number) => formatFigure(value, language);
  const about = estimated ? (language === 'fr' ? 'environ ' : 'about ') : '';
  return about + (min === max ? figure(max) : `${figure(min)} ${language === 'fr' ? 'à' : 'to'} ${figure(max)}`);
}
