import { withoutAccents } from '../../language/letters.ts';
import type { Guide, Item, ItemField, ListView } from '../../wizard/ui.ts';
import { type Line, lineWith, pastedLines } from './line.ts';

/** A line being typed: a new one when `at` is the number of items, else an existing one. */
export interface Entry {
  readonly field: number;
  readonly values: Readonly<Record<string, string>>;
  readonly line: Line;
  /** Which of the matching choices is lit, for a field that is chosen; -1 while none is. */
  readonly lit: number;
}

export interface ListState {
  readonly items: readonly Item[];
  /** The line at hand; the number of items is the one below them, where lines are added. */
  readonly at: number;
  /** What is typed on the line below, or on the line at hand when `editing`. */
  readonly entry: Entry;
  readonly editing: boolean;
  /** Guides passed with the down arrow. */
  readonly passed: readonly string[];
  readonly removed?: { readonly item: Item; readonly at: number };
  readonly error?: string;
  readonly touched: boolean;
}

export const blank: Entry = { field: 0, values: {}, line: lineWith(''), lit: -1 };

export function startList(view: ListView): ListState {
  const half = view.half as Partial<ListState> | undefined;
  const base: ListState = {
    items: view.items,
    at: view.items.length,
    entry: blank,
    editing: false,
    passed: [],
    touched: false,
  };
  return half?.items ? { ...base, ...half, error: undefined } : base;
}

/** The fields asked one after the other: fewer for a new line than for one that is changed. */
export function fieldsFor(view: ListView, editing: boolean): readonly ItemField[] {
  return editing ? view.fields : view.fields.filter((field) => !field.later);
}

export function currentField(view: ListView, state: ListState): ItemField | undefined {
  return fieldsFor(view, state.editing)[state.entry.field];
}

/** The guide that the new line answers: the first that no line has answered or passed. */
export function currentGuide(view: ListView, state: ListState): Guide | undefined {
  return view.guides.find(
    (guide) => !state.passed.includes(guide.key) && !state.items.some((item) => answers(item, guide)),
  );
}

function answers(item: Item, guide: Guide): boolean {
  return Object.entries(guide.values).every(([key, value]) =>
    (item.values[key] ?? '')
      .split(/[,;]/)
      .map((part) => part.trim())
      .includes(value),
  );
}

/** The choices that match what is typed, the best first: same beginning, then same words inside. */
export function matches(field: ItemField, text: string) {
  const plain = (word: string) => withoutAccents(word).toLowerCase().trim();
  const typed = plain(text);
  const choices = field.choices ?? [];
  if (typed === '') return choices;
  const starting = choices.filter((choice) => plain(choice.label).startsWith(typed) || choice.value === text);
  return [
    ...starting,
    ...choices.filter((choice) => !starting.includes(choice) && plain(choice.label).includes(typed)),
  ];
}

/** The choice that Enter would take: the lit one, the best match while none is lit. */
export function litChoice(field: ItemField, entry: Entry) {
  const found = matches(field, entry.line.text);
  return found[Math.max(0, entry.lit) % Math.max(1, found.length)];
}

/** What a field’s value reads as while it is typed: a choice by its label. */
export function shownValue(field: ItemField, value: string): string {
  return field.choices?.find((choice) => choice.value === value)?.label ?? value;
}

/** The line ready to change from its first field. */
export function edit(view: ListView, state: ListState): ListState {
  const item = state.items[state.at];
  const [first] = fieldsFor(view, true);
  if (!item || !first) return state;
  const line = lineWith(shownValue(first, item.values[first.key] ?? ''));
  return { ...state, editing: true, entry: { field: 0, values: item.values, line, lit: -1 } };
}

function added(view: ListView, state: ListState, values: Readonly<Record<string, string>>): ListState {
  const guide = currentGuide(view, state);
  const item: Item = { values: { ...view.fresh?.(state.items.length), ...guide?.values, ...values } };
  const items = [...state.items, item];
  return { ...state, items, at: items.length, entry: blank, touched: true };
}

/** Ends the line at hand with what its fields hold; a line emptied of its first field is removed. */
function finish(view: ListView, state: ListState): ListState {
  const { values } = state.entry;
  const done = { ...state, entry: blank, editing: false, error: undefined };
  if (!state.editing) return added(view, done, values);
  const item = state.items[state.at];
  if (!item) return done;
  if (view.fields.every((field) => (values[field.key] ?? '').trim() === '') && !view.fixed) return remove(done);
  const items = state.items.map((other, index) => (index === state.at ? { ...other, values } : other));
  return { ...done, items, touched: true };
}

