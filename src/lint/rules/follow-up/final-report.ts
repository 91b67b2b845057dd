import { personOf } from '../../../facts/people.ts';
import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'follow-up/final-report',
  stage: 'deployment',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Un bilan daté, avec le client', 'A dated report, with the client'),
    why: say(
      'Un bilan sans date ne se tient pas, et sans le client il ne décide de rien pour les apprenants suivants.',
      'A report without a date does not take place, and without the client it decides nothing for the next learners.',
    ),
    source: {
      grade: 'S',
      text: say(
        'Méthode, étape 5 : un bilan final partagé avec le client',
        'Method, step 5: a final report shared with the client',
      ),
    },
    messages: {
      missing: say(
        'Aucun bilan final n’est prévu : fixez une date avec le client.',
        'No final report is planned: set a date with the client.',
      ),
      date: say(
        'Le bilan final n’a pas de date : fixez-la dès maintenant.',
        'The final report has no date: set it now.',
      ),
      client: say(
        'Personne n’est attendu du côté du client au bilan final : dites avec qui vous le partagerez.',
        'Nobody of the client’s is expected at the final report: say with whom you will share it.',
      ),
    },
    examples: {
      bad: [
        'evaluation:\n  indicators: []',
        'people:\n  - { id: coach, name: "Nadia Ferreira", side: provider }\nevaluation:\n  report: { date: 2026-07-09, with: [coach] }',
      ],
      good: 'people:\n  - { id: drh, role: "directrice des ressources humaines", side: client }\nevaluation:\n  report: { date: 2026-07-09, with: [drh] }',
    },
  }),
  *check(course, _options, { isOpen }) {
    const { date, with: guests } = course.evaluation.report;
    // Once there are results, the report is written or being written.
    if (Object.keys(course.results.measures).length > 0 || isOpen('evaluation.report')) return;
    const at = ['evaluation', 'report'];
    if (!date && guests.length === 0) yield { at, message: 'missing' };
    else if (!date && !isOpen('evaluation.report.date')) yield { at, message: 'date' };
    const client = guests.some((guest) => personOf(course, guest)?.side !== 'provider');
    if (date && !client && !isOpen('evaluation.report.with')) yield { at, message: 'client' };
  },
});
