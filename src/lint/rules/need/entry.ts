import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { sameFile } from '../_same-file.ts';

export const rule = defineRule({
  id: 'need/entry',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  appliesTo: ({ format }) => format.entry === 'continuous',
  about: () => ({
    title: say('Des entrées au fil de l’eau, ou par promotions', 'Continuous entry, or entry by cohorts'),
    why: say(
      'Celui qui entre un mois après l’ouverture d’un groupe daté arrive quand les autres ont fini.',
      'Anybody who joins a dated cohort a month after it opened arrives when the others have finished.',
    ),
    source: sameFile.fields,
    messages: {
      dated: say(
        'Les entrées se font au fil de l’eau (« entry: continuous »), mais un groupe a une date de début et une date de fin. Choisissez l’un des deux fonctionnements.',
        'Learners enter at any time (“entry: continuous”), but a cohort has a start date and an end date. Choose one or the other.',
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
    const related = [
      { at: ['format', 'entry'], message: say('le mode d’entrée est indiqué ici', 'the entry mode is given here') },
    ];
    yield { at: ['cohorts', index], message: 'dated', related };
  },
});
