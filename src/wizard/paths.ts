import { courseSchema } from '../course/course.ts';
import type { Raw, RawMap } from '../course/raw.ts';
import { rawAt } from '../course/raw.ts';
import { schemaAt, shapeOf } from '../course/walk.ts';
import type { Path } from '../diagnostic.ts';

/** `need.audience.learners` as a path; the digits of an index become a number. */
export function path(dotted: string): Path {
  return dotted.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** The text at a place, '' when there is none. */
export function textAt(course: RawMap, at: Path | string): string {
  const value = rawAt(course, typeof at === 'string' ? path(at) : at);
  return typeof value === 'string' ? value : '';
}

/** The texts of a list of scalars; a single value is a list of one. */
export function textsAt(course: RawMap, at: Path | string): readonly string[] {
  const value = rawAt(course, typeof at === 'string' ? path(at) : at);
  if (typeof value === 'string') return [value];
  return Array.isArray(value)
    ? (value as readonly Raw[]).filter((item): item is string => typeof item === 'string')
    : [];
}

/** The mappings of a list. */
export function mapsAt(course: RawMap, at: Path | string): readonly RawMap[] {
  const value = rawAt(course, typeof at === 'string' ? path(at) : at);
  if (!Array.isArray(value)) return [];
  return (value as readonly Raw[]).map((item) =>
    typeof item === 'object' && !Array.isArray(item)
      ? (item as RawMap)
      : typeof item === 'string'
        ? { title: item }
        : {},
  );
}

function isEmptyMap(value: Raw): boolean {
  return typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0;
}

/** The keys of a mapping in the schema’s order, so that a new file reads in the order of the method. */
function ordered(map: RawMap, at: Path): RawMap {
  const schema = schemaAt(courseSchema, at);
  const shape = schema && shapeOf(schema);
  if (!shape) return map;
  const keys = [
    ...Object.keys(shape).filter((key) => key in map),
    ...Object.keys(map).filter((key) => !(key in shape)),
  ];
  return Object.fromEntries(keys.map((key) => [key, map[key] as Raw]));
}

function putIn(value: Raw | undefined, at: Path, done: number, content: Raw | undefined): Raw | undefined {
  if (done === at.length) return content;
  const step = at[done] as string | number;
  if (typeof step === 'number') {
    const items = Array.isArray(value) ? [...(value as readonly Raw[])] : [];
    const next = putIn(items[step], at, done + 1, content);
    if (next === undefined && done + 1 === at.length) {
      items.splice(step, 1);
      return items.length > 0 ? items : undefined;
    }
    items[step] = next ?? {};
    return items;
  }
  const map: Record<string, Raw> = typeof value === 'object' && !Array.isArray(value) ? { ...(value as RawMap) } : {};
  const next = putIn(map[step], at, done + 1, content);
  if (next === undefined) delete map[step];
  else map[step] = next;
  const result = ordered(map, at.slice(0, done));
  return isEmptyMap(result) && done > 0 && typeof at[done - 1] === 'string' ? undefined : result;
}

/** A copy with a value at a place, or without it when undefined; mappings that this empties go too. */
export function put(course: RawMap, at: Path | string, content: Raw | undefined): RawMap {
  return putIn(course, typeof at === 'string' ? path(at) : at, 0, content) as RawMap;
}

/** The place as open questions name it: identifiers instead of indices. */
export function placeOf(course: RawMap, at: Path): string {
  return at
    .map((step, index) => {
      if (typeof step === 'string') return step;
      const item = rawAt(course, at.slice(0, index + 1));
      const id = typeof item === 'object' && !Array.isArray(item) ? (item as RawMap).id : undefined;
      return typeof id === 'string' ? id : String(step);
    })
    .join('.');
}
