import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileRules } from '../../src/lint/file-rules.ts';

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sources(path) : path.endsWith('.ts') ? [path] : [];
  });
}

test('what the reader, the schema and lint itself may report is explained, and nothing else', () => {
  const src = join(import.meta.dirname, '../../src');
  const reported = new Set<string>();
  for (const path of sources(src)) {
    if (path.endsWith('file-rules.ts')) continue;
    const text = readFileSync(path, 'utf8');
    for (const [, id] of text.matchAll(/'((?:course|lint)\/[a-z0-9-]+)'/g)) reported.add(id as string);
    for (const [, name] of text.matchAll(/\bproblem\('([a-z-]+)',\s'(?:error|warning|info)'/g))
      reported.add(`course/${name}`);
  }
  // Made from a name: `lint/${rule}` in suppress.ts.
  for (const name of ['suppression-without-reason', 'suppression-without-rule', 'unknown-rule', 'unknown-directive']) {
    reported.add(`lint/${name}`);
  }
  expect(fileRules.map(({ id }) => id).sort()).toEqual([...reported].sort());
});
