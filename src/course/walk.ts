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

/** What a walk asks of a schema, at every value that it reaches: looked up once, for wrappers are many and values are thousands. */
class Facets {
  readonly schema: Schema;
  readonly notes: FieldNotes | undefined;
  readonly #def: Def;
  #element: Facets | undefined;
  readonly #fields = new Map<string, Facets>();

  constructor(schema: Schema) {
    this.schema = schema;
    this.notes = notesOf(schema);
    this.#def = defOf(bare(schema));
  }

  /** Of the items of a list. */
  get element(): Facets | undefined {
    const { element } = this.#def;
    if (element) this.#element ??= facetsOf(element);
    return this.#element;
  }

  /** Of the value of a key; undefined where no such key may stand. */
  at(key: string): Facets | undefined {
    const known = this.#fields.get(key);
    if (known) return known;
    const { shape, valueType: entry } = this.#def;
    // Keys of the author’s own may be any, and are not kept.
    if (!shape || !Object.hasOwn(shape, key)) return entry && facetsOf(entry);
    const found = facetsOf(shape[key] as Schema);
    this.#fields.set(key, found);
    return found;
  }
}

const facets = new WeakMap<Schema, Facets>();

function facetsOf(schema: Schema): Facets {
  let found = facets.get(schema);
  if (!found) {
    found = new Facets(schema);
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
  const go = (current: Facets, here: Raw): void => {
    const { schema, notes, element } = current;
    visit({ path, schema, notes, value: here });
    if (element) {
      // A single value may stand for a list of one.
      if (typeof here === 'string') visit({ path, schema: element.schema, notes: element.notes, value: here });
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
      const next = current.at(key);
      if (!next) continue;
      path.push(key);
      go(next, (here as RawMap)[key] as Raw);
      path.pop();
    }
  };
  go(facetsOf(schema), value);
}

/** Every value of a spec that has a field, parents first. */
export function walk(schema: Schema, value: Raw): readonly FieldVisit[] {
  const visits: FieldVisit[] = [];
  eachField(schema, value, (field) => visits.push({ ...field, path: [...field.path] }));
  return visits;
}
