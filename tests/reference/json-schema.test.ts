import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { courseSchema } from '../../src/course/course.ts';
import { notesOf } from '../../src/course/field.ts';
import { elementOf, entryOf, shapeOf } from '../../src/course/walk.ts';
import { jsonSchema } from '../../src/reference/json-schema.ts';

type Schema = Parameters<typeof notesOf>[0];

// The keywords of the YAML language server are annotations.
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, keywords: ['markdownDescription', 'enumDescriptions'] });
const validate = ajv.compile(jsonSchema('fr'));
const accepts = (text: string) => validate(parse(text));

test('accepts what spoc accepts', () => {
  expect(accepts('spoc: 1\ntitle: X')).toBe(true);
  expect(
    accepts(
      'spoc: 1\ntitle: 0123\nstage: need\nneed:\n  context:\n  levers: le temps\n  audience: { learners: 15, prerequisites: [], availability: { perWeek: 2 h, workingTime: oui } }\nmodules:\n  - { title: A, duration: 30-45 min, serves: O1 }\n  - { title: B, duration: { live: 1 h } }\nevaluation:\n  indicators: [ { title: T, target: 90 % } ]\nresults:\n  measures: { completion: { count: 14, of: 15 } }\n',
    ),
  ).toBe(true);
});

test('refuses unknown keys, unknown values and a missing title', () => {
  expect(accepts('spoc: 1')).toBe(false);
  expect(accepts('spoc: 1\ntitle: X\nneeds: {}')).toBe(false);
  expect(accepts('spoc: 1\ntitle: X\nstage: bientôt')).toBe(false);
  expect(accepts('spoc: 1\ntitle: X\nmodules: [ { activities: [ { type: film } ] } ]')).toBe(false);
});

test('every field has a title in both languages', () => {
  const bare: string[] = [];
  const visit = (schema: Schema, path: string) => {
    for (const [key, field] of Object.entries(shapeOf(schema) ?? {})) {
      const at = `${path}.${key}`;
      const title = notesOf(field)?.title;
      if (!title?.fr || !title.en) bare.push(at);
      const inner = elementOf(field) ?? entryOf(field);
      visit(inner ?? field, at);
    }
  };
  visit(courseSchema, '');
  expect(bare).toEqual([]);
});
