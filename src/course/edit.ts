import type { Path, TextEdit } from '../diagnostic.ts';
import type { Raw } from './raw.ts';
import { readSource, type Source } from './source.ts';
import { insert, rename, set, splice } from './text/put.ts';
import { move, remove } from './text/take.ts';

/**
 * A change in terms of the course. `insert` puts a value before `index` of a list (the end when beyond); parents are made as needed.
 * New keys fall into the order of the method. An edit below an alias or a merged key gives that place a copy of its own; an edit of
 * the anchored value itself is seen by all who refer to it.
 */
export type Edit =
  | { readonly op: 'set'; readonly path: Path; readonly value: Raw }
  | { readonly op: 'insert'; readonly path: Path; readonly index: number; readonly value: Raw }
  | { readonly op: 'move'; readonly path: Path; readonly from: number; readonly to: number }
  | { readonly op: 'remove'; readonly path: Path }
  | { readonly op: 'rename'; readonly path: Path; readonly key: string };

function one(source: Source, edit: Edit): readonly TextEdit[] {
  if (edit.op === 'set') return set(source, edit.path, edit.value);
  if (edit.op === 'insert') return insert(source, edit.path, edit.index, edit.value);
  if (edit.op === 'move') return move(source, edit.path, edit.from, edit.to);
  return edit.op === 'remove' ? remove(source, edit.path) : rename(source, edit.path, edit.key);
}

/** The text after the edits, which must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}

/** The smallest single splice that turns one text into another; none when they are equal. */
function difference(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return [splice(start, before.length - tail, after.slice(start, after.length - tail))];
}

/**
 * The changes of text that make changes of the course: only the bytes concerned move; comments, order, quotes, spacing and line ends
 * stay. Paths of later edits are read after the earlier ones are made. Throws when an edit leaves a text that is no spec (a bug of ours).
 */
export function textEdits(source: Source, edits: readonly Edit[]): readonly TextEdit[] {
  if (edits.length === 1) return one(source, edits[0]!).filter(({ start, end, text }) => end > start || text !== '');
  return difference(source.text, editText(source, edits));
}

/** The text of the spec after the edits, made one after the other. */
export function editText(source: Source, edits: readonly Edit[]): string {
  let current = source;
  for (const edit of edits) {
    const text = applyEdits(current.text, one(current, edit));
    if (text === current.text) continue;
    const read = readSource(source.name, text, Number.POSITIVE_INFINITY);
    if (!read.source) throw new Error(`edit ${edit.op} ${edit.path.join('.')} broke the text`);
    current = read.source;
  }
  return current.text;
}

/** A fresh mapping as block lines, for the parts of a new file. */
export { writePairs, writeYaml } from './text/write.ts';
