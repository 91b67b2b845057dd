import type { Activity, Course } from '../../course/course.ts';
import { say } from '../../language/say.ts';
import type { DocumentContext } from '../page.ts';
import { list, type Of, optional, record, text } from '../shape.ts';
import { labelOf } from '../views/labels.ts';
import { shortName } from '../views/people.ts';

/** What the other sections refer to: resources, and the questions that learners are asked. */
export const annexesShape = record({
  resources: list(
    record({ title: text, type: optional(text), about: optional(text), owner: optional(text), status: optional(text) }),
  ),
  quizzes: list(
    record({
      title: text,
      questions: list(record({ text: text, kind: text, answers: list(text), explanation: optional(text) })),
    }),
  ),
});

export function annexesView(course: Course, context: DocumentContext): Of<typeof annexesShape> {
  const activities = [...course.modules.flatMap((module) => module.activities), ...course.activities];
  return {
    resources: course.resources.flatMap(({ title, about, type, owner, status }) => {
      const name = title ?? about;
      if (!name) return [];
      return [
        {
          title: name,
          type: type && labelOf(context, 'resources.*.type', type),
          about: title === undefined ? undefined : about,
          owner: shortName(course, owner),
          status: status && labelOf(context, 'resources.*.status', status),
        },
      ];
    }),
    quizzes: activities.flatMap((activity) => quizOf(activity, context)),
  };
}

function quizOf(activity: Activity, context: DocumentContext) {
  const questions = activity.questions.flatMap((question) => {
    if (!question.text) return [];
    const answers = question.answers.flatMap(({ text: answer, correct, match }) => {
      if (!answer) return [];
      if (match) return [`${answer} → ${match}`];
      return [correct ? context.say(say('{answer} (juste)', '{answer} (correct)'), { answer }) : answer];
    });
    const kind = labelOf(context, 'activities.*.questions.*.kind', question.kind);
    return [{ text: question.text, kind, answers, explanation: question.explanation }];
  });
  if (questions.length === 0) return [];
  return [
    { title: activity.title ?? context.capital(labelOf(context, 'activities.*.type', activity.type)), questions },
  ];
}
