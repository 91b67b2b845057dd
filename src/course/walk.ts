import type * as z from 'zod/mini';
import type { Path } from '../diagnostic.ts';
import { type FieldNotes, notesOf } from './field.ts';
import type { Raw, RawMap } from './raw.ts';

type Schema = z.core.$ZodType;

interface Def {
  readonly type: string;
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly out?: Schema;
  readonly element?: Schema;
  readonly valueType?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
}

function defOf(schema: Schema): Def {
  return schema._zod.def as unknown as Def;
}

/** The schema under optional, default and preprocess wrappers. */
export function bare(schema: Schema): Schema {
  const def = defOf(schema);
  if (def.innerType) return bare(def.innerType);
  // A preprocess is a pipe into the real schema; a value kind is a pipe out of a string and is bare itself.
  if (def.type === 'pipe' && def.out && defOf(def.out).type !== 'transform') return bare(def.out);
  return schema;
}

/** The fields of a mapping, by key; undefined for anything else. */
export function shapeOf(schema: Schema): Readonly<Record<string, Schema>> | undefined {
  return defOf(bare(schema)).shape;
}

/** The schema of a list’s items; undefined for anything else. */
export function elementOf(schema: Schema): Schema | undefined {
  return defOf(bare(schema)).element;
}

/** The schema of the values of an open mapping (results by indicator); undefined for anything else. */
export function entryOf(schema: Schema): Schema | undefined {
  return defOf(bare(schema)).valueType;
}

/** The schema at a path; undefined where the path leaves the schema. */
export function schemaAt(root: Schema, path: Path): Schema | undefined {
  let current: Schema | undefined = root;
  for (const step of path) {
    if (!current) return undefined;
    const shape = shapeOf(current);
    const next: Schema | undefined =
      typeof step === 'number'
        ? elementOf(current)
        : shape && Object.hasOwn(shape, step)
          ? shape[step]
          : entryOf(current);
    current = next;
  }
  return current;
}

export interface FieldVisit {
  readonly path: Path;
  readonly schema: Schema;
  readonly notes: FieldNotes | undefined;
  readonly value: Raw;
}

/** What a walk asks of a schema, at every value that it reaches. */
interface Facets {
  readonly notes: FieldNotes | undefined;
  readonly element: Schema | undefined;
  readonly shape: Readonly<Record<string, Schema>> | undefined;
  readonly entry: Schema | undefined;
}

const facets = new WeakMap<Schema, Facets>();

/** Looked up once: wrappers are many, and a walk passes by thousands of values. */
function facetsOf(schema: Schema): Facets {
  let found = facets.get(schema);
  if (!found) {
    const { element, shape, valueType: entry } = defOf(bare(schema));
    found = { notes: notesOf(schema), element, shape, entry };
    facets.set(schema, found);
  }
  return found;
}

/**
 * Calls `visit` for every value of a spec that has a field, parents first. The path is one array that grows and shrinks on the way:
 * keep a copy.
 */
export function eachField(schema: Schema, value: Raw, visit: (field: FieldVisit) => void): void {
  const path: (string | number)[] = [];
  const go = (current: Schema, here: Raw): void => {
    const { notes, element, shape, entry } = facetsOf(current);
    visit({ path, schema: current, notes, value: here });
    if (element) {
      // A single value may stand for a list of one.
      if (typeof here === 'string') visit({ path, schema: element, notes: facetsOf(element).notes, value: here });
      if (!Array.isArray(here)) return;
      for (let index = 0; index < here.length; index++) {
        path.push(index);
        go(element, here[index] as Raw);
        path.pop();
      }
      return;
    }
    if (typeof here !== 'object' || Array.isArray(here)) return;
    for (const key of Object.keys(here)) {
      const next = shape && Object.hasOwn(shape, key) ? shape[key] : entry;
      if (!next) continue;
      path.push(key);
      go(next, (here as RawMap)[key] as Raw);
      path.pop();
    }
  };
  go(schema, value);
}

/** Every value of a spec that has a field, parents first. */
export function walk(schema: Schema, value: Raw): readonly FieldVisit[] {
  const visits: FieldVisit[] = [];
  eachField(schema, value, (field) => visits.push({ ...field, path: [...field.path] }));
  return visits;
}
