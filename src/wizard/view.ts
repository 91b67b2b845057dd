import { say, translate } from '../language/say.ts';
import { recordLines, recordTitle } from './nested.ts';
import { isAssumed, openAt } from './open.ts';
import { path, placeOf } from './paths.ts';
import type { Frame, Question, Step } from './question.ts';
import { inPlan, methodSteps, questionOf, stepNames, steps } from './questions.ts';
import { type Remark, reviewLines } from './review.ts';
import { asked, type Interview, type Screen, screenId, screenOf } from './screens.ts';
import { stepOf } from './steps.ts';
import type { Header, View } from './ui.ts';

function stepHeader(step: Step, frame: Frame): Header {
  const place = stepNames.indexOf(step) + 1;
  const title = translate(steps[step], frame.language);
  if (place > methodSteps) return { title };
  return {
    title: translate(say('Étape {place}/{of} · {title}', 'Step {place}/{of} · {title}'), frame.language, {
      place,
      of: methodSteps,
      title,
    }),
    bar: { done: place, of: methodSteps },
  };
}

/** Several screens of one question count once. */
function counter(interview: Interview, question: Question): string | undefined {
  const keys = [...new Set(inPlan(interview.plan).map((other) => other.number ?? other.id))];
  const place = keys.indexOf(question.number ?? question.id);
  return place < 0 ? undefined : `${place + 1}/${keys.length}`;
}

function headerOf(interview: Interview, screen: Screen, frame: Frame): Header {
  if (screen.on === 'question') {
    const question = questionOf(screen.id);
    return { ...stepHeader(question.step, frame), counter: counter(interview, question) };
  }
  if (screen.on === 'review') return { title: translate(say('Relecture', 'Review'), frame.language) };
  if (screen.on === 'whom') return { title: translate(say('Avant d’enregistrer', 'Before saving'), frame.language) };
  return { ...stepHeader(stepOf(screen.path), frame), counter: placeOf(interview.course, screen.path) };
}

function questionView(
  interview: Interview,
  screen: Screen,
  question: Question,
  frame: Frame,
  remarks: readonly Remark[],
): View {
  const id = screenId(interview, screen);
  const { course } = interview;
  const control = question.control(course, frame);
  const toConfirm = isAssumed(course, question.at) && openAt(course, question.at, question.openAsk) !== undefined;
  const notices = [
    interview.notice && translate(interview.notice, frame.language),
    interview.again.includes(id) &&
      translate(
        say(
          'À revoir : une réponse dont celle-ci dépend a changé. Entrée la garde.',
          'To look at again: an answer this one builds on has changed. Enter keeps it.',
        ),
        frame.language,
      ),
    openAt(course, question.at, question.openAsk) !== undefined &&
      !toConfirm &&
      translate(say('Laissée ouverte.', 'Left open.'), frame.language),
  ].filter(Boolean);
  const base = {
    id,
    language: frame.language,
    header: headerOf(interview, screen, frame),
    ask: translate(question.ask, frame.language),
    hint: question.hint && translate(question.hint, frame.language),
    notice: notices.length > 0 ? notices.join(' ') : undefined,
    compulsory: question.compulsory,
    open: !question.compulsory && screen.on === 'question',
    confirm: screen.on === 'question' || screen.on === 'field',
    back: true,
    toConfirm,
    half: interview.halves[id],
  };
  const place = placeOf(course, path(question.at));
  const own = remarks.filter(({ at }) => at === place || at.startsWith(`${place}.`)).map(({ text }) => `⚠ ${text}`);
  const context = [...(control.context ?? []), ...own.slice(0, 3)];
  // A text shows its mark, so that taking it off confirms the answer.
  if (control.kind === 'text' && toConfirm && control.value !== '') {
    return { ...base, ...control, context, value: `~ ${control.value}` } as View;
  }
  return { ...base, ...control, context } as View;
}

/** The view of the screen at hand. `remarks` are what the checks say of the course, shown beside what they are about. */
export function viewOf(interview: Interview, frame: Frame, remarks: readonly Remark[] = []): View {
  const screen = screenOf(interview);
  const question = asked(screen);
  if (question) return questionView(interview, screen, question, frame, remarks);
  const base = {
    kind: 'menu' as const,
    id: screenId(interview, screen),
    language: frame.language,
    header: headerOf(interview, screen, frame),
    notice: interview.notice && translate(interview.notice, frame.language),
    open: false,
    confirm: false,
    back: true,
  };
  if (screen.on === 'record') {
    return {
      ...base,
      ask: recordTitle(interview.course, screen.path, frame),
      hint: translate(
        say('Entrée modifie une ligne, Échap revient.', 'Enter changes a line, Esc goes back.'),
        frame.language,
      ),
      lines: recordLines(interview.course, screen.path, frame),
      at: screen.at,
      keys: [],
    };
  }
  const { lines, open } = reviewLines(interview, frame, remarks);
  return {
    ...base,
    ask: translate(
      say('Une ligne par réponse : Entrée la reprend.', 'One line for each answer: Enter takes it up.'),
      frame.language,
    ),
    hint:
      open > 0
        ? translate(
            say(
              '{open, plural, one {# question ouverte} other {# questions ouvertes}}',
              '{open, plural, one {# open question} other {# open questions}}',
            ),
            frame.language,
            { open },
          )
        : undefined,
    lines,
    at: screen.on === 'review' ? screen.at : undefined,
    keys: [
      { key: 's', label: translate(say('enregistrer', 'save'), frame.language) },
      ...(lines.some((line) => line.mark === 'none')
        ? [
            {
              key: 'o',
              label: translate(say('laisser ouvert ce qui manque', 'leave open what is missing'), frame.language),
            },
          ]
        : []),
      { key: 'p', label: translate(say('aperçu de la fiche', 'preview of the sheet'), frame.language) },
    ],
  };
}
