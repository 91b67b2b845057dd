import type { Slots } from '../../diagnostic.ts';
import { withoutAccents } from '../../language/letters.ts';
import { type Text, translate } from '../../language/say.ts';
import type {
  Action,
  CheckboxesView,
  Choice,
  ChoiceView,
  MenuView,
  TableView,
  TextView,
  View,
} from '../../wizard/ui.ts';
import { states, words } from './words.ts';

/** What a line-mode question may do: print, and read one line (undefined when the input has ended). */
export interface Console {
  print(text: string): void;
  /** Prints what need only be said once. */
  explain(text: string): void;
  read(sign: string): Promise<string | undefined>;
}

export const ended: Action = { do: 'pause', why: 'ended' };

export function teller(view: View) {
  return (text: Text, data?: Slots) => translate(text, view.language, data);
}

/** The replies that every question understands; undefined for an answer. */
export function command(view: View, typed: string): Action | undefined {
  const text = typed.trim();
  if (text === '<' || text === '‹') return { do: 'back' };
  if (text === '?' && view.open) return { do: 'open' };
  if (text === ':q') return { do: 'pause', why: 'asked' };
  if (text === ':r') return { do: 'jump', to: 'review' };
  if (text.startsWith('//')) return { do: 'note', text: text.replace(/^\/\/\s?/, '') };
  return undefined;
}

export async function askText(view: TextView, console: Console): Promise<Action> {
  const tell = teller(view);
  const current = typeof view.half?.text === 'string' ? view.half.text : view.value;
  if (current !== '') console.print(tell(words.now, { text: current }));
  if (view.suggestion && current === '') console.print(tell(words.proposal, { text: view.suggestion }));
  if (view.example && current === '') console.print(tell(words.example, { text: view.example }));
  for (;;) {
    let typed = await console.read('> ');
    // A backslash at the end of a line goes on with the next.
    while (view.long && typed?.endsWith('\\')) {
      const more: string | undefined = await console.read('> ');
      typed = `${typed.slice(0, -1)}\n${more ?? ''}`;
    }
    if (typed === undefined) return ended;
    const done = command(view, typed);
    if (done) return done;
    let text = typed.trim() === '' ? current : typed;
    const advice = text === '' ? undefined : view.advise?.(text);
    if (typed.trim() === '+') text = view.suggestion ?? current;
    const error = view.check(text);
    if (error !== undefined) {
      console.print(error);
      continue;
    }
    if (advice?.remark) console.print(tell(words.remark, { text: advice.remark }));
    return { do: 'answer', value: text };
  }
}

function printChoices(choices: readonly Choice[], ticked: readonly string[], console: Console): void {
  for (const [index, choice] of choices.entries()) {
    const mark = ticked.includes(choice.value) ? ' *' : '';
    console.print(`  ${index + 1}. ${choice.label}${choice.hint ? ` (${choice.hint})` : ''}${mark}`);
  }
}

/** The choice of a number, a whole label, or the only one that begins so. */
export function chosen(choices: readonly Choice[], typed: string): Choice | undefined {
  const plain = (text: string) => withoutAccents(text).toLowerCase().trim();
  const text = plain(typed);
  if (/^\d+$/.test(text) && choices[Number(text) - 1]) return choices[Number(text) - 1];
  const exact = choices.find((choice) => plain(choice.label) === text || choice.value === typed.trim());
  if (exact) return exact;
  const starting = choices.filter((choice) => text !== '' && plain(choice.label).startsWith(text));
  return starting.length === 1 ? starting[0] : undefined;
}

export async function askChoice(view: ChoiceView, console: Console): Promise<Action> {
  const tell = teller(view);
  printChoices(view.choices, [view.value ?? ''], console);
  const proposed = view.choices.find((choice) => choice.value === view.suggestion);
  if (proposed && !view.value) console.print(tell(words.proposal, { text: proposed.label }));
  console.explain(tell(words.choice));
  for (;;) {
    const typed = await console.read('> ');
    if (typed === undefined) return ended;
    const done = command(view, typed);
    if (done) return done;
    const toConfirm = /^\s*~/.test(typed);
    const text = typed.replace(/^\s*~/, '').trim();
    if (text === '') return { do: 'answer', value: view.value ?? '', ...(toConfirm ? { toConfirm } : {}) };
    if (text === '+' && proposed) return { do: 'answer', value: proposed.value, toConfirm };
    const found = chosen(view.choices, text);
    if (found) return { do: 'answer', value: found.value, toConfirm };
    const error = view.other ? view.check(text) : tell(words.unknown, { text });
    if (error === undefined) return { do: 'answer', value: text, toConfirm };
    console.print(error);
  }
}

