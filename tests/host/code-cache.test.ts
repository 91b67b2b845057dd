import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildProgram } from '../wizard/session.ts';

const folder = mkdtempSync(join(tmpdir(), 'spoc-code-'));
const root = resolve(import.meta.dirname, '../..');
const built = join(root, 'node_modules/.cache/spoc-code-cache');
const spec = join(root, 'examples/agilecom/spoc.yaml');

function lint(
  cache: string,
  specs: readonly string[] = [spec],
): { readonly out: string; readonly code: number | null } {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(built, 'cli.cjs'), 'lint', '--format', 'json', ...specs],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_COMPILE_CACHE: cache },
    },
  );
  return { out: stdout + stderr, code: status };
}

const kept = (cache: string) => readdirSync(cache).filter((name) => name.endsWith('-lint.bin'));

/** What is kept once the first runs have brought theirs together. */
function settled(cache: string): Buffer {
  for (let run = 0; run < 4; run++) lint(cache);
  return readFileSync(join(cache, kept(cache)[0] as string));
}

beforeAll(() => buildProgram(built), 60_000);
afterAll(() => {
  for (const made of [folder, built]) rmSync(made, { recursive: true, force: true });
});

describe('compiled code kept between runs', () => {
  test('one file a command, and the same words with it, without it, and with a damaged one', () => {
    const cache = join(folder, 'kept');
    const first = lint(cache);
    expect(first.code).toBe(0);
    const [name, ...others] = kept(cache);
    expect(others).toEqual([]);
    const file = join(cache, name as string);
    const good = settled(cache);
    expect(lint(cache)).toEqual(first);
    expect(readFileSync(file).equals(good)).toBe(true);
    const holed = Buffer.from(good);
    holed.fill(0, good.length / 2, good.length / 2 + 4096);
    for (const damaged of [holed, good.subarray(0, good.length / 2), Buffer.alloc(0), Buffer.from('not code at all')]) {
      writeFileSync(file, damaged);
      expect(lint(cache)).toEqual(first);
      // Made again.
      expect(readFileSync(file).length).toBeGreaterThan(good.length / 2 + 4096);
    }
  });

  test('also by a run over many specs, which changes how memory is used', () => {
    const cache = join(folder, 'many');
    const examples = join(root, 'examples');
    const specs = readdirSync(examples, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [join(examples, entry.name, 'spoc.yaml')] : [],
    );
    expect(specs.length).toBeGreaterThan(6);
    for (let run = 0; run < 4; run++) lint(cache, specs);
    const file = join(cache, kept(cache)[0] as string);
    const good = readFileSync(file);
    lint(cache, specs);
    lint(cache);
    // Code that is refused is made anew, with other bytes.
    expect(readFileSync(file).equals(good)).toBe(true);
  });

  test('what a first run did not meet is kept by the next ones', () => {
    const cache = join(folder, 'growing');
    const clean = join(folder, 'clean.spoc.yaml');
    writeFileSync(clean, 'spoc: [');
    lint(cache, [clean]);
    const little = readFileSync(join(cache, kept(cache)[0] as string)).length;
    lint(cache);
    expect(readFileSync(join(cache, kept(cache)[0] as string)).length).toBeGreaterThan(little * 1.2);
  });

  test('a rule of the user’s own module speaks with kept code as without', () => {
    const cache = join(folder, 'plugin');
    const project = mkdtempSync(join(tmpdir(), 'spoc-plugin-'));
    writeFileSync(join(project, 'spoc.config.yaml'), 'plugins: ./rules.mjs\n');
    writeFileSync(
      join(project, 'rules.mjs'),
      `const text = (words) => ({ fr: words, en: words });
export const rules = [{ id: 'own/greeting', stage: 'need', severity: 'warning', since: '1', title: text('t'), why: text('w'),
  source: { grade: 'ours', text: text('s') }, messages: { hello: text('Bonjour') }, examples: { bad: [], good: [] },
  *check() { yield { at: ['title'], message: 'hello' }; } }];\n`,
    );
    writeFileSync(join(project, 'spoc.yaml'), 'spoc: 1\ntitle: Un parcours\n');
    const first = lint(cache, [join(project, 'spoc.yaml')]);
    expect(first.out).toContain('own/greeting');
    expect(() => JSON.parse(first.out)).not.toThrow();
    expect(lint(cache, [join(project, 'spoc.yaml')])).toEqual(first);
    rmSync(project, { recursive: true });
  });

  test('code of other builds goes, the oldest first; two that are used in turn both stay', () => {
    const cache = join(folder, 'others');
    lint(cache);
    const mine = kept(cache)[0] as string;
    const older = [1, 2, 3].map((days) => {
      const name = `${process.versions.v8}-${process.arch}-older${days}-lint.bin`;
      writeFileSync(join(cache, name), 'x');
      const then = Date.now() / 1000 - days * 86_400;
      utimesSync(join(cache, name), then, then);
      return name;
    });
    rmSync(join(cache, mine));
    lint(cache);
    expect(kept(cache).sort()).toEqual([mine, older[0], older[1]].sort());
  });

  test('nowhere to keep it: nothing is said', () => {
    const cache = join(folder, 'a-file');
    writeFileSync(cache, '');
    const { code, out } = lint(cache);
    expect(code).toBe(0);
    expect(out).not.toContain('a-file');
  });
});
