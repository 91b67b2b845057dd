import type { Course } from '../../course/course.ts';
import { firstDay, type PlainDate } from '../../course/values/date.ts';
import { questionsOf } from '../../facts/completeness.ts';
import type { DocumentContext } from '../page.ts';
import { list, type Of, optional, record, text } from '../shape.ts';
import { nextStep, openQuestions, questionShape } from '../views/agreement.ts';
import { labelOf } from '../views/labels.ts';
import { shortName, who, whoAll } from '../views/people.ts';

/** What is agreed with the client, what was decided, what is open. */
export const partnershipShape = record({
  checkpoints: list(record({ date: optional(text), subject: text, people: optional(text), approves: optional(text) })),
  approvals: list(record({ part: text, by: optional(text), date: optional(text) })),
  decisions: list(record({ date: optional(text), what: text, by: optional(text) })),
  adjustments: list(
    record({ date: optional(text), from: optional(text), finding: optional(text), decision: optional(text) }),
  ),
  questions: list(questionShape),
  assumptions: list(questionShape),
  nextStep: optional(text),
  ideas: list(text),
});

export function partnershipView(course: Course, context: DocumentContext): Of<typeof partnershipShape> {
  const { partnership } = course;
  const dated = (date: PlainDate | undefined): string | undefined => date && context.date(date);
  return {
    checkpoints: byDate(partnership.checkpoints).flatMap(({ date, subject, with: people, approves }) =>
      subject
        ? [
            {
              date: dated(date),
              subject,
              people: whoAll(course, people, context),
              approves:
                approves.map((part) => labelOf(context, 'partnership.checkpoints.*.approves', part)).join(', ') ||
                undefined,
            },
          ]
        : [],
    ),
    approvals: byDate(partnership.approvals).flatMap(({ part, by, date }) =>
      part
        ? [
            {
              part: context.capital(labelOf(context, 'partnership.approvals.*.part', part)),
              by: who(course, by),
              date: dated(date),
            },
          ]
        : [],
    ),
    decisions: byDate(partnership.decisions).flatMap(({ date, what, by }) =>
      what ? [{ date: dated(date), what, by: shortName(course, by) }] : [],
    ),
    adjustments: byDate(partnership.adjustments).flatMap(({ date, from, finding, decision }) =>
      finding || decision ? [{ date: dated(date), from: from && context.capital(from), finding, decision }] : [],
    ),
    questions: openQuestions(course, context),
    assumptions: questionsOf(course).assumed.flatMap(({ question, to, by }) =>
      question ? [{ question, to: who(course, to), by: dated(by) }] : [],
    ),
    nextStep: nextStep(course, context),
    ideas: partnership.ideas,
  };
}

/** Sorted by date; those without one come last. */
function byDate<T extends { readonly date?: PlainDate | undefined }>(items: readonly T[]): T[] {
  const day = ({ date }: T): string => (date ? firstDay(date) : '9999');
  return [...items].sort((a, b) => day(a).localeCompare(day(b)));
}
