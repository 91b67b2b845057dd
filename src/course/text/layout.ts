import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

/** The layout of YAML text around nodes: where a piece begins and ends, with what belongs to it. */

export function newlineOf(text: string): '\n' | '\r\n' {
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

/** The start of the next line, or the end of the text. */
export function nextLine(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found + 1;
}

export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** True when only spaces stand before on the line: not behind a dash, a key or a bracket. */
export function opensLine(text: string, at: number): boolean {
  return text.slice(lineStart(text, at), at).trim() === '';
}

export function startOf(node: Node): number {
  return node.range![0];
}

/** Where what follows a key begins: after its colon, or after itself when it stands alone in braces. */
export function valueStart({ key, srcToken }: Pair): number {
  const sign = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  return sign && 'offset' in sign ? sign.offset + 1 : (key as Node).range![1];
}

/** The range of a value that has at least one sign. */
export function writtenRange(node: unknown): readonly [number, number] | undefined {
  const range = (node as Node | null)?.range;
  return range && range[1] > range[0] ? [range[0], range[1]] : undefined;
}

/** The offset after an anchor or a tag that stands before a value, else after `from`. */
export function afterProperties(node: unknown, from: number, text: string): number {
  const { anchor, tag } = (node ?? {}) as { anchor?: string; tag?: string };
  const start = (node as Node | null)?.range?.[0];
  if ((!anchor && !tag) || start === undefined) return from;
  const marks = /^(?:\s*[&!]\S*)+/.exec(text.slice(from, start))?.[0].length ?? 0;
  return from + marks;
}

/** Where the last character of a value stands: after it only comments and spaces. */
export function contentEnd(node: unknown, text: string): number {
  if (isMap(node) && !node.flow && node.items.length > 0) return pairEnd(node.items.at(-1)!, text);
  if (isSeq(node) && !node.flow && node.items.length > 0) return itemEnd(node, node.items.length - 1, text);
  const [start, end] = (node as Node).range!;
  if (!isScalar(node) || (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED')) return end;
  // `|+` keeps the empty lines after it, so they are content.
  const keeps = /^[|>][^\n#]*\+/.test(text.slice(start, end));
  return keeps
    ? end - (/\r?\n$/.exec(text.slice(start, end))?.[0].length ?? 0)
    : start + text.slice(start, end).trimEnd().length;
}

/** Where a pair ends: with its value, or with its colon when it has none. */
export function pairEnd(pair: Pair, text: string): number {
  const from = afterProperties(pair.value, valueStart(pair), text);
  return writtenRange(pair.value) ? Math.max(from, contentEnd(pair.value, text)) : from;
}

/** The dashes of a block list, one for each of its items. */
export function dashesOf(seq: YAMLSeq): readonly number[] {
  const token = seq.srcToken;
  const items = token?.type === 'block-seq' ? token.items : [];
  return items.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? []);
}

/** Where an item of a block list ends: with its value, or with its dash when it has none. */
export function itemEnd(seq: YAMLSeq, index: number, text: string): number {
  const item = seq.items[index];
  const from = afterProperties(item, dashesOf(seq)[index]! + 1, text);
  return writtenRange(item) ? Math.max(from, contentEnd(item, text)) : from;
}

/**
 * The start of the comment lines right above a line, in its column: they belong to what the line begins. Those that open the file
 * belong to the file.
 */
export function leadOf(text: string, at: number): number {
  const column = columnOf(text, at);
  const line = lineStart(text, at);
  let start = line;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    const words = text.slice(above, lineEnd(text, above));
    if (words.search(/\S/) !== column || words[column] !== '#') return start;
    start = above;
  }
  return line;
}

/** True for an empty line, and for what lies beyond the text. */
export function isBlank(text: string, line: number): boolean {
  return text.slice(line, lineEnd(text, line)).trim() === '';
}

/** True when an empty line parts the end of one piece from the start of the next. */
export function parted(text: string, end: number, next: number): boolean {
  return /\n[ \t\r]*\n/.test(text.slice(lineEnd(text, end), lineStart(text, next)));
}

/** True inside braces or brackets, where a value must stay on its line. */
export function inFlow(nodes: readonly unknown[]): boolean {
  return nodes.some((node) => (isMap(node) || isSeq(node)) && node.flow === true);
}

/** The pairs or items of a bracketed collection as stretches of text. */
export function flowPieces(node: YAMLMap | YAMLSeq, text: string): readonly { start: number; end: number }[] {
  if (isMap(node)) return node.items.map((pair) => ({ start: startOf(pair.key as Node), end: pairEnd(pair, text) }));
  return (node.items as Node[]).map((item) => ({ start: startOf(item), end: contentEnd(item, text) }));
}
