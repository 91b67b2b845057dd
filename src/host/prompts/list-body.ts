import type { ListView } from '../../wizard/ui.ts';
import { typedRows } from './edges.ts';
import { currentField, currentGuide, type ListState, matches, rewording } from './list-state.ts';
import { type Body, type Tools, windowed } from './machine.ts';
import { usable } from './page.ts';
import { keys, words } from './words.ts';
import { shorten } from './wrap.ts';

/** The choices that match what is typed, the lit one first in sight. */
function choiceRow(view: ListView, state: ListState, tools: Tools, columns: number): readonly string[] {
  const field = currentField(view, state);
  if (!field?.choices) return [];
  const found = matches(field, state.entry.line.text);
  if (found.length === 0) return [];
  const lit = Math.max(0, state.entry.lit) % found.length;
  const ahead = [...found.slice(lit), ...found.slice(0, lit)].slice(0, 6);
  // Nothing is chosen as long as nothing is typed nor lit.
  const isLit = state.entry.lit >= 0 || state.entry.line.text.trim() !== '';
  const text = ahead.map((choice, index) => (index === 0 && isLit ? `‹ ${choice.label} ›` : choice.label)).join(' · ');
  return [tools.paint.dim(`  ${shorten(text, columns - 2)}`)];
}

function entryRows(view: ListView, state: ListState, tools: Tools, columns: number) {
  const field = currentField(view, state);
  const number = `${state.at + 1}.`;
  const several = view.fields.filter((other) => state.editing || !other.later).length > 1;
  const label = several && field ? `${field.label}${tools.language === 'fr' ? ' : ' : ': '}` : '';
  const done = view.fields
    .slice(0, state.entry.field)
    .map((other) => state.entry.values[other.key])
    .filter(Boolean);
  const before =
    done.length > 0 || view.fixed
      ? [tools.paint.dim(`  ${number} ${shorten(view.show({ values: state.entry.values }), columns - 6)}`)]
      : [];
  const sign = before.length > 0 ? `   › ${label}` : `› ${number} ${label}`;
  const typed = typedRows(state.entry.line, sign, '     ', columns, 3);
  return {
    above: [...before, ...typed.above],
    line: { before: tools.paint.accent(typed.line.before), after: typed.line.after },
    below: typed.below,
  };
}

function remarksOf(view: ListView, state: ListState, tools: Tools, isTyping: boolean): readonly string[] {
  const { paint, tell } = tools;
  const field = currentField(view, state);
  const text = state.entry.line.text;
  if (isTyping && text.trim() !== '') {
    const advice = field?.advise?.(text);
    return [
      ...(advice?.propose ? [paint.good(tell(words.proposal, { text: advice.propose }))] : []),
      ...(advice?.remark ? [paint.warn(advice.remark)] : []),
    ];
  }
  const better = isTyping ? undefined : rewording(view, state);
  if (better !== undefined) return [paint.good(tell(words.proposal, { text: better }))];
  if (state.removed && !isTyping)
    return [paint.warn(tell(words.removed, { text: shorten(view.show(state.removed.item), 40) }))];
  return [];
}

/** Proposed lines that are not in the list yet. */
function proposals(view: ListView, state: ListState): readonly string[] {
  const known = new Set(state.items.map((item) => view.show(item)));
  return view.suggestions.map((item) => view.show(item)).filter((text) => !known.has(text));
}

