import type { Action, Item, ItemField, ListView } from '../../wizard/ui.ts';
import {
  currentGuide,
  duplicate,
  fieldsFor,
  type ListState,
  move,
  remove,
  shownValue,
  startList,
} from '../prompts/list-state.ts';
import { type Console, chosen, command, ended, teller } from './questions.ts';
import { words } from './words.ts';

function printItems(view: ListView, items: readonly Item[], console: Console): void {
  for (const [index, item] of items.entries()) console.print(`  ${index + 1}. ${view.show(item)}`);
}

/** Reads one field until it can stand; undefined when the input ended. */
async function readField(view: ListView, field: ItemField, now: string, console: Console): Promise<string | undefined> {
  const tell = teller(view);
  if (field.choices)
    for (const [index, choice] of field.choices.entries()) console.print(`     ${index + 1}. ${choice.label}`);
  for (const text of field.legend ?? []) console.print(`     ${text}`);
  for (;;) {
    const value = now === '' ? 'none' : shownValue(field, now);
    const typed = await console.read(`  ${tell(words.field, { label: field.label, value })} > `);
    if (typed === undefined) return undefined;
    const text = typed.trim();
    if (text === '') return now;
    if (text === '-') return '';
    const found = field.choices ? chosen(field.choices, text) : undefined;
    const error = field.choices ? (found ? undefined : tell(words.unknown, { text })) : field.check(text);
    if (error === undefined) return found?.value ?? text;
    console.print(error);
  }
}

async function readItem(
  view: ListView,
  fields: readonly ItemField[],
  values: Readonly<Record<string, string>>,
  console: Console,
): Promise<Record<string, string> | undefined> {
  const next: Record<string, string> = { ...values };
  for (const field of fields) {
    const read = await readField(view, field, next[field.key] ?? '', console);
    if (read === undefined) return undefined;
    next[field.key] = read;
  }
  return next;
}

/** « :d 2 » and the like: the state after it, or what it asks for; undefined when it is not one. */
function rowCommand(state: ListState, typed: string) {
  const found = /^:([edcmo])\s*(\d+)(?:\s+(\d+))?$/.exec(typed.trim());
  if (!found) return undefined;
  const at = Number(found[2]) - 1;
  if (!state.items[at]) return undefined;
  return { act: found[1] as string, at, to: Number(found[3] ?? found[2]) - 1 };
}

export async function askList(view: ListView, console: Console): Promise<Action> {
  const tell = teller(view);
  let state = startList(view);
  const [first] = fieldsFor(view, false);
  printItems(view, state.items, console);
  console.explain(tell(view.fixed ? words.fixed : words.list));
  if (view.opens) console.explain(tell(words.opens));
  if (view.suggestions.length > 0) {
    console.print(tell(words.proposal, { text: view.suggestions.map((item) => view.show(item)).join(' · ') }));
  }
  for (const text of view.footer?.(state.items) ?? []) console.print(text);
  const add = (values: Readonly<Record<string, string>>) => {
    const guide = currentGuide(view, state);
    const item = { values: { ...view.fresh?.(state.items.length), ...guide?.values, ...values } };
    state = { ...state, items: [...state.items, item] };
  };
  for (;;) {
    const guide = view.fixed ? undefined : currentGuide(view, state);
    if (guide) console.print(guide.label);
    const typed = await console.read(`${state.items.length + 1}. `);
    if (typed === undefined) return { ...ended, value: state.items } as Action;
    const text = typed.trim();
    if (text === '') return { do: 'answer', value: state.items };
    const row = rowCommand(state, text);
    if (row) {
      if (row.act === 'o') return { do: 'pick', line: String(row.at), value: state.items };
      if (row.act === 'd') state = remove({ ...state, at: row.at });
      if (row.act === 'c') state = duplicate({ ...state, at: row.at });
      if (row.act === 'm') {
        state = { ...state, at: row.at };
        for (let left = Math.abs(row.to - row.at); left > 0; left--) state = move(state, row.to > row.at ? 1 : -1);
      }
      if (row.act === 'e') {
        const values = await readItem(view, view.fields, state.items[row.at]?.values ?? {}, console);
        if (!values) return ended;
        state = { ...state, items: state.items.map((item, index) => (index === row.at ? { ...item, values } : item)) };
      }
      printItems(view, state.items, console);
      continue;
    }
    const done = command(view, text);
    if (done) return { ...done, value: state.items } as Action;
    if (view.fixed || !first) continue;
    if (text === '+') {
      const shown = new Set(state.items.map((item) => view.show(item)));
      const more = view.suggestions.filter((item) => !shown.has(view.show(item)));
      if (guide?.suggestion) add({ [first.key]: guide.suggestion });
      else state = { ...state, items: [...state.items, ...more] };
      printItems(view, state.items, console);
      continue;
    }
    const found = first.choices ? chosen(first.choices, text) : undefined;
    const error = first.choices ? (found ? undefined : tell(words.unknown, { text })) : first.check(text);
    if (error !== undefined) {
      console.print(error);
      continue;
    }
    const advice = first.advise?.(text);
    let value = found?.value ?? text;
    const own: Record<string, string> = {};
    if (advice?.propose) {
      console.print(tell(words.better, { text: advice.propose }));
      const reply = await console.read('> ');
      if (reply === undefined) return { ...ended, value: state.items } as Action;
      if (reply.trim() === '+') {
        if (first.keepWordsIn) own[first.keepWordsIn] = value;
        value = advice.propose;
      }
    }
    const rest = await readItem(view, fieldsFor(view, false).slice(1), {}, console);
    if (!rest) return { ...ended, value: state.items } as Action;
    add({ [first.key]: value, ...own, ...rest });
    for (const line of view.footer?.(state.items) ?? []) console.print(line);
  }
}
