import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path, TextEdit } from '../../diagnostic.ts';
import { courseSchema } from '../course.ts';
import type { Raw, RawMap } from '../raw.ts';
import { documentOf, type Source } from '../source.ts';
import { schemaAt, shapeOf } from '../walk.ts';
import {
  afterProperties,
  columnOf,
  contentEnd,
  dashesOf,
  flowPieces,
  inFlow,
  itemEnd,
  leadOf,
  lineEnd,
  newlineOf,
  opensLine,
  pairEnd,
  parted,
  startOf,
  valueStart,
  writtenRange,
} from './layout.ts';
import { isMerge, isNothing, keyText } from './places.ts';
import { hasMerge, spotOf, valueAt, withValue } from './spot.ts';
import { writeAfterKey, writeFlow, writeInline, writeItem, writePairs } from './write.ts';

export const splice = (start: number, end: number, text: string): TextEdit => ({ start, end, text });

type Edits = readonly TextEdit[];

const margin = (column: number) => ' '.repeat(column);

function quotesOf(node: unknown): 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | undefined {
  return isScalar(node) && (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE') ? node.type : undefined;
}

/** A text on one line in the quotes that were there; anything else as `written` from scratch. */
function inStyle(value: Raw, node: unknown, written: string): string {
  const quotes = quotesOf(node);
  if (typeof value !== 'string' || !quotes || written.startsWith(' |')) return written;
  return ` ${writeInline(value, quotes)}`;
}

/**
 * Puts `written` (what follows a colon or a dash: ` value`, or a line break and a block) in place of a value that begins after
 * `from`. A comment on the line of the key stays on that line.
 */
function replace(text: string, from: number, node: unknown, written: string): Edits {
  const break_ = written.search(/\r?\n/);
  const head = break_ === -1 ? written : written.slice(0, break_);
  const rest = break_ === -1 ? '' : written.slice(break_);
  const firstLine = lineEnd(text, from);
  const range = writtenRange(node);
  const start = range ? Math.max(from, range[0]) : from;
  const end = range ? Math.max(from, contentEnd(node, text)) : from;
  if (start > firstLine) {
    // The old value is a block below: what stands on its last line goes with it.
    return [splice(from, from, head), splice(firstLine, lineEnd(text, end), rest)];
  }
  if (isScalar(node) && /^BLOCK/.test(String(node.type))) {
    const header = /^\S+/.exec(text.slice(start))?.[0].length ?? 0;
    return [splice(head === '' ? from : start, start + header, head.slice(1)), splice(firstLine, end, rest)];
  }
  const edits: TextEdit[] = [];
  // The spaces before a value on its key's line are the author's alignment.
  if (end > start && head !== '') edits.push(splice(start, end, head.slice(1)));
  else edits.push(splice(from, end, head));
  const lastLine = lineEnd(text, end);
  if (rest === '') return edits;
  return lastLine === end
    ? [splice(edits[0]!.start, end, edits[0]!.text + rest)]
    : [...edits, splice(lastLine, lastLine, rest)];
}

/** Where a new key of a mapping goes: after the last present key that the schema puts before it. */
function neighbourOf(map: YAMLMap, path: Path, key: string): Pair | undefined {
  const order = Object.keys(shapeOf(schemaAt(courseSchema, path) ?? courseSchema) ?? {});
  const place = order.indexOf(key);
  if (place < 0) return map.items.at(-1);
  const before = map.items.filter((pair) => {
    const at = order.indexOf(keyText(pair));
    return isMerge(pair) || (at >= 0 && at < place);
  });
  return before.at(-1);
}

function addKey(source: Source, map: YAMLMap, path: Path, key: string, value: Raw): Edits {
  const { text } = source;
  const newline = newlineOf(text);
  const start = startOf(map);
  if (map.flow) {
    const last = map.items.at(-1);
    const pair = `${writeInline(key)}: ${writeFlow(value)}`;
    if (!last) return [splice(start, map.range![1], `{ ${pair} }`)];
    const at = pairEnd(last, text);
    return [splice(at, at, `, ${pair}`)];
  }
  const indent = margin(columnOf(text, start));
  const line = `${indent}${writeInline(key)}:${writeAfterKey(value, { indent, newline })}`;
  const after = neighbourOf(map, path, key);
  if (!after) {
    if (!opensLine(text, start)) return [splice(start, start, `${line.trimStart()}${newline}${indent}`)];
    const lead = leadOf(text, start);
    return [splice(lead, lead, `${line}${newline}`)];
  }
  const index = map.items.indexOf(after);
  const neighbour = map.items[index + 1] ?? after;
  const before = neighbour === after ? map.items[index - 1] : after;
  const aired =
    line.includes('\n') && before && parted(text, pairEnd(before, text), leadOf(text, startOf(neighbour.key as Node)));
  const end = lineEnd(text, pairEnd(after, text));
  return [splice(end, end, `${aired ? newline : ''}${newline}${line}`)];
}

/** The value and the missing parents around it. */
function wrapped(path: Path, value: Raw): Raw {
  return path.reduceRight<Raw>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);
}

