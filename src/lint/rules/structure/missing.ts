import { isOpenBelow } from '../../../facts/completeness.ts';
import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'structure/missing',
  stage: 'objectives',
  severity: 'warning',
  from: { structure: 'error' },
  since: '0.1.0',
  about: () => ({
    title: say('Des modules', 'Modules'),
    why: say(
      'Des modules donnent aux apprenants un chemin et un rythme ; sans eux, ni durée, ni charge, ni calendrier ne se calculent.',
      'Modules give learners a path and a pace; without them, no duration, load or calendar can be worked out.',
    ),
    source: {
      grade: 'S',
      text: say(
        'Méthode, étape 4 : modules ou séquences, titres, durée, objectifs',
        'Method, step 4: modules or sequences, titles, duration, objectives',
      ),
    },
    messages: {
      none: say(
        'Aucun module : quelles grandes parties imaginez-vous, dans quel ordre ?',
        'No module: which main parts do you imagine, in which order?',
      ),
    },
    examples: {
      bad: 'objectives:\n  - { id: O1, title: "Conduire un brief quotidien de dix minutes" }',
      good: 'objectives:\n  - { id: O1, title: "Conduire un brief quotidien de dix minutes" }\nmodules:\n  - { id: M1, title: "Le brief du matin", serves: [O1] }',
    },
  }),
  *check(course, _options, { isOpen }) {
    if (course.modules.length > 0 || isOpen('modules') || isOpenBelow(course, 'modules')) return;
    yield { at: ['modules'], message: 'none' };
  },
});
