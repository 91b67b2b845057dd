import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeAtomic } from '../../src/host/atomic.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'spoc-atomic-'));

test('writes whole files, with their parents, and leaves nothing beside them', async () => {
  const at = folder();
  await writeAtomic(join(at, 'a/b/c.txt'), 'é'.repeat(200_000));
  expect(readFileSync(join(at, 'a/b/c.txt'), 'utf8')).toBe('é'.repeat(200_000));
  expect(readdirSync(join(at, 'a/b'))).toEqual(['c.txt']);
});

test('keeps the mode of a file, takes the one asked for, and follows a link', async () => {
  const at = folder();
  writeFileSync(join(at, 'own.txt'), 'old');
  chmodSync(join(at, 'own.txt'), 0o640);
  symlinkSync(join(at, 'own.txt'), join(at, 'link.txt'));
  await writeAtomic(join(at, 'link.txt'), 'new');
  expect(readFileSync(join(at, 'own.txt'), 'utf8')).toBe('new');
  expect(statSync(join(at, 'own.txt')).mode & 0o777).toBe(0o640);
  await writeAtomic(join(at, 'secret.json'), '{}', 0o600);
  expect(statSync(join(at, 'secret.json')).mode & 0o777).toBe(0o600);
});

test('a folder in the way is told, and stays', async () => {
  const at = folder();
  await expect(writeAtomic(at, 'x')).rejects.toMatchObject({ code: 'EISDIR' });
  expect(readdirSync(at)).toEqual([]);
});

test('a write that fails leaves the old file and nothing else', async () => {
  const at = folder();
  writeFileSync(join(at, 'a.txt'), 'old');
  await expect(writeAtomic(join(at, 'a.txt'), 42 as never)).rejects.toThrow();
  expect(readFileSync(join(at, 'a.txt'), 'utf8')).toBe('old');
  expect(readdirSync(at)).toEqual(['a.txt']);
});
