import type { BloomLevel } from '../../course/choices.ts';
import type { Contexts, Group } from './sense.ts';
import type { Token } from './tokens.ts';

/** What one language knows: its verbs, and how its sentences begin and go on. Words are compared folded (`fold`). */
export interface Grammar {
  readonly levels: Readonly<Record<BloomLevel, string>>;
  readonly vague: readonly Group[];
  readonly contexts: Contexts;
  /** Nouns of actions and of states, with their verbs. */
  readonly actions: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<string, string>>;
  /** Turns that only say that somebody can: « être capable de », “be able to”. A verb must follow. */
  readonly abilities: readonly string[];
  /** The end of a frame: « … les participants seront capables de ». */
  readonly frames: readonly string[];
  /** Words with which a frame begins. */
  readonly frameStarts: ReadonlySet<string>;
  /** Words and turns between two verbs of one rank. */
  readonly links: readonly string[];
  /** Words after which a verb serves another one (« pour demander »). */
  readonly purposes: readonly string[];
  readonly determiners: ReadonlySet<string>;
  /** Among the determiners, those of the learner’s own things. */
  readonly own: ReadonlySet<string>;
  /** Words that end the object of a verb. */
  readonly prepositions: ReadonlySet<string>;
  /** Pronouns that may stand before a verb; the reflexive ones apart. */
  readonly pronouns: ReadonlySet<string>;
  readonly reflexives: ReadonlySet<string>;
  /** Particles of a negated or plain infinitive (« ne pas », “to”). */
  readonly particles: ReadonlySet<string>;
  isAdverb(folded: string): boolean;
  /** True for a word that looks like the form under which verbs are listed. */
  isInfinitive(folded: string): boolean;
  /** The listed forms that another one may come from; `told` when a subject stands before it (« le participant identifie »). */
  lemmas(folded: string, told: boolean): readonly string[];
  /** One spelling for words that have two (“recognise”). */
  spelling(folded: string): string;
  /** True when the words from `at` on open a title by a noun. */
  isNominal(words: readonly Token[], at: number): boolean;
  /** Where the verb stands in a sentence that begins with the learner (« Le participant identifie … »); undefined elsewhere. */
  subjectVerb(words: readonly Token[], at: number): number | undefined;
  /** False when the word before `at`, found after « et », is rather a noun. */
  mayFollow(words: readonly Token[], at: number): boolean;
  /** A noun without its plural mark. */
  singular(folded: string): string;
}
