/**
 * For a character class: the letters of the Latin, Greek and Cyrillic alphabets. `\p{L}` would know a hundred more, and V8 takes one to
 * ten milliseconds to compile a pattern that holds it, more than it takes to check a whole spec.
 */
export const letters = 'A-Za-zªµºÀ-ÖØ-öø-ʯͰ-ͽͿ-ϿЀ-ҁҊ-ԯḀ-῾';

/** Matches `words` only as whole words: what stands before and after is no letter. A pattern’s source, groups allowed. */
export function wholeWords(words: string, flags = 'i'): RegExp {
  return new RegExp(`(?<![${letters}])(?:${words})(?![${letters}])`, flags);
}

/** Accents taken off: « é » is « e », « Ç » is « C »; ligatures stay. */
export function withoutAccents(text: string): string {
  return /[^\x00-\x7f]/.test(text) ? text.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : text;
}

const letter = new RegExp(`^[${letters}]`);

export function startsWithLetter(text: string): boolean {
  return letter.test(text);
}

export function startsWithCapital(text: string): boolean {
  const [first = ''] = text;
  return first !== first.toLowerCase();
}
