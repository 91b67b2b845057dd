import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Raw } from '../../src/course/raw.ts';
import { spans } from '../../src/course/text/lines.ts';
import { parse } from '../../src/course/text/parse.ts';
import { locatedIn } from '../../src/course/text/places.ts';
import { readPlain } from '../../src/course/text/plain.ts';
import { valuesOf } from '../../src/course/text/values.ts';
import type { Path } from '../../src/diagnostic.ts';

const folder = resolve(import.meta.dirname, '../../examples');
const examples = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readFileSync(resolve(folder, name, 'spoc.yaml'), 'utf8'));

/** Blocks, quotes, brackets and comments of every kind. */
const mixed = `a: |
  un # texte
   deux

# entre
b: >-  # plié
  trois
  quatre
c: "cinq
  six" # après
d: [sept, "hu] it", { e: n'euf, f: [] }] # dix
g: { }
h:
  - 'l''une'
  - i: ~
    j: "null"
  -
  - k: deux
      lignes
l : x
`;

function pathsOf(value: Raw, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, each]) =>
      pathsOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

/** What the thorough reader says; undefined when it has something to say of the YAML. */
function thorough(text: string) {
  const at = spans(text);
  const parsed = parse(text, at);
  if ('rule' in parsed) return undefined;
  const { values, diagnostics } = valuesOf(parsed.document, text, at);
  const locate = (path: Path) => locatedIn(parsed.document, path, text);
  return diagnostics.length > 0 ? undefined : { values, comments: parsed.comments, locate };
}

/** Asserts that the quick reader says the same, or leaves the text to the other; true when it has read it. */
function agree(text: string): boolean {
  const quick = readPlain(text);
  if (!quick) return false;
  const other = thorough(text);
  expect(other, text).toBeDefined();
  expect(quick.values, text).toEqual(other!.values);
  expect(quick.comments(), text).toEqual(other!.comments);
  for (const path of pathsOf(quick.values).flatMap((each) => [each, [...each, 'nowhere'], [...each, 0]])) {
    const { value, ...place } = quick.locate(path);
    const { value: written, ...otherPlace } = other!.locate(path);
    expect(place, `${text}\n${path}`).toEqual(otherPlace);
    // The end of the first line of a list (a space, a comment, the colon of an empty key) is all that may differ.
    const shown = (extent: typeof value) => extent && text.slice(...extent).replace(/:?(?:\s+#.*|\s*)$/, '');
    expect(shown(value), `${text}\n${path}`).toBe(shown(written));
  }
  return true;
}

describe('the quick reader says what the thorough one says', () => {
  test.each([...examples, mixed].map((text) => [text.split('\n')[0], text] as const))('%s', (_line, text) => {
    expect(agree(text)).toBe(true);
    expect(agree(text.replaceAll('\n', '\r\n'))).toBe(true);
  });

  test('of any piece of them, with slips of the keyboard', { timeout: 60_000 }, () => {
    const slips = [
      ':',
      '- ',
      ' ',
      '\n',
      ' #',
      '# ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '|',
      '? ',
      '%',
      '\t',
      '---',
      '...',
      ': ',
      'é',
      '\u00a0',
      'null',
      '""',
      '>-\n',
      'x: |2\n',
      '[]',
      'a: b, ',
    ];
    let read = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...examples, mixed, mixed),
        fc.nat(),
        fc.integer({ min: 1, max: 14 }),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('', ...slips), fc.integer({ min: 0, max: 2 })), { maxLength: 2 }),
        (text, start, count, changes) => {
          const lines = text.split('\n');
          const from = start % lines.length;
          const piece = lines.slice(from, from + count);
          const margin = Math.min(...piece.filter((line) => line.trim()).map((line) => line.search(/\S/)));
          let slipped = `k: 1\n${piece.map((line) => line.slice(Number.isFinite(margin) ? margin : 0)).join('\n')}\n`;
          for (const [place, put, taken] of changes) {
            const at = place % slipped.length;
            slipped = slipped.slice(0, at) + put + slipped.slice(at + taken);
          }
          if (agree(slipped)) read += 1;
        },
      ),
      { numRuns: 3000 },
    );
    // Most pieces of lists are no mapping; enough are read for the comparison to mean something.
    expect(read).toBeGreaterThan(300);
  });
});

describe('what it leaves to the thorough reader', () => {
  test.each([
    ['an anchor', 'a: &x 1\n'],
    ['an alias', 'a: 1\nb: *a\n'],
    ['a tag', 'a: !t 1\n'],
    ['a merge', 'a: { <<: { b: 1 } }\n'],
    ['a key written twice', 'a: 1\na: 2\n'],
    ['a key that is a list', '? [a]\n: 1\n'],
    ['several documents', 'a: 1\n---\nb: 2\n'],
    ['a directive', '%YAML 1.2\n---\na: 1\n'],
    ['a list at the root', '- a\n'],
    ['nothing', ''],
    ['a syntax error', 'a: b: c\n'],
    ['a tab', 'a:\n\tb: 1\n'],
    ['a text cut by #', 'a: Top #3 des outils\n'],
    ['a list that became a sentence', 'a: un\n  -deux\n'],
    ['signs right after a bracket', 'a: [x]y\n'],
    ['a pair without braces', 'a: [b: c]\n'],
    ['a very long text', `a: ${'x'.repeat(300_000)}\n`],
  ])('%s', (_name, text) => {
    expect(readPlain(text)).toBeUndefined();
  });
});
