import type { Diagnostic } from '../diagnostic.ts';
import { identify, type LintedDiagnostic } from './fingerprint.ts';

export type { LintedDiagnostic } from './fingerprint.ts';

/** What lint knows of one file when it is done. */
export interface LintedFile {
  /** Relative to the working folder when it lies below it, with forward slashes. */
  readonly name: string;
  /** For the reports that show lines of it. */
  readonly text?: string;
  readonly diagnostics: readonly LintedDiagnostic[];
  /** The file could not be read as a spec at all (missing, not text, not a spec …): exit code 2. */
  readonly unreadable?: true;
}

/** A file that could not be linted, with the one reason why. */
export function unreadableFile(name: string, diagnostic: Diagnostic, text?: string): LintedFile {
  return {
    name,
    ...(text === undefined ? {} : { text }),
    diagnostics: identify([diagnostic], undefined),
    unreadable: true,
  };
}

/** What a run adds up to. Suppressed findings are counted apart and nowhere else. */
export interface Summary {
  readonly files: number;
  readonly unreadable: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suppressed: number;
  /** Findings that `--fix` corrects (safe fixes). */
  readonly fixable: number;
  /** Findings beyond `--max-problems`: counted above, not shown. */
  readonly hidden: number;
}

export const emptySummary: Summary = {
  files: 0,
  unreadable: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
  suppressed: 0,
  fixable: 0,
  hidden: 0,
};

export function addToSummary(summary: Summary, file: LintedFile): Summary {
  let { errors, warnings, infos, suppressed, fixable } = summary;
  for (const diagnostic of file.diagnostics) {
    if (diagnostic.suppressed !== undefined) {
      suppressed += 1;
      continue;
    }
    if (diagnostic.severity === 'error') errors += 1;
    else if (diagnostic.severity === 'warning') warnings += 1;
    else infos += 1;
    if (diagnostic.fix?.level === 'safe') fixable += 1;
  }
  const unreadable = summary.unreadable + (file.unreadable ? 1 : 0);
  const { hidden } = summary;
  return { files: summary.files + 1, unreadable, errors, warnings, infos, suppressed, fixable, hidden };
}
