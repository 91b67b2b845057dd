import type { RawMap } from '../../course/raw.ts';
import type { Path } from '../../diagnostic.ts';
import { type Text, translate } from '../../language/say.ts';
import { choicesOf, isList, labelsAt, notesAt, refusal } from '../fields.ts';
import { itemsAt, writeItems } from '../items.ts';
import { path, put, textsAt } from '../paths.ts';
import { about, type Frame, type Notes, type Question } from '../question.ts';
import type { Guide, Item, ItemField } from '../ui.ts';

export interface LinesOptions {
  readonly suggest?: (course: RawMap, frame: Frame) => readonly string[];
  /** An answer that says « none »: it is written as an empty list. */
  readonly none?: Text;
}

const nothing = /^(rien|aucun|aucune|néant|none|nothing)\b/i;

/** Several short texts. */
export function lines(at: string, notes: Notes, options: LinesOptions = {}): Question {
  const isNone = (course: RawMap) =>
    options.none !== undefined && Array.isArray(valueAt(course, at)) && textsAt(course, at).length === 0;
  const values = (course: RawMap, frame: Frame): readonly string[] =>
    isNone(course) ? [translate(options.none as Text, frame.language)] : textsAt(course, at);
  return {
    ...about(at, notes),
    control: (course, frame) => ({
      kind: 'list',
      items: values(course, frame).map((text, from) => ({ from, values: { text } })),
      fields: [
        {
          key: 'text',
          label: translate(notesAt(path(at)).title, frame.language),
          example: notesAt(path(at)).examples?.[0],
          check: (text) => refusal(path(at), text, frame.language),
        },
      ],
      guides: [],
      suggestions: [
        ...(options.none ? [translate(options.none, frame.language)] : []),
        ...(options.suggest?.(course, frame) ?? []),
      ].map((text) => ({ values: { text } })),
      fixed: false,
      opens: false,
      show: (item) => item.values.text ?? '',
    }),
    write: (course, answer) => {
      const texts = (answer as readonly Item[])
        .map((item) => (item.values.text ?? '').trim())
        .filter((text) => text !== '');
      if (options.none && texts.length === 1 && nothing.test(texts[0] as string)) return put(course, at, []);
      return put(course, at, texts.length > 0 ? texts : undefined);
    },
    shown: (course, frame) => values(course, frame).join(' · '),
  };
}

function valueAt(course: RawMap, at: string) {
  let value: unknown = course;
  for (const step of path(at))
    value = value && typeof value === 'object' ? (value as Record<string, unknown>)[step] : undefined;
  return value;
}

export interface ItemsOptions {
  readonly keys: readonly string[];
  readonly fields?: (course: RawMap, frame: Frame) => readonly (Partial<ItemField> & { readonly key: string })[];
  readonly guides?: (course: RawMap, frame: Frame) => readonly Guide[];
  readonly suggest?: (course: RawMap, frame: Frame) => readonly Item[];
  readonly show?: (item: Item, course: RawMap, frame: Frame) => string;
  readonly footer?: (items: readonly Item[], course: RawMap, frame: Frame) => readonly string[];
  readonly context?: (course: RawMap, frame: Frame) => readonly string[];
  readonly fresh?: (place: number, course: RawMap) => Readonly<Record<string, string>>;
  readonly opens?: boolean;
  readonly also?: (course: RawMap, items: readonly Item[], frame: Frame) => RawMap;
}

/** One field of an item as it is typed in a list; a closed list of values becomes choices. */
function itemField(list: Path, key: string, frame: Frame, more: Partial<ItemField> = {}): ItemField {
  const at = [...list, 0, key];
  const field = notesAt(at);
  const labels = labelsAt(at);
  return {
    key,
    label: translate(field.title, frame.language),
    example: field.examples?.[0],
    ...(Object.keys(labels).length > 0 ? { choices: choicesOf(labels, frame.language) } : {}),
    check: (text) =>
      isList(at)
        ? text
            .split(/[,;]/)
            .map((part) => refusal(at, part, frame.language))
            .find((message) => message !== undefined)
        : refusal(at, text, frame.language),
    ...more,
  };
}

/** Several things with a few fields each. */
export function items(at: string, notes: Notes, options: ItemsOptions): Question {
  const show = (item: Item, course: RawMap, frame: Frame): string =>
    options.show?.(item, course, frame) ??
    options.keys
      .map((key) => item.values[key])
      .filter(Boolean)
      .join(', ');
  return {
    ...about(at, notes),
    control: (course, frame) => {
      const own = options.fields?.(course, frame) ?? [];
      return {
        kind: 'list',
        items: itemsAt(course, path(at), options.keys),
        fields: options.keys.map((key) =>
          itemField(
            path(at),
            key,
            frame,
            own.find((field) => field.key === key),
          ),
        ),
        guides: options.guides?.(course, frame) ?? [],
        suggestions: options.suggest?.(course, frame) ?? [],
        fixed: false,
        opens: options.opens ?? false,
        context: options.context?.(course, frame),
        show: (item) => show(item, course, frame),
        ...(options.footer ? { footer: (now: readonly Item[]) => options.footer?.(now, course, frame) ?? [] } : {}),
        ...(options.fresh ? { fresh: (place: number) => options.fresh?.(place, course) ?? {} } : {}),
      };
    },
    write: (course, answer, frame) => {
      const kept = (answer as readonly Item[]).filter(
        (item) => item.from !== undefined || options.keys.some((key) => item.values[key]?.trim()),
      );
      const next = writeItems(course, path(at), kept);
      return options.also?.(next, kept, frame) ?? next;
    },
    shown: (course, frame) =>
      itemsAt(course, path(at), options.keys)
        .map((item) => show(item, course, frame))
        .join(' · '),
  };
}
