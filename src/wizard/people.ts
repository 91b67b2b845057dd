import type { RawMap } from '../course/raw.ts';
import { lineOf } from './items.ts';
import { mapsAt, put, textsAt } from './paths.ts';
import type { Item } from './ui.ts';

/** How a person is named on one line. */
export function personLabel(person: RawMap): string {
  return [lineOf(person.name), lineOf(person.role)].filter(Boolean).join(', ') || lineOf(person.id);
}

/** The name of whom an identifier means; the text itself when it means nobody of the list. */
export function namedPerson(course: RawMap, id: string): string {
  const found = mapsAt(course, 'people').find((person) => person.id === id);
  return found ? personLabel(found) : id;
}

/** The identifier of whom a name, a role or both mean; the text itself when it is nobody of the list. */
export function identifiedPerson(course: RawMap, text: string): string {
  const typed = text.toLowerCase();
  const found = mapsAt(course, 'people').find((person) =>
    [personLabel(person), lineOf(person.name), lineOf(person.role)].some(
      (name) => name !== '' && name.toLowerCase() === typed,
    ),
  );
  return (found && lineOf(found.id)) || text;
}

/** Who gives hours because of what they know is an expert of the subject, until the meeting says more. */
export function markExperts(course: RawMap, items: readonly Item[]): RawMap {
  let next = course;
  for (const [index, item] of items.entries()) {
    if (item.from !== undefined || textsAt(next, ['people', index, 'does']).length > 0) continue;
    next = put(next, ['people', index, 'does'], ['expert']);
  }
  return next;
}

/** Whom open questions go to: the sponsor, else who decides, else who approves; undefined while nobody is named. */
export function addressee(course: RawMap): RawMap | undefined {
  const people = mapsAt(course, 'people');
  for (const part of ['sponsor', 'decides', 'approves']) {
    const found = people.find((person) => textsAt(person, 'does').includes(part) && person.side !== 'provider');
    if (found) return found;
  }
  return undefined;
}
