import type { Line } from './line.ts';
import { rowsOf } from './wrap.ts';

/** A text that may take several rows, cut around the cursor’s row. */
export interface Typed {
  readonly above: readonly string[];
  readonly line: { readonly before: string; readonly after: string };
  readonly below: readonly string[];
}

/** What is typed, after a sign on its first row; never more than `most` rows, the cursor’s among them. */
export function typedRows(line: Line, sign: string, indent: string, columns: number, most: number): Typed {
  const rows = rowsOf(line.text, columns - Math.max(sign.length, indent.length));
  let at = 0;
  for (const [index, row] of rows.entries()) if (row.start <= line.cursor) at = index;
  const first = Math.max(0, Math.min(at - most + 1, rows.length - most));
  const last = Math.min(rows.length, first + most);
  const lead = (index: number) => (index === 0 ? sign : indent);
  const row = rows[at] ?? { text: '', start: 0 };
  return {
    above: rows.slice(first, at).map(({ text }, index) => lead(first + index) + text.trimEnd()),
    line: {
      before: lead(at) + row.text.slice(0, line.cursor - row.start),
      after: row.text.slice(line.cursor - row.start).trimEnd(),
    },
    below: rows.slice(at + 1, last).map(({ text }) => indent + text.trimEnd()),
  };
}

/** The cursor one row up or down in a text of several rows; undefined when there is no such row. */
export function rowAway(line: Line, away: -1 | 1, columns: number): Line | undefined {
  const rows = rowsOf(line.text, columns);
  let at = 0;
  for (const [index, row] of rows.entries()) if (row.start <= line.cursor) at = index;
  const from = rows[at];
  const to = rows[at + away];
  if (!from || !to) return undefined;
  const column = line.cursor - from.start;
  return { ...line, cursor: to.start + Math.min(column, to.text.trimEnd().length) };
}
