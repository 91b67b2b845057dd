import { describe, expect, test } from 'vitest';
import { say, translate } from '../../src/language/say.ts';
import { fileRules } from '../../src/lint/file-rules.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { columns } from '../../src/reporters/plain.ts';
import { workspace } from './workspace.ts';

const { spoc } = workspace();
const terminal = (width: number) => ({
  terminal: { input: false, output: true, errors: true, columns: width, color: false, colorErrors: false },
});

test('without a name: every rule once, grouped, with its title', async () => {
  for (const language of ['fr', 'en'] as const) {
    const { code, out } = await spoc(['explain', '--lang', language], terminal(100));
    expect(code).toBe(0);
    for (const { id, title } of [...rules, ...fileRules]) {
      const lines = out.split('\n').filter((line) => line.trimStart().split(' ')[0] === id);
      expect(lines, id).toHaveLength(1);
      expect(lines[0], id).toContain(translate(title, language).split(' ')[0]);
    }
  }
  const { out } = await spoc(['explain']);
  expect(out).toContain('course (forme du fichier)\n');
  expect(out).not.toMatch(/^[a-z-]+$/m);
});

describe.each([...rules.map(({ id }) => id), ...fileRules.map(({ id }) => id)])('%s', (id) => {
  test('is explained in both languages, at any width', async () => {
    for (const language of ['fr', 'en'] as const) {
      const { code, out, err } = await spoc(['explain', id, '--lang', language], terminal(60));
      expect([code, err]).toEqual([0, '']);
      const rule = [...rules, ...fileRules].find((candidate) => candidate.id === id);
      expect(out.replace(/\s+/g, ' ')).toContain(translate(rule?.why ?? say('?', '?'), language).replace(/\s+/g, ' '));
      expect(out).not.toMatch(/undefined|\[object|NaN/);
      // Examples and addresses keep their own width.
      const prose = out.split('\n').filter((line) => !/^ {4}\S*(#|-|\w+:|https?:)|^ {5,}/.test(line));
      for (const line of prose) expect(columns(line), line).toBeLessThanOrEqual(60);
    }
  });
});

test('a rule: what, why, source, severities, options, examples with what lint says of them', async () => {
  const { out } = await spoc(['explain', 'deployment/user-test'], terminal(100));
  expect(out).toMatch(/^deployment\/user-test — /);
  for (const heading of [
    'Pourquoi :',
    'Source :',
    'Gravité par étape :',
    'Options (dans spoc.config.yaml) :',
    'À éviter :',
    'À écrire :',
  ]) {
    expect(out).toContain(`\n${heading}\n`);
  }
  expect(out).toMatch(/\n {4}Déployer +(erreur|avertissement|information)/);
  expect(out).toMatch(/\n {4}Définir le besoin +avertissement, si le fichier se contredit/);
  expect(out).toMatch(/\n {4}→ \d+:\d+ /);
  expect(out).toContain('# spoc-ignore deployment/user-test -- la raison');
});

test('an unknown rule: the one that was meant, on standard error, exit 2', async () => {
  expect(await spoc(['explain', 'deployment/accss'])).toEqual({
    code: 2,
    out: '',
    err: 'La règle « deployment/accss » n’existe pas.\nVouliez-vous dire « spoc explain deployment/access » ?\nLa liste : spoc explain\n',
  });
  expect((await spoc(['explain', 'user-test'])).err).toContain('spoc explain deployment/user-test');
  expect((await spoc(['explain', 'a', 'b'])).code).toBe(2);
  expect((await spoc(['explain', '__proto__'])).code).toBe(2);
});

test('a rule of one’s own settings is listed and explained like any other', async () => {
  const { spoc } = workspace({
    'spoc.config.yaml':
      'ownRules:\n  - id: acme/titre\n    path: title\n    condition: { matches: "^Parcours" }\n    message: "Le titre commence par Parcours."\n',
  });
  expect((await spoc(['explain'])).out).toContain('acme/titre');
  const { code, out } = await spoc(['explain', 'acme/titre']);
  expect(code).toBe(0);
  expect(out).toContain('Le titre commence par Parcours.');
  expect(out).toContain('# spoc-ignore acme/titre --');
  const { code: unknown, err } = await spoc(['explain', 'acme/titres']);
  expect(unknown).toBe(2);
  expect(err).toContain('acme/titre ');
});
