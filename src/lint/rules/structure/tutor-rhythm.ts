import { longestSilence } from '../../../facts/rhythm.ts';
import { isMostlyInRoom } from '../../../facts/time.ts';
import { say } from '../../../language/say.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { isAccompanied } from './_tutor.ts';

export const rule = defineRule({
  id: 'structure/tutor-rhythm',
  stage: 'structure',
  severity: 'info',
  since: '0.1.0',
  appliesTo: ({ modalities }) => modalities.pace !== 'free',
  about: () => ({
    title: say('Un contact au moins chaque semaine', 'A contact at least every week'),
    why: say(
      'Deux semaines sans un mot, et l’apprenant se croit seul ; un court message suffit à le retenir.',
      'Two weeks without a word, and learners feel alone; a short message is enough to keep them.',
    ),
    source: {
      grade: 'S',
      text: say(
        'Méthode : un suivi régulier pour soutenir la motivation',
        'Method: regular follow-up to keep people going',
      ),
    },
    messages: {
      silence: say(
        'Jusqu’à {days} jours sans contact avec le tuteur : prévoyez un message, un forum suivi ou une permanence chaque semaine.',
        'Up to {days} days without contact with the tutor: plan a message, a tended forum or office hours every week.',
      ),
    },
    examples: {
      bad: 'modalities:\n  tutoring: { tutor: "Nadia Ferreira" }\nmodules:\n  - id: M1\n    week: 1\n    activities:\n      - { type: forum, title: "Qui êtes-vous ?", duration: 10 min }\n  - { id: M2, week: 2, duration: 30 min }\n  - { id: M3, week: 3, duration: 30 min }\n  - id: M4\n    week: 4\n    activities:\n      - { type: virtual-class, title: "Synthèse", duration: 1 h }',
      good: 'modalities:\n  tutoring: { tutor: "Nadia Ferreira", hoursPerWeek: 1 h }\nmodules:\n  - { id: M1, week: 1, duration: 30 min }\n  - { id: M2, week: 2, duration: 30 min }\n  - { id: M3, week: 3, duration: 30 min }',
    },
  }),
  options: thresholds({ info: 7, warning: 14 }),
  *check(course, { info, warning }, { isOpen }) {
    if (isMostlyInRoom(course)) return;
    // Nobody at all is said by structure/tutoring.
    if (!isAccompanied(course) || isOpen('modalities.tutoring') || isOpen('modalities.tutoring.hoursPerWeek')) return;
    const silence = longestSilence(course);
    if (silence === undefined || silence <= info) return;
    const severity = silence > warning ? 'warning' : 'info';
    yield { at: ['modalities', 'tutoring'], message: 'silence', severity, data: { days: Math.round(silence) } };
  },
});
