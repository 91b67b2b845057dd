import { describe, expect, test } from 'vitest';
import { isRounded, percentageIn } from '../../src/lint/rules/follow-up/_percentages.ts';
import { followUpRules } from '../../src/lint/rules/follow-up/index.ts';
import { example, hearing, wholeCases } from './hearing.ts';

const hear = hearing(followUpRules);
const of = (rule: string, ...given: Parameters<typeof hear>) =>
  hear(...given).filter(({ id }) => id.startsWith(`${rule}:`));

test.each(wholeCases)('%s comes out clean at each stage', (name) => {
  for (const stage of ['structure', 'production', 'deployment', 'follow-up'] as const) {
    expect(hear(example(name), { stage }), stage).toEqual([]);
    expect(hear(example(name), { stage, profiles: ['qualiopi'] }), stage).toEqual([]);
  }
});

describe('feedback', () => {
  const spec = (activities: string, rest = '') =>
    `stage: structure\nmodules: [{ id: M1, title: "Un", activities: [${activities}] }, { id: M2, title: "Deux", activities: [{ type: quiz }] }]\n${rest}`;

  test('a module without any is an info that names it; messages from the tutor are feedback for all', () => {
    expect(of('feedback', spec('{ type: video }'))).toMatchObject([
      { id: 'feedback:module', severity: 'info', said: expect.stringContaining('« Un »') },
    ]);
    expect(of('feedback', spec('{ type: video, feedback: tutor }'))).toEqual([]);
    expect(
      of('feedback', spec('{ type: video }', 'modalities: { tutoring: { channels: ["messages privés"] } }')),
    ).toEqual([]);
  });

  test('none in the whole course is said once', () => {
    const none =
      'stage: structure\nmodules: [{ id: M1, activities: [{ type: video }] }, { id: M2, activities: [{ type: quiz, feedback: none }] }]';
    expect(of('feedback', none)).toMatchObject([{ id: 'feedback:none', severity: 'warning' }]);
  });

  test('no modules, no blame', () => {
    expect(of('feedback', 'stage: production')).toEqual([]);
  });

  const produced = (moments: string) =>
    `stage: production\nmodules: [{ id: M1, activities: [{ type: quiz }] }]\nevaluation: { moments: [${moments}] }`;

  test('the immediate evaluation is a warning, the delayed one an info that Qualiopi raises', () => {
    expect(of('feedback', produced(''))).toMatchObject([
      { id: 'feedback:immediate', severity: 'warning' },
      { id: 'feedback:delayed', severity: 'info' },
    ]);
    expect(of('feedback', produced('{ when: end }'), { profiles: ['qualiopi'] })).toMatchObject([
      { id: 'feedback:delayed', severity: 'warning' },
    ]);
  });

  test('one and six months are in time, three weeks and seven months are not', () => {
    for (const [delay, count] of [
      ['1 mois', 0],
      ['6 mois', 0],
      ['3 semaines', 1],
      ['7 mois', 1],
    ] as const) {
      expect(of('feedback', produced(`{ when: end }, { when: after, delay: ${delay} }`)), delay).toHaveLength(count);
    }
    expect(of('feedback', produced('{ when: end }, { when: after }'))).toEqual([]);
  });
});

