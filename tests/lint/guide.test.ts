import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../../src/lint/rules/index.ts';
import { workspace } from './workspace.ts';

const spec = 'spoc: 1\ntitle: Essai\nstage: need\n';
const guides = ['docs/lint.md', 'docs/lint.fr.md'];
const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
const blocks = (text: string, language: string) =>
  [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , body]) => body as string);
const commands = (text: string) =>
  [...text.matchAll(/\bspoc lint(?: --?[^\n`]+)?$/gm)].map(([line]) => line.split(' ').slice(1));

describe.each(guides)('%s', (path) => {
  const guide = read(path);

  test('every command in its blocks runs', async () => {
    const found = [...blocks(guide, 'sh'), ...blocks(guide, 'yaml')]
      .flatMap(commands)
      .filter((words) => words.length > 1);
    expect(found.length).toBeGreaterThanOrEqual(5);
    const space = workspace({ 'spoc.yaml': spec });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: space.folder });
    git('init', '-q');
    git('add', '.');
    for (const words of found) {
      const { code, err } = await space.spoc(words);
      expect(code, `${words.join(' ')}\n${err}`).toBe(0);
    }
    expect(JSON.parse(space.read('spoc.sarif')).version).toBe('2.1.0');
    expect(Array.isArray(JSON.parse(space.read('gl-code-quality.json')))).toBe(true);
    expect(space.read('spoc.xml')).toContain('<testsuites');
  });

  test('the settings that it shows are understood', async () => {
    const settings = blocks(guide, 'yaml').find((block) => block.startsWith('# spoc.config.yaml')) as string;
    const named = Object.keys(parse(settings).rules).filter((id) => !rules.some((rule) => rule.id === id));
    expect(named).toEqual([]);
    const { spoc } = workspace({ 'spoc.yaml': `${spec}client: { name: acme }\n`, 'spoc.config.yaml': settings });
    const { code, out } = await spoc(['lint', '-f', 'compact']);
    expect(out).not.toContain('lint/settings');
    expect(code).not.toBe(2);
    expect(out).toMatch(/\[acme\/(client-code|code-client)\]/);
  });

  test('the exceptions that it shows count', async () => {
    const example = blocks(guide, 'yaml').find((block) => block.includes('spoc-ignore')) as string;
    const { spoc } = workspace({ 'spoc.yaml': `spoc: 1\ntitle: Essai\nstage: structure\n${example}` });
    const { findings } = JSON.parse((await spoc(['lint', '-f', 'json'])).out) as {
      findings: { rule: string; suppressed: boolean }[];
    };
    const aside = findings.filter(({ suppressed }) => suppressed).map(({ rule }) => rule);
    expect(aside).toContain('structure/video-length');
    expect(aside).toContain('structure/duration-missing');
    expect(findings.filter(({ rule }) => rule.startsWith('lint/'))).toEqual([]);
  });

  test('its CI files are YAML', () => {
    for (const block of blocks(guide, 'yaml')) expect(() => parse(block)).not.toThrow();
  });
});

test('both guides show the same commands', () => {
  const [english, french] = guides.map((path) => commands(read(path)).map((words) => words.join(' ')));
  expect(french).toEqual(english);
});
