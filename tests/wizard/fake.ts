import type { Frame } from '../../src/wizard/question.ts';
import type { Plan } from '../../src/wizard/questions.ts';
import { hold } from '../../src/wizard/run.ts';
import { begin, type Interview } from '../../src/wizard/screens.ts';
import type { Action, Answer, Half, Item, Ui, View } from '../../src/wizard/ui.ts';

export const frame: Frame = { language: 'fr', folder: 'optimax', today: '2026-01-19' };

/** Lines of a list; further fields after « | ». Guides are used in their order, as a person does who answers each. */
function list(view: View, ...texts: readonly string[]): Answer {
  if (view.kind !== 'list') throw new Error(`${view.id} is no list`);
  const before = view.items;
  return [
    ...before,
    ...texts.map((text, index): Item => {
      const parts = text.split('|').map((part) => part.trim());
      const values = Object.fromEntries(view.fields.map((field, place) => [field.key, parts[place] ?? '']));
      return {
        values: { ...values, ...view.fresh?.(before.length + index), ...view.guides[index]?.values },
      };
    }),
  ];
}

type Reply = Action | ((view: View) => Action);

/** A user interface that answers from a script: by the question’s identifier, each entry once. */
export class FakeUi implements Ui {
  readonly asked: string[] = [];
  readonly views: View[] = [];
  readonly #script: [string, Reply][];
  constructor(script: readonly [string, Reply][]) {
    this.#script = [...script];
  }
  async ask(view: View, keep: (half: Half) => void): Promise<Action> {
    this.asked.push(view.id);
    this.views.push(view);
    keep({});
    const next = this.#script[0];
    if (next?.[0] === view.id) {
      this.#script.shift();
      return typeof next[1] === 'function' ? next[1](view) : next[1];
    }
    if (this.asked.length > 400) throw new Error(`the interview does not end: ${this.asked.slice(-10).join(' ')}`);
    if (view.id === 'review') return next ? { do: 'pause', why: 'asked' } : { do: 'key', key: 's' };
    if (view.kind === 'list') return { do: 'answer', value: view.items };
    if (view.kind === 'table') return { do: 'answer', value: view.values };
    if (view.kind === 'text') return { do: 'answer', value: view.value };
    if (view.kind === 'checkboxes') return { do: 'answer', value: view.values };
    if (view.kind === 'choice') return { do: 'answer', value: view.value ?? '' };
    return { do: 'back' };
  }
  async close(): Promise<void> {}
  get left(): readonly string[] {
    return this.#script.map(([id]) => id);
  }
}

export const say = (value: Answer): Action => ({ do: 'answer', value });
export const lines =
  (...texts: readonly string[]) =>
  (view: View): Action => ({ do: 'answer', value: list(view, ...texts) });

/** Holds a whole interview against a script; every state that was kept comes along. */
export async function meet(
  script: readonly [string, Reply][],
  options: { plan?: Plan; course?: Interview['course']; from?: Interview; frame?: Frame } = {},
): Promise<{ end: Interview; ui: FakeUi; kept: readonly Interview[] }> {
  const ui = new FakeUi(script);
  const kept: Interview[] = [];
  const start = options.from ?? begin(options.plan ?? { depth: 'meeting' }, options.course ?? {});
  const end = await hold(start, options.frame ?? frame, {
    ui,
    keep: (interview) => void kept.push(interview),
    preview: async () => 'sheet',
    remarks: async () => [],
  });
  return { end, ui, kept };
}
