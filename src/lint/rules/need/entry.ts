import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'need/entry',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  appliesTo: ({ format }) => format.entry === 'continuous',
  about: () => ({
    title: say('Entrer à tout moment, ou par promotions', 'Entering at any time, or by cohorts'),
    why: say(
      'Celui qui entre un mois après l’ouverture d’un groupe daté arrive quand les autres ont fini.',
      'Whoever enters a month after a dated group has opened arrives when the others have finished.',
    ),
    source: { grade: 'ours', text: say('Accord des champs d’un même fichier', 'Agreement of the fields of one file') },
    messages: {
      dated: say(
        'Les entrées se font au fil de l’eau (« entry: continuous »), mais un groupe a une date de début et de fin. Gardez l’un des deux fonctionnements.',
        'Learners enter at any time (“entry: continuous”), but a cohort has a first and a last day. Keep one of the two ways.',
      ),
    },
    examples: {
      bad: 'format: { entry: continuous }\ncohorts:\n  - { id: G1, learners: 12, start: 2027-03-08, end: 2027-04-09 }',
      good: 'format: { entry: cohorts }\ncohorts:\n  - { id: G1, learners: 12, start: 2027-03-08, end: 2027-04-09 }',
    },
  }),
  *check(course) {
    const index = course.cohorts.findIndex(({ start, end }) => start && end);
    if (index < 0) return;
    const related = [{ at: ['format', 'entry'], message: say('les entrées sont dites ici', 'entry is said here') }];
    yield { at: ['cohorts', index], message: 'dated', related };
  },
});
