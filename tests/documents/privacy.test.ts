import { describe, expect, test } from 'vitest';
import type { Course } from '../../src/course/course.ts';
import { documents } from '../../src/documents/index.ts';
import { courseOf, rich, scoping } from './courses.ts';
import { example, mainOf, render } from './rendering.ts';

const secret = 'NOTE-PRIVEE';

/** Titles, and values of closed lists, that may be spelt like an identifier. */
const closed = ['title', 'type', 'kind', 'asynchronous', 'live', 'approves', 'part', 'evidence'];

type Value = unknown;

/** Every mapping of the course with a private note, every identifier and every reference to it unmistakable. */
function marked(course: Course): Course {
  const identifiers = new Set<string>();
  const gather = (value: Value): void => {
    if (Array.isArray(value)) value.forEach(gather);
    else if (typeof value === 'object' && value !== null) {
      if ('id' in value && typeof value.id === 'string') identifiers.add(value.id);
      Object.values(value).forEach(gather);
    }
  };
  gather(course);
  const rename = (text: string): string => (identifiers.has(text) ? `IDENT-${text}` : text);
  const change = (value: Value, key: string): Value => {
    if (Array.isArray(value)) return value.map((item) => change(item, key));
    if (typeof value === 'string') return closed.includes(key) ? value : rename(value);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([name, inner]) => [
      key === 'measures' ? rename(name) : name,
      change(inner, name),
    ]);
    return { ...Object.fromEntries(entries), notes: secret };
  };
  return change(course, '') as Course;
}

const cases: readonly (readonly [string, Course])[] = [
  ['optimanager', example('optimanager')],
  ['agilecom', example('agilecom')],
  ['a rich course', courseOf(rich(4))],
  ['a first meeting', courseOf(scoping)],
];

describe.each(documents.map((document) => [document.id, document] as const))('%s', (_, document) => {
  test.each(cases)('prints no private note and no identifier: %s', async (_, course) => {
    const { md, html } = await render(marked(course), document);
    for (const text of [md, html]) {
      expect(text).not.toContain(secret);
      expect(text).not.toMatch(/IDENT-/);
      expect(text).not.toMatch(/undefined|NaN|\[object|Infinity/);
    }
  });

  test.each(cases)('prints no English value in a French document: %s', async (_, course) => {
    const { html } = await render(course, document);
    expect(mainOf(html).replace(/<[^>]+>/g, ' ')).not.toMatch(
      /\b(asynchronous|in-person|formative assessment|to-produce|ready|skills-plan|follow-up|kick-off|virtual-class|self-assessment|Kirkpatrick|Bloom)\b/i,
    );
  });

  test.each(cases)('prints no French label in an English document: %s', async (_, course) => {
    const { html } = await render(course, document, { language: 'en' });
    const headings = [
      ...mainOf(html).matchAll(
        /<(h2|th scope="col"|dt|caption|figcaption)[^>]*>(.*?)<\/(?:h2|th|dt|caption|figcaption)>/g,
      ),
    ].map(([, , words]) => words?.replace(/<[^>]+>/g, '') ?? '');
    expect(headings.length).toBeGreaterThan(5);
    for (const words of headings) expect(words).not.toMatch(/[éèêàùçô]|\b(le|la|les|du|des|et|sur)\b/i);
  });
});

test('a budget is private unless the author says otherwise; nobody is quoted without consent', async () => {
  const spec = (extra: string): string => `spoc: 1
title: T
project: { budget: { ${extra} amount: 12 000 € } }
evaluation: { indicators: [ { id: a, title: Complétion } ] }
results:
  measures: { a: { count: 14, of: 15 } }
  testimonials:
    - { quote: Je ne veux pas être cité }
    - { quote: Citez-moi, author: Ana, consent: oui }
`;
  const dossier = documents.find(({ id }) => id === 'project-dossier')!;
  const { md } = await render(courseOf(spec('')), dossier);
  expect(md).not.toContain('12 000');
  expect(md).not.toContain('Je ne veux pas');
  expect(md).toContain('Citez-moi');
  const open = await render(courseOf(spec('private: non,')), dossier);
  expect(open.md.replace(/[\u00a0\u202f]/g, ' ')).toContain('**Total** : 12 000 €');
});
