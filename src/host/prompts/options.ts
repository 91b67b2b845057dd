import { withoutAccents } from '../../language/letters.ts';
import type { CheckboxesView, Choice, ChoiceView } from '../../wizard/ui.ts';
import { isBack, isEnter, type Key, typedBy } from './key.ts';
import { edited, insert, type Line, lineWith } from './line.ts';
import { type Body, type Machine, type Tools, windowed } from './machine.ts';
import { withNotes } from './noting.ts';
import { usable } from './page.ts';
import { promptOf } from './prompt.ts';
import { keys, words } from './words.ts';
import { shorten, tail, widthOf } from './wrap.ts';

type OptionsView = ChoiceView | CheckboxesView;

interface State {
  /** The line at hand; -1 while none is. */
  readonly at: number;
  readonly ticked: readonly string[];
  readonly added: readonly string[];
  readonly other: Line;
  readonly confirm: boolean;
  readonly touched: boolean;
  readonly error?: string;
}

const many = (view: OptionsView): view is CheckboxesView => view.kind === 'checkboxes';

function choicesOf(view: OptionsView, state: State): readonly Choice[] {
  return [...view.choices, ...state.added.map((value) => ({ value, label: value }))];
}

function start(view: OptionsView): State {
  const half = view.half as Partial<State> | undefined;
  const base = { added: [], other: lineWith(''), confirm: view.toConfirm ?? false, touched: false };
  if (many(view)) {
    const ticked = view.values.length > 0 ? view.values : (view.suggestion ?? []);
    return { ...base, at: 0, ticked, ...half };
  }
  const chosen = view.value ?? view.suggestion;
  return { ...base, at: view.choices.findIndex((choice) => choice.value === chosen), ticked: [], ...half };
}

function answerOf(view: OptionsView, state: State) {
  return many(view) ? state.ticked : (choicesOf(view, state)[state.at]?.value ?? '');
}

function submit(view: OptionsView, state: State): ReturnType<Machine<OptionsView, State>['press']> {
  const choices = choicesOf(view, state);
  const other = state.other.text.trim();
  const toConfirm = state.confirm ? { toConfirm: true } : {};
  if (view.other && state.at === choices.length && other !== '') {
    const error = view.check(other);
    if (error !== undefined) return { state: { ...state, error } };
    if (!many(view)) return { action: { do: 'answer', value: other, ...toConfirm } };
    const known = choices.find((choice) => choice.label.toLowerCase() === other.toLowerCase());
    const value = known?.value ?? other;
    const added = known ? state.added : [...state.added, other];
    const ticked = state.ticked.includes(value) ? state.ticked : [...state.ticked, value];
    return {
      state: { ...state, added, ticked, at: view.choices.length + added.length, other: lineWith(''), touched: true },
    };
  }
  return { action: { do: 'answer', value: answerOf(view, state), ...toConfirm } };
}

function toggle(view: OptionsView, state: State): State {
  const value = choicesOf(view, state)[state.at]?.value;
  if (value === undefined) return state;
  const ticked = state.ticked.includes(value)
    ? state.ticked.filter((other) => other !== value)
    : choicesOf(view, state)
        .map((choice) => choice.value)
        .filter((other) => other === value || state.ticked.includes(other));
  return { ...state, ticked, touched: true };
}

/** The next line whose label begins with the letter, after the one at hand. */
function byLetter(view: OptionsView, state: State, letter: string): State {
  const choices = choicesOf(view, state);
  const plain = (text: string) => withoutAccents(text).toLowerCase();
  for (let step = 1; step <= choices.length; step++) {
    const at = (Math.max(state.at, -1) + step) % choices.length;
    if (plain(choices[at]?.label ?? '').startsWith(plain(letter))) return { ...state, at };
  }
  return state;
}

