import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../src/course/decode.ts';
import { editText } from '../../src/course/edit.ts';
import type { RawMap } from '../../src/course/raw.ts';
import { readSource } from '../../src/course/source.ts';
import { changes } from '../../src/wizard/changes.ts';
import { identified, namingEdits } from '../../src/wizard/identified.ts';
import { put } from '../../src/wizard/paths.ts';

function opened(text: string) {
  const { source } = readSource('spoc.yaml', text);
  const course = source && decode(source).course;
  if (!source || !course) throw new Error('not a spec');
  return { source, base: identified(source.values as RawMap, course) };
}

/** The text after a change of the course, as `spoc edit` writes it. */
function changed(text: string, change: (course: RawMap) => RawMap): { text: string; after: RawMap } {
  const { source, base } = opened(text);
  const after = change(base);
  const typed = source.values as RawMap;
  return { text: editText(source, [...namingEdits(typed, base, after), ...changes(base, after)]), after };
}

const spec = `# Parcours
spoc: 1
title: Essai
objectives:
  # le plus important
  - title: "Ouvrir un brief"     # à relire
    evidence: [ quiz ]
  - title: Recadrer
  - { title: Écouter, level: apply }
modules:
  - title: Un
    serves: [ O2 ]
`;

test('nothing changes, nothing moves', () => {
  expect(changed(spec, (course) => course).text).toBe(spec);
});

test('one value changes, one value moves', () => {
  const { text } = changed(spec, (course) => put(course, 'objectives.1.title', 'Recadrer un collègue'));
  expect(text).toBe(spec.replace('title: Recadrer', 'title: Recadrer un collègue'));
});

test('a removed objective leaves the others their name, written down since the place no longer tells it', () => {
  const { text } = changed(spec, (course) => {
    const [, ...rest] = course.objectives as readonly RawMap[];
    return put(course, 'objectives', rest);
  });
  const { source } = opened(text);
  expect((source.values as RawMap).objectives).toMatchObject([{ id: 'O2', title: 'Recadrer' }, { id: 'O3' }]);
  expect((source.values as RawMap).modules).toMatchObject([{ serves: ['O2'] }]);
});

test('moved lines keep their comments', () => {
  const { text } = changed(spec, (course) => {
    const [a, b, c] = course.objectives as readonly RawMap[];
    return put(course, 'objectives', [b, a, c] as readonly RawMap[]);
  });
  expect(text).toContain('"Ouvrir un brief"     # à relire');
});

const examples = readdirSync('examples').filter((name) => !name.includes('.'));

test.each(examples)('whatever is reordered, removed or added in %s, the file says the new course', (name) => {
  const text = readFileSync(`examples/${name}/spoc.yaml`, 'utf8');
  const { base } = opened(text);
  const lists = ['objectives', 'modules', 'people', 'need.goals', 'need.situations', 'evaluation.indicators'];
  fc.assert(
    fc.property(
      fc.constantFrom(...lists),
      fc.array(fc.nat(20), { maxLength: 4 }),
      fc.boolean(),
      fc.constantFrom('Un titre', 'Avec : deux-points', '« guillemets » # et dièse', 'Deux\nlignes'),
      (list, picks, add, title) => {
        const at = list.split('.');
        const items = at.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], base) as
          | readonly RawMap[]
          | undefined;
        if (!items || items.length === 0) return;
        const order = [...new Set(picks.map((pick) => pick % items.length))];
        const next = order.map((index) => items[index] as RawMap);
        const key = list === 'people' ? 'name' : 'title';
        const all = add || next.length === 0 ? [...next, { id: 'NEW1', [key]: title }] : next;
        const { text: written, after } = changed(text, (course) => put(course, list, all));
        const read = readSource('spoc.yaml', written).source?.values;
        // Identifiers that were only implied may have been written down.
        const { source } = readSource('again', written);
        expect(source).toBeDefined();
        const value = at.reduce<unknown>(
          (inner, step) => (inner as Record<string, unknown>)[step],
          read,
        ) as readonly RawMap[];
        const wanted = at.reduce<unknown>(
          (inner, step) => (inner as Record<string, unknown>)[step],
          after,
        ) as readonly RawMap[];
        expect(value.map((item) => item.id)).toEqual(wanted.map((item) => item.id));
        expect(value.map((item) => item[key])).toEqual(wanted.map((item) => item[key]));
      },
    ),
    { numRuns: 4 },
  );
});
