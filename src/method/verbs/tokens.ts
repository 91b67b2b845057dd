/** A word or a sign of a sentence, with its place. */
export interface Token {
  /** As written. */
  readonly text: string;
  /** Lower case, without accents, with straight apostrophes and without inclusive endings: for comparing. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const elision = String.raw`(?<![\p{L}\p{N}])(?:[ldsnjmtc]|qu|jusqu|lorsqu|puisqu|quelqu)['’ʼ](?=\p{L})`;
const inclusive = String.raw`[·•.](?:e|s|es|ne|nes|rice|rices|trice|trices|se|ses|euse|euses|le|les|ve|ves)(?!\p{L})|\((?:e|s|es|ne|rice|trice|se)\)s?`;
const word = String.raw`[\p{L}\p{N}]+(?:[-‑'’ʼ][\p{L}\p{N}]+|${inclusive})*`;
const pattern = new RegExp(`${elision}|${word}|[^\\s\\p{L}\\p{N}]`, 'giu');
const endings = new RegExp(inclusive, 'gu');

/** Lower case without accents; `œ` is `oe`, every apostrophe is `'`. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/‑/g, '-')
    .replace(/œ/g, 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** The words and signs of a sentence in order; « l’équipe » is two words, “don’t” is one. Expects composed characters (NFC). */
export function tokens(sentence: string): readonly Token[] {
  return [...sentence.matchAll(pattern)].map((match) => {
    const text = match[0];
    const plain = /\p{L}/u.test(text) ? text.replace(endings, '') : text;
    return { text, folded: fold(plain), start: match.index, end: match.index + text.length };
  });
}

/**
 * How many words at `at` follow the pattern: words apart by spaces, alternatives by `|`, `?` after a word that may be left out.
 * Undefined when they don’t.
 */
export function follows(words: readonly Token[], at: number, sequence: string): number | undefined {
  let next = at;
  for (const step of sequence.split(' ')) {
    const optional = step.endsWith('?');
    const choices = (optional ? step.slice(0, -1) : step).split('|');
    if (choices.includes(words[next]?.folded ?? '')) next += 1;
    else if (!optional) return undefined;
  }
  return next - at;
}
