import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/course/edit.ts';
import { check } from '../../src/lint/check.ts';
import { rules as everyRule } from '../../src/lint/rules/index.ts';
import { modalitiesRules } from '../../src/lint/rules/modalities/index.ts';
import { objectivesRules } from '../../src/lint/rules/objectives/index.ts';
import { rule as structureMissing } from '../../src/lint/rules/structure/missing.ts';
import { defaultSettings } from '../../src/lint/settings.ts';
import { example, hearing } from './hearing.ts';

const rules = [...objectivesRules, ...modalitiesRules, structureMissing];
const hear = hearing(rules);
const of = (rule: string, ...given: Parameters<typeof hear>) =>
  hear(...given).filter(({ id }) => id.startsWith(`${rule}:`));

/** A spec at `objectives` with these titles, each with evidence and a goal. */
function spec(...titles: string[]): string {
  const line = (title: string) => `  - { title: "${title}", evidence: [observation], goals: [G1] }`;
  return `stage: objectives\nneed: { goals: [{ id: G1, title: "But" }] }\nobjectives:\n${titles.map(line).join('\n')}\nmodalities: { asynchronous: [video] }\nmodules: [{ id: M1, title: "Un" }]`;
}
const told = (title: string, language = 'fr') =>
  hear(`language: ${language}\n${spec(title)}`)
    .filter(({ id }) => !id.startsWith('professional-aim'))
    .map(({ id, severity }) => `${id} ${severity}`);

const cases = [
  'optimanager',
  'agilecom',
  'annual-interviews',
  'crm-rollout',
  'cybersecurity',
  'first-line-managers',
  'talent-management-inter',
] as const;

test.each(cases)('%s comes out clean at every stage from its objectives on', (name) => {
  for (const stage of ['objectives', 'structure', 'production', 'deployment'] as const) {
    const found = check('spoc.yaml', example(name), { ...defaultSettings, stage }, everyRule).diagnostics;
    expect(
      found.filter(({ rule }) => rules.some(({ id }) => id === rule)),
      stage,
    ).toEqual([]);
  }
});

describe('the sentences of the method', () => {
  test.each([
    ['Mieux se positionner comme manager', ['observable-verb:state warning']],
    ['Appliquer les techniques de communication assertive', []],
    ['Conduire un brief quotidien efficace', []],
    ['Gérer les situations de tension en atelier', ['broad-verb:reworded info']],
    ['savoir construire une grille d’évaluation', ['able-to:prefix info']],
    ['Identifier les spécificités d’un projet en mode hybride', []],
    ['Adapter sa communication selon les contextes (asynchrone, visio, présentiel)', []],
    ['Utiliser les bons outils de gestion collaborative', []],
    ['Préparer et animer un point client à distance', []],
    ['Clarifier sa posture managériale', ['broad-verb:reworded info']],
    ['Adapter son discours à son équipe', []],
    ['Structurer un brief ou une recadrage', []],
    ['Sensibiliser les collaborateurs aux bonnes pratiques numériques', ['learner-centred:trainer warning']],
    ['Développer les compétences en communication managériale', ['observable-verb:acquisition warning']],
  ] as const)('%s', (title, expected) => {
    expect(told(title)).toEqual(expected);
  });
});

