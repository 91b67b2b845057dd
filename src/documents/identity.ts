import type { Course } from '../course/course.ts';
import { say } from '../language/say.ts';
import { brief } from './brief.ts';
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
    title: brief(course.title, 120),
    client: course.client.name && brief(course.client.name, 80),
    provider: context.provider.name && brief(context.provider.name, 60),
    contact: context.provider.contact,
    kind: course.format.calledBy ?? course.format.kind.toUpperCase(),
    version: number === undefined ? undefined : String(number),
    date: date ? context.date(date) : context.day(context.today),
    status: brief(context.capital(status ?? context.say(say('brouillon à valider', 'draft to be approved'))), 60),
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
  const parts = [provider, client, `${title} ${course.title}`].filter((part) => part !== undefined);
  return [...parts.map((part) => brief(String(part), 46)), edition].join(' · ');
}
