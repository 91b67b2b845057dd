import type { RawMap } from '../course/raw.ts';
import type { Path } from '../diagnostic.ts';
import { type Language, say, type Text, translate } from '../language/say.ts';
import { choicesOf, isList, labelsAt, notesAt, refusal } from './fields.ts';
import { itemsAt, writeItems } from './items.ts';
import { mapsAt, path, put, textAt, textsAt } from './paths.ts';
import type {
  Advice,
  Answer,
  CheckboxesView,
  Choice,
  ChoiceView,
  Guide,
  Item,
  ItemField,
  ListView,
  TableView,
  TextView,
} from './ui.ts';

/** What a question may know beside the course. */
export interface Frame {
  readonly language: Language;
  /** The folder’s name. */
  readonly folder: string;
  /** ISO day. */
  readonly today: string;
}

export type Step =
  | 'need'
  | 'objectives'
  | 'modalities'
  | 'modules'
  | 'evaluation'
  | 'production'
  | 'deployment'
  | 'partnership'
  | 'results';

type Shared =
  | 'id'
  | 'language'
  | 'header'
  | 'ask'
  | 'hint'
  | 'notice'
  | 'context'
  | 'open'
  | 'confirm'
  | 'back'
  | 'toConfirm'
  | 'half'
  | 'compulsory';
type Part<V> = Omit<V, Shared> & { readonly context?: readonly string[] };
/** A view without what every question has: the reducer adds it. */
export type Control = Part<TextView> | Part<ChoiceView> | Part<CheckboxesView> | Part<ListView> | Part<TableView>;

export interface Question {
  readonly id: string;
  /** In the scoping meeting; several screens of one question share it. */
  readonly number?: number;
  /** One of the twelve of a short meeting. */
  readonly star?: true;
  readonly step: Step;
  readonly ask: Text;
  /** As it reads alone on the sheet, when left open. */
  readonly openAsk: Text;
  readonly label: Text;
  readonly hint?: Text;
  /** Where the answer stands; what an open question names. */
  readonly at: string;
  readonly compulsory?: true;
  /** Questions whose answers this one builds on. */
  readonly after?: readonly string[];
  /** Whether it makes sense now. */
  readonly when?: (course: RawMap) => boolean;
  readonly control: (course: RawMap, frame: Frame) => Control;
  /** The course with the answer in its place. */
  readonly write: (course: RawMap, answer: Answer, frame: Frame) => RawMap;
  /** The answer on one line; '' when there is none. */
  readonly shown: (course: RawMap, frame: Frame) => string;
}

/** What is said of a question beside how it is answered. */
export interface Notes {
  readonly number?: number;
  readonly star?: true;
  readonly id?: string;
  readonly step: Step;
  readonly ask?: Text;
  readonly openAsk?: Text;
  readonly label?: Text;
  readonly hint?: Text;
  readonly compulsory?: true;
  readonly after?: readonly string[];
  readonly when?: (course: RawMap) => boolean;
}

/** A title as it begins a line. */
export function capital(text: Text): Text {
  const up = (word: string) => word.charAt(0).toLocaleUpperCase() + word.slice(1);
  return say(up(text.fr), up(text.en));
}

function about(at: string, notes: Notes) {
  const field = notesAt(path(at));
  const asked = field.question ?? capital(field.title);
  return {
    ...notes,
    id: notes.id ?? at,
    at,
    ask: notes.ask ?? asked,
    openAsk: notes.openAsk ?? notes.ask ?? asked,
    label: notes.label ?? field.title,
    hint: notes.hint ?? field.help,
  };
}

export interface LineOptions {
  readonly suggest?: (course: RawMap, frame: Frame) => string | undefined;
  readonly advise?: (text: string, frame: Frame) => Advice | undefined;
  readonly example?: Text;
  readonly context?: (course: RawMap, frame: Frame) => readonly string[];
  /** What else an answer brings. */
  readonly also?: (course: RawMap, answer: string, frame: Frame) => RawMap;
}

/** A text, a number, a duration, a date: whatever one types, judged by the field’s own schema. */
export function line(at: string, notes: Notes, options: LineOptions = {}): Question {
  const field = notesAt(path(at));
  return {
    ...about(at, notes),
    control: (course, frame) => ({
      kind: 'text',
      value: textAt(course, at),
      long: field.long ?? false,
      suggestion: options.suggest?.(course, frame),
      example: options.example ? translate(options.example, frame.language) : field.examples?.[0],
      context: options.context?.(course, frame),
      check: (text) => refusal(path(at), text, frame.language),
      ...(options.advise ? { advise: (text: string) => options.advise?.(text, frame) } : {}),
    }),
    write: (course, answer, frame) => {
      const text = String(answer).trim();
      const next = put(course, at, text === '' ? undefined : text);
      return options.also && text !== '' ? options.also(next, text, frame) : next;
    },
    shown: (course) => textAt(course, at).replace(/\s+/g, ' '),
  };
}

export interface ChoiceOptions {
  readonly labels?: Readonly<Record<string, Text>>;
  readonly choices?: (frame: Frame) => readonly Choice[];
  readonly suggest?: (course: RawMap, frame: Frame) => string | undefined;
  /** Any other text may be typed. */
  readonly other?: true;
}

