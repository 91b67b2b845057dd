// `promises` of node:fs loads when first used; node:fs/promises would at every start.
import { promises, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import metadata from '../../package.json' with { type: 'json' };
import { translate } from '../language/say.ts';
import { guarded, nodeFiles, problems } from './files.ts';
import type { Host } from './host.ts';
import { systemLanguage } from './language.ts';
import { type Standard, standardError, standardOutput } from './standard.ts';
import { fileProblems } from './words.ts';

/** What V8 does otherwise once the first of many pieces of work are done. */
const settledFlags: readonly string[] = [
  // The space for short-lived objects doubles up to 16 MB, and twice that is held; as it is after a few specs, it serves as well.
  '--semi-space-growth-factor=1',
  // What is no longer needed goes when it weighs a third of the rest; V8 would let it weigh three times as much.
  '--heap-growing-percent=30',
  // What a spec did not need, the next one may.
  '--no-flush-bytecode',
  // V8 of Node 20 compiles anew what has run a while, with all that it calls, which takes longer than it saves in the seconds that a run
  // lasts. Later ones take smaller steps, and have no such flag.
  ...(process.versions.v8.startsWith('11.')
    ? ['--interrupt-budget=600000', '--max-inlined-bytecode-size-cumulative=300']
    : []),
];

/** Loaded only by a command that runs another program. */
function programs(): typeof import('node:child_process') {
  return process.getBuiltinModule('node:child_process');
}

/** The folder that holds `package.json`, from the bundle as from the sources. */
function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!readdirSync(folder).includes('package.json')) folder = dirname(folder);
  return folder;
}

async function readAll(stream: NodeJS.ReadStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

/** Colours only on a terminal, never with NO_COLOR or TERM=dumb; FORCE_COLOR asks for them anywhere (https://no-color.org). */
function colors({ isTerminal }: Standard, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR && env.FORCE_COLOR !== '0') return true;
  return isTerminal && env.TERM !== 'dumb';
}

/** What only the file that was started can do. */
export interface Door {
  /** Keeps the compiled code for the next runs. */
  readonly keepCode: () => void;
  /** Code that was kept may not load modules. */
  readonly load: Host['load'];
}

export type HostParts = Partial<Omit<Host, 'files' | 'assets'>>;

/** The machine as a Host; `parts` replace what a test wants to hold still. */
export function nodeHost(parts: HostParts = {}, door: Door = { keepCode: () => {}, load: (url) => import(url) }): Host {
  const env = parts.env ?? process.env;
  const cwd = parts.cwd ?? process.cwd();
  const language = systemLanguage(env);
  const complaint = (error: NodeJS.ErrnoException) => {
    const problem = fileProblems[problems[error.code ?? ''] ?? 'other'];
    return `${translate(problem, language, { path: 'stdout', detail: error.message })}\n`;
  };
  const output = standardOutput(complaint);
  const errors = standardError(complaint);
  let root: string | undefined;
  const asset = (path: string) => {
    root ??= packageRoot();
    return join(root, path);
  };
  const host: Host = {
    cwd,
    env,
    language,
    version: metadata.version,
    terminal: {
      // Asked only by what reads from it: opening it costs a fiftieth of a start.
      get input() {
        return Boolean(process.stdin.isTTY);
      },
      output: output.isTerminal,
      errors: errors.isTerminal,
      columns: (output.isTerminal && output.stream().columns) || Number(env.COLUMNS) || 80,
      color: colors(output, env),
      colorErrors: colors(errors, env),
    },
    out: output.write,
    err: errors.write,
    now: () => new Date(),
    input: () => readAll(process.stdin),
    streams: () => ({ input: process.stdin, output: output.stream() }),
    files: nodeFiles(cwd),
    assets: {
      path: asset,
      read: (path) => guarded(path, async () => readFileSync(asset(path), 'utf8')),
      list: (folder) => guarded(folder, async () => (await promises.readdir(asset(folder))).sort()),
    },
    ui: async (mode) => {
      if (mode === 'plain') return (await import('./plain.ts')).plainUi(host);
      return (await import('./prompts/terminal.ts')).terminalUi(host);
    },
    load: door.load,
    settleIn: () => {
      // V8 takes kept code only under the flags that it was made with: those of a start.
      door.keepCode();
      const { setFlagsFromString } = process.getBuiltinModule('node:v8');
      for (const flag of settledFlags) setFlagsFromString(flag);
    },
    processId: process.pid,
    isRunning: (id) => {
      try {
        process.kill(id, 0);
        return true;
      } catch (error) {
        // A process of somebody else runs all the same.
        return (error as NodeJS.ErrnoException).code === 'EPERM';
      }
    },
    run: (program, args) =>
      new Promise((done) => {
        programs().execFile(program, [...args], { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
          if (error && (error as NodeJS.ErrnoException).code === 'ENOENT') return done(undefined);
          done({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err });
        });
      }),
    again: (args, input) =>
      new Promise((done) => {
        const own = [...process.execArgv, process.argv[1] as string, ...args];
        const options = { cwd, maxBuffer: 1024 * 1024 * 1024 };
        const child = programs().execFile(process.execPath, own, options, (error, out, err) => {
          done({ code: typeof error?.code === 'number' ? error.code : error ? 3 : 0, out, err });
        });
        // A child that ends at once says why itself.
        child.stdin?.on('error', () => {}).end(input);
      }),
    stopped: () =>
      new Promise((done) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
      }),
    ...parts,
  };
  return host;
}
