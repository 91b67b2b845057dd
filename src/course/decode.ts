import type * as z from 'zod/mini';
import type { Diagnostic, Path } from '../diagnostic.ts';
import { say } from '../language/say.ts';
import { consistency } from './consistency.ts';
import { type Course, courseSchema, formatVersion } from './course.ts';
import { fillIdentifiers } from './identifiers.ts';
import { migrate } from './migrate.ts';
import { type Raw, type RawMap, rawAt } from './raw.ts';
import { refusals } from './refusals.ts';
import type { Source } from './source.ts';
import { elementOf, schemaAt, shapeOf } from './walk.ts';

export interface Decoded {
  /** What could be understood; undefined only when the file is of another version or nothing is left. */
  readonly course?: Course;
  readonly diagnostics: readonly Diagnostic[];
  /** Places that were refused and are not in the course: no rule should speak of what is there. */
  readonly broken: readonly Path[];
}

/** A copy without the value at a path; an item of a list of mappings becomes an empty one, so that its neighbours keep their index. */
function without(value: Raw, path: Path, replacement?: Raw): Raw {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const items = [...(value as readonly Raw[])];
    const index = Number(step);
    if (rest.length > 0) items[index] = without(items[index] as Raw, rest, replacement);
    else if (replacement === undefined) items.splice(index, 1);
    else items[index] = replacement;
    return items;
  }
  const copy: Record<string, Raw> = { ...(value as RawMap) };
  const key = String(step);
  if (rest.length > 0 && Object.hasOwn(copy, key)) copy[key] = without(copy[key] as Raw, rest, replacement);
  else if (replacement === undefined) delete copy[key];
  else copy[key] = replacement;
  return copy;
}

/** Stand-ins for what the schema can’t do without; their place is broken, so that no rule reads them. */
const standIns: Readonly<Record<string, string>> = { spoc: String(formatVersion), title: '?', type: 'reading' };

function prune(values: Raw, issues: readonly z.core.$ZodIssue[], broken: Path[]): Raw {
  let pruned = values;
  // From the end, so that removing an item of a list leaves the earlier indices alone.
  for (const issue of [...issues].reverse()) {
    const path = issue.path as Path;
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        pruned = without(pruned, [...path, key]);
        broken.push([...path, key]);
      }
      continue;
    }
    const last = path.at(-1);
    const schema = schemaAt(courseSchema, path);
    const present = rawAt(pruned, path) !== undefined;
    // A list written as one value has no item to remove.
    const at = !present && typeof last === 'number' ? path.slice(0, -1) : path;
    const stand = typeof last === 'string' ? standIns[last] : undefined;
    const required = stand !== undefined && (path.length === 1 || last === 'type');
    const emptyItem = typeof last === 'number' && schema && shapeOf(schema) && present ? {} : undefined;
    pruned = without(pruned, at, required ? stand : emptyItem);
    broken.push(required && path.length > 1 ? path.slice(0, -1) : at);
    if (schema && elementOf(schema) && present) broken.push(at);
  }
  return pruned;
}

/** The course that a spec says, as far as it can be understood, and everything that can’t, each at its place. */
export function decode(source: Source): Decoded {
  const values = source.values as RawMap;
  const version = typeof values.spoc === 'string' && /^\d+$/.test(values.spoc) ? Number(values.spoc) : formatVersion;
  const migrated = migrate(values, version);
  if (!migrated || version < 1) {
    const message = say(
      'Ce fichier est au format {version} ; cette version de spoc lit jusqu’au format {known}. Écrivez « spoc: {known} », ou mettez spoc à jour.',
      'This file has format {version}; this version of spoc reads up to format {known}. Write “spoc: {known}”, or update spoc.',
    );
    const data = { version, known: formatVersion };
    return {
      diagnostics: [
        {
          rule: 'course/version',
          severity: 'error',
          message,
          data,
          path: ['spoc'],
          span: source.span(['spoc'], 'value'),
        },
      ],
      broken: [],
    };
  }
  const diagnostics: Diagnostic[] = [];
  const broken: Path[] = [];
  let current: Raw = migrated;
  // Each round removes what the one before refused; the schema is at most a few levels deep below any refused value.
  for (let round = 0; round < 5; round++) {
    const parsed = courseSchema.safeParse(current);
    if (parsed.success) {
      const course = parsed.data;
      const { diagnostics: found, broken: more } = consistency(source, course);
      fillIdentifiers(course);
      return { course, diagnostics: [...diagnostics, ...found], broken: [...broken, ...more] };
    }
    if (round === 0) diagnostics.push(...refusals(parsed.error.issues, source));
    current = prune(current, parsed.error.issues, broken);
  }
  return { diagnostics, broken };
}
