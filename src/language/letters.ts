/**
 * For a character class: the letters of the Latin, Greek and Cyrillic alphabets. `\p{L}` would know a hundred more, and V8 takes one to
 * ten milliseconds to compile a pattern that holds it, more than it takes to check a whole spec.
 */
export const letters = 'A-Za-zªµºÀ-ÖØ-öø-ʯͰ-ͽͿ-ϿЀ-ҁҊ-ԯḀ-῾';

/**
 * A pattern’s source that takes each letter small or as a capital. The flag for it weighs all the letters that a pattern knows, and
 * takes a millisecond where `letters` stand in it.
 */
export function eitherCase(source: string): string {
  return source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\(\?<?[:=!]|[a-zà-öø-ÿœ]/g, (part) => {
    if (part.startsWith('['))
      return `${part.slice(0, -1)}${part
        .slice(1, -1)
        .replace(/\\.|^\^/g, '')
        .toUpperCase()}]`;
    return part.length > 1 ? part : `[${part}${part.toUpperCase()}]`;
  });
}

/** Matches `words`, small or capitals, only as whole words: what stands before and after is no letter. A pattern’s source, groups allowed. */
export function wholeWords(words: string, flags = ''): RegExp {
  return exactWords(eitherCase(words), flags);
}

/** A pattern that is made when a text first asks for it: making one takes as long as a rule takes to check a spec. */
export function whenAsked(make: () => RegExp): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The same, only as they are written. */
export function exactWords(words: string, flags = ''): RegExp {
  return new RegExp(`(?<![${letters}])(?:${words})(?![${letters}])`, flags);
}

/** A pattern’s source that finds a text as it stands. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
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
