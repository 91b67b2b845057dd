import type { Document } from 'yaml';
import type { Diagnostic, Path, Span } from '../diagnostic.ts';
import type { Raw } from './raw.ts';

/** A spec as text, with the place of everything in it. */
export interface Source {
  readonly name: string;
  readonly text: string;
  readonly document: Document.Parsed;
  readonly values: Raw;
  /** The span of a value or of its key; of the nearest parent when the path is not in the text. */
  span(path: Path, on?: 'key' | 'value'): Span;
  /** Turns offsets into a span. */
  at(start: number, end: number): Span;
}

export function readSource(
  _name: string,
  _bytes: Uint8Array | string,
): { source?: Source; diagnostics: readonly Diagnostic[] } {
  throw new Error('to be written');
}