/** One of a few values. */
export function choose(at: string, notes: Notes, options: ChoiceOptions = {}): Question {
  const labels = options.labels ?? labelsAt(path(at));
  const choices = (course: RawMap, frame: Frame): readonly Choice[] => {
    const known = options.choices?.(frame) ?? choicesOf(labels, frame.language);
    const value = textAt(course, at);
    return value === '' || known.some((choice) => choice.value === value) ? known : [...known, { value, label: value }];
  };
  return {
    ...about(at, notes),
    control: (course, frame) => ({
      kind: 'choice',
      choices: choices(course, frame),
      value: textAt(course, at) || undefined,
      suggestion: options.suggest?.(course, frame),
      other: options.other ?? false,
      check: (text) => refusal(path(at), text, frame.language),
    }),
    write: (course, answer) => put(course, at, String(answer) || undefined),
    shown: (course, frame) => {
      const value = textAt(course, at);
      return choices(course, frame).find((choice) => choice.value === value)?.label ?? value;
    },
  };
}

export interface TickOptions {
  readonly choices?: (course: RawMap, frame: Frame) => readonly Choice[];
  readonly suggest?: (course: RawMap, frame: Frame) => readonly string[];
  readonly other?: true;
}

/** Any of a few values. */
export function tick(at: string, notes: Notes, options: TickOptions = {}): Question {
  const choices = (course: RawMap, frame: Frame): readonly Choice[] => {
    const known = options.choices?.(course, frame) ?? choicesOf(labelsAt(path(at)), frame.language);
    const more = textsAt(course, at).filter((value) => !known.some((choice) => choice.value === value));
    return [...known, ...more.map((value) => ({ value, label: value }))];
  };
  return {
    ...about(at, notes),
    control: (course, frame) => ({
      kind: 'checkboxes',
      choices: choices(course, frame),
      values: textsAt(course, at),
      suggestion: options.suggest?.(course, frame),
      other: options.other ?? false,
      check: (text) => refusal(path(at), text, frame.language),
    }),
    write: (course, answer) => {
      const values = answer as readonly string[];
      return put(course, at, values.length > 0 ? values : undefined);
    },
    shown: (course, frame) =>
      textsAt(course, at)
        .map((value) => choices(course, frame).find((choice) => choice.value === value)?.label ?? value)
        .join(', '),
  };
}

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
export function itemField(list: Path, key: string, frame: Frame, more: Partial<ItemField> = {}): ItemField {
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

export interface TableOptions {
  /** The list whose items are the rows, and the key of a row that the table fills. */
  readonly list: string;
  readonly key: string;
  readonly row: (item: RawMap, course: RawMap) => string;
  readonly choices?: (frame: Frame) => readonly Choice[];
  readonly suggest?: (item: RawMap, course: RawMap, frame: Frame) => readonly string[];
  readonly many: boolean;
}

/** One table for a whole list: a line for each item, the same values for all. */
export function table(notes: Notes & { readonly id: string }, options: TableOptions): Question {
  const { list, key } = options;
  const at = [...path(list), 0, key];
  const field = notesAt(at);
  const choices = (frame: Frame) => options.choices?.(frame) ?? choicesOf(labelsAt(at), frame.language);
  const valuesOf = (item: RawMap): readonly string[] => textsAt(item, key);
  return {
    ...notes,
    at: list,
    ask: notes.ask ?? field.question ?? field.title,
    openAsk: notes.openAsk ?? notes.ask ?? field.question ?? field.title,
    label: notes.label ?? field.title,
    when: (course) => mapsAt(course, list).length > 0,
    control: (course, frame) => ({
      kind: 'table',
      rows: mapsAt(course, list).map((item) => options.row(item, course)),
      choices: choices(frame),
      values: mapsAt(course, list).map((item) => {
        const shown = valuesOf(item).filter((value) => choices(frame).some((choice) => choice.value === value));
        return shown.length > 0 ? shown : (options.suggest?.(item, course, frame) ?? []);
      }),
      many: options.many,
    }),
    write: (course, answer, frame) => {
      const rows = answer as readonly (readonly string[])[];
      let next = course;
      for (const [index, values] of rows.entries()) {
        const before = textsAt(course, [...path(list), index, key]);
        // One value is shown of several: while it is not changed, all stand.
        if (!options.many && values[0] !== undefined && values[0] === before[0]) continue;
        const hidden = before.filter((value) => !choices(frame).some((choice) => choice.value === value));
        const all = [...hidden, ...values];
        next = put(next, [...path(list), index, key], all.length > 0 ? all : undefined);
      }
      return next;
    },
    shown: (course, frame) =>
      mapsAt(course, list)
        .filter((item) => valuesOf(item).length > 0)
        .map((item) => {
          const labels = valuesOf(item).map(
            (value) => choices(frame).find((choice) => choice.value === value)?.label ?? value,
          );
          return `${options.row(item, course)} : ${labels.join(', ')}`;
        })
        .join(' · '),
  };
}
