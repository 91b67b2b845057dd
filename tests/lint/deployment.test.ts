import { describe, expect, test } from 'vitest';
import { deploymentRules } from '../../src/lint/rules/deployment/index.ts';
import { example, hearing, wholeCases } from './hearing.ts';

const hear = hearing(deploymentRules);
const ids = (...given: Parameters<typeof hear>) => hear(...given).map(({ id }) => id);
const of = (rule: string, ...given: Parameters<typeof hear>) =>
  hear(...given).filter(({ id }) => id.startsWith(`${rule}:`));

test.each(wholeCases)('%s comes out clean, at deployment and once it is over', (name) => {
  expect(hear(example(name))).toEqual([]);
  expect(hear(example(name), { stage: 'deployment' })).toEqual([]);
});

describe('user test', () => {
  const spec = (rest: string) =>
    `stage: deployment\nneed: { audience: { learners: 25 } }\ndeployment:\n  userTests:\n${rest}`;

  test('says nothing before the deployment', () => {
    expect(of('user-test', 'stage: production')).toEqual([]);
  });

  test('none is a warning, an error only when the user gave a day after the launch', () => {
    const none = 'stage: deployment\ncohorts: [{ id: G1, start: 2026-03-09 }]';
    expect(of('user-test', none)).toMatchObject([{ id: 'user-test:none', severity: 'warning' }]);
    expect(of('user-test', none, { today: '2026-03-08' })).toMatchObject([{ id: 'user-test:none' }]);
    expect(of('user-test', none, { today: '2026-03-09' })).toMatchObject([
      { id: 'user-test:late', severity: 'error', said: expect.stringContaining('9 mars 2026') },
    ]);
  });

  test('five testers are enough, four are few; three do for fewer than twenty learners', () => {
    const tested = (testers: number) => spec(`    - { testers: ${testers}, focus: [ergonomics, path] }`);
    expect(of('user-test', tested(5))).toEqual([]);
    expect(of('user-test', tested(4))).toMatchObject([{ id: 'user-test:few', severity: 'info' }]);
    expect(of('user-test', tested(3).replace('25', '19'))).toEqual([]);
    expect(of('user-test', tested(3).replace('25', '20'))).toMatchObject([{ id: 'user-test:few' }]);
    expect(of('user-test', tested(2).replace('25', '19'))).toMatchObject([{ id: 'user-test:few' }]);
  });

  test('two sessions add up, and an unsaid number of testers is not guessed', () => {
    expect(
      of('user-test', spec('    - { testers: 2, focus: [path] }\n    - { testers: 3, focus: [ergonomics] }')),
    ).toEqual([]);
    expect(of('user-test', spec('    - { focus: [ergonomics, path] }'))).toEqual([]);
  });

  test('names what was not tried, and is silent when nothing says what was', () => {
    expect(ids(spec('    - { testers: 5, focus: [path] }'))).toContain('user-test:ergonomics');
    expect(ids(spec('    - { testers: 5, focus: [ergonomics] }'))).toContain('user-test:path');
    expect(of('user-test', spec('    - { testers: 5 }'))).toEqual([]);
  });

  test('findings without a decision are one finding; an adjustment is a decision', () => {
    const findings = `    - testers: 5
      focus: [ergonomics, path]
      findings:
        - { finding: "Lien mort" }
        - { finding: "Consigne longue" }`;
    expect(of('user-test', spec(findings))).toMatchObject([
      { id: 'user-test:undecided', severity: 'warning', said: expect.stringContaining('2 constats') },
    ]);
    const adjusted = `${spec(findings)}\npartnership:\n  adjustments:\n    - { finding: "Lien mort", decision: "Remplacé" }`;
    expect(of('user-test', adjusted)).toMatchObject([{ said: expect.stringContaining('Un constat') }]);
  });
});

describe('access', () => {
  const complete = `stage: deployment
modalities: { assistance: { technical: { who: "service informatique" } } }
deployment:
  access: { link: "https://lms.example", client: { who: "service RH" } }`;

  test('a link over https is taken as secured unless the author says otherwise', () => {
    expect(of('access', complete)).toEqual([]);
    expect(of('access', complete.replace('https', 'http'))).toMatchObject([
      { id: 'access:unsecured', severity: 'warning' },
    ]);
    expect(of('access', complete.replace('client:', 'secured: false, client:'))).toMatchObject([
      { id: 'access:unsecured' },
    ]);
  });

  test('no way in and nobody to ask are errors', () => {
    expect(of('access', 'stage: deployment')).toMatchObject([
      { id: 'access:link', severity: 'error' },
      { id: 'access:support', severity: 'error' },
      { id: 'access:client', severity: 'warning' },
    ]);
  });

  test('an open question silences, and a catalogue course has no client to give access to', () => {
    const open = 'stage: deployment\nopenQuestions: [{ at: deployment.access.link, question: "Quel lien ?" }]';
    expect(ids(open)).not.toContain('access:link');
    expect(ids('stage: deployment\nformat: { scope: catalogue }')).not.toContain('access:client');
  });

  test('the assistance is asked for once: by the law, in the profiles that know it', () => {
    expect(ids('stage: deployment', { profiles: ['qualiopi'] })).not.toContain('access:support');
    expect(ids('stage: deployment', { profiles: ['public'] })).toContain('access:support');
  });
});

describe('communication', () => {
  const spec = (message: string) =>
    `stage: deployment\ncohorts: [{ id: G1, start: 2026-03-09 }]\ndeployment: { communication: [${message}] }`;

  test('a message on the day itself or later announces nothing', () => {
    expect(of('communication', spec('{ date: 2026-03-09 }'))).toMatchObject([{ severity: 'info' }]);
    expect(of('communication', spec('{ after: 2 semaines }'))).toHaveLength(1);
    expect(of('communication', spec('{ date: 2026-03-08 }'))).toEqual([]);
    expect(of('communication', spec('{ before: 2 semaines }'))).toEqual([]);
  });

  test('only cohorts have a launch to announce', () => {
    expect(of('communication', 'stage: deployment\nformat: { entry: continuous }')).toEqual([]);
  });
});

describe('positioning', () => {
  const spec = (activity: string) => `stage: production\nmodules: [{ id: M1, activities: [${activity}] }]`;

  test('a diagnostic is one, a quiz is not; the profile makes it an error', () => {
    expect(of('positioning', spec('{ type: quiz }'))).toMatchObject([{ severity: 'info' }]);
    expect(of('positioning', spec('{ type: quiz }'), { profiles: ['qualiopi'] })).toMatchObject([
      { severity: 'error' },
    ]);
    expect(of('positioning', spec('{ type: diagnostic }'))).toEqual([]);
    expect(of('positioning', spec('{ type: self-assessment, assessment: diagnostic }'))).toEqual([]);
    expect(of('positioning', `${spec('{ type: quiz }')}\nevaluation: { moments: [{ when: before }] }`)).toEqual([]);
  });

  test('waits for modules', () => {
    expect(of('positioning', 'stage: production')).toEqual([]);
  });
});
