import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Path, TextEdit } from '../diagnostic.ts';
import { courseSchema } from './course.ts';
import { type Raw, type RawMap, rawAt } from './raw.ts';
import { readSource, type Source } from './source.ts';
import { contentEnd, indentOf, itemPieces, lineEnd, lineStart, newlineOf, startOf } from './text/layout.ts';
import { isMerge, isNothing, keyText } from './text/places.ts';
import { writeAfterKey, writeBlock, writeFlow, writeInline, writeItem } from './text/write.ts';
import { schemaAt, shapeOf } from './walk.ts';

/** A change in terms of the course. `insert` puts a value before `index` of a list (the end when beyond); parents are made as needed. */
export type Edit =
  | { readonly op: 'set'; readonly path: Path; readonly value: Raw }
  | { readonly op: 'insert'; readonly path: Path; readonly index: number; readonly value: Raw }
  | { readonly op: 'move'; readonly path: Path; readonly from: number; readonly to: number }
  | { readonly op: 'remove'; readonly path: Path }
  | { readonly op: 'rename'; readonly path: Path; readonly key: string };

/** The value that a path with nothing yet behind it must bring along: the missing parents around the value. */
function wrapped(path: Path, value: Raw): Raw {
  return path.reduceRight<Raw>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);
}

interface Found {
  /** The nodes from the root, one for each step that exists in the text itself (no alias, no merge). */
  readonly nodes: readonly unknown[];
  readonly pair?: Pair;
}

/** Follows a path through what is written in place; stops before an alias or a merged key, whose text belongs elsewhere. */
function follow(document: Document, path: Path): Found {
  const nodes: unknown[] = [document.contents];
  let pair: Pair | undefined;
  for (const step of path) {
    const node = nodes.at(-1);
    if (typeof step === 'string' && isMap(node)) {
      const next = node.items.find((candidate) => !isMerge(candidate) && keyText(candidate) === step);
      if (!next) break;
      pair = next;
      nodes.push(next.value);
    } else if (typeof step === 'number' && isSeq(node)) {
      const items = node.items.filter((item) => !isNothing(item));
      if (step >= items.length) break;
      pair = undefined;
      nodes.push(items[step]);
    } else break;
  }
  return { nodes, pair };
}

/** A copy of `value` with one place replaced. */
function withValue(value: Raw | undefined, path: Path, next: Raw): Raw {
  const [step, ...rest] = path;
  if (step === undefined) return next;
  if (typeof step === 'number') {
    const items = Array.isArray(value) ? [...(value as readonly Raw[])] : [];
    items[Math.min(step, items.length)] = withValue(items[step], rest, next);
    return items;
  }
  const map = typeof value === 'object' && !Array.isArray(value) ? (value as RawMap) : {};
  return { ...map, [step]: withValue(map[step], rest, next) };
}

const splice = (start: number, end: number, text: string): TextEdit => ({ start, end, text });

/** Where a new key of a mapping goes: after the last present key that the schema puts before it. */
function neighbourOf(map: YAMLMap, path: Path, key: string): Pair | undefined {
  const order = Object.keys(shapeOf(schemaAt(courseSchema, path) ?? courseSchema) ?? {});
  const place = order.indexOf(key);
  if (place < 0) return map.items.at(-1);
  const before = map.items.filter(
    (pair) => !isMerge(pair) && order.indexOf(keyText(pair)) <= place && order.indexOf(keyText(pair)) >= 0,
  );
  return before.at(-1) ?? map.items.find(isMerge);
}

function addKey(source: Source, map: YAMLMap, path: Path, key: string, value: Raw): TextEdit {
  const { text } = source;
  const newline = newlineOf(text);
  const start = startOf(map);
  if (map.flow) {
    const last = map.items.at(-1);
    const pair = `${writeInline(key)}: ${writeFlow(value)}`;
    if (!last) return splice(start, map.range![1], `{ ${pair} }`);
    const at = contentEnd(last, text);
    return splice(at, at, `, ${pair}`);
  }
  const indent = indentOf(text, start);
  const line = `${writeInline(key)}:${writeAfterKey(value, { indent, newline })}`;
  const after = neighbourOf(map, path, key);
  if (!after) {
    // Before the first key, which may stand behind a dash.
    return splice(start, start, `${line}${newline}${indent}`);
  }
  const end = lineEnd(text, contentEnd(after, text));
  return splice(end, end, `${newline}${indent}${line}`);
}

