import { type BloomLevel, bloomLevels } from '../../course/choices.ts';
import type { Grammar } from './grammar.ts';
import type { Context, Sense } from './sense.ts';
import { fold, type Token, tokens } from './tokens.ts';

/** A verb of the lists, or a turn that counts as one. */
export interface Entry {
  /** As people read it: « s’approprier », « mettre en œuvre ». */
  readonly verb: string;
  /** Its words, folded; a reflexive pronoun is « se ». */
  readonly words: readonly string[];
  readonly sense: Sense;
  readonly contexts: readonly Context[];
}

/** The entries by their first word, the longest first. */
export type Lexicon = ReadonlyMap<string, readonly Entry[]>;

const inOrder = (levels: ReadonlySet<BloomLevel>): BloomLevel[] => bloomLevels.filter((level) => levels.has(level));
const listed = (verbs: string): string[] => verbs.split(',').map((verb) => verb.trim().replace(/\s+/g, ' '));

/** The words of a listed verb; « s’ » is « se », for a text may have either. */
function keyWords(verb: string, grammar: Grammar): readonly string[] {
  return tokens(verb.normalize('NFC')).map(({ folded }) => (folded === "s'" ? 'se' : grammar.spelling(folded)));
}

/** Puts levels, vague groups and contexts together. A vague sense wins over a level: contexts bring the level back. */
export function lexiconOf(grammar: Grammar): Lexicon {
  const senses = new Map<string, { verb: string; levels: Set<BloomLevel>; vague?: Sense }>();
  const entry = (verb: string) => {
    const key = fold(verb);
    const found = senses.get(key) ?? { verb, levels: new Set<BloomLevel>() };
    senses.set(key, found);
    return found;
  };
  for (const level of bloomLevels) for (const verb of listed(grammar.levels[level])) entry(verb).levels.add(level);
  for (const { verbs, kind, level, suggest } of grammar.vague) {
    for (const verb of listed(verbs)) {
      entry(verb).vague = { kind, levels: level ? [level] : [], suggest: suggest ? listed(suggest) : [] };
    }
  }
  // A verb known by its contexts alone says nothing elsewhere.
  for (const verb of Object.keys(grammar.contexts)) entry(verb);
  const contexts = new Map(Object.entries(grammar.contexts).map(([verb, list]) => [fold(verb), list]));
  const lexicon = new Map<string, Entry[]>();
  for (const [key, { verb, levels, vague }] of senses) {
    const words = keyWords(verb, grammar);
    const known: Sense = { kind: levels.size > 0 ? 'observable' : 'unknown', levels: inOrder(levels), suggest: [] };
    const made: Entry = { verb, words, sense: vague ?? known, contexts: contexts.get(key) ?? [] };
    const first = words[0] as string;
    lexicon.set(first, [...(lexicon.get(first) ?? []), made]);
  }
  for (const list of lexicon.values()) list.sort((a, b) => b.words.length - a.words.length);
  return lexicon;
}

/** True when a word of a text is the listed one, or its plural or feminine (« sensibilisées », « les clés »). */
function sameWord(text: string, listedWord: string): boolean {
  return text === listedWord || (text.startsWith(listedWord) && /^(?:e|s|es|x)$/.test(text.slice(listedWord.length)));
}

/** The longest listed verb whose words stand at `at`; `reflexive` says that « se » came before it. */
export function entryAt(
  lexicon: Lexicon,
  words: readonly Token[],
  at: number,
  reflexive: boolean,
): { readonly entry: Entry; readonly end: number } | undefined {
  const first = reflexive ? 'se' : (words[at]?.folded ?? '');
  const offset = reflexive ? 1 : 0;
  const entry = lexicon.get(first)?.find((candidate) =>
    candidate.words.every((word, index) => {
      if (index < offset) return true;
      const { folded = '' } = words[at + index - offset] ?? {};
      return index === 0 ? folded === word : sameWord(folded, word);
    }),
  );
  return entry && { entry, end: at + entry.words.length - offset };
}
