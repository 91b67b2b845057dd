import { isOpenBelow } from '../../../facts/completeness.ts';
import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'objectives/missing',
  stage: 'objectives',
  severity: 'warning',
  from: { structure: 'error' },
  since: '0.1.0',
  about: () => ({
    title: say('Des objectifs', 'Objectives'),
    why: say(
      'Sans objectif, rien ne dit aux apprenants ce qu’ils sauront faire, et rien ne se choisit : ni activités, ni évaluation.',
      'Without an objective, nothing tells learners what they will be able to do, and nothing can be chosen: no activity, no assessment.',
    ),
    source: { grade: 'S', text: say('Méthode, étape 2 : fixer les objectifs', 'Method, step 2: set the objectives') },
    messages: {
      none: say(
        'Aucun objectif : « À la fin, chaque participant sera capable de… ».',
        'No objective: “By the end, each participant will be able to…”.',
      ),
      untitled: say(
        'Cet objectif n’a pas encore d’énoncé : « À la fin, chaque participant sera capable de… ».',
        'This objective has no wording yet: “By the end, each participant will be able to…”.',
      ),
    },
    examples: {
      bad: ['objectives: []', 'objectives:\n  - { id: O1, level: apply }'],
      good: 'objectives:\n  - { id: O1, title: "Conduire un brief quotidien de dix minutes" }',
    },
  }),
  *check(course, _options, { isOpen }) {
    if (isOpen('objectives')) return;
    if (course.objectives.length === 0) {
      if (!isOpenBelow(course, 'objectives')) yield { at: ['objectives'], message: 'none' };
      return;
    }
    for (const [o, { id, title }] of course.objectives.entries()) {
      if (title === undefined && !isOpen(`objectives.${id}.title`))
        yield { at: ['objectives', o], message: 'untitled' };
    }
  },
});
