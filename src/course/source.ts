import type { Document } from 'yaml';
import type { Diagnostic, Path, Span } from '../diagnostic.ts';
import type { Raw } from './raw.ts';
import { placed, type SourceComment } from './text/comments.ts';
import { readText } from './text/encoding.ts';
import { type At, spans } from './text/lines.ts';
import { parse } from './text/parse.ts';
import { locatedIn } from './text/places.ts';
import { type Plain, readPlain } from './text/plain.ts';
import { Unreadable, valuesOf } from './text/values.ts';

export type { SourceComment } from './text/comments.ts';

/** A spec as text, with the place of everything in it. */
export interface Source {
  readonly name: string;
  /** Without its byte order mark. */
  readonly text: string;
  readonly values: Raw;
  /** Every comment, in order; a `#` inside a quoted or block text is none. */
  readonly comments: readonly SourceComment[];
  /** The span of a value or of its key, where it is written; of the nearest parent when the path is not in the text. */
  span(path: Path, on?: 'key' | 'value'): Span;
  /** Turns offsets into a span. */
  at(start: number, end: number): Span;
}

export interface Read {
  /** Absent when the text can’t be understood at all. */
  readonly source?: Source;
  readonly diagnostics: readonly Diagnostic[];
}

function spanner(locate: Plain['locate'], text: string, at: At): Source['span'] {
  return (path, on = 'value') => {
    const { key, value, block, depth } = locate(path);
    const onKey = on === 'key' || depth < path.length || block || !value || value[0] === value[1];
    if (key && onKey) return at(key[0], key[1]);
    if (depth === 0) {
      const first = /\S.*/.exec(text);
      return at(first?.index ?? 0, (first?.index ?? 0) + (first?.[0].trimEnd().length ?? 0));
    }
    return value ? at(value[0], value[1]) : at(0, 0);
  };
}

/**
 * What a reader of YAML has found. A class, because an object literal with a getter keeps everything it was made from alive until a
 * full collection: thousands of specs would weigh three times as much.
 */
class SpecSource implements Source {
  readonly name: string;
  readonly text: string;
  readonly values: Raw;
  readonly at: At;
  readonly span: Source['span'];
  readonly #found: Plain;
  #comments: readonly SourceComment[] | undefined;

  constructor(name: string, text: string, at: At, found: Plain) {
    this.name = name;
    this.text = text;
    this.values = found.values;
    this.at = at;
    this.span = spanner(found.locate, text, at);
    this.#found = found;
  }

  get comments(): readonly SourceComment[] {
    this.#comments ??= placed(this.#found.comments(), this.text, this.at);
    return this.#comments;
  }
}

/**
 * Reads a spec: bytes to text to YAML, without guessing any type. A text that can’t be understood gives one diagnostic that says
 * why, in well under a second whatever the input: too large (`maxSize` bytes), not UTF-8, not YAML, several documents, too deep,
 * an alias bomb. What is understood and yet doubtful (a key written twice, a `#` in a text) comes beside the source.
 */
export function readSource(name: string, bytes: Uint8Array | string, maxSize?: number): Read {
  const text = readText(name, bytes, maxSize);
  if (typeof text !== 'string') return { diagnostics: [text] };
  const at = spans(text);
  const plain = readPlain(text);
  if (plain) return { source: new SpecSource(name, text, at, plain), diagnostics: [] };
  const parsed = parse(text, at);
  if ('rule' in parsed) return { diagnostics: [parsed] };
  const { document, comments } = parsed;
  try {
    const { values, diagnostics } = valuesOf(document, text, at);
    const locate = (path: Path) => locatedIn(document, path, text);
    return { source: new SpecSource(name, text, at, { values, comments: () => comments, locate }), diagnostics };
  } catch (error) {
    if (error instanceof Unreadable) return { diagnostics: [error.diagnostic] };
    throw error;
  }
}

const documents = new WeakMap<Source, Document.Parsed>();

/** The nodes of a source for an edit, with the signs that they were made of. */
export function documentOf(source: Source): Document.Parsed {
  let found = documents.get(source);
  if (!found) {
    const parsed = parse(source.text, source.at, true);
    if ('rule' in parsed) throw new Error(`${source.name} was read, and can’t be parsed: ${parsed.message.en}`);
    found = parsed.document;
    documents.set(source, found);
  }
  return found;
}
