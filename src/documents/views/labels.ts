import { courseSchema } from '../../course/course.ts';
import { labelsOf } from '../../course/field.ts';
import { bare, elementOf, schemaAt } from '../../course/walk.ts';
import { say } from '../../language/say.ts';
import type { DocumentContext } from '../page.ts';

/** What people read for a value of a closed list: the field’s own label, at a dotted place where `*` is any item. */
export function labelOf(context: DocumentContext, place: string, value: string): string {
  const path = place.split('.').map((step) => (step === '*' ? 0 : step));
  const schema = schemaAt(courseSchema, path);
  if (!schema) throw new Error(`no field at ${place}`);
  const label = labelsOf(bare(elementOf(schema) ?? schema))[value];
  if (!label) throw new Error(`no label for ${value} at ${place}`);
  return context.say(label);
}

const kirkpatrick = [
  say('satisfaction', 'reaction'),
  say('apprentissage', 'learning'),
  say('transfert', 'behaviour'),
  say('résultats', 'results'),
];

/** The word for an evaluation level, never its number; undefined for none. */
export function levelWord(context: DocumentContext, level: number | undefined): string | undefined {
  const word = level === undefined ? undefined : kirkpatrick[level - 1];
  return word && context.say(word);
}
