import type { Course, EvaluationMoment } from '../../course/course.ts';
import { say } from '../../language/say.ts';
import type { DocumentContext } from '../page.ts';
import { type Fact, facts, list, type Of, optional, record, rich, text } from '../shape.ts';
import { ask } from '../views/ask.ts';
import { factsOf } from '../views/facts.ts';
import { targetOf } from '../views/indicators.ts';
import { labelOf, levelWord } from '../views/labels.ts';
import { shortName, whoAll } from '../views/people.ts';

/** How one will know that it worked. */
export const evaluationShape = record({
  moments: list(
    record({
      when: text,
      what: optional(text),
      tool: text,
      criterion: optional(text),
      who: optional(text),
      use: optional(text),
    }),
  ),
  indicators: list(
    record({
      title: text,
      target: text,
      baseline: optional(text),
      source: optional(text),
      owner: optional(text),
      when: optional(text),
    }),
  ),
  certification: facts,
  exam: optional(rich),
  privacy: optional(rich),
  scale: optional(text),
  report: facts,
});

export function evaluationView(course: Course, context: DocumentContext): Of<typeof evaluationShape> {
  const { evaluation } = course;
  return {
    moments: evaluation.moments.map((moment) => momentView(course, moment, context)),
    indicators: evaluation.indicators.map((indicator) => ({
      title: indicator.title ?? ask(course, context, `evaluation.indicators.${indicator.id}`),
      target: targetOf(course, indicator, context),
      baseline: indicator.baseline,
      source:
        [indicator.source, shortName(course, indicator.observer)].filter((part) => part !== undefined).join(', ') ||
        undefined,
      owner: shortName(course, indicator.owner),
      when:
        indicator.when && context.say(say('{delay} après', '{delay} after'), { delay: context.delay(indicator.when) }),
    })),
    certification: certificationFacts(course, context),
    exam: evaluation.certification.exam,
    privacy: evaluation.privacy,
    scale: evaluation.scale.length > 0 ? evaluation.scale.join(' · ') : undefined,
    report: factsOf(context, [
      [
        say('Date', 'Date'),
        evaluation.report.date ? context.date(evaluation.report.date) : ask(course, context, 'evaluation.report.date'),
      ],
      [say('Avec', 'With'), whoAll(course, evaluation.report.with, context)],
    ]),
  };
}

function momentView(course: Course, moment: EvaluationMoment, context: DocumentContext) {
  const when = moment.when && labelOf(context, 'evaluation.moments.*.when', moment.when);
  const delay = moment.delay && context.delay(moment.delay);
  const numbers = moment.objectives.flatMap((id) => {
    const index = course.objectives.findIndex((objective) => objective.id === id);
    return index < 0 ? [] : [String(index + 1)];
  });
  const level = levelWord(context, moment.kirkpatrick);
  const objectives =
    numbers.length > 0
      ? context.say(
          say(
            '{n, plural, one {objectif} other {objectifs}} {list}',
            '{n, plural, one {objective} other {objectives}} {list}',
          ),
          {
            n: numbers.length,
            list: context.list(numbers),
          },
        )
      : undefined;
  return {
    when: context.capital(
      delay
        ? context.say(say('{delay} après', '{delay} after'), { delay })
        : (when ?? context.say(say('à préciser', 'to be settled'))),
    ),
    what: [level && context.capital(level), objectives].filter((part) => part !== undefined).join(', ') || undefined,
    tool: moment.tool ?? ask(course, context, `evaluation.moments.${moment.id}.tool`),
    criterion: moment.criterion,
    who: shortName(course, moment.who),
    use: moment.use,
  };
}

function certificationFacts(course: Course, context: DocumentContext): readonly Fact[] {
  const { type, title, code, certifier, validity, passMark } = course.evaluation.certification;
  if (type === undefined) return [];
  const mark = passMark && (passMark.kind === 'share' ? context.share(passMark.share) : context.target(passMark));
  return factsOf(context, [
    [say('Reconnaissance', 'Recognition'), labelOf(context, 'evaluation.certification.type', type)],
    [say('Intitulé', 'Title'), title],
    [say('Code', 'Code'), code],
    [say('Certificateur', 'Certifier'), certifier],
    [say('Seuil de réussite', 'Pass mark'), mark],
    [say('Validité', 'Validity'), validity && context.delay(validity)],
  ]);
}
