import { decode } from '../course/decode.ts';
import type { RawMap } from '../course/raw.ts';
import { readSource } from '../course/source.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { say } from '../language/say.ts';
import { lineOf } from './items.ts';
import { leaveOpen, openAt } from './open.ts';
import { mapsAt, put } from './paths.ts';
import { addressee } from './people.ts';
import type { Frame } from './question.ts';
import { planned } from './questions.ts';

export interface Answers {
  /** Undefined when something is wrong with them. */
  readonly course?: RawMap;
  /** All problems at once, each at its place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly text: string;
}

const notAMap = say(
  'Des réponses sont attendues sous la forme « clé: valeur », comme dans spoc.yaml (par exemple « title: OPTIMANAGER »).',
  'Answers are expected as “key: value”, as in spoc.yaml (for example “title: OPTIMANAGER”).',
);

/** Reads answers given as a spec, whole or partial: what only a whole spec must have is not asked of them. */
export function readAnswers(name: string, bytes: Uint8Array | string): Answers {
  const { source, diagnostics } = readSource(name, bytes);
  const raw = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
  if (!source) return { diagnostics, text: raw };
  const { values, text } = source;
  if (typeof values === 'string' || Array.isArray(values)) {
    const span = source.span([]);
    return {
      diagnostics: [{ rule: 'course/wrong-type', severity: 'error', message: notAMap, data: {}, path: [], span }],
      text,
    };
  }
  const found = [...diagnostics, ...decode(source).diagnostics].filter(
    ({ rule, path, severity }) => severity === 'error' && !(rule === 'course/missing-key' && path.length === 1),
  );
  return found.length > 0 ? { diagnostics: found, text } : { course: values as RawMap, diagnostics: [], text };
}

/** True when something is said, asked or marked at a place, above it or below it. */
function isTouched(course: RawMap, at: string): boolean {
  return mapsAt(course, 'openQuestions').some((question) => {
    const place = lineOf(question.at);
    return place !== '' && (place === at || place.startsWith(`${at}.`) || at.startsWith(`${place}.`));
  });
}

/** The course with an open question for everything that a scoping meeting asks and nobody has answered. */
export function withGaps(course: RawMap, frame: Frame): RawMap {
  let next = course;
  for (const question of planned({ depth: 'meeting' }, course)) {
    if (question.at === 'title' || question.shown(course, frame) !== '') continue;
    if (isTouched(course, question.at) || openAt(next, question.at, question.openAsk)) continue;
    next = leaveOpen(next, { at: question.at, ask: question.openAsk }, frame);
  }
  return addressed(next);
}

/** Open questions that name nobody go to the sponsor, for the next checkpoint, when these are known. */
export function addressed(course: RawMap): RawMap {
  const to = lineOf(addressee(course)?.id);
  const by =
    mapsAt(course, 'partnership.checkpoints')
      .map((checkpoint) => lineOf(checkpoint.date))
      .find(Boolean) ?? '';
  const questions = mapsAt(course, 'openQuestions').map((question) => ({
    ...question,
    ...(to && question.to === undefined ? { to } : {}),
    ...(by && question.by === undefined ? { by } : {}),
  }));
  return questions.length > 0 ? put(course, 'openQuestions', questions) : course;
}
