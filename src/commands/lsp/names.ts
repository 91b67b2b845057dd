import { type CompletionItem, CompletionItemKind, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { courseSchema } from '../../course/course.ts';
import { notesOf } from '../../course/field.ts';
import type { Raw, RawMap } from '../../course/raw.ts';
import { rawAt } from '../../course/raw.ts';
import { type Definition, references } from '../../course/references.ts';
import { readSource, type Source } from '../../course/source.ts';
import { bare, walk } from '../../course/walk.ts';
import { type Language, translate } from '../../language/say.ts';

const wordEnd = /[\p{L}\p{N}_.-]*$/u;
const wordStart = /^[\p{L}\p{N}_.-]*/u;

/** Stands where the cursor is while the text is read; no author writes this. */
const marker = 'zzcursorzz';

/** The title or name of the item that an identifier names. */
function titleOf(values: Raw, { path }: Definition): string | undefined {
  const item = rawAt(values, path);
  if (typeof item !== 'object' || Array.isArray(item)) return undefined;
  const { title, name, role } = item as RawMap;
  return [title, name, role].find((text): text is string => typeof text === 'string');
}

interface Named {
  readonly id: string;
  readonly title: string | undefined;
  /** Where the identifier is defined. */
  readonly definition: Range;
}

/** The item that the identifier at an offset names; undefined elsewhere. */
export function namedAt(text: string, document: TextDocument, offset: number): Named | undefined {
  const { source } = readSource(document.uri, text);
  if (!source) return undefined;
  const { definitions, mentions } = references(source.values);
  const mention = mentions.find(({ path }) => {
    const { start, end } = source.span(path, 'value');
    return offset >= start && offset <= end;
  });
  const definition =
    mention && definitions.find(({ id, collection }) => id === mention.id && mention.collections.includes(collection));
  if (!definition) return undefined;
  const { start, end } = source.span([...definition.path, 'id'], 'value');
  return {
    id: definition.id,
    title: titleOf(source.values, definition),
    definition: { start: document.positionAt(start), end: document.positionAt(end) },
  };
}

/** The text with a marker for the word under the cursor, and what an author has not closed yet closed behind it. */
function* readings(text: string, start: number, end: number): Generator<Source> {
  for (const closing of ['', ' ]', ' }', ' ] }']) {
    const { source } = readSource('', text.slice(0, start) + marker + closing + text.slice(end));
    if (source) yield source;
  }
}

/** What may be written at an offset where an identifier or one of a closed list belongs. */
export function completionsAt(document: TextDocument, offset: number, language: Language): CompletionItem[] {
  const text = document.getText();
  const start = offset - (wordEnd.exec(text.slice(Math.max(0, offset - 200), offset))?.[0].length ?? 0);
  const end = offset + (wordStart.exec(text.slice(offset, offset + 200))?.[0].length ?? 0);
  const range: Range = { start: document.positionAt(start), end: document.positionAt(end) };
  const item = (label: string, detail: string | undefined, kind: CompletionItemKind): CompletionItem => ({
    label,
    kind,
    ...(detail && detail !== label ? { detail } : {}),
    // The author may look for an item by its title.
    filterText: detail ? `${label} ${detail}` : label,
    textEdit: { range, newText: label },
  });
  for (const { values } of readings(text, start, end)) {
    for (const { schema, notes, value } of walk(courseSchema, values)) {
      if (value !== marker) continue;
      if (notes?.refersTo) {
        return references(values)
          .definitions.filter(({ collection, id }) => notes.refersTo?.includes(collection) && id !== marker)
          .map((definition) => item(definition.id, titleOf(values, definition), CompletionItemKind.Reference));
      }
      const labels = notes?.labels ?? notesOf(bare(schema))?.labels;
      // A single value may stand for a list: its item comes next.
      if (!labels) continue;
      return Object.entries(labels).map(([name, label]) =>
        item(name, translate(label, language), CompletionItemKind.EnumMember),
      );
    }
  }
  return [];
}
