import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const cli = join(root, 'dist/cli.cjs');
const env = { ...process.env, LANG: 'fr_FR.UTF-8' };

/** A shell is what redirects; elsewhere there is neither /dev/full nor a pipe that closes. */
const shell = (line: string) => spawnSync('bash', ['-c', line], { cwd: root, env, encoding: 'utf8' });

describe.skipIf(!existsSync('/dev/full'))('what can’t be written', () => {
  test.each([
    ['examples list', 'stdout : le disque est plein.'],
    ['lint examples/agilecom', 'stdout : le disque est plein.'],
    ['--version', 'stdout: ENOSPC'],
  ])('%s on a full disk is one line, and an error', (words, complaint) => {
    const { status, stderr } = shell(`node "${cli}" ${words} > /dev/full`);
    expect(status).toBe(2);
    expect(stderr).toContain(complaint);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a reader that has gone is none', () => {
    const { status, stderr } = shell(`set -o pipefail; node "${cli}" explain structure/dates | head -1 > /dev/null`);
    expect(stderr).toBe('');
    expect([0, 141]).toContain(status);
  });

  test('a pipe that takes little at a time gets all', () => {
    const { stdout } = shell(`node "${cli}" lint examples --format json | (sleep 0.3; cat)`);
    expect(JSON.parse(stdout)).toHaveProperty('summary');
  });
});
