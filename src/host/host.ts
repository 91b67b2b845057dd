import type { Language } from '../language/say.ts';
import type { Ui } from '../wizard/ui.ts';

/** 0 fine, 1 findings, 2 usage, configuration or a file missing or unreadable, 3 a bug of ours, 130 stopped by the user. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

export interface FileState {
  readonly kind: 'file' | 'folder' | 'other';
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** Relative paths are taken from `host.cwd`. Every failure is a FileError. */
export interface Files {
  state(path: string): Promise<FileState | undefined>;
  /** More than `most` bytes are refused unread (`too-large`, its detail both sizes in MB). */
  read(path: string, most?: number): Promise<Uint8Array>;
  /** Atomic: a temporary file beside it, then a rename; parent folders are made. `mode` defaults to the file's own, else 0o666 less umask. */
  write(path: string, content: string | Uint8Array, options?: { readonly mode?: number }): Promise<void>;
  /** The same, done when it returns: for what must survive the next instant. */
  writeNow(path: string, content: string, options?: { readonly mode?: number }): void;
  remove(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  list(folder: string): Promise<readonly string[]>;
  /** Files below the folder whose own name is wanted, sorted, relative to the folder; `node_modules` and dot folders are left out. */
  find(wanted: (name: string) => boolean, folder: string): Promise<readonly string[]>;
  /** Files that match, sorted, relative to the folder; `node_modules` and dot folders are left out. */
  glob(patterns: readonly string[], folder?: string): Promise<readonly string[]>;
  /** Calls back soon after a change below these paths, until the returned function is called. */
  watch(paths: readonly string[], changed: (path: string) => void): () => void;
}

/** Why a file could not be read or written, told apart so that the message can say what to do. */
export type FileProblem =
  | 'missing'
  | 'folder'
  | 'not-a-folder'
  | 'forbidden'
  | 'read-only'
  | 'full'
  | 'not-a-file'
  | 'too-large'
  | 'other';

export class FileError extends Error {
  readonly problem: FileProblem;
  readonly path: string;
  constructor(problem: FileProblem, path: string, detail: string) {
    super(detail);
    this.problem = problem;
    this.path = path;
  }
}

/** The world, as the commands see it. Only `host/` and `cli.ts` touch the machine. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
  readonly version: string;
  readonly terminal: {
    /** Standard input, output and error are terminals. */
    readonly input: boolean;
    readonly output: boolean;
    readonly errors: boolean;
    readonly columns: number;
    /** Colours may be used on standard output, on standard error. */
    readonly color: boolean;
    readonly colorErrors: boolean;
  };
  /** The payload. */
  out(text: string): void;
  /** The talk. */
  err(text: string): void;
  now(): Date;
  /** All of standard input. */
  input(): Promise<Uint8Array>;
  /** Standard input and output as they come, for a conversation with an editor. */
  streams(): { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };
  readonly files: Files;
  /** Files of the package itself (`templates/…`, `examples/…`), read-only. */
  readonly assets: {
    read(path: string): Promise<string>;
    list(folder: string): Promise<readonly string[]>;
    path(path: string): string;
  };
  /** The interview’s user interface; `plain` is the line mode without escape bytes. */
  ui(mode: 'terminal' | 'plain'): Promise<Ui>;
  /** Loads a module of the user’s by its address (`file:` …), and gives what it exports. */
  load(url: string): Promise<unknown>;
  /** The first of many like pieces of work are done: the engine sets itself up for the rest. */
  settleIn(): void;
  /** This process, and whether another one still runs. */
  readonly processId: number;
  isRunning(processId: number): boolean;
  /** Runs a program (git) without a shell; undefined when it is absent. */
  run(
    program: string,
    args: readonly string[],
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string } | undefined>;
  /** Runs this program once more, with other arguments and something to read: work in parallel. */
  again(
    args: readonly string[],
    input: string,
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }>;
  /** Resolves when the user asks to stop (SIGINT, SIGTERM, SIGHUP). */
  stopped(): Promise<void>;
}
