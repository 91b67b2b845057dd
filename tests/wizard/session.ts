import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '../..');
const built = join(root, 'node_modules/.cache/spoc-sessions');

/** Whether a real terminal session can be held here. */
export const hasPython = spawnSync('python3', ['-c', 'import pty, termios']).status === 0;

/** Bundles the program as `npm run build` does, into a place of the tests’ own: one for each file, for they run side by side. */
export function buildProgram(folder = built): void {
  const { status, stderr } = spawnSync(process.execPath, ['build.mjs', folder], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

export const program = join(built, 'cli.cjs');

const keys = {
  enter: '\r',
  esc: '\x1b',
  tab: '\t',
  back: '\x1b[Z',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  shiftUp: '\x1b[1;2A',
  backspace: '\x7f',
  stop: '\x03',
  clear: '\x15',
  review: '\x12',
  end: '\x04',
} as const;

export interface Reply {
  readonly ok: boolean;
  readonly screen: string;
  readonly cursor: readonly [number, number];
  readonly modes: readonly number[];
  readonly overflow: boolean;
  readonly status?: number;
  readonly found?: string;
}

export interface Options {
  readonly cwd: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** A real terminal session of the program, driven from a test. */
export class Session {
  readonly #python: ChildProcess;
  readonly #replies: AsyncIterator<string>;
  last: Reply | undefined;

  constructor(args: readonly string[], { cwd, columns = 80, rows = 24, env = {} }: Options) {
    this.#python = spawn('python3', [join(import.meta.dirname, 'session.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: this.#python.stdout as NodeJS.ReadableStream });
    this.#replies = lines[Symbol.asyncIterator]();
    this.#write({
      argv: [process.execPath, program, ...args],
      columns,
      rows,
      cwd,
      env: {
        PATH: process.env.PATH ?? '',
        HOME: process.env.HOME ?? '',
        TERM: 'xterm-256color',
        LC_ALL: 'C.UTF-8',
        SPOC_LANG: 'fr',
        SPOC_MARKS: '1',
        ...env,
      },
    });
  }

  #write(value: unknown): void {
    this.#python.stdin?.write(`${JSON.stringify(value)}\n`);
  }

  async #ask(command: Record<string, unknown>): Promise<Reply> {
    this.#write(command);
    const { value } = await this.#replies.next();
    if (value === undefined) throw new Error('the session ended');
    this.last = JSON.parse(value) as Reply;
    return this.last;
  }

  async #must(command: Record<string, unknown>): Promise<Reply> {
    const reply = await this.#ask(command);
    if (!reply.ok)
      throw new Error(`${JSON.stringify(command)} failed: ${JSON.stringify(reply.found)}\n${reply.screen}`);
    return reply;
  }

  /** Waits until the question of this identifier waits for keys. */
  ready(id: string): Promise<Reply> {
    return this.#must({ do: 'ready', id });
  }

  /** Waits until a text is on the screen. */
  see(text: string): Promise<Reply> {
    return this.#must({ do: 'see', text });
  }

  type(text: string): Promise<Reply> {
    return this.#must({ do: 'send', text });
  }

  async press(...names: readonly (keyof typeof keys)[]): Promise<void> {
    for (const name of names) await this.#must({ do: 'send', text: keys[name] });
  }

  paste(text: string): Promise<Reply> {
    return this.#must({ do: 'send', text: `\x1b[200~${text.replaceAll('\n', '\r')}\x1b[201~` });
  }

  resize(columns: number, rows: number): Promise<Reply> {
    return this.#must({ do: 'resize', columns, rows });
  }

  kill(signal: 'KILL' | 'TERM' | 'HUP' | 'INT'): Promise<Reply> {
    return this.#must({ do: 'kill', signal });
  }

  /** Closes the terminal under the program. */
  hangUp(): Promise<Reply> {
    return this.#must({ do: 'hangup' });
  }

  /** The screen once nothing moves any more. */
  async screen(): Promise<string> {
    return (await this.#must({ do: 'still' })).screen;
  }

  /** The exit status; a signal N reads as 128 + N. */
  async status(): Promise<number> {
    return (await this.#must({ do: 'wait' })).status ?? -1;
  }

  close(): void {
    this.#python.stdin?.end();
  }
}

/** A folder of the test’s own. */
export function folder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'spoc-session-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
