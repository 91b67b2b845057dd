import type { Course } from '../../course/course.ts';
import type { DocumentContext } from '../page.ts';
import { list, type Of, optional, record, rich, text } from '../shape.ts';
import { ask } from '../views/ask.ts';
import { labelOf } from '../views/labels.ts';

/** Why a SPOC: what the sponsor wants, what happens at work today. */
export const needShape = record({
  reasons: list(text),
  context: optional(rich),
  problem: rich,
  goals: list(record({ title: text, indicators: optional(text) })),
  levers: list(text),
  existing: list(text),
  obligation: optional(text),
  funding: optional(text),
  situations: list(record({ title: text, source: optional(text) })),
});

export function needView(course: Course, context: DocumentContext): Of<typeof needShape> {
  const { need, evaluation } = course;
  const goals = need.goals.flatMap(({ title, indicators }) => {
    const titles = indicators.flatMap((id) => evaluation.indicators.find((one) => one.id === id)?.title ?? []);
    return title ? [{ title, indicators: titles.length > 0 ? titles.join(' ; ') : undefined }] : [];
  });
  const situations = need.situations.flatMap(({ title, source }) => (title ? [{ title, source }] : []));
  const { reference, appliesTo } = need.obligation;
  return {
    reasons: course.format.reasons,
    context: need.context,
    problem: need.problem ?? ask(course, context, 'need.problem'),
    goals,
    levers: need.levers,
    existing: need.existing,
    obligation: [reference, appliesTo].filter((part) => part !== undefined).join(' – ') || undefined,
    funding:
      need.funding.length > 0
        ? context.list(need.funding.map((source) => labelOf(context, 'need.funding', source)))
        : undefined,
    situations,
  };
}
