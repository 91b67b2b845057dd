import { describe, expect, test } from 'vitest';
import type { Course } from '../../src/course/course.ts';
import { decode } from '../../src/course/decode.ts';
import { readSource, type Source } from '../../src/course/source.ts';
import { type CoursePart, differs, fnv1a64, sealOf } from '../../src/facts/seal.ts';
import { check } from '../../src/lint/check.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { partnershipRules } from '../../src/lint/rules/partnership/index.ts';
import { defaultSettings } from '../../src/lint/settings.ts';
import { example, hearing } from './hearing.ts';

const hear = hearing(partnershipRules);
const of = (rule: string, ...given: Parameters<typeof hear>) =>
  hear(...given).filter(({ id }) => id.startsWith(`${rule}:`));

test.each([
  'optimanager',
  'agilecom',
  'annual-interviews',
  'crm-rollout',
  'cybersecurity',
  'first-line-managers',
  'hris-rollout',
  'talent-management-inter',
])('%s comes out clean', (name) => {
  const found = check('spoc.yaml', example(name), defaultSettings, rules).diagnostics;
  expect(found.filter(({ rule }) => rule.startsWith('partnership/'))).toEqual([]);
});

describe('checkpoints', () => {
  const meetings = (...list: string[]) =>
    `stage: objectives\npartnership:\n  checkpoints:\n${list.map((one) => `    - { ${one} }`).join('\n')}`;
  const framing = 'date: 2026-01-12, approves: [need]';

  test('three are enough, two are few, none is told from the objectives on', () => {
    expect(of('checkpoints', meetings(framing, 'date: 2026-01-26', 'date: 2026-02-09'))).toEqual([]);
    expect(of('checkpoints', meetings(framing, 'date: 2026-01-26'))).toMatchObject([
      { id: 'checkpoints:few', severity: 'warning' },
    ]);
    expect(of('checkpoints', 'stage: objectives')).toMatchObject([{ id: 'checkpoints:none' }]);
    expect(of('checkpoints', 'stage: need')).toEqual([]);
    expect(of('checkpoints', meetings(framing), { stage: 'need' })).toEqual([]);
  });

  test('one must come while need or objectives can change', () => {
    const late = [
      'date: 2026-01-12, subject: Scénario',
      'date: 2026-01-26, subject: Vidéos',
      'date: 2026-02-09, subject: Recette',
    ];
    expect(of('checkpoints', meetings(...late))).toMatchObject([{ id: 'checkpoints:early' }]);
    expect(of('checkpoints', meetings('date: 2026-01-12, subject: "Cadrage"', ...late.slice(1)))).toEqual([]);
  });

  test('three weeks apart are fine, a day more is not; after the launch nobody counts', () => {
    expect(of('checkpoints', meetings(framing, 'date: 2026-02-02', 'date: 2026-02-23'))).toEqual([]);
    expect(of('checkpoints', meetings(framing, 'date: 2026-02-03', 'date: 2026-02-23'))).toMatchObject([
      { id: 'checkpoints:gap', line: 5, said: expect.stringContaining('22 jours') },
    ]);
    const launched = `${meetings(framing, 'date: 2026-02-02', 'date: 2026-06-30')}\ncohorts: [{ id: G1, start: 2026-02-09 }]`;
    expect(of('checkpoints', launched)).toEqual([]);
  });

  test('they are dated in any order, and asked of a single client only', () => {
    expect(of('checkpoints', meetings('date: 2026-02-02', framing, 'date: 2026-01-20'))).toEqual([]);
    expect(of('checkpoints', 'stage: objectives\nformat: { scope: inter }')).toEqual([]);
    expect(of('checkpoints', 'stage: objectives\nopenQuestions: [{ at: partnership.checkpoints }]')).toEqual([]);
  });
});

