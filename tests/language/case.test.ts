import { expect, test } from 'vitest';
import { eitherCase } from '../../src/language/letters.ts';

test.each([
  ['certifiante?s?', 'CERTIFIANTES', 'certifiante', 'certifie'],
  ['data[- ]?dock', 'DataDock', 'data-dock', 'data.dock'],
  [
    String.raw`num[ée]ro de s[ée]curit[ée]\s+sociale`,
    'NUMÉRO DE SÉCURITÉ  Sociale',
    'numero de sécurite sociale',
    'numéro',
  ],
  ['(?:bien|tr[eè]s) (?!mal)fait', 'TRÈS FAIT', 'bien fait', 'bien mal'],
  ['goût|œuvre', 'ŒUVRE', 'Goût', 'gout'],
  ['[^a-z]x', '1X', '-x', 'AX'],
])('%s takes small letters and capitals', (source, capitals, small, other) => {
  const pattern = new RegExp(`^(?:${eitherCase(source)})$`);
  expect(pattern.test(capitals)).toBe(true);
  expect(pattern.test(small)).toBe(true);
  expect(pattern.test(other)).toBe(false);
});
