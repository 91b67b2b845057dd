import { PassThrough } from 'node:stream';
import { Chalk } from 'chalk';
import type { Action, Half, Ui, View } from '../../wizard/ui.ts';
import type { Host } from '../host.ts';
import type { Key } from './key.ts';
import { Keyboard } from './keyboard.ts';
import { listPrompt } from './list.ts';
import type { Paint } from './machine.ts';
import { menuPrompt } from './menu.ts';
import { optionsPrompt } from './options.ts';
import type { Config, Press } from './prompt.ts';
import { readingPrompt } from './reading.ts';
import { tablePrompt } from './table.ts';
import { textPrompt } from './text.ts';

// A screen of its own and bracketed paste; what was on the terminal comes back at the end.
const enter = '\x1b[?1049h\x1b[?2004h';
const leave = '\x1b[?2004l\x1b[?1049l\x1b[?25h';
const clear = '\x1b[H\x1b[2J';

function paintFor(color: boolean): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    strong: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    accent: (text) => chalk.cyan(text),
    good: (text) => chalk.green(text),
    warn: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
  };
}

type Ask = (config: Config<View>, context: object) => Promise<Action>;

function promptFor(view: View): Ask {
  const prompts = {
    text: textPrompt,
    choice: optionsPrompt,
    checkboxes: optionsPrompt,
    list: listPrompt,
    table: tablePrompt,
    menu: menuPrompt,
    page: readingPrompt,
  } as const;
  return prompts[view.kind] as unknown as Ask;
}

/** The interview on a terminal. It takes the screen at the first question and gives it back when closed or killed. */
export function terminalUi(host: Host): Ui {
  const { stdin, stdout } = process;
  const paint = paintFor(host.terminal.color);
  const marks = host.env.SPOC_MARKS === '1';
  let keyboard: Keyboard | undefined;
  let count = 0;
  let stop: (() => void) | undefined;

  const size = () => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 });
  const resized = () => {
    // The rows that were there have been folded by the terminal: begin again on a clean screen.
    stdout.write(clear);
    keyboard?.press({ name: 'resize' });
  };
  const restore = () => void stdout.write(leave);
  const asked = () => stop?.();

  const open = (): Keyboard => {
    stdout.write(enter);
    stdout.on('resize', resized);
    process.on('exit', restore);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked);
    return new Keyboard(stdin);
  };

  return {
    ask(view, keep) {
      keyboard ??= open();
      const keys = keyboard;
      const input = new PassThrough();
      const controller = new AbortController();
      let ended: Action | undefined;
      stop = () => {
        ended = { do: 'pause', why: 'asked' };
        controller.abort();
      };
      const config: Config<View> = {
        view,
        paint,
        size,
        keep: (half: Half) => keep(half),
        ready: () => {
          if (marks) stdout.write(`\x1b]7770;ready;${++count};${view.id}\x07`);
        },
        place: (column) => void stdout.write(`\x1b[${column + 1}G`),
        left: () => keys.rest(),
      };
      stdout.write(clear);
      const answer = promptFor(view)(config, {
        input,
        output: stdout,
        clearPromptOnDone: true,
        signal: controller.signal,
      }).catch((error: unknown): Action => {
        if (ended) return ended;
        throw error;
      });
      keys.listen(
        (key: Key) => input.emit('keypress', undefined, { name: undefined, press: key } satisfies Press),
        () => {
          ended = { do: 'pause', why: 'ended' };
          controller.abort();
        },
      );
      return answer.finally(() => keys.rest());
    },
    async close() {
      if (!keyboard) return;
      keyboard.close();
      keyboard = undefined;
      stdout.off('resize', resized);
      process.off('exit', restore);
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, asked);
      restore();
    },
  };
}
