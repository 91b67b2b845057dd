import type { View } from '../../wizard/ui.ts';
import { isEnter, type Key, typedBy } from './key.ts';
import { edited, insert, type Line, lineWith } from './line.ts';
import type { Machine } from './machine.ts';
import { tail } from './wrap.ts';

interface Noting<S> {
  readonly inner: S;
  /** A private note being typed below the choices. */
  readonly note?: Line;
}

/**
 * A machine that takes private notes where nothing else is typed: « / » begins one, Enter keeps it, Esc drops it. What was
 * chosen so far comes along with the note.
 */
export function withNotes<V extends View, S extends object>(
  machine: Machine<V, S>,
  isTyping: (view: V, state: S) => boolean,
): Machine<V, Noting<S>> {
  const press = (view: V, state: Noting<S>, key: Key): ReturnType<Machine<V, Noting<S>>['press']> => {
    const { inner, note } = state;
    if (!note) {
      if (typedBy(key) === '/' && view.confirm && !isTyping(view, inner))
        return { state: { inner, note: lineWith('') } };
      const next = machine.press(view, inner, key);
      return 'action' in next ? next : { state: next.state === inner ? state : { inner: next.state } };
    }
    if (key.name === 'escape') return { state: { inner } };
    if (isEnter(key)) {
      const text = note.text.replace(/^\/\s*/, '').trim();
      const back = machine.press(view, inner, { name: 'escape' });
      const value = 'action' in back && 'value' in back.action ? { value: back.action.value } : {};
      return text === '' ? { state: { inner } } : { action: { do: 'note', text, ...value } };
    }
    if (key.pasted !== undefined) return { state: { inner, note: insert(note, key.pasted.replace(/\s+/g, ' ')) } };
    const line = edited(note, key);
    return { state: line ? { inner, note: line } : state };
  };
  return {
    start: (view) => {
      const { note, ...half } = (view.half ?? {}) as { note?: Line };
      return { inner: machine.start({ ...view, half: view.half && half } as V), ...(note ? { note } : {}) };
    },
    press,
    body: (view, { inner, note }, tools) => {
      const body = machine.body(view, inner, tools);
      if (!note) return body;
      const room = Math.max(10, Math.min(tools.columns - 1, 100) - 12);
      return {
        ...body,
        above: [...body.above.slice(-Math.max(1, tools.rows - 2)), ''],
        line: {
          before: tools.paint.accent(
            `/${note.text.startsWith('/') ? '' : '/ '}${tail(note.text.slice(0, note.cursor), room)}`,
          ),
          after: note.text.slice(note.cursor, note.cursor + 8),
        },
      };
    },
    half: ({ inner, note }) => ({ ...machine.half(inner), ...(note ? { note } : {}) }),
  };
}
