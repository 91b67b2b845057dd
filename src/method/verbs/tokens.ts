import { eitherCase, letters, withoutAccents } from '../../language/letters.ts';
/** A word or a sign of a sentence, with its place. */
export interface Token {
  /** As written. */
  readonly text: string;
  /** Lower case, without accents, with straight apostrophes and without inclusive endings: for comparing. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const alphanumerics = `${letters}0-9²³¹¼-¾`;
const elided = eitherCase('l|d|s|n|j|m|t|c|qu|jusqu|lorsqu|puisqu|quelqu');
const elision = `(?<![${alphanumerics}])(?:${elided})['’ʼ](?=[${letters}])`;
const ending = eitherCase('e|s|es|ne|nes|rice|rices|trice|trices|se|ses|euse|euses|le|les|ve|ves');
const inBrackets = eitherCase('e|s|es|ne|rice|trice|se');
const inclusive = `[·•.](?:${ending})(?![${letters}])|\\((?:${inBrackets})\\)[sS]?`;
const word = `[${alphanumerics}]+(?:[-‑'’ʼ][${alphanumerics}]+|${inclusive})*`;
const pattern = new RegExp(`${elision}|${word}|[^\\s${alphanumerics}]`, 'g');
const endings = new RegExp(inclusive, 'g');

const plainLetters: Readonly<Record<string, string>> = {
  à: 'a',
  â: 'a',
  ä: 'a',
  ç: 'c',
  é: 'e',
  è: 'e',
  ê: 'e',
  ë: 'e',
  î: 'i',
  ï: 'i',
  ô: 'o',
  ö: 'o',
  ù: 'u',
  û: 'u',
  ü: 'u',
  œ: 'oe',
  '’': "'",
  ʼ: "'",
  '‑': '-',
};

/** Lower case without accents; `œ` is `oe`, every apostrophe is `'`. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!/[^\x00-\x7f]/.test(lower)) return lower;
  const plain = lower.replace(/[^\x00-\x7f]/g, (letter) => plainLetters[letter] ?? letter);
  // Letters of other languages, and accents that stand apart.
  return withoutAccents(plain);
}

/** The words and signs of a sentence in order; « l’équipe » is two words, “don’t” is one. Expects composed characters (NFC). */
export function tokens(sentence: string): readonly Token[] {
  return [...sentence.matchAll(pattern)].map((match) => {
    const text = match[0];
    const plain = /[·•.(]/.test(text) && text.length > 1 ? text.replace(endings, '') : text;
    return { text, folded: fold(plain), start: match.index, end: match.index + text.length };
  });
}

interface Step {
  readonly choices: readonly string[];
  readonly optional: boolean;
}

/** Sequences are few and met at every word: each is taken apart once. */
const sequences = new Map<string, readonly Step[]>();

function stepsOf(sequence: string): readonly Step[] {
  const known = sequences.get(sequence);
  if (known) return known;
  const steps = sequence.split(' ').map((step) => ({
    choices: step.replace(/\?$/, '').split('|'),
    optional: step.endsWith('?'),
  }));
  sequences.set(sequence, steps);
  return steps;
}

/**
 * How many words at `at` follow the pattern: words apart by spaces, alternatives by `|`, `?` after a word that may be left out.
 * Undefined when they don’t.
 */
export function follows(words: readonly Token[], at: number, sequence: string): number | undefined {
  let next = at;
  for (const { choices, optional } of stepsOf(sequence)) {
    const word = words[next]?.folded;
    if (word !== undefined && choices.includes(word)) next += 1;
    else if (!optional) return undefined;
  }
  return next - at;
}
