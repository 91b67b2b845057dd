import { describe, expect, test } from 'vitest';
import { productionRules } from '../../src/lint/rules/production/index.ts';
import { holidaysOf } from '../../src/method/holidays.ts';
import { example, hearing, wholeCases } from './hearing.ts';

const all = hearing(productionRules);
const about = (id: string, text: string, settings = {}) =>
  all(`stage: production\n${text}`, settings)
    .filter((heard) => heard.id.startsWith(`${id}:`))
    .map(({ id: name, line, severity }) => `${name.split(':')[1]} ${line} ${severity}`);

const module = (more: string, ...activities: string[]) =>
  `modules:\n  - id: M1\n${more}    activities:\n${activities.map((activity) => `      - ${activity}\n`).join('')}`;

test.each(wholeCases)('%s: nothing to say at any stage', (name) => {
  for (const stage of ['production', 'deployment'] as const) expect(all(example(name), { stage })).toEqual([]);
});

describe('what is left to make', () => {
  const video = (more = '') => `{ type: video, captions: true, status: to-produce${more} }`;

  test('needs somebody and a date, all in one finding; an error at the deployment', () => {
    const text = module('', video(), video());
    expect(about('not-ready', text)).toEqual(['both 5 warning']);
    expect(about('not-ready', text, { stage: 'deployment' })).toEqual(['both 5 error']);
    expect(about('not-ready', module('', video(', owner: Hugo')))).toEqual(['due 5 warning']);
    expect(about('not-ready', module('', video(', due: 2026-02-20')))).toEqual(['owner 5 warning']);
    expect(about('not-ready', module('', '{ type: video, captions: true }'))).toEqual([]);
    for (const status of ['existing', 'to-approve', 'ready'])
      expect(about('not-ready', module('', video().replace('to-produce', status)))).toEqual([]);
  });

  test('inherits owner and date from its module, or from the task that makes it', () => {
    expect(about('not-ready', module('    owner: Hugo\n    due: 2026-02-20\n', video()))).toEqual([]);
    expect(about('not-ready', module('    status: in-progress\n', '{ type: quiz }'))).toEqual(['both 6 warning']);
    const task = (title: string, phase = 'media') =>
      `${module('', video())}production:\n  tasks:\n    - { title: "${title}", phase: ${phase}, owner: Hugo, end: 2026-02-20 }\n`;
    expect(about('not-ready', task('Contenus des quatre modules'))).toEqual([]);
    expect(about('not-ready', task('Vidéos du module 1'))).toEqual([]);
    expect(about('not-ready', task('Vidéos des modules 2 et 3'))).toEqual(['both 5 warning']);
    expect(about('not-ready', task('Bilan', 'report'))).toEqual(['both 5 warning']);
  });

  test('resources too', () => {
    expect(about('not-ready', 'resources:\n  - { type: sheet, title: "Mémo", status: in-progress }\n')).toEqual([
      'both 3 warning',
    ]);
  });
});

test('more than three authors need a coordinator', () => {
  const authors = (...names: string[]) => module('', ...names.map((name) => `{ type: quiz, owner: ${name} }`));
  expect(about('coordination', authors('A', 'B', 'C', 'A'))).toEqual([]);
  expect(about('coordination', authors('A', 'B', 'C', 'D'))).toEqual(['nobody 1 info']);
  expect(about('coordination', `production: { coordinator: A }\n${authors('A', 'B', 'C', 'D')}`)).toEqual([]);
  const person = 'people:\n  - { id: A, name: Hugo, does: [coordinator] }\n';
  expect(about('coordination', person + authors('A', 'B', 'C', 'D'))).toEqual([]);
});

describe('captions', () => {
  const captions = (course: string, ...activities: string[]) => about('captions', course + module('', ...activities));

  test('declared absent: a warning, an error for the public sector; unsaid: one remark', () => {
    expect(captions('', '{ type: video, captions: false }')).toEqual(['absent 5 warning']);
    expect(about('captions', module('', '{ type: video, captions: false }'), { profiles: ['public'] })).toEqual([
      'absent 5 error',
    ]);
    expect(captions('', '{ type: video }', '{ type: podcast }', '{ type: screencast }')).toEqual(['unsaid 5 info']);
    expect(captions('', '{ type: quiz }', '{ type: virtual-class }')).toEqual([]);
  });

  test('the course answers for all, an activity for itself', () => {
    expect(captions('modalities: { captions: true }\n', '{ type: video }')).toEqual([]);
    expect(captions('modalities: { accessibility: "Transcription de chaque média" }\n', '{ type: video }')).toEqual([]);
    expect(captions('modalities: { captions: false }\n', '{ type: video }', '{ type: podcast }')).toEqual([
      'absent 2 warning',
    ]);
    expect(captions('modalities: { captions: true }\n', '{ type: video, captions: false }')).toEqual([
      'absent 6 warning',
    ]);
    expect(captions('', '{ type: video, material: ["script", "transcription"] }')).toEqual([]);
  });
});

