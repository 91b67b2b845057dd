import { describe, expect, test } from 'vitest';
import { check } from '../../src/lint/check.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { needRules } from '../../src/lint/rules/need/index.ts';
import { defaultSettings } from '../../src/lint/settings.ts';
import { example, hearing } from './hearing.ts';

const hear = hearing(needRules);
const of = (rule: string, ...given: Parameters<typeof hear>) =>
  hear(...given).filter(({ id }) => id.startsWith(`${rule}:`));

const cases = [
  'optimanager',
  'agilecom',
  'annual-interviews',
  'crm-rollout',
  'cybersecurity',
  'first-line-managers',
  'hris-rollout',
  'talent-management-inter',
] as const;

test.each(cases)('%s is only asked about its own open questions', (name) => {
  const found = check('spoc.yaml', example(name), defaultSettings, rules).diagnostics;
  const ours = found.filter(({ rule }) => rule.startsWith('need/'));
  expect(ours.filter(({ rule, severity }) => rule !== 'need/open-question' || severity !== 'info')).toEqual([]);
});

describe('what the framing lacks', () => {
  const framed = `
people:
  - { id: drh, role: DRH, side: client, does: [sponsor] }
need:
  context: "Quinze chefs d’équipe viennent d’être promus."
  problem: "Le brief du matin déborde."
  goals: [{ title: "Des briefs plus courts" }]
  audience: { description: "Chefs d’équipe" }
  constraints: { weeks: 4, platform: { name: "LMS interne" } }
`;

  test('nothing when all is there', () => {
    expect(of('missing', framed)).toEqual([]);
  });

  test('one finding names every gap: a warning at first, an error once the need should be done', () => {
    const gaps = of('missing', 'need: { context: "Une croissance rapide" }');
    expect(gaps).toMatchObject([{ severity: 'warning', line: 1 }]);
    expect(gaps[0]?.said).toContain('la problématique, le public, les résultats attendus');
    expect(gaps[0]?.said).not.toContain('le contexte');
    expect(of('missing', 'need: { context: "x" }', { stage: 'objectives' })).toMatchObject([{ severity: 'error' }]);
    expect(of('missing', 'need: { context: "x" }', { stage: 'follow-up' })).toEqual([]);
  });

  test('an open question at, above or below the place is an answer', () => {
    const without = framed.replace(', platform: { name: "LMS interne" }', '');
    expect(of('missing', without)[0]?.said).toContain('la plateforme');
    for (const at of ['need.constraints.platform', 'need.constraints', 'need.constraints.platform.name']) {
      expect(of('missing', `${without}\nopenQuestions: [{ at: ${at}, question: "Laquelle ?" }]`), at).toEqual([]);
    }
  });

  test('a sponsor, a context and a problem are asked of a single client only', () => {
    const inter = 'format: { scope: inter }\nneed: { goals: [{ title: "x" }] }';
    const said = of('missing', inter)[0]?.said ?? '';
    expect(said).toContain('le public');
    for (const own of ['contexte', 'problématique', 'commanditaire']) expect(said).not.toContain(own);
  });
});

