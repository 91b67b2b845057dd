import type * as z from 'zod';
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

/** Every value of a spec that has a field, parents first. */
export function* walk(schema: Schema, value: Raw, path: Path = []): Generator<FieldVisit> {
  yield { path, schema, notes: notesOf(schema), value };
  const element = elementOf(schema);
  if (element) {
    const items = Array.isArray(value) ? (value as readonly Raw[]) : [];
    for (const [index, item] of items.entries()) yield* walk(element, item, [...path, index]);
    // A single value may stand for a list of one.
    if (typeof value === 'string') yield { path, schema: element, notes: notesOf(element), value };
    return;
  }
  if (typeof value !== 'object' || Array.isArray(value)) return;
  const shape = shapeOf(schema);
  const rest = entryOf(schema);
  for (const [key, inner] of Object.entries(value as RawMap)) {
    const next = shape && Object.hasOwn(shape, key) ? shape[key] : rest;
    if (next) yield* walk(next, inner, [...path, key]);
  }
}
