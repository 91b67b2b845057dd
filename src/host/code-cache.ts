import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { writeNow } from './write-now.ts';

/** Loads the module of the system only where the environment does not say it. */
function homedir(env: NodeJS.ProcessEnv): string {
  return env.HOME || process.getBuiltinModule('node:os').homedir();
}

/** Where the system keeps what can be made again; NODE_COMPILE_CACHE, as for Node itself, names another folder. */
function cacheFolder(env: NodeJS.ProcessEnv): string {
  if (env.NODE_COMPILE_CACHE) return env.NODE_COMPILE_CACHE;
  if (process.platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(homedir(env), 'AppData', 'Local'), 'spoc', 'code');
  if (process.platform === 'darwin') return join(homedir(env), 'Library', 'Caches', 'spoc', 'code');
  return join(env.XDG_CACHE_HOME || join(homedir(env), '.cache'), 'spoc', 'code');
}

const headerSize = 12;

/** Runs whose code comes together: the first one may have met little of what the others do (a spec without findings, a help text). */
const rounds = 4;

/**
 * Length, a sum of samples, one a block of a disk, and the number of runs that the code comes from. V8 does not check for a block that a
 * crash of the system left empty, and would crash itself.
 */
function header(code: Buffer, round: number): Buffer {
  let sum = 0;
  for (let at = 0; at + 4 <= code.length; at += 2048) sum = (Math.imul(sum, 31) + code.readUInt32LE(at)) >>> 0;
  const bytes = Buffer.alloc(headerSize);
  bytes.writeUInt32LE(code.length, 0);
  bytes.writeUInt32LE(sum, 4);
  bytes.writeUInt32LE(round, 8);
  return bytes;
}

interface Kept {
  readonly code: Buffer;
  readonly round: number;
}

function kept(file: string): Kept | undefined {
  try {
    const bytes = readFileSync(file);
    if (bytes.length <= headerSize) return undefined;
    const code = bytes.subarray(headerSize);
    const round = bytes.readUInt32LE(8);
    return header(code, round).equals(bytes.subarray(0, headerSize)) ? { code, round } : undefined;
  } catch {
    return undefined;
  }
}

/** Builds whose code is kept for one command: one installed for all, one of a project, one just replaced. */
const mostBuilds = 3;

/** Keeps the code of this command and drops that of the oldest builds; without a folder to write in, every start compiles anew. */
function keep(file: string, engine: string, purpose: string, { code, round }: Kept): void {
  try {
    writeNow(file, Buffer.concat([header(code, round), code]), { file: 0o600, folder: 0o700 });
    const folder = dirname(file);
    const others = readdirSync(folder)
      .filter((name) => name.startsWith(engine) && name.endsWith(`-${purpose}.bin`) && name !== basename(file))
      .map((name) => ({ path: join(folder, name), made: statSync(join(folder, name)).mtimeMs }))
      .sort((a, b) => b.made - a.made);
    for (const { path } of others.slice(mostBuilds - 1)) rmSync(path, { force: true });
  } catch {}
}

interface Bundle {
  readonly exports: unknown;
  /** Keeps what is compiled by now for the next runs, with what the first ones compiled; done at the end of the run at the latest. */
  readonly keepCode: () => void;
}

/**
 * A bundle that the build wrote as one function of what a CommonJS file is given, `require` among them. It is compiled once and kept for
 * the next runs, one file for each `purpose` (the functions that this command used): half of the time of a short command is compiling.
 * Node’s own cache, from 22.1 on, keeps less and saves half as much. NODE_DISABLE_COMPILE_CACHE=1 turns it off.
 */
export function loadBundle(file: string, purpose: string, require: NodeJS.Require): Bundle {
  const engine = `${process.versions.v8}-${process.arch}`;
  // All that makes the source what it is: a new build has another date, a new release another size.
  const { size, mtimeMs } = statSync(file);
  const key = [engine, size.toString(36), Math.round(mtimeMs).toString(36)].join('-');
  const cache = join(cacheFolder(process.env), `${key}-${purpose}.bin`);
  const keeps = process.env.NODE_DISABLE_COMPILE_CACHE !== '1';
  const earlier = keeps ? kept(cache) : undefined;
  // It is ASCII: nothing to decode.
  const script = new Script(readFileSync(file).toString('latin1'), {
    filename: file,
    ...(earlier ? { cachedData: earlier.code } : {}),
  });
  const round = earlier && !script.cachedDataRejected ? earlier.round : 0;
  let isKept = !keeps || round >= rounds;
  const keepCode = () => {
    if (!isKept) keep(cache, engine, purpose, { code: script.createCachedData(), round: round + 1 });
    isKept = true;
  };
  if (!isKept) process.once('exit', keepCode);
  const module = { exports: {} };
  script.runInThisContext().call(module.exports, module.exports, require, module, file, dirname(file));
  return { exports: module.exports, keepCode };
}
