import type { PageView } from '../../wizard/ui.ts';
import type { Key } from './key.ts';
import type { Body, Machine, Tools } from './machine.ts';
import { usable } from './page.ts';
import { promptOf } from './prompt.ts';
import { keys } from './words.ts';
import { wrap } from './wrap.ts';

interface State {
  readonly top: number;
}

const pageful = 10;

function press(_view: PageView, state: State, key: Key): ReturnType<Machine<PageView, State>['press']> {
  const to = (top: number) => ({ state: { top: Math.max(0, top) } });
  if (key.name === 'up') return to(state.top - 1);
  if (key.name === 'down') return to(state.top + 1);
  if (key.name === 'pageup') return to(state.top - pageful);
  if (key.name === 'pagedown' || key.name === 'space') return to(state.top + pageful);
  if (key.name === 'home') return to(0);
  return { action: { do: 'back' } };
}

function body(view: PageView, state: State, tools: Tools): Body {
  const columns = usable({ columns: tools.columns, rows: tools.rows });
  const rows = view.text.split('\n').flatMap((line) => wrap(line, columns));
  const top = Math.max(0, Math.min(state.top, rows.length - tools.rows));
  return {
    above: rows.slice(top, top + tools.rows),
    below: [],
    keys: [tools.tell(keys.scroll), tools.tell(keys.leave)],
  };
}

const readingMachine: Machine<PageView, State> = {
  start: () => ({ top: 0 }),
  press,
  body,
  half: () => ({}),
};

export const readingPrompt = promptOf(readingMachine);
