import { withoutAccents } from '../../language/letters.ts';
import type { TableView } from '../../wizard/ui.ts';
import { isBack, isEnter, type Key, typedBy } from './key.ts';
import { type Body, type Machine, type Tools, windowed } from './machine.ts';
import { withNotes } from './noting.ts';
import { usable } from './page.ts';
import { promptOf } from './prompt.ts';
import { keys, words } from './words.ts';
import { pad, shorten, widthOf } from './wrap.ts';

interface State {
  readonly values: readonly (readonly string[])[];
  readonly row: number;
  readonly column: number;
  readonly confirm: boolean;
  readonly touched: boolean;
}

/** Below this many columns ticks stand under the row at hand instead of in columns. */
const gridFrom = 60;

function start(view: TableView): State {
  const base = { values: view.values, row: 0, column: 0, confirm: view.toConfirm ?? false, touched: false };
  const half = view.half as Partial<State> | undefined;
  return half?.values?.length === view.rows.length ? { ...base, ...half } : base;
}

function withRow(state: State, values: readonly string[]): State {
  return { ...state, values: state.values.map((row, index) => (index === state.row ? values : row)), touched: true };
}

function cycle(view: TableView, state: State, away: -1 | 1): State {
  const n = view.choices.length;
  const place = view.choices.findIndex((choice) => choice.value === state.values[state.row]?.[0]);
  const next = view.choices[(place + away + n + (place < 0 && away < 0 ? 1 : 0)) % n];
  return next ? withRow(state, [next.value]) : state;
}

function toggle(view: TableView, state: State, column: number): State {
  const value = view.choices[column]?.value;
  if (value === undefined) return state;
  const now = state.values[state.row] ?? [];
  const values = now.includes(value) ? now.filter((other) => other !== value) : [...now, value];
  return { ...withRow(state, values), column };
}

function byLetter(view: TableView, state: State, letter: string): State {
  const place = view.choices.findIndex((choice) => choice.value === state.values[state.row]?.[0]);
  const plain = (text: string) => withoutAccents(text).toLowerCase();
  for (let step = 1; step <= view.choices.length; step++) {
    const choice = view.choices[(place + step) % view.choices.length];
    if (choice && plain(choice.label).startsWith(plain(letter))) return withRow(state, [choice.value]);
  }
  return state;
}

function press(view: TableView, state: State, key: Key): ReturnType<Machine<TableView, State>['press']> {
  const value = state.touched ? { value: state.values } : {};
  if (isBack(key)) return { action: { do: 'back', ...value } };
  if (key.ctrl && key.name === 'r') return { action: { do: 'jump', to: 'review', ...value } };
  if (key.ctrl && key.name === 'd') return { action: { do: 'pause', why: 'ended' } };
  if (isEnter(key))
    return { action: { do: 'answer', value: state.values, ...(state.confirm ? { toConfirm: true } : {}) } };
  if (key.name === 'up') return { state: { ...state, row: Math.max(0, state.row - 1) } };
  if (key.name === 'down') return { state: { ...state, row: Math.min(view.rows.length - 1, state.row + 1) } };
  if (key.name === 'left' || key.name === 'right') {
    const away = key.name === 'left' ? -1 : 1;
    if (!view.many) return { state: cycle(view, state, away) };
    return { state: { ...state, column: (state.column + away + view.choices.length) % view.choices.length } };
  }
  if (key.name === 'delete' || key.name === 'backspace') return { state: withRow(state, []) };
  const typed = typedBy(key);
  if (typed === '?' && view.open) return { action: { do: 'open', ...value } };
  if (typed === '~' && view.confirm) return { state: { ...state, confirm: !state.confirm, touched: true } };
  if (typed === '‹' || typed === '<') return { action: { do: 'back', ...value } };
  if (typed === ' ') return { state: view.many ? toggle(view, state, state.column) : cycle(view, state, 1) };
  if (view.many && typed && /\d/.test(typed)) return { state: toggle(view, state, Number(typed) - 1) };
  return { state: typed && !view.many ? byLetter(view, state, typed) : state };
}

