import type { RawMap } from '../course/raw.ts';
import { references } from '../course/references.ts';
import { put } from './paths.ts';

const key = (collection: string, id: string) => `${collection} ${id}`;

/**
 * The course without the mentions of items that are no longer there: a removed objective leaves no module serving it.
 * Plain names of people stay, they mean somebody anyway.
 */
export function withoutLost(before: RawMap, after: RawMap): RawMap {
  const now = references(after);
  const there = new Set(now.definitions.map(({ collection, id }) => key(collection, id)));
  const lost = new Set(
    references(before)
      .definitions.map(({ collection, id }) => key(collection, id))
      .filter((item) => !there.has(item)),
  );
  if (lost.size === 0) return after;
  let next = after;
  // From the end, so that an earlier index still holds.
  for (const { collections, loose, id, path } of [...now.mentions].reverse()) {
    const found = collections.some((collection) => there.has(key(collection, id)));
    const gone = collections.some((collection) => lost.has(key(collection, id)));
    if (!loose && gone && !found) next = put(next, path, undefined);
  }
  return next;
}