export function listBody(view: ListView, state: ListState, tools: Tools): Body {
  const { paint, tell } = tools;
  const columns = usable({ columns: tools.columns, rows: tools.rows });
  const end = state.items.length;
  const onEnd = state.at === end;
  const isTyping = state.editing || (onEnd && !view.fixed);
  const fresh = isTyping && !state.editing && state.entry.field === 0;
  const empty = state.entry.line.text.trim() === '';
  const guide = fresh ? currentGuide(view, state) : undefined;
  const field = currentField(view, state);
  const offered = fresh && empty ? proposals(view, state) : [];
  const footer = view.footer?.(state.items) ?? [];
  const legend = isTyping && (state.editing || state.entry.field > 0) ? (field?.legend ?? []).slice(0, 5) : [];
  const extras = footer.length + (guide ? 2 : 0) + Math.min(offered.length, 3) + legend.length + 3;
  const room = Math.max(3, tools.rows - extras);

  const rows = state.items.map((item, index) => {
    const text = shorten(`${index + 1}. ${view.show(item)}`, columns - 2);
    return index === state.at && !isTyping ? paint.accent(`› ${text}`) : `  ${text}`;
  });
  const entry = entryRows(view, state, tools, columns);
  const upper = state.editing ? rows.slice(0, state.at) : rows;
  const lower = state.editing ? rows.slice(state.at + 1) : [];
  const more = (n: number) => tell(words.more, { n });
  const half = state.editing ? Math.max(2, Math.floor(room / 2)) : room;
  const cont =
    view.fixed && !isTyping ? [onEnd ? paint.accent(`› ✔ ${tell(words.done)}`) : `  ✔ ${tell(words.done)}`] : [];
  const addRow = !view.fixed && !isTyping ? [paint.dim(`  ${end + 1}. …`)] : [];
  return {
    above: [
      ...windowed(upper, isTyping ? upper.length - 1 : state.at, half, more),
      ...cont,
      ...addRow,
      ...(guide ? [...(state.items.length > 0 ? [''] : []), paint.good(shorten(guide.label, columns))] : []),
      ...(isTyping ? entry.above : []),
    ],
    ...(isTyping ? { line: entry.line } : {}),
    below: [
      ...(isTyping ? entry.below : []),
      ...(isTyping ? choiceRow(view, state, tools, columns) : []),
      ...(isTyping && empty && field?.example
        ? [paint.dim(`     ${tell(words.example, { example: field.example })}`)]
        : []),
      ...legend.map((text) => paint.dim(`     ${shorten(text, columns - 5)}`)),
      ...windowed(lower, 0, half, more),
      ...(offered.length > 0
        ? [paint.dim(`     ${tell(words.proposals)} ${shorten(offered.join(' · '), columns - 20)}`)]
        : []),
      ...(footer.length > 0 ? ['', ...footer.map((text) => paint.dim(shorten(text, columns)))] : []),
    ],
    remarks: remarksOf(view, state, tools, isTyping),
    error:
      state.error === undefined
        ? undefined
        : field?.choices
          ? tell(words.notAChoice, { text: state.error })
          : state.error,
    keys: keysFor(view, state, tools, {
      isTyping,
      fresh,
      empty,
      offered: offered.length > 0 || guide?.suggestion !== undefined,
    }),
  };
}

interface Moment {
  readonly isTyping: boolean;
  readonly fresh: boolean;
  readonly empty: boolean;
  readonly offered: boolean;
}

function keysFor(view: ListView, state: ListState, { tell }: Tools, { isTyping, fresh, empty, offered }: Moment) {
  const field = currentField(view, state);
  if (!isTyping) {
    const onEnd = state.at === state.items.length;
    return [
      tell(onEnd ? keys.next : view.opens ? keys.enter : keys.edit),
      ...(rewording(view, state) === undefined ? [] : [tell(keys.take)]),
      ...(view.fixed ? [] : [tell(keys.add), tell(keys.remove), tell(keys.copy), tell(keys.move)]),
      ...(state.removed ? [tell(keys.undo)] : []),
      tell(keys.back),
      tell(keys.pause),
    ];
  }
  const wording = !empty && field?.advise?.(state.entry.line.text)?.propose !== undefined;
  return [
    tell(fresh && empty && state.entry.lit < 0 ? (state.items.length > 0 ? keys.next : keys.pass) : keys.answer),
    ...(wording || (offered && empty) ? [tell(keys.take)] : []),
    ...(field?.choices ? [tell(keys.change)] : []),
    ...(fresh && empty && currentGuide(view, state) ? [tell(keys.skip)] : []),
    ...(fresh && state.items.length > 0 ? [tell(keys.lines)] : []),
    tell(keys.back),
    ...(fresh && empty && view.open ? [tell(keys.open)] : []),
    ...(fresh && empty && view.confirm ? [tell(keys.confirm), tell(keys.note)] : []),
    ...(fresh ? [tell(keys.review)] : []),
    tell(keys.pause),
  ];
}
