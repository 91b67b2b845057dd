import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readSource, type Source } from '../../src/course/source.ts';
import { say, translate } from '../../src/language/say.ts';
import { combineSettings } from '../../src/lint/combine-settings.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { settingOf } from '../../src/lint/settings.ts';
import { readSettings } from '../../src/lint/settings-file.ts';
import { workspace } from './workspace.ts';

const sized = defineRule({
  id: 'test/size',
  stage: 'need',
  severity: 'warning',
  since: '0.1.0',
  title: say('Taille', 'Size'),
  why: say('Parce que.', 'Because.'),
  source: { grade: 'ours', text: say('nous', 'us') },
  messages: { found: say('Trop.', 'Too much.') },
  options: z.object({ maximum: z.number().int().positive().default(30), unit: z.enum(['min', 'h']).default('min') }),
  examples: { bad: '', good: '' },
  *check() {},
});
const plain = defineRule({ ...sized, id: 'test/plain', options: undefined });
const rules = [sized, plain];

function read(text: string) {
  const { source } = readSource('spoc.config.yaml', text);
  const { file, diagnostics } = readSettings(source as Source);
  if (!file) return { settings: undefined, problems: diagnostics };
  const combined = combineSettings([{ source: source as Source, file }], rules);
  return { settings: combined.settings, problems: combined.diagnostics.map(({ diagnostic }) => diagnostic) };
}

const told = (text: string) =>
  read(text).problems.map(
    ({ message, data, span, severity }) => `${span.line}:${span.column} ${severity} ${translate(message, 'fr', data)}`,
  );

test('says which profile, severities and thresholds hold', () => {
  const { settings, problems } = read(`profile: [qualiopi, opco]
theme: ./theme
rules:
  test/size: { severity: error, maximum: 12 }
  test/plain: off
provider: { name: ACME Formation, registration: "11 75 12345 75" }
`);
  expect(problems).toEqual([]);
  expect(settings?.profiles).toEqual(['qualiopi', 'opco']);
  expect(settings?.theme).toBe('./theme');
  expect(settings?.provider?.registration).toBe('11 75 12345 75');
  expect(settings && settingOf(sized, settings)).toEqual({ severity: 'error', options: { maximum: 12, unit: 'min' } });
  expect(settings?.rules.get('test/plain')).toEqual({ severity: 'off' });
});

test('one profile may stand without brackets', () => {
  expect(read('profile: cpf\n').settings?.profiles).toEqual(['cpf']);
});