function replaceScalar(source: Source, node: Scalar, value: string, keyIndent: string): TextEdit {
  const [start, end] = node.range!;
  const newline = newlineOf(source.text);
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
    const stop = contentEnd(node, source.text);
    const body = /\n([ ]+)\S/.exec(source.text.slice(start, end));
    if (value.includes('\n')) {
      const written = writeAfterKey(value, { indent: keyIndent, newline }).trimStart();
      return splice(
        start,
        stop,
        written.startsWith('|') ? writeBlock(value, body?.[1] ?? `${keyIndent}  `, newline) : written,
      );
    }
    return splice(start, stop, writeInline(value));
  }
  if (value.includes('\n') && node.type === 'PLAIN')
    return splice(start, end, writeAfterKey(value, { indent: keyIndent, newline }).trimStart());
  return splice(
    start,
    end,
    writeInline(value, node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE' ? node.type : undefined),
  );
}

/** True inside braces or brackets, where a value must stay on its line. */
function inFlow(nodes: readonly unknown[]): boolean {
  return nodes.some((node) => (isMap(node) || isSeq(node)) && node.flow === true);
}

function set(source: Source, path: Path, value: Raw): TextEdit {
  const { text, document } = source;
  const newline = newlineOf(text);
  const { nodes, pair } = follow(document, path);
  const depth = nodes.length - 1;
  const node = nodes.at(-1);
  if (
    isAlias(node) ||
    (isMap(node) &&
      depth < path.length &&
      node.items.some(isMerge) &&
      rawAt(source.values, path.slice(0, depth + 1)) !== undefined &&
      path.length > depth + 1)
  ) {
    // What an alias or a merge brings is written elsewhere, for others too: this place gets a copy of its own.
    const own = isAlias(node) ? depth : depth + 1;
    return set(source, path.slice(0, own), withValue(rawAt(source.values, path.slice(0, own)), path.slice(own), value));
  }
  if (depth < path.length) {
    const step = path[depth] as string | number;
    const rest = wrapped(path.slice(depth + 1), value);
    if (isMap(node) && typeof step === 'string') return addKey(source, node, path.slice(0, depth), step, rest);
    if (isSeq(node) && typeof step === 'number') return insert(source, path.slice(0, depth), step, rest);
    if (depth === 0) throw new Error('a spec is a mapping');
    return set(source, path.slice(0, depth), wrapped(path.slice(depth), value));
  }
  const flow = inFlow(nodes.slice(0, -1));
  if (pair) {
    const key = pair.key as Scalar;
    const keyStart = key.range![0];
    const colon = text.indexOf(':', key.range![1]) + 1;
    const indent = indentOf(text, keyStart);
    if (isNothing(node)) {
      const old = node as Scalar | null;
      const end = old?.range && old.range[1] > colon ? old.range[1] : colon;
      return splice(colon, end, flow ? ` ${writeFlow(value)}` : writeAfterKey(value, { indent, newline }));
    }
    if (typeof value === 'string' && isScalar(node) && !flow) return replaceScalar(source, node, value, indent);
    if (flow)
      return splice(
        startOf(node as Node),
        contentEnd(node, text),
        isScalar(node) && typeof value === 'string' ? writeInline(value, styleOf(node)) : writeFlow(value),
      );
    return splice(colon, contentEnd(node, text), writeAfterKey(value, { indent, newline }));
  }
  if (isScalar(node) && typeof value === 'string') {
    return flow
      ? splice(node.range![0], node.range![1], writeInline(value, styleOf(node)))
      : replaceScalar(source, node, value, indentOf(text, startOf(nodes.at(-2) as Node)));
  }
  if (flow) return splice(startOf(node as Node), contentEnd(node, text), writeFlow(value));
  const indent = indentOf(text, startOf(nodes.at(-2) as Node));
  return splice(
    startOf(node as Node),
    contentEnd(node, text),
    writeItem(value, { indent, newline }).slice(indent.length + 2),
  );
}

