import type { Course } from '../../../course/course.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { amountIn, amountText } from '../_amounts.ts';
import { quoted } from '../_enumeration.ts';
import { sameFile } from '../_same-file.ts';

/** « Animation, 10 h à 400 € », « 3 × 1 200 € »: so many at so much. */
const product =
  /(\d+(?:,\d+)?(?:\s?h\s?\d\d)?)\s?(?:[a-zà-ÿ.’'-]+\s){0,3}?(?:h|heures?|jours?|j)?\s?(?:à|x|×|\*)\s?(\d[\d .\u00a0\u202f]*(?:,\d+)?)\s?€/i;

/** Lines whose own words multiply to another amount than theirs. */
function* products(lines: Course['project']['budget']['lines']): Generator<Finding<'product'>> {
  for (const [index, { title, amount }] of lines.entries()) {
    const [, count, price] = (title && product.exec(title)) || [];
    const given = amount === undefined ? undefined : amountIn(amount);
    const each = price === undefined ? undefined : amountIn(`${price.trim()} €`);
    if (!given || !each || count === undefined || given.unit.startsWith('k')) continue;
    const [whole = '', rest = '0'] = count.split(/\s?h\s?/);
    const value = (Number(whole.replace(',', '.')) + Number(rest) / 60) * each.value;
    if (Math.abs(value - given.value) < 1) continue;
    const data: Slots = {
      line: quoted(title ?? ''),
      amount: amountText(given),
      product: amountText({ value, unit: given.unit }),
    };
    yield { at: ['project', 'budget', 'lines', index, 'amount'], message: 'product', data };
  }
}

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
      product: say(
        'Le poste {line} est compté {amount}, alors que son calcul donne {product}. Corrigez le montant ou le calcul.',
        'The line {line} is entered as {amount}, while its calculation gives {product}. Correct the amount or the calculation.',
      ),
    },
    examples: {
      bad: [
        'project:\n  budget:\n    amount: "8 600 €"\n    lines:\n      - { title: "Conception", amount: "6 200 €" }\n      - { title: "Animation", amount: "3 400 €" }',
        'project:\n  budget:\n    lines:\n      - { title: "Animation, 10 h à 400 €", amount: "4 800 €" }',
      ],
      good: 'project:\n  budget:\n    amount: "9 600 €"\n    lines:\n      - { title: "Conception", amount: "6 200 €" }\n      - { title: "Animation", amount: "3 400 €" }',
    },
  }),
  *check(course) {
    const { amount, lines } = course.project.budget;
    yield* products(lines);
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
