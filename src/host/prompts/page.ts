import { stripVTControlCharacters } from 'node:util';
import type { View } from '../../wizard/ui.ts';
import type { Body, Tools } from './machine.ts';
import { pad, shorten, widthOf, wrap } from './wrap.ts';

/** Below this many columns the little bar would only be in the way. */
const barFrom = 60;
/** Prose is easier to read below this width, however wide the screen. */
const widest = 100;

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** « Étape 2/5 · Objectifs ■■□□□ » on the left, « 16/35 » on the right. */
function headerRow(view: View, columns: number, tools: Tools): string {
  const { title, bar, counter } = view.header;
  const boxes = bar && columns >= barFrom ? ` ${'■'.repeat(bar.done)}${'□'.repeat(bar.of - bar.done)}` : '';
  const left = `${title}${boxes}`;
  if (!counter) return tools.paint.dim(shorten(left, columns));
  return tools.paint.dim(pad(left, columns - widthOf(counter)) + counter);
}

/** Hints between which a row may end, never inside. */
function flow(parts: readonly string[], columns: number): readonly string[] {
  const rows: string[] = [];
  for (const part of parts) {
    const last = rows.at(-1);
    if (last !== undefined && widthOf(last) + 3 + widthOf(part) <= columns) rows[rows.length - 1] = `${last} · ${part}`;
    else rows.push(shorten(part, columns));
  }
  return rows;
}

/** Columns that text may take: one is left free, so that no row ever wraps by itself. */
export function usable(size: Size): number {
  return Math.max(10, Math.min(size.columns - 1, widest));
}

interface Frame {
  readonly head: readonly string[];
  readonly foot: (body: Body) => readonly string[];
}

function frameOf(view: View, size: Size, tools: Tools): Frame {
  const { paint } = tools;
  const columns = usable(size);
  const small = size.rows < 16;
  const context = (view.context ?? []).flatMap((text) => wrap(text, columns));
  const hint = view.hint && !small ? wrap(view.hint, columns) : [];
  const head = [
    headerRow(view, columns, tools),
    ...(small ? [] : ['']),
    ...(view.ask === '' ? [] : wrap(view.ask, columns).map((row) => paint.strong(row))),
    ...hint.slice(0, 3).map((row) => paint.dim(row)),
    ...context.slice(0, small ? 1 : 4).map((row) => paint.dim(row)),
    ...(view.notice ? wrap(view.notice, columns).map((row) => paint.warn(row)) : []),
    ...(small ? [] : ['']),
  ];
  const foot = (body: Body) => [
    ...(body.error ? wrap(body.error, columns).map((row) => paint.bad(row)) : []),
    ...(body.remarks ?? []).flatMap((remark) => wrap(remark, columns).slice(0, 4)),
    ...(body.keys.length > 0
      ? [
          '',
          ...flow(body.keys, columns)
            .slice(0, small ? 1 : columns < barFrom ? 3 : 2)
            .map((row) => paint.dim(row)),
        ]
      : []),
  ];
  return { head, foot };
}

export interface Screen {
  /** Rows down to the cursor’s, and the rows after it. */
  readonly content: string;
  readonly bottom: string;
  /** The cursor’s column on the last row of `content`, from 0; undefined when there is no cursor. */
  readonly column?: number;
}

/** The rows that the body may take between the question and what stands below it, as a first sketch of the body says. */
export function roomFor(view: View, sketch: Body, size: Size, tools: Tools): number {
  const { head, foot } = frameOf(view, size, tools);
  return Math.max(4, size.rows - 1 - head.length - foot(sketch).length);
}

/** The whole screen; never higher than the terminal, never a row wider. */
export function screenOf(view: View, body: Body, size: Size, tools: Tools): Screen {
  const { head, foot } = frameOf(view, size, tools);
  const columns = usable(size);
  const cut = (rows: readonly string[]) =>
    rows.map((row) => (widthOf(row) > columns ? shorten(stripVTControlCharacters(row), columns) : row));
  const room = Math.max(3, size.rows - 1);
  const line = body.line ? `${body.line.before}${body.line.after}` : undefined;
  const upper = cut([...head, ...body.above]);
  const lower = cut([...body.below, ...foot(body)]);
  // What is typed stays in view: the question gives way first, then the foot.
  const up = upper.slice(Math.max(0, upper.length + (line === undefined ? 0 : 1) - room));
  const down = lower.slice(0, Math.max(0, room - up.length - (line === undefined ? 0 : 1)));
  if (line === undefined) {
    const all = [...up, ...down];
    while (all.at(-1) === '') all.pop();
    return { content: all.join('\n'), bottom: '' };
  }
  return {
    content: [...up, line].join('\n'),
    bottom: down.join('\n'),
    column: widthOf(body.line?.before ?? ''),
  };
}
