import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { HostParts } from '../../src/host/node.ts';
import { workspace } from './workspace.ts';

const good = 'spoc: 1\ntitle: Essai\n';
const bad =
  'spoc: 1\ntitle: Essai\nobjectives:\n  - id: O1\n    title: Ouvrir un brief\n    level: appliquer\n  - id: O1\n    title: Autre\n';
const long = ['--cache', '-f', 'json'];

/** A folder whose files are old enough to be trusted, and the count of files that a run reads. */
function aged(files: Record<string, string>) {
  const space = workspace(files);
  const old = (name: string, seconds = 1_000_000) => utimesSync(join(space.folder, name), seconds, seconds);
  for (const name of Object.keys(files)) old(name);
  return {
    ...space,
    old,
    /** What was printed, and the specs whose bytes were read. */
    async run(args: readonly string[] = long, parts: HostParts = {}) {
      const read: string[] = [];
      const { nodeFiles } = await import('../../src/host/files.ts');
      const real = nodeFiles(space.folder);
      const files = {
        ...real,
        read: (path: string) => {
          if (path.endsWith('spoc.yaml')) read.push(path.slice(space.folder.length + 1));
          return real.read(path);
        },
      };
      const outcome = await space.spoc(['lint', ...args], { ...parts, files } as never);
      return { ...outcome, read: [...new Set(read)].sort() };
    },
  };
}

describe('--cache', () => {
  test('a second run reads no file that is the same, and says the same, in every format and language', async () => {
    const space = aged({ 'a.spoc.yaml': bad, 'b.spoc.yaml': good, 'c.spoc.yaml': bad });
    const formats = ['json', 'text', 'sarif', 'junit', 'html', 'rdjson'].map((format) => [
      '-f',
      format,
      '--lang',
      'en',
    ]);
    const before = await Promise.all(formats.map((format) => space.spoc(['lint', ...format])));
    const cold = await space.run();
    expect(cold.read).toHaveLength(3);
    const warm = await space.run();
    expect(warm.read).toEqual([]);
    expect(warm.out).toBe(cold.out);
    expect(warm.code).toBe(cold.code);
    for (const [index, format] of formats.entries()) {
      expect((await space.spoc(['lint', '--cache', ...format])).out).toBe(before[index]?.out);
    }
  });

  test('a changed file is linted again, even at the same size; one with a new date only is not', async () => {
    const space = aged({ 'a.spoc.yaml': good, 'b.spoc.yaml': good });
    await space.run();
    space.write('a.spoc.yaml', good.replace('title', 'titel'));
    const changed = await space.run();
    expect(changed.read).toEqual(['a.spoc.yaml']);
    expect(changed.code).toBe(1);
    space.old('b.spoc.yaml', 2_000_000);
    expect(JSON.parse((await space.run()).out)).toEqual(JSON.parse(changed.out));
    space.old('a.spoc.yaml');
    await space.run();
    expect((await space.run()).read).toEqual([]);
  });

  test('a file written a moment ago is not trusted by its date', async () => {
    const space = aged({ 'a.spoc.yaml': good });
    const now = () => new Date(1_000_000_500);
    await space.run(long, { now });
    // The same size and the same date, another content.
    space.write('a.spoc.yaml', good.replace('title', 'titel'));
    space.old('a.spoc.yaml');
    expect((await space.run(long, { now })).code).toBe(1);
  });

  test('another stage, profile, day or configuration is another check', async () => {
    const space = aged({ 'a.spoc.yaml': good });
    await space.run();
    for (const args of [
      ['--stage', 'structure'],
      ['--profile', 'qualiopi'],
      ['--today', '2026-03-02'],
    ]) {
      expect((await space.run([...long, ...args])).read, args.join(' ')).toEqual(['a.spoc.yaml']);
    }
    await space.run();
    const own = (message: string) =>
      `ownRules:\n  - { id: acme/client, path: client.name, condition: { present: yes }, message: ${message} }\n`;
    space.write('spoc.config.yaml', own('Un'));
    expect((await space.run()).out).toContain('"message":"Un"');
    const warm = await space.run();
    expect(warm.read).toEqual([]);
    expect(warm.out).toContain('"message":"Un"');
    space.write('spoc.config.yaml', `extends: ./team.yaml\n`);
    space.write('team.yaml', own('Deux'));
    expect((await space.run()).out).toContain('"message":"Deux"');
    expect((await space.run()).read).toEqual([]);
    space.write('team.yaml', own('Trois'));
    expect((await space.run()).out).toContain('"message":"Trois"');
  });

  test('with somebody’s JavaScript nothing is remembered', async () => {
    const rules = 'export const rules = [];\n';
    const space = aged({ 'a.spoc.yaml': good, 'spoc.config.yaml': 'plugins: ./rules.mjs\n', 'rules.mjs': rules });
    await space.run();
    expect((await space.run()).read).toEqual(['a.spoc.yaml']);
  });

  test('a broken cache, or one that can’t be written, is no trouble', async () => {
    const space = aged({ 'a.spoc.yaml': bad });
    const plain = await space.run(['-f', 'json']);
    await space.run();
    const whole = space.read('.spoc/cache/lint.jsonl');
    for (const broken of [
      '{"format":1,',
      'x',
      whole.slice(0, -40),
      whole.replace('{"name"', '{"nam'),
      whole.replace('\t[', '\t{['),
    ]) {
      space.write('.spoc/cache/lint.jsonl', broken);
      expect((await space.run()).out).toBe(plain.out);
    }
    await space.run();
    expect((await space.run()).read).toEqual([]);
    const blocked = aged({ 'a.spoc.yaml': bad, '.spoc': 'a file' });
    const outcome = await blocked.run();
    expect(outcome.code).toBe(1);
    expect(outcome.out).toBe(plain.out);
  });

  test('files that are gone are forgotten, and git does not see the cache', async () => {
    const space = aged({ 'a.spoc.yaml': bad, 'b.spoc.yaml': bad });
    await space.run();
    const { rmSync } = await import('node:fs');
    rmSync(join(space.folder, 'a.spoc.yaml'));
    await space.run();
    const [, ...lines] = space.read('.spoc/cache/lint.jsonl').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line.split('\t')[0] as string).name)).toEqual(['b.spoc.yaml']);
    expect(space.read('.spoc/cache/.gitignore')).toBe('*\n');
  });
});

