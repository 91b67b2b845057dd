import { translate } from '../language/say.ts';
import type { Action, Ui, View } from '../wizard/ui.ts';
import type { Host } from './host.ts';
import { Lines } from './plain/lines.ts';
import { askList } from './plain/list.ts';
import { askCheckboxes, askChoice, askMenu, askTable, askText, type Console } from './plain/questions.ts';
import { words } from './plain/words.ts';

function ask(view: View, console: Console): Promise<Action> {
  switch (view.kind) {
    case 'text':
      return askText(view, console);
    case 'choice':
      return askChoice(view, console);
    case 'checkboxes':
      return askCheckboxes(view, console);
    case 'list':
      return askList(view, console);
    case 'table':
      return askTable(view, console);
    case 'menu':
      return askMenu(view, console);
    case 'page':
      console.print(view.text);
      return Promise.resolve({ do: 'back' });
  }
}

/** The interview line by line, without escape bytes: for a pipe, a simple terminal, a screen reader. */
export function plainUi(host: Host): Ui {
  const marks = host.env.SPOC_MARKS === '1';
  let lines: Lines | undefined;
  let count = 0;
  let stopped = false;
  const explained = new Set<string>();
  const stop = () => {
    stopped = true;
    lines?.stop();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

  return {
    async ask(view) {
      if (!lines) {
        lines = new Lines(process.stdin);
        for (const signal of signals) process.on(signal, stop);
        host.out(`${translate(words.help, view.language)}\n`);
      }
      const input = lines;
      const console: Console = {
        print: (text) => host.out(`${text}\n`),
        explain: (text) => {
          if (!explained.has(text)) host.out(`${text}\n`);
          explained.add(text);
        },
        read: async (sign) => {
          host.out(sign);
          if (marks) host.out(`\x1b]7770;ready;${++count};${view.id}\x07`);
          const typed = await input.next();
          // Piped lines are not echoed: without this the transcript would run together.
          if (!host.terminal.input) host.out('\n');
          return typed;
        },
      };
      host.out('\n');
      console.print([view.header.title, view.header.counter].filter(Boolean).join(' · '));
      for (const text of [view.ask, view.hint, ...(view.context ?? []), view.notice]) if (text) console.print(text);
      if (view.toConfirm) console.print(translate(words.confirm, view.language));
      const action = await ask(view, console);
      return stopped && action.do === 'pause' ? { ...action, why: 'asked' } : action;
    },
    async close() {
      lines?.close();
      for (const signal of signals) process.off(signal, stop);
    },
  };
}