describe('verbs', () => {
  test('one sentence is told once', () => {
    expect(told('Être capable de comprendre les enjeux')).toEqual(['observable-verb:state warning']);
    expect(told('Comprendre et appliquer les règles')).toEqual(['observable-verb:state warning']);
    expect(told('Compréhension des enjeux')).toEqual(['infinitive:nominal warning']);
  });

  test('an unknown verb says nothing', () => {
    expect(told('Zébrer un passage piéton')).toEqual([]);
    expect(told('Excel : tableaux croisés')).toEqual([]);
  });

  test('an English spec is read as English', () => {
    expect(told('Understand the legal framework', 'en')).toEqual(['observable-verb:state warning']);
    expect(told('Know how to write a report', 'en')).toEqual(['able-to:prefix info']);
    expect(told('Write a report', 'en')).toEqual([]);
  });

  test('the message quotes the author and proposes verbs', () => {
    expect(of('observable-verb', spec('Être à l’aise au téléphone'))[0]?.said).toContain('« être à l’aise');
    expect(of('observable-verb', spec('Mieux comprendre son rôle'))[0]?.said).toContain('expliquer, reformuler');
  });

  test('goals, titles of the course, of modules and of competencies are read by no rule on verbs', () => {
    const titles =
      'need: { goals: [{ id: G1, title: "Sensibiliser et comprendre" }] }\ncompetencies: [{ id: C1, title: "Maîtriser" }]';
    const text = `stage: objectives\n${titles}\nmodalities: { practice: 60 % }\nmodules: [{ id: M1, title: "Comprendre le mode hybride" }]\nobjectives: [{ id: O1, title: "Rédiger un plan", evidence: [production], goals: [G1] }]`;
    expect(hear(text)).toEqual([]);
  });

  test('objectives of modules are read', () => {
    const text = `${spec('Rédiger un plan').replace('title: "Un"', 'title: "Un", objectives: [{ id: M1.1, title: "Comprendre le plan" }]')}`;
    expect(of('observable-verb', text)).toHaveLength(1);
  });

  test('an open question about the wording is enough', () => {
    const text = `${spec('Comprendre les enjeux').replace('- { title', '- { id: O1, title')}\nopenQuestions: [{ at: objectives.O1.title, question: "Que feront-ils ?" }]`;
    expect(of('observable-verb', text)).toEqual([]);
  });

  test('is an error for an audit, and never blames a course that is over', () => {
    expect(of('observable-verb', spec('Comprendre les enjeux'), { profiles: ['qualiopi'] })[0]?.severity).toBe('error');
    expect(of('learner-centred', spec('Sensibiliser les équipes'), { profiles: ['qualiopi'] })[0]?.severity).toBe(
      'error',
    );
    expect(of('observable-verb', spec('Comprendre les enjeux'), { stage: 'follow-up' })).toEqual([]);
  });
});

describe('one action', () => {
  test('three verbs, or two of different levels', () => {
    expect(told('Lire et écrire une consigne')).toEqual([]);
    expect(told('Identifier et rédiger une consigne')).toEqual(['one-verb:levels info']);
    expect(told('Préparer, animer et conclure une réunion')).toEqual(['one-verb:many info']);
    expect(told('Appliquer la méthode pour demander, refuser ou recadrer')).toEqual([]);
    expect(told('Zébrer et citer une règle')).toEqual([]);
    expect(told('Intervenir en trois temps : isoler, écouter, décider')).toEqual([]);
  });
});

