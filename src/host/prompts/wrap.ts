import stringWidth from 'string-width';

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Letters of western Europe and their punctuation: one unit, one column. Nearly all that is ever shown. */
const plain = /^[\x20-\x7e\xa0-\xac\xae-\u024f‘’“”…·–—•↑↓←→›‹■□✔]*$/;

/** Columns that a text takes on a terminal, colours aside. */
export function widthOf(text: string): number {
  return plain.test(text) ? text.length : stringWidth(text);
}

interface Character {
  readonly segment: string;
  readonly index: number;
}

function* charactersOf(text: string): Generator<Character> {
  if (!/^[\n\x20-\x7e\xa0-\xac\xae-\u024f‘’“”…·–—•]*$/.test(text)) yield* characters.segment(text);
  else for (let index = 0; index < text.length; index++) yield { segment: text.charAt(index), index };
}

/** A stretch of a text that stands on one row; `start` is its place in the text. */
export interface Row {
  readonly text: string;
  readonly start: number;
}

/** Cuts a single line into rows of at most `width` columns, at spaces where there are some. The rows together are the text. */
export function rowsOf(text: string, width: number): readonly Row[] {
  const room = Math.max(4, width);
  const rows: Row[] = [];
  let start = 0;
  let columns = 0;
  let space = -1;
  for (const { segment, index } of charactersOf(text)) {
    if (segment === '\n') {
      rows.push({ text: text.slice(start, index), start });
      start = index + 1;
      columns = 0;
      space = -1;
      continue;
    }
    const taken = widthOf(segment);
    // Terminals and counters disagree on joined emoji: neither columns nor units may pass the width.
    if (columns + taken > room || index + segment.length - start > room) {
      const end = space > start ? space : index;
      rows.push({ text: text.slice(start, end), start });
      start = end;
      columns = widthOf(text.slice(start, index));
      space = -1;
    }
    columns += taken;
    if (segment === ' ') space = index + 1;
  }
  rows.push({ text: text.slice(start), start });
  return rows;
}

/** A text on rows of at most `width` columns, broken between words. */
export function wrap(text: string, width: number, indent = ''): readonly string[] {
  return rowsOf(text, width - widthOf(indent)).map((row, place) => (place === 0 ? '' : indent) + row.text.trimEnd());
}

/** A text cut to `width` columns, with an ellipsis when something is missing. */
export function shorten(text: string, width: number): string {
  const single = text.replace(/\s*\n\s*/g, ' ');
  if (widthOf(single) <= width) return single;
  let kept = '';
  let columns = 0;
  for (const { segment } of charactersOf(single)) {
    const taken = widthOf(segment);
    if (columns + taken > width - 1) break;
    kept += segment;
    columns += taken;
  }
  return `${kept.trimEnd()}…`;
}

/** The end of a text, as far as it fits in `width` columns: what stands before a cursor. */
export function tail(text: string, width: number): string {
  let end = text;
  while (widthOf(end) > Math.max(4, width)) end = end.slice(1);
  return end;
}

/** A text cut or filled with spaces to exactly `width` columns. */
export function pad(text: string, width: number): string {
  const cut = shorten(text, width);
  return cut + ' '.repeat(Math.max(0, width - widthOf(cut)));
}