describe('progress', () => {
  test('a quiz, a mission or a self-assessment shows it; a video and a forum do not', () => {
    const spec = (type: string) =>
      `stage: structure\nmodules: [{ id: M1, activities: [{ type: video }, { type: ${type} }] }]`;
    for (const type of ['quiz', 'field-mission', 'self-assessment'])
      expect(of('progress', spec(type)), type).toEqual([]);
    expect(of('progress', spec('forum'))).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('indicators', () => {
  const spec = (...indicators: string[]) =>
    `stage: production\nevaluation:\n  indicators:\n${indicators.map((i) => `    - { ${i} }`).join('\n')}`;
  const completion = 'id: completion, title: "Taux de complétion", target: 90 %, source: LMS, owner: RH';
  const satisfaction = 'id: satisfaction, title: "Satisfaction", target: 4/5, source: questionnaire, owner: RH';
  const impact =
    'id: I3, title: "Moins de conflits", kirkpatrick: 4, target: "Les opérateurs le disent", observer: RH, when: 3 mois';

  test('three measures with target, source and owner are enough', () => {
    expect(of('indicators', spec(completion, satisfaction, impact))).toEqual([]);
  });

  test('names the measures that are missing, in one finding', () => {
    expect(of('indicators', spec(completion))).toMatchObject([
      { id: 'indicators:missing', severity: 'warning', said: expect.stringContaining('de satisfaction ni d’impact') },
    ]);
  });

  test('perceived usefulness in place of impact is an info', () => {
    const useful =
      'id: utilite, title: "Formation jugée utile", kirkpatrick: 1, target: 85 %, source: questionnaire, owner: RH';
    expect(of('indicators', spec(completion, satisfaction, useful))).toMatchObject([
      { id: 'indicators:usefulness', severity: 'info' },
    ]);
  });

  test('a number at levels 3 and 4 needs a baseline, a text needs an observer and a date', () => {
    const counted = 'id: I3, title: "Conflits", kirkpatrick: 4, target: 5, source: RH, owner: RH';
    expect(of('indicators', spec(completion, satisfaction, counted))).toMatchObject([
      { id: 'indicators:incomplete', said: expect.stringContaining('« Conflits » (point de départ)') },
    ]);
    expect(of('indicators', spec(completion, satisfaction, `${counted}, baseline: "12 par mois"`))).toEqual([]);
    const told = impact.replace(', observer: RH', '').replace(', when: 3 mois', '');
    expect(of('indicators', spec(completion, satisfaction, told))).toMatchObject([
      { said: expect.stringContaining('(observateur et moment de la mesure)') },
    ]);
  });

  test('an open question about a target is no gap', () => {
    const open = `${spec(completion.replace('target: 90 %, ', ''), satisfaction, impact)}\nopenQuestions: [{ at: evaluation.indicators.completion.target }]`;
    expect(of('indicators', open)).toEqual([]);
  });
});

describe('percentages', () => {
  test.each([
    ['93 %', 14, 15, true],
    ['93,3 %', 14, 15, true],
    ['93.33%', 14, 15, true],
    ['93,4 %', 14, 15, false],
    ['94 %', 14, 15, false],
    ['96 %', 24, 25, true],
    ['0,93', 14, 15, true],
    ['0,933', 14, 15, true],
    ['0,9', 14, 15, false],
    ['62 %', 5, 8, true],
    ['63 %', 5, 8, true],
    ['100 %', 15, 15, true],
  ])('%s for %i of %i: %s', (written, count, of, holds) => {
    expect(isRounded((100 * count) / of, percentageIn(written)!)).toBe(holds);
  });

  test('what is no percentage is none', () => {
    expect(percentageIn('14/15')).toBeUndefined();
    expect(percentageIn('4,6/5')).toBeUndefined();
  });
});

describe('results that add up', () => {
  const spec = (measure: string, rest = '') =>
    `stage: follow-up\nresults:\n  measures:\n    m: { ${measure} }\n${rest}`;

  test('93 % is 14 of 15 and 96 % is 24 of 25', () => {
    expect(of('result-consistent', spec('value: 93 %, count: 14, of: 15'))).toEqual([]);
    expect(of('result-consistent', spec('value: "96 % (24/25 participants)"'))).toEqual([]);
    expect(of('result-consistent', spec('value: 96 %, count: 14, of: 15'))).toMatchObject([
      { id: 'result-consistent:differs', severity: 'error', said: expect.stringContaining('14 sur 15 font 93,3 %') },
    ]);
  });

  test('a value that carries its own wrong fraction is named once', () => {
    expect(of('result-consistent', spec('value: "92 % (14 sur 15)"'))).toHaveLength(1);
    expect(of('result-consistent', spec('value: "92 % (14 sur 15)", count: 14, of: 15'))).toHaveLength(1);
    expect(of('result-consistent', spec('value: "93 % (14 sur 15)", count: 13, of: 15'))).toMatchObject([
      { id: 'result-consistent:differs' },
    ]);
  });

  test('nobody is counted twice', () => {
    expect(of('result-consistent', spec('count: 16, of: 15'))).toMatchObject([{ id: 'result-consistent:more' }]);
  });

  test('prose is read, scales of points and numbers of answers are left alone', () => {
    const said = (text: string) =>
      of('result-consistent', spec('value: 4,6/5'.replace('4,6', '4.6'), `  lessons: ["${text}"]`));
    expect(said('92 % des managers (14 sur 15) ont terminé')).toHaveLength(1);
    expect(said('93 % des managers (14 sur 15) ont terminé')).toEqual([]);
    expect(said('90 % ont mis la note la plus haute (5/5)')).toEqual([]);
    expect(said('92 % la jugent utile (14 sur 15 répondants)')).toEqual([]);
    expect(said('92 % la jugent utile ; satisfaction 4,8/5')).toEqual([]);
  });

  test('a testimonial stands as it was said', () => {
    const quote = spec('count: 14, of: 15', '  testimonials: [{ quote: "Nous étions 92 % (14 sur 15) !" }]');
    expect(of('result-consistent', quote)).toEqual([]);
  });
});

describe('final report', () => {
  const report = (rest: string, more = '') =>
    `stage: follow-up\npeople: [{ id: rh, side: client }, { id: coach, side: provider }]\nevaluation: { report: { ${rest} } }\n${more}`;

  test('asks for a date and for somebody of the client’s', () => {
    expect(of('final-report', 'stage: deployment')).toMatchObject([
      { id: 'final-report:missing', severity: 'warning' },
    ]);
    expect(of('final-report', report('with: [rh]'))).toMatchObject([{ id: 'final-report:date' }]);
    expect(of('final-report', report('date: 2026-07-09, with: [coach]'))).toMatchObject([
      { id: 'final-report:client' },
    ]);
    expect(of('final-report', report('date: 2026-07-09, with: [rh]'))).toEqual([]);
  });

  test('finished work is not blamed', () => {
    expect(of('final-report', report('', 'results: { measures: { m: { count: 14, of: 15 } } }'))).toEqual([]);
  });
});

describe('pass mark', () => {
  const spec = (activity: string) => `stage: structure\nmodules: [{ id: M1, activities: [{ ${activity} }] }]`;

  test('what counts needs one, or criteria; what is formative does not', () => {
    expect(of('pass-mark', spec('type: quiz, title: "Quiz final", assessment: summative'))).toMatchObject([
      { severity: 'warning', said: expect.stringContaining('« Quiz final »') },
    ]);
    expect(of('pass-mark', spec('type: exam'))).toHaveLength(1);
    expect(of('pass-mark', spec('type: quiz, assessment: summative, passMark: 12/20'))).toEqual([]);
    expect(of('pass-mark', spec('type: quiz, assessment: summative, criteria: "Grille en quatre points"'))).toEqual([]);
    expect(of('pass-mark', spec('type: quiz, assessment: formative'))).toEqual([]);
    expect(of('pass-mark', spec('type: quiz'))).toEqual([]);
  });

  test('several are one finding', () => {
    const two =
      'stage: structure\nmodules: [{ id: M1, activities: [{ type: exam, title: "A" }, { type: exam, title: "B" }] }]';
    expect(of('pass-mark', two)).toMatchObject([{ said: expect.stringContaining('« A » et « B »') }]);
  });
});

describe('method of a result', () => {
  const spec = (start: string) =>
    `stage: follow-up\ncohorts: [{ id: G1, start: ${start} }]\nresults: { measures: { satisfaction: { value: 4.6/5 } } }`;

  test('only Qualiopi asks for it, and the new list makes it an error', () => {
    expect(of('result-method', spec('2026-11-02'))).toEqual([]);
    expect(of('result-method', spec('2026-10-31'), { profiles: ['qualiopi'] })).toMatchObject([
      { id: 'result-method:coming', severity: 'warning' },
    ]);
    expect(of('result-method', spec('2026-11-01'), { profiles: ['qualiopi'] })).toMatchObject([
      { id: 'result-method:required', severity: 'error', said: expect.stringContaining('non vérifié sur Légifrance') },
    ]);
  });
});

describe('return on investment', () => {
  const indicator = 'evaluation: { indicators: [{ id: roi, title: "ROI de la formation", target: 50 % }] }';
  const measured = (value: string, benefits = '24 000 €', costs = '16 k€') =>
    `stage: follow-up\nresults: { measures: { roi: { value: ${value}, benefits: ${benefits}, costs: ${costs} } } }`;

  test('supposes a level 4 in money', () => {
    expect(of('roi', `stage: structure\n${indicator}`)).toMatchObject([{ id: 'roi:money', severity: 'error' }]);
    const counted = indicator.replace(
      '[{',
      '[{ id: rebuts, title: "Rebuts évités", kirkpatrick: 4, target: "24 000 € par an" }, {',
    );
    expect(of('roi', `stage: structure\n${counted}`)).toEqual([]);
    const uncounted = indicator.replace(
      '[{',
      '[{ id: rebuts, title: "Moins de rebuts", kirkpatrick: 4, target: "nettement" }, {',
    );
    expect(of('roi', `stage: structure\n${uncounted}`)).toHaveLength(1);
  });

  test('is (benefits − costs) / costs', () => {
    expect(of('roi', measured('50 %'))).toEqual([]);
    expect(of('roi', measured('150 %'))).toMatchObject([
      { id: 'roi:formula', severity: 'error', said: expect.stringContaining('donne 50 %') },
    ]);
    expect(of('roi', measured('-20 %', '8 000 €', '10 000 €'))).toEqual([]);
    expect(of('roi', measured('"50 %"', 'à chiffrer'))).toEqual([]);
  });

  test('a word that merely holds the letters is none', () => {
    expect(of('roi', 'stage: structure\nevaluation: { indicators: [{ id: I1, title: "Tarif droit" }] }')).toEqual([]);
  });
});