describe('open questions', () => {
  const question = (at: string, more = '') => `{ at: ${at}, question: "Laquelle ?"${more} }`;
  const asked = (...questions: string[]) => `openQuestions:\n${questions.map((one) => `  - ${one}`).join('\n')}`;

  test('are one piece of information with the values to be confirmed', () => {
    const text = asked(
      question('need.goals'),
      question('need.audience.learners', ', assumed: true'),
      question('notes'),
    );
    expect(of('open-question', text)).toMatchObject([
      {
        id: 'open-question:both',
        severity: 'info',
        said: expect.stringContaining('2 questions attendent une réponse, 1 valeur est'),
      },
    ]);
  });

  test('become an error at the stage that needs the answer, not before', () => {
    const at = (place: string, stage: 'need' | 'objectives' | 'structure' | 'production' | 'deployment') =>
      of('open-question', asked(question(place)), { stage })[0]?.severity;
    expect(at('need.goals', 'need')).toBe('info');
    expect(at('need.goals', 'objectives')).toBe('error');
    expect(at('need.audience.learners', 'objectives')).toBe('error');
    expect(at('need.audience.availability.perWeek', 'objectives')).toBe('info');
    expect(at('need.audience.availability.perWeek', 'structure')).toBe('error');
    expect(at('need.constraints.platform', 'structure')).toBe('info');
    expect(at('need.constraints.platform.accepts', 'production')).toBe('error');
    expect(at('deployment.access.link', 'production')).toBe('info');
    expect(at('deployment.access.link', 'deployment')).toBe('error');
    expect(at('evaluation.privacy', 'deployment')).toBe('info');
  });

  test('the author’s own stage counts first', () => {
    const text = asked(question('evaluation.privacy', ', neededBy: structure'));
    expect(of('open-question', text, { stage: 'objectives' })).toMatchObject([{ severity: 'info' }]);
    expect(of('open-question', text, { stage: 'structure' })).toMatchObject([{ severity: 'error' }]);
  });

  test('a value that stands never blocks', () => {
    const text = asked(question('need.goals', ', assumed: true'));
    expect(of('open-question', text, { stage: 'deployment' })).toMatchObject([
      { id: 'open-question:assumed', severity: 'info' },
    ]);
  });

  test('a date has passed only when the user says which day it is', () => {
    const text = asked(question('evaluation.privacy', ', by: 2026-02-02'));
    expect(of('open-question', text)).toMatchObject([{ severity: 'info' }]);
    expect(of('open-question', text, { today: '2026-02-02' })).toMatchObject([{ severity: 'info' }]);
    expect(of('open-question', text, { today: '2026-02-03' })).toMatchObject([
      { id: 'open-question:late', severity: 'warning', said: expect.stringContaining('2 février 2026') },
    ]);
  });
});

describe('another format', () => {
  test('is explained when declared', () => {
    expect(of('not-a-spoc', 'format: { kind: cooc }')).toMatchObject([
      { severity: 'info', said: expect.stringContaining('ouvert à tous les salariés') },
    ]);
  });

  test('a public SPOC is a contradiction', () => {
    expect(of('not-a-spoc', 'format: { access: public }')).toMatchObject([
      { id: 'not-a-spoc:open', severity: 'warning' },
    ]);
  });

  test('so is one group of more than 200, and no other rule repeats it', () => {
    const size = (learners: string) => hear(`need: { audience: { learners: ${learners}, prerequisites: [] } }`);
    const about = (learners: string) =>
      size(learners)
        .map(({ id }) => id)
        .filter((id) => /spoc|cohort/.test(id));
    expect(about('200')).toEqual(['cohort-size:huge']);
    expect(about('201')).toEqual(['not-a-spoc:size']);
    expect(about('"~600"')).toEqual(['not-a-spoc:size']);
  });
});

describe('the size of a group', () => {
  const learners = (number: number | string) =>
    of('cohort-size', `need: { audience: { learners: ${number} } }`).map(({ id, severity }) => `${id} ${severity}`);

  test('4 to 30 are fine, bounds included', () => {
    expect(learners(3)).toEqual(['cohort-size:small info']);
    expect(learners(4)).toEqual([]);
    expect(learners(15)).toEqual([]);
    expect(learners(25)).toEqual([]);
    expect(learners(30)).toEqual([]);
    expect(learners(31)).toEqual(['cohort-size:large info']);
    expect(learners(49)).toEqual(['cohort-size:large info']);
    expect(learners(50)).toEqual(['cohort-size:huge warning']);
  });

  test('a range is too large only when it is so for certain', () => {
    expect(learners('25-40')).toEqual([]);
    expect(learners('2-5')).toEqual([]);
  });

  test('a hundred become four groups of twenty-five, and are fine as such', () => {
    const [found] = of('cohort-size', 'need: { audience: { learners: 100 } }');
    expect(found?.said).toContain('4 groupes de 25');
    const group = (id: string) => `  - { id: ${id}, learners: 25 }`;
    const groups = `cohorts:\n${['nord', 'ouest', 'est', 'sud'].map(group).join('\n')}`;
    expect(of('cohort-size', `need: { audience: { learners: 100 } }\n${groups}`)).toEqual([]);
    expect(of('waves', `need: { audience: { learners: 100 } }\n${groups}`)).toEqual([]);
  });

  test('says nothing of other kinds, nor of learners who come when they like', () => {
    const many = 'need: { audience: { learners: 100 } }';
    expect(of('cohort-size', `format: { kind: cooc }\n${many}`)).toEqual([]);
    expect(of('cohort-size', `format: { entry: continuous }\n${many}`)).toEqual([]);
  });
});