function press(view: OptionsView, before: State, key: Key): ReturnType<Machine<OptionsView, State>['press']> {
  const state = { ...before, error: undefined };
  const choices = choicesOf(view, state);
  const last = choices.length - (view.other ? 0 : 1);
  // A choice that is merely lit is not an answer.
  const value = many(view) && state.touched ? { value: answerOf(view, state) } : {};
  if (isBack(key)) return { action: { do: 'back', ...value } };
  if (key.ctrl && key.name === 'r' && view.confirm) return { action: { do: 'jump', to: 'review', ...value } };
  if (key.ctrl && key.name === 'd') return { action: { do: 'pause', why: 'ended' } };
  if (isEnter(key)) return submit(view, state);
  if (key.name === 'up') return { state: { ...state, at: state.at <= 0 ? last : state.at - 1 } };
  if (key.name === 'down') return { state: { ...state, at: state.at >= last ? 0 : state.at + 1 } };
  if (key.name === 'home') return { state: { ...state, at: 0 } };
  if (key.name === 'end') return { state: { ...state, at: last } };
  if (view.other && state.at === choices.length) {
    if (key.pasted !== undefined)
      return { state: { ...state, other: insert(state.other, key.pasted.replace(/\s+/g, ' ')), touched: true } };
    const empty = state.other.text === '';
    if (!(empty && (key.sequence === '?' || key.sequence === '~'))) {
      const other = edited(state.other, key);
      return { state: other ? { ...state, other, touched: true } : before };
    }
  }
  const typed = typedBy(key);
  if (typed === '?' && view.open) return { action: { do: 'open' } };
  if (typed === '~' && view.confirm) return { state: { ...state, confirm: !state.confirm, touched: true } };
  if ((typed === '‹' || typed === '<') && view.back) return { action: { do: 'back', ...value } };
  if (typed === ' ' && many(view)) return { state: toggle(view, state) };
  if (typed && /\d/.test(typed) && choices[Number(typed) - 1]) return { state: { ...state, at: Number(typed) - 1 } };
  return { state: typed ? byLetter(view, state, typed) : before };
}

function body(view: OptionsView, state: State, tools: Tools): Body {
  const { paint, tell } = tools;
  const columns = usable({ columns: tools.columns, rows: tools.rows });
  const choices = choicesOf(view, state);
  const rows = choices.map((choice, index) => {
    const box = many(view) ? (state.ticked.includes(choice.value) ? '[✔] ' : '[ ] ') : '';
    const text = shorten(`${box}${choice.label}${choice.hint ? `  ${choice.hint}` : ''}`, columns - 2);
    return index === state.at ? paint.accent(`› ${text}`) : `  ${text}`;
  });
  const onOther = view.other && state.at === choices.length;
  const label = tell(words.other);
  if (view.other && !onOther) rows.push(paint.dim(`  ${many(view) ? '    ' : ''}${label}${state.other.text}`));
  const room = Math.max(3, tools.rows - (view.other ? 1 : 0));
  const shown = windowed(rows, Math.max(0, state.at), room, (n) => tell(words.more, { n }));
  const mark = state.confirm ? [paint.warn(`~ ${tell(words.confirm)}`)] : [];
  const chosen = many(view) ? state.ticked.length > 0 : state.at >= 0;
  return {
    above: shown,
    ...(onOther
      ? {
          line: {
            before: paint.accent(
              `› ${many(view) ? '    ' : ''}${label}${tail(state.other.text.slice(0, state.other.cursor), columns - widthOf(label) - 8)}`,
            ),
            after: shorten(state.other.text.slice(state.other.cursor), 8),
          },
        }
      : {}),
    below: [],
    remarks: mark,
    error: state.error,
    keys: [
      tell(chosen ? keys.answer : keys.pass),
      tell(keys.choose),
      ...(many(view) ? [tell(keys.tick)] : []),
      tell(keys.back),
      ...(view.open ? [tell(keys.open)] : []),
      ...(view.confirm ? [tell(keys.confirm), tell(keys.note)] : []),
      ...(view.confirm ? [tell(keys.review)] : []),
      tell(keys.pause),
    ],
  };
}

const optionsMachine: Machine<OptionsView, State> = {
  start,
  press,
  body,
  half: ({ ticked, added, other, at, touched, confirm }) => ({ ticked, added, other, at, touched, confirm }),
};

export const optionsPrompt = promptOf(
  withNotes(optionsMachine, (view, state) => view.other && state.at === choicesOf(view, state).length),
);
