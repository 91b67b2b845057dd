import { type Key, typedBy } from './key.ts';

/** A text being typed; the cursor stands before the UTF-16 unit of that index, never inside a character. */
export interface Line {
  readonly text: string;
  readonly cursor: number;
}

export function lineWith(text: string): Line {
  return { text, cursor: text.length };
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function before({ text, cursor }: Line): number {
  let place = 0;
  for (const { index } of characters.segment(text)) if (index < cursor) place = index;
  return place;
}

function after({ text, cursor }: Line): number {
  for (const { index, segment } of characters.segment(text)) if (index >= cursor) return index + segment.length;
  return text.length;
}

function wordBefore({ text, cursor }: Line): number {
  return text.slice(0, cursor).replace(/\S+\s*$/u, '').length;
}

function wordAfter({ text, cursor }: Line): number {
  return cursor + (/^\s*\S*/u.exec(text.slice(cursor))?.[0].length ?? 0);
}

function lineStart({ text, cursor }: Line): number {
  return text.lastIndexOf('\n', cursor - 1) + 1;
}

function lineEnd({ text, cursor }: Line): number {
  const end = text.indexOf('\n', cursor);
  return end < 0 ? text.length : end;
}

function cut({ text }: Line, from: number, to: number): Line {
  return { text: text.slice(0, from) + text.slice(to), cursor: from };
}

/** Line ends as one, no other control character, accents composed. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]/g, '')
    .normalize('NFC');
}

export function insert(line: Line, text: string): Line {
  const added = cleanText(text);
  const head = (line.text.slice(0, line.cursor) + added).normalize('NFC');
  return { text: head + line.text.slice(line.cursor), cursor: head.length };
}

/** The line after an editing key; undefined for a key that edits nothing. */
export function edited(line: Line, key: Key): Line | undefined {
  const typed = typedBy(key);
  if (typed !== undefined) return insert(line, typed);
  const word = key.ctrl || key.meta;
  switch (key.name) {
    case 'left':
      return { ...line, cursor: word ? wordBefore(line) : before(line) };
    case 'right':
      return { ...line, cursor: word ? wordAfter(line) : after(line) };
    case 'home':
      return { ...line, cursor: lineStart(line) };
    case 'end':
      return { ...line, cursor: lineEnd(line) };
    case 'backspace':
      if (line.cursor === 0) return line;
      return cut(line, word ? wordBefore(line) : before(line), line.cursor);
    case 'delete':
      return cut(line, line.cursor, after(line));
    default:
  }
  if (key.ctrl) {
    if (key.name === 'a') return { ...line, cursor: lineStart(line) };
    if (key.name === 'e') return { ...line, cursor: lineEnd(line) };
    if (key.name === 'u') return cut(line, lineStart(line), line.cursor);
    if (key.name === 'k') return cut(line, line.cursor, lineEnd(line));
    if (key.name === 'w') return cut(line, wordBefore(line), line.cursor);
    if (key.name === 'h') return line.cursor === 0 ? line : cut(line, before(line), line.cursor);
  }
  if (key.meta && key.name === 'b') return { ...line, cursor: wordBefore(line) };
  if (key.meta && key.name === 'f') return { ...line, cursor: wordAfter(line) };
  return undefined;
}

/** The lines of a pasted list: bullets, dashes and numbers at their beginning go, empty ones too. */
export function pastedLines(text: string): readonly string[] {
  return cleanText(text)
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–—•·*▪◦‣]\s+|[•▪◦‣]|\(?\d{1,2}[.)]\s+|[a-z][.)]\s+)/u, '').trim())
    .filter((line) => line !== '');
}
