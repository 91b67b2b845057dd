import type { Raw, RawMap } from '../course/raw.ts';
import { type Text, translate } from '../language/say.ts';
import { lineOf } from './items.ts';
import { mapsAt, put } from './paths.ts';
import { type Frame, languageOf } from './question.ts';

/** An open question as the spec keeps it: about what, asked how; `assumed` when a value stands until it is confirmed. */
export interface Open {
  readonly at: string;
  readonly ask: Text;
  /** The value that stands. */
  readonly value?: string;
}

function stands(question: RawMap): boolean {
  return /^(true|yes|oui)$/i.test(lineOf(question.assumed));
}

/** Places at which more than one question is asked: only the wording tells them apart. */
const shared = new Set(['people', 'objectives', 'modules']);

function isAbout(question: RawMap, at: string, ask: Text): boolean {
  if (question.at !== at) return false;
  return stands(question) || !shared.has(at) || Object.values(ask).includes(lineOf(question.question));
}

/** The entry about a place, if there is one. */
export function openAt(course: RawMap, at: string, ask: Text): RawMap | undefined {
  return mapsAt(course, 'openQuestions').find((question) => isAbout(question, at, ask));
}

function write(course: RawMap, questions: readonly Raw[]): RawMap {
  return put(course, 'openQuestions', questions.length > 0 ? questions : undefined);
}

/** Nothing is open about this place any more. */
export function close(course: RawMap, at: string, ask: Text): RawMap {
  return write(
    course,
    mapsAt(course, 'openQuestions').filter((question) => !isAbout(question, at, ask)),
  );
}

/** The question is to be asked; whom and by when is kept when it was open already. */
export function leaveOpen(course: RawMap, { at, ask }: Open, frame: Frame): RawMap {
  const before = openAt(course, at, ask);
  const { assumed: _, value: __, ...kept } = before ?? {};
  const entry = { ...kept, at, question: translate(ask, languageOf(course, frame)) };
  return write(course, [...mapsAt(course, 'openQuestions').filter((question) => !isAbout(question, at, ask)), entry]);
}

/** The value stands and is to be confirmed. */
export function assume(course: RawMap, { at, ask, value = '' }: Open, frame: Frame): RawMap {
  const before = openAt(course, at, ask);
  const question = `${translate(ask, languageOf(course, frame))}${value ? ` → ${value}` : ''}`;
  return write(course, [
    ...mapsAt(course, 'openQuestions').filter((other) => !isAbout(other, at, ask)),
    { ...(before ?? {}), at, assumed: 'true', question },
  ]);
}

/** Whether the answer at a place stands until it is confirmed. */
export function isAssumed(course: RawMap, at: string): boolean {
  return mapsAt(course, 'openQuestions').some((question) => question.at === at && stands(question));
}
