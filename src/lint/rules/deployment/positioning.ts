import { hasPositioning } from '../../../facts/evaluation.ts';
import { say } from '../../../language/say.ts';
import { qualiopiSource } from '../../../method/qualiopi.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'deployment/positioning',
  stage: 'production',
  severity: 'info',
  profiles: { qualiopi: 'error' },
  since: '0.1.0',
  about: () => ({
    title: say('Un positionnement à l’entrée', 'A placement at entry'),
    why: say(
      'Savoir d’où part chacun permet de l’orienter vers les bons modules, et de montrer ensuite le chemin parcouru.',
      'Knowing where each learner starts lets you point them to the right modules, and later show how far they came.',
    ),
    source: qualiopiSource(
      8,
      say('positionnement et évaluation des acquis à l’entrée', 'placement and assessment of prior learning at entry'),
    ),
    messages: {
      none: say(
        'Rien ne situe les apprenants à l’entrée : ajoutez un test diagnostique dans le premier module, ou un questionnaire avant le début.',
        'Nothing shows where the learners stand at entry: add a diagnostic test to the first module, or a questionnaire before the start.',
      ),
    },
    examples: {
      bad: 'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min }',
      good: 'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: diagnostic, title: "Où j’en suis", duration: 8 min }\n      - { type: video, title: "Trois postures", duration: 6 min }',
    },
  }),
  *check(course, _options, { isOpen }) {
    if (course.modules.length === 0 || hasPositioning(course) || isOpen('evaluation.moments')) return;
    yield { at: ['evaluation', 'moments'], message: 'none' };
  },
});