/** Sets a value; missing parents are made. What an alias or a merge brings is written elsewhere, for others too: it is copied here first. */
export function set(source: Source, path: Path, value: Raw): Edits {
  const { text, values } = source;
  const document = documentOf(source);
  const newline = newlineOf(text);
  const { nodes, depth, pair, seq, index } = spotOf(document, path);
  const node = nodes.at(-1);
  if (depth < path.length) {
    const here = path.slice(0, depth);
    const step = path[depth] as string | number;
    const rest = path.slice(depth + 1);
    const inherited = hasMerge(node) && rest.length > 0 ? valueAt(values, [...here, step]) : undefined;
    if (isAlias(node)) return set(source, here, withValue(valueAt(values, here), path.slice(depth), value));
    if (isMap(node)) {
      const own = inherited === undefined ? wrapped(rest, value) : withValue(inherited, rest, value);
      return addKey(source, node, here, String(step), own);
    }
    if (isSeq(node) && typeof step === 'number') return insert(source, here, step, wrapped(rest, value));
    return set(source, here, withValue(isNothing(node) ? undefined : valueAt(values, here), path.slice(depth), value));
  }
  if (path.length === 0) {
    const root = node as Node;
    return [splice(startOf(root), contentEnd(root, text), writePairs(value as RawMap, { newline }))];
  }
  if (inFlow(nodes.slice(0, -1))) {
    const written = isScalar(node) && typeof value === 'string' ? writeInline(value, quotesOf(node)) : writeFlow(value);
    if (!pair || !isNothing(node)) return [splice(startOf(node as Node), contentEnd(node, text), written)];
    const from = valueStart(pair);
    const end = pairEnd(pair, text);
    const comma = /^[ \t]*(?=,)/.exec(text.slice(end))?.[0].length ?? 0;
    return [splice(from, end + comma, `${text[from - 1] === ':' ? '' : ':'} ${written}`)];
  }
  if (pair) {
    const from = afterProperties(node, valueStart(pair), text);
    const indent = margin(columnOf(text, startOf(pair.key as Node)));
    return replace(text, from, node, inStyle(value, node, writeAfterKey(value, { indent, newline })));
  }
  const dash = dashesOf(seq as YAMLSeq)[index as number] as number;
  const indent = margin(columnOf(text, dash));
  const written = writeItem(value, { indent, newline }).slice(indent.length + 1);
  return replace(text, afterProperties(node, dash + 1, text), node, inStyle(value, node, written));
}

function insertInFlow(text: string, seq: YAMLSeq, at: number, value: Raw): Edits {
  const pieces = flowPieces(seq, text);
  const next = pieces[at];
  if (next) return [splice(next.start, next.start, `${writeFlow(value)}, `)];
  const last = pieces.at(-1)!;
  return [splice(last.end, last.end, `, ${writeFlow(value)}`)];
}

/** Puts a value before `index` of a list, at its end when beyond; a list that is not there is made. */
export function insert(source: Source, path: Path, index: number, value: Raw): Edits {
  const { text, values } = source;
  const document = documentOf(source);
  const { nodes, depth } = spotOf(document, path);
  const node = nodes.at(-1);
  const there = valueAt(values, path);
  const all = Array.isArray(there) ? [...(there as readonly Raw[])] : typeof there === 'string' ? [there] : [];
  const place = Math.max(0, Math.min(index, all.length));
  const whole = () => set(source, path, [...all.slice(0, place), value, ...all.slice(place)]);
  if (depth < path.length || !isSeq(node) || all.length === 0) return whole();
  const raw = place < all.length ? spotOf(document, [...path, place]).index! : node.items.length;
  if (node.flow) {
    // A record among short words needs lines of its own, where there may be some.
    const grows =
      typeof value !== 'string' && !inFlow(nodes.slice(0, -1)) && node.items.every((item) => isScalar(item));
    return grows ? whole() : insertInFlow(text, node, raw, value);
  }
  const newline = newlineOf(text);
  const dashes = dashesOf(node);
  const indent = margin(columnOf(text, dashes[0]!));
  const written = writeItem(value, { indent, newline });
  const first = dashes[0] as number;
  if (raw === 0) {
    if (!opensLine(text, first)) return [splice(first, first, `${written.trimStart()}${newline}${indent}`)];
    const lead = leadOf(text, first);
    const aired = dashes[1] !== undefined && parted(text, itemEnd(node, 0, text), leadOf(text, dashes[1]));
    return [splice(lead, lead, `${written}${newline}${aired ? newline : ''}`)];
  }
  const next = dashes[raw] ?? dashes[raw - 1]!;
  const before = dashes[raw] === undefined ? raw - 2 : raw - 1;
  const aired = before >= 0 && parted(text, itemEnd(node, before, text), leadOf(text, next));
  const end = lineEnd(text, itemEnd(node, raw - 1, text));
  return [splice(end, end, `${aired ? newline : ''}${newline}${written}`)];
}

/** Gives a key another name. */
export function rename(source: Source, path: Path, key: string): Edits {
  const { pair, depth } = spotOf(documentOf(source), path);
  if (!pair || depth < path.length) return [];
  const { range } = pair.key as Scalar;
  return [splice(range![0], range![1], writeInline(key))];
}