/** Puts what is typed into its field and goes on to the next; the state keeps an error instead when it cannot stand. */
export function commit(view: ListView, state: ListState): ListState {
  const field = currentField(view, state);
  if (!field) return finish(view, state);
  const text = state.entry.line.text.trim();
  let value = text;
  if (field.choices && (text !== '' || state.entry.lit >= 0)) {
    const chosen = litChoice(field, state.entry);
    if (!chosen) return { ...state, error: text };
    value = chosen.value;
  } else {
    const error = field.check(text);
    if (error !== undefined) return { ...state, error };
  }
  const values = { ...state.entry.values, [field.key]: value };
  const next = fieldsFor(view, state.editing)[state.entry.field + 1];
  const held = { ...state, error: undefined, entry: { ...state.entry, values } };
  if (!next) return finish(view, held);
  const line = lineWith(shownValue(next, values[next.key] ?? ''));
  return { ...held, entry: { field: state.entry.field + 1, values, line, lit: -1 } };
}

export function remove(state: ListState): ListState {
  const item = state.items[state.at];
  if (!item) return state;
  const items = state.items.filter((_, index) => index !== state.at);
  const at = items.length === 0 ? 0 : Math.min(state.at, items.length - 1);
  return { ...state, items, at, removed: { item, at: state.at }, touched: true };
}

export function undo(state: ListState): ListState {
  if (!state.removed) return state;
  const items = [...state.items];
  items.splice(state.removed.at, 0, state.removed.item);
  return { ...state, items, at: state.removed.at, removed: undefined, touched: true };
}

export function move(state: ListState, away: -1 | 1): ListState {
  const to = state.at + away;
  if (to < 0 || to >= state.items.length || !state.items[state.at]) return state;
  const items = [...state.items];
  const [item] = items.splice(state.at, 1);
  items.splice(to, 0, item as Item);
  return { ...state, items, at: to, touched: true };
}

export function duplicate(state: ListState): ListState {
  const item = state.items[state.at];
  if (!item) return state;
  const items = [...state.items];
  items.splice(state.at + 1, 0, { copyOf: item.from ?? item.copyOf, values: item.values });
  return { ...state, items, at: state.at + 1, touched: true };
}

/** The better wording of the line at hand, when its first field has one. */
export function rewording(view: ListView, state: ListState): string | undefined {
  const [first] = view.fields;
  const item = state.items[state.at];
  return first && item ? first.advise?.(item.values[first.key] ?? '')?.propose : undefined;
}

/** The line at hand in its better wording; the words that were there are kept beside. */
export function reword(view: ListView, state: ListState): ListState {
  const [first] = view.fields;
  const wording = rewording(view, state);
  if (!first || wording === undefined) return state;
  const items = state.items.map((item, index) => {
    if (index !== state.at) return item;
    const kept =
      first.keepWordsIn && !item.values[first.keepWordsIn] ? { [first.keepWordsIn]: item.values[first.key] ?? '' } : {};
    return { ...item, values: { ...item.values, ...kept, [first.key]: wording } };
  });
  return { ...state, items, touched: true };
}

/** A pasted text on the line below: one line of the list for each of its lines. */
export function paste(view: ListView, state: ListState, text: string): ListState {
  const typed = state.entry.line.text;
  const [first = '', ...rest] = pastedLines(typed + text);
  let next: ListState = { ...state, entry: blank };
  const key = fieldsFor(view, false)[0]?.key ?? '';
  for (const line of [first, ...rest]) if (line !== '') next = added(view, next, { [key]: line });
  return next;
}

/** All lines, the one being typed among them when it says something. */
export function itemsWith(view: ListView, state: ListState): readonly Item[] {
  let held = state;
  if (held.entry.line.text.trim() !== '' || held.editing) {
    // What cannot stand in its field is left out; the rest of the line is not lost.
    held = commit(view, held);
    if (held.error !== undefined) held = { ...state, error: undefined };
  }
  const started = Object.values(held.entry.values).some((value) => value.trim() !== '');
  if (started || held.editing) held = finish(view, held);
  return held.items;
}
