import type { RawMap } from '../course/raw.ts';
import type { Path } from '../diagnostic.ts';
import { say, type Text } from '../language/say.ts';
import { nested } from './nested.ts';
import { placeOf } from './paths.ts';
import type { Question } from './question.ts';
import { type Plan, planned, questionOf } from './questions.ts';
import type { Half } from './ui.ts';
import { whomQuestion } from './whom.ts';

/** What is on the screen. The last of a stack is at hand; going back takes it off. */
export type Screen =
  | { readonly on: 'question'; readonly id: string }
  | { readonly on: 'list'; readonly path: Path }
  | { readonly on: 'record'; readonly path: Path; readonly at?: string }
  | { readonly on: 'field'; readonly path: Path }
  | { readonly on: 'review'; readonly at?: string }
  | { readonly on: 'whom' };

export interface Interview {
  readonly plan: Plan;
  readonly course: RawMap;
  readonly stack: readonly Screen[];
  /** Questions that were answered, passed or left open. */
  readonly seen: readonly string[];
  /** Answers to look at again, because one they build on changed. */
  readonly again: readonly string[];
  /** What was typed and could not stand as an answer, by screen. */
  readonly halves: Readonly<Record<string, Half>>;
  /** What just happened, for the next screen. */
  readonly notice?: Text;
  readonly end?: 'save' | 'pause' | 'ended';
}

export function begin(plan: Plan, course: RawMap, screen?: Screen): Interview {
  const [first] = planned(plan, course);
  const start: Screen = screen ?? (first ? { on: 'question', id: first.id } : { on: 'review' });
  return { plan, course, stack: [start], seen: [], again: [], halves: {} };
}

/** The screen at hand. */
export function screenOf(interview: Interview): Screen {
  return interview.stack.at(-1) ?? { on: 'review' };
}

/** The name of a screen: the question’s identifier, or the place it edits. */
export function screenId(interview: Interview, screen: Screen = screenOf(interview)): string {
  if (screen.on === 'question') return screen.id;
  if (screen.on === 'review') return 'review';
  if (screen.on === 'whom') return 'openQuestions';
  return placeOf(interview.course, screen.path);
}

/** The question that a screen asks; undefined for a menu. */
export function asked(screen: Screen): Question | undefined {
  if (screen.on === 'question') return questionOf(screen.id);
  if (screen.on === 'list' || screen.on === 'field') return nested(screen.path);
  if (screen.on === 'whom') return whomQuestion;
  return undefined;
}

function pop(interview: Interview): Interview {
  return { ...interview, stack: interview.stack.slice(0, -1) };
}

export function push(interview: Interview, screen: Screen): Interview {
  return { ...interview, stack: [...interview.stack, screen] };
}

export function replace(interview: Interview, screen: Screen): Interview {
  return push(pop(interview), screen);
}

/** The screen after this one: where one came from, else the next question, else the review. */
export function forward(interview: Interview): Interview {
  const screen = screenOf(interview);
  if (interview.stack.length > 1) return pop(interview);
  if (screen.on !== 'question') return interview;
  const order = planned(interview.plan, interview.course);
  const next = order[order.findIndex((question) => question.id === screen.id) + 1];
  return replace(interview, next ? { on: 'question', id: next.id } : { on: 'review' });
}

/** The screen before this one: where one came from, else the question before. */
export function backward(interview: Interview): Interview {
  const screen = screenOf(interview);
  if (interview.stack.length > 1) return pop(interview);
  const order = planned(interview.plan, interview.course);
  if (screen.on === 'review') {
    const last = order.at(-1);
    return interview.seen.length > 0 && last ? replace(interview, { on: 'question', id: last.id }) : interview;
  }
  const place = screen.on === 'question' ? order.findIndex((question) => question.id === screen.id) : -1;
  const before = order[place - 1];
  return before
    ? replace(interview, { on: 'question', id: before.id })
    : { ...interview, notice: say('C’est la première question.', 'This is the first question.') };
}