describe('corrections', () => {
  /** The text after the suggested and safe corrections of one rule. */
  function corrected(rule: string, text: string): string {
    const whole = `${text}\nspoc: 1\ntitle: "Essai"\n`;
    const { diagnostics } = check('spoc.yaml', whole, defaultSettings, rules);
    const fix = diagnostics.find((diagnostic) => diagnostic.rule === `objectives/${rule}`)?.fix;
    if (!fix) throw new Error('no fix');
    return applyEdits(whole, fix.edits);
  }

  test('a verb that can be seen takes the place, the client’s words stay', () => {
    const text =
      'stage: objectives\nobjectives:\n  - id: O1\n    title: "Comprendre les enjeux du tri" # à revoir\n    level: apply';
    expect(corrected('observable-verb', text)).toContain(
      '  - id: O1\n    title: "Expliquer les enjeux du tri" # à revoir\n    clientWording: Comprendre les enjeux du tri\n    level: apply\n',
    );
    const kept = text.replace('    level', '    clientWording: "Que les enjeux soient clairs"\n    level');
    expect(corrected('observable-verb', kept)).toContain('clientWording: "Que les enjeux soient clairs"');
  });

  test('what the trainer does becomes a goal, and the objective serves it', () => {
    const text =
      'stage: objectives\nneed:\n  goals:\n    - { id: G1, title: "Moins d’incidents" }\nobjectives:\n  - id: O1\n    title: "Sensibiliser les équipes aux risques"';
    const result = corrected('learner-centred', text);
    expect(result).toContain('title: "Repérer les risques"');
    expect(result).toMatch(/id: G2\b[^\n]*\n?[^\n]*Sensibiliser les équipes aux risques/);
    expect(result).toMatch(/goals:\s*(?:\[ ?G2 ?\]|\n\s*- G2)/);
    expect(
      check('spoc.yaml', result, defaultSettings, rules).diagnostics.filter(({ rule }) => rule.startsWith('course/')),
    ).toEqual([]);
  });

  test('a sentence without another wording moves only when nothing refers to it', () => {
    const text =
      'stage: objectives\nobjectives:\n  - id: O1\n    title: "Favoriser la prise de conscience des équipes"\n  - id: O2\n    title: "Rédiger un plan"';
    const moved = corrected('learner-centred', text);
    expect(moved).not.toMatch(/objectives:\s+- id: O1/);
    expect(moved).toMatch(/need:\s+goals:[\s\S]*Favoriser la prise de conscience des équipes/);
    expect(() => corrected('learner-centred', `${text}\nmodules: [{ id: M1, title: "Un", serves: [O1] }]`)).toThrow(
      'no fix',
    );
  });
});

describe('how many', () => {
  const verbs = ['Citer', 'Décrire', 'Rédiger', 'Conduire', 'Animer', 'Choisir', 'Préparer', 'Adapter', 'Vérifier'];
  const titles = (count: number) => verbs.slice(0, count).map((verb) => `${verb} un plan`);

  test('eight for a course, five for a module, bounds included', () => {
    expect(of('count', spec(...titles(8)))).toEqual([]);
    expect(of('count', spec(...titles(9)))).toMatchObject([{ id: 'count:course', severity: 'warning' }]);
    const module = (count: number) =>
      spec('Rédiger un plan').replace(
        'title: "Un"',
        `title: "Un", objectives: [${titles(count)
          .map((title) => `{ title: "${title}" }`)
          .join(', ')}]`,
      );
    expect(of('count', module(5))).toEqual([]);
    expect(of('count', module(6))).toMatchObject([{ id: 'count:module' }]);
  });
});

describe('criterion', () => {
  const objective = (more = '') => `stage: objectives\nobjectives: [{ id: O1, title: "Rédiger un plan"${more} }]`;

  test('a piece of information, a warning from the structure on', () => {
    expect(of('criterion', objective())).toMatchObject([{ severity: 'info' }]);
    expect(of('criterion', objective(), { stage: 'structure' })).toMatchObject([{ severity: 'warning' }]);
  });

  test('a condition, a criterion or evidence is enough', () => {
    for (const more of [', condition: "avec la fiche"', ', criterion: "12 sur 16"', ', evidence: [quiz]']) {
      expect(of('criterion', objective(more)), more).toEqual([]);
    }
  });

  test('so is an assessment with a pass mark or criteria, and a moment of evaluation with a criterion', () => {
    const quiz = (more: string) =>
      `${objective()}\nmodules: [{ id: M1, title: "Un", serves: [O1], activities: [{ type: quiz, title: "Quiz"${more} }] }]`;
    expect(of('criterion', quiz(''))).toHaveLength(1);
    expect(of('criterion', quiz(', passMark: 80 %'))).toEqual([]);
    expect(of('criterion', quiz(', criteria: "grille"'))).toEqual([]);
    expect(
      of(
        'criterion',
        `${objective()}\nevaluation: { moments: [{ when: end, objectives: [O1], criterion: "4 sur 5" }] }`,
      ),
    ).toEqual([]);
  });

  test('words of praise are named, set phrases are not', () => {
    const title = (words: string) => objective().replace('Rédiger un plan', words);
    expect(of('criterion', title('Conduire un brief efficace'))).toMatchObject([
      { id: 'criterion:vague', said: expect.stringContaining('« efficace »') },
    ]);
    expect(of('criterion', title('Appliquer les bonnes pratiques'))).toMatchObject([{ id: 'criterion:none' }]);
    expect(
      of('criterion', title('Conduire un brief efficace').replace('" }]', '", criterion: "12 sur 16" }]')),
    ).toEqual([]);
  });

  test('several are one finding', () => {
    const two =
      'stage: objectives\nobjectives: [{ id: O1, title: "Rédiger un plan" }, { id: O2, title: "Citer une règle" }]';
    expect(of('criterion', two)).toHaveLength(1);
    expect(of('criterion', two)[0]?.said).toContain('« Rédiger un plan » et « Citer une règle »');
  });
});

