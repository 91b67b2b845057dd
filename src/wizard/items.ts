import { courseSchema } from '../course/course.ts';
import type { Raw, RawMap } from '../course/raw.ts';
import { collectionAt } from '../course/references.ts';
import { schemaAt } from '../course/walk.ts';
import type { Path } from '../diagnostic.ts';
import { withoutAccents } from '../language/letters.ts';
import { isList } from './fields.ts';
import { mapsAt, put } from './paths.ts';
import type { Item } from './ui.ts';

/** Letters before the number of a new identifier, by list. */
const prefixes: Readonly<Record<string, string>> = {
  people: 'P',
  goals: 'G',
  situations: 'S',
  competencies: 'C',
  objectives: 'O',
  moduleObjectives: '',
  modules: 'M',
  activities: 'A',
  cohorts: 'G',
  indicators: 'I',
  resources: 'R',
  tasks: 'T',
};

/** A word made of letters that may serve as identifier: « Directrice RH » gives `directrice-rh`. */
function slug(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 24)
    .replace(/-+$/, '');
}

/** An identifier that no neighbour has, after the list’s habit: O1, M2, M2.A3; people by their role or name. */
function newIdentifier(course: RawMap, list: Path, item: RawMap, taken: ReadonlySet<string>): string | undefined {
  const collection = collectionAt([...list, 0]);
  if (!collection) return undefined;
  if (collection === 'people') {
    const word = slug(String(item.role ?? '')) || slug(String(item.name ?? ''));
    if (word && !taken.has(word)) return word;
  }
  const owner = list[0] === 'modules' && list.length > 1 ? mapsAt(course, 'modules')[Number(list[1])] : undefined;
  const stem = `${owner ? `${owner.id ?? `M${Number(list[1]) + 1}`}.` : ''}${prefixes[collection]}`;
  let number = 0;
  for (const id of taken) {
    const tail = id.startsWith(stem) ? Number(id.slice(stem.length)) : Number.NaN;
    if (Number.isInteger(tail)) number = Math.max(number, tail);
  }
  return `${stem}${number + 1}`;
}

/** The value of one key of an item as a single line: lists with commas, a duration in parts by its self-paced one. */
export function lineOf(value: Raw | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return (value as readonly Raw[]).filter((part) => typeof part === 'string').join(', ');
  const inner = (value as RawMap).asynchronous;
  return typeof inner === 'string' ? inner : '';
}

/** The items of a list as lines to edit, with these keys. */
export function itemsAt(course: RawMap, at: Path, keys: readonly string[]): readonly Item[] {
  return mapsAt(course, at).map((map, from) => ({
    from,
    values: Object.fromEntries(keys.map((key) => [key, lineOf(map[key])])),
  }));
}

function fromLine(list: Path, key: string, line: string, before: Raw | undefined): Raw | undefined {
  const text = line.trim();
  const map = typeof before === 'object' && !Array.isArray(before) ? (before as RawMap) : undefined;
  if (map) {
    const rest = Object.fromEntries(Object.entries(map).filter(([part]) => part !== 'asynchronous'));
    if (text !== '') return { asynchronous: text, ...rest };
    return Object.keys(rest).length > 0 ? rest : undefined;
  }
  if (text === '') return undefined;
  if (!isList([...list, 0, key])) return text;
  return text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A copy whose own identifiers, and what names them inside it, follow its new one. */
function copied(item: RawMap, from: string, to: string): RawMap {
  const inner = (value: Raw): Raw => {
    if (typeof value === 'string') return value.startsWith(`${from}.`) ? `${to}${value.slice(from.length)}` : value;
    if (Array.isArray(value)) return (value as readonly Raw[]).map(inner);
    return Object.fromEntries(Object.entries(value as RawMap).map(([key, part]) => [key, inner(part)]));
  };
  return inner(item) as RawMap;
}

/** The course with the lines of a list written back: what the lines do not show stays, new items get an identifier. */
export function writeItems(course: RawMap, at: Path, items: readonly Item[]): RawMap {
  const before = mapsAt(course, at);
  const taken = new Set(before.map((item) => item.id).filter((id): id is string => typeof id === 'string'));
  let next = course;
  const written = items.map(({ from, copyOf, values }): RawMap => {
    const source = before[from ?? copyOf ?? -1] ?? {};
    const map: Record<string, Raw> = { ...source };
    if (from === undefined) delete map.id;
    for (const [key, line] of Object.entries(values)) {
      // A line may carry more than the item keeps: what it was given for.
      if (!schemaAt(courseSchema, [...at, 0, key])) continue;
      if (lineOf(source[key]) === line) continue;
      const value = fromLine(at, key, line, source[key]);
      if (value === undefined) delete map[key];
      else map[key] = value;
    }
    if (typeof map.id === 'string') {
      taken.add(map.id);
      return map;
    }
    const id = newIdentifier(course, at, map, taken);
    if (id === undefined) return map;
    taken.add(id);
    const old = typeof source.id === 'string' ? source.id : undefined;
    return { id, ...(old === undefined ? map : copied(map, old, id)) };
  });
  next = put(next, at, written.length > 0 ? written : undefined);
  return next;
}
