import type { Language } from '../../language/say.ts';
import { plain } from './text.ts';

/** Points out of a scale. */
export interface Score {
  readonly value: number;
  readonly of: number;
}

/** Reads « 4,6/5 », « 700/1000 », « 4 sur 5 »; undefined when it is none, or above its scale. */
export function parseScore(typed: string): Score | undefined {
  const match = /^(\d+(?:\.\d+)?) ?(?:\/|sur|out of) ?(\d+(?:\.\d+)?)$/.exec(plain(typed));
  if (!match) return undefined;
  const [value, of] = [Number(match[1]), Number(match[2])];
  return of > 0 && value <= of ? { value, of } : undefined;
}

/** « 4,6/5 ». */
export function formatScore({ value, of }: Score, language: Language): string {
  return `${value}/${of}`.replaceAll('.', language === 'fr' ? ',' : '.');
}
