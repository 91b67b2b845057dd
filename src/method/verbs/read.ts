import { type BloomLevel, bloomLevels } from '../../course/choices.ts';
import type { Language } from '../../language/say.ts';
import { englishGrammar } from './english/grammar.ts';
import { frenchGrammar } from './french/grammar.ts';
import type { Grammar } from './grammar.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { Reader } from './reader.ts';
import type { ObjectiveReading, ReadVerb } from './reading.ts';

import type { VerbKind } from './sense.ts';
import { tokens } from './tokens.ts';

export type { ObjectiveKind, ObjectiveReading, ReadVerb } from './reading.ts';

const grammars: Readonly<Record<Language, Grammar>> = { fr: frenchGrammar, en: englishGrammar };
const lexicons = new Map<Language, Lexicon>();

/** The grammar of a language with its verbs, made when first needed. */
export function languageOf(language: Language): { readonly grammar: Grammar; readonly lexicon: Lexicon } {
  const grammar = grammars[language];
  const lexicon = lexicons.get(language) ?? lexiconOf(grammar);
  lexicons.set(language, lexicon);
  return { grammar, lexicon };
}

const weight: Readonly<Record<VerbKind, number>> = {
  trainer: 0,
  state: 1,
  acquisition: 2,
  observable: 3,
  broad: 4,
  unknown: 5,
};

/** The verb that decides: one that can’t be seen, wherever it stands, else one that can, else the first. */
function deciding(verbs: readonly ReadVerb[]): ReadVerb | undefined {
  return [...verbs].sort((a, b) => weight[a.kind] - weight[b.kind] || a.start - b.start)[0];
}

function read(title: string, language: Language): ObjectiveReading {
  const text = title.normalize('NFC').trim();
  const { grammar, lexicon } = languageOf(language);
  const words = tokens(text).map((word) => ({ ...word, folded: grammar.spelling(word.folded) }));
  const reader = new Reader(words, grammar, lexicon);
  const first = reader.firstWord();
  const framed = reader.afterFrame(first);
  const begins = reader.afterAbilities(framed);
  const prefix = begins > first ? text.slice(words[first]?.start, words[begins - 1]?.end) : undefined;
  const base = { text, words, begins, ...(prefix === undefined ? {} : { prefix }) };
  const head = reader.verbAt(begins);
  const subject = head ? undefined : grammar.subjectVerb(words, begins);
  const verb = head ?? (subject === undefined ? reader.verbAt(begins, 'address') : reader.verbAt(subject, 'told'));
  if (verb) return result(base, [verb, ...reader.linkedVerbs(verb, reader.folded(begins - 1))]);
  if (!grammar.isNominal(words, begins)) return { ...base, verbs: [], kind: 'unknown', levels: [], suggest: [] };
  const noun = words[grammar.determiners.has(reader.folded(begins)) ? begins + 1 : begins]?.text ?? '';
  return { ...base, verbs: [], kind: 'nominal', levels: [], suggest: [], noun };
}

function result(
  base: Pick<ObjectiveReading, 'text' | 'words' | 'begins' | 'prefix'>,
  verbs: readonly ReadVerb[],
): ObjectiveReading {
  const decisive = deciding(verbs) as ReadVerb;
  const levels = bloomLevels.filter((level) => verbs.some((verb) => verb.levels.includes(level)));
  return { ...base, verb: decisive.verb, verbs, kind: decisive.kind, levels, suggest: decisive.suggest };
}

const memory = new Map<string, ObjectiveReading>();

/**
 * Reads an objective: its verbs, what they can show, their Bloom levels. Accents, either apostrophe, reflexives, leading adverbs and
 * « être capable de » make no difference. A verb that is in no list is `unknown`: nothing should be said of it.
 */
export function readObjective(title: string, language: Language): ObjectiveReading {
  const key = `${language} ${title}`;
  const known = memory.get(key);
  if (known) return known;
  // Several rules read the same few titles; a long run must not keep them all.
  if (memory.size > 500) memory.clear();
  const reading = read(title, language);
  memory.set(key, reading);
  return reading;
}

/** The lowest Bloom level that the verbs allow, for hints; undefined when they don’t say. */
export function lowestLevel(title: string, language: Language): BloomLevel | undefined {
  return readObjective(title, language).levels[0];
}