function styleOf(node: Scalar): 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | undefined {
  return node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE' ? node.type : undefined;
}

function insert(source: Source, path: Path, index: number, value: Raw): TextEdit {
  const { text, document } = source;
  const newline = newlineOf(text);
  const { nodes } = follow(document, path);
  const node = nodes.at(-1);
  if (nodes.length - 1 < path.length || !isSeq(node)) {
    const there = rawAt(source.values, path);
    const items = Array.isArray(there) ? [...(there as readonly Raw[])] : typeof there === 'string' ? [there] : [];
    items.splice(Math.min(index, items.length), 0, value);
    return set(source, path, items);
  }
  const items = node.items.filter((item) => !isNothing(item));
  if (items.length === 0) return set(source, path, [value]);
  if (node.flow) {
    if (typeof value !== 'string' && !inFlow(nodes.slice(0, -1)) && items.every((item) => isScalar(item))) {
      const all = [...(rawAt(source.values, path) as readonly Raw[])];
      all.splice(Math.min(index, all.length), 0, value);
      return set(source, path, all);
    }
    if (index < items.length) {
      const at = startOf(items[index] as Node);
      return splice(at, at, `${writeFlow(value)}, `);
    }
    const at = contentEnd(items.at(-1), text);
    return splice(at, at, `, ${writeFlow(value)}`);
  }
  const indent = indentOf(text, startOf(node));
  if (index < items.length && index > 0) {
    const { start } = itemPieces(node, text)[index]!;
    return splice(start, start, `${writeItem(value, { indent, newline })}${newline}`);
  }
  if (index === 0) {
    const at = startOf(node);
    return splice(at, at, `${writeItem(value, { indent, newline }).trimStart()}${newline}${indent}`);
  }
  const end = lineEnd(text, contentEnd(items.at(-1), text));
  return splice(end, end, `${newline}${writeItem(value, { indent, newline })}`);
}

/** Takes a piece of a flow collection out, with the comma that parted it from a neighbour. */
function removeFromFlow(pieces: readonly { readonly start: number; readonly end: number }[], index: number): TextEdit {
  const piece = pieces[index]!;
  const next = pieces[index + 1];
  const before = pieces[index - 1];
  if (next) return splice(piece.start, next.start, '');
  return before ? splice(before.end, piece.end, '') : splice(piece.start, piece.end, '');
}

function remove(source: Source, path: Path): TextEdit | undefined {
  const { text, document } = source;
  const { nodes, pair } = follow(document, path);
  if (nodes.length - 1 < path.length || path.length === 0) return undefined;
  const parent = nodes.at(-2) as YAMLMap | YAMLSeq;
  const parentPath = path.slice(0, -1);
  if (parent.items.length === 1)
    return parentPath.length === 0 ? undefined : set(source, parentPath, isMap(parent) ? {} : []);
  if (pair && isMap(parent)) {
    const index = parent.items.indexOf(pair);
    if (parent.flow)
      return removeFromFlow(
        parent.items.map((item) => ({ start: startOf(item.key as Node), end: contentEnd(item, text) })),
        index,
      );
    const start = startOf(pair.key as Node);
    const next = parent.items[index + 1];
    // Behind a dash the next key moves up to its place.
    if (text.slice(lineStart(text, start), start).trim() !== '' && next)
      return splice(start, startOf(next.key as Node), '');
    const end = lineEnd(text, contentEnd(pair, text));
    const from = lineStart(text, start);
    return end < text.length
      ? splice(from, end + newlineAt(text, end), '')
      : splice(Math.max(0, from - newlineBefore(text, from)), end, '');
  }
  const index = path.at(-1) as number;
  const seq = parent as YAMLSeq;
  if (seq.flow) {
    const items = seq.items.filter((item) => !isNothing(item));
    return removeFromFlow(
      items.map((item) => ({ start: startOf(item as Node), end: contentEnd(item, text) })),
      index,
    );
  }
  const pieces = itemPieces(seq, text);
  const piece = pieces[index]!;
  if (index === 0) return splice(startOf(seq), startOf(seq) + (pieces[1]!.dash - piece.dash), '');
  return splice(pieces[index - 1]!.end, piece.end, '');
}

