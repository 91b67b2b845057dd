import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, type Range } from 'yaml';
import type { Diagnostic, Path, Span } from '../diagnostic.ts';
import { type Slots, say, type Text } from '../language/say.ts';
import type { Raw } from './raw.ts';
import { readComments, type SourceComment } from './text/comments.ts';
import { decodeText } from './text/encoding.ts';
import { placeOf, resolved } from './text/places.ts';
import { syntaxMessage } from './text/syntax.ts';
import { UnreadableValues, valuesOf } from './text/values.ts';

export type { SourceComment } from './text/comments.ts';

/** A spec as text, with the place of everything in it. */
export interface Source {
  readonly name: string;
  readonly text: string;
  readonly document: Document.Parsed;
  readonly values: Raw;
  /** Every comment, in order. Read when first asked for. */
  readonly comments: readonly SourceComment[];
  /** The span of a value or of its key; of the nearest parent when the path is not in the text. */
  span(path: Path, on?: 'key' | 'value'): Span;
  /** Turns offsets into a span. */
  at(start: number, end: number): Span;
}

export interface Read {
  /** Absent when the text can’t be understood at all. */
  readonly source?: Source;
  readonly diagnostics: readonly Diagnostic[];
}

/** Two megabytes: a thousand times a usual spec. */
export const defaultMaxSize = 2 * 1024 * 1024;

/** Offsets to spans, by the starts of lines. */
function spans(text: string, lines: LineCounter): (start: number, end: number) => Span {
  return (start, end) => {
    const from = Math.min(start, text.length);
    const to = Math.min(Math.max(end, from), text.length);
    const a = lines.linePos(from);
    const b = lines.linePos(to);
    return {
      start: from,
      end: to,
      line: Math.max(1, a.line),
      column: Math.max(1, a.col),
      endLine: Math.max(1, b.line),
      endColumn: Math.max(1, b.col),
    };
  };
}

function rangeOf(node: unknown): Range | undefined {
  return (node as { range?: Range | null } | undefined)?.range ?? undefined;
}

function spanner(document: Document, at: Source['at']): Source['span'] {
  return (path, on = 'value') => {
    const place = placeOf(document, path);
    const key = rangeOf(place.pair?.key);
    const exact = place.depth === path.length;
    const node = resolved(place.node, document);
    const value = rangeOf(place.node);
    const whole = isMap(node) || isSeq(node);
    const empty = !value || value[0] === value[1];
    if (key && (on === 'key' || !exact || empty || (whole && node.flow !== true))) return at(key[0], key[1]);
    // Of an item that is a block mapping, its first line says enough.
    if (isMap(node) && node.flow !== true) {
      const first = node.items[0];
      const start = rangeOf(first?.key);
      const end = isScalar(first?.value) ? rangeOf(first?.value) : start;
      if (start && end) return at(start[0], path.length === 0 ? start[1] : Math.max(start[1], end[1]));
    }
    return value ? at(value[0], value[1]) : at(0, 0);
  };
}

/**
 * Reads a spec: bytes to text to YAML, without guessing any type. A text that can’t be understood gives one diagnostic that says
 * why, in well under a second whatever the input: too large (`maxSize` bytes), not UTF-8, not YAML, several documents, an alias bomb.
 */
export function readSource(name: string, bytes: Uint8Array | string, maxSize = defaultMaxSize): Read {
  const nowhere: Span = { start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const refuse = (rule: string, message: Text, data: Slots = {}, span = nowhere): Read => ({
    diagnostics: [{ rule, severity: 'error', message, data, path: [], span }],
  });
  if (bytes.length > maxSize) {
    const message = say(
      'Ce fichier est trop gros ({size} Mo ; {maximum} Mo au plus). Est-ce bien une spécification ?',
      'This file is too large ({size} MB; {maximum} MB at most). Is it a spec at all?',
    );
    const data = { size: Math.ceil(bytes.length / 1024 / 1024), maximum: Math.round(maxSize / 1024 / 1024) };
    return refuse('course/size', message, data);
  }
  const decoded = typeof bytes === 'string' ? bytes.replace(/^\uFEFF/, '') : decodeText(bytes, name);
  if (typeof decoded !== 'string') return refuse(decoded.rule, decoded.message, decoded.data);
  const text = decoded;
  const lines = new LineCounter();
  const at = spans(text, lines);
  const deep = say(
    'Ce fichier est imbriqué trop profondément pour une spécification.',
    'This file is nested too deeply for a spec.',
  );
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      schema: 'failsafe',
      lineCounter: lines,
      uniqueKeys: false,
      prettyErrors: false,
      strict: true,
    });
  } catch (error) {
    if (error instanceof RangeError) return refuse('course/depth', deep);
    throw error;
  }
  const [first] = document.errors;
  if (first) {
    const rule = first.code === 'MULTIPLE_DOCS' ? 'course/several-documents' : 'course/syntax';
    return refuse(rule, syntaxMessage(first, text), {}, at(first.pos[0], Math.max(first.pos[0] + 1, first.pos[1])));
  }
  if (!isMap(document.contents)) {
    const message =
      document.contents === null || text.trim() === ''
        ? say('Ce fichier est vide. Pour commencer : spoc init', 'This file is empty. To begin: spoc init')
        : say(
            'Ce n’est pas une spécification : le fichier devrait commencer par « spoc: 1 ».',
            'This is not a spec: the file should begin with “spoc: 1”.',
          );
    return refuse('course/not-a-spec', message);
  }
  try {
    const { values, diagnostics } = valuesOf(document, text, at);
    let comments: readonly SourceComment[] | undefined;
    const source: Source = {
      name,
      text,
      document,
      values,
      get comments() {
        comments ??= readComments(text);
        return comments;
      },
      span: spanner(document, at),
      at,
    };
    return { source, diagnostics };
  } catch (error) {
    if (error instanceof RangeError) return refuse('course/depth', deep);
    if (error instanceof UnreadableValues) return refuse(error.rule, error.text, {}, at(...error.range));
    throw error;
  }
}