test('findings without a decision are one finding', () => {
  const text =
    'stage: follow-up\npartnership:\n  adjustments:\n    - { id: J1, finding: "Trop long" }\n    - { id: J2, finding: "Trop court" }\n    - { finding: "Parfait", decision: "Rien ne change" }\n    - { decision: "On coupe" }';
  expect(of('feedback-unhandled', text)).toMatchObject([
    { severity: 'warning', line: 4, said: expect.stringContaining('Trop long · Trop court') },
  ]);
  expect(
    of(
      'feedback-unhandled',
      `${text}\nopenQuestions: [{ at: partnership.adjustments.J1 }, { at: partnership.adjustments.J2.decision }]`,
    ),
  ).toEqual([]);
});

describe('production before approval', () => {
  const made = (status: string, approvals = '') =>
    `stage: production\nmodules: [{ id: M1, title: "Un", activities: [{ type: video, title: "Film", status: ${status} }] }]\npartnership: { approvals: [${approvals}] }`;

  test('what is being made rests on objectives and structure', () => {
    expect(of('unapproved', made('in-progress'))[0]?.said).toContain('« objectifs » et « structure et modules »');
    expect(of('unapproved', made('ready', '{ part: objectives }'))[0]?.said).not.toContain('« objectifs »');
    expect(of('unapproved', made('ready', '{ part: objectives }, { part: structure }'))).toEqual([]);
    expect(of('unapproved', made('to-produce'))).toEqual([]);
    expect(of('unapproved', made('existing'))).toEqual([]);
    expect(of('unapproved', made('to-produce'), { stage: 'deployment' })).toHaveLength(1);
    expect(of('unapproved', `${made('ready')}\nformat: { scope: catalogue }`)).toEqual([]);
  });
});

function course(text: string): Course {
  const whole = `spoc: 1\ntitle: "Essai"\n${text}`;
  const decoded = decode(readSource('spoc.yaml', whole).source as Source);
  if (!decoded.course || decoded.diagnostics.length > 0) throw new Error(JSON.stringify(decoded.diagnostics));
  return decoded.course;
}

const seal = (part: CoursePart, text: string) => sealOf(course(text), part);

