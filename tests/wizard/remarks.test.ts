import { expect, test } from 'vitest';
import { remarksOf } from '../../src/commands/interview/looking.ts';
import type { RawMap } from '../../src/course/raw.ts';
import { frame } from './fake.ts';

const course: RawMap = {
  title: 'Prise de poste',
  client: { name: 'OPTIMAX', employees: '10' },
  need: { audience: { learners: '25' }, constraints: { start: '2026-06-01', deadline: '2026-03-01' } },
};
const places = async (named: boolean) =>
  (await remarksOf(course, frame, named)).map(({ at, text }) => `${at}: ${text}`);

test('in the meeting the client’s own words are not judged, but two dates that contradict each other are told', async () => {
  expect(await places(false)).toEqual([
    'need.constraints.deadline: La fin (1er mars 2026) précède le début (1er juin 2026).',
  ]);
});

test('who works alone is told all, with the rule’s name', async () => {
  const told = await places(true);
  expect(told).toContain(
    'need.constraints.deadline: La fin (1er mars 2026) précède le début (1er juin 2026). (course/date-order)',
  );
  expect(told.length).toBeGreaterThan(1);
});
