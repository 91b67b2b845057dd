import { withoutAccents } from '../language/letters.ts';
/** Letters, digits and hyphens, accents taken off: for addresses inside a page and for file names. */
export function slugOf(words: string): string {
  return withoutAccents(words.replace(/œ/gi, 'oe'))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}
