import type { Course } from '../course/course.ts';
import { say } from '../language/say.ts';
import type { DocumentContext } from './page.ts';
import { type Of, optional, record, text } from './shape.ts';

/** What the head of every document says of it. */
export const identityShape = record({
  title: text,
  client: optional(text),
  provider: optional(text),
  contact: optional(text),
  kind: text,
  version: optional(text),
  date: text,
  status: text,
});

export function identityOf(course: Course, context: DocumentContext): Of<typeof identityShape> {
  const { number, date, status } = course.revision;
  return {
    title: course.title,
    client: course.client.name,
    provider: context.provider.name,
    contact: context.provider.contact,
    kind: course.format.calledBy ?? course.format.kind.toUpperCase(),
    version: number === undefined ? undefined : String(number),
    date: date ? context.date(date) : context.day(context.today),
    status: context.capital(status ?? context.say(say('brouillon à valider', 'draft to be approved'))),
  };
}

/** The foot of each page: who, for whom, which version. */
export function footOf(course: Course, context: DocumentContext, title: string): string {
  const { client, provider, version, date } = identityOf(course, context);
  const edition = version
    ? context.say(say('version {version} du {date}', 'version {version}, {date}'), {
        version: version as string,
        date: date as string,
      })
    : (date as string);
  return [provider, client, `${title} ${course.title}`, edition].filter((part) => part !== undefined).join(' · ');
}