function label(view: TableView, state: State, row: number): string {
  const [value] = state.values[row] ?? [];
  return view.choices.find((choice) => choice.value === value)?.label ?? '–';
}

function oneRows(view: TableView, state: State, tools: Tools, columns: number): readonly string[] {
  const widest = Math.max(...view.choices.map((choice) => widthOf(choice.label))) + 4;
  const right = Math.min(widest, Math.floor(columns / 2));
  return view.rows.map((text, index) => {
    const at = index === state.row;
    const value = at ? `‹ ${label(view, state, index)} ›` : `  ${label(view, state, index)}`;
    const row = `${at ? '›' : ' '} ${pad(text, columns - right - 3)} ${shorten(value, right)}`;
    return at ? tools.paint.accent(row) : row;
  });
}

function gridRows(view: TableView, state: State, tools: Tools, columns: number) {
  const { paint } = tools;
  const wide = columns + 1 >= gridFrom;
  if (!wide) {
    const rows = view.rows.map((text, index) => {
      const said = view.choices
        .filter((choice) => state.values[index]?.includes(choice.value))
        .map((choice) => choice.label);
      const row = shorten(`${text}${said.length > 0 ? ` : ${said.join(', ')}` : ''}`, columns - 2);
      return index === state.row ? paint.accent(`› ${row}`) : `  ${row}`;
    });
    const boxes = view.choices.map((choice, index) => {
      const box = `[${state.values[state.row]?.includes(choice.value) ? '✔' : ' '}] ${choice.label}`;
      return index === state.column ? paint.accent(`  › ${box}`) : `    ${box}`;
    });
    return { head: [], rows, tail: ['', ...boxes] };
  }
  const cell = Math.max(...view.choices.map((choice) => widthOf(choice.label))) + 2;
  const left = columns - cell * view.choices.length - 2;
  const head = `  ${' '.repeat(left)}${view.choices.map((choice) => pad(choice.label, cell)).join('')}`;
  const rows = view.rows.map((text, index) => {
    const at = index === state.row;
    const boxes = view.choices.map((choice, column) => {
      const box = pad(`[${state.values[index]?.includes(choice.value) ? '✔' : ' '}]`, cell);
      return at && column === state.column ? paint.accent(box) : box;
    });
    const name = pad(text, left - 1);
    return `${at ? paint.accent(`› ${name}`) : `  ${name}`} ${boxes.join('')}`;
  });
  return { head: [paint.dim(head.trimEnd())], rows, tail: [] };
}

function body(view: TableView, state: State, tools: Tools): Body {
  const { paint, tell } = tools;
  const columns = usable({ columns: tools.columns, rows: tools.rows });
  const { head, rows, tail } = view.many
    ? gridRows(view, state, tools, columns)
    : { head: [], rows: oneRows(view, state, tools, columns), tail: [] };
  const room = Math.max(3, tools.rows - head.length - tail.length);
  return {
    above: [...head, ...windowed(rows, state.row, room, (n) => tell(words.more, { n })), ...tail],
    below: [],
    remarks: state.confirm ? [paint.warn(`~ ${tell(words.confirm)}`)] : [],
    keys: [
      tell(keys.answer),
      tell(keys.choose),
      tell(view.many ? keys.tick : keys.change),
      tell(keys.back),
      ...(view.open ? [tell(keys.open)] : []),
      ...(view.confirm ? [tell(keys.confirm), tell(keys.note)] : []),
      tell(keys.review),
      tell(keys.pause),
    ],
  };
}

const tableMachine: Machine<TableView, State> = {
  start,
  press,
  body,
  half: ({ values, row, column, confirm, touched }) => ({ values, row, column, confirm, touched }),
};

export const tablePrompt = promptOf(withNotes(tableMachine, () => false));
