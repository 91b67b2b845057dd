import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../../diagnostic.ts';

/** The node that an alias means; a node that is none stands for itself. */
export function resolved(node: unknown, document: Document): Node | undefined {
  const target = isAlias(node) ? node.resolve(document) : node;
  return (target ?? undefined) as Node | undefined;
}

const nothing = /^(?:~|null|Null|NULL)?$/;

/** True for `~`, `null`, and a key with nothing after it: an absent value. */
export function isNothing(node: unknown): boolean {
  if (node === null || node === undefined) return true;
  return (
    isScalar(node) &&
    (node.type === 'PLAIN' || node.type === undefined) &&
    nothing.test(String(node.source ?? node.value ?? ''))
  );
}

export function keyText(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.source ?? pair.key.value ?? '') : String(pair.key);
}

export function isMerge(pair: Pair): boolean {
  return isScalar(pair.key) && pair.key.type === 'PLAIN' && pair.key.source === '<<';
}

/** The mappings that `<<` brings into a mapping, the first one wins. */
export function mergedMaps(map: YAMLMap, document: Document): readonly YAMLMap[] {
  return map.items.filter(isMerge).flatMap((pair) => {
    const value = resolved(pair.value, document);
    const sources = isSeq(value) ? value.items : [value];
    return sources.flatMap((source) => {
      const target = resolved(source, document);
      return isMap(target) ? [target] : [];
    });
  });
}

/** The pair of a key, own ones before merged ones; of a key written twice, the first. */
export function pairOf(map: YAMLMap, key: string, document: Document, depth = 0): Pair | undefined {
  const own = map.items.find((pair) => !isMerge(pair) && keyText(pair) === key);
  if (own || depth > 8) return own;
  for (const merged of mergedMaps(map, document)) {
    const found = pairOf(merged, key, document, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** The items of a list that are values, in the order of `values`. */
export function itemsOf(seq: YAMLSeq): readonly unknown[] {
  return seq.items.filter((item) => !isNothing(item));
}

export interface Place {
  /** The pair that holds the value, when a key does. */
  readonly pair?: Pair;
  readonly node?: Node;
  /** How much of the path is in the text. */
  readonly depth: number;
}

/** Where a path leads in the text; the nearest parent when it leaves it. */
export function placeOf(document: Document, path: Path): Place {
  let place: Place = { node: resolved(document.contents, document), depth: 0 };
  for (const [index, step] of path.entries()) {
    const node = resolved(place.node, document);
    if (typeof step === 'string' && isMap(node)) {
      const pair = pairOf(node, step, document);
      if (!pair) return place;
      place = { pair, node: (pair.value ?? undefined) as Node | undefined, depth: index + 1 };
    } else if (typeof step === 'number' && isSeq(node)) {
      const item = itemsOf(node)[step];
      if (item === undefined) return place;
      place = { node: item as Node, depth: index + 1 };
    } else return place;
  }
  return place;
}