describe('the seal of a part', () => {
  test('is the public FNV-1a of 64 bits', () => {
    expect(fnv1a64('')).toBe('cbf29ce484222325');
    expect(fnv1a64('a')).toBe('af63dc4c8601ec8c');
    expect(fnv1a64('foobar')).toBe('85944171f73967e8');
  });

  const objectives =
    'objectives: [{ id: O1, title: "Conduire un brief de dix minutes, avec l’équipe", criterion: "12 points sur 16" }]';

  test('is stable, also from one version to the next', () => {
    expect(seal('objectives', objectives)).toBe('1-d38248e1918b97c0');
  });

  test('spaces, case, punctuation, notes, owner, progress and identifiers don’t count', () => {
    const now = seal('objectives', objectives);
    for (const same of [
      objectives.replace('brief de', 'brief  de').replace('l’équipe', "l'équipe"),
      objectives.replace('minutes, avec', 'minutes avec').replace('Conduire', 'conduire'),
      objectives.replace('title:', 'notes: "à relire", title:'),
      objectives.replace('O1', 'OBJ-1'),
      objectives.replace(
        '{ id: O1, title: "Conduire un brief de dix minutes, avec l’équipe", criterion: "12 points sur 16" }',
        '{ criterion: "12 points sur 16", title: "Conduire un brief de dix minutes, avec l’équipe", id: O1 }',
      ),
    ]) {
      expect(seal('objectives', same), same).toBe(now);
    }
    const activity = (more: string) =>
      `modules: [{ id: M1, title: "Un", activities: [{ type: video, title: "Film", duration: 6 min${more} }] }]`;
    const before = seal('structure', activity(''));
    for (const more of [
      ', owner: coach',
      ', status: ready',
      ', due: 2026-03-02',
      ', content: "Le texte"',
      ', questions: [{ text: "Quoi ?" }]',
    ]) {
      expect(seal('structure', activity(more)), more).toBe(before);
    }
    expect(seal('production', activity(', content: "Le texte"'))).not.toBe(seal('production', activity('')));
  });

  test('a word or a figure counts', () => {
    const now = seal('objectives', objectives);
    for (const other of [
      objectives.replace('dix', 'vingt'),
      objectives.replace('12 points', '13 points'),
      objectives.replace('12 points', '1,2 points'),
      objectives.replace('de dix', 'de moins de dix'),
      `${objectives.slice(0, -1)}, { title: "Un autre" }]`,
    ]) {
      expect(seal('objectives', other), other).not.toBe(now);
    }
    expect(seal('structure', 'duration: 3 h')).not.toBe(seal('structure', 'duration: 4 h'));
    expect(seal('structure', 'duration: 60 min')).toBe(seal('structure', 'duration: 1 h'));
    expect(seal('objectives', 'objectives: [{ title: "De 30 à 45" }]')).not.toBe(
      seal('objectives', 'objectives: [{ title: "De 3 à 0 45" }]'),
    );
  });

  test('a renamed identifier changes nothing, another target does', () => {
    const spec = (id: string, goal: string) =>
      `need: { goals: [{ id: ${id}, title: "Vendre" }, { id: G2, title: "Servir" }] }\nobjectives: [{ title: "Rédiger", goals: [${goal}] }]`;
    expect(seal('objectives', spec('G1', 'G1'))).toBe(seal('objectives', spec('GOAL', 'GOAL')));
    expect(seal('objectives', spec('G1', 'G1'))).not.toBe(seal('objectives', spec('G1', 'G2')));
  });

  test('the parts don’t touch each other, and empty parts have a seal', () => {
    const parts: readonly CoursePart[] = [
      'need',
      'objectives',
      'modalities',
      'structure',
      'evaluation',
      'production',
      'deployment',
      'report',
    ];
    const seals = parts.map((part) => seal(part, 'language: fr'));
    expect(new Set(seals).size).toBe(parts.length);
    expect(seal('modalities', objectives)).toBe(seal('modalities', 'language: fr'));
    for (const one of seals) expect(one).toMatch(/^1-[0-9a-f]{16}$/);
  });

  test('seals of another version, or that are none, say nothing', () => {
    const now = seal('objectives', objectives);
    expect(differs(now, now)).toBe(false);
    expect(differs('1-0000000000000000', now)).toBe(true);
    expect(differs('2-0000000000000000', now)).toBe(false);
    expect(differs('signé sur papier', now)).toBe(false);
  });
});

describe('changed since the approval', () => {
  const text = (title: string, approvals: string) =>
    `stage: structure\npeople: [{ id: drh, role: DRH }]\nobjectives: [{ id: O1, title: "${title}" }]\npartnership:\n  approvals:\n${approvals}`;
  const sealed = seal('objectives', 'objectives: [{ id: O1, title: "Conduire un brief" }]');
  const approval = (more = '') => `    - { part: objectives, by: drh, date: 2026-01-26, seal: ${sealed}${more} }`;

  test('is told with the day, the part and the person', () => {
    expect(of('changed-since-approval', text('Conduire un brief', approval()))).toEqual([]);
    expect(of('changed-since-approval', text('Conduire un long brief', approval()))).toMatchObject([
      {
        severity: 'warning',
        said: expect.stringContaining('Modifié depuis la validation du 26 janvier 2026 (objectifs, DRH)'),
      },
    ]);
    expect(of('changed-since-approval', text('« Conduire » un brief !', approval()))).toEqual([]);
  });

  test('only the last agreement on a part counts, and one without a seal is not compared', () => {
    const again = `${approval()}\n    - { part: objectives, by: drh, date: 2026-02-02, seal: ${seal('objectives', 'objectives: [{ id: O1, title: "Conduire un long brief" }]')} }`;
    expect(of('changed-since-approval', text('Conduire un long brief', again))).toEqual([]);
    expect(
      of('changed-since-approval', text('Autre chose', '    - { part: objectives, by: drh, date: 2026-01-26 }')),
    ).toEqual([]);
  });
});
