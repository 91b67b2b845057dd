import type { Fix, Related, Severity, Span } from '../diagnostic.ts';
import type { Text } from '../language/say.ts';
import type { LintedDiagnostic, LintedFile } from './linted.ts';

/** What a report says of a rule, kept so that a run that finds nothing changed need not load the rules. */
export interface RuleWords {
  readonly id: string;
  readonly title: Text;
  readonly why: Text;
  readonly severity: Severity | 'off';
  readonly examples: { readonly good: string | readonly string[] };
}

/** How a file was when it was linted. */
export interface Stamp {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970; 0 when it was written too recently to be trusted. */
  readonly modified: number;
  readonly digest: string;
  /** Of the configuration that held. */
  readonly settings: string;
}

/** A place as six numbers, in the order of Span. */
type StoredSpan = readonly [number, number, number, number, number, number];

interface StoredDiagnostic extends Omit<LintedDiagnostic, 'message' | 'span' | 'related' | 'fix'> {
  readonly message: number;
  readonly span: StoredSpan;
  readonly related?: readonly (Omit<Related, 'message' | 'span'> & {
    readonly message: number;
    readonly span: StoredSpan;
  })[];
  readonly fix?: Omit<Fix, 'title'> & { readonly title: number };
}

/** A diagnostic between its stored form and its own. */
interface Filling {
  message: number | Text;
  span: StoredSpan | Span;
  related?: { message: number | Text; span: StoredSpan | Span }[];
  fix?: { title: number | Text };
}

function pack({ start, end, line, column, endLine, endColumn }: Span): StoredSpan {
  return [start, end, line, column, endLine, endColumn];
}

function unpack([start, end, line, column, endLine, endColumn]: StoredSpan): Span {
  return { start, end, line, column, endLine, endColumn };
}

/** One line of the cache file: what tells whether the file has changed, a tab, and its findings, which are only read when asked for. */
interface StoredFile {
  readonly stamp: Stamp;
  readonly diagnostics: string;
}

/** The first line of the cache file. */
interface Header {
  readonly format: 1;
  /** Everything beside the files that decides what is found: version, stage, profiles … */
  readonly key: string;
  readonly rules: readonly RuleWords[];
  /** Each configuration file, the files that it takes up, and the digest of them all. */
  readonly settings: Readonly<Record<string, { readonly files: readonly string[]; readonly digest: string }>>;
  /** Messages, each once: thousands of findings share a few. */
  readonly texts: readonly Text[];
}

function parsed(line: string): readonly StoredDiagnostic[] | undefined {
  try {
    return JSON.parse(line) as StoredDiagnostic[];
  } catch {
    return undefined;
  }
}

/** Findings of earlier runs, by file name. */
export class Cache {
  readonly #key: string;
  #rules: readonly RuleWords[] = [];
  readonly #texts: Text[] = [];
  readonly #places = new Map<string, number>();
  readonly #files = new Map<string, StoredFile>();
  readonly #settings = new Map<string, { files: readonly string[]; digest: string }>();
  #changed = false;

  /** A text that is no cache, or one of another key, counts as empty. */
  constructor(key: string, text = '') {
    this.#key = key;
    const [first = '', ...lines] = text.split('\n');
    try {
      const header = JSON.parse(first) as Partial<Header> | null;
      if (header?.format !== 1 || header.key !== key || !header.rules || !header.texts || !header.settings) return;
      for (const line of lines) {
        const cut = line.indexOf('\t');
        if (cut === -1) continue;
        const { name, ...stamp } = JSON.parse(line.slice(0, cut)) as Stamp & { readonly name: string };
        this.#files.set(name, { stamp, diagnostics: line.slice(cut + 1) });
      }
      this.#rules = header.rules;
      for (const known of header.texts) this.#indexOf(known);
      for (const [path, found] of Object.entries(header.settings)) this.#settings.set(path, found);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      this.#files.clear();
    }
  }

  get rules(): readonly RuleWords[] {
    return this.#rules;
  }

  get changed(): boolean {
    return this.#changed;
  }

  #indexOf(text: Text): number {
    const id = `${text.fr}\n${text.en}`;
    let index = this.#places.get(id);
    if (index === undefined) {
      index = this.#texts.push(text) - 1;
      this.#places.set(id, index);
    }
    return index;
  }

  stamp(name: string): Stamp | undefined {
    return this.#files.get(name)?.stamp;
  }

  /** The file as it was found, without its text; undefined when its line is damaged. */
  file(name: string): LintedFile | undefined {
    const stored = this.#files.get(name);
    const found = stored && parsed(stored.diagnostics);
    if (!found) return undefined;
    const textAt = (index: number) => this.#texts[index] as Text;
    // Freshly parsed and ours alone: filling them in place is three times faster than copying them.
    for (const diagnostic of found as unknown as Filling[]) {
      diagnostic.message = textAt(diagnostic.message as number);
      diagnostic.span = unpack(diagnostic.span as StoredSpan);
      for (const place of diagnostic.related ?? []) {
        place.message = textAt(place.message as number);
        place.span = unpack(place.span as StoredSpan);
      }
      if (diagnostic.fix) diagnostic.fix.title = textAt(diagnostic.fix.title as number);
    }
    return { name, diagnostics: found as unknown as LintedDiagnostic[] };
  }

  /** Remembers a file; one that could not be read as a spec is not worth it. */
  put(file: LintedFile, stamp: Stamp): void {
    if (file.unreadable) return;
    this.#changed = true;
    const diagnostics = file.diagnostics.map((diagnostic): StoredDiagnostic => {
      const { message, span, related, fix, ...rest } = diagnostic;
      return {
        ...rest,
        message: this.#indexOf(message),
        span: pack(span),
        ...(related
          ? {
              related: related.map((place) => ({
                ...place,
                message: this.#indexOf(place.message),
                span: pack(place.span),
              })),
            }
          : {}),
        ...(fix ? { fix: { ...fix, title: this.#indexOf(fix.title) } } : {}),
      };
    });
    this.#files.set(file.name, { stamp, diagnostics: JSON.stringify(diagnostics) });
  }

  /** The same content under a new date. */
  touch(name: string, modified: number): void {
    const stored = this.#files.get(name);
    if (!stored) return;
    this.#changed = true;
    this.#files.set(name, { ...stored, stamp: { ...stored.stamp, modified } });
  }

  settingsAt(path: string): { readonly files: readonly string[]; readonly digest: string } | undefined {
    return this.#settings.get(path);
  }

  putSettings(path: string, files: readonly string[], digest: string): void {
    this.#changed = true;
    this.#settings.set(path, { files, digest });
  }

  putRules(rules: readonly RuleWords[]): void {
    this.#rules = rules.map(({ id, title, why, severity, examples }) => ({
      id,
      title,
      why,
      severity,
      examples: { good: examples.good },
    }));
  }

  /** Forgets every file but these. */
  keep(names: ReadonlySet<string>): void {
    for (const name of this.#files.keys()) {
      if (names.has(name)) continue;
      this.#changed = true;
      this.#files.delete(name);
    }
  }

  toString(): string {
    const header: Header = {
      format: 1,
      key: this.#key,
      rules: this.#rules,
      settings: Object.fromEntries(this.#settings),
      texts: this.#texts,
    };
    const lines = [...this.#files].map(
      ([name, { stamp, diagnostics }]) => `${JSON.stringify({ name, ...stamp })}\t${diagnostics}`,
    );
    return `${[JSON.stringify(header), ...lines].join('\n')}\n`;
  }
}
