import { describe, expect, test } from 'vitest';
import { structureRules } from '../../src/lint/rules/structure/index.ts';
import { hearing } from './hearing.ts';

const hear = hearing(
  structureRules.filter(({ id }) => /time-adds-up|weekly-load|structure\/span|duration-missing/.test(id)),
);
const about = (id: string, text: string, settings = {}) =>
  hear(`stage: structure\n${text}`, settings).filter((heard) => heard.id.startsWith(`${id}:`));
const time = (text: string) => about('time-adds-up', text);

/** Modules with plain announced durations, one line each. */
const modules = (...durations: string[]) =>
  `modules:\n${durations.map((duration, m) => `  - { id: M${m + 1}, title: "Partie ${m + 1}", duration: ${duration} }`).join('\n')}\n`;

describe('time adds up', () => {
  test('40 h announced, 35 h of modules: found at the announced duration', () => {
    const [found, ...others] = time(`duration: 40 h\n${modules('7 h', '7 h', '7 h', '7 h', '7 h')}`);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ id: 'time-adds-up:course', line: 2, severity: 'error' });
    expect(found?.said).toContain('Le parcours annonce 40 h ; ses modules et activités font 35 h, soit 5 h de moins');
  });

  test('11 h of modules sold as 12 h 30 in an offer: found at the offer', () => {
    const text = `duration: 11 h\n${modules('5 h', '6 h')}offers:\n  - title: "Parcours seul"\n    duration: 11 h\n  - title: "Parcours complet"\n    duration: 12 h 30\n`;
    expect(time(text)).toEqual([expect.objectContaining({ id: 'time-adds-up:offer', line: 10, severity: 'error' })]);
    expect(time(text)[0]?.said).toContain('annonce 12 h 30, le parcours 11 h : 1 h 30 de plus');
  });

  test('an offer of 40 h against a course of 35 h, in the file’s other order', () => {
    const text = 'offers:\n  - { title: "Offre", duration: 40 h }\nduration: 35 h\n';
    expect(time(text).map(({ id, line }) => [id, line])).toEqual([['time-adds-up:offer', 3]]);
  });

  test('an offer that has the sum right is not at fault when the course announces another figure', () => {
    const text = `duration: 40 h\n${modules('20 h', '15 h')}offers:\n  - { title: "Offre", duration: 35 h }\n`;
    expect(time(text).map(({ id }) => id)).toEqual(['time-adds-up:course']);
  });

  test('185 minutes in a course of 180', () => {
    const activities =
      '    activities:\n      - { type: case-study, duration: 90 min }\n      - { type: exercise, duration: 95 min }\n';
    const text = `duration: 180 min\nmodules:\n  - id: M1\n${activities}`;
    expect(time(text)).toEqual([expect.objectContaining({ id: 'time-adds-up:course', line: 2, severity: 'error' })]);
    expect(time(text.replace('duration: 180 min', 'maxDuration: 3 h'))).toEqual([
      expect.objectContaining({ id: 'time-adds-up:maximum', line: 2 }),
    ]);
    expect(time(`modules:\n  - id: M1\n    duration: 180 min\n${activities}`)).toEqual([
      expect.objectContaining({ id: 'time-adds-up:module', line: 4 }),
    ]);
  });

  test('no tolerance against the maximum: one minute is too much, the exact figure is fine', () => {
    expect(time(`maxDuration: 60 min\n${modules('30 min', '31 min')}`)).toHaveLength(1);
    expect(time(`maxDuration: 60 min\n${modules('30 min', '30 min')}`)).toEqual([]);
    expect(time('duration: 3 h 30\nmaxDuration: 3 h\n').map(({ id, line }) => [id, line])).toEqual([
      ['time-adds-up:announced', 2],
    ]);
  });

  test('five minutes or two per cent, whichever is larger', () => {
    expect(time(`duration: 50 min\n${modules('25 min', '30 min')}`)).toEqual([]);
    expect(time(`duration: 50 min\n${modules('25 min', '31 min')}`)).toHaveLength(1);
    expect(time(`duration: 2 h\n${modules('1 h', '64 min')}`)).toEqual([]);
    expect(time(`duration: 40 h\n${modules('20 h', '20 h 48')}`)).toEqual([]);
    expect(time(`duration: 40 h\n${modules('20 h', '20 h 50')}`)).toHaveLength(1);
  });

  test('ranges compare as ranges', () => {
    expect(time(`duration: 3 h-4 h\n${modules('30-45 min', '30-45 min', '30-45 min', '30-45 min')}`)).toEqual([]);
    expect(time(`duration: 4 h-5 h\n${modules('30-45 min', '30-45 min', '30-45 min', '30-45 min')}`)).toHaveLength(1);
  });

  test('« environ » leaves a tenth', () => {
    expect(time(`duration: environ 3 h\n${modules('95 min', '100 min')}`)).toEqual([]);
    expect(time(`duration: environ 40 h\n${modules('20 h', '15 h')}`)).toHaveLength(1);
  });

  test('a module whose activities make another figure, delivery by delivery', () => {
    const module = (duration: string) =>
      `modules:\n  - id: M1\n    duration: ${duration}\n    activities:\n      - { type: video, duration: 8 min }\n      - { type: case-study, duration: 22 min }\n      - { type: virtual-class, duration: 1 h }\n`;
    expect(time(module('30 min'))).toEqual([]);
    expect(time(module('1 h 30'))).toEqual([]);
    expect(time(module('{ asynchronous: 30 min, live: 1 h }'))).toEqual([]);
    expect(time(module('45 min')).map(({ id, line }) => [id, line])).toEqual([['time-adds-up:module', 4]]);
    const block = module('\n      asynchronous: 30 min\n      live: 2 h');
    expect(time(block).map(({ line }) => line)).toEqual([6]);
    expect(time(block)[0]?.said).toContain('annonce 2 h ; ses activités font 1 h en direct, soit 1 h de moins');
  });

  test('« 40 min + quiz » is no contradiction', () => {
    const text =
      'modules:\n  - id: M2\n    duration: 40 min\n    activities:\n      - { type: tutorial, duration: 10 min }\n      - { type: case-study, duration: 30 min }\n      - { type: quiz, duration: 5 min }\n';
    expect(time(text)).toEqual([]);
    expect(time(text.replace('duration: 5 min', 'duration: 15 min'))).toHaveLength(1);
  });

  test('a day in a room may be announced as a plain value', () => {
    const text =
      'duration: 7 h\nmodules:\n  - id: M1\n    duration: 7 h\n    activities:\n      - { type: lecture, delivery: in-person, duration: 1 h }\n      - { type: workshop, delivery: in-person, duration: 6 h }\n';
    expect(time(text)).toEqual([]);
  });

  test('silent while a sum is partial, or nothing is announced', () => {
    const partial =
      'duration: 40 h\nmodules:\n  - id: M1\n    duration: 30 min\n    activities:\n      - { type: video, duration: 50 min }\n      - { type: quiz }\n  - { id: M2, title: "À venir" }\n';
    expect(time(partial)).toEqual([]);
    expect(time(modules('20 h', '15 h'))).toEqual([]);
    expect(time('duration: 40 h\nactivities:\n  - { type: virtual-class, duration: 1 h }\n')).toEqual([]);
  });

  test('one cause, one finding: a module at fault is not told again for the whole', () => {
    const text =
      'duration: 1 h\nmodules:\n  - id: M1\n    duration: 30 min\n    activities:\n      - { type: case-study, duration: 55 min }\n  - { id: M2, title: "Suite", duration: 30 min }\n';
    expect(time(text).map(({ id }) => id)).toEqual(['time-adds-up:module']);
  });

  test('optional activities may be in the figure or not; a live class announced in a module and held in common counts once', () => {
    const optional = (minutes: string) =>
      `duration: ${minutes}\nmodules:\n  - id: M1\n    activities:\n      - { type: case-study, duration: 30 min }\n      - { type: reading, duration: 20 min, compulsory: false }\n`;
    expect(time(optional('30 min'))).toEqual([]);
    expect(time(optional('50 min'))).toEqual([]);
    expect(time(optional('70 min'))).toHaveLength(1);
    const common =
      'duration: 90 min\nmodules:\n  - { id: M1, duration: { asynchronous: 30 min, live: 1 h } }\nactivities:\n  - { type: virtual-class, duration: 1 h, when: end }\n';
    expect(time(common)).toEqual([]);
  });
});