describe('waves', () => {
  const spec = (audience: string, constraints: string, ...groups: string[]) =>
    `need: { audience: { learners: ${audience} }, constraints: { ${constraints} } }\ncohorts:\n${groups.map((one) => `  - { ${one} }`).join('\n')}`;

  test('too few places is an error, of estimates a warning', () => {
    expect(of('waves', spec('25', 'weeks: 4', 'id: a, learners: 24'))).toMatchObject([
      { id: 'waves:places', severity: 'error', said: expect.stringContaining('24 places') },
    ]);
    expect(of('waves', spec('25', 'weeks: 4', 'id: a, learners: 25'))).toEqual([]);
    expect(of('waves', spec('"~25"', 'weeks: 4', 'id: a, learners: 20'))).toMatchObject([{ severity: 'warning' }]);
    expect(of('waves', spec('25', 'weeks: 4', 'id: a, learners: 12', 'id: b'))).toEqual([]);
  });

  const first = 'id: a, learners: 25, start: 2027-01-11, end: 2027-01-22';
  test('groups in a row that last longer than announced', () => {
    const second = 'id: b, learners: 25, start: 2027-01-25, end: 2027-02-05';
    expect(of('waves', spec('50', 'weeks: 2', first, second))).toMatchObject([
      { id: 'waves:weeks', severity: 'warning' },
    ]);
    expect(of('waves', spec('50', 'weeks: 2', first, first.replace('id: a', 'id: b')))).toEqual([]);
    expect(of('waves', spec('50', 'weeks: 4', first, second))).toEqual([]);
    expect(of('waves', spec('50', 'weeks: 2, deadline: 2027-02-05', first, second))).toEqual([]);
    expect(of('waves', spec('50', 'weeks: 2, deadline: 2027-02-04', first, second))).toMatchObject([
      { id: 'waves:deadline' },
    ]);
  });
});

test('a sponsor who appears nowhere is a piece of information', () => {
  const people = 'people: [{ id: dg, role: directrice, side: client, does: [sponsor] }]';
  expect(of('sponsor', people)).toMatchObject([{ severity: 'info', said: expect.stringContaining('directrice') }]);
  expect(of('sponsor', `${people}\npartnership: { checkpoints: [{ subject: Cadrage, with: [dg] }] }`)).toEqual([]);
  expect(of('sponsor', `${people}\nneed: { levers: ["La direction libère une heure par semaine"] }`)).toEqual([]);
  expect(of('sponsor', 'language: fr')).toEqual([]);
});

describe('prerequisites', () => {
  const listed = (...list: string[]) =>
    `need: { audience: { learners: 15, prerequisites: [${list.map((one) => `"${one}"`).join(', ')}] } }`;

  test('a state of mind can’t be checked', () => {
    for (const state of [
      'Être motivé',
      'Curiosité pour le numérique',
      'Ouverture d’esprit',
      'Avoir envie d’apprendre',
    ]) {
      expect(of('unverifiable-prerequisite', listed(state)), state).toHaveLength(1);
    }
    for (const fine of [
      'Permis B',
      'Encadrer une équipe',
      'Avoir suivi le module 1',
      'Connaître Excel : fonctions SOMME et SI',
    ]) {
      expect(of('unverifiable-prerequisite', listed(fine)), fine).toEqual([]);
    }
  });

  test('« none » is an answer, silence is asked about, and an audit makes it an error', () => {
    expect(of('prerequisites-unsaid', listed())).toEqual([]);
    expect(of('prerequisites-unsaid', 'need: { audience: { learners: 15 } }')).toMatchObject([{ severity: 'info' }]);
    expect(
      of('prerequisites-unsaid', 'need: { audience: { learners: 15 } }', { profiles: ['qualiopi'] }),
    ).toMatchObject([{ severity: 'error' }]);
    const open = 'need: { audience: { learners: 15 } }\nopenQuestions: [{ at: need.audience.prerequisites }]';
    expect(of('prerequisites-unsaid', open)).toEqual([]);
    expect(of('prerequisites-unsaid', 'need: { context: "x" }')).toEqual([]);
  });
});
