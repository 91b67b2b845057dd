import type { Checkpoint, Course, OpenQuestion } from '../../course/course.ts';
import { stages } from '../../course/course.ts';
import { firstDay } from '../../course/values/date.ts';
import { questionsOf } from '../../facts/completeness.ts';
import { peopleWho } from '../../facts/people.ts';
import { say } from '../../language/say.ts';
import type { DocumentContext } from '../page.ts';
import { type Of, optional, record, text } from '../shape.ts';
import { who } from './people.ts';

export const questionShape = record({ question: text, to: optional(text), by: optional(text) });

/** Questions that wait for an answer, those needed soonest first. */
export function openQuestions(course: Course, context: DocumentContext): readonly Of<typeof questionShape>[] {
  const urgency = ({ neededBy, by }: OpenQuestion): string =>
    `${neededBy === undefined ? 9 : stages.indexOf(neededBy)} ${by ? firstDay(by) : '9'}`;
  return [...questionsOf(course).open]
    .filter(({ question }) => question !== undefined)
    .sort((a, b) => urgency(a).localeCompare(urgency(b), 'en'))
    .map(({ question, to, by }) => ({
      question: question!,
      to: who(course, to),
      by: by && context.date(by),
    }));
}

/** What the client is expected to do: as agreed, completed by what follows from the project. */
export function clientDuties(course: Course, context: DocumentContext): readonly string[] {
  const { clientDuties: agreed, approvalDelay } = course.project;
  const duties = [...agreed];
  const says = (words: RegExp): boolean => agreed.some((duty) => words.test(duty));
  if (approvalDelay && !says(/valid|approv/i)) {
    duties.push(
      context.say(say('Valider chaque livrable sous {delay}', 'Approve each deliverable within {delay}'), {
        delay: context.delay(approvalDelay),
      }),
    );
  }
  for (const expert of peopleWho(course, 'expert').filter(({ side, hours }) => side !== 'provider' && hours)) {
    duties.push(
      context.say(say('{time} de disponibilité : {name}', '{time} from {name}'), {
        time: context.duration(expert.hours!),
        name: who(course, expert.id) ?? '',
      }),
    );
  }
  const { platform } = course.need.constraints;
  const opened = course.deployment.access.link !== undefined;
  if (!opened && platform.existing !== false && !says(/plateforme|platform|LMS/i)) {
    duties.push(
      context.say(
        say(
          'Ouvrir un accès à la plateforme pour y déposer le parcours',
          'Give access to the platform to set the course up',
        ),
      ),
    );
  }
  return duties;
}

/** The next meeting, or else what the project has to do next; undefined when nothing is planned. */
export function nextStep(course: Course, context: DocumentContext): string | undefined {
  const { revision } = course;
  const written = revision.date && firstDay(revision.date);
  // A document that is printed again later still says what came next when it was written.
  return (
    comingStep(course, context, context.today) ??
    (written ? comingStep(course, context, written) : undefined) ??
    sequel(course)
  );
}

/** What the client decided to do after the course. */
function sequel({ results }: Course): string | undefined {
  return results.next.flatMap(({ title }) => title ?? [])[0];
}

function comingStep(course: Course, context: DocumentContext, from: string): string | undefined {
  const coming = course.partnership.checkpoints
    .filter(
      (checkpoint): checkpoint is Checkpoint & { date: object } =>
        checkpoint.date !== undefined && firstDay(checkpoint.date) >= from,
    )
    .sort((a, b) => firstDay(a.date).localeCompare(firstDay(b.date)))[0];
  if (coming) {
    const people = coming.with.flatMap((person) => who(course, person) ?? []);
    const subject = coming.subject ?? context.say(say('point d’échange', 'checkpoint'));
    const data = { date: context.date(coming.date), subject, who: context.list(people) };
    return people.length > 0
      ? context.say(say('{date} : {subject}, avec {who}', '{date}: {subject}, with {who}'), data)
      : context.say(say('{date} : {subject}', '{date}: {subject}'), data);
  }
  const report = course.evaluation.report.date;
  if (report && firstDay(report) >= from) {
    return context.say(say('{date} : bilan final', '{date}: final report'), { date: context.date(report) });
  }
  return undefined;
}
