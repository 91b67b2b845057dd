import type { Span } from '../../diagnostic.ts';

/** Turns offsets into a span. */
export type At = (start: number, end: number) => Span;

/** The offsets at which the lines of a text begin. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

/** Makes spans from offsets; those outside of the text are brought back into it. */
export function spans(text: string, starts: readonly number[] = lineStarts(text)): At {
  const position = (offset: number): readonly [line: number, column: number] => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return [low + 1, offset - starts[low]! + 1];
  };
  return (from: number, to: number): Span => {
    const start = Math.max(0, Math.min(from, text.length));
    const end = Math.max(start, Math.min(to, text.length));
    const [line, column] = position(start);
    const [endLine, endColumn] = position(end);
    return { start, end, line, column, endLine, endColumn };
  };
}

/** One span of a text that is not read any further. */
export function spanIn(text: string, start: number, end: number): Span {
  return spans(text)(start, end);
}
