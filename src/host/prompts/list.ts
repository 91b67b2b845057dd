import type { ListView } from '../../wizard/ui.ts';
import { isBack, isEnter, type Key, typedBy } from './key.ts';
import { edited, insert, type Line, lineWith } from './line.ts';
import { listBody } from './list-body.ts';
import {
  blank,
  commit,
  currentField,
  currentGuide,
  duplicate,
  edit,
  fieldsFor,
  itemsWith,
  type ListState,
  litChoice,
  matches,
  move,
  paste,
  remove,
  reword,
  rewording,
  shownValue,
  startList,
  undo,
} from './list-state.ts';
import type { Machine } from './machine.ts';
import { promptOf } from './prompt.ts';

type Step = ReturnType<Machine<ListView, ListState>['press']>;

const typing = (view: ListView, state: ListState) => state.editing || (!view.fixed && state.at === state.items.length);

function leave(view: ListView, state: ListState) {
  const items = itemsWith(view, state);
  return state.touched || items !== state.items ? { value: items } : {};
}

/** Tab: a better wording, the lit choice, the guide’s own proposal, or all the proposed lines. */
function take(view: ListView, state: ListState): ListState {
  const field = currentField(view, state);
  const text = state.entry.line.text;
  if (field?.choices) {
    const chosen = litChoice(field, state.entry);
    const picked = text !== '' || state.entry.lit >= 0;
    return chosen && picked ? typed(state, lineWith(chosen.label)) : offered(view, state);
  }
  const wording = text.trim() === '' ? undefined : field?.advise?.(text)?.propose;
  if (field && wording !== undefined) {
    const words =
      field.keepWordsIn && !state.entry.values[field.keepWordsIn] ? { [field.keepWordsIn]: text.trim() } : {};
    const entry = { ...state.entry, values: { ...state.entry.values, ...words }, line: lineWith(wording) };
    return { ...state, entry, touched: true };
  }
  return text.trim() === '' ? offered(view, state) : state;
}

function offered(view: ListView, state: ListState): ListState {
  if (state.editing || state.entry.field > 0) return state;
  const guide = currentGuide(view, state);
  if (guide?.suggestion) return typed(state, lineWith(guide.suggestion));
  const show = (item: ListView['items'][number]) => view.show(item);
  const known = new Set(state.items.map(show));
  const more = view.suggestions.filter((item) => !known.has(show(item)));
  if (more.length === 0) return state;
  const items = [
    ...state.items,
    ...more.map((item, index) => ({
      ...item,
      values: { ...view.fresh?.(state.items.length + index), ...item.values },
    })),
  ];
  return { ...state, items, at: items.length, touched: true };
}

function typed(state: ListState, line: Line): ListState {
  const changed = line.text !== state.entry.line.text;
  return {
    ...state,
    error: undefined,
    entry: { ...state.entry, line, lit: changed ? -1 : state.entry.lit },
    touched: state.touched || changed,
  };
}

function passGuide(view: ListView, state: ListState): ListState {
  const guide = currentGuide(view, state);
  return guide ? { ...state, passed: [...state.passed, guide.key] } : state;
}

/** Back one field of the line being typed. */
function fieldBack(view: ListView, state: ListState): ListState {
  const before = fieldsFor(view, state.editing)[state.entry.field - 1];
  if (!before) return state;
  const line = lineWith(shownValue(before, state.entry.values[before.key] ?? ''));
  return { ...state, error: undefined, entry: { ...state.entry, field: state.entry.field - 1, line, lit: -1 } };
}

