import { type Text, translate } from '../language/say.ts';
import { isAssumed, openAt } from './open.ts';
import { mapsAt } from './paths.ts';
import type { Frame, Question } from './question.ts';
import { planned, steps } from './questions.ts';
import type { Interview } from './screens.ts';
import type { MenuLine } from './ui.ts';

/** What a check says of a place of the course, in the checks’ own words. */
export interface Remark {
  readonly at: string;
  readonly text: string;
}

function markOf(interview: Interview, question: Question, value: string, remarks: readonly Remark[]): MenuLine['mark'] {
  const { course } = interview;
  if (interview.again.includes(question.id)) return 'again';
  const open = openAt(course, question.at, question.openAsk);
  if (open) return isAssumed(course, question.at) ? 'confirm' : 'open';
  if (value === '') return 'none';
  return remarks.length > 0 ? 'advice' : 'done';
}

/** Whether a place is the question’s own: the same, or inside it. */
function belongs(at: string, question: Question): boolean {
  return at === question.at || at.startsWith(`${question.at}.`);
}

/** One line for each answer; a remark stands below the most precise question that it is about. */
export function reviewLines(
  interview: Interview,
  frame: Frame,
  remarks: readonly Remark[] = [],
): { readonly lines: readonly MenuLine[]; readonly open: number } {
  const all = planned(interview.plan, interview.course);
  const owner = (remark: Remark): Question | undefined =>
    all.filter((question) => belongs(remark.at, question)).sort((a, b) => b.at.length - a.at.length)[0];
  let group: Text | undefined;
  const lines = all.map((question): MenuLine => {
    const value = question.shown(interview.course, frame);
    const own = remarks.filter((remark) => owner(remark) === question);
    const heading = steps[question.step] === group ? undefined : translate(steps[question.step], frame.language);
    group = steps[question.step];
    return {
      id: question.id,
      label: translate(question.label, frame.language),
      value,
      mark: markOf(interview, question, value, own),
      ...(heading ? { group: heading } : {}),
      ...(own.length > 0 ? { remarks: own.map((remark) => remark.text) } : {}),
    };
  });
  return { lines, open: mapsAt(interview.course, 'openQuestions').length };
}
