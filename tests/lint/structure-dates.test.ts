import { describe, expect, test } from 'vitest';
import { structureRules } from '../../src/lint/rules/structure/index.ts';
import { example, hearing, wholeCases } from './hearing.ts';

const hear = hearing(structureRules.filter(({ id }) => id === 'structure/dates'));
const about = (text: string, settings = {}) =>
  hear(`stage: structure\n${text}`, settings).map(
    ({ id, line, severity }) => `${id.split(':')[1]} ${line} ${severity}`,
  );
const said = (text: string) => hear(`stage: structure\n${text}`)[0]?.said ?? '';

const module = (more: string, ...activities: string[]) =>
  `modules:\n  - id: M1\n${more}    activities:\n${activities.map((activity) => `      - ${activity}\n`).join('')}`;
const live = (date: string, more = '') =>
  `{ type: virtual-class, title: "Bilan", duration: 1 h, date: ${date}${more} }`;

test.each(wholeCases)('%s: nothing to say at any stage', (name) => {
  for (const stage of ['structure', 'production', 'deployment'] as const)
    expect(hear(example(name), { stage })).toEqual([]);
});

describe('weeks', () => {
  const course = (weeks: number, week: number) =>
    `need:\n  constraints: { weeks: ${weeks} }\nmodules:\n  - { id: M1, title: "Les désaccords", week: ${week} }\n`;

  test('a module after the last week', () => {
    expect(about(course(3, 7))).toEqual(['week 5 error']);
    expect(said(course(1, 2))).toContain('« Les désaccords » est en semaine 2, et le parcours dure 1 semaine.');
    expect(about(course(3, 3))).toEqual([]);
  });

  test('an activity of a module too, but not a look back that the whole course shares', () => {
    const weeks = 'need:\n  constraints: { weeks: 3 }\n';
    expect(about(`${weeks}${module('', '{ type: quiz, week: 5 }')}`)).toEqual(['week 7 error']);
    expect(about(`${weeks}activities:\n  - { type: survey, week: 12 }\n`)).toEqual([]);
  });
});

describe('dates', () => {
  const cohorts =
    'cohorts:\n  - { id: G1, start: 2026-03-09, end: 2026-03-27 }\n  - { id: G2, start: 2026-05-04, end: 2026-05-22 }\n';

  test('outside every group', () => {
    for (const [date, found] of [
      ['2026-03-09', []],
      ['2026-05-22', []],
      ['2026-04-14', ['outside 8 error']],
      ['2026-03-06', ['outside 8 error']],
    ] as const)
      expect(about(`${cohorts}${module('', live(date))}`)).toEqual(found);
    expect(said(`${cohorts}${module('', live('2026-04-14'))}`)).toContain(
      '« Bilan » a lieu le 14 avril 2026, en dehors',
    );
  });

  test('the wish of the framing stands for the groups, with its deadline or its weeks', () => {
    const wish = (more: string) => `need:\n  constraints: { start: 2026-03-09, ${more} }\n`;
    expect(about(`${wish('deadline: 2026-03-27')}${module('', live('2026-04-14'))}`)).toEqual(['outside 7 error']);
    expect(about(`${wish('weeks: 2')}${module('', live('2026-03-24'))}`)).toEqual(['outside 7 error']);
    expect(about(`${wish('weeks: 3')}${module('', live('2026-03-24'))}`)).toEqual([]);
    // Nobody knows when it ends.
    expect(about(`need:\n  constraints: { start: 2026-03-09 }\n${module('', live('2026-06-24'))}`)).toEqual([]);
  });

  test('a group without dates could be there: nothing is said', () => {
    const open = cohorts.replace(', start: 2026-05-04, end: 2026-05-22', '');
    expect(about(`${open}${module('', live('2026-06-24'))}`)).toEqual([]);
  });

  test('what the whole course shares may stand before and after it', () => {
    expect(about(`${cohorts}activities:\n  - ${live('2026-03-03')}\n  - ${live('2026-07-02')}\n`)).toEqual([]);
  });

  test('in the week of another module', () => {
    const one = 'cohorts:\n  - { id: G1, start: 2026-03-09, end: 2026-04-03 }\n';
    const at = (week: number, date: string, more = '') =>
      about(`${one}${module(`    week: ${week}\n`, live(date, more))}  - { id: M2, week: 4 }\n`);
    expect(at(3, '2026-03-12')).toEqual(['otherWeek 8 error']);
    expect(at(1, '2026-03-31')).toEqual(['otherWeek 8 error']);
    // A module lasts until the next one begins.
    expect(at(1, '2026-03-24')).toEqual([]);
    expect(at(3, '2026-03-12', ', week: 1')).toEqual(['apart 8 warning']);
  });

  test('a season is no day', () => {
    expect(about(`${cohorts}${module('', live('juin 2026'))}`)).toEqual([]);
  });
});

describe('days off', () => {
  const session = (date: string, settings = {}) => about(module('', live(date)), settings);

  test('nobody comes on Sundays and public holidays', () => {
    expect(session('2026-05-17')).toEqual(['daysOff 5 warning']);
    expect(session('2026-05-14')).toEqual(['daysOff 5 warning']);
    expect(session('2026-05-16')).toEqual([]);
    expect(session('mai 2026')).toEqual([]);
    expect(about('partnership:\n  checkpoints:\n    - { subject: "Cadrage", date: 2026-07-14 }\n')).toEqual([
      'daysOff 4 warning',
    ]);
    expect(about(module('', '{ type: quiz, date: 2026-05-17 }'))).toEqual([]);
  });

  test('each day at its own place; past ones are not blamed; other countries may leave them out', () => {
    const text = module('', live('2026-05-25'), '{ type: virtual-class, duration: 1 h, date: 2026-05-31 }');
    expect(about(text)).toEqual(['daysOff 5 warning', 'daysOff 6 warning']);
    expect(said(text)).toContain('Jour non travaillé (25 mai 2026, lundi de Pentecôte) : « Bilan ».');
    expect(about(text, { today: '2026-05-28' })).toEqual(['daysOff 6 warning']);
    const rules = new Map([['structure/dates', { options: { holidays: 'none' } }]]);
    expect(about(text, { rules })).toEqual(['daysOff 6 warning']);
  });
});
