import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { amountIn, amountText } from '../_amounts.ts';
import { sameFile } from '../_same-file.ts';

export const rule = defineRule({
  id: 'production/budget',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Un budget égal à la somme de ses postes', 'A budget whose lines add up to the total'),
    why: say(
      'Un écart découvert à la facture se règle aux dépens de ce qui restait à faire pour les apprenants.',
      'A gap discovered on the invoice is made up at the expense of what was still to be done for the learners.',
    ),
    source: sameFile.figures,
    messages: {
      differs: say(
        'Le budget est de {amount}, mais le total de ses postes est de {sum}. Corrigez l’un ou l’autre, ou expliquez l’écart.',
        'The budget is {amount}, but its lines add up to {sum}. Correct one or the other, or explain the difference.',
      ),
    },
    examples: {
      bad: 'project:\n  budget:\n    amount: "8 600 €"\n    lines:\n      - { title: "Conception", amount: "6 200 €" }\n      - { title: "Animation", amount: "3 400 €" }',
      good: 'project:\n  budget:\n    amount: "9 600 €"\n    lines:\n      - { title: "Conception", amount: "6 200 €" }\n      - { title: "Animation", amount: "3 400 €" }',
    },
  }),
  *check(course) {
    const { amount, lines } = course.project.budget;
    const total = amount === undefined ? undefined : amountIn(amount);
    if (amount === undefined || total === undefined || lines.length === 0) return;
    let sum = 0;
    for (const line of lines) {
      const part = line.amount === undefined ? undefined : amountIn(line.amount);
      // A line in words, in another currency or with its own tax can’t be added.
      if (!part || part.unit.toLowerCase() !== total.unit.toLowerCase()) return;
      sum += part.value;
    }
    if (Math.abs(sum - total.value) < 0.005) return;
    const data: Slots = { amount: amountText(total), sum: amountText({ value: sum, unit: total.unit }) };
    yield { at: ['project', 'budget', 'amount'], message: 'differs', data };
  },
});
