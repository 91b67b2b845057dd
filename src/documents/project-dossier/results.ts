import type { Course } from '../../course/course.ts';
import { targetsChart } from '../charts/targets.ts';
import type { DocumentContext } from '../page.ts';
import { chart, list, type Of, optional, record, text } from '../shape.ts';
import { drawable, resultOf, targetOf } from '../views/indicators.ts';

/** What came out, for a project that has got so far; the final report says more. */
export const resultsShape = record({
  rows: list(record({ title: text, target: text, result: text, method: optional(text) })),
  chart: optional(chart),
  testimonials: list(record({ quote: text, author: optional(text) })),
  successFactors: list(text),
  lessons: list(text),
  next: list(text),
});

export function resultsView(course: Course, context: DocumentContext): Of<typeof resultsShape> | undefined {
  const { results, evaluation } = course;
  const rows = evaluation.indicators.flatMap((indicator) => {
    const result = resultOf(course, indicator, context);
    if (result === undefined || !indicator.title) return [];
    const method = results.measures[indicator.id]?.method;
    // The method has a column of its own.
    const tail = ` – ${method}`;
    const alone = method !== undefined && result.endsWith(tail) ? result.slice(0, -tail.length) : result;
    return [{ title: indicator.title, target: targetOf(course, indicator, context), result: alone, method }];
  });
  if (rows.length === 0) return undefined;
  return {
    rows,
    chart: targetsChart(drawable(course, context), context),
    // Without consent nobody is quoted.
    testimonials: results.testimonials.flatMap(({ quote, author, consent }) =>
      quote && consent ? [{ quote, author }] : [],
    ),
    successFactors: results.successFactors,
    lessons: results.lessons,
    next: results.next.flatMap(({ title, audience, status }) =>
      title ? [[title, audience, status].filter((part) => part !== undefined).join(' – ')] : [],
    ),
  };
}
