import type { Course, Indicator } from '../../course/course.ts';
import { say } from '../../language/say.ts';
import type { TargetRow } from '../charts/targets.ts';
import type { DocumentContext } from '../page.ts';
import type { Words } from '../shape.ts';
import { ask } from './ask.ts';

type Measure = Course['results']['measures'][string];

export function measureOf(course: Course, indicator: Indicator): Measure | undefined {
  return Object.hasOwn(course.results.measures, indicator.id) ? course.results.measures[indicator.id] : undefined;
}

/** What was reached, as it may be printed: a share with its count, an average with its respondents; else undefined. */
export function resultOf(course: Course, indicator: Indicator, context: DocumentContext): string | undefined {
  const measure = measureOf(course, indicator);
  if (!measure) return undefined;
  const { count, of, value, respondents } = measure;
  if (count !== undefined && of) return context.share({ value: count / of, count, of });
  if (!value) return undefined;
  const written = context.target(value);
  if (value.kind === 'text') return written;
  if (respondents === undefined) {
    // An average of opinions says nothing without its respondents; a share of things says how it was taken.
    if (value.kind !== 'share') return undefined;
    if (value.share.count !== undefined) return written;
    return measure.method === undefined ? undefined : `${written} – ${measure.method}`;
  }
  return context.say(
    say(
      '{written} ({n, plural, one {# réponse} other {# réponses}})',
      '{written} ({n, plural, one {# answer} other {# answers}})',
    ),
    { written, n: respondents },
  );
}

/** The target as it was set at the start; a target is never added once there are results. */
export function targetOf(course: Course, indicator: Indicator, context: DocumentContext): Words {
  if (indicator.target) return context.target(indicator.target);
  if (measureOf(course, indicator)) return context.say(say('sans cible fixée au départ', 'no target set at the start'));
  return ask(course, context, `evaluation.indicators.${indicator.id}.target`);
}

/** Indicators that can be drawn: a result on a scale, and the target on the same scale. */
export function drawable(course: Course, context: DocumentContext): readonly TargetRow[] {
  return course.evaluation.indicators.flatMap((indicator): TargetRow[] => {
    const resultText = resultOf(course, indicator, context);
    const result = partOf(measureOf(course, indicator));
    if (result === undefined || resultText === undefined) return [];
    const { target } = indicator;
    const aim =
      target?.kind === 'share'
        ? target.share.value
        : target?.kind === 'score'
          ? target.score.value / target.score.of
          : undefined;
    return [
      {
        title: indicator.title ?? '',
        result,
        resultText,
        target: aim,
        targetText: target && aim !== undefined ? context.target(target) : undefined,
      },
    ];
  });
}

function partOf(measure: Measure | undefined): number | undefined {
  if (!measure) return undefined;
  const { count, of, value } = measure;
  if (count !== undefined && of) return count / of;
  if (value?.kind === 'share') return value.share.value;
  return value?.kind === 'score' ? value.score.value / value.score.of : undefined;
}
