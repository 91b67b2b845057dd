import Handlebars from 'handlebars';
import type { Diagnostic, Severity, Slots, Span } from '../../diagnostic.ts';
import { say, type Text } from '../../language/say.ts';

type Location = hbs.AST.SourceLocation;

/** A template that could be read; it is checked (`check.ts`) before it is filled (`fill.ts`). */
export interface Template {
  /** The file’s path, for messages. */
  readonly name: string;
  readonly program: hbs.AST.Program;
  span(location: Location): Span;
}

/** Offsets of the beginnings of lines. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** A finding about a template. */
export function templateFinding(
  rule: string,
  span: Span,
  message: Text,
  data: Slots = {},
  severity: Severity = 'error',
): Diagnostic {
  return { rule: `template/${rule}`, severity, message, data, path: [], span };
}

/**
 * Reads a Handlebars template. A template that does not parse yields one diagnostic, at the line and column where reading
 * stopped.
 */
export function readTemplate(
  name: string,
  source: string,
): { template?: Template; diagnostics: readonly Diagnostic[] } {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const starts = lineStarts(text);
  const span = ({ start, end }: Location): Span => ({
    start: (starts[start.line - 1] ?? 0) + start.column,
    end: (starts[end.line - 1] ?? 0) + end.column,
    line: start.line,
    column: start.column + 1,
    endLine: end.line,
    endColumn: end.column + 1,
  });
  try {
    return { template: { name, program: Handlebars.parse(text), span }, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const at = stopped(error, text, starts);
    const finding = templateFinding(
      'syntax',
      span({ source: name, start: at, end: at }),
      say('Le modèle ne se lit pas à partir d’ici : {detail}', 'The template cannot be read from here: {detail}'),
      { detail: detail(error) },
    );
    return { diagnostics: [finding] };
  }
}

/** Where Handlebars stopped: its own errors carry a place, those of its grammar only show the text before it. */
function stopped(error: Error, text: string, starts: readonly number[]): { line: number; column: number } {
  const placed = error as Error & { lineNumber?: number; column?: number };
  if (placed.lineNumber) return { line: placed.lineNumber, column: placed.column ?? 0 };
  const line = Number(/on line (\d+)/.exec(error.message)?.[1] ?? 1);
  // The grammar shows up to twenty characters before the place, without line ends.
  const [, excerpt = '', arrow = ''] = error.message.split('\n');
  const before = excerpt.slice(0, arrow.indexOf('^'));
  const content = text.slice(starts[line - 1], (starts[line] ?? text.length + 1) - 1);
  let column = content.length;
  while (column > 0 && !before.endsWith(content.slice(Math.max(0, column - 20), column))) column--;
  return { line, column };
}

function detail(error: Error): Text {
  const mismatch = /^(\S+) doesn't match (\S+)/.exec(error.message);
  if (mismatch) {
    const names = { opened: mismatch[1]!, closed: mismatch[2]! };
    return {
      fr: `le bloc « ${names.opened} » est fermé par « ${names.closed} »`,
      en: `the block “${names.opened}” is closed by “${names.closed}”`,
    };
  }
  if (/got 'EOF'/.test(error.message)) return say('un bloc n’est pas fermé', 'a block is not closed');
  return say('accolades ou guillemets mal placés', 'misplaced braces or quotes');
}
