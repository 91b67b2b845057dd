import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shapeOf } from '../../src/course/walk.ts';
import { languages, type Text, translate } from '../../src/language/say.ts';
import { check } from '../../src/lint/check.ts';
import { exampleSettings, examplesOf, exampleText } from '../../src/lint/example.ts';
import type { LintedDiagnostic } from '../../src/lint/linted.ts';
import { defaultOptions, optionsSchema, type Rule, type RuleSource } from '../../src/lint/rule.ts';
import { rules } from '../../src/lint/rules/index.ts';

const folder = join(import.meta.dirname, '../../src/lint/rules');

/** `group/name` of every rule file; the group’s list, a file that begins with an underscore or stands in `rules/` itself is no rule. */
function ruleFiles(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: group }) =>
      readdirSync(join(folder, group))
        .filter((name) => name.endsWith('.ts') && name !== 'index.ts' && !name.startsWith('_'))
        .map((name) => `${group}/${name.slice(0, -3)}`),
    );
}

/** The slots of a message, plural branches included. */
function slots(sentence: string): string[] {
  const found = new Set<string>();
  for (const [, name] of sentence.matchAll(/\{\s*(\w+)\s*(?=[,}])/g)) found.add(name as string);
  return [...found].sort();
}

function texts(rule: Rule): [string, Text][] {
  const sources: readonly RuleSource[] = Array.isArray(rule.source) ? rule.source : [rule.source as RuleSource];
  return [
    ['title', rule.title],
    ['why', rule.why],
    ...sources.map((source, index): [string, Text] => [`source ${index}`, source.text]),
    ...Object.entries(rule.messages).map(([name, text]): [string, Text] => [`message ${name}`, text]),
  ];
}

/** Everything that a finding says, in one language; fails when a slot has no value. */
function told(diagnostic: LintedDiagnostic, language: 'fr' | 'en'): string[] {
  return [
    translate(diagnostic.message, language, diagnostic.data),
    ...(diagnostic.related ?? []).map((related) => translate(related.message, language, related.data)),
    ...(diagnostic.fix ? [translate(diagnostic.fix.title, language, diagnostic.fix.data)] : []),
  ];
}

function lintExample(rule: Rule, fragment: string) {
  const text = exampleText(rule, fragment);
  const { diagnostics } = check('spoc.yaml', text, exampleSettings(rule), [rule]);
  const foreign = diagnostics.filter(({ rule: id }) => id !== rule.id);
  return { text, own: diagnostics.filter(({ rule: id }) => id === rule.id), foreign };
}

test('the registry holds every rule file, once', () => {
  const ids = rules.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect([...ids].sort()).toEqual(ruleFiles().sort());
  for (const id of ids) expect(existsSync(join(folder, `${id}.ts`)), id).toBe(true);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('speaks both languages with the same slots', () => {
    for (const [name, text] of texts(rule)) {
      expect(text.fr.trim(), `${name} (fr)`).not.toBe('');
      expect(text.en.trim(), `${name} (en)`).not.toBe('');
      expect(slots(text.en), name).toEqual(slots(text.fr));
      for (const language of languages) expect(text[language], `${name} (${language})`).not.toMatch(/'/);
    }
  });

  test('has a default for every option', () => {
    const schema = optionsSchema(rule);
    if (!schema) return;
    const parsed = schema.safeParse({});
    expect(parsed.success, JSON.stringify(parsed.error?.issues)).toBe(true);
    for (const key of Object.keys(shapeOf(schema) ?? {})) {
      expect((parsed.data as Record<string, unknown>)[key], `option ${key}`).toBeDefined();
    }
    expect(parsed.data).toEqual(defaultOptions(rule));
  });

  test('names its source, and the day on which a text of law was checked', () => {
    const sources: readonly RuleSource[] = Array.isArray(rule.source) ? rule.source : [rule.source as RuleSource];
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) {
      if (source.grade === 'L') expect(source.checked, `${id}: checked`).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (source.url !== undefined) expect(() => new URL(source.url as string)).not.toThrow();
    }
  });

  test('finds its bad examples, at their place, in both languages', () => {
    expect(examplesOf(rule, 'bad').length).toBeGreaterThan(0);
    for (const fragment of examplesOf(rule, 'bad')) {
      const { own, foreign, text } = lintExample(rule, fragment);
      expect(foreign.map(({ rule: other, message, data }) => `${other}: ${translate(message, 'en', data)}`)).toEqual(
        [],
      );
      expect(own.length, `nothing found in\n${text}`).toBeGreaterThan(0);
      for (const diagnostic of own) {
        expect(Object.keys(rule.messages)).toContain(diagnostic.messageId);
        for (const language of languages) {
          for (const sentence of told(diagnostic, language)) {
            expect(sentence).not.toMatch(/[{}]|undefined|NaN|\[object|Infinity/);
            expect(sentence.trim()).not.toBe('');
          }
        }
        expect(diagnostic.span.start).toBeLessThan(text.length);
        expect(diagnostic.span.end).toBeGreaterThan(diagnostic.span.start);
      }
    }
  });

  test('is content with its good examples', () => {
    expect(examplesOf(rule, 'good').length).toBeGreaterThan(0);
    for (const fragment of examplesOf(rule, 'good')) {
      const { own, foreign } = lintExample(rule, fragment);
      const said = [...foreign, ...own].map(
        ({ rule: other, message, data }) => `${other}: ${translate(message, 'en', data)}`,
      );
      expect(said).toEqual([]);
    }
  });

  test('its safe corrections satisfy it', async () => {
    const { fixText } = await import('../../src/lint/fix.ts');
    for (const fragment of examplesOf(rule, 'bad')) {
      const { own, text } = lintExample(rule, fragment);
      const safe = own.filter(({ fix }) => fix?.level === 'safe');
      if (safe.length === 0) continue;
      const fixed = fixText('spoc.yaml', text, exampleSettings(rule), [rule]);
      const left = check('spoc.yaml', fixed, exampleSettings(rule), [rule]).diagnostics;
      expect(left.filter(({ fix }) => fix?.level === 'safe').map(({ fingerprint }) => fingerprint)).toEqual([]);
      expect(left.filter(({ rule: other }) => other !== rule.id)).toEqual([]);
    }
  });
});