describe('the load of a week', () => {
  const load = (text: string) => about('weekly-load', text);
  const available = 'need:\n  audience:\n    availability: { perWeek: 2 h max }\n';
  const week = (duration: string) =>
    `modules:\n  - { id: M1, week: 1, duration: 30 min }\n  - { id: M2, week: 2, duration: ${duration} }\n`;

  test('two hours are two hours', () => {
    expect(load(available + week('2 h'))).toEqual([]);
    expect(load(available + week('{ asynchronous: 30 min, live: 1 h 30 }'))).toEqual([]);
    const [found, ...others] = load(available + week('{ asynchronous: 40 min, live: 1 h 30 }'));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ id: 'weekly-load:above', line: 7, severity: 'error' });
    expect(found?.said).toContain('2 h 10 en semaine 2');
  });

  test('a range errs only beyond its lower end; usual durations of ours never make an error', () => {
    expect(load(available + week('1 h 50 à 2 h 30'))).toEqual([]);
    const exams = Array.from({ length: 4 }, () => '      - { type: exam }').join('\n');
    expect(load(`${available}modules:\n  - id: M1\n    week: 1\n    activities:\n${exams}\n`)).toEqual([]);
  });

  test('without weeks of modules, the whole must fit the number of weeks', () => {
    const text = (duration: string) =>
      `${available}  constraints: { weeks: 2 }\nmodules:\n  - { id: M1, duration: 2 h }\n  - { id: M2, duration: ${duration} }\n`;
    expect(load(text('2 h'))).toEqual([]);
    expect(load(text('2 h 10'))).toEqual([expect.objectContaining({ id: 'weekly-load:total', line: 5 })]);
  });

  test('availability not said: an info above two hours, nothing below, nothing when the question is open', () => {
    expect(load(week('2 h'))).toEqual([]);
    expect(load(week('2 h 30'))).toEqual([expect.objectContaining({ id: 'weekly-load:undeclared', severity: 'info' })]);
    const open = 'openQuestions:\n  - { at: need.audience.availability, question: "Combien de temps par semaine ?" }\n';
    expect(load(week('2 h 30') + open)).toEqual([]);
  });

  test('a day in a room is not taken from the weekly hours; a free pace has no weeks', () => {
    expect(load(available + week('{ asynchronous: 30 min, inPerson: 7 h }'))).toEqual([]);
    expect(load(`${available}modalities: { pace: free }\n${week('5 h')}`)).toEqual([]);
  });

  test('a course-wide activity counts in its week, also by its date', () => {
    const dated = `${available}cohorts:\n  - { id: G1, start: 2026-03-09 }\nmodules:\n  - { id: M1, week: 1, duration: 30 min }\n  - { id: M2, week: 2, duration: 1 h }\nactivities:\n  - { type: virtual-class, duration: 1 h 30, date: DAY }\n`;
    expect(load(dated.replace('DAY', '2026-03-12'))).toEqual([]);
    expect(load(dated.replace('DAY', '2026-03-17')).map(({ id }) => id)).toEqual(['weekly-load:above']);
  });
});

