import type { Course } from '../../course/course.ts';
import { personOf } from '../../facts/people.ts';
import type { DocumentContext } from '../page.ts';

/** How a document names somebody: name and role, or whichever is known; a listed person without either has no name yet. */
export function who(course: Course, reference: string | undefined): string | undefined {
  if (reference === undefined) return undefined;
  const person = personOf(course, reference);
  if (!person) return reference;
  if (person.name && person.role) return `${person.name} (${person.role})`;
  return person.name ?? person.role;
}

/** The name, else the role: for narrow places. */
export function shortName(course: Course, reference: string | undefined): string | undefined {
  if (reference === undefined) return undefined;
  const person = personOf(course, reference);
  return person ? (person.name ?? person.role) : reference;
}

/** « a, b et c » of people; undefined when nobody is known. */
export function whoAll(course: Course, references: readonly string[], context: DocumentContext): string | undefined {
  const names = references.flatMap((reference) => shortName(course, reference) ?? []);
  return names.length > 0 ? context.list(names) : undefined;
}
