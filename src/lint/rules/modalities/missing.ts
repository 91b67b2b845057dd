import { isOpenBelow } from '../../../facts/completeness.ts';
import { allActivities } from '../../../facts/time.ts';
import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'modalities/missing',
  stage: 'objectives',
  severity: 'warning',
  from: { structure: 'error' },
  since: '0.1.0',
  about: () => ({
    title: say('Des modalités', 'Formats and pace'),
    why: say(
      'Choisir les formats avant les contenus évite de découvrir en production que les apprenants n’ont ni l’heure ni l’appareil.',
      'Choosing the formats before the contents avoids finding out in production that learners have neither the hour nor the device.',
    ),
    source: { grade: 'S', text: say('Méthode, étape 3 : choisir les modalités', 'Method, step 3: choose the formats') },
    messages: {
      none: say(
        'Aucune modalité choisie : quels formats à son rythme, quels rendez-vous en direct, quelle part de pratique ?',
        'No format chosen: which self-paced formats, which live sessions, which share of practice?',
      ),
    },
    examples: {
      bad: 'objectives:\n  - { id: O1, title: "Conduire un brief quotidien de dix minutes" }',
      good: 'objectives:\n  - { id: O1, title: "Conduire un brief quotidien de dix minutes" }\nmodalities:\n  asynchronous: [video, quiz]\n  live: [coaching]\n  practice: 60 %',
    },
  }),
  *check(course, _options, { isOpen }) {
    const { asynchronous, live, practice, synchronous } = course.modalities;
    const chosen = asynchronous.length > 0 || live.length > 0 || practice !== undefined || synchronous !== undefined;
    // Activities show their formats themselves.
    if (chosen || allActivities(course).length > 0) return;
    if (!isOpen('modalities') && !isOpenBelow(course, 'modalities')) yield { at: ['modalities'], message: 'none' };
  },
});
