import { whenAsked } from './letters.ts';

/** Small numbers as people write them in a sentence, in French and English. */
const words: ReadonlyMap<string, number> = new Map(
  Object.entries({
    un: 1,
    une: 1,
    one: 1,
    deux: 2,
    two: 2,
    trois: 3,
    three: 3,
    quatre: 4,
    four: 4,
    cinq: 5,
    five: 5,
    six: 6,
    sept: 7,
    seven: 7,
    huit: 8,
    eight: 8,
    neuf: 9,
    nine: 9,
    dix: 10,
    ten: 10,
    onze: 11,
    eleven: 11,
    douze: 12,
    twelve: 12,
    treize: 13,
    thirteen: 13,
    quatorze: 14,
    fourteen: 14,
    quinze: 15,
    fifteen: 15,
    seize: 16,
    sixteen: 16,
    vingt: 20,
    twenty: 20,
    trente: 30,
    thirty: 30,
    quarante: 40,
    forty: 40,
    cinquante: 50,
    fifty: 50,
    soixante: 60,
    sixty: 60,
    cent: 100,
  }),
);

/** Numbers in words, one after the other as they are said: « vingt-cinq », « soixante et onze ». */
const inWords = whenAsked(() => {
  const one = `(?:${[...words.keys()].join('|')}|vingts)`;
  return new RegExp(`(?<![a-zà-ÿœ])${one}(?:[- ](?:et[- ])?${one})*(?![a-zà-ÿœ])`, 'g');
});

const anyNumber = whenAsked(() => new RegExp(`\\d|\\b(?:${[...words.keys()].join('|')}|vingts)\\b`, 'i'));

/** True when a text holds a number, in digits or in words. */
export function holdsNumber(text: string): boolean {
  return anyNumber().test(text);
}

/** « quatre-vingt-dix » is “90”; numbers that are only beside each other (« deux cinq ») stay apart. */
function inDigits(said: string): string {
  const figures: number[] = [];
  let joined = false;
  for (const word of said.replace(/quatre[- ]vingts?/g, 'octante').split(/[- ]/)) {
    const value = word === 'octante' ? 80 : words.get(word);
    // « Et » joins tens and units.
    if (value === undefined) continue;
    const last = figures.at(-1) ?? 0;
    const adds =
      (last >= 20 && last % 10 === 0 && value < 20) || (last % 20 === 10 && last >= 10 && value >= 7 && value < 10);
    if (joined && adds) figures[figures.length - 1] = last + value;
    else figures.push(value);
    joined = true;
  }
  return figures.join(' ');
}

const known = new Map<string, string>();

/**
 * A sentence made ready for a search: small letters, plain spaces and apostrophes, numbers in digits (« Vingt-cinq apprenants » is
 * “25 apprenants”; « une semaine », “1 semaine”).
 */
export function plainSentence(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const small = text
    .toLowerCase()
    .replace(/[\u00a0\u202f]/g, ' ')
    .replaceAll('’', "'");
  // Looking a few words up takes a tenth of the time that the pattern takes.
  const said = small.match(/[a-zà-ÿœ]+/g) ?? [];
  const plain = said.some((word) => words.has(word)) ? small.replace(inWords(), inDigits) : small;
  // Many rules ask of the sentences of one spec in a row.
  if (known.size > 500) known.clear();
  known.set(text, plain);
  return plain;
}

/** A pattern of one number in a plain sentence, as a group of its own. */
export const oneNumber = '(\\d{1,3})';

/** A pattern that is looked for in plain sentences. */
export interface Phrase {
  readonly exec: (text: string) => RegExpExecArray | null;
  readonly test: (text: string) => boolean;
  readonly all: (text: string) => readonly RegExpExecArray[];
}

/**
 * Looks for whole words in plain sentences: `words` is a pattern’s source in small letters, with `'` for apostrophes and `oneNumber` for
 * numbers. It is made when a sentence first holds one of `hints`, if there are any: most specs say nothing that a pattern looks for, and
 * making one takes as long as a rule takes to check a spec.
 */
export function phrase(words: string, ...hints: readonly string[]): () => Phrase {
  const source = `(?<![a-zà-ÿœ])(?:${words})(?![a-zà-ÿœ])`;
  const one = whenAsked(() => new RegExp(source));
  const every = whenAsked(() => new RegExp(source, 'g'));
  const mayHold = (plain: string) => hints.length === 0 || hints.some((hint) => plain.includes(hint));
  const searched = (text: string) => {
    const plain = plainSentence(text);
    return mayHold(plain) ? plain : '';
  };
  const made: Phrase = {
    exec: (text) => {
      const plain = searched(text);
      return plain === '' ? null : one().exec(plain);
    },
    test: (text) => {
      const plain = searched(text);
      return plain !== '' && one().test(plain);
    },
    all: (text) => {
      const plain = searched(text);
      return plain === '' ? [] : [...plain.matchAll(every())];
    },
  };
  return () => made;
}
