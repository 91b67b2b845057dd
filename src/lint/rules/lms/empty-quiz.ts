import type { Activity } from '../../../course/course.ts';
import { allActivities } from '../../../facts/time.ts';
import { type Slots, say } from '../../../language/say.ts';
import { activityType } from '../../../method/activities.ts';
import { defineRule } from '../../rule.ts';
import { enumeration, quoted } from '../_enumeration.ts';
import { lmsSource } from './_platform.ts';

/** A quiz made in another tool has its questions there. */
function isInLms({ tool, link, type }: Activity): boolean {
  return activityType(type).lms === 'quiz' && !link && (!tool || /moodle|\bLMS\b|plateforme|platform/i.test(tool));
}

/** A choice without a right answer. */
function hasNoAnswer({ kind, answers }: Activity['questions'][number]): boolean {
  return (kind === 'single' || kind === 'multiple' || kind === 'true-false') && !answers.some(({ correct }) => correct);
}

export const rule = defineRule({
  id: 'lms/empty-quiz',
  stage: 'production',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Des quiz avec des questions et des réponses', 'Quizzes with questions and answers'),
    why: say(
      'Un quiz vide fait échouer l’import d’un Common Cartridge dans Moodle ; une question sans bonne réponse y entre sans bruit, et personne ne peut la réussir.',
      'An empty quiz makes the import of a Common Cartridge into Moodle fail; a question without a right answer gets in silently, and nobody can pass it.',
    ),
    source: lmsSource,
    messages: {
      empty: say(
        'Aucune question dans {quizzes} : écrivez des questions, ou nommez l’outil qui les contient.',
        'No questions in {quizzes}: write some, or name the tool that holds them.',
      ),
      unanswerable: say(
        'Aucune bonne réponse n’est marquée pour « {question} » : ajoutez « correct: true » à la bonne.',
        'No right answer is marked for “{question}”: add “correct: true” to the right one.',
      ),
    },
    examples: {
      bad: [
        'stage: deployment\nmodules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: quiz, title: "Que décide un chef d’équipe ?", duration: 5 min, status: ready }',
        'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - type: quiz\n        title: "Que décide un chef d’équipe ?"\n        status: ready\n        questions:\n          - text: "Qui fixe les priorités du jour ?"\n            answers:\n              - { text: "Le chef d’équipe" }\n              - { text: "Chaque opérateur" }',
      ],
      good: 'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - type: quiz\n        title: "Que décide un chef d’équipe ?"\n        status: ready\n        questions:\n          - text: "Qui fixe les priorités du jour ?"\n            answers:\n              - { text: "Le chef d’équipe", correct: true }\n              - { text: "Chaque opérateur" }',
    },
  }),
  *check(course, _options, { stage }) {
    const quizzes = allActivities(course).filter(({ activity }) => {
      // Until the deployment, production/not-ready speaks of what is still to be written.
      const finished = activity.status === 'ready' || activity.status === 'existing' || stage === 'deployment';
      return isInLms(activity) && activity.questions.length === 0 && finished;
    });
    const [first, ...others] = quizzes;
    if (first) {
      const data: Slots = {
        quizzes: enumeration(quizzes.map(({ activity }) => quoted(activity.title ?? activity.id))),
      };
      const related = others.map(({ path }) => ({ at: path, message: say('ici aussi', 'here too') }));
      yield { at: first.path, message: 'empty', data, related };
    }
    for (const { activity, path } of allActivities(course)) {
      for (const [index, question] of activity.questions.entries()) {
        if (!hasNoAnswer(question) || activity.type === 'survey' || activity.type === 'self-assessment') continue;
        const data: Slots = { question: question.text ?? question.id };
        yield { at: [...path, 'questions', index], message: 'unanswerable', data };
      }
    }
  },
});
