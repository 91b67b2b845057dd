import { isAlias, isMap, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path, TextEdit } from '../../diagnostic.ts';
import type { Raw } from '../raw.ts';
import { documentOf, type Source } from '../source.ts';
import {
  dashesOf,
  flowPieces,
  isBlank,
  itemEnd,
  leadOf,
  lineEnd,
  lineStart,
  newlineOf,
  nextLine,
  opensLine,
  pairEnd,
  startOf,
} from './layout.ts';
import { isNothing, keyText, mergedMaps, pairsOf } from './places.ts';
import { set, splice } from './put.ts';
import { reordered, spotOf, valueAt, withValue } from './spot.ts';

type Edits = readonly TextEdit[];

/** Takes one piece of a bracketed collection out, with the comma that parted it from a neighbour. */
function takeFromFlow(node: YAMLMap | YAMLSeq, index: number, text: string): Edits {
  const pieces = flowPieces(node, text);
  const piece = pieces[index]!;
  const next = pieces[index + 1];
  const before = pieces[index - 1];
  if (next) return [splice(piece.start, next.start, '')];
  return [before ? splice(before.end, piece.end, '') : splice(piece.start, piece.end, '')];
}

/** Takes whole lines out, and one of two empty lines that would meet. */
function takeLines(text: string, from: number, end: number): Edits {
  const to = nextLine(text, end);
  const above = from > 0 ? lineStart(text, from - 1) : 0;
  const start = from > 0 && isBlank(text, above) && isBlank(text, to) ? above : from;
  // The last line may have no line break of its own: the one before it goes.
  const ended = to < text.length || text.endsWith('\n') || start === 0;
  return [splice(ended ? start : start - newlineOf(text).length, to, '')];
}

/** Takes the first piece behind a dash out: the next one moves up to its place, with the comments between. */
function takeBehindDash(text: string, start: number, end: number, next: number): Edits {
  return [splice(start, next, text.slice(nextLine(text, end), next).trimStart())];
}

function takePair(text: string, map: YAMLMap, pair: Pair): Edits {
  const index = map.items.indexOf(pair);
  if (map.flow) return takeFromFlow(map, index, text);
  const start = startOf(pair.key as Node);
  const next = map.items[index + 1];
  if (opensLine(text, start)) return takeLines(text, leadOf(text, start), pairEnd(pair, text));
  return next ? takeBehindDash(text, start, pairEnd(pair, text), startOf(next.key as Node)) : [];
}

function takeItem(text: string, seq: YAMLSeq, index: number): Edits {
  if (seq.flow) return takeFromFlow(seq, index, text);
  const dashes = dashesOf(seq);
  const dash = dashes[index] as number;
  const end = itemEnd(seq, index, text);
  if (opensLine(text, dash)) return takeLines(text, leadOf(text, dash), end);
  return dashes[index + 1] === undefined ? [] : takeBehindDash(text, dash, end, dashes[index + 1]!);
}

/** The same with a part of the whole rewritten, for what an alias or a merge brings. */
function withCopy(source: Source, own: Path, rest: Path): Edits {
  return set(source, own, withValue(valueAt(source.values, own), rest, undefined));
}

/** Takes a key or an item out, with the comments right above it; the last of a collection leaves an empty one. */
export function remove(source: Source, path: Path): Edits {
  const { text, values } = source;
  const document = documentOf(source);
  const { nodes, depth, pair, seq, index } = spotOf(document, path);
  if (path.length === 0) return [];
  if (depth < path.length) {
    if (valueAt(values, path) === undefined) return [];
    const own = isAlias(nodes.at(-1)) || depth === path.length - 1 ? depth : depth + 1;
    return withCopy(source, path.slice(0, own), path.slice(own));
  }
  const parent = nodes.at(-2);
  const parentPath = path.slice(0, -1);
  if (pair && isMap(parent)) {
    // Without its own value, the merged one would come to light.
    const merged = mergedMaps(parent, document).some((map) => pairsOf(map, document).has(keyText(pair)));
    if (merged) return withCopy(source, parentPath, path.slice(-1));
    return parent.items.length === 1 && parentPath.length > 0
      ? set(source, parentPath, {})
      : takePair(text, parent, pair);
  }
  if (!isSeq(parent) || !seq || index === undefined) return [];
  const others = parent.items.filter((item) => !isNothing(item)).length - 1;
  return others === 0 ? set(source, parentPath, []) : takeItem(text, seq, index);
}

/** The items in another order, each with the comments right above it; empty lines stay where they are. */
function moveLines(text: string, seq: YAMLSeq, from: number, to: number): Edits {
  const newline = newlineOf(text);
  const bodies = dashesOf(seq).map((dash, index) => ({
    start: leadOf(text, dash),
    end: lineEnd(text, itemEnd(seq, index, text)),
  }));
  const gaps = bodies.slice(1).map(({ start }, index) => text.slice(bodies[index]!.end, start));
  const order = reordered(bodies, from, to).map(({ start, end }) => text.slice(start, end));
  const moved = order.map((body, index) => body + (index < gaps.length ? gaps[index] || newline : '')).join('');
  return [splice(bodies[0]!.start, bodies.at(-1)!.end, moved)];
}

/** Moves an item of a list; in brackets, the commas and spaces stay where they are. */
export function move(source: Source, path: Path, from: number, to: number): Edits {
  const { text, values } = source;
  const document = documentOf(source);
  const list = valueAt(values, path);
  if (!Array.isArray(list) || from === to || list[from] === undefined) return [];
  const { nodes, depth } = spotOf(document, path);
  const node = nodes.at(-1);
  const whole = () => set(source, path, reordered(list as readonly Raw[], from, to));
  if (depth < path.length || !isSeq(node) || node.items.length !== list.length) return whole();
  if (!node.flow) return opensLine(text, dashesOf(node)[0]!) ? moveLines(text, node, from, to) : whole();
  const pieces = flowPieces(node, text);
  const parts = reordered(pieces, from, to).map(({ start, end }) => text.slice(start, end));
  const moved = parts.map((part, index) => {
    const next = pieces[index + 1];
    return next ? part + text.slice(pieces[index]!.end, next.start) : part;
  });
  return [splice(pieces[0]!.start, pieces.at(-1)!.end, moved.join(''))];
}
