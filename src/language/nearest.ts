import { withoutAccents } from './letters.ts';

/** Case and accents are no difference to a person who looks for a word. */
function fold(word: string): string {
  return withoutAccents(word).replace(/œ/gi, 'oe').replace(/’/g, "'").toLowerCase();
}

/** Changes of one letter (added, left out, replaced, or two neighbours swapped) between two words; more than `most` counts as `most + 1`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}

/**
 * The candidate that was probably meant (« Vouliez-vous dire … ? »): the nearest by letters, accents and case aside, at most one
 * change in three letters and three in all; else the only one that begins with the word. Undefined when nothing is near:
 * a wrong guess is worse than none, so `O9` never becomes `O1`.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const folded = fold(word);
  if (folded === '' || folded.length > 80) return undefined;
  let most = Math.min(3, Math.floor(folded.length / 3));
  let found: string | undefined;
  const longer: string[] = [];
  for (const candidate of candidates) {
    const other = fold(candidate);
    const changes = distance(folded, other, most);
    // Strictly nearer than the one in hand: of two equally near, the first stays.
    if (changes <= most) {
      found = candidate;
      if (changes === 0) return found;
      most = changes - 1;
    }
    if (folded.length >= 3 && other.startsWith(folded)) longer.push(candidate);
  }
  return found ?? (longer.length === 1 ? longer[0] : undefined);
}
