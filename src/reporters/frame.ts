import { applyEdits } from '../course/edit.ts';
import type { Span, TextEdit } from '../diagnostic.ts';
import { columns, visible } from './plain.ts';
import type { Describe, Style } from './reporter.ts';

function lineAt(text: string, offset: number): { start: number; end: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const end = newline === -1 ? text.length : newline;
  return { start, end: text[end - 1] === '\r' && end > start ? end - 1 : end };
}

/** The part of a long line that shows `at`, with « … » where it is cut; `shift` columns were taken from its beginning. */
function windowOf(line: string, at: number, room: number): { shown: string; shift: number } {
  if (columns(line) <= room) return { shown: line, shift: 0 };
  const start = at < room - 8 ? 0 : at - Math.floor(room / 3);
  const head = start > 0 ? '…' : '';
  let shown = head;
  for (const letter of line.slice(start)) {
    if (columns(shown + letter) >= room) return { shown: `${shown}…`, shift: start - head.length };
    shown += letter;
  }
  return { shown, shift: start - head.length };
}

/** Source lines with a mark under the exact place; nothing when the place has no text. */
export function frame(
  text: string,
  span: Span,
  describe: Describe,
  style: Style,
  options: { readonly mark?: string; readonly label?: string; readonly before?: number } = {},
): string[] {
  if (text === '') return [];
  const { mark = '^', label = '', before = 1 } = options;
  const gutter = Math.max(3, String(span.line).length);
  const room = Math.max(20, describe.width - gutter - 6);
  const { start, end } = lineAt(text, span.start);
  const lines: string[] = [];
  const bar = describe.paint('faint', '│');
  if (before > 0 && start > 0) {
    const previous = lineAt(text, start - 1);
    const content = visible(text.slice(previous.start, previous.end));
    if (content.trim() !== '') {
      lines.push(
        `  ${describe.paint('faint', String(span.line - 1).padStart(gutter))} ${bar} ${describe.paint('faint', windowOf(content, 0, room).shown)}`,
      );
    }
  }
  const lead = visible(text.slice(start, span.start));
  const marked = visible(text.slice(span.start, Math.max(span.start, Math.min(span.end, end))));
  const { shown, shift } = windowOf(
    lead + marked + visible(text.slice(Math.max(span.start, Math.min(span.end, end)), end)),
    lead.length,
    room,
  );
  const offset = Math.max(0, columns(lead) - shift);
  const length = Math.max(1, Math.min(columns(marked.trimEnd()), columns(shown) - offset));
  lines.push(`  ${String(span.line).padStart(gutter)} ${bar} ${shown}`);
  lines.push(
    `  ${' '.repeat(gutter)} ${bar} ${' '.repeat(offset)}${describe.paint(style, mark.repeat(length))}${label === '' ? '' : ` ${label}`}`,
  );
  return lines;
}

export interface Change {
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** What some edits change, in whole lines; undefined when there is nothing to show or too much. */
export function changeOf(text: string, edits: readonly TextEdit[], most = 12): Change | undefined {
  if (edits.length === 0) return undefined;
  const first = Math.min(...edits.map(({ start }) => start));
  const last = Math.max(...edits.map(({ end }) => end));
  const from = text.lastIndexOf('\n', first - 1) + 1;
  const newline = text.indexOf('\n', last);
  const to = newline === -1 ? text.length : newline;
  const moved = edits.map(({ start, end, text: replacement }) => ({
    start: start - from,
    end: end - from,
    text: replacement,
  }));
  let removed = text.slice(from, to).split(/\r?\n/);
  let added = applyEdits(text.slice(from, to), moved).split(/\r?\n/);
  let line = text.slice(0, from).split('\n').length;
  while (removed.length > 0 && added.length > 0 && removed[0] === added[0]) {
    removed = removed.slice(1);
    added = added.slice(1);
    line += 1;
  }
  while (removed.length > 0 && added.length > 0 && removed.at(-1) === added.at(-1)) {
    removed = removed.slice(0, -1);
    added = added.slice(0, -1);
  }
  if (removed.length + added.length === 0 || removed.length + added.length > most) return undefined;
  return { line, removed, added };
}
