import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { say, translate } from '../../src/language/say.ts';
import { check } from '../../src/lint/check.ts';
import { fixText } from '../../src/lint/fix.ts';
import { defineRule, type Rule } from '../../src/lint/rule.ts';
import { defaultSettings, type Settings } from '../../src/lint/settings.ts';
import { severityOf, speaksAt } from '../../src/lint/severity.ts';

/** A rule that finds every module, unless a test says otherwise. */
function aRule(parts: Partial<Rule> = {}): Rule {
  return defineRule({
    id: 'test/modules',
    stage: 'structure',
    severity: 'warning',
    since: '0.1.0',
    title: say('Modules', 'Modules'),
    why: say('Parce que.', 'Because.'),
    source: { grade: 'ours', text: say('nous', 'us') },
    messages: { found: say('Le module « {title} ».', 'The module “{title}”.') },
    examples: { bad: '', good: '' },
    *check(course) {
      for (const [index, module] of course.modules.entries()) {
        yield { at: ['modules', index, 'title'], message: 'found', data: { title: module.title ?? '' } };
      }
    },
    ...parts,
  });
}

const spec = (stage: string, rest = '') => `spoc: 1
title: Essai
stage: ${stage}
modules:
  - id: M1
    title: Premier
  - id: M2
    title: Second
${rest}`;

const found = (text: string, rules: readonly Rule[], settings: Settings = defaultSettings) =>
  check('spoc.yaml', text, settings, rules).diagnostics;
const brief = (text: string, rules: readonly Rule[], settings?: Settings) =>
  found(text, rules, settings).map(({ rule, severity, span }) => `${span.line}:${span.column} ${severity} ${rule}`);
const ids = (text: string, rules: readonly Rule[], settings?: Settings) =>
  found(text, rules, settings).map(({ rule }) => rule);

describe('the stage', () => {
  test('a rule is silent before its stage, speaks until the last where something can still be done', () => {
    const rule = aRule();
    expect(
      ['need', 'objectives', 'structure', 'production', 'deployment', 'follow-up'].map(
        (stage) => ids(spec(stage), [rule]).length,
      ),
    ).toEqual([0, 0, 2, 2, 2, 0]);
    expect(ids(spec('production'), [aRule({ until: 'structure' })])).toEqual([]);
    expect(speaksAt(aRule({ stage: 'follow-up' }), 'follow-up')).toBe(true);
  });

  test('what contradicts itself is told at every stage; a suppression of the rest is not called unused there', () => {
    const rule = aRule({
      messages: { found: say('advice', 'advice'), twice: say('contradiction', 'contradiction') },
      contradictions: ['twice'],
      *check() {
        yield { at: ['modules', 0, 'title'], message: 'found' };
        yield { at: ['modules', 1, 'title'], message: 'twice' };
      },
    });
    const lines = (stage: string) => found(spec(stage), [rule]).map(({ span }) => span.line);
    expect(['need', 'structure', 'deployment', 'follow-up'].map(lines)).toEqual([[8], [6, 8], [6, 8], [8]]);
    const text = spec('follow-up').replace('title: Premier', 'title: Premier # spoc-ignore test/modules -- choisi');
    expect(ids(text, [rule])).toEqual(['test/modules']);
  });

  test('the stage asked for wins over the spec’s own', () => {
    expect(ids(spec('need'), [aRule()], { ...defaultSettings, stage: 'structure' })).toHaveLength(2);
  });

  test('the severity follows the stage', () => {
    const rule = aRule({ severity: 'info', from: { production: 'warning', deployment: 'error' } });
    expect(severityOf(rule, 'structure', [])).toBe('info');
    expect(severityOf(rule, 'production', [])).toBe('warning');
    expect(severityOf(rule, 'deployment', [])).toBe('error');
  });
});

describe('severity', () => {
  test('a finding may carry its own; a profile raises it and never lowers it; the settings have the last word', () => {
    const rule = aRule({ severity: 'warning', profiles: { qualiopi: 'error', opco: 'info' } });
    expect(severityOf(rule, 'structure', [], undefined, 'info')).toBe('info');
    expect(severityOf(rule, 'structure', ['qualiopi'], undefined, 'info')).toBe('error');
    expect(severityOf(rule, 'structure', ['opco'])).toBe('warning');
    expect(severityOf(rule, 'structure', ['opco', 'qualiopi'])).toBe('error');
    expect(severityOf(rule, 'structure', ['qualiopi'], { severity: 'info' }, 'warning')).toBe('info');
    expect(severityOf(rule, 'structure', ['qualiopi'], { severity: 'off' })).toBe('off');
  });

  test('a rule that is off wakes up in its profile or by the settings', () => {
    const rule = aRule({ severity: 'off', profiles: { cpf: 'error' } });
    expect(ids(spec('structure'), [rule])).toEqual([]);
    expect(brief(spec('structure'), [rule], { ...defaultSettings, profiles: ['cpf'] })[0]).toBe(
      '6:12 error test/modules',
    );
    const woken = { ...defaultSettings, rules: new Map([[rule.id, { severity: 'info' as const }]]) };
    expect(brief(spec('structure'), [rule], woken)[0]).toBe('6:12 info test/modules');
  });
});

