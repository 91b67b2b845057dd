import { expect, test } from 'vitest';
import { amountIn, amountText } from '../../src/lint/rules/_amounts.ts';

test.each([
  ['8 600 €', 8600, '€'],
  ['8\u202f600,50\u00a0€ HT', 8600.5, '€ HT'],
  ['€8,600', 8600, '€'],
  ['8.600 €', 8600, '€'],
  ['8,6 k€', 8.6, 'k€'],
  ['900', 900, ''],
])('%s', (text, value, unit) => {
  expect(amountIn(text)).toEqual({ value, unit });
});

test.each(['sur devis', '5 000 à 6 000 €', '', '12 € par apprenant et 3 € de plus'])('%s is no amount', (text) => {
  expect(amountIn(text)).toBeUndefined();
});

test('each language has its figures', () => {
  expect(amountText({ value: 12_600.5, unit: '€' })).toEqual({ fr: '12 600,5 €', en: '12,600.5 €' });
});
