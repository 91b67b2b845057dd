import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';

/** Every pair of sentences in the sources: `say('…', '…')`. */

const root = resolve(import.meta.dirname, '../../src');

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : path.endsWith('.ts') ? [path] : [];
  });
}

const literal = `${String.raw`('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`}\`(?:[^\`\\\\]|\\\\.)*\`)`;
const call = new RegExp(String.raw`\bsay\(\s*${literal}\s*,\s*${literal}\s*,?\s*\)`, 'g');

const read = (written: string) =>
  written
    .slice(1, -1)
    .replace(/\\n/g, '\n')
    .replace(/\\u\{?([0-9a-f]+)\}?/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, '$1');

const texts = files(root).flatMap((path) => {
  const source = readFileSync(path, 'utf8');
  return [...source.matchAll(call)].map((match) => ({
    at: `${relative(root, path)}:${source.slice(0, match.index).split('\n').length}`,
    fr: read(match[1] as string),
    en: read(match[2] as string),
    // A template literal is filled before it is a message.
    made: /^`/.test(match[1] as string) && (match[1] as string).includes('${'),
  }));
});

type Element = { type: number; value: string; options?: Record<string, { value: Element[] }> };

function slots(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => [
    ...(element.type === 0 || element.type === 7 ? [] : [element.value]),
    ...Object.values(element.options ?? {}).flatMap((option) => slots(option.value)),
  ]);
}

const slotsOf = (sentence: string, language: string) =>
  [
    ...new Set(
      slots(new IntlMessageFormat(sentence, language, undefined, { ignoreTag: true }).getAst() as unknown as Element[]),
    ),
  ].sort();

test('there are texts to look at', () => {
  expect(texts.length).toBeGreaterThan(400);
});

test('every text has both languages', () => {
  expect(texts.filter(({ fr, en }) => fr.trim() === '' || en.trim() === '').map(({ at }) => at)).toEqual([]);
});

test('every text is a well-formed message', () => {
  const malformed = texts.filter(({ fr, en, made }) => {
    if (made) return false;
    try {
      return slotsOf(fr, 'fr') === slotsOf(en, 'en');
    } catch {
      return true;
    }
  });
  expect(malformed.map(({ at, fr }) => `${at} ${fr}`)).toEqual([]);
});

test('both languages of a text have the same slots', () => {
  const uneven = texts.filter(({ fr, en, made }) => !made && slotsOf(fr, 'fr').join() !== slotsOf(en, 'en').join());
  expect(uneven.map(({ at, fr, en }) => `${at} ${fr} | ${en}`)).toEqual([]);
});

test('apostrophes are typographic, since a straight one quotes in a message', () => {
  const straight = texts.filter(({ fr, en }) => /\p{L}'\p{L}/u.test(fr) || /\p{L}'\p{L}/u.test(en));
  expect(straight.map(({ at, fr, en }) => `${at} ${fr} | ${en}`)).toEqual([]);
});

test('French punctuation has its space before, English has none', () => {
  const wrong = texts.filter(
    ({ fr, en }) => /[\p{L})»}][!?;](?:\s|$)/u.test(fr) || /«\S|\S»/u.test(fr) || /[\p{L})] [!?;:](?:\s|$)/u.test(en),
  );
  expect(wrong.map(({ at, fr, en }) => `${at} ${fr} | ${en}`)).toEqual([]);
});
