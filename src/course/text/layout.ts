import { isMap, isPair, isScalar, isSeq, type Node, type YAMLSeq } from 'yaml';
import { isNothing } from './places.ts';

/** The layout of YAML text around nodes: where a piece begins and ends, with what belongs to it. */

export function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The offset of the line break (or of the end) of the line; the `\r` of a Windows line end is not passed over. */
export function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  if (found < 0) return text.length;
  return text[found - 1] === '\r' && found > at ? found - 1 : found;
}

/** As many spaces as the column of an offset: a dash or a key before it counts as spaces. */
export function indentOf(text: string, at: number): string {
  return ' '.repeat(at - lineStart(text, at));
}

export function startOf(node: Node): number {
  // An anchor or a tag before a block collection belongs to it.
  return node.range![0];
}

/** Where the last character of a node, or of a pair, stands: after it only comments and spaces. */
export function contentEnd(node: unknown, text: string): number {
  if (isPair(node)) {
    if (node.value && !isNothing(node.value)) return contentEnd(node.value, text);
    const value = node.value as Node | null;
    if (value?.range && value.range[1] > value.range[0]) return value.range[1];
    const key = node.key as Node;
    const colon = text.indexOf(':', key.range![1]);
    return colon < 0 ? key.range![1] : colon + 1;
  }
  if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0) return contentEnd(node.items.at(-1), text);
  const [start, end] = (node as Node).range!;
  if (isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'))
    return start + text.slice(start, end).trimEnd().length;
  return end;
}

export interface Piece {
  /** With the blank lines and comments above that belong to it (of the first: from its dash). */
  readonly start: number;
  readonly dash: number;
  /** After its last line break. */
  readonly end: number;
}

/** The items of a block list as stretches of whole lines, one after the other. */
export function itemPieces(seq: YAMLSeq, text: string): readonly Piece[] {
  const column = seq.range![0] - lineStart(text, seq.range![0]);
  const items = seq.items.filter((item) => !isNothing(item));
  const pieces: Piece[] = [];
  for (const [index, item] of items.entries()) {
    let line = lineStart(text, (item as Node).range![0]);
    while (index > 0 && text[line + column] !== '-' && line > 0) line = lineStart(text, line - 1);
    const dash = index === 0 ? seq.range![0] : line + column;
    const last = lineEnd(text, contentEnd(item, text));
    const end = last >= text.length ? last : last + (text[last] === '\r' ? 2 : 1);
    pieces.push({ start: index === 0 ? dash : pieces[index - 1]!.end, dash, end });
  }
  return pieces;
}
