import type { Slots } from '../../diagnostic.ts';
import type { Language, Text } from '../../language/say.ts';
import { translate } from '../../language/say.ts';
import type { Action, Half, View } from '../../wizard/ui.ts';
import type { Key } from './key.ts';

/** Colours, or nothing where there are none. */
export interface Paint {
  strong(text: string): string;
  dim(text: string): string;
  accent(text: string): string;
  good(text: string): string;
  warn(text: string): string;
  bad(text: string): string;
}

export interface Tools {
  readonly paint: Paint;
  readonly language: Language;
  readonly columns: number;
  /** Rows left for the body, at least four. */
  readonly rows: number;
  tell(text: Text, data?: Slots): string;
}

export function toolsFor(language: Language, paint: Paint, columns: number, rows: number): Tools {
  return { paint, language, columns, rows, tell: (text, data) => translate(text, language, data) };
}

/** What a prompt shows below the question. The cursor stands between the two halves of `line`; without a line it is hidden. */
export interface Body {
  readonly above: readonly string[];
  readonly line?: { readonly before: string; readonly after: string };
  readonly below: readonly string[];
  /** Remarks that follow what is typed. */
  readonly remarks?: readonly string[];
  readonly error?: string;
  readonly keys: readonly string[];
}

/** One kind of prompt, pure: how it begins, what a key does to it, what it looks like, what to keep of it. */
export interface Machine<V extends View, S> {
  start(view: V): S;
  /** The next state, or the action that ends the prompt. */
  press(view: V, state: S, key: Key): { readonly state: S } | { readonly action: Action };
  body(view: V, state: S, tools: Tools): Body;
  half(state: S): Half;
}

/** Lines around the one at hand, with how many are left out above and below, when not all fit. */
export function windowed(
  rows: readonly string[],
  at: number,
  room: number,
  more: (n: number) => string,
): readonly string[] {
  if (rows.length <= room) return rows;
  const inner = Math.max(1, room - 2);
  const middle = Math.max(0, Math.min(at - Math.floor(inner / 2), rows.length - inner));
  // At either end the row of « n more » is free for one line of the list.
  const first = middle === 1 ? 0 : middle;
  const last = Math.min(rows.length, first + inner + (first === 0 ? 1 : 0));
  const above = first > 0 ? [`  ↑ ${more(first)}`] : [];
  const below = last < rows.length ? [`  ↓ ${more(rows.length - last)}`] : [];
  return [...above, ...rows.slice(first, last), ...below];
}
