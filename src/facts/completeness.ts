import type { Course, OpenQuestion } from '../course/course.ts';
import { sponsorOf } from './people.ts';

/** True when an open question stands at this dotted place or at one of its parents (a value to be confirmed is not open). */
export function isOpen(course: Course, at: string): boolean {
  return course.openQuestions.some(
    ({ at: place, assumed }) => place !== undefined && !assumed && (place === at || at.startsWith(`${place}.`)),
  );
}

/** The questions that wait for an answer, and the values that stand until they are confirmed. */
export function questionsOf(course: Course): {
  readonly open: readonly OpenQuestion[];
  readonly assumed: readonly OpenQuestion[];
} {
  return {
    open: course.openQuestions.filter((question) => !question.assumed),
    assumed: course.openQuestions.filter((question) => question.assumed),
  };
}

export type NeedInput = 'context' | 'problem' | 'audience' | 'goals' | 'constraints' | 'platform' | 'sponsor';

/** What the analysis of the need must say, with the dotted place of each; those that are neither said nor an open question. */
export function missingNeeds(course: Course): readonly { readonly input: NeedInput; readonly at: string }[] {
  const { need } = course;
  const { constraints } = need;
  const said: readonly [NeedInput, string, boolean][] = [
    ['context', 'need.context', need.context !== undefined],
    ['problem', 'need.problem', need.problem !== undefined],
    ['audience', 'need.audience', need.audience.description !== undefined || need.audience.learners !== undefined],
    ['goals', 'need.goals', need.goals.length > 0],
    [
      'constraints',
      'need.constraints',
      constraints.start !== undefined ||
        constraints.deadline !== undefined ||
        constraints.weeks !== undefined ||
        course.cohorts.length > 0,
    ],
    [
      'platform',
      'need.constraints.platform',
      // What all takes place in a room needs none.
      constraints.platform.name !== undefined ||
        constraints.platform.lms !== 'generic' ||
        constraints.remote?.value === 0,
    ],
    ['sponsor', 'people', sponsorOf(course) !== undefined],
  ];
  return said
    .filter(([, at, there]) => !there && !isOpen(course, at) && !isOpenBelow(course, at))
    .map(([input, at]) => ({ input, at }));
}

/** True when an open question stands below this place (`need.audience.learners` for `need.audience`). */
export function isOpenBelow(course: Course, at: string): boolean {
  return course.openQuestions.some(({ at: place }) => place?.startsWith(`${at}.`));
}