/** Numbers, labels and, where others are welcome, other words; the part that is unknown when there is one. */
function severalOf(view: CheckboxesView, text: string): readonly string[] | { readonly unknown: string } {
  const values: string[] = [];
  const separator = /^[\d\s,;]+$/.test(text) ? /[\s,;]+/ : /[,;]/;
  for (const part of text.split(separator).map((word) => word.trim())) {
    if (part === '') continue;
    const found = chosen(view.choices, part);
    if (!found && !(view.other && view.check(part) === undefined)) return { unknown: part };
    values.push(found?.value ?? part);
  }
  return [...new Set(values)];
}

export async function askCheckboxes(view: CheckboxesView, console: Console): Promise<Action> {
  const tell = teller(view);
  printChoices(view.choices, view.values, console);
  const labels = (values: readonly string[]) =>
    values.map((value) => view.choices.find((choice) => choice.value === value)?.label ?? value).join(', ');
  if (view.values.length === 0 && view.suggestion?.length) {
    console.print(tell(words.proposal, { text: labels(view.suggestion) }));
  }
  console.explain(tell(words.several));
  for (;;) {
    const typed = await console.read('> ');
    if (typed === undefined) return ended;
    const done = command(view, typed);
    if (done) return done;
    const toConfirm = /^\s*~/.test(typed);
    const text = typed.replace(/^\s*~/, '').trim();
    if (text === '') return { do: 'answer', value: view.values, toConfirm };
    if (text === '-') return { do: 'answer', value: [] };
    if (text === '+') return { do: 'answer', value: view.suggestion ?? view.values, toConfirm };
    const values = severalOf(view, text);
    if (!('unknown' in values)) return { do: 'answer', value: values, toConfirm };
    console.print(tell(words.unknown, { text: values.unknown }));
  }
}

export async function askTable(view: TableView, console: Console): Promise<Action> {
  const tell = teller(view);
  printChoices(view.choices, [], console);
  console.explain(tell(view.many ? words.several : words.choice));
  const rows: (readonly string[])[] = [];
  for (let index = 0; index < view.rows.length; index++) {
    const now = view.values[index] ?? [];
    const labels = now.map((value) => view.choices.find((choice) => choice.value === value)?.label ?? value).join(', ');
    const typed = await console.read(`${index + 1}. ${view.rows[index]} [${labels || '-'}] > `);
    if (typed === undefined) return ended;
    if (/^\s*[<‹]\s*$/.test(typed) && index > 0) {
      rows.pop();
      index -= 2;
      continue;
    }
    const done = command(view, typed);
    if (done) return done;
    const text = typed.trim();
    if (text === '') rows.push(now);
    else if (text === '-') rows.push([]);
    else {
      const picked = view.many
        ? severalOf({ ...view, kind: 'checkboxes', values: now, other: false, check: () => '' } as CheckboxesView, text)
        : (({ value }) => (value === undefined ? { unknown: text } : [value]))({
            value: chosen(view.choices, text)?.value,
          });
      if ('unknown' in picked) {
        console.print(tell(words.unknown, { text: picked.unknown }));
        index -= 1;
      } else rows.push(picked);
    }
  }
  return { do: 'answer', value: rows };
}

export async function askMenu(view: MenuView, console: Console): Promise<Action> {
  const tell = teller(view);
  for (const [index, line] of view.lines.entries()) {
    if (line.group) console.print(`${line.group}`);
    const state = line.mark ? ` (${tell(states[line.mark])})` : '';
    console.print(`  ${index + 1}. ${line.label}${line.value ? ` : ${line.value}` : ''}${state}`);
    for (const remark of line.remarks ?? []) console.print(`     ${tell(words.remark, { text: remark })}`);
  }
  console.print([tell(words.menu), ...view.keys.map(({ key, label }) => `${key} ${label}`)].join(' · '));
  for (;;) {
    const typed = await console.read('> ');
    if (typed === undefined) return ended;
    const done = command(view, typed);
    if (done) return done;
    const text = typed.trim().toLowerCase();
    const key = view.keys.find((other) => other.key === text);
    if (key) return { do: 'key', key: key.key };
    const line = view.lines[Number(text) - 1];
    if (line && /^\d+$/.test(text)) return { do: 'pick', line: line.id };
    if (text !== '') console.print(tell(words.unknown, { text }));
  }
}
