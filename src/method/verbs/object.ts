import type { Grammar } from './grammar.ts';
import type { Entry } from './lexicon.ts';
import type { Context, Sense } from './sense.ts';
import { fold, follows, type Token } from './tokens.ts';

/** What stands after a verb, as far as the first complement. */
export interface VerbObject {
  /** Nouns and adjectives of the object, folded, each as it stands and in the singular. */
  readonly nouns: readonly string[];
  /** The object is the learner’s own (« ses compétences »). */
  readonly own: boolean;
  /** The first determiner, folded; undefined when there is none. */
  readonly determiner?: string;
  /** Where its words begin and end (exclusive), among the words of the sentence. */
  readonly start: number;
  readonly end: number;
}

/** The object that begins at `at`; adverbs before it are passed over. */
export function objectAt(grammar: Grammar, words: readonly Token[], at: number): VerbObject {
  let start = at;
  while (grammar.isAdverb(words[start]?.folded ?? '')) start += 1;
  const first = words[start]?.folded ?? '';
  const determiner = grammar.determiners.has(first) ? first : undefined;
  let next = determiner === undefined ? start : start + 1;
  // « de l’ », « tous les ».
  while (determiner !== undefined && grammar.determiners.has(words[next]?.folded ?? '')) next += 1;
  const own = words.slice(start, next).some(({ folded }) => grammar.own.has(folded));
  const nouns: string[] = [];
  for (; next < words.length; next += 1) {
    const { folded } = words[next] as Token;
    if (grammar.prepositions.has(folded)) break;
    // Both forms: « biais » has no plural to lose.
    if (/^[a-z]/.test(folded)) nouns.push(grammar.singular(folded), folded);
  }
  return { nouns, own, ...(determiner === undefined ? {} : { determiner }), start, end: next };
}

const nounSets = new Map<string, ReadonlySet<string>>();

/** True when one of the nouns is in a list that is written as words apart by spaces. */
export function hasNoun(nouns: readonly string[], list: string): boolean {
  let known = nounSets.get(list);
  if (!known) {
    known = new Set(list.trim().split(/\s+/).map(fold));
    nounSets.set(list, known);
  }
  return nouns.some((noun) => known.has(noun));
}

function fits(context: Context, words: readonly Token[], at: number, object: VerbObject): boolean {
  if (context.own && !object.own) return false;
  if (context.bare && object.end > object.start) return false;
  if (context.nouns !== undefined && !hasNoun(object.nouns, context.nouns)) return false;
  if (
    context.starts &&
    !context.starts.some((sequence) => follows(words, object.start, sequence) || follows(words, at, sequence))
  )
    return false;
  return true;
}

/** The sense of a verb before these words: the first context that fits, else its own. */
export function senseOf(entry: Entry, grammar: Grammar, words: readonly Token[], end: number): Sense {
  if (entry.contexts.length === 0) return entry.sense;
  const object = objectAt(grammar, words, end);
  const context = entry.contexts.find((candidate) => fits(candidate, words, end, object));
  if (!context) return entry.sense;
  const { sense } = entry;
  return {
    kind: context.kind,
    levels: context.levels ?? (context.kind === sense.kind ? sense.levels : []),
    suggest: context.suggest?.split(',').map((verb) => verb.trim()) ?? sense.suggest,
  };
}
