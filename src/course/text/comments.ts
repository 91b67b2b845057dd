import type { At } from './lines.ts';

/** A comment by its offsets. */
export interface CommentToken {
  readonly start: number;
  readonly end: number;
}

/** A YAML comment; offsets and positions as in Span, the text with its `#`. */
export interface SourceComment {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /** Nothing stands before it on its line. */
  readonly ownLine: boolean;
}

/** The comments with their places. */
export function placed(tokens: readonly CommentToken[], text: string, at: At): readonly SourceComment[] {
  return tokens.map(({ start, end }) => {
    const { line, column } = at(start, end);
    return {
      start,
      end,
      line,
      column,
      text: text.slice(start, end),
      ownLine: text.slice(start - column + 1, start).trim() === '',
    };
  });
}
