import type { Edit } from '../course/edit.ts';
import type { Raw, RawMap } from '../course/raw.ts';
import type { Path } from '../diagnostic.ts';

const same = (a: Raw | undefined, b: Raw | undefined) => JSON.stringify(a) === JSON.stringify(b);

function isMap(value: Raw | undefined): value is RawMap {
  return typeof value === 'object' && !Array.isArray(value);
}

/** What tells that two items are the same one: its identifier, else its whole content. */
function identity(item: Raw): string {
  return isMap(item) && typeof item.id === 'string' ? `#${item.id}` : JSON.stringify(item);
}

function* mapChanges(before: RawMap, after: RawMap, at: Path): Generator<Edit> {
  for (const key of Object.keys(before)) if (!(key in after)) yield { op: 'remove', path: [...at, key] };
  for (const [key, value] of Object.entries(after)) yield* valueChanges(before[key], value, [...at, key]);
}

function* listChanges(before: readonly Raw[], after: readonly Raw[], at: Path): Generator<Edit> {
  // Without identities to follow, items are compared place by place.
  const named = [...before, ...after].every((item) => isMap(item) && typeof item.id === 'string');
  if (!named) {
    if (before.length === after.length) {
      for (const [index, item] of after.entries()) yield* valueChanges(before[index], item, [...at, index]);
      return;
    }
  }
  const now = before.map(identity);
  const wanted = after.map(identity);
  for (let index = now.length - 1; index >= 0; index--) {
    if (wanted.includes(now[index] as string)) continue;
    yield { op: 'remove', path: [...at, index] };
    now.splice(index, 1);
  }
  for (const [index, name] of wanted.entries()) {
    const from = now.indexOf(name, index);
    if (from < 0) {
      yield { op: 'insert', path: at, index, value: after[index] as Raw };
      now.splice(index, 0, name);
      continue;
    }
    if (from !== index) {
      yield { op: 'move', path: at, from, to: index };
      now.splice(index, 0, ...now.splice(from, 1));
    }
    const old = before.find((item) => identity(item) === name);
    yield* valueChanges(old, after[index] as Raw, [...at, index]);
  }
}

function* valueChanges(before: Raw | undefined, after: Raw, at: Path): Generator<Edit> {
  if (same(before, after)) return;
  if (isMap(before) && isMap(after) && Object.keys(after).length > 0) yield* mapChanges(before, after, at);
  else if (Array.isArray(before) && Array.isArray(after) && before.length > 0 && after.length > 0) {
    yield* listChanges(before as readonly Raw[], after as readonly Raw[], at);
  } else yield { op: 'set', path: at, value: after };
}

/** The fewest edits, each as deep as it can be, that turn one course into another: what did not change is not touched. */
export function changes(before: RawMap, after: RawMap): readonly Edit[] {
  return [...mapChanges(before, after, [])];
}
