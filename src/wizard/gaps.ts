import type { RawMap } from '../course/raw.ts';
import { lineOf } from './items.ts';
import { leaveOpen, openAt } from './open.ts';
import { mapsAt, put } from './paths.ts';
import { addressee } from './people.ts';
import type { Frame } from './question.ts';
import { type Plan, planned } from './questions.ts';

/** True when something is said, asked or marked at a place, above it or below it. */
function isTouched(course: RawMap, at: string): boolean {
  return mapsAt(course, 'openQuestions').some((question) => {
    const place = lineOf(question.at);
    return place !== '' && (place === at || place.startsWith(`${at}.`) || at.startsWith(`${place}.`));
  });
}

/** The course with an open question for everything that a plan asks and nobody has answered. */
export function withGaps(course: RawMap, frame: Frame, plan: Plan = { depth: 'meeting' }): RawMap {
  let next = course;
  for (const question of planned(plan, course)) {
    if (question.at === 'title' || question.shown(course, frame) !== '') continue;
    if (isTouched(course, question.at) || openAt(next, question.at, question.openAsk)) continue;
    next = leaveOpen(next, { at: question.at, ask: question.openAsk }, frame);
  }
  return next;
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
