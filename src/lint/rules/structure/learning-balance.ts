import { isEveryMinuteKnown, minutesByLearningType } from '../../../facts/time.ts';
import { say } from '../../../language/say.ts';
import type { LearningType } from '../../../method/activities.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { percent } from '../_figures.ts';

export const rule = defineRule({
  id: 'structure/learning-balance',
  stage: 'structure',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Un équilibre entre recevoir et faire', 'A balance between taking in and doing'),
    why: say(
      'On apprend un métier en cherchant, en s’entraînant, en échangeant et en produisant ; un parcours que l’on regarde seulement s’oublie vite.',
      'People learn a job by searching, practising, discussing and producing; a course that is only watched is soon forgotten.',
    ),
    source: {
      grade: 'C',
      text: say(
        'ABC Learning Design (UCL) : six types d’apprentissage ; le seuil de 50 % est le nôtre',
        'ABC Learning Design (UCL): six learning types; the 50% threshold is ours',
      ),
    },
    messages: {
      acquisition: say(
        '{share} du temps se passe à regarder ou à lire ; visez {maximum} au plus : remplacez une partie par un cas, un exercice ou un échange.',
        '{share} of the time is spent watching or reading; aim at {maximum} at most: replace some of it with a case, an exercise or an exchange.',
      ),
      types: say(
        '{count, plural, one {Un seul type d’apprentissage sur 6} other {# types d’apprentissage sur 6 seulement}} : variez entre acquisition, enquête, entraînement, discussion, collaboration et production.',
        '{count, plural, one {One learning type only} other {# learning types only}} out of six: vary between acquisition, investigation, practice, discussion, collaboration and production.',
      ),
    },
    examples: {
      bad: 'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: video, title: "Trois postures", duration: 10 min }\n      - { type: reading, title: "Le guide du manager", duration: 35 min }\n      - { type: quiz, title: "Que décide un chef d’équipe ?", duration: 15 min }',
      good: 'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: video, title: "Trois postures", duration: 10 min }\n      - { type: case-study, title: "L’atelier 2", duration: 30 min }\n      - { type: forum, title: "Ma situation de la semaine", duration: 10 min }\n      - { type: quiz, title: "Que décide un chef d’équipe ?", duration: 10 min }',
    },
  }),
  options: thresholds({
    acquisition: 0.5,
    types: 3,
    minimumMinutes: 60,
  }),
  *check(course, { acquisition, types, minimumMinutes }) {
    if (!isEveryMinuteKnown(course)) return;
    const minutes = minutesByLearningType(course);
    const total = Object.values(minutes).reduce((sum, part) => sum + part, 0);
    if (total < minimumMinutes) return;
    const share = minutes.acquisition / total;
    const at = ['modules'];
    if (share > acquisition) {
      const data = { share: percent(share), maximum: percent(acquisition) };
      yield { at, on: 'key', message: 'acquisition', data };
    }
    const count = (Object.keys(minutes) as LearningType[]).filter((type) => minutes[type] > 0).length;
    if (count < types) yield { at, on: 'key', message: 'types', data: { count } };
  },
});
