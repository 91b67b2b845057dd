import { expect, test } from 'vitest';
import { asIs, say, translate } from '../../src/language/say.ts';

test('fills slots, and chooses plurals by language', () => {
  const modules = say('{n, plural, one {# module} other {# modules}}', '{n, plural, one {# module} other {# modules}}');
  expect([0, 1, 2].map((n) => translate(modules, 'fr', { n }))).toEqual(['0 module', '1 module', '2 modules']);
  expect([0, 1, 2].map((n) => translate(modules, 'en', { n }))).toEqual(['0 modules', '1 module', '2 modules']);
});

test('a slot may be a text with slots of its own', () => {
  const advice = say('écrivez {near}', 'write {near}');
  const message = say('« {typed} » : {advice}.', '“{typed}”: {advice}.');
  expect(translate(message, 'fr', { typed: 'x', advice, near: asIs('y') })).toBe('« x » : écrivez y.');
});

test('a slot without value is a mistake of ours', () => {
  expect(() => translate(say('{a}', '{a}'), 'fr', {})).toThrow();
});
