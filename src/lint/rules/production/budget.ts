import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { amountIn } from '../_amounts.ts';

export const rule = defineRule({
  id: 'production/budget',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  title: say('Un budget dont les postes font le total', 'A budget whose lines make the total'),
  why: say(
    'Un écart découvert à la facture se règle aux dépens de ce qui restait à faire pour les apprenants.',
    'A difference found on the invoice is made up for at the expense of what was still to be done for the learners.',
  ),
  source: { grade: 'ours', text: say('Accord des nombres d’un même fichier', 'Agreement of the figures of one file') },
  messages: {
    differs: say(
      'Le budget est de {amount}, et ses postes font {sum}. Corrigez l’un ou l’autre, ou dites ce qui manque.',
      'The budget is {amount}, and its lines make {sum}. Correct one or the other, or say what is missing.',
    ),
  },
  examples: {
    bad: 'project:\n  budget:\n    amount: "8 600 €"\n    lines:\n      - { title: "Conception", amount: "6 200 €" }\n      - { title: "Animation", amount: "3 400 €" }',
    good: 'project:\n  budget:\n    amount: "9 600 €"\n    lines:\n      - { title: "Conception", amount: "6 200 €" }\n      - { title: "Animation", amount: "3 400 €" }',
  },
  *check(course) {
    const { amount, lines } = course.project.budget;
    const total = amount === undefined ? undefined : amountIn(amount);
    if (amount === undefined || total === undefined || lines.length === 0) return;
    let sum = 0;
    for (const line of lines) {
      const part = line.amount === undefined ? undefined : amountIn(line.amount);
      // A line in words, in another currency or with its own tax can’t be added.
      if (!part || part.unit !== total.unit) return;
      sum += part.value;
    }
    if (Math.abs(sum - total.value) < 0.5) return;
    const figure = (value: number, thousands: string) =>
      `${String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, thousands)}${total.unit && ` ${total.unit}`}`;
    const data: Slots = { amount, sum: { fr: figure(sum, ' '), en: figure(sum, ',') } };
    yield { at: ['project', 'budget', 'amount'], message: 'differs', data };
  },
});
