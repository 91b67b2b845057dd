import { expect, test } from 'vitest';
import { oneNumber, phrase, plainSentence } from '../../src/language/phrases.ts';

test.each([
  ['Vingt-cinq apprenants', '25 apprenants'],
  ['Les soixante et onze inscrits, en deux groupes', 'les 71 inscrits, en 2 groupes'],
  ['quatre-vingt-dix jours ; quatre-vingts jours', '90 jours ; 80 jours'],
  ['Soixante-dix-huit places', '78 places'],
  ['dix-sept ou dix-huit', '17 ou 18'],
  ['une semaine, un jour', '1 semaine, 1 jour'],
  ['sept, huit', '7, 8'],
  ['Quarante deux', '42'],
  ['deux cinq', '2 5'],
  ['fifty-two weeks', '52 weeks'],
  ['L’onzième, deuxième et unique', "l'onzième, deuxième et unique"],
  ['20\u00a0h', '20 h'],
])('%s', (text, plain) => {
  expect(plainSentence(text)).toBe(plain);
});

test('a phrase finds whole words, in capitals too, and nothing in a sentence without its hints', () => {
  const weeks = phrase(`${oneNumber} semaines?`, 'semaine');
  expect(weeks().exec('Comptez SIX semaines.')?.[1]).toBe('6');
  expect(
    weeks()
      .all('Une semaine, puis deux semaines')
      .map(([, figure]) => figure),
  ).toEqual(['1', '2']);
  expect(weeks().test('deux demi-semainiers')).toBe(false);
  expect(weeks().exec('deux jours')).toBeNull();
});
