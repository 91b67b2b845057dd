import type { Slots, Text } from './language/say.ts';

export type { Slots };

export type Severity = 'error' | 'warning' | 'info';

/** Keys and indices from the root of the spec, as in `['modules', 0, 'title']`. */
export type Path = readonly (string | number)[];

/** A stretch of the source text: offsets in UTF-16 code units, lines and columns from 1; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A second place that helps to understand a diagnostic (« l’objectif O3 est défini ici »). */
export interface Related {
  readonly path: Path;
  readonly span: Span;
  readonly message: Text;
  readonly data: Slots;
}

/** Replaces the source between two offsets. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `safe` fixes never change what the author meant; `suggested` ones propose a wording that a person must read. */
export interface Fix {
  readonly title: Text;
  readonly data: Slots;
  readonly level: 'safe' | 'suggested';
  readonly edits: readonly TextEdit[];
}

/** One thing found in one file: data first, wording last (`language/say.ts` makes the sentence). */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Text;
  /** The message’s name within its rule, where it has one. */
  readonly messageId?: string;
  readonly data: Slots;
  readonly path: Path;
  readonly span: Span;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  /** The reason given by the author when the finding is suppressed. */
  readonly suppressed?: string;
}

const order: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Negative when `a` is more serious than `b`. */
export function compareSeverity(a: Severity, b: Severity): number {
  return order[a] - order[b];
}
