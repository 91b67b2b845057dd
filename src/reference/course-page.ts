import type * as z from 'zod/mini';
import { courseSchema } from '../course/course.ts';
import { notesOf } from '../course/field.ts';
import { bare, elementOf, entryOf, shapeOf } from '../course/walk.ts';
import { type Language, type Slots, say, type Text, translate } from '../language/say.ts';

type Schema = z.core.$ZodType;

interface Row {
  readonly depth: number;
  readonly path: string;
  readonly schema: Schema;
}

function* rows(schema: Schema, path: string, depth: number): Generator<Row> {
  for (const [key, field] of Object.entries(shapeOf(schema) ?? {})) {
    if (depth > 0 && (key === 'id' || key === 'notes')) continue;
    const at = path ? `${path}.${key}` : key;
    yield { depth, path: at, schema: field };
    const element = elementOf(field);
    if (element && shapeOf(element)) yield* rows(element, `${at}[]`, depth + 1);
    else if (entryOf(field)) yield* rows(entryOf(field) as Schema, `${at}.*`, depth + 1);
    else if (!element) yield* rows(field, at, depth + 1);
  }
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function valueText(schema: Schema, tell: (text: Text) => string): string {
  const element = elementOf(schema);
  const one = notesOf(element ?? schema);
  const labels = one?.labels ?? notesOf(bare(element ?? schema))?.labels;
  const many = element ? tell(say('liste : ', 'list: ')) : '';
  if (labels)
    return (
      many +
      Object.entries(labels)
        .map(([value, label]) => (value === tell(label) ? `\`${value}\`` : `\`${value}\` (${tell(label)})`))
        .join(', ')
    );
  if (element && shapeOf(element)) return tell(say('liste d’éléments', 'list of items'));
  if (shapeOf(schema) || entryOf(schema)) return tell(say('groupe de clés', 'group of keys'));
  if (one?.refersTo)
    return (
      many +
      tell(say('identifiant (', 'identifier (')) +
      one.refersTo.join(', ') +
      (one.loose ? tell(say(') ou texte', ') or text')) : ')')
    );
  return many + (one?.expected ? tell(one.expected) : '');
}

/** The reference page of the spec: every field with its title, the values it takes, its help and examples. */
export function coursePage(language: Language): string {
  const tell = (text: Text, data: Slots = {}) => translate(text, language, data);
  const unnamed = [...rows(courseSchema, '', 0)]
    .filter(({ schema }) => {
      const fields = shapeOf(elementOf(schema) ?? schema);
      return elementOf(schema) !== undefined && fields !== undefined && !Object.hasOwn(fields, 'id');
    })
    .map(({ path }) => `\`${path}\``);
  const lines = [
    `# ${tell(say('Le fichier spoc.yaml : tous les champs', 'The spoc.yaml file: every field'))}`,
    '',
    tell(
      say(
        'Page écrite par « npm run generate » d’après le schéma. Seuls `spoc` et `title` sont obligatoires. Tout élément d’une liste peut porter un `id` (sauf dans {others}) et des `notes` privées, que rien n’imprime.',
        'Page written by “npm run generate” from the schema. Only `spoc` and `title` are compulsory. Every item of a list may have an `id` (but in {others}) and private `notes`, which nothing prints.',
      ),
      { others: unnamed.join(', ') },
    ),
  ];
  for (const { depth, path, schema } of rows(courseSchema, '', 0)) {
    const notes = notesOf(schema);
    if (depth === 0) {
      lines.push('', `## ${path}`, '');
      lines.push(
        ...[notes?.title && `**${tell(notes.title)}**`, notes?.help && tell(notes.help), valueText(schema, tell)]
          .filter(Boolean)
          .flatMap((line) => [String(line), '']),
      );
      const element = elementOf(schema);
      if (shapeOf(schema) || (element && shapeOf(element))) {
        lines.push(
          `| ${tell(say('clé', 'key'))} | ${tell(say('sens', 'meaning'))} | ${tell(say('valeur', 'value'))} | ${tell(say('exemples', 'examples'))} |`,
          '|---|---|---|---|',
        );
      }
      continue;
    }
    const meaning = [notes?.title && tell(notes.title), notes?.help && tell(notes.help)]
      .filter(Boolean)
      .join('. ')
      .replaceAll('..', '.');
    const examples = (notes?.examples ?? []).map((example) => `\`${example}\``).join(', ');
    lines.push(`| \`${path}\` | ${cell(meaning)} | ${cell(valueText(schema, tell))} | ${cell(examples)} |`);
  }
  return `${lines.join('\n')}\n`;
}
