import type { RawMap } from '../course/raw.ts';
import type { Path } from '../diagnostic.ts';
import { say } from '../language/say.ts';
import { withGaps } from './gaps.ts';
import { addNote, splitNotes, stripMark } from './marks.ts';
import { nestedKind } from './nested.ts';
import { assume, close, leaveOpen } from './open.ts';
import { path, placeOf } from './paths.ts';
import type { Frame, Question } from './question.ts';
import { dependants, questionOf } from './questions.ts';
import { withoutLost } from './references.ts';
import { asked, backward, forward, type Interview, push, replace, type Screen, screenId, screenOf } from './screens.ts';
import type { Action, Answer, Item } from './ui.ts';

/** The course with an answer, and what follows from it elsewhere. */
function written(interview: Interview, question: Question, answer: Answer, frame: Frame): Interview {
  const before = interview.course;
  const course = withoutLost(before, question.write(before, answer, frame));
  if (JSON.stringify(course) === JSON.stringify(before)) return interview;
  // Nothing is looked at again for a first answer: what builds on it was not there to be wrong.
  const touched = dependants(question.id).filter(
    (id) => interview.seen.includes(id) && questionOf(id).shown(course, frame) !== '',
  );
  return { ...interview, course, again: [...new Set([...interview.again, ...touched])] };
}

function without(list: readonly string[], id: string): readonly string[] {
  return list.filter((other) => other !== id);
}

function settled(interview: Interview, id: string): Interview {
  const { [id]: _, ...halves } = interview.halves;
  return {
    ...interview,
    halves,
    seen: interview.seen.includes(id) ? interview.seen : [...interview.seen, id],
    again: without(interview.again, id),
  };
}

/** Marks, on the lines of a list, those that begin with « ~ ». */
function assumeItems(
  course: RawMap,
  question: Question,
  marked: readonly number[],
  items: readonly Item[],
  frame: Frame,
): RawMap {
  let next = course;
  for (const index of marked) {
    const at = placeOf(next, [...path(question.at), index]);
    next = assume(next, { at, ask: question.openAsk, value: Object.values(items[index]?.values ?? {})[0] }, frame);
  }
  return next;
}

const onlyOne = say(
  'Cette réponse est la seule obligatoire : un nom de travail suffit.',
  'This is the only compulsory answer: a working name is enough.',
);
const noted = say('Noté, pour vous seul.', 'Noted, for you alone.');

/** The interview with an answer in its place, still on the same screen; a notice alone says that the screen must stay. */
function settle(interview: Interview, question: Question, given: Answer, toConfirm: boolean, frame: Frame): Interview {
  const { value, marked, lines } = stripMark(given, question);
  if (question.compulsory && value.length === 0) return { ...interview, notice: onlyOne };
  const next = settled(written(interview, question, value, frame), screenId(interview));
  if (value.length === 0) return next;
  let course = close(next.course, question.at, question.openAsk);
  if (toConfirm || marked) {
    course = assume(course, { at: question.at, ask: question.openAsk, value: question.shown(course, frame) }, frame);
  }
  return { ...next, course: assumeItems(course, question, lines, value as readonly Item[], frame) };
}

function withNotes(interview: Interview, notes: readonly string[], question: Question, frame: Frame): Interview {
  if (notes.length === 0) return interview;
  const course = notes.reduce((before, note) => addNote(before, note, question, frame), interview.course);
  return { ...interview, course, notice: noted };
}

function answer(interview: Interview, question: Question, given: Answer, toConfirm: boolean, frame: Frame): Interview {
  const { rest, notes } = splitNotes(given);
  const held = withNotes(interview, notes, question, frame);
  // A note alone answers nothing: the question stays.
  if (notes.length > 0 && rest.length === 0) return held;
  if (rest === '‹' || rest === '<') return backward(held);
  if (rest === '?') return open(held, question, frame);
  const next = settle({ ...held, notice: undefined }, question, rest, toConfirm, frame);
  return next.notice ? next : { ...forward(next), notice: held.notice };
}

function open(interview: Interview, question: Question, frame: Frame): Interview {
  if (question.compulsory) return { ...interview, notice: onlyOne };
  const { kind } = question.control(interview.course, frame);
  // A list that is left open is unfinished, not wrong: its lines stay.
  const cleared = kind === 'text' || kind === 'choice' ? written(interview, question, '', frame) : interview;
  const left = leaveOpen(cleared.course, { at: question.at, ask: question.openAsk }, frame);
  return forward(settled({ ...cleared, course: left }, screenId(interview)));
}