describe('an aim at work', () => {
  const with_ = (...titles: string[]) =>
    `stage: objectives\nobjectives: [${titles.map((title) => `{ title: "${title}", evidence: [quiz] }`).join(', ')}]`;

  test('knowing and understanding alone are not enough', () => {
    expect(of('professional-aim', with_('Citer les règles', 'Comprendre les enjeux'))).toMatchObject([
      { id: 'professional-aim:knowledge', severity: 'warning' },
    ]);
    expect(of('professional-aim', with_('Citer les règles', 'Appliquer la procédure'))).toEqual([]);
    expect(of('professional-aim', with_('Citer les règles', 'Zébrer un passage'))).toEqual([]);
    expect(of('professional-aim', with_('Identifier les risques de son poste'))).toEqual([]);
  });

  test('an objective without goal or competence, where there are some', () => {
    const goals = 'need: { goals: [{ id: G1, title: "But" }] }';
    expect(of('professional-aim', `${with_('Rédiger un plan')}\n${goals}`)).toMatchObject([
      { id: 'professional-aim:unlinked' },
    ]);
    expect(of('professional-aim', with_('Rédiger un plan'))).toEqual([]);
    expect(of('professional-aim', spec('Rédiger un plan'))).toEqual([]);
  });
});

describe('what is missing', () => {
  test('objectives, formats and modules: nothing in the first meeting, then a warning, an error once the structure is designed', () => {
    const missing = rules.filter(({ id }) => id.endsWith('/missing'));
    expect(missing.map(({ id }) => id)).toEqual(['objectives/missing', 'modalities/missing', 'structure/missing']);
    for (const rule of missing) {
      const at = (stage: 'need' | 'objectives' | 'structure' | 'deployment') =>
        hearing([rule])('language: fr', { stage }).map(({ severity }) => severity);
      expect(at('need'), rule.id).toEqual([]);
      expect(at('objectives'), rule.id).toEqual(['warning']);
      expect(at('structure'), rule.id).toEqual(['error']);
      expect(at('deployment'), rule.id).toEqual(['error']);
    }
  });

  test('an open question silences each', () => {
    const open = (at: string) => `stage: structure\nopenQuestions: [{ at: ${at}, question: "?" }]`;
    expect(hearing(objectivesRules)(open('objectives')).filter(({ id }) => id.startsWith('missing'))).toEqual([]);
    expect(hearing(modalitiesRules)(open('modalities.live'))).toEqual([]);
    expect(hearing([structureMissing])(open('modules'))).toEqual([]);
  });

  test('activities show their formats themselves', () => {
    const text = 'stage: structure\nmodules: [{ id: M1, title: "Un", activities: [{ type: video, title: "Film" }] }]';
    expect(hearing(modalitiesRules)(text)).toEqual([]);
  });
});
