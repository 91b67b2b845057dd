import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../src/lint/rules/index.ts';
import { generatedFiles } from '../src/reference/index.ts';

test.each(generatedFiles(rules).map(({ path, content }) => [path, content]))(
  '%s is what “npm run generate” writes today',
  (path, content) => {
    expect(readFileSync(resolve(import.meta.dirname, '..', path), 'utf8')).toBe(content);
  },
);
