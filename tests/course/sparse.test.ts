import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { integer, list, listOf, optional, part, text, withDefault } from '../../src/course/kinds.ts';
import { SparseObject } from '../../src/course/sparse.ts';
import { say } from '../../src/language/say.ts';

const title = say('titre', 'title');

/** Every sort of field that the course has, in a mapping made by one class or the other. */
function mapping(Mapping: typeof z.ZodMiniObject) {
  const catchall = z.never();
  const record = (shape: z.core.$ZodShape) => new Mapping({ type: 'object', shape, catchall });
  const inner = record({ name: text, age: optional(integer, title) });
  return record({
    title: text,
    number: optional(integer, title),
    stage: withDefault('need', z.enum(['need', 'objectives']), title),
    items: list(inner, title),
    names: listOf(text, title),
    one: optional(
      z.pipe(
        z.transform((typed) => (typeof typed === 'string' ? { name: typed } : typed)),
        inner,
      ),
      title,
    ),
    more: part({ a: optional(integer, title), b: withDefault('', text, title) }, title),
    nested: optional(inner, title),
  });
}

const scalar = fc.constantFrom('', 'un texte', '12', 'need', 'objectives');
const value = fc.letrec<{ any: unknown }>((again) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(again('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('name', 'age', 'a', 'b', 'other', 'constructor'), again('any'), { maxKeys: 4 }),
  ),
})).any;
const person = fc.record({ name: fc.constant('Léa'), age: fc.constant('41') }, { requiredKeys: ['name'] });
const or = (good: fc.Arbitrary<unknown>) => fc.oneof({ arbitrary: good, weight: 9 }, { arbitrary: value, weight: 1 });
const written = fc.record(
  {
    title: or(fc.constant('Un parcours')),
    number: or(fc.constant('12')),
    stage: or(fc.constant('objectives')),
    items: or(fc.array(person, { maxLength: 3 })),
    names: or(fc.constantFrom('un seul', ['deux', 'noms'])),
    one: or(fc.oneof(person, fc.constant('Léa'))),
    more: or(fc.record({ a: fc.constant('1'), b: fc.constant('b') }, { requiredKeys: [] })),
    nested: or(person),
  },
  { requiredKeys: [] },
);
const withMore = fc
  .tuple(written, fc.dictionary(fc.constantFrom('other', 'toString', 'constructor'), value, { maxKeys: 1 }))
  .map(([fields, more]) => ({ ...fields, ...more }));

test('a mapping that passes by what is absent reads as zod’s own', () => {
  const sparse = mapping(SparseObject as unknown as typeof z.ZodMiniObject);
  const whole = mapping(z.ZodMiniObject);
  const seen = { read: 0, refused: 0 };
  fc.assert(
    fc.property(fc.oneof(written, withMore, value), (input) => {
      const [ours, theirs] = [sparse.safeParse(input), whole.safeParse(input)];
      seen[theirs.success ? 'read' : 'refused'] += 1;
      expect(JSON.stringify(ours.data)).toBe(JSON.stringify(theirs.data));
      expect(ours.error?.issues).toEqual(theirs.error?.issues);
    }),
    { numRuns: 3000 },
  );
  expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(100);
});
