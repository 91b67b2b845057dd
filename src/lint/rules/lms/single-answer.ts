import { allActivities } from '../../../facts/time.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';

export const rule = defineRule({
  id: 'lms/single-answer',
  stage: 'need',
  until: 'follow-up',
  severity: 'error',
  since: '0.1.0',
  about: () => ({
    title: say('Un choix unique a une seule bonne réponse', 'A single choice has one right answer'),
    why: say(
      'Qui coche l’autre bonne réponse voit la sienne comptée fausse : il perd des points, et confiance dans le quiz.',
      'Learners who tick the other right answer are marked wrong: they lose points, and trust in the quiz.',
    ),
    source: {
      grade: 'ours',
      text: say('Fonctionnement du choix unique sur les plateformes', 'How single choice works on platforms'),
    },
    messages: {
      several: say(
        '{count} bonnes réponses pour le choix unique {question} : gardez-en une seule, ou passez au choix multiple (kind: multiple).',
        '{count} right answers for the single choice {question}: keep only one, or make it a multiple choice (kind: multiple).',
      ),
      both: say(
        '{count} bonnes réponses pour le vrai ou faux {question} : gardez-en une seule.',
        '{count} right answers for the true/false question {question}: keep only one.',
      ),
    },
    examples: {
      bad: [
        'modules:\n  - id: M1\n    activities:\n      - type: quiz\n        title: "Qui décide ?"\n        questions:\n          - text: "Qui fixe les priorités du jour ?"\n            kind: single\n            answers:\n              - { text: "Le chef d’équipe", correct: true }\n              - { text: "Chaque opérateur", correct: true }',
        'modules:\n  - id: M1\n    activities:\n      - type: quiz\n        title: "Qui décide ?"\n        questions:\n          - text: "Qui fixe les priorités du jour ?"\n            kind: true-false\n            answers:\n              - { text: "Le chef d’équipe", correct: true }\n              - { text: "Chaque opérateur", correct: true }',
      ],
      good: 'modules:\n  - id: M1\n    activities:\n      - type: quiz\n        title: "Qui décide ?"\n        questions:\n          - text: "Qui fixe les priorités du jour ?"\n            kind: single\n            answers:\n              - { text: "Le chef d’équipe", correct: true }\n              - { text: "Chaque opérateur" }',
    },
  }),
  *check(course) {
    for (const { activity, path } of allActivities(course)) {
      for (const [index, question] of activity.questions.entries()) {
        if (question.kind !== 'single' && question.kind !== 'true-false') continue;
        const right = question.answers.flatMap(({ correct }, place) => (correct ? [place] : []));
        const [, second] = right;
        if (second === undefined) continue;
        const at = [...path, 'questions', index];
        const data: Slots = { count: right.length, question: quoted(question.text ?? question.id) };
        yield {
          at: [...at, 'answers', second, 'correct'],
          message: question.kind === 'single' ? 'several' : 'both',
          data,
        };
      }
    }
  },
});
