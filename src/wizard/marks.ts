import type { RawMap } from '../course/raw.ts';
import { translate } from '../language/say.ts';
import { notesAt } from './fields.ts';
import { path, put, textAt } from './paths.ts';
import type { Frame, Question } from './question.ts';
import type { Answer, Item } from './ui.ts';

/** A line that begins so is for the author alone. */
const noteMark = /^\s*\/\/\s?/;

function isItems(value: Answer): value is readonly Item[] {
  const [first] = value as readonly unknown[];
  return Array.isArray(value) && typeof first === 'object' && !Array.isArray(first);
}

function firstOf(item: Item): string {
  return Object.values(item.values)[0] ?? '';
}

function isBlank(item: Item): boolean {
  return Object.values(item.values).every((text) => text.trim() === '');
}

/** Private notes taken out of an answer; empty lines of a list go too. */
export function splitNotes(value: Answer): { readonly rest: Answer; readonly notes: readonly string[] } {
  if (typeof value === 'string') {
    const lines = value.split('\n');
    const notes = lines.filter((line) => noteMark.test(line)).map((line) => line.replace(noteMark, '').trim());
    if (notes.length === 0) return { rest: value.trim(), notes };
    const rest = lines
      .filter((line) => !noteMark.test(line))
      .join('\n')
      .trim();
    return { rest, notes: notes.filter((note) => note !== '') };
  }
  if (!isItems(value)) return { rest: value, notes: [] };
  const notes = value
    .map(firstOf)
    .filter((text) => noteMark.test(text))
    .map((text) => text.replace(noteMark, '').trim());
  return { rest: value.filter((item) => !noteMark.test(firstOf(item)) && !isBlank(item)), notes };
}

/** Kinds of value where « ~25 » is an estimate, part of the value itself. */
const estimates = new Set(['quantity', 'duration', 'rate']);

/** « ~ » before an answer, or before a line of a list, taken off: the value stands and is to be confirmed. */
export function stripMark(
  value: Answer,
  question: Question,
): { readonly value: Answer; readonly marked: boolean; readonly lines: readonly number[] } {
  if (typeof value === 'string') {
    const kind = question.at === '' ? undefined : notesAt(path(question.at)).kind;
    const mark = kind && estimates.has(kind) ? /^\s*~(?!\s*~)\s+|^\s*~(?=\s*~)|^\s*~(?=[^\d\s])/ : /^\s*~\s*/;
    return { value: value.replace(mark, ''), marked: mark.test(value), lines: [] };
  }
  if (!isItems(value)) return { value, marked: false, lines: [] };
  const lines: number[] = [];
  const bare = value.map((item, index) => {
    const [key, text] = Object.entries(item.values)[0] ?? ['', ''];
    if (!/^\s*~/.test(text)) return item;
    lines.push(index);
    return { ...item, values: { ...item.values, [key]: text.replace(/^\s*~\s*/, '') } };
  });
  return { value: bare, marked: false, lines };
}

/** The course with one more private note, after the name of what it is about. */
export function addNote(course: RawMap, note: string, question: Question, frame: Frame): RawMap {
  if (note.trim() === '') return course;
  const label = translate(question.label, frame.language);
  const line = `${label}${frame.language === 'fr' ? ' : ' : ': '}${note.trim()}`;
  const before = textAt(course, 'notes');
  return put(course, 'notes', before === '' ? line : `${before}\n${line}`);
}
