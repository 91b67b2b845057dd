import { expect, test } from 'vitest';
import { nearest } from '../../src/language/nearest.ts';

const keys = ['title', 'objectives', 'modules', 'modalities', 'duration', 'openQuestions'];

test('finds the word behind a slip of the keyboard', () => {
  expect(nearest('titel', keys)).toBe('title');
  expect(nearest('objectifs', keys)).toBe('objectives');
  expect(nearest('moduels', keys)).toBe('modules');
  expect(nearest('modalites', keys)).toBe('modalities');
  expect(nearest('openquestions', keys)).toBe('openQuestions');
});

test('accents and case are no difference', () => {
  expect(nearest('DURÉE', ['durée', 'dureté'])).toBe('durée');
  expect(nearest('mise en oeuvre', ['mise en œuvre'])).toBe('mise en œuvre');
});

test('says nothing rather than a wrong guess', () => {
  expect(nearest('O9', ['O1', 'O2'])).toBeUndefined();
  expect(nearest('budget', keys)).toBeUndefined();
  expect(nearest('', keys)).toBeUndefined();
  expect(nearest('title', [])).toBeUndefined();
});

test('completes a beginning that only one word has', () => {
  expect(nearest('dur', keys)).toBe('duration');
  expect(nearest('mod', keys)).toBeUndefined();
});

test('of two equally near words, the first stays', () => {
  expect(nearest('M1.A9', ['M1.A1', 'M1.A2'])).toBe('M1.A1');
});

test('a hostile word costs nothing', () => {
  const start = performance.now();
  expect(nearest('a'.repeat(1_000_000), keys)).toBeUndefined();
  expect(nearest('__proto__', keys)).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(500);
});