describe('a mistake is an error at its place, with what was meant', () => {
  test.each([
    ['profil: qualiopi\n', '1:1 error Le réglage « profil » n’existe pas. Vouliez-vous dire « profile » ?'],
    ['profile: qualipi\n', '1:10 error « qualipi » n’est pas une valeur possible. Vouliez-vous dire « qualiopi » ?'],
    ['rules:\n  test/siez: off\n', '2:3 error La règle « test/siez » n’existe pas. Vouliez-vous dire « test/size » ?'],
    ['rules:\n  size: off\n', '2:3 error La règle « size » n’existe pas. Vouliez-vous dire « test/size » ?'],
    ['rules:\n  xyz/abc: off\n', '2:3 error La règle « xyz/abc » n’existe pas.'],
    ['rules:\n  test/size: eror\n', '2:14 error « eror » n’est pas une gravité. Vouliez-vous dire « error » ?'],
    [
      'rules:\n  test/size: { severity: haute }\n',
      '2:26 error « haute » n’est pas une gravité. Valeurs : off, info, warning, error.',
    ],
    [
      'rules:\n  test/size:\n    maxium: 3\n',
      '3:5 error La règle « test/size » n’a pas d’option « maxium ». Vouliez-vous dire « maximum » ?',
    ],
    [
      'rules:\n  test/size: { maximum: beaucoup }\n',
      '2:25 error « beaucoup » ne convient pas pour l’option « maximum » de « test/size ».',
    ],
    ['rules:\n  test/plain: { maximum: 3 }\n', '2:17 error La règle « test/plain » n’a pas d’option.'],
    [
      'rules:\n  course/unknown-key: off\n',
      '2:3 error « course/unknown-key » ne se règle pas : c’est ce que demande la forme même du fichier.',
    ],
    [
      'rules:\n  test/size: [error]\n',
      '2:14 error Le réglage d’une règle est off, info, warning ou error, ou des clés (severity, maximum, unit).',
    ],
    ['rules: off\n', '1:8 error « réglages des règles » attend des clés.'],
    ['provider:\n  nam: ACME\n', '2:3 error Le réglage « nam » n’existe pas. Vouliez-vous dire « name » ?'],
    ['ownRules:\n  - id: acme/x\n    path: title\n', '2:5 error Il manque « message ».'],
  ])('%j', (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  test('all at once', () => {
    expect(told('profil: x\ntheme: [a]\nrules:\n  test/size: off\n')).toHaveLength(2);
    expect(told('rules:\n  test/siez: off\n  test/size: eror\n')).toHaveLength(2);
  });
});

describe('own rules', () => {
  const spec = `spoc: 1
title: Essai
client: { name: acme }
modules:
  - id: M1
    title: Un titre bien trop long pour notre plateforme
    duration: 90 min
  - id: M2
    duration: 30 min
`;
  const lint = async (ownRules: string, args: readonly string[] = []) => {
    const { spoc } = workspace({ 'spoc.yaml': spec, 'spoc.config.yaml': `ownRules:\n${ownRules}` });
    const { out, code } = await spoc(['lint', '--format', 'compact', ...args]);
    return {
      code,
      lines: out
        .trimEnd()
        .split('\n')
        .filter((line) => line.includes('[acme/')),
    };
  };

  test('a path, a condition, a message', async () => {
    const { lines, code } = await lint(`  - id: acme/client
    path: client.name
    condition: { matches: "^[A-Z]" }
    message: "Le client « {value} » s’écrit avec une majuscule."
    severity: error
`);
    expect(lines).toEqual(['spoc.yaml:3:17: error: Le client « acme » s’écrit avec une majuscule. [acme/client]']);
    expect(code).toBe(1);
  });

  test('every module, a number of letters, an absent key, a duration', async () => {
    const { lines } = await lint(`  - id: acme/short
    path: modules.*.title
    condition: { matches: "^.{0,30}$" }
    message: Titre trop long
  - id: acme/titled
    path: modules.*.title
    condition: { present: yes }
    message: "Un titre manque ({place})"
  - id: acme/hour
    path: modules.*.duration
    condition: { atMost: 1 h }
    message: Une heure au plus
  - id: acme/two
    path: modules
    condition: { atLeast: 3 }
    message: Trois modules au moins
  - id: acme/named
    path: modules.M2.duration
    condition: { oneOf: [20 min, 40 min] }
    message: Vingt ou quarante
`);
    expect(lines.map((line) => line.replace(/^spoc.yaml:/, ''))).toEqual([
      '4:1: warning: Trois modules au moins [acme/two]',
      '6:12: warning: Titre trop long [acme/short]',
      '7:15: warning: Une heure au plus [acme/hour]',
      '8:5: warning: Un titre manque (modules.1.title) [acme/titled]',
      '9:15: warning: Vingt ou quarante [acme/named]',
    ]);
  });

  test.each([
    ['id: client\n    path: title\n    condition: { present: yes }\n    message: x', 'se nomme « groupe/nom »'],
    ['id: acme/x\n    path: title\n    message: x', 'Il manque la condition'],
    [
      'id: acme/x\n    path: title\n    condition: { matches: "(" }\n    message: x',
      'expression régulière ne se lit pas',
    ],
    [
      'id: acme/x\n    path: title\n    condition: { atMost: peu }\n    message: x',
      'Un nombre ou une durée est attendu',
    ],
    ['id: acme/x\n    path: title\n    condition: { present: yes }\n    message: "{autre}"', 'que value ou place'],
    ['id: course/cycle\n    path: title\n    condition: { present: yes }\n    message: x', 'existe déjà'],
  ])('what can’t be used is refused: %j', async (own, expected) => {
    const { spoc } = workspace({ 'spoc.yaml': spec, 'spoc.config.yaml': `ownRules:\n  - ${own}\n` });
    const { out, code } = await spoc(['lint', '--format', 'compact']);
    expect(code).toBe(2);
    expect(out).toContain(expected);
    expect(out).toMatch(/^spoc\.config\.yaml:\d+:\d+: error: /);
  });

  test('can be set like any other rule', async () => {
    const own = `  - id: acme/client
    path: client.name
    condition: { matches: "^[A-Z]" }
    message: Majuscule
rules:
  acme/client: info
`;
    expect((await lint(own)).lines).toEqual(['spoc.yaml:3:17: info: Majuscule [acme/client]']);
  });
});

describe('files', () => {
  const own = (name: string) =>
    `ownRules:\n  - id: ${name}/rule\n    path: client.name\n    condition: { present: yes }\n    message: ${name}\n`;
  const spec = 'spoc: 1\ntitle: Essai\n';

  test('the nearest upward holds, and only that one', async () => {
    const { spoc } = workspace({
      'spoc.config.yaml': own('outer'),
      'a/spoc.config.yaml': own('inner'),
      'a/b/spoc.yaml': spec,
      'c/spoc.yaml': spec,
    });
    const { out } = await spoc(['lint', '--format', 'compact']);
    expect(out).toContain('a/b/spoc.yaml:1:1: warning: inner [inner/rule]');
    expect(out).toContain('c/spoc.yaml:1:1: warning: outer [outer/rule]');
    expect(out).not.toContain('b/spoc.yaml:1:1: warning: outer');
  });

  test('a file or a package can be taken up; the one that takes up has the last word', async () => {
    const { spoc } = workspace({
      'spoc.config.yaml': 'extends: [./team.yaml, "@acme/spoc-config"]\nrules:\n  team/rule: error\n',
      'team.yaml': own('team'),
      'node_modules/@acme/spoc-config/spoc.config.yaml': `${own('pack')}rules:\n  pack/rule: info\n`,
      'spoc.yaml': spec,
    });
    const { out, code, err } = await spoc(['lint', '--format', 'compact']);
    expect(err).toBe('');
    expect(out).toContain(': error: team [team/rule]');
    expect(out).toContain(': info: pack [pack/rule]');
    expect(code).toBe(1);
  });

  test.each([
    ['extends: ./absent.yaml\n', /^spoc\.config\.yaml:1:10: error: .*absent\.yaml : ce fichier n’existe pas/],
    ['extends: absent-package\n', /^spoc\.config\.yaml:1:10: error: Le paquet « absent-package » n’est pas installé/],
    ['extends: ./spoc.config.yaml\n', /^spoc\.config\.yaml:1:10: error: Cette configuration se reprend elle-même/],
    ['extends: ../../../../etc\n', /^spoc\.config\.yaml:1:10: error: /],
    ['- profile\n', /^spoc\.config\.yaml:1:1: error: La configuration est faite de clés/],
    ['profile: [qualiopi\n', /^spoc\.config\.yaml:\d:\d+: error: /],
    ['plugins: ./absent.js\n', /^spoc\.config\.yaml:1:10: error: « \.\/absent\.js » est introuvable/],
  ])('%j is exit 2, with its place, and nothing is linted', async (settings, expected) => {
    const { spoc } = workspace({ 'spoc.config.yaml': settings, 'spoc.yaml': 'spoc: 1\ntitel: x\n' });
    const { out, code } = await spoc(['lint', '--format', 'compact']);
    expect(code).toBe(2);
    expect(out).toMatch(expected);
    expect(out).not.toContain('\nspoc.yaml');
  });

  test('an empty file, or one of comments, is fine', async () => {
    for (const settings of ['', '# rien\n', '\n']) {
      const { spoc } = workspace({ 'spoc.config.yaml': settings, 'spoc.yaml': spec });
      expect((await spoc(['lint'])).code).not.toBe(2);
    }
  });

  test('a plug-in runs only when the user’s own configuration names it', async () => {
    const plugin = (name: string) => `export const rules = [{
      id: '${name}/rule', stage: 'need', severity: 'warning', since: '1', title: { fr: 't', en: 't' }, why: { fr: 'w', en: 'w' },
      source: { grade: 'ours', text: { fr: 's', en: 's' } }, messages: { found: { fr: 'Trouvé', en: 'Found' } },
      examples: { bad: '', good: '' },
      *check(course) { globalThis.ran${name} = true; yield { at: ['title'], message: 'found' }; },
    }];`;
    const named = workspace({
      'spoc.config.yaml': 'plugins: ./rules.mjs\n',
      'rules.mjs': plugin('named'),
      'spoc.yaml': spec,
    });
    expect((await named.spoc(['lint', '-f', 'compact'])).out).toContain('spoc.yaml:2:8: warning: Trouvé [named/rule]');
    const packed = workspace({
      'spoc.config.yaml': 'plugins: acme-rules\n',
      'node_modules/acme-rules/package.json': '{"exports":{".":{"import":"./lib/rules.mjs"}}}',
      'node_modules/acme-rules/lib/rules.mjs': plugin('packed'),
      'spoc.yaml': spec,
    });
    expect((await packed.spoc(['lint', '-f', 'compact'])).out).toContain('Trouvé [packed/rule]');
    const foreign = workspace({
      'spoc.config.yaml': 'extends: ./team.yaml\n',
      'team.yaml': 'plugins: ./rules.mjs\n',
      'rules.mjs': plugin('foreign'),
      'spoc.yaml': spec,
    });
    const { out, code } = await foreign.spoc(['lint', '-f', 'compact']);
    expect(code).toBe(2);
    expect(out).toContain(
      'team.yaml:1:10: error: Une configuration reprise d’ailleurs ne peut pas faire exécuter de code',
    );
    expect(globalThis).not.toHaveProperty('ranforeign');
  });

  test('a rule of a plug-in that throws fails alone, is named, and is exit 2', async () => {
    const { spoc } = workspace({
      'spoc.config.yaml': 'plugins: ./rules.mjs\n',
      'rules.mjs': `export default [{ id: 'acme/broken', stage: 'need', severity: 'warning', title: { fr: 't', en: 't' }, why: { fr: 'w', en: 'w' },
        messages: {}, examples: { bad: '', good: '' }, check() { throw new Error('boom'); } }];`,
      'spoc.yaml': 'spoc: 1\ntitle: Essai\nbudget: 3\n',
    });
    const { out, code } = await spoc(['lint', '-f', 'compact']);
    expect(code).toBe(2);
    expect(out).toContain('La règle « acme/broken » a échoué et n’a pas pu tout vérifier : boom [lint/rule-failed]');
    expect(out).toContain('[course/unknown-key]');
  });
});
