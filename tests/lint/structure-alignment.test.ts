import { describe, expect, test } from 'vitest';
import { structureRules } from '../../src/lint/rules/structure/index.ts';
import { hearing } from './hearing.ts';

const hear = hearing(
  structureRules.filter(({ id }) => /alignment|assessment-level|progression|practice-first|retrieval/.test(id)),
);
const about = (id: string, text: string, stage = 'structure') =>
  hear(`stage: ${stage}\n${text}`).filter((heard) => heard.id.startsWith(`${id}:`));
const aligned = (text: string, stage?: string) =>
  about('alignment', text, stage).map(({ id, line, severity }) => `${id.split(':')[1]} ${line} ${severity}`);

const objectives =
  'objectives:\n  - { id: O1, title: "Conduire un brief quotidien" }\n  - { id: O2, title: "Intervenir dans une tension" }\n';
const brief =
  'modules:\n  - id: M1\n    title: "Le brief"\n    serves: [O1]\n    activities:\n      - { type: video, duration: 6 min }\n      - { type: role-play, assesses: [O1], duration: 30 min }\n';
const tension = (activities: string, serves = '[O2]') =>
  `  - id: M2\n    title: "Les tensions"\n    serves: ${serves}\n    activities:\n${activities}`;

describe('alignment', () => {
  test('an objective that nothing works on is an error at the objective', () => {
    expect(aligned(objectives + brief)).toEqual(['noActivity 4 error']);
  });

  test('a module that still waits for its activities is a warning, an error once the structure is passed', () => {
    const text = `${objectives + brief}  - { id: M2, title: "Les tensions", serves: [O2] }\n`;
    expect(aligned(text)).toEqual(['emptyModule 12 warning']);
    expect(aligned(text, 'production')).toEqual(['emptyModule 12 error']);
  });

  test('an objective without assessment is a warning, an error from production on', () => {
    const text = objectives + brief + tension('      - { type: simulation, duration: 9 min }\n');
    expect(aligned(text)).toEqual(['noAssessment 4 warning']);
    expect(aligned(text, 'production')).toEqual(['noAssessment 4 error']);
    expect(about('alignment', text)[0]?.said).toContain('« Intervenir dans une tension »');
  });

  test.each([
    ['any activity that assesses it', '      - { type: simulation, assesses: [O2], duration: 9 min }\n', []],
    ['a quiz of its module', '      - { type: quiz, duration: 5 min }\n', []],
    ['a diagnostic', '      - { type: diagnostic, duration: 5 min }\n', ['noAssessment 4 warning']],
    [
      'a quiz that is diagnostic',
      '      - { type: quiz, assessment: diagnostic, duration: 5 min }\n',
      ['noAssessment 4 warning'],
    ],
    [
      'a diagnostic that assesses',
      '      - { type: diagnostic, assesses: [O2], duration: 5 min }\n',
      ['noAssessment 4 warning'],
    ],
    ['a survey', '      - { type: survey, duration: 5 min }\n', ['noAssessment 4 warning']],
    [
      'a self-assessment that nobody calls one',
      '      - { type: self-assessment, duration: 5 min }\n',
      ['noAssessment 4 warning'],
    ],
    ['a self-assessment meant as one', '      - { type: self-assessment, intent: assessment, duration: 5 min }\n', []],
  ])('as an assessment counts or not: %s', (_, activity, expected) => {
    expect(aligned(objectives + brief + tension(activity))).toEqual(expected);
  });

  test('module objectives carry the trace', () => {
    const text = `${objectives + brief}  - id: M2\n    objectives:\n      - { id: M2.1, title: "Repérer les signes", serves: [O2] }\n    activities:\n      - { type: simulation, assesses: [M2.1], duration: 9 min }\n`;
    expect(aligned(text)).toEqual([]);
    const idle = text.replace(
      '    activities:\n      - { type: sim',
      '      - { id: M2.2, title: "Séparer", serves: [O2] }\n    activities:\n      - { type: sim',
    );
    expect(aligned(idle)).toEqual(['moduleObjective 15 warning']);
  });

  test('what the evaluation plan announces, and no activity does, is shown beside', () => {
    const text = `${objectives + brief + tension('      - { type: simulation, duration: 9 min }\n')}evaluation:\n  moments:\n    - { when: end, tool: "grille", objectives: [O2] }\n`;
    expect(aligned(text)).toEqual(['noAssessment 4 warning']);
  });

  test('content without objective is an error; welcome and closing modules need none', () => {
    const other = (role: string) =>
      `${objectives + brief + tension('      - { type: quiz, duration: 5 min }\n')}  - id: M3\n    title: "Histoire"${role}\n    activities:\n      - { type: reading, duration: 5 min }\n`;
    expect(aligned(other(''))).toEqual(['module 17 error']);
    expect(aligned(other('\n    role: welcome'))).toEqual([]);
    expect(aligned(other('\n    role: closing'))).toEqual([]);
  });

  test('an assessment without objective is an error; surveys and diagnostics are no orphans', () => {
    const common = (activity: string) =>
      `${objectives + brief + tension('      - { type: quiz, duration: 5 min }\n')}activities:\n  - ${activity}\n`;
    expect(aligned(common('{ type: exam, title: "Examen", duration: 1 h, when: end }'))).toEqual([
      'assessment 18 error',
    ]);
    expect(aligned(common('{ type: exam, assesses: [O1, O2], duration: 1 h, when: end }'))).toEqual([]);
    expect(aligned(common('{ type: survey, duration: 5 min, when: end }'))).toEqual([]);
    expect(aligned(common('{ type: diagnostic, duration: 5 min, when: start }'))).toEqual([]);
  });

  test('one finding while no module is linked to any objective; none before there are objectives or modules', () => {
    const loose =
      'modules:\n  - id: M1\n    activities:\n      - { type: video }\n      - { type: quiz }\n  - { id: M2 }\n';
    expect(aligned(objectives + loose)).toEqual(['unlinked 5 error']);
    expect(aligned(loose)).toEqual([]);
    expect(aligned(objectives)).toEqual([]);
  });

  test('gaps of one kind are one finding', () => {
    const text = `${objectives}  - { id: O3, title: "Recadrer" }\n${brief}`;
    const found = about('alignment', text);
    expect(found).toHaveLength(1);
    expect(found[0]?.said).toContain('« Intervenir dans une tension » et « Recadrer »');
  });
});

