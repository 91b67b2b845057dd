import type { Delay } from '../../../course/values/delay.ts';
import { say } from '../../../language/say.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { delayText } from '../_figures.ts';

/** The longer end in hours as tutors count them: 24 to a day, working or not, five days to a working week. */
function hoursOf({ max, unit, working }: Delay): number {
  const days = { hour: 1 / 24, day: 1, week: working ? 5 : 7, month: 30, year: 365 };
  return max * days[unit] * 24;
}

export const rule = defineRule({
  id: 'structure/tutor-response',
  stage: 'structure',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Une réponse du tuteur sous 48 heures', 'A tutor’s answer within 48 hours'),
    why: say(
      'Une question sans réponse arrête l’apprenant ; au bout de trois jours, il est passé à autre chose.',
      'An unanswered question stops the learner; after three days, they have moved on.',
    ),
    source: {
      grade: 'C',
      text: say('Chartes de tutorat : 24 à 72 heures ouvrées', 'Tutoring charters: 24 to 72 working hours'),
    },
    messages: {
      slow: say(
        'Une réponse sous {delay}, c’est long : visez {hours} h ouvrées au plus, quitte à répondre seulement « je reviens vers vous ».',
        'An answer within {delay} is slow: aim at {hours} working hours at most, even if only to say “I’ll get back to you”.',
      ),
    },
    examples: {
      bad: 'modalities:\n  tutoring: { tutor: "Nadia Ferreira", response: 5 jours }',
      good: 'modalities:\n  tutoring: { tutor: "Nadia Ferreira", response: 48 h ouvrées }',
    },
  }),
  options: thresholds({ warning: 48, error: 72 }),
  *check(course, { warning, error }) {
    const { response } = course.modalities.tutoring;
    if (!response || hoursOf(response) <= warning + 1e-6) return;
    const data = { delay: delayText(response), hours: warning };
    const severity = hoursOf(response) > error + 1e-6 ? 'error' : 'warning';
    yield { at: ['modalities', 'tutoring', 'response'], message: 'slow', severity, data };
  },
});
