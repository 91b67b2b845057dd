import type { TextView } from '../../wizard/ui.ts';
import { rowAway, typedRows } from './edges.ts';
import { isBack, isEnter, type Key } from './key.ts';
import { cleanText, edited, insert, type Line, lineWith } from './line.ts';
import type { Body, Machine, Tools } from './machine.ts';
import { usable } from './page.ts';
import { promptOf } from './prompt.ts';
import { keys, words } from './words.ts';

interface State extends Line {
  readonly error?: string;
  /** Something was changed since the question came up. */
  readonly touched: boolean;
}

/** The width that moving up and down counts with; what is shown may be narrower by the sign. */
const reading = 78;

function start(view: TextView): State {
  const half = view.half?.text;
  const text = typeof half === 'string' ? half : view.value;
  return { ...lineWith(text), touched: text !== view.value };
}

/** A reply that is a command to the interview, not an answer to judge. */
function isCommand(text: string): boolean {
  return /^\s*(\/\/|[‹<?]\s*$)/.test(text);
}

function submit(view: TextView, state: State) {
  const error = isCommand(state.text) ? undefined : view.check(state.text);
  if (error !== undefined) return { state: { ...state, error } };
  return { action: { do: 'answer' as const, value: state.text } };
}

/** What Tab would put here: a better wording of what is typed, else the suggestion. */
function proposal(view: TextView, text: string): string | undefined {
  const wording = text.trim() === '' ? undefined : view.advise?.(text)?.propose;
  return wording ?? (text.trim() === '' ? view.suggestion : undefined);
}

function press(view: TextView, state: State, key: Key): ReturnType<Machine<TextView, State>['press']> {
  const change = (line: Line) => ({ state: { ...line, touched: true } });
  if (key.pasted !== undefined) {
    const text = cleanText(key.pasted).replace(/\n+$/, '');
    return change(insert(state, view.long ? text : text.replace(/\s*\n\s*/g, ' ')));
  }
  if (isBack(key)) return { action: { do: 'back', ...(state.touched ? { value: state.text } : {}) } };
  if (key.ctrl && key.name === 'r')
    return { action: { do: 'jump', to: 'review', ...(state.touched ? { value: state.text } : {}) } };
  if (key.ctrl && key.name === 'd' && state.text === '') return { action: { do: 'pause', why: 'ended' } };
  // Alt+Enter, or a Return inside a paste that the terminal did not announce: it follows text and more text follows it.
  if (view.long && (key.name === 'return' || key.name === 'enter') && (key.meta || (key.more && state.text !== '')))
    return change(insert(state, '\n'));
  if (isEnter(key)) return submit(view, state);
  if (key.name === 'tab') {
    const text = proposal(view, state.text);
    return text === undefined ? { state } : change(lineWith(text));
  }
  if (key.name === 'up' || key.name === 'down') {
    const line = rowAway(state, key.name === 'up' ? -1 : 1, reading);
    return { state: line ? { ...state, ...line } : state };
  }
  if (key.sequence === '?' && state.text.trim() === '' && view.open) return { action: { do: 'open' } };
  const line = edited(state, key);
  if (!line) return { state };
  return line.text === state.text ? { state: { ...state, cursor: line.cursor } } : change(line);
}

function body(view: TextView, state: State, tools: Tools): Body {
  const { paint, tell } = tools;
  const columns = usable({ columns: tools.columns, rows: tools.rows });
  const typed = typedRows(state, '› ', '  ', columns, Math.max(2, tools.rows - 3));
  const empty = state.text === '';
  const offered = proposal(view, state.text);
  const advice = empty ? undefined : view.advise?.(state.text);
  const ghost = empty && offered !== undefined ? offered : '';
  return {
    above: typed.above,
    line: { before: paint.accent(typed.line.before), after: ghost === '' ? typed.line.after : paint.dim(ghost) },
    below: [
      ...typed.below,
      ...(empty && view.example ? ['', paint.dim(tell(words.example, { example: view.example }))] : []),
    ],
    remarks: [
      ...(advice?.propose ? [paint.good(tell(words.proposal, { text: advice.propose }))] : []),
      ...(advice?.remark ? [paint.warn(advice.remark)] : []),
    ],
    error: state.error,
    keys: [
      ...(empty && view.compulsory ? [] : [tell(empty ? keys.pass : keys.answer)]),
      ...(offered !== undefined ? [tell(keys.take)] : []),
      ...(view.long ? [tell(keys.newline)] : []),
      tell(keys.back),
      ...(view.open && empty ? [tell(keys.open)] : []),
      ...(view.confirm && empty ? [tell(keys.confirm), tell(keys.note)] : []),
      tell(keys.review),
      tell(keys.pause),
    ],
  };
}

const textMachine: Machine<TextView, State> = {
  start,
  press,
  body,
  half: ({ text }) => ({ text }),
};

export const textPrompt = promptOf(textMachine);
