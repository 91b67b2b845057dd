import type * as z from 'zod/mini';
import { courseSchema } from '../course/course.ts';
import { type FieldNotes, labelsOf, notesOf } from '../course/field.ts';
import { bare, elementOf, schemaAt } from '../course/walk.ts';
import type { Path } from '../diagnostic.ts';
import { type Language, say, type Text, translate } from '../language/say.ts';
import type { Choice } from './ui.ts';

/** The schema of the field at a path of the course. Fails (a bug of ours) when there is none. */
export function fieldAt(at: Path): z.core.$ZodType {
  const schema = schemaAt(courseSchema, at);
  if (!schema) throw new Error(`no field at ${at.join('.')}`);
  return schema;
}

/** What the field at a path says of itself. */
export function notesAt(at: Path): FieldNotes {
  return notesOf(fieldAt(at)) ?? { title: { fr: String(at.at(-1)), en: String(at.at(-1)) } };
}

/** True when the field holds several values. */
export function isList(at: Path): boolean {
  return elementOf(fieldAt(at)) !== undefined;
}

const answers: Readonly<Record<string, Text>> = { true: say('oui', 'yes'), false: say('non', 'no') };

/** The values that a field may take, with their labels; none for a field that is typed. A list’s are those of its items. */
export function labelsAt(at: Path): Readonly<Record<string, Text>> {
  const schema = fieldAt(at);
  const one = elementOf(schema) ?? schema;
  if (notesOf(one)?.kind === 'yes-no') return answers;
  return labelsOf(bare(one));
}

export function choicesOf(labels: Readonly<Record<string, Text>>, language: Language): readonly Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label: translate(label, language) }));
}

/** Why a typed text cannot stand in the field at a path, in our words; undefined when it can, or when it is empty. */
export function refusal(at: Path, typed: string, language: Language): string | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const schema = fieldAt(at);
  const one = elementOf(schema) ?? schema;
  const parsed = (one as z.ZodMiniType).safeParse(text);
  if (parsed.success) return undefined;
  const expected = notesOf(one)?.expected ?? notesOf(schema)?.expected;
  return expected
    ? translate(
        say('« {text} » ne convient pas : il faut {expected}.', '“{text}” does not fit here: write {expected}.'),
        language,
        {
          text: text.length > 40 ? `${text.slice(0, 39)}…` : text,
          expected,
        },
      )
    : translate(say('« {text} » n’est pas une valeur possible.', '“{text}” is not a possible value.'), language, {
        text,
      });
}
