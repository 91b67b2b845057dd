import { describe, expect, test } from 'vitest';
import { lms } from '../../src/course/choices.ts';
import { lmsRules } from '../../src/lint/rules/lms/index.ts';
import { lmsProfiles, parseSize } from '../../src/method/lms.ts';
import { example, hearing, wholeCases } from './hearing.ts';

const hear = hearing(lmsRules);
const on = (name: string, rest = '', more = '') =>
  `stage: production\nneed: { constraints: { platform: { name: "LMS", lms: ${name}${more} } } }\n${rest}`;
const resource = (...fields: string[]) => `resources: [${fields.map((field) => `{ ${field} }`).join(', ')}]`;

test('every platform of the choice has a profile', () => {
  expect(Object.keys(lmsProfiles).sort()).toEqual([...lms.options].sort());
});

test('a platform whose limits nobody published forbids nothing', () => {
  const strange = resource(
    'file: mémo.pdf',
    'file: outil.php',
    'file: film.mp4, size: 90 Go',
    'title: "SCORM multi-SCO"',
  );
  for (const name of ['generic', 'talentsoft']) {
    expect(hear(on(name, strange, ', accepts: [cmi5, common-cartridge], cartridge: 1.3')), name).toEqual([]);
  }
});

test.each(wholeCases)('%s comes out clean', (name) => {
  expect(hear(example(name), { stage: 'production' })).toEqual([]);
  expect(hear(example(name), { stage: 'deployment' })).toEqual([]);
});

describe('formats', () => {
  test('Moodle refuses cmi5: measured, so a warning', () => {
    expect(hear(on('moodle', '', ', accepts: [mbz, cmi5]'))).toMatchObject([
      {
        id: 'accepted-format:refused',
        severity: 'warning',
        said: expect.stringContaining('(mesuré par des imports, versions 4.5, 5.1)'),
      },
    ]);
  });

  test('what a vendor’s page does not name is only unknown', () => {
    expect(hear(on('docebo', '', ', accepts: [common-cartridge]'))).toMatchObject([
      { id: 'accepted-format:unknown', severity: 'info', said: expect.stringContaining('selon l’éditeur') },
    ]);
    expect(hear(on('docebo', '', ', accepts: [scorm-2004, xapi, lti]'))).toEqual([]);
  });

  test('versions of Common Cartridge', () => {
    const asked = (name: string, version: string) => hear(on(name, '', `, cartridge: ${version}`));
    expect(asked('moodle', '1.1')).toEqual([]);
    expect(asked('moodle', '1.3')).toMatchObject([{ id: 'cartridge-version:refused', severity: 'warning' }]);
    expect(asked('moodle', '1.2')).toMatchObject([{ id: 'cartridge-version:unknown', severity: 'info' }]);
    expect(asked('chamilo', '1.3')).toEqual([]);
    expect(asked('chamilo', '1.1')).toMatchObject([{ said: expect.stringContaining('la version 1.3 est prise') }]);
    for (const version of ['1.0', '1.1', '1.2', '1.3']) expect(asked('canvas', version), version).toEqual([]);
    expect(hear(on('moodle', resource('title: "Cartouche 1.3 du client"')))).toMatchObject([{ line: 3 }]);
  });
});

