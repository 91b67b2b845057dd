import type { RawMap } from '../../course/raw.ts';
import type { Text } from '../../language/say.ts';
import { choicesOf, labelsAt, refusal } from '../fields.ts';
import { path, put, textAt, textsAt } from '../paths.ts';
import { about, type Frame, type Notes, type Question } from '../question.ts';
import type { Choice } from '../ui.ts';

export interface ChoiceOptions {
  readonly labels?: Readonly<Record<string, Text>>;
  readonly choices?: (frame: Frame, course: RawMap) => readonly Choice[];
  readonly suggest?: (course: RawMap, frame: Frame) => string | undefined;
  /** Any other text may be typed. */
  readonly other?: true;
}

/** One of a few values. */
export function choose(at: string, notes: Notes, options: ChoiceOptions = {}): Question {
  const labels = options.labels ?? labelsAt(path(at));
  const choices = (course: RawMap, frame: Frame): readonly Choice[] => {
    const known = options.choices?.(frame, course) ?? choicesOf(labels, frame.language);
    const value = textAt(course, at);
    return value === '' || known.some((choice) => choice.value === value) ? known : [...known, { value, label: value }];
  };
  return {
    ...about(at, notes),
    control: (course, frame) => ({
      kind: 'choice',
      choices: choices(course, frame),
      value: textAt(course, at) || undefined,
      suggestion: options.suggest?.(course, frame),
      other: options.other ?? false,
      check: (text) => refusal(path(at), text, frame.language),
    }),
    write: (course, answer) => put(course, at, String(answer) || undefined),
    shown: (course, frame) => {
      const value = textAt(course, at);
      return choices(course, frame).find((choice) => choice.value === value)?.label ?? value;
    },
  };
}

export interface TickOptions {
  readonly choices?: (course: RawMap, frame: Frame) => readonly Choice[];
  readonly suggest?: (course: RawMap, frame: Frame) => readonly string[];
  readonly other?: true;
}

/** Any of a few values. */
export function tick(at: string, notes: Notes, options: TickOptions = {}): Question {
  const choices = (course: RawMap, frame: Frame): readonly Choice[] => {
    const known = options.choices?.(course, frame) ?? choicesOf(labelsAt(path(at)), frame.language);
    const more = textsAt(course, at).filter((value) => !known.some((choice) => choice.value === value));
    return [...known, ...more.map((value) => ({ value, label: value }))];
  };
  return {
    ...about(at, notes),
    control: (course, frame) => ({
      kind: 'checkboxes',
      choices: choices(course, frame),
      values: textsAt(course, at),
      suggestion: options.suggest?.(course, frame),
      other: options.other ?? false,
      check: (text) => refusal(path(at), text, frame.language),
    }),
    write: (course, answer) => {
      const values = answer as readonly string[];
      return put(course, at, values.length > 0 ? values : undefined);
    },
    shown: (course, frame) =>
      textsAt(course, at)
        .map((value) => choices(course, frame).find((choice) => choice.value === value)?.label ?? value)
        .join(', '),
  };
}
