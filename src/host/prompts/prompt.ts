import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core';
import type { Action, Half, View } from '../../wizard/ui.ts';
import { isStop, type Key } from './key.ts';
import { type Machine, type Paint, toolsFor } from './machine.ts';
import { roomFor, type Size, screenOf } from './page.ts';

/** What a prompt needs beside its view. */
export interface Config<V extends View> {
  readonly view: V;
  readonly paint: Paint;
  size(): Size;
  /** Called at every change of what is typed, before it is shown. */
  keep(half: Half): void;
  /** Called once the question waits for keys. */
  ready(): void;
  /** Puts the cursor on a column (from 0) of its row. */
  place(column: number): void;
  /** Called the moment the question is over: no further key is for it. */
  left(): void;
}

/** A key press that readline does not see as one: line, widths and pastes are our own affair. */
export interface Press {
  readonly name: undefined;
  readonly press: Key;
}

const hideCursor = '\x1b[?25l';
const showCursor = '\x1b[?25h';

function stopped<V extends View, S>(machine: Machine<V, S>, view: V, state: S): { readonly action: Action } {
  // Leaving by the way one came tells what is typed.
  const back = machine.press(view, state, { name: 'escape' });
  const value = 'action' in back && 'value' in back.action ? back.action.value : undefined;
  return { action: { do: 'pause', why: 'asked', ...(value === undefined ? {} : { value }) } };
}

/** An Inquirer prompt made of one of our machines. */
export function promptOf<V extends View, S extends object>(machine: Machine<V, S>) {
  return createPrompt<Action, Config<V>>((config, done) => {
    const { view } = config;
    const [{ state }, setState] = useState<{ readonly state: S }>(() => ({ state: machine.start(view) }));
    const [times, redraw] = useState(0);
    useKeypress((event, rl) => {
      const key: Key = 'press' in event ? (event as unknown as Press).press : (event as Key);
      Object.assign(rl, { line: '', cursor: 0 });
      if (key.name === 'resize') {
        redraw(times + 1);
        return;
      }
      const next = isStop(key) ? stopped(machine, view, state) : machine.press(view, state, key);
      if ('action' in next) {
        config.left();
        done(next.action);
      } else if (next.state !== state) {
        config.keep(machine.half(next.state));
        setState({ state: next.state });
      }
    });
    useEffect(() => config.ready(), []);
    const size = config.size();
    const tools = toolsFor(view.language, config.paint, size.columns, size.rows);
    const sketch = machine.body(view, state, { ...tools, rows: 4 });
    const body = machine.body(view, state, { ...tools, rows: roomFor(view, sketch, size, tools) });
    const screen = screenOf(view, body, size, tools);
    // A new array at every render, so that the cursor is put back each time.
    useEffect(() => {
      if (screen.column !== undefined) config.place(screen.column);
    }, [{}]);
    return [`${screen.column === undefined ? hideCursor : showCursor}${screen.content}`, screen.bottom];
  });
}