function newlineAt(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? 2 : 1;
}

function newlineBefore(text: string, at: number): number {
  return at === 0 ? 0 : text.startsWith('\r\n', at - 2) ? 2 : 1;
}

function move(source: Source, path: Path, from: number, to: number): TextEdit | undefined {
  const { text, document } = source;
  const node = follow(document, path).nodes.at(-1);
  if (!isSeq(node) || from === to) return undefined;
  const items = node.items.filter((item) => !isNothing(item));
  const order = items.map((_, index) => index);
  order.splice(Math.min(to, items.length - 1), 0, ...order.splice(from, 1));
  if (node.flow) {
    const parts = items.map((item) => text.slice(startOf(item as Node), contentEnd(item, text)));
    const gaps = items.slice(1).map((item, index) => text.slice(contentEnd(items[index], text), startOf(item as Node)));
    return splice(
      startOf(items[0] as Node),
      contentEnd(items.at(-1), text),
      order.map((place, index) => parts[place]! + (gaps[index] ?? '')).join(''),
    );
  }
  const pieces = itemPieces(node, text);
  const start = lineStart(text, startOf(node));
  const end = pieces.at(-1)!.end;
  if (text.slice(start, startOf(node)).trim() !== '') return undefined;
  const newline = newlineOf(text);
  const bodies = pieces.map((piece, index) =>
    text.slice(index === 0 ? start : piece.start, piece.end).replace(/\r?\n$/, ''),
  );
  return splice(
    start,
    end,
    order.map((place) => bodies[place]!).join(newline) + (/\n$/.test(text.slice(start, end)) ? newline : ''),
  );
}

function one(source: Source, edit: Edit): readonly TextEdit[] {
  const made =
    edit.op === 'set'
      ? set(source, edit.path, edit.value)
      : edit.op === 'insert'
        ? insert(source, edit.path, edit.index, edit.value)
        : edit.op === 'move'
          ? move(source, edit.path, edit.from, edit.to)
          : edit.op === 'remove'
            ? remove(source, edit.path)
            : rename(source, edit.path, edit.key);
  return made ? [made] : [];
}

function rename(source: Source, path: Path, key: string): TextEdit | undefined {
  const { nodes, pair } = follow(source.document, path);
  if (!pair || nodes.length - 1 < path.length) return undefined;
  const { range } = pair.key as Scalar;
  return splice(range![0], range![1], writeInline(key));
}

/** The text after the edits, which must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}

/** The smallest single splice that turns one text into another; none when they are equal. */
function difference(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < before.length - start && tail < after.length - start && before.at(-1 - tail) === after.at(-1 - tail))
    tail += 1;
  return [splice(start, before.length - tail, after.slice(start, after.length - tail))];
}

/**
 * The changes of text that make changes of the course: only the bytes concerned move, comments, order, quotes, spacing and line ends
 * stay. Paths of later edits are read after the earlier ones are made. Throws when an edit leaves a text that is no spec (a bug of ours).
 */
export function textEdits(source: Source, edits: readonly Edit[]): readonly TextEdit[] {
  if (edits.length === 0) return [];
  if (edits.length === 1) return one(source, edits[0]!);
  return difference(source.text, editText(source, edits));
}

/** The text of the spec after the edits, made one after the other. */
export function editText(source: Source, edits: readonly Edit[]): string {
  let current = source;
  for (const edit of edits) {
    const text = applyEdits(current.text, one(current, edit));
    const read = readSource(source.name, text, Number.POSITIVE_INFINITY);
    if (!read.source) throw new Error(`edit ${edit.op} ${edit.path.join('.')} broke the text`);
    current = read.source;
  }
  return current.text;
}

/** A fresh mapping as block lines, for the parts of a new file. */
export { writePairs, writeYaml } from './text/write.ts';
