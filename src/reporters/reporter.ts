import type { Severity, Slots } from '../diagnostic.ts';
import type { Language, Text } from '../language/say.ts';
import type { LintedFile, Summary } from '../lint/linted.ts';
import { addToSummary, emptySummary } from '../lint/linted.ts';

/** What a report may say of a rule. */
export interface RuleNotes {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  /** A short fragment of a spec that the rule is happy with. */
  readonly good?: string;
  readonly severity: Severity | 'off';
  readonly url?: string;
}

export type Style = Severity | 'strong' | 'faint' | 'added' | 'removed';

/** Turns data into words, and says how the report will be read. */
export interface Describe {
  readonly language: Language;
  /** Of the tool. */
  readonly version: string;
  /** Columns of the terminal; texts wrap there. */
  readonly width: number;
  /** From which severity on the run fails. */
  readonly failOn: Severity;
  words(text: Text, data?: Slots): string;
  /** The text in colour, or as it is. */
  paint(style: Style, text: string): string;
  /** The text as a terminal hyperlink, or as it is. */
  link(text: string, url: string | undefined): string;
  rule(id: string): RuleNotes | undefined;
  /** Every rule that may appear. */
  rules(): readonly RuleNotes[];
}

/** A report as it grows, so that ten thousand files need no more memory than one; the three parts together are one valid document. */
export interface Report {
  open(): string;
  file(file: LintedFile): string;
  close(summary: Summary): string;
}

export type Reporter = (describe: Describe) => Report;

/** The whole report at once. */
export function report(reporter: Reporter, files: readonly LintedFile[], describe: Describe): string {
  const growing = reporter(describe);
  return [
    growing.open(),
    ...files.map((file) => growing.file(file)),
    growing.close(files.reduce(addToSummary, emptySummary)),
  ].join('');
}
