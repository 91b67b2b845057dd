import type { Course } from '../../course/course.ts';
import { personOf } from '../../facts/people.ts';
import { say } from '../../language/say.ts';
import type { DocumentContext } from '../page.ts';
import type { Unknown } from '../shape.ts';

/** What stands in the place of a value that is not known: « à préciser avec … », the person who was to be asked, else the client. */
export function ask(course: Course, context: DocumentContext, at: string): Unknown {
  const question = course.openQuestions.find(
    (open) =>
      open.to !== undefined &&
      open.at !== undefined &&
      (open.at === at || at.startsWith(`${open.at}.`) || open.at.startsWith(`${at}.`)),
  );
  const person = question?.to === undefined ? undefined : personOf(course, question.to);
  const name = person ? person.name : question?.to;
  if (name) return { missing: context.say(say('à préciser avec {name}', 'to be settled with {name}'), { name }) };
  const role = person?.role;
  return {
    missing: role
      ? context.say(say('à préciser avec le client ({role})', 'to be settled with the client ({role})'), { role })
      : context.say(say('à préciser avec le client', 'to be settled with the client')),
  };
}
