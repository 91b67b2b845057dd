import { expect, test } from 'vitest';
import { decode } from '../../src/course/decode.ts';
import { readSource } from '../../src/course/source.ts';
import { workspace } from '../lint/workspace.ts';

function courseOf(text: string) {
  const { source } = readSource('spoc.yaml', text);
  const decoded = source && decode(source);
  expect(decoded?.diagnostics).toEqual([]);
  if (!decoded?.course) throw new Error('no course');
  return decoded.course;
}

test('without a terminal and without answers: 2 at once, and the two ways', async () => {
  const { spoc } = workspace();
  const { code, err, out } = await spoc(['init', 'projet']);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain('dans un terminal : spoc init projet');
  expect(err).toContain('spoc init projet --answers reponses.yaml');
});

test('one line of answers is enough; what nobody said becomes a question to the client', async () => {
  const { spoc, read } = workspace();
  const { code, out, err } = await spoc(['init', '--answers', '-', '--yes', 'projet'], { stdin: 'title: X\n' });
  expect(code).toBe(0);
  expect(out).toBe('projet/spoc.yaml\n');
  expect(err).toContain('--answers projet/spoc.yaml');
  const course = courseOf(read('projet/spoc.yaml'));
  expect(course.title).toBe('X');
  expect(course.stage).toBe('need');
  expect(course.openQuestions.map((question) => question.at)).toEqual(
    expect.arrayContaining([
      'client.name',
      'need.context',
      'need.constraints.platform.name',
      'partnership.checkpoints',
    ]),
  );
  expect(read('projet/spoc.yaml').split('\n')[0]).toBe('# yaml-language-server: $schema=./spoc.schema.json');
  expect(JSON.parse(read('projet/spoc.schema.json')).$schema).toContain('draft-07');
  expect((await spoc(['lint', 'projet'])).code).toBe(0);
});

test('a spec made from answers is its own answers: the same file again', async () => {
  const { spoc, read } = workspace({
    'a.yaml':
      'title: "Essai : le vrai"\nclient: { name: ACME }\nneed: { goals: [ { title: "Un but # et un dièse" } ] }\nnotes: "secret"\n',
  });
  expect((await spoc(['init', 'un', '--answers', 'a.yaml'])).code).toBe(0);
  expect((await spoc(['init', 'deux', '--answers', 'un/spoc.yaml'])).code).toBe(0);
  expect(read('deux/spoc.yaml')).toBe(read('un/spoc.yaml'));
  expect(courseOf(read('un/spoc.yaml')).notes).toBe('secret');
});

test('wrong answers: 1, all problems at once, each at its place, and nothing is written', async () => {
  const { spoc, read } = workspace({
    'a.yaml': 'titel: X\nneed:\n  audience:\n    learners: beaucoup\n    participation: peut-être\n',
  });
  const { code, err, out } = await spoc(['init', 'projet', '--answers', 'a.yaml']);
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toContain('a.yaml:1:1');
  expect(err).toContain('a.yaml:4:15');
  expect(err).toContain('a.yaml:5:20');
  expect(err).toContain('Rien n’a été écrit');
  expect(() => read('projet/spoc.yaml')).toThrow();
});

test.each([
  ['a text', 'bonjour\n', 1],
  ['a list', '- a\n- b\n', 1],
  ['broken YAML', 'title: "x\n', 1],
  ['nothing', '', 1],
])('answers that are %s', async (_name, stdin, code) => {
  const { spoc } = workspace();
  expect((await spoc(['init', 'projet', '--answers', '-'], { stdin })).code).toBe(code);
});

test('a missing answers file is 2', async () => {
  const { spoc } = workspace();
  const { code, err } = await spoc(['init', '--answers', 'nulle-part.yaml']);
  expect(code).toBe(2);
  expect(err).toContain('nulle-part.yaml');
});

test('an existing spec is replaced with --force only', async () => {
  const { spoc, read } = workspace({ 'spoc.yaml': 'spoc: 1\ntitle: Avant\n' });
  const refused = await spoc(['init', '--answers', '-'], { stdin: 'title: Après\n' });
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('spoc edit');
  expect(read('spoc.yaml')).toContain('Avant');
  expect((await spoc(['init', '--answers', '-', '--force'], { stdin: 'title: Après\n' })).code).toBe(0);
  expect(read('spoc.yaml')).toContain('Après');
});

