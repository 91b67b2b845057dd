import { type BloomLevel, bloomLevels } from '../../course/choices.ts';
import type { Grammar } from './grammar.ts';
import type { Context, Group, Sense } from './sense.ts';
import { fold, type Token } from './tokens.ts';

/** A verb of the lists, or a turn that counts as one. */
export interface Entry {
  /** As people read it: « s’approprier », « mettre en œuvre ». */
  readonly verb: string;
  /** Its words, folded; a reflexive pronoun is « se ». */
  readonly words: readonly string[];
  readonly sense: Sense;
  readonly contexts: readonly Context[];
}

/** The entries that begin with a word (folded), the longest first. */
export type Lexicon = (first: string) => readonly Entry[];

/** One mention of a verb in the lists: at a level, in a vague group, or with contexts. */
interface Mention {
  readonly verb: string;
  /** Folded, its words apart by spaces; a reflexive pronoun is « se », for a text may have either. */
  readonly key: string;
  readonly level?: BloomLevel;
  readonly group?: Group;
}

const listed = (verbs: string): string[] => verbs.split(',').map((verb) => verb.trim());

/** The verbs of a list with their keys; a whole list is folded at once, for there are many short ones. */
function keyed(list: string, spelling: Grammar['spelling']): readonly Mention[] {
  const written = list.replace(/\s+/g, ' ');
  const folded = fold(written)
    .replace(/(?<=^|, )s'/g, 'se ')
    .replace(/(?<= [ld])'/g, "' ");
  const keys = listed(folded);
  return listed(written).map((verb, index) => ({ verb, key: spelling(keys[index] as string) }));
}

function mentions({ levels, vague, contexts, spelling }: Grammar): readonly Mention[] {
  return [
    ...bloomLevels.flatMap((level) => keyed(levels[level], spelling).map((mention) => ({ ...mention, level }))),
    ...vague.flatMap((group) => keyed(group.verbs, spelling).map((mention) => ({ ...mention, group }))),
    // A verb known by its contexts alone says nothing elsewhere.
    ...Object.keys(contexts).flatMap((verb) => keyed(verb, spelling)),
  ];
}

/** One entry from all mentions of a verb. A vague sense wins over a level: contexts bring the level back. */
function entryOf(key: string, all: readonly Mention[], contexts: ReadonlyMap<string, readonly Context[]>): Entry {
  const own = all.filter((mention) => mention.key === key);
  const levels = bloomLevels.filter((level) => own.some((mention) => mention.level === level));
  const group = own.findLast((mention) => mention.group)?.group;
  const sense: Sense = group
    ? {
        kind: group.kind,
        levels: group.level ? [group.level] : [],
        suggest: group.suggest ? listed(group.suggest) : [],
      }
    : { kind: levels.length > 0 ? 'observable' : 'unknown', levels, suggest: [] };
  return { verb: own[0]?.verb ?? key, words: key.split(' '), sense, contexts: contexts.get(key) ?? [] };
}

/** Puts levels, vague groups and contexts together, as far as a text asks for them: it needs few of many verbs. */
export function lexiconOf(grammar: Grammar): Lexicon {
  const byFirst = new Map<string, Mention[]>();
  for (const mention of mentions(grammar)) {
    const space = mention.key.indexOf(' ');
    const first = space < 0 ? mention.key : mention.key.slice(0, space);
    const others = byFirst.get(first);
    if (others) others.push(mention);
    else byFirst.set(first, [mention]);
  }
  const contexts = new Map(
    Object.entries(grammar.contexts).map(([verb, list]) => [keyed(verb, grammar.spelling)[0]?.key ?? verb, list]),
  );
  const made = new Map<string, readonly Entry[]>();
  return (first) => {
    const known = made.get(first);
    if (known) return known;
    const all = byFirst.get(first) ?? [];
    const entries = [...new Set(all.map(({ key }) => key))]
      .map((key) => entryOf(key, all, contexts))
      .sort((a, b) => b.words.length - a.words.length);
    made.set(first, entries);
    return entries;
  };
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
  const entry = lexicon(first).find((candidate) =>
    candidate.words.every((word, index) => {
      if (index < offset) return true;
      const { folded = '' } = words[at + index - offset] ?? {};
      return index === 0 ? folded === word : sameWord(folded, word);
    }),
  );
  return entry && { entry, end: at + entry.words.length - offset };
}
