import { type Document, isCollection, isMap, isScalar, type Node, type Range } from 'yaml';
import type { Diagnostic, Path, Span } from '../diagnostic.ts';
import type { Raw } from './raw.ts';
import { placed, type SourceComment } from './text/comments.ts';
import { readText } from './text/encoding.ts';
import { type At, spans } from './text/lines.ts';
import { parse } from './text/parse.ts';
import { placeOf, resolved } from './text/places.ts';
import { Unreadable, valuesOf } from './text/values.ts';

export type { SourceComment } from './text/comments.ts';

/** A spec as text, with the place of everything in it. */
export interface Source {
  readonly name: string;
  /** Without its byte order mark. */
  readonly text: string;
  readonly document: Document.Parsed;
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

const rangeOf = (node: unknown): Range | undefined =>
  (node as { range?: Range | null } | undefined)?.range ?? undefined;

/** A value without the spaces and comments after it; of a block collection, its first line says enough. */
function valueRange(node: Node, text: string): readonly [number, number] | undefined {
  const range = rangeOf(node);
  if (!range) return undefined;
  const [start, end] = range;
  if (isCollection(node) && !node.flow) {
    const first = isMap(node) ? node.items[0] : undefined;
    const last = first && isScalar(first.value) ? rangeOf(first.value) : rangeOf(first?.key);
    const line = text.indexOf('\n', start);
    return [start, Math.min(last?.[1] || end, line === -1 ? end : line, end)];
  }
  return [start, start + text.slice(start, end).trimEnd().length];
}

function spanner(document: Document, text: string, at: At): Source['span'] {
  return (path, on = 'value') => {
    const place = placeOf(document, path);
    const key = rangeOf(place.pair?.key);
    const node = resolved(place.node, document);
    const value = node && valueRange(node, text);
    const block = isCollection(node) && !node.flow;
    const onKey = on === 'key' || place.depth < path.length || block || !value || value[0] === value[1];
    if (key && onKey) return at(key[0], key[1]);
    if (place.depth === 0) {
      const first = /\S.*/.exec(text);
      return at(first?.index ?? 0, (first?.index ?? 0) + (first?.[0].trimEnd().length ?? 0));
    }
    return value ? at(value[0], value[1]) : at(0, 0);
  };
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
  const parsed = parse(text, at);
  if ('rule' in parsed) return { diagnostics: [parsed] };
  const { document } = parsed;
  try {
    const { values, diagnostics } = valuesOf(document, text, at);
    let comments: readonly SourceComment[] | undefined;
    const source: Source = {
      name,
      text,
      document,
      values,
      get comments() {
        comments ??= placed(parsed.comments, text, at);
        return comments;
      },
      span: spanner(document, text, at),
      at,
    };
    return { source, diagnostics };
  } catch (error) {
    if (error instanceof Unreadable) return { diagnostics: [error.diagnostic] };
    throw error;
  }
}

const detailed = new WeakMap<Source, Source>();

/** The same source for an edit: its nodes keep the signs that they were made of. */
export function withTokens(source: Source): Source {
  let found = detailed.get(source);
  if (!found) {
    const parsed = parse(source.text, source.at, true);
    found = 'rule' in parsed ? source : { ...source, document: parsed.document };
    detailed.set(source, found);
  }
  return found;
}
