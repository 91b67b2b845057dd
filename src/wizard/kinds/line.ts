import type { RawMap } from '../../course/raw.ts';
import { type Text, translate } from '../../language/say.ts';
import { notesAt, refusal } from '../fields.ts';
import { path, put, textAt } from '../paths.ts';
import { identifiedPerson, namedPerson } from '../people.ts';
import { about, type Frame, type Notes, type Question } from '../question.ts';
import type { Advice } from '../ui.ts';

export interface LineOptions {
  readonly suggest?: (course: RawMap, frame: Frame) => string | undefined;
  readonly advise?: (text: string, frame: Frame) => Advice | undefined;
  readonly example?: Text;
  readonly context?: (course: RawMap, frame: Frame) => readonly string[];
  /** What else an answer brings. */
  readonly also?: (course: RawMap, answer: string, frame: Frame) => RawMap;
}

/** A text, a number, a duration, a date: whatever one types, judged by the field’s own schema. */
export function line(at: string, notes: Notes, options: LineOptions = {}): Question {
  const field = notesAt(path(at));
  // A person is typed and shown by name, and kept by identifier.
  const isPerson = field.refersTo?.includes('people') ?? false;
  return {
    ...about(at, notes),
    control: (course, frame) => ({
      kind: 'text',
      value: isPerson ? namedPerson(course, textAt(course, at)) : textAt(course, at),
      long: field.long ?? false,
      suggestion: options.suggest?.(course, frame),
      example: options.example ? translate(options.example, frame.language) : field.examples?.[0],
      context: options.context?.(course, frame),
      check: (text) => refusal(path(at), text, frame.language),
      ...(options.advise ? { advise: (text: string) => options.advise?.(text, frame) } : {}),
    }),
    write: (course, answer, frame) => {
      const typed = String(answer).trim();
      const text = isPerson ? identifiedPerson(course, typed) : typed;
      const next = put(course, at, text === '' ? undefined : text);
      return options.also && text !== '' ? options.also(next, text, frame) : next;
    },
    shown: (course) => {
      const text = textAt(course, at).replace(/\s+/g, ' ');
      return isPerson ? namedPerson(course, text) : text;
    },
  };
}