function typeKey(view: ListView, before: ListState, key: Key): Step {
  const state = { ...before, error: undefined };
  const { entry } = state;
  const empty = entry.line.text.trim() === '';
  const fresh = !state.editing && entry.field === 0;
  const field = currentField(view, state);
  if (key.pasted !== undefined) {
    const several = /[\r\n]/.test(key.pasted.trim());
    return {
      state:
        fresh && several
          ? paste(view, state, key.pasted)
          : typed(state, insert(entry.line, key.pasted.replace(/\s*[\r\n]+\s*/g, ' '))),
    };
  }
  if (isBack(key)) {
    if (entry.field > 0) return { state: fieldBack(view, state) };
    if (!state.editing) return { action: { do: 'back', ...leave(view, state) } };
    return { state: { ...state, items: itemsWith(view, state), editing: false, entry: blank, touched: true } };
  }
  if (isEnter(key)) {
    if (fresh && empty && entry.lit < 0) return { action: { do: 'answer', value: state.items } };
    if (fresh && /^\s*\/\//.test(entry.line.text)) {
      const text = entry.line.text.replace(/^\s*\/\/\s?/, '');
      return { action: { do: 'note', text, ...(state.touched ? { value: state.items } : {}) } };
    }
    if (fresh && /^\s*[‹<]\s*$/.test(entry.line.text)) return { action: { do: 'back', value: state.items } };
    return { state: commit(view, state) };
  }
  if (key.name === 'tab') return { state: take(view, state) };
  if (field?.choices && (key.name === 'right' || key.name === 'left') && entry.line.cursor === entry.line.text.length) {
    const n = matches(field, entry.line.text).length;
    const from = entry.lit < 0 && key.name === 'left' ? 0 : entry.lit;
    const lit = n === 0 ? -1 : (from + (key.name === 'right' ? 1 : n - 1)) % n;
    return { state: { ...state, entry: { ...entry, lit } } };
  }
  if (fresh && empty && key.name === 'up' && state.items.length > 0)
    return { state: { ...state, at: state.items.length - 1 } };
  if (fresh && key.name === 'down') return { state: passGuide(view, state) };
  if (key.sequence === '?' && empty && fresh && view.open) {
    return { action: { do: 'open', ...(state.touched ? { value: state.items } : {}) } };
  }
  if (key.name === 'backspace' && entry.line.text === '' && entry.field > 0) return { state: fieldBack(view, state) };
  const line = edited(entry.line, key);
  return { state: line ? typed(state, line) : before };
}

function rowKey(view: ListView, before: ListState, key: Key): Step {
  const state = { ...before, error: undefined };
  const end = state.items.length;
  const move1 = key.name === 'up' ? -1 : 1;
  if (isBack(key)) return { action: { do: 'back', ...leave(view, state) } };
  if (key.name === 'up' || key.name === 'down') {
    if ((key.shift || key.meta) && !view.fixed) return { state: move(state, move1) };
    return { state: { ...state, at: Math.max(0, Math.min(end, state.at + move1)) } };
  }
  if (key.name === 'home') return { state: { ...state, at: 0 } };
  if (key.name === 'tab' && rewording(view, state) !== undefined) return { state: reword(view, state) };
  if (key.name === 'end' || key.name === 'tab') return { state: { ...state, at: end } };
  if (isEnter(key)) {
    if (state.at === end) return { action: { do: 'answer', value: state.items } };
    if (view.opens) return { action: { do: 'pick', line: String(state.at), value: state.items } };
    return { state: edit(view, state) };
  }
  const letter = typedBy(key)?.toLowerCase();
  if (letter === '?' && view.open) return { action: { do: 'open', ...(state.touched ? { value: state.items } : {}) } };
  if (view.fixed) return { state: before };
  if (letter === 'a') return { state: { ...state, at: end } };
  if (letter === 'd' || key.name === 'delete') return { state: remove(state) };
  if (letter === 'u') return { state: undo(state) };
  if (letter === 'c') return { state: duplicate(state) };
  return { state: before };
}

const listMachine: Machine<ListView, ListState> = {
  start: startList,
  press: (view, state, key) => {
    if (key.ctrl && key.name === 'r') return { action: { do: 'jump', to: 'review', ...leave(view, state) } };
    if (key.ctrl && key.name === 'd' && state.entry.line.text === '') return { action: { do: 'pause', why: 'ended' } };
    return typing(view, state) ? typeKey(view, state, key) : rowKey(view, state, key);
  },
  body: listBody,
  half: ({ items, at, entry, editing, passed }) => ({ items, at, entry, editing, passed, touched: true }),
};

export const listPrompt = promptOf(listMachine);