test('a rule holds only for the courses it applies to', () => {
  const rule = aRule({ appliesTo: ({ format }) => format.scope === 'inter' });
  expect(ids(spec('structure'), [rule])).toEqual([]);
  expect(ids(spec('structure', 'format: { scope: inter }\n'), [rule])).toHaveLength(2);
});

test('options have their defaults, and the values of the settings', () => {
  const rule = aRule({
    options: z.object({ maximum: z.number().default(1) }),
    *check(course, { maximum }) {
      if (course.modules.length > maximum)
        yield { at: ['modules'], on: 'key', message: 'found', data: { title: String(maximum) } };
    },
  });
  expect(ids(spec('structure'), [rule])).toHaveLength(1);
  const settings = { ...defaultSettings, rules: new Map([[rule.id, { options: { maximum: 2 } }]]) };
  expect(ids(spec('structure'), [rule], settings)).toEqual([]);
});

test('a finding points at the exact value or key, with its second place', () => {
  const rule = aRule({
    *check() {
      yield {
        at: ['modules', 1, 'title'],
        on: 'key',
        message: 'found',
        data: { title: 'x' },
        related: [{ at: ['modules', 0, 'title'], message: say('ici', 'here') }],
      };
    },
  });
  const [diagnostic] = found(spec('structure'), [rule]);
  expect(diagnostic?.span).toMatchObject({ line: 8, column: 5, endLine: 8, endColumn: 10 });
  expect(diagnostic?.related?.[0]?.span).toMatchObject({ line: 6, column: 12, endColumn: 19 });
  expect(diagnostic?.place).toBe('modules.M2.title');
});

describe('what the schema has refused', () => {
  const at = (...path: (string | number)[]) =>
    aRule({
      *check() {
        yield { at: path, message: 'found', data: { title: 'x' } };
      },
    });
  const text = spec(
    'structure',
    'objectives:\n  - id: O1\n    title: Ouvrir un brief\n    level: xyzzy\n  - id: O2\n    title: Autre\n',
  );

  test('silences findings at its place, above and below', () => {
    expect(ids(text, [at('objectives', 0, 'level')])).toEqual(['course/unknown-value']);
    expect(ids(text, [at('objectives', 0)])).toEqual(['course/unknown-value']);
    expect(ids(text, [at('objectives')])).toEqual(['course/unknown-value']);
  });

  test('lets others speak, those on the whole spec too', () => {
    expect(ids(text, [at('objectives', 1)])).toEqual(['course/unknown-value', 'test/modules']);
    expect(ids(text, [at('objectives', 0, 'title')]).sort()).toEqual(['course/unknown-value', 'test/modules']);
    expect(ids(text, [at()])).toContain('test/modules');
    expect(ids(text.replace('objectives:', 'objectifs:'), [at()])).not.toContain('test/modules');
  });
});

describe('a rule that throws', () => {
  const broken = aRule({
    id: 'test/broken',
    *check() {
      yield { at: ['title'], message: 'found', data: { title: 'before' } };
      throw new Error('boom\nat somewhere');
    },
  });

  test('fails alone, is named, and keeps what it had found', () => {
    const all = found(spec('structure'), [broken, aRule()]);
    expect(all.map(({ rule }) => rule).sort()).toEqual([
      'lint/rule-failed',
      'test/broken',
      'test/modules',
      'test/modules',
    ]);
    const failed = all.find(({ rule }) => rule === 'lint/rule-failed');
    expect(failed && translate(failed.message, 'fr', failed.data)).toBe(
      'La règle « test/broken » a échoué et n’a pas pu tout vérifier : boom',
    );
  });

  test('also when it is asked whether it applies, or names no message of its own', () => {
    const asks = aRule({
      appliesTo() {
        throw new Error('boom');
      },
    });
    expect(ids(spec('structure'), [asks])).toEqual(['lint/rule-failed']);
    const misnamed = aRule({
      *check() {
        yield { at: ['title'], message: 'nowhere' };
      },
    });
    expect(ids(spec('structure'), [misnamed])).toEqual(['lint/rule-failed']);
  });
});

test('an open question is known to the rules; a value to be confirmed is not open', () => {
  const rule = aRule({
    stage: 'need',
    *check(_course, _options, context) {
      for (const at of ['need.audience', 'need.audience.learners', 'need.context']) {
        if (context.isOpen(at)) yield { at: ['title'], message: 'found', data: { title: at } };
      }
    },
  });
  const open =
    'openQuestions:\n  - { at: need.audience, question: "Qui ?" }\n  - { at: need.context, assumed: true }\n';
  expect(found(spec('need', open), [rule]).map(({ data }) => data.title)).toEqual([
    'need.audience',
    'need.audience.learners',
  ]);
});

