import type { Fix, Related, Severity } from '../diagnostic.ts';
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

/** A diagnostic whose texts are of type T: the texts themselves, or their numbers in the file. */
type WithTexts<T> = Omit<LintedDiagnostic, 'message' | 'related' | 'fix'> & {
  readonly message: T;
  readonly related?: readonly (Omit<Related, 'message'> & { readonly message: T })[];
  readonly fix?: Omit<Fix, 'title'> & { readonly title: T };
};

type StoredDiagnostic = WithTexts<number>;

function mapTexts<A, B>(diagnostic: WithTexts<A>, map: (text: A) => B): WithTexts<B> {
  const { message, related, fix, ...rest } = diagnostic;
  return {
    ...rest,
    message: map(message),
    ...(related ? { related: related.map((place) => ({ ...place, message: map(place.message) })) } : {}),
    ...(fix ? { fix: { ...fix, title: map(fix.title) } } : {}),
  };
}

interface StoredFile extends Stamp {
  readonly diagnostics: readonly StoredDiagnostic[];
}

interface StoredCache {
  readonly format: 1;
  /** Everything beside the files that decides what is found: version, stage, profiles … */
  readonly key: string;
  readonly rules: readonly RuleWords[];
  /** Each configuration file, the files that it takes up, and the digest of them all. */
  readonly settings: Readonly<Record<string, { readonly files: readonly string[]; readonly digest: string }>>;
  /** Messages, each once: thousands of findings share a few. */
  readonly texts: readonly Text[];
  readonly files: Readonly<Record<string, StoredFile>>;
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
  constructor(key: string, text?: string) {
    this.#key = key;
    const stored = text === undefined ? undefined : parse(text, key);
    if (!stored) return;
    this.#rules = stored.rules;
    for (const known of stored.texts) this.#indexOf(known);
    for (const [name, file] of Object.entries(stored.files)) this.#files.set(name, file);
    for (const [path, found] of Object.entries(stored.settings)) this.#settings.set(path, found);
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
    return this.#files.get(name);
  }

  /** The file as it was found, without its text. */
  file(name: string): LintedFile | undefined {
    const stored = this.#files.get(name);
    if (!stored) return undefined;
    const textAt = (index: number) => this.#texts[index] as Text;
    return { name, diagnostics: stored.diagnostics.map((diagnostic) => mapTexts(diagnostic, textAt)) };
  }

  /** Remembers a file; one that could not be read as a spec is not worth it. */
  put(file: LintedFile, stamp: Stamp): void {
    if (file.unreadable) return;
    this.#changed = true;
    this.#files.set(file.name, {
      ...stamp,
      diagnostics: file.diagnostics.map((diagnostic) => mapTexts(diagnostic, (text: Text) => this.#indexOf(text))),
    });
  }

  /** The same content under a new date. */
  touch(name: string, modified: number): void {
    const stored = this.#files.get(name);
    if (!stored) return;
    this.#changed = true;
    this.#files.set(name, { ...stored, modified });
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
    const stored: StoredCache = {
      format: 1,
      key: this.#key,
      rules: this.#rules,
      settings: Object.fromEntries(this.#settings),
      texts: this.#texts,
      files: Object.fromEntries(this.#files),
    };
    return JSON.stringify(stored);
  }
}

function parse(text: string, key: string): StoredCache | undefined {
  try {
    const stored = JSON.parse(text) as Partial<StoredCache> | null;
    const sound =
      stored?.format === 1 && stored.key === key && stored.files && stored.settings && stored.texts && stored.rules;
    return sound ? (stored as StoredCache) : undefined;
  } catch {
    return undefined;
  }
}
