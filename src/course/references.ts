import type { Path } from '../diagnostic.ts';
import { courseSchema } from './course.ts';
import type { Collection } from './field.ts';
import type { Raw } from './raw.ts';
import { eachField } from './walk.ts';

/** Where the items of each collection stand, with `*` for an index. */
const places: Readonly<Record<string, Collection>> = {
  'people.*': 'people',
  'need.goals.*': 'goals',
  'need.situations.*': 'situations',
  'competencies.*': 'competencies',
  'objectives.*': 'objectives',
  'modules.*.objectives.*': 'moduleObjectives',
  'modules.*': 'modules',
  'modules.*.activities.*': 'activities',
  'activities.*': 'activities',
  'cohorts.*': 'cohorts',
  'evaluation.indicators.*': 'indicators',
  'resources.*': 'resources',
  'production.tasks.*': 'tasks',
};

/** An item that others may name. */
export interface Definition {
  readonly collection: Collection;
  readonly id: string;
  /** Of the item. */
  readonly path: Path;
}

/** A place that names an item. */
export interface Mention {
  readonly collections: readonly Collection[];
  /** A plain text is fine too. */
  readonly loose: boolean;
  readonly id: string;
  readonly path: Path;
}

export interface References {
  readonly definitions: readonly Definition[];
  readonly mentions: readonly Mention[];
}

/** The collection whose item stands at a path; undefined elsewhere. */
export function collectionAt(path: Path): Collection | undefined {
  let place = '';
  for (const step of path) place += typeof step === 'number' ? '.*' : `.${step}`;
  return places[place.slice(1)];
}

let last: { readonly values: Raw; readonly found: References } | undefined;

/** All identifiers that a spec defines and names, in the order of the text; those of the last spec are remembered. */
export function references(values: Raw): References {
  if (last?.values !== values) last = { values, found: collect(values) };
  return last.found;
}

function collect(values: Raw): References {
  const definitions: Definition[] = [];
  const mentions: Mention[] = [];
  eachField(courseSchema, values, ({ path, notes, value }) => {
    if (typeof value === 'object' && !Array.isArray(value) && Object.hasOwn(value, 'id')) {
      const collection = collectionAt(path);
      const id = (value as Readonly<Record<string, Raw>>).id;
      if (collection && typeof id === 'string' && id !== '') definitions.push({ collection, id, path: [...path] });
    }
    if (notes?.refersTo && typeof value === 'string') {
      mentions.push({ collections: notes.refersTo, loose: notes.loose ?? false, id: value.trim(), path: [...path] });
    }
  });
  return { definitions, mentions };
}
