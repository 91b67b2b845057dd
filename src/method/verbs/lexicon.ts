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
  readonly contexts?: readonly Context[];
}

const listed = (verbs: string): string[] => verbs.split(',').map((verb) => verb.trim());

/** A list of verbs, apart by « , », and what its place says of the verb at an index. */
interface Section {
  readonly written: string;
  readonly says: (index: number) => Omit<Mention, 'verb' | 'key'>;
}

function sectionsOf({ levels, vague, contexts }: Grammar): readonly Section[] {
  const byContext = Object.values(contexts);
  return [
    ...bloomLevels.map((level) => ({ written: levels[level], says: () => ({ level }) })),
    ...vague.map((group) => ({ written: group.verbs, says: () => ({ group }) })),
    // A verb known by its contexts alone says nothing elsewhere.
    { written: Object.keys(contexts).join(', '), says: (index) => ({ contexts: byContext[index] ?? [] }) },
  ];
}

/** Finds the mentions that begin with a word. There are many hundred and a text asks for few: they are sought, not taken apart. */
function mentionsIn(grammar: Grammar): (first: string) => readonly Mention[] {
  const sections = sectionsOf(grammar);
  const written = sections.map((section) => section.written.replace(/\s+/g, ' '));
  const keys = fold(written.join(';'))
    .replace(/(?<=^|, |;)s'/g, 'se ')
    .replace(/(?<= [ld])'/g, "' ")
    .replace(/[^,;]+/g, (key) => (key.startsWith(' ') ? ` ${grammar.spelling(key.slice(1))}` : grammar.spelling(key)))
    .split(';')
    .map((list) => `, ${list},`);
  return (first) => {
    const found: Mention[] = [];
    for (const [number, list] of keys.entries()) {
      for (let at = list.indexOf(`, ${first}`); at >= 0; at = list.indexOf(`, ${first}`, at + 1)) {
        const key = list.slice(at + 2, list.indexOf(',', at + 2));
        if (key !== first && !key.startsWith(`${first} `)) continue;
        const index = list.slice(0, at).split(',').length - 1;
        const verb = listed(written[number] as string)[index] ?? key;
        found.push({ verb, key, ...sections[number]?.says(index) });
      }
    }
    return found;
  };
}

/** One entry from all mentions of a verb. A vague sense wins over a level: contexts bring the level back. */
function entryOf(key: string, all: readonly Mention[]): Entry {
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
  const contexts = own.find((mention) => mention.contexts)?.contexts ?? [];
  return { verb: own[0]?.verb ?? key, words: key.split(' '), sense, contexts };
}

/** Puts levels, vague groups and contexts together, as far as a text asks for them: it needs few of many verbs. */
export function lexiconOf(grammar: Grammar): Lexicon {
  const mentions = mentionsIn(grammar);
  const made = new Map<string, readonly Entry[]>();
  return (first) => {
    const known = made.get(first);
    if (known) return known;
    const all = mentions(first);
    const entries = [...new Set(all.map(({ key }) => key))]
      .map((key) => entryOf(key, all))
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