describe('the planning', () => {
  const tasks = (second: string) =>
    `production:\n  tasks:\n    - { id: T1, title: "Scénario", phase: design, start: 2026-02-02, end: 2026-02-13 }\n    - { id: T2, title: "Vidéos", phase: media, ${second} }\n`;

  test('a task begins when what it follows is over', () => {
    expect(about('planning', tasks('start: 2026-02-12, end: 2026-02-27, after: [T1]'))).toEqual(['order 5 error']);
    expect(about('planning', tasks('start: 2026-02-13, end: 2026-02-27, after: [T1]'))).toEqual([]);
    // The same days without « after », or an imprecise date, are no contradiction.
    expect(about('planning', tasks('start: 2026-02-03, end: 2026-02-27'))).toEqual([]);
    expect(about('planning', tasks('start: février 2026, end: mars 2026, after: [T1]'))).toEqual([]);
    expect(about('planning', tasks('start: janvier 2026, end: mars 2026, after: [T1]'))).toEqual(['order 5 error']);
  });

  const cohort = 'cohorts:\n  - { learners: 15, start: 2026-03-09, end: 2026-04-03 }\n';

  test('contents are ready when their module opens', () => {
    const content = (week: number, due: string, status = 'to-produce') =>
      about(
        'planning',
        `${cohort}${module(`    week: ${week}\n`, `{ type: video, captions: true, owner: H, status: ${status}, due: ${due} }`)}`,
      );
    expect(content(1, '2026-03-09')).toEqual([]);
    expect(content(1, '2026-03-10')).toEqual(['contents 8 error']);
    expect(content(1, '2026-03-10', 'ready')).toEqual([]);
    expect(content(3, '2026-03-20')).toEqual([]);
    expect(content(3, '2026-03-24')).toEqual(['contents 8 error']);
    expect(content(1, 'mars 2026')).toEqual([]);
  });

  test('acceptance is over before the opening; production may still go on for later modules', () => {
    const task = (phase: string, end: string, title = 'Tout') =>
      about(
        'planning',
        `${cohort}modules:\n  - { id: M1, week: 1 }\n  - { id: M2, week: 3 }\nproduction:\n  tasks:\n    - { title: "${title}", phase: ${phase}, end: ${end} }\n`,
      );
    expect(task('acceptance', '2026-03-06')).toEqual([]);
    expect(task('acceptance', '2026-03-12')).toEqual(['task 9 error']);
    expect(task('media', '2026-03-12')).toEqual(['task 9 warning']);
    expect(task('media', '2026-03-26')).toEqual(['task 9 error']);
    expect(task('media', '2026-03-12', 'Vidéos du module 2')).toEqual([]);
    expect(task('media', '2026-03-12', 'Vidéos du module 1')).toEqual(['task 9 error']);
    expect(task('roll-out', '2026-04-03')).toEqual([]);
  });

  test('a deadline on a day when nobody works: a remark', () => {
    expect(about('planning', tasks('start: 2026-02-16, end: 2026-03-01'))).toEqual(['daysOff 5 info']);
  });
});

test('the eleven public holidays, movable ones by the date of Easter', () => {
  const movable = (year: number) =>
    holidaysOf(year)
      .filter(({ name }) => /Pâques|Ascension|Pentecôte/.test(name.fr))
      .map(({ day }) => day.slice(5));
  expect(movable(2025)).toEqual(['04-21', '05-29', '06-09']);
  expect(movable(2026)).toEqual(['04-06', '05-14', '05-25']);
  expect(movable(2027)).toEqual(['03-29', '05-06', '05-17']);
  expect(movable(2028)).toEqual(['04-17', '05-25', '06-05']);
  // The earliest and the latest Easter of two centuries.
  expect(movable(2008)[0]).toBe('03-24');
  expect(movable(2038)[0]).toBe('04-26');
  expect(holidaysOf(2026)).toHaveLength(11);
  expect(holidaysOf(2026).map(({ day }) => day)).toEqual([...holidaysOf(2026).map(({ day }) => day)].sort());
});
