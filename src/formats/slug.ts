/** Letters, digits and hyphens, accents taken off: for addresses inside a page and for file names. */
export function slugOf(words: string): string {
  return words
    .replace(/œ/gi, 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}
