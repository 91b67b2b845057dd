import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { people } from '../_figures.ts';
import { sameFile } from '../_same-file.ts';

export const rule = defineRule({
  id: 'need/more-than-staff',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  appliesTo: ({ format, organisations }) => format.scope === 'intra' && organisations.length < 2,
  about: () => ({
    title: say('Pas plus d’apprenants que de salariés', 'No more learners than employees'),
    why: say(
      'Un nombre d’apprenants erroné fausse les groupes, le tutorat et le prix.',
      'A wrong number of learners throws off the groups, the tutoring and the price.',
    ),
    source: sameFile.figures,
    messages: {
      more: say(
        'Plus d’apprenants ({learners}) que de salariés ({employees}) : corrigez l’un des deux nombres, ou indiquez les autres organisations.',
        'More learners ({learners}) than employees ({employees}): correct one of the two figures, or add the other organisations.',
      ),
    },
    examples: {
      bad: 'client: { name: OPTIMAX, employees: 12 }\nneed:\n  audience: { description: "Gestionnaires de paie", learners: 15 }',
      good: 'client: { name: OPTIMAX, employees: 220 }\nneed:\n  audience: { description: "Gestionnaires de paie", learners: 15 }',
    },
  }),
  *check(course) {
    const { employees } = course.client;
    const { learners } = course.need.audience;
    if (!employees || !learners || learners.min <= employees.max) return;
    const data: Slots = { learners: people(learners), employees: people(employees) };
    const related = [
      { at: ['client', 'employees'], message: say('l’effectif est ici', 'the number of employees is here') },
    ];
    yield { at: ['need', 'audience', 'learners'], message: 'more', data, related };
  },
});
