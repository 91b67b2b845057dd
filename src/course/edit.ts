import type { Path, TextEdit } from '../diagnostic.ts';
import type { Raw } from './raw.ts';
import type { Source } from './source.ts';

/** A change in terms of the course. `insert` puts a value before `index` of a list (the end when beyond); parents are made as needed. */
export type Edit =
  | { readonly op: 'set'; readonly path: Path; readonly value: Raw }
  | { readonly op: 'insert'; readonly path: Path; readonly index: number; readonly value: Raw }
  | { readonly op: 'move'; readonly path: Path; readonly from: number; readonly to: number }
  | { readonly op: 'remove'; readonly path: Path }
  | { readonly op: 'rename'; readonly path: Path; readonly key: string };

export function textEdits(_source: Source, _edits: readonly Edit[]): readonly TextEdit[] {
  return [];
}
