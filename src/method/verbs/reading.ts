import type { BloomLevel } from '../../course/choices.ts';
import type { VerbKind } from './sense.ts';
import type { Token } from './tokens.ts';

export interface ReadVerb {
  /** As a dictionary has it: « s’approprier ». */
  readonly verb: string;
  readonly kind: VerbKind;
  readonly levels: readonly BloomLevel[];
  readonly suggest: readonly string[];
  /** Its words, among those of the sentence; `start` at its adverbs and pronouns, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

export type ObjectiveKind = VerbKind | 'nominal';

/** An objective, read. */
export interface ObjectiveReading {
  /** The verb that decides the kind. */
  readonly verb?: string;
  /** The verbs of one rank, in order; those of a purpose (« pour demander ») are not among them. */
  readonly verbs: readonly ReadVerb[];
  /** What was set aside: « savoir », « être capable de », « À la fin, les participants seront capables de ». */
  readonly prefix?: string;
  readonly kind: ObjectiveKind;
  /** Bloom levels of the verbs together, the lowest first. */
  readonly levels: readonly BloomLevel[];
  /** Verbs to think of instead. */
  readonly suggest: readonly string[];
  /** Of a nominal objective: its first noun, as written. */
  readonly noun?: string;
  /** The sentence in composed characters, and its words. */
  readonly text: string;
  readonly words: readonly Token[];
  /** The word with which the objective itself begins, after the prefix. */
  readonly begins: number;
}

/** How one language says a sentence otherwise; undefined where only the author can. */
export interface Wording {
  /** A phrase for the verb and everything after it, to stand in its place. */
  instead(reading: ObjectiveReading, verb: ReadVerb): string | undefined;
  /** A sentence for one without a verb. */
  fromNoun(reading: ObjectiveReading): string | undefined;
  /** Adverbs of praise at the beginning (« mieux »), which nobody can see. */
  readonly praise: RegExp;
}
