import { textWidth, wrap } from '../charts/metrics.ts';
import type { Of, Words } from '../shape.ts';
import { textOf } from '../words.ts';
import type { sheetShape } from './shape.ts';

type Sheet = Of<typeof sheetShape>;

/** Type sizes in CSS pixels: 13 reads like a letter, 10 is the least that print still carries well (7.5 points). */
export const largest = 13.2;
export const smallest = 10;

/** CSS pixels between the margins of an A4 page (186 × 276 mm), less three hundredths for what faces differ by. */
const width = 703;
const height = 1043 * 0.97;
const leading = 1.32;
/** Arial and its like against the widest face, in which widths are known. */
const face = 0.9;

/** True when the sheet surely holds on one page in this type. */
export function fits(view: Sheet, type: number): boolean {
  return heightOf(view, type) <= height;
}

/** The largest type, in tenths of a pixel, in which the sheet holds on one page; the smallest when none does. */
export function fittingType(view: Sheet): number {
  let low = smallest * 10;
  let high = largest * 10;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(view, middle / 10)) low = middle;
    else high = middle - 1;
  }
  return low / 10;
}

/** CSS pixels that the sheet takes at most, reckoned as the style sheet lays it out. */
function heightOf(view: Sheet, type: number): number {
  // The space between things shrinks faster than the type; the style sheet says the same.
  const space = (type - 8.8) / 3.4;
  const line = type * leading;
  const lines = (words: Words | undefined, room: number): number =>
    words === undefined ? 0 : wrap(textOf(words), type * face, room).length;
  const paragraph = (words: Words | undefined, room: number): number => lines(words, room) * line + 3 * space;
  const items = (all: readonly Words[], room: number): number =>
    all.reduce((sum: number, item) => sum + lines(item, room - 14) * line + 1.5 * space, 0);
  const heading = type * 1.12 * leading + 9 * space;
  const share = (part: number, of: number): number => (width - 22) * (part / of) - 4;

  const band =
    type * 4.6 +
    16 * space +
    (textWidth(textOf(view.identity.title), type * 2 * face, 'bold') > share(9, 13) ? type * 2.4 : 0);
  const figures = view.figures.length > 0 ? type * 4.4 + 14 * space : 0;
  const need =
    heading +
    paragraph(view.problem, share(10, 19)) +
    (view.goals.length > 0 ? line + 3 * space + items(view.goals, share(10, 19)) : 0);
  const objectives =
    heading * 2.1 +
    paragraph(view.audience, share(9, 19)) +
    items(view.objectives, share(9, 19)) +
    (view.moreObjectives ? 2 * line : 0) +
    (view.objectives.length === 0 ? line : 0);
  const facts = (all: Sheet['deployment']): number =>
    heading +
    items(
      all.map(({ label, value }) => `${label}  :  ${textOf(value)}`),
      share(5, 16) - 6,
    );
  const indicators =
    heading +
    items(
      view.indicators.map(
        ({ title, target, result }) =>
          `${textOf(title)}  :  ${textOf(target)} ${result ? `${textOf(result)} (cible : )` : ''}`,
      ),
      share(6, 16) - 6,
    ) +
    (view.indicators.length === 0 ? 2 * line : 0);
  const last = Math.max(
    view.questions.length > 0
      ? heading +
          items(
            view.questions.map(({ question, to, by }) => `${textOf(question)} (${to ?? ''}, avant le ${by ?? ''})`),
            share(10, 26) - 8,
          ) +
          (view.moreQuestions ? 2 * line : 0)
      : 0,
    view.duties.length > 0
      ? heading * 1.2 + items(view.duties, view.questions.length > 0 ? share(9, 26) - 8 : share(9, 16))
      : 0,
    heading + paragraph(view.nextStep, view.questions.length > 0 ? share(7, 26) - 8 : share(7, 16)),
  );
  return (
    band +
    figures +
    Math.max(need, objectives) +
    heading +
    modulesHeight(view, type, space) +
    Math.max(facts(view.deployment), facts(view.support), indicators) +
    heading +
    stagesHeight(view, type, space) +
    last +
    42 * space
  );
}

const cellPadding = 4;

/** The rows of a table, its head among them; a column without a word is not there. */
function tableHeight(
  rows: readonly (readonly (Words | undefined)[])[],
  parts: readonly number[],
  type: number,
  space: number,
): number {
  const line = type * leading;
  const used = parts.map((part, index) => (rows.some((row) => row[index] !== undefined) ? part : 0));
  const total = used.reduce((sum, part) => sum + part, 0);
  const lines = (row: readonly (Words | undefined)[]): number =>
    Math.max(
      ...row.map((cell, index) =>
        cell === undefined ? 1 : wrap(textOf(cell), type * face, (width * used[index]!) / total - 12).length,
      ),
    );
  const head = line + cellPadding * space + 2;
  return rows.reduce((sum, row) => sum + lines(row) * line + cellPadding * space + 1, head);
}

function modulesHeight(view: Sheet, type: number, space: number): number {
  const line = type * leading;
  if (view.modules.length === 0) return line;
  const rows = view.modules.map(({ title, objective, formats, duration, week }) => [
    title,
    objective,
    formats,
    duration,
    week,
  ]);
  return tableHeight(rows, [29, 35, 25, 16, 9], type, space) + (view.moreModules ? line + 3 * space : 0);
}

function stagesHeight(view: Sheet, type: number, space: number): number {
  const rows = view.stages.map(({ title, mark, state, done, remaining }) => [
    title,
    `${textOf(mark)} ${textOf(state)}`,
    done,
    remaining,
  ]);
  return tableHeight(rows, [24, 12, 34, 34], type, space);
}
