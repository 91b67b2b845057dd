import type { Course, Person } from '../course/course.ts';

/** Who a reference means: somebody of the list, or the plain name that was written. */
export function personOf(course: Course, reference: string): Person | undefined {
  return course.people.find((person) => person.id === reference);
}

/** The name of somebody, else the role, else the identifier. */
export function personName({ name, role, id }: Person): string {
  return name ?? role ?? id;
}

/** How a document names somebody: name and role, whichever is known, never the identifier when something better is known. */
export function nameOf(course: Course, reference: string): string {
  const person = personOf(course, reference);
  if (!person) return reference;
  if (person.name && person.role) return `${person.name} (${person.role})`;
  return personName(person);
}

/** The people who play a part in the project (`sponsor`, `tutor` …). */
export function peopleWho(course: Course, part: Person['does'][number]): readonly Person[] {
  return course.people.filter((person) => person.does.includes(part));
}

/** The sponsor: who is said to be, else who decides on the client’s side. */
export function sponsorOf(course: Course): Person | undefined {
  return peopleWho(course, 'sponsor')[0] ?? peopleWho(course, 'decides').find((person) => person.side !== 'provider');
}

/** A reference to the tutor: of the modalities, else the person who tutors or trains. */
export function tutorOf(course: Course): string | undefined {
  return course.modalities.tutoring.tutor ?? peopleWho(course, 'tutor')[0]?.id ?? peopleWho(course, 'trainer')[0]?.id;
}