describe('the level of the assessment', () => {
  const level = (name: string, activity = '{ type: quiz, assesses: [O1] }') =>
    about(
      'assessment-level',
      `objectives:\n  - { id: O1, title: "Conduire", level: ${name} }\nmodules:\n  - id: M1\n    serves: [O1]\n    activities:\n      - ${activity}\n`,
    ).map(({ severity }) => severity);

  test('a quiz alone is enough to remember or understand, a remark for apply, a warning from analyse on', () => {
    expect(['remember', 'understand', 'apply', 'analyse', 'evaluate', 'create'].map((name) => level(name)[0])).toEqual([
      undefined,
      undefined,
      'info',
      'warning',
      'warning',
      'warning',
    ]);
  });

  test('a question to be written, or another assessment, is more than multiple choice', () => {
    expect(level('analyse', '{ type: quiz, questions: [{ kind: essay, text: "Analysez." }] }')).toEqual([]);
    expect(level('analyse', '{ type: case-study, assesses: [O1] }')).toEqual([]);
  });
});

describe('the way of an objective', () => {
  const way = (activities: string) =>
    `objectives:\n  - { id: O1, title: "Conduire" }\nmodules:\n  - id: M1\n    serves: [O1]\n    activities:\n${activities}`;
  const video = '      - { type: video, title: "Quatre temps" }\n';
  const simulation = '      - { type: simulation, title: "Essai" }\n';
  const exam = '      - { type: exam, title: "Examen", assesses: [O1] }\n';

  test('practice before any explanation is a remark; a pre-test or a course of discovery is not', () => {
    expect(about('progression', way(simulation + video))).toEqual([
      expect.objectContaining({ line: 8, severity: 'info' }),
    ]);
    expect(about('progression', way(video + simulation))).toEqual([]);
    expect(about('progression', way(simulation))).toEqual([]);
    expect(about('progression', way(`      - { type: virtual-class }\n${simulation}${video}`))).toEqual([]);
    expect(about('progression', way(`      - { type: role-play }\n${video}`))).toEqual([]);
    expect(about('progression', way(`      - { type: diagnostic }\n${video}`))).toEqual([]);
  });

  test('an assessment that counts comes after practice', () => {
    expect(about('practice-first', way(video + exam))).toEqual([
      expect.objectContaining({ line: 9, severity: 'warning' }),
    ]);
    expect(about('practice-first', way(video + simulation + exam))).toEqual([]);
    expect(about('practice-first', way(`${video}      - { type: quiz, assessment: formative }\n${exam}`))).toEqual([]);
    expect(about('practice-first', way(`      - { type: diagnostic }\n${video}${exam}`))).toHaveLength(1);
    // A module without activities may still bring the practice.
    expect(about('practice-first', `${way(video + exam)}  - { id: M2, serves: [O1] }\n`)).toEqual([]);
  });

  test('weeks, not the order of the text, tell what comes first', () => {
    const text =
      'objectives:\n  - { id: O1, title: "Conduire" }\nmodules:\n  - id: M2\n    week: 2\n    serves: [O1]\n    activities:\n      - { type: exam }\n  - id: M1\n    week: 1\n    serves: [O1]\n    activities:\n      - { type: video }\n      - { type: exercise }\n';
    expect(about('practice-first', text)).toEqual([]);
    expect(about('progression', text)).toEqual([]);
  });

  const weeks = (second: string) =>
    `objectives:\n  - { id: O1, title: "Conduire" }\nmodules:\n  - id: M1\n    week: 1\n    serves: [O1]\n    activities:\n      - { type: video }\n  - id: M2\n    week: 2\n    activities:\n      - ${second}\n`;

  test('an objective met again a week later is remembered', () => {
    expect(about('retrieval', weeks('{ type: reading }'))).toEqual([
      expect.objectContaining({ line: 3, severity: 'info' }),
    ]);
    expect(about('retrieval', weeks('{ type: quiz, assesses: [O1] }'))).toEqual([]);
    const later = 'evaluation:\n  moments:\n    - { when: after, delay: 3 mois, objectives: [O1] }\n';
    expect(about('retrieval', weeks('{ type: reading }') + later)).toEqual([]);
    const synthesis = 'activities:\n  - { type: virtual-class, when: end, week: 2 }\n';
    expect(about('retrieval', weeks('{ type: reading }') + synthesis)).toEqual([]);
  });

  test('nothing is said of weeks that nobody gave', () => {
    expect(about('retrieval', weeks('{ type: reading }').replace('    week: 2\n', ''))).toEqual([]);
    expect(about('retrieval', `modalities: { pace: free }\n${weeks('{ type: reading }')}`)).toEqual([]);
  });
});
