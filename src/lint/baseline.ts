import type { Diagnostic } from '../diagnostic.ts';
import { say } from '../language/say.ts';
import { identify } from './fingerprint.ts';
import type { LintedFile } from './linted.ts';

/**
 * A list of findings that a team has decided to live with for now. Each is known by its rule, its place by identifiers and a
 * fingerprint of its message, never by its line: a new problem at the same place is new.
 */
export interface BaselineEntry {
  readonly file: string;
  readonly rule: string;
  readonly place: string;
  readonly fingerprint: string;
}

const known = say('dans la liste de départ', 'in the baseline');
const stale = say(
  'Ce constat n’existe plus dans {file} : retirez-le avec « spoc lint --baseline {baseline} --update-baseline ».',
  'This finding is gone from {file}: remove it with “spoc lint --baseline {baseline} --update-baseline”.',
);

const keys = ['file', 'rule', 'place', 'fingerprint'] as const;

/** The entries of a baseline file; undefined when it is none. */
export function readBaseline(text: string): readonly BaselineEntry[] | undefined {
  try {
    const data: unknown = JSON.parse(text);
    const entries = (data as { findings?: unknown } | null)?.findings;
    if ((data as { version?: unknown } | null)?.version !== 1 || !Array.isArray(entries)) return undefined;
    const sound = entries.every((entry) => entry && keys.every((key) => typeof entry[key] === 'string'));
    return sound ? (entries as BaselineEntry[]) : undefined;
  } catch {
    return undefined;
  }
}

/** One entry a line, sorted, so that a change of the list is easy to review. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const order = ({ file, place, rule, fingerprint }: BaselineEntry) => [file, place, rule, fingerprint].join('\n');
  const lines = entries
    .map(({ file, rule, place, fingerprint }) => ({ file, rule, place, fingerprint }))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((entry) => `\n    ${JSON.stringify(entry)}`);
  return `{\n  "version": 1,\n  "findings": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}

/** The findings of a file as entries: all that stand now, or are in the baseline already. */
export function baselineEntries(file: LintedFile): readonly BaselineEntry[] {
  if (file.unreadable) return [];
  return file.diagnostics
    .filter(({ suppressed, known: inBaseline }) => suppressed === undefined || inBaseline)
    .map(({ rule, place, fingerprint }) => ({ file: file.name, rule, place, fingerprint }));
}

const keyOf = (file: string, fingerprint: string) => `${file}\n${fingerprint}`;

/** A baseline in use: marks what it knows, then says what it no longer needs. */
export class Baseline {
  readonly #entries: readonly BaselineEntry[];
  readonly #waiting: Map<string, BaselineEntry>;
  readonly #seen = new Set<string>();
  readonly #used = new Set<string>();
  /** Why its findings are set aside. */
  readonly reason: string;

  /** `language` is that of the reason given in reports. */
  constructor(entries: readonly BaselineEntry[], language: 'fr' | 'en') {
    this.#entries = entries;
    this.#waiting = new Map(entries.map((entry) => [keyOf(entry.file, entry.fingerprint), entry]));
    this.reason = known[language];
  }

  /** The file with its known findings marked as suppressed. */
  mark(file: LintedFile): LintedFile {
    if (file.unreadable) return file;
    this.#seen.add(file.name);
    return {
      ...file,
      diagnostics: file.diagnostics.map((diagnostic) => {
        const key = keyOf(file.name, diagnostic.fingerprint);
        if (!this.#waiting.has(key) && !this.#used.has(key)) return diagnostic;
        this.#waiting.delete(key);
        this.#used.add(key);
        return diagnostic.suppressed === undefined
          ? { ...diagnostic, suppressed: this.reason, known: true }
          : diagnostic;
      }),
    };
  }

  /** Entries of files that this run did not look at. */
  unseen(): readonly BaselineEntry[] {
    return this.#entries.filter(({ file }) => !this.#seen.has(file));
  }

  /** Entries that match nothing any more; of files not looked at, only those that `isGone`. */
  async stale(isGone: (file: string) => Promise<boolean>): Promise<readonly BaselineEntry[]> {
    const found: BaselineEntry[] = [];
    for (const entry of this.#waiting.values()) {
      if (this.#seen.has(entry.file) || (await isGone(entry.file))) found.push(entry);
    }
    return found;
  }
}

/** The file once its findings are in the list: nothing stands. */
export function afterUpdate(file: LintedFile, baseline: Baseline): LintedFile {
  if (file.unreadable) return file;
  const marked = baseline.mark(file);
  return {
    ...marked,
    diagnostics: marked.diagnostics.map((diagnostic) =>
      diagnostic.suppressed === undefined ? { ...diagnostic, suppressed: baseline.reason, known: true } : diagnostic,
    ),
  };
}

/** The baseline file as a file of the report, with a warning at each entry that is not needed any more. */
export function staleReport(name: string, text: string, entries: readonly BaselineEntry[]): LintedFile {
  const lines = text.split('\n');
  const diagnostics = entries.map((entry): Diagnostic => {
    const index = Math.max(
      0,
      lines.findIndex(
        (line) => line.includes(JSON.stringify(entry.fingerprint)) && line.includes(JSON.stringify(entry.file)),
      ),
    );
    const start = lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
    const line = lines[index] ?? '';
    const lead = line.length - line.trimStart().length;
    return {
      rule: 'lint/stale-baseline',
      severity: 'warning',
      message: stale,
      data: { file: entry.file, baseline: name },
      path: [],
      span: {
        start: start + lead,
        end: start + line.trimEnd().length,
        line: index + 1,
        column: lead + 1,
        endLine: index + 1,
        endColumn: line.trimEnd().length + 1,
      },
    };
  });
  return { name, text, diagnostics: identify(diagnostics, undefined) };
}