describe('--jobs', () => {
  const names = Array.from(
    { length: 23 },
    (_, index) => `dossier ${index % 3}/n${String(index).padStart(2, '0')}.spoc.yaml`,
  );
  const files = Object.fromEntries(names.map((name, index) => [name, index % 2 ? good : bad]));

  test('several processes say what one says, in the same order', async () => {
    const { spoc } = workspace({
      ...files,
      'broken.spoc.yaml': 'spoc: [',
      'dossier 1/spoc.config.yaml': 'profile: qualipi\n',
      'dossier 2/spoc.config.yaml': 'profile: qualiopi\n',
    });
    for (const format of ['json', 'text']) {
      const one = await spoc(['lint', '-f', format, '--stage', 'structure']);
      for (const jobs of ['2', '5', '64']) {
        expect(await spoc(['lint', '-f', format, '--stage', 'structure', '--jobs', jobs])).toEqual(one);
      }
    }
  });

  test('with a cache, only what is not known is shared out', async () => {
    const space = aged(files);
    const cold = await space.run([...long, '--jobs', '3']);
    const warm = await space.run([...long, '--jobs', '3'], {
      again: async () => {
        throw new Error('nothing to share out');
      },
    });
    expect(warm.out).toBe(cold.out);
    expect(warm.read).toEqual([]);
  });

  test('a process that dies is our bug, not a clean run', async () => {
    const { spoc } = workspace(files);
    const { code, err } = await spoc(['lint', '--jobs', '2'], {
      again: async () => ({ code: 137, out: '', err: 'killed' }),
    });
    expect(code).toBe(3);
    expect(err).toContain('killed');
  });
});
