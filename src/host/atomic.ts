import { existsSync, promises } from 'node:fs';
import { dirname } from 'node:path';

let count = 0;

/** Makes a folder and its parents. On a read-only disk Node says « missing » for several levels at once: one level tells the truth. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await promises.mkdir(folder, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    let missing = folder;
    while (!existsSync(dirname(missing)) && dirname(missing) !== missing) missing = dirname(missing);
    await promises.mkdir(missing);
    await promises.mkdir(folder, { recursive: true });
  }
}

/**
 * Writes a file whole or not at all: a temporary file beside it, written to its last byte and to the disk, then renamed.
 * A link stays a link; an existing file keeps its mode unless `mode` says another. Fails as `node:fs` does, leaving nothing behind.
 */
export async function writeAtomic(path: string, content: string | Uint8Array, mode?: number): Promise<void> {
  await makeFolder(dirname(path));
  const target = await promises.realpath(path).catch(() => path);
  const existing = await promises.stat(target).catch(() => undefined);
  if (existing?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  const kept = mode ?? (existing ? existing.mode & 0o7777 : undefined);
  count += 1;
  const beside = `${target}.${process.pid}-${count}.tmp`;
  try {
    const handle = await promises.open(beside, 'wx', kept ?? 0o666);
    try {
      // Goes on until all is written; a single write may stop short on a full disk without an error.
      await handle.writeFile(content);
      if (kept !== undefined) await handle.chmod(kept);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await promises.rename(beside, target);
  } catch (error) {
    await promises.rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}
