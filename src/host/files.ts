// `promises` of node:fs loads when first used; node:fs/promises would at every start.
import { closeSync, constants, fstatSync, openSync, promises, readFileSync, statSync, watch } from 'node:fs';
import { resolve } from 'node:path';
import { fdir } from 'fdir';
import { writeAtomic } from './atomic.ts';
import { FileError, type FileProblem, type Files } from './host.ts';
import { writeNow } from './write-now.ts';

/** What the codes of the system mean. */
export const problems: Readonly<Record<string, FileProblem>> = {
  ENOENT: 'missing',
  EISDIR: 'folder',
  ENOTDIR: 'not-a-folder',
  EEXIST: 'not-a-folder',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'read-only',
  ENOSPC: 'full',
  EDQUOT: 'full',
  // A socket.
  ENXIO: 'not-a-file',
};

function fileError(path: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (error instanceof FileError || !code) return error;
  return new FileError(problems[code] ?? 'other', path, (error as Error).message);
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Turns what the system says into a FileError. */
export async function guarded<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw fileError(path, error);
  }
}

/**
 * The real file system; relative paths are taken from `cwd`. Small files are read without a detour through other threads, which costs
 * more than the reading.
 */
export function nodeFiles(cwd: string): Files {
  const at = (path: string) => resolve(cwd, path);
  const state: Files['state'] = async (path) => {
    try {
      const found = statSync(at(path));
      const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
      return { kind, size: found.size, modified: found.mtimeMs };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      return guarded(path, () => Promise.reject(error));
    }
  };
  return {
    state,
    read: (path, most = Number.POSITIVE_INFINITY) =>
      guarded(path, async () => {
        // A pipe would make us wait for ever for somebody to write; Windows knows no such opening.
        const file = openSync(at(path), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
        try {
          const found = fstatSync(file);
          if (found.isDirectory()) throw new FileError('folder', path, 'a folder');
          if (!found.isFile()) throw new FileError('not-a-file', path, 'not a regular file');
          if (found.size > most)
            throw new FileError('too-large', path, `${megabytes(found.size)} > ${megabytes(most)}`);
          return readFileSync(file);
        } finally {
          closeSync(file);
        }
      }),
    write: (path, content, options) => guarded(path, () => writeAtomic(at(path), content, options?.mode)),
    writeNow: (path, content, options) => {
      try {
        writeNow(at(path), content, options?.mode === undefined ? {} : { file: options.mode });
      } catch (error) {
        throw fileError(path, error);
      }
    },
    remove: (path) => guarded(path, () => promises.rm(at(path), { force: true })),
    rename: (from, to) => guarded(from, () => promises.rename(at(from), at(to))),
    list: (folder) => guarded(folder, async () => (await promises.readdir(at(folder))).sort()),
    find: (wanted, folder) =>
      guarded(folder, async () => {
        const isWanted = (name: string) => !name.startsWith('.') && wanted(name);
        return new fdir({
          relativePaths: true,
          resolveSymlinks: true,
          pathSeparator: '/',
          filters: [(path) => isWanted(path.slice(path.lastIndexOf('/') + 1))],
          exclude: (name) => name === 'node_modules' || name.startsWith('.'),
        })
          .crawl(at(folder))
          .sync()
          .sort();
      }),
    glob: (patterns, folder = '.') =>
      guarded(folder, async () => {
        const { glob } = await import('tinyglobby');
        const found = await glob([...patterns], {
          cwd: at(folder),
          ignore: ['**/node_modules/**'],
          expandDirectories: false,
        });
        return found.sort();
      }),
    watch: (paths, changed) => {
      let timer: NodeJS.Timeout | undefined;
      const watchers = paths.map((path) =>
        watch(at(path), { recursive: true }, (_event, name) => {
          clearTimeout(timer);
          timer = setTimeout(() => changed(name ? String(name) : path), 60);
        }),
      );
      return () => {
        clearTimeout(timer);
        for (const watcher of watchers) watcher.close();
      };
    },
  };
}
