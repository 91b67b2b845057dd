import type { Activity } from '../../../course/course.ts';
import { isAssessment } from '../../../facts/coverage.ts';
import { allActivities } from '../../../facts/time.ts';
import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';

const showing: readonly Activity['type'][] = [
  'quiz',
  'exam',
  'self-assessment',
  'field-mission',
  'assignment',
  'exercise',
  'case-study',
  'checklist',
  'peer-review',
];

export const rule = defineRule({
  id: 'follow-up/progress',
  stage: 'structure',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('De quoi suivre la progression', 'Something that shows progress'),
    why: say(
      'Un quiz, une mission ou une autoévaluation montre à chacun où il en est, et au tuteur qui aider.',
      'A quiz, a mission or a self-assessment shows learners where they stand, and the tutor whom to help.',
    ),
    source: {
      grade: 'S',
      text: say(
        'Méthode, étape 5 : indicateurs de progression (quiz, missions, autoévaluations)',
        'Method, step 5: progress indicators (quizzes, missions, self-assessments)',
      ),
    },
    messages: {
      none: say(
        'Rien ne montre la progression : ajoutez un quiz, une mission ou une autoévaluation.',
        'Nothing shows progress: add a quiz, a mission or a self-assessment.',
      ),
    },
    examples: {
      bad: 'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min }\n      - { type: forum, title: "Ma situation de la semaine", duration: 10 min }',
      good: 'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min }\n      - { type: self-assessment, title: "Où j’en suis", duration: 5 min }',
    },
  }),
  *check(course) {
    const activities = allActivities(course).map(({ activity }) => activity);
    if (!course.modules.some((module) => module.activities.length > 0)) return;
    const shown = activities.some((activity) => showing.includes(activity.type) || isAssessment(activity));
    if (!shown) yield { at: ['modules'], on: 'key', message: 'none' };
  },
});
