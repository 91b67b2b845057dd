import type { Raw, RawMap } from '../raw.ts';

const nothing = /^(?:null|~)$/i;

/** A text between double quotes, on one line, as YAML and JSON both read it. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** True when the text may stand without quotes, also beside commas and brackets. */
function isBare(text: string): boolean {
  // Short and harmless: words, figures, durations, dates, shares.
  return (
    /^[\p{L}\p{N}_][\p{L}\p{N}_ .%/’()+€-]*$/u.test(text) &&
    !nothing.test(text) &&
    text.length <= 60 &&
    !text.endsWith(' ')
  );
}

/** True for a text that a block literal gives back unchanged. */
function fitsBlock(text: string): boolean {
  return (
    text.includes('\n') &&
    /^\S/.test(text) &&
    !/[^\S\n]\n|\n{2,}$|[\r\u0000-\u0008\u000b-\u001f\u007f\u0085\u2028\u2029\ufeff]/.test(text) &&
    !/[^\S\n]$/.test(text)
  );
}

/** One value on one line: plain when harmless, else between double quotes; `style` keeps the quotes that were there. */
export function writeInline(text: string, style?: 'QUOTE_SINGLE' | 'QUOTE_DOUBLE'): string {
  if (style === 'QUOTE_SINGLE' && !/[\n\r\t\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(text))
    return singleQuoted(text);
  if (style === 'QUOTE_DOUBLE' || !isBare(text)) return quoted(text);
  return text;
}

/** A text of several lines as a block literal whose lines stand at `indent`. */
function writeBlock(text: string, indent: string, newline: string): string {
  const header = text.endsWith('\n') ? '|' : '|-';
  const body = text.replace(/\n$/, '').split('\n');
  return [header, ...body.map((line) => (line === '' ? '' : indent + line))].join(newline);
}

/** A value in flow style, for the inside of braces and brackets. */
export function writeFlow(value: Raw): string {
  if (typeof value === 'string') return writeInline(value);
  if (Array.isArray(value))
    return value.length === 0 ? '[]' : `[${(value as readonly Raw[]).map(writeFlow).join(', ')}]`;
  const entries = Object.entries(value as RawMap);
  return entries.length === 0
    ? '{}'
    : `{ ${entries.map(([key, item]) => `${writeInline(key)}: ${writeFlow(item)}`).join(', ')} }`;
}

/** Short lists of identifiers stand on one line. */
function isShortList(items: readonly Raw[]): boolean {
  return (
    items.every((item) => typeof item === 'string' && /^[\p{L}\p{N}._-]{1,24}$/u.test(item)) &&
    items.join(', ').length <= 60
  );
}

export interface WriteOptions {
  /** Spaces before the lines of this value. */
  readonly indent?: string;
  readonly newline?: string;
}

/**
 * What follows a key’s colon (with its leading space or line break) for a value whose key stands at `indent`:
 * block style, two more spaces a level, prose between double quotes, several lines as `|`.
 */
export function writeAfterKey(value: Raw, { indent = '', newline = '\n' }: WriteOptions = {}): string {
  const deeper = `${indent}  `;
  if (typeof value === 'string')
    return fitsBlock(value) ? ` ${writeBlock(value, deeper, newline)}` : ` ${writeInline(value)}`;
  if (Array.isArray(value)) {
    const items = value as readonly Raw[];
    if (items.length === 0) return ' []';
    return isShortList(items)
      ? ` [${items.map(writeFlow).join(', ')}]`
      : `${newline}${writeItems(items, { indent: deeper, newline })}`;
  }
  return Object.keys(value).length === 0
    ? ' {}'
    : `${newline}${writePairs(value as RawMap, { indent: deeper, newline })}`;
}

/** The lines of a mapping, each at `indent`; no line break at the end. */
export function writePairs(map: RawMap, { indent = '', newline = '\n' }: WriteOptions = {}): string {
  return Object.entries(map)
    .map(([key, value]) => `${indent}${writeInline(key)}:${writeAfterKey(value, { indent, newline })}`)
    .join(newline);
}

/** One item of a block list, its dash at `indent`. */
export function writeItem(value: Raw, { indent = '', newline = '\n' }: WriteOptions = {}): string {
  if (typeof value === 'string') return `${indent}-${writeAfterKey(value, { indent, newline })}`;
  if (Array.isArray(value)) return `${indent}- ${writeFlow(value)}`;
  if (Object.keys(value).length === 0) return `${indent}- {}`;
  return `${indent}- ${writePairs(value as RawMap, { indent: `${indent}  `, newline }).trimStart()}`;
}

/** The lines of a block list. */
function writeItems(items: readonly Raw[], options: WriteOptions = {}): string {
  return items.map((item) => writeItem(item, options)).join(options.newline ?? '\n');
}

/** A fresh spec, or a part of one, as text that ends with a line break. */
export function writeYaml(value: RawMap, options: WriteOptions = {}): string {
  const pairs = writePairs(value, options);
  return pairs === '' ? '' : `${pairs}${options.newline ?? '\n'}`;
}