describe('files', () => {
  test('Rise Up refuses accents, Moodle does not, and a link is no file', () => {
    expect(hear(on('rise-up', resource('file: "fiches/mémo d’œuvre.pdf"')))).toMatchObject([
      { id: 'file-name:accent', said: expect.stringContaining('« fiches/memo d-oeuvre.pdf »') },
    ]);
    expect(hear(on('rise-up', resource('file: memo.pdf')))).toEqual([]);
    expect(hear(on('rise-up', resource('file: "https://exemple.fr/mémo"')))).toEqual([]);
    expect(hear(on('rise-up', resource('file: 説明.pdf')))).toMatchObject([{ id: 'file-name:rename' }]);
    expect(hear(on('moodle', resource('file: mémo.pdf')))).toEqual([]);
  });

  test('Docebo refuses scripts', () => {
    for (const name of ['a.php', 'a.SH', 'a.py', 'a.rb'])
      expect(hear(on('docebo', resource(`file: ${name}`))), name).toHaveLength(1);
    expect(hear(on('docebo', resource('file: a.pdf')))).toEqual([]);
    expect(hear(on('moodle', resource('file: a.php')))).toEqual([]);
  });

  test('one gigabyte is the limit of Rise Up, four of 360Learning', () => {
    const weighing = (name: string, size: string) => hear(on(name, `resources:\n  - id: R1\n    size: ${size}`));
    expect(weighing('rise-up', '1 Go')).toEqual([]);
    expect(weighing('rise-up', '1025 Mo')).toMatchObject([{ id: 'size:resource', severity: 'warning' }]);
    expect(weighing('360learning', '4 Go')).toEqual([]);
    expect(weighing('360learning', '4,1 Go')).toHaveLength(1);
    expect(weighing('docebo', '40 Go')).toEqual([]);
  });

  test('the resources of a module go into one package', () => {
    const heavy =
      'resources: [{ id: R1, size: 600 Mo }, { id: R2, size: 600 Mo }]\nmodules: [{ id: M1, title: "Un", resources: [R1, R2] }]';
    expect(hear(on('rise-up', heavy))).toMatchObject([{ id: 'size:module', said: expect.stringContaining('1,2 Go') }]);
    expect(hear(on('rise-up', heavy.replace('[R1, R2]', '[R1]')))).toEqual([]);
  });

  test('sizes as people type them', () => {
    expect(parseSize('850 Mo')).toBe(850 * 1024 ** 2);
    expect(parseSize('1,5 Go')).toBe(1.5 * 1024 ** 3);
    expect(parseSize('~2 GB')).toBe(2 * 1024 ** 3);
    expect(parseSize('12 ko')).toBe(12 * 1024);
    expect(parseSize('lourd')).toBeUndefined();
    expect(parseSize('850')).toBeUndefined();
  });
});

describe('several SCOs', () => {
  test('are refused by 360Learning, and the order of modules is set in the platform', () => {
    expect(hear(on('360learning', resource('title: "Parcours (multi-SCO)"')))).toMatchObject([
      { id: 'multi-sco:refused', severity: 'warning' },
    ]);
    const modules = 'modules: [{ id: M1 }, { id: M2, opens: after-previous }]';
    expect(hear(on('360learning', modules))).toMatchObject([{ id: 'multi-sco:order', severity: 'info' }]);
    expect(hear(on('moodle', modules))).toEqual([]);
    expect(hear(on('360learning', 'modules: [{ id: M1 }, { id: M2 }]'))).toEqual([]);
  });
});

describe('empty quizzes', () => {
  const quiz = (fields: string, stage = 'production') =>
    `stage: ${stage}\nmodules: [{ id: M1, activities: [{ type: quiz, title: "Quiz", ${fields} }] }]`;

  test('a quiz still to be written is no surprise before the deployment', () => {
    expect(hear(quiz('status: to-produce'))).toEqual([]);
    expect(hear(quiz('status: to-produce', 'deployment'))).toMatchObject([
      { id: 'empty-quiz:empty', severity: 'warning' },
    ]);
    expect(hear(quiz('status: ready'))).toHaveLength(1);
  });

  test('a quiz of another tool has its questions there', () => {
    expect(hear(quiz('status: ready, tool: Wooclap', 'deployment'))).toEqual([]);
    expect(hear(quiz('status: ready, tool: "Moodle"', 'deployment'))).toHaveLength(1);
  });

  test('a choice without a right answer is named, an open answer needs none', () => {
    const asked = (kind: string, answers: string) =>
      quiz(`questions: [{ text: "Qui décide ?", kind: ${kind}, answers: [${answers}] }]`);
    expect(hear(asked('single', '{ text: A }, { text: B }'))).toMatchObject([
      { id: 'empty-quiz:unanswerable', said: expect.stringContaining('« Qui décide ? »') },
    ]);
    expect(hear(asked('single', '{ text: A, correct: true }, { text: B }'))).toEqual([]);
    expect(hear(asked('essay', ''))).toEqual([]);
  });
});
