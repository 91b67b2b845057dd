import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file at once, whole or not at all; its folder is made when absent. For moments that can’t wait: a pause, the end of a run. */
export function writeNow(path: string, content: string | Uint8Array, mode?: { file?: number; folder?: number }): void {
  // Beside the target, so that the rename stays on one disk.
  const beside = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: mode?.folder });
    writeFileSync(beside, content, { mode: mode?.file });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
