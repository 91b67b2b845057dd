import { Lexer } from 'yaml';

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

/** Marks of the lexer that are not in the text: document start, flow error, « a scalar follows ». */
const marks = new Set(['\u0002', '\u0018', '\u001f']);

/** Every comment of the text; a `#` inside a quoted or block scalar is none. */
export function readComments(text: string): readonly SourceComment[] {
  const comments: SourceComment[] = [];
  let offset = 0;
  let line = 1;
  let lineStart = 0;
  let scalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (marks.has(lexeme)) {
      scalar = lexeme === '\u001f';
      continue;
    }
    if (!scalar && lexeme.startsWith('#')) {
      const end = offset + lexeme.length;
      const ownLine = text.slice(lineStart, offset).trim() === '';
      comments.push({ start: offset, end, line, column: offset - lineStart + 1, text: lexeme, ownLine });
    }
    scalar = false;
    for (let at = lexeme.indexOf('\n'); at >= 0; at = lexeme.indexOf('\n', at + 1)) {
      line += 1;
      lineStart = offset + at + 1;
    }
    offset += lexeme.length;
  }
  return comments;
}
