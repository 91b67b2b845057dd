import { allActivities } from '../../../facts/time.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'lms/single-answer',
  stage: 'structure',
  until: 'follow-up',
  severity: 'error',
  since: '0.1.0',
  title: say('Un choix unique a une seule bonne réponse', 'A single choice has one right answer'),
  why: say(
    'Celui qui coche l’autre bonne réponse est compté faux : il perd des points, et sa confiance dans le quiz.',
    'Whoever ticks the other right answer is counted wrong: they lose points, and their trust in the quiz.',
  ),
  source: {
    grade: 'ours',
    text: say('Sens du choix unique dans les plateformes', 'Meaning of a single choice on platforms'),
  },
  messages: {
    several: say(
      '{count} bonnes réponses pour le choix unique « {question} » : gardez-en une, ou passez au choix multiple (kind: multiple).',
      '{count} right answers for the single choice “{question}”: keep one, or make it a multiple choice (kind: multiple).',
    ),
  },
  examples: {
    bad: 'modules:\n  - id: M1\n    activities:\n      - type: quiz\n        title: "Qui décide ?"\n        questions:\n          - text: "Qui fixe les priorités du jour ?"\n            kind: single\n            answers:\n              - { text: "Le chef d’équipe", correct: true }\n              - { text: "Chaque opérateur", correct: true }',
    good: 'modules:\n  - id: M1\n    activities:\n      - type: quiz\n        title: "Qui décide ?"\n        questions:\n          - text: "Qui fixe les priorités du jour ?"\n            kind: single\n            answers:\n              - { text: "Le chef d’équipe", correct: true }\n              - { text: "Chaque opérateur" }',
  },
  *check(course) {
    for (const { activity, path } of allActivities(course)) {
      for (const [index, question] of activity.questions.entries()) {
        if (question.kind !== 'single' && question.kind !== 'true-false') continue;
        const right = question.answers.flatMap(({ correct }, place) => (correct ? [place] : []));
        const [, second] = right;
        if (second === undefined) continue;
        const at = [...path, 'questions', index];
        const data: Slots = { count: right.length, question: (question.text ?? question.id).replace(/[{}]/g, '') };
        yield { at: [...at, 'answers', second, 'correct'], message: 'several', data };
      }
    }
  },
});