/** What is typed when one leaves a screen by another way than answering it: never lost. */
function kept(
  interview: Interview,
  question: Question | undefined,
  value: Answer | undefined,
  frame: Frame,
): Interview {
  if (!question || value === undefined) return interview;
  const { rest, notes } = splitNotes(value);
  const held = withNotes(interview, notes, question, frame);
  if (rest === '?' || rest === '<' || rest === '‹' || (notes.length > 0 && rest.length === 0)) return held;
  const control = question.control(interview.course, frame);
  // What cannot be an answer is kept as it was typed, for when one comes back.
  if (control.kind === 'text' && control.check(String(stripMark(rest, question).value)) !== undefined) {
    return { ...held, halves: { ...held.halves, [screenId(interview)]: { text: value } } };
  }
  // An empty line that one walks past is not an answer.
  if (
    rest.length === 0 &&
    !interview.seen.includes(screenId(interview)) &&
    question.shown(interview.course, frame) === ''
  )
    return held;
  const next = settle(held, question, rest, false, frame);
  return { ...next, notice: undefined };
}

function menu(interview: Interview, screen: Screen, action: Action, frame: Frame): Interview {
  if (action.do === 'pick' && screen.on === 'review') {
    return push(replace(interview, { on: 'review', at: action.line }), { on: 'question', id: action.line });
  }
  if (action.do === 'pick' && screen.on === 'record') {
    const inner = [...screen.path, action.line];
    const next = replace(interview, { ...screen, at: action.line });
    return push(next, nestedScreen(inner));
  }
  if (action.do === 'key' && screen.on === 'review' && action.key === 'o') {
    return { ...interview, course: withGaps(interview.course, frame, interview.plan) };
  }
  if (action.do === 'key' && screen.on === 'review' && action.key === 's') {
    const whom =
      !interview.plan.existing &&
      (interview.course.openQuestions as readonly RawMap[] | undefined)?.some((question) => !question.to);
    return whom ? push(interview, { on: 'whom' }) : { ...interview, end: 'save' };
  }
  return interview;
}

function nestedScreen(at: Path): Screen {
  const kind = nestedKind(at);
  if (kind === 'record') return { on: 'record', path: at };
  return kind === 'list' ? { on: 'list', path: at } : { on: 'field', path: at };
}

function jump(interview: Interview, to: string): Interview {
  if (to === 'review')
    return screenOf(interview).on === 'review' ? interview : push(interview, { on: 'review', at: screenId(interview) });
  return replace({ ...interview, stack: interview.stack.slice(0, 1) }, { on: 'question', id: to });
}

/** What follows from what was done on the screen at hand. Pure: the same action on the same interview gives the same. */
export function step(before: Interview, action: Action, frame: Frame): Interview {
  const interview: Interview = { ...before, notice: undefined };
  const screen = screenOf(interview);
  const question = asked(screen);
  const typed = 'value' in action ? action.value : undefined;
  switch (action.do) {
    case 'pause':
      return { ...kept(interview, question, typed, frame), end: action.why === 'ended' ? 'ended' : 'pause' };
    case 'back':
      return backward(kept(interview, question, typed, frame));
    case 'jump':
      return jump(kept(interview, question, typed, frame), action.to);
    case 'open':
      return question ? open(kept(interview, question, typed, frame), question, frame) : interview;
    case 'note': {
      if (!question) return interview;
      const held = kept(interview, question, typed, frame);
      return {
        ...held,
        course: addNote(held.course, action.text, question, frame),
        notice: noted,
      };
    }
    case 'pick': {
      if (screen.on === 'review' || screen.on === 'record') return menu(interview, screen, action, frame);
      const held = kept(interview, question, typed, frame);
      const at = question ? [...path(question.at), Number(action.line)] : [];
      return push(held, { on: 'record', path: at });
    }
    case 'key':
      return menu(interview, screen, action, frame);
    case 'answer': {
      if (!question) return forward(interview);
      const next = answer(interview, question, action.value, action.toConfirm ?? false, frame);
      return screen.on === 'whom' && !next.notice ? { ...next, end: 'save' } : next;
    }
  }
}
