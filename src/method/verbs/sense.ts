import type { BloomLevel } from '../../course/choices.ts';

/** What a verb makes of an objective. */
export type VerbKind =
  /** One can see it done. */
  | 'observable'
  /** A state of mind (comprendre, connaître). */
  | 'state'
  /** A gain, not an action (développer ses compétences). */
  | 'acquisition'
  /** What the trainer or the course does (sensibiliser, permettre de). */
  | 'trainer'
  /** An action too wide to be seen (gérer). */
  | 'broad'
  | 'unknown';

/** A verb, or a turn of phrase that counts as one, with what it means. */
export interface Sense {
  readonly kind: VerbKind;
  /** Bloom levels, the lowest first; none where the verb doesn’t say. */
  readonly levels: readonly BloomLevel[];
  /** Verbs to think of instead, as people read them. */
  readonly suggest: readonly string[];
}

/** A group of verbs of one kind; `verbs` apart by commas, levels too. */
export interface Group {
  readonly verbs: string;
  readonly kind: VerbKind;
  readonly level?: BloomLevel;
  readonly suggest?: string;
}

/** Another sense of a verb when what follows it is of this sort; the first that fits counts. */
export interface Context {
  /** Nouns, apart by spaces, of which one heads what follows (singular, without accents is fine). */
  readonly nouns?: string;
  /** What follows belongs to the learner (« ses compétences », “their skills”). */
  readonly own?: true;
  /** Nothing follows but adverbs or a complement (« Communiquer efficacement »). */
  readonly bare?: true;
  /** The words that follow at once, as in `follows`; several sequences. */
  readonly starts?: readonly string[];
  readonly kind: VerbKind;
  readonly levels?: readonly BloomLevel[];
  readonly suggest?: string;
}

export type Contexts = Readonly<Record<string, readonly Context[]>>;
