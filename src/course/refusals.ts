import type * as z from 'zod/mini';
import type { Diagnostic, Path } from '../diagnostic.ts';
import { asIs, say, type Text } from '../language/say.ts';
import { courseSchema } from './course.ts';
import { textEdits } from './edit.ts';
import { labelsOf, notesOf } from './field.ts';
import { rawAt } from './raw.ts';
import { unknownKey } from './refusals/keys.ts';
import type { Refusal } from './refusals/refusal.ts';
import { titleAt, wrongChoice, wrongType } from './refusals/values.ts';
import type { Source } from './source.ts';
import { bare, schemaAt } from './walk.ts';

function refusalsOf(issue: z.core.$ZodIssue, source: Source): readonly Refusal[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key, source));
  const value =
    rawAt(source.values, path) ??
    (typeof path.at(-1) === 'number' ? rawAt(source.values, path.slice(0, -1)) : undefined);
  const title = titleAt(path);
  if (value === undefined) {
    return [
      {
        rule: 'course/missing-key',
        message:
          path.length === 1 && path[0] === 'spoc'
            ? say(
                'Il manque la version du format : écrivez « spoc: 1 » en première ligne.',
                'The format version is missing: write “spoc: 1” on the first line.',
              )
            : say('Il manque « {key} » ({title}).', '“{key}” ({title}) is missing.'),
        data: { key: String(path.at(-1)), title },
        path,
        on: 'key',
        ...(path.length === 1 && path[0] === 'spoc'
          ? {
              fix: {
                title: say('Ajouter « spoc: 1 »', 'Add “spoc: 1”'),
                data: {},
                level: 'safe' as const,
                edit: { op: 'set' as const, path, value: '1' },
              },
            }
          : {}),
      },
    ];
  }
  const schema = schemaAt(courseSchema, path);
  if (typeof value === 'string' && schema) {
    const labels = labelsOf(bare(schema));
    if (Object.keys(labels).length > 0) return [wrongChoice(path, value, labels)];
  }
  if (issue.code === 'custom') {
    const expected =
      (issue.params as { expected?: Text } | undefined)?.expected ?? (schema && notesOf(schema)?.expected) ?? asIs('?');
    return [
      value === ''
        ? {
            rule: 'course/empty',
            message: say(
              '« {title} » est vide : écrivez {expected}, ou retirez la ligne.',
              '“{title}” is empty: write {expected}, or remove the line.',
            ),
            data: { title, expected },
            path,
            on: 'value',
          }
        : {
            rule: 'course/unreadable-value',
            message: say(
              '« {typed} » ne convient pas : il faut {expected}.',
              '“{typed}” does not fit here: write {expected}.',
            ),
            data: { typed: String(value).length > 60 ? `${String(value).slice(0, 57)}…` : String(value), expected },
            path,
            on: 'value',
          },
    ];
  }
  return [wrongType(path, value, source)];
}

/** What the schema refuses, in our words, each at its place. */
export function refusals(issues: readonly z.core.$ZodIssue[], source: Source): readonly Diagnostic[] {
  const all = issues.flatMap((issue) => refusalsOf(issue, source));
  // « titel: » is one slip: the key that it stands for is not missing as well.
  const meant = new Set(
    all.flatMap(({ path, fix }) => (fix?.edit.op === 'rename' ? [[...path.slice(0, -1), fix.edit.key].join()] : [])),
  );
  return all
    .filter(({ rule, path }) => rule !== 'course/missing-key' || !meant.has(path.join()))
    .map(({ rule, message, data, path, on, fix }) => ({
      rule,
      severity: 'error' as const,
      message,
      data,
      path,
      span: source.span(path, on),
      ...(fix
        ? { fix: { title: fix.title, data: fix.data, level: fix.level, edits: textEdits(source, [fix.edit]) } }
        : {}),
    }));
}