describe('the span', () => {
  const span = (weeks: number) =>
    about('span', `need:\n  constraints: { weeks: ${weeks} }\nmodules:\n  - { id: M1, duration: 30 min }\n`);

  test('from two to seven weeks, then a remark, then a warning', () => {
    expect([1, 2, 7, 8, 10, 11].map((weeks) => span(weeks)[0]?.severity)).toEqual([
      'info',
      undefined,
      undefined,
      'info',
      'info',
      'warning',
    ]);
    expect(span(12)[0]?.line).toBe(3);
  });

  test('a free pace is told once, in weeks: 40 h at 2 h a week', () => {
    const text = 'duration: 40 h\nneed:\n  audience:\n    availability: { perWeek: 2 h }\nmodalities: { pace: free }\n';
    const found = hear(`stage: structure\n${text}${modules('20 h', '20 h')}`);
    expect(found.map(({ id }) => id)).toEqual(['span:free']);
    expect(found[0]?.said).toContain('40 h à 2 h par semaine : 20 semaines');
    const window = text.replace('pace: free', 'pace: free, window: 3 mois');
    expect(hear(`stage: structure\n${window}`.concat(modules('20 h', '20 h'))).map(({ id }) => id)).toEqual([
      'span:window',
    ]);
  });
});

describe('durations that are missing', () => {
  const missing = (text: string, settings = {}) => about('duration-missing', text, settings);
  const text =
    'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    duration: 35 min\n    activities:\n      - { type: video, duration: 5 min }\n      - { type: quiz }\n      - { type: forum }\n';

  test('grouped by course, with what is left to share out', () => {
    expect(missing(text)).toEqual([expect.objectContaining({ line: 8, severity: 'info' })]);
    expect(missing(text)[0]?.said).toContain('« Le rôle du manager » : 2 activités, 30 min à répartir');
    const bare = text.replace('    duration: 35 min\n', '');
    expect(missing(bare)).toEqual([expect.objectContaining({ line: 7, severity: 'warning' })]);
  });

  test('an error where the law asks for mean durations; an activity in a room is not concerned', () => {
    for (const profile of ['qualiopi', 'opco', 'cpf'])
      expect(missing(text, { profiles: [profile] })[0]?.severity, profile).toBe('error');
    expect(missing('modules:\n  - id: M1\n    activities:\n      - { type: workshop, delivery: in-person }\n')).toEqual(
      [],
    );
  });
});