test('from an example: method and contents stay; learners, names, dates, approvals and results go', async () => {
  const { spoc, read } = workspace();
  expect((await spoc(['init', 'nouveau', '--from', 'optimanager', '--yes'])).code).toBe(0);
  const text = read('nouveau/spoc.yaml');
  const course = courseOf(text);
  expect(course.format.derivedFrom).toBe('OPTIMANAGER');
  expect(course.modules.length).toBeGreaterThan(2);
  expect(course.modules[0]?.activities.length).toBeGreaterThan(1);
  expect(course.objectives.length).toBeGreaterThan(2);
  expect(course.need.audience.learners).toBeUndefined();
  expect(course.client.name).toBeUndefined();
  expect(course.partnership.approvals).toEqual([]);
  expect(course.results.testimonials).toEqual([]);
  expect(text).not.toMatch(/OPTIMAX|Vasseur|Delattre|2026-/);
});

test('from an unknown example: 2, with the nearest name and the list', async () => {
  const { spoc } = workspace();
  const { code, err } = await spoc(['init', 'x', '--from', 'optimanagr', '--yes']);
  expect(code).toBe(2);
  expect(err).toContain('optimanager');
});

test('--yes alone writes a skeleton whose questions are all open', async () => {
  const { spoc, read } = workspace();
  expect((await spoc(['init', 'acme', '--yes'])).code).toBe(0);
  const course = courseOf(read('acme/spoc.yaml'));
  expect(course.client.name).toBe('acme');
  expect(course.title).toBe('SPOC acme');
  expect(course.openQuestions.length).toBeGreaterThan(30);
});

test('options that contradict each other, and a file where a folder is meant', async () => {
  const { spoc } = workspace();
  expect((await spoc(['init', '--short', '--full'])).code).toBe(2);
  expect((await spoc(['init', '--answers', 'a.yaml', '--from', 'optimanager'])).code).toBe(2);
  const { code, err } = await spoc(['init', 'spoc.yaml']);
  expect(code).toBe(2);
  expect(err).toContain('spoc edit spoc.yaml');
});

test('in English, the file and the talk are English', async () => {
  const { spoc, read } = workspace();
  const { err } = await spoc(['init', 'p', '--answers', '-', '--lang', 'en'], { stdin: 'title: X\n' });
  expect(err).toContain('open questions');
  const text = read('p/spoc.yaml');
  expect(text).toContain('language: en');
  expect(text).toContain('Which organisation are we working for?');
  expect(text).not.toMatch(/[«»]|é/);
});

test('edit without a terminal is 2; an unknown step is 2 with the nearest', async () => {
  const { spoc } = workspace({ 'spoc.yaml': 'spoc: 1\ntitle: X\n' });
  expect((await spoc(['edit'])).code).toBe(2);
  const { code, err } = await spoc(['edit', 'spoc.yaml', 'objectifs']);
  expect(code).toBe(2);
  expect(err).toContain('objectives');
});

test('the stage is derived: what is missing or open keeps the project at its need', async () => {
  const { spoc, read } = workspace();
  const need = `title: X
client: { name: ACME }
people: [ { id: drh, role: DRH, side: client, does: [ sponsor ] } ]
need:
  context: c
  problem: p
  goals: [ { id: G1, title: b } ]
  audience: { description: d, learners: 12 }
  constraints: { start: mars 2026, platform: { name: LMS } }
`;
  const stage = async (folder: string, answers: string) => {
    expect((await spoc(['init', folder, '--answers', '-'], { stdin: answers })).code).toBe(0);
    return courseOf(read(`${folder}/spoc.yaml`)).stage;
  };
  expect(await stage('a', 'title: X\n')).toBe('need');
  expect(await stage('b', need)).toBe('objectives');
  expect(await stage('c', need.replace('  problem: p\n', ''))).toBe('need');
  const designed = `${need}objectives: [ { id: O1, title: Trier } ]
modules: [ { id: M1, title: m, serves: [O1], activities: [ { type: quiz } ] } ]
`;
  expect(await stage('d', designed)).toBe('structure');
  expect(await stage('e', `stage: production\n${need}`)).toBe('production');
});
