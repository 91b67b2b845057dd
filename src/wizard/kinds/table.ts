import type { RawMap } from '../../course/raw.ts';
import { choicesOf, labelsAt, notesAt } from '../fields.ts';
import { mapsAt, path, put, textsAt } from '../paths.ts';
import type { Frame, Notes, Question } from '../question.ts';
import type { Choice } from '../ui.ts';

export interface TableOptions {
  /** The list whose items are the rows, and the key of a row that the table fills. */
  readonly list: string;
  readonly key: string;
  readonly row: (item: RawMap, course: RawMap) => string;
  readonly choices?: (frame: Frame) => readonly Choice[];
  readonly suggest?: (item: RawMap, course: RawMap, frame: Frame) => readonly string[];
  readonly many: boolean;
}

/** One table for a whole list: a line for each item, the same values for all. */
export function table(notes: Notes & { readonly id: string }, options: TableOptions): Question {
  const { list, key } = options;
  const at = [...path(list), 0, key];
  const field = notesAt(at);
  const choices = (frame: Frame) => options.choices?.(frame) ?? choicesOf(labelsAt(at), frame.language);
  const valuesOf = (item: RawMap): readonly string[] => textsAt(item, key);
  return {
    ...notes,
    at: list,
    ask: notes.ask ?? field.question ?? field.title,
    openAsk: notes.openAsk ?? notes.ask ?? field.question ?? field.title,
    label: notes.label ?? field.title,
    when: (course) => mapsAt(course, list).length > 0,
    control: (course, frame) => ({
      kind: 'table',
      rows: mapsAt(course, list).map((item) => options.row(item, course)),
      choices: choices(frame),
      values: mapsAt(course, list).map((item) => {
        const shown = valuesOf(item).filter((value) => choices(frame).some((choice) => choice.value === value));
        return shown.length > 0 ? shown : (options.suggest?.(item, course, frame) ?? []);
      }),
      many: options.many,
    }),
    write: (course, answer, frame) => {
      const rows = answer as readonly (readonly string[])[];
      let next = course;
      for (const [index, values] of rows.entries()) {
        const before = textsAt(course, [...path(list), index, key]);
        // One value is shown of several: while it is not changed, all stand.
        if (!options.many && values[0] !== undefined && values[0] === before[0]) continue;
        const hidden = before.filter((value) => !choices(frame).some((choice) => choice.value === value));
        const all = [...hidden, ...values];
        next = put(next, [...path(list), index, key], all.length > 0 ? all : undefined);
      }
      return next;
    },
    shown: (course, frame) =>
      mapsAt(course, list)
        .filter((item) => valuesOf(item).length > 0)
        .map((item) => {
          const labels = valuesOf(item).map(
            (value) => choices(frame).find((choice) => choice.value === value)?.label ?? value,
          );
          return `${options.row(item, course)} : ${labels.join(', ')}`;
        })
        .join(' · '),
  };
}
