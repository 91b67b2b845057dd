import { type Document, isMap, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../../diagnostic.ts';
import type { Raw, RawMap } from '../raw.ts';
import { isMerge, itemsOf, keyText } from './places.ts';

/** Where a path leads in what is written in place: an alias and a merged key are not followed, their text belongs elsewhere. */
export interface Spot {
  /** The nodes from the root, one for each step that exists, nulls among them. */
  readonly nodes: readonly unknown[];
  /** How much of the path exists. */
  readonly depth: number;
  /** The pair of the last step that exists, when that is a key. */
  readonly pair?: Pair;
  /** The list and the index in its items, nulls counted, of the last step that exists. */
  readonly seq?: YAMLSeq;
  readonly index?: number;
}

export function spotOf(document: Document, path: Path): Spot {
  const nodes: unknown[] = [document.contents];
  let last: { pair?: Pair; seq?: YAMLSeq; index?: number } = {};
  for (const step of path) {
    const node = nodes.at(-1);
    if (isMap(node)) {
      const pair = node.items.find((each) => !isMerge(each) && keyText(each) === String(step));
      if (!pair) break;
      last = { pair };
      nodes.push(pair.value);
    } else if (typeof step === 'number' && isSeq(node)) {
      const item = itemsOf(node, document)[step];
      if (item === undefined) break;
      last = { seq: node, index: node.items.indexOf(item) };
      nodes.push(item);
    } else break;
  }
  return { nodes, depth: nodes.length - 1, ...last };
}

export function hasMerge(node: unknown): node is YAMLMap {
  return isMap(node) && node.items.some(isMerge);
}

/** The value at a path; undefined when it is not there. */
export function valueAt(values: Raw, path: Path): Raw | undefined {
  let current: Raw | undefined = values;
  for (const step of path) {
    if (typeof current !== 'object' || !Object.hasOwn(current, step)) return undefined;
    current = (current as RawMap)[step as string];
  }
  return current;
}

function copyOf(map: RawMap): Record<string, Raw> {
  return Object.assign(Object.create(null), map);
}

/** A copy with one place replaced, or taken away; missing parents are made. */
export function withValue(value: Raw | undefined, path: Path, next: Raw | undefined): Raw {
  const [step, ...rest] = path;
  if (step === undefined) return next ?? {};
  if (typeof step === 'number') {
    const items = Array.isArray(value) ? [...(value as readonly Raw[])] : typeof value === 'string' ? [value] : [];
    const index = Math.min(step, items.length);
    if (rest.length === 0 && next === undefined) items.splice(index, 1);
    else items[index] = withValue(items[index], rest, next);
    return items;
  }
  const map = copyOf(typeof value === 'object' && !Array.isArray(value) ? (value as RawMap) : {});
  if (rest.length === 0 && next === undefined) delete map[step];
  else map[step] = withValue(map[step], rest, next);
  return map;
}

/** The list with one item moved. */
export function reordered<T>(items: readonly T[], from: number, to: number): T[] {
  const order = [...items];
  order.splice(Math.min(to, order.length - 1), 0, ...order.splice(from, 1));
  return order;
}
