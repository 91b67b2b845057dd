import type { MenuLine, MenuView } from '../../wizard/ui.ts';
import { isBack, isEnter, type Key, typedBy } from './key.ts';
import { type Body, type Machine, type Tools, windowed } from './machine.ts';
import { usable } from './page.ts';
import { promptOf } from './prompt.ts';
import { keys, words } from './words.ts';
import { pad, shorten, widthOf, wrap } from './wrap.ts';

interface State {
  readonly at: number;
}

const pageful = 10;

function start(view: MenuView): State {
  const half = view.half?.at;
  const at = typeof half === 'number' ? half : view.lines.findIndex((line) => line.id === view.at);
  return { at: Math.max(0, Math.min(at, view.lines.length - 1)) };
}

function press(view: MenuView, state: State, key: Key): ReturnType<Machine<MenuView, State>['press']> {
  const last = view.lines.length - 1;
  const to = (at: number) => ({ state: { at: Math.max(0, Math.min(last, at)) } });
  if (isBack(key)) return view.back ? { action: { do: 'back' } } : { state };
  if (key.ctrl && key.name === 'd') return { action: { do: 'pause', why: 'ended' } };
  const line = view.lines[state.at];
  if (isEnter(key)) return line ? { action: { do: 'pick', line: line.id } } : { state };
  if (key.name === 'up') return to(state.at - 1);
  if (key.name === 'down') return to(state.at + 1);
  if (key.name === 'pageup') return to(state.at - pageful);
  if (key.name === 'pagedown') return to(state.at + pageful);
  if (key.name === 'home') return to(0);
  if (key.name === 'end') return to(last);
  const typed = typedBy(key)?.toLowerCase();
  // A figure goes to the heading of that rank.
  if (typed && /[1-9]/.test(typed)) {
    const heads = view.lines.flatMap((other, index) => (other.group === undefined ? [] : [index]));
    return to(heads[Number(typed) - 1] ?? state.at);
  }
  if (typed === '‹' || typed === '<') return view.back ? { action: { do: 'back' } } : { state };
  const offered = view.keys.find((other) => other.key === typed);
  if (offered) return { action: { do: 'key', key: offered.key, ...(line ? { line: line.id } : {}) } };
  return { state };
}

/** The mark says how an answer stands without colour: ✔ given, ⚠ remark, ? open, ~ to confirm, ↻ to look at again. */
const marks: Readonly<Record<NonNullable<MenuLine['mark']>, string>> = {
  done: '✔',
  advice: '⚠',
  open: '?',
  confirm: '~',
  again: '↻',
  none: '·',
};

function body(view: MenuView, state: State, tools: Tools): Body {
  const { paint, tell } = tools;
  const columns = usable({ columns: tools.columns, rows: tools.rows });
  const label = Math.min(Math.max(...view.lines.map((line) => widthOf(line.label))), Math.floor(columns * 0.4));
  const rows: string[] = [];
  let at = 0;
  let group = 0;
  for (const [index, line] of view.lines.entries()) {
    if (line.group !== undefined) {
      group += 1;
      rows.push(paint.dim(shorten(`${group}. ${line.group}`, columns)));
    }
    if (index === state.at) at = rows.length;
    const mark = line.mark ? `${marks[line.mark]} ` : '';
    const value = line.value ?? '';
    const text = value === '' && !line.mark ? line.label : `${pad(line.label, label)}  ${value}`;
    const row = shorten(`${mark}${text}`, columns - 2);
    const color =
      line.mark === 'again' || line.mark === 'advice'
        ? paint.warn
        : line.mark === 'none'
          ? paint.dim
          : (x: string) => x;
    rows.push(index === state.at ? paint.accent(`› ${row}`) : `  ${color(row)}`);
    if (index === state.at)
      for (const remark of line.remarks ?? [])
        rows.push(...wrap(remark, columns - 4).map((text) => paint.warn(`    ${text}`)));
  }
  return {
    above: windowed(rows, at, tools.rows, (n) => tell(words.more, { n })),
    below: [],
    keys: [
      ...view.keys.map(({ key, label }) => `${key} ${label}`),
      tell(keys.enter),
      ...(group > 1 ? [tell(keys.group)] : []),
      ...(view.back ? [tell(keys.back)] : []),
      tell(keys.pause),
    ],
  };
}

const menuMachine: Machine<MenuView, State> = { start, press, body, half: ({ at }) => ({ at }) };

export const menuPrompt = promptOf(menuMachine);
