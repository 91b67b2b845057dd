import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Range,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Path } from '../../diagnostic.ts';
import { type Extent, isNothingText, type Located } from './agreed.ts';
import { writtenRange } from './layout.ts';

type Targets = ReadonlyMap<Alias, Node>;

const targets = new WeakMap<Document, Targets>();

/** The node of each alias: the last one above it that bears the anchor. An alias without a node is not in the map. */
export function targetsOf(document: Document): Targets {
  const known = targets.get(document);
  if (known) return known;
  const anchors = new Map<string, Node>();
  const found = new Map<Alias, Node>();
  const visit = (node: unknown): void => {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target) found.set(node, target);
      return;
    }
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return;
    if (node.anchor) anchors.set(node.anchor, node);
    if (isSeq(node)) for (const item of node.items) visit(item);
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        visit(key);
        visit(value);
      }
    }
  };
  visit(document.contents);
  targets.set(document, found);
  return found;
}

/** The node that an alias means; a node that is none stands for itself. */
export function resolved(node: unknown, document: Document): Node | undefined {
  return (isAlias(node) ? targetsOf(document).get(node) : (node ?? undefined)) as Node | undefined;
}

/** True for `~`, `null`, and a key with nothing after it: an absent value. */
export function isNothing(node: unknown): boolean {
  if (node === null || node === undefined) return true;
  return (
    isScalar(node) &&
    node.type === 'PLAIN' &&
    !node.tag?.startsWith('tag:yaml.org') &&
    isNothingText(String(node.source ?? ''))
  );
}

/** The key as written; spaces that look like nothing are no part of it. */
export function keyText(pair: Pair): string {
  const text = isScalar(pair.key) ? String(pair.key.value ?? '') : String(pair.key);
  return text.replace(/^[\u00a0\u202f\u200b\ufeff]+|[\u00a0\u202f\u200b\ufeff]+$/g, '');
}

export function isMerge(pair: Pair): boolean {
  return isScalar(pair.key) && pair.key.type === 'PLAIN' && pair.key.source === '<<';
}

/** The mappings that `<<` brings into a mapping, the first one wins. */
export function mergedMaps(map: YAMLMap, document: Document): readonly YAMLMap[] {
  return map.items.filter(isMerge).flatMap((pair) => {
    const value = resolved(pair.value, document);
    return (isSeq(value) ? value.items : [value]).flatMap((source) => {
      const target = resolved(source, document);
      return isMap(target) ? [target] : [];
    });
  });
}

const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The pairs of a mapping by key, own ones before merged ones; of a key written twice, the first. */
export function pairsOf(map: YAMLMap, document: Document): ReadonlyMap<string, Pair> {
  const known = pairs.get(map);
  if (known) return known;
  const found = new Map<string, Pair>();
  const keep = (key: string, pair: Pair) => found.has(key) || found.set(key, pair);
  for (const pair of map.items) if (!isMerge(pair)) keep(keyText(pair), pair);
  // Before the merged ones are asked, so that a circle ends here.
  pairs.set(map, found);
  for (const merged of mergedMaps(map, document)) for (const [key, pair] of pairsOf(merged, document)) keep(key, pair);
  return found;
}

const items = new WeakMap<YAMLSeq, readonly unknown[]>();

/** The items of a list that are values, in the order of `values`. */
export function itemsOf(seq: YAMLSeq, document: Document): readonly unknown[] {
  const known = items.get(seq);
  if (known) return known;
  const found = seq.items.filter((item) => !isNothing(resolved(item, document)));
  items.set(seq, found);
  return found;
}

interface Place {
  /** The pair that holds the value, when a key does. */
  readonly pair?: Pair;
  readonly node?: Node;
  /** How much of the path is in the text. */
  readonly depth: number;
}

/** Where a path leads in the text, through aliases and merges; the nearest parent when it leaves it. */
function placeOf(document: Document, path: Path): Place {
  let place: Place = { node: resolved(document.contents, document), depth: 0 };
  for (const [index, step] of path.entries()) {
    const node = resolved(place.node, document);
    if (isMap(node)) {
      const pair = pairsOf(node, document).get(String(step));
      if (!pair) return place;
      place = { pair, node: (pair.value ?? undefined) as Node | undefined, depth: index + 1 };
    } else if (typeof step === 'number' && isSeq(node)) {
      const item = itemsOf(node, document)[step];
      if (item === undefined) return place;
      place = { node: item as Node, depth: index + 1 };
      // A single value stands for a list of one.
    } else if (step === 0 && isScalar(node) && !isNothing(node)) place = { ...place, depth: index + 1 };
    else return place;
  }
  return place;
}

const rangeOf = (node: unknown): Range | undefined =>
  (node as { range?: Range | null } | undefined)?.range ?? undefined;

/** A value without the spaces and comments after it; of a block collection, its first line says enough. */
function extentOf(node: Node, text: string): Extent | undefined {
  const range = rangeOf(node);
  if (!range) return undefined;
  const [start, end] = range;
  if (isCollection(node) && !node.flow) {
    const first = isMap(node) ? node.items[0] : undefined;
    const last = (first && isScalar(first.value) && writtenRange(first.value)) || rangeOf(first?.key);
    const line = text.indexOf('\n', start);
    return [start, Math.min(last?.[1] || end, line === -1 ? end : line, end)];
  }
  return [start, start + text.slice(start, end).trimEnd().length];
}

/** The stretches of text that a path leads to. */
export function locatedIn(document: Document, path: Path, text: string): Located {
  const { pair, node, depth } = placeOf(document, path);
  const key = rangeOf(pair?.key);
  const value = resolved(node, document);
  const extent = value && extentOf(value, text);
  return {
    ...(key && { key: [key[0], key[1]] }),
    ...(extent && { value: extent }),
    block: isCollection(value) && !value.flow,
    depth,
  };
}