test('the day is known to the rules only when the user gives it', () => {
  const rule = aRule({
    *check(_course, _options, { today }) {
      if (today) yield { at: ['title'], message: 'found', data: { title: today } };
    },
  });
  expect(ids(spec('structure'), [rule])).toEqual([]);
  expect(found(spec('structure'), [rule], { ...defaultSettings, today: '2026-03-02' })[0]?.data.title).toBe(
    '2026-03-02',
  );
});

test('findings come in the order of the text, then by severity, then by rule', () => {
  const at = (id: string, severity: Rule['severity'], path: readonly (string | number)[]) =>
    aRule({
      id,
      severity,
      *check() {
        yield { at: path, message: 'found', data: { title: 'x' } };
      },
    });
  const rules = [
    at('test/late', 'error', ['modules', 1, 'title']),
    at('test/b', 'info', ['title']),
    at('test/c', 'error', ['title']),
    at('test/a', 'info', ['title']),
  ];
  const expected = ['test/c', 'test/a', 'test/b', 'test/late'];
  expect(ids(spec('structure'), rules)).toEqual(expected);
  expect(ids(spec('structure'), [...rules].reverse())).toEqual(expected);
});

describe('fingerprints', () => {
  const only = (text: string) => found(text, [aRule()]).map(({ fingerprint }) => fingerprint);

  test('stay when lines move, when modules are reordered, in both languages', () => {
    const [first, second] = only(spec('structure'));
    expect(first).not.toBe(second);
    expect(only(spec('structure').replace('modules:', '# une remarque\n\nmodules:'))).toEqual([first, second]);
    const reordered =
      'spoc: 1\ntitle: Essai\nstage: structure\nmodules:\n  - id: M2\n    title: Second\n  - id: M1\n    title: Premier\n';
    expect(only(reordered)).toEqual([second, first]);
  });

  test('change with what the message says, and are unique in a file', () => {
    const [first] = only(spec('structure'));
    expect(only(spec('structure').replace('Premier', 'Tout premier'))[0]).not.toBe(first);
    const twice = aRule({
      *check() {
        yield { at: ['title'], message: 'found', data: { title: 'x' } };
        yield { at: ['title'], message: 'found', data: { title: 'x' } };
      },
    });
    const [a, b] = found(spec('structure'), [twice]);
    expect(a?.fingerprint).not.toBe(b?.fingerprint);
  });
});

describe('corrections', () => {
  const renames = (level: 'safe' | 'suggested') =>
    aRule({
      *check(course) {
        for (const [index, module] of course.modules.entries()) {
          if (module.title === 'Corrigé') continue;
          yield {
            at: ['modules', index, 'title'],
            message: 'found',
            data: { title: 'x' },
            fix: {
              title: say('Corriger', 'Correct'),
              level,
              edits: [{ op: 'set', path: ['modules', index, 'title'], value: 'Corrigé' }],
            },
          };
        }
      },
    });

  test('change only the bytes concerned', () => {
    const text = `# en tête\n${spec('structure')}`.replace('title: Premier', 'title:   Premier   # remarque');
    expect(fixText('spoc.yaml', text, defaultSettings, [renames('safe')])).toBe(
      text.replace('Premier ', 'Corrigé ').replace('Second', 'Corrigé'),
    );
  });

  test('are never made when only suggested, nor when the finding is suppressed', () => {
    const text = spec('structure');
    expect(fixText('spoc.yaml', text, defaultSettings, [renames('suggested')])).toBe(text);
    const kept = text.replace('title: Premier', 'title: Premier # spoc-ignore test/modules -- nom du client');
    expect(fixText('spoc.yaml', kept, defaultSettings, [renames('safe')])).toBe(kept.replace('Second', 'Corrigé'));
  });

  test('stop when two rules undo each other', () => {
    const flip = aRule({
      *check(course) {
        const value = course.title === 'A' ? 'B' : 'A';
        yield {
          at: ['title'],
          message: 'found',
          data: { title: value },
          fix: { title: say('x', 'x'), level: 'safe', edits: [{ op: 'set', path: ['title'], value }] },
        };
      },
    });
    expect(fixText('spoc.yaml', spec('structure'), defaultSettings, [flip])).toMatch(/title: [AB]\n/);
  });

  test('two that overlap are made one after the other', () => {
    const text = 'spoc: 1\ntitle: Essai\nstage: structure\nobjectives:\n  - title: X\n    level: appliquer\n';
    expect(fixText('spoc.yaml', text, defaultSettings, [])).toBe(text.replace('appliquer', 'apply'));
  });
});
