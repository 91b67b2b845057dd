import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { synthesisSheet } from '../../src/documents/synthesis-sheet.ts';
import { hasBrowser, launch, pageCount } from './browser.ts';
import { bare, courseOf, rich, scoping } from './courses.ts';
import { example, mainOf, render } from './rendering.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the synthesis sheet', () => {
  test('says what is open instead of leaving blanks', async () => {
    const { md } = await render(courseOf(scoping), synthesisSheet);
    expect(plain(md)).toContain('**environ 25** apprenants');
    expect(plain(md)).toContain('- **Plateforme** : _à préciser avec Anne Roche_');
    expect(plain(md)).toContain('Objectifs à formuler avec le client.');
  });

  test('asks at most five questions, the most urgent first, and says how many more there are', async () => {
    const { md } = await render(courseOf(scoping), synthesisSheet);
    const asked = plain(md).split('## Nos questions')[1]?.split('## ')[0] ?? '';
    expect(asked.match(/^- /gm)).toHaveLength(5);
    expect(asked).toMatch(/^\s*- Combien de temps par semaine \?/);
    expect(asked).toContain('et 2 autres questions, dans le dossier de conception.');
  });

  test('a bare spec still makes a sheet', async () => {
    const { md } = await render(courseOf(bare), synthesisSheet);
    expect(md).toContain('# Sans rien');
    expect(md).not.toMatch(/undefined|NaN|\[object/);
  });

  test('a share stands with its count, an average with its answers, a target is never added afterwards', async () => {
    const { md } = await render(
      courseOf(`${bare}stage: follow-up
evaluation:
  indicators:
    - { id: a, title: Complétion, target: 90 % }
    - { id: b, title: Satisfaction }
    - { id: c, title: Utilité, target: 80 % }
results:
  measures:
    a: { count: 14, of: 15 }
    b: { value: "4,6/5", respondents: 14 }
    c: { value: "4,2/5" }
`),
      synthesisSheet,
    );
    expect(plain(md)).toContain('**Complétion** : 93 % (14 sur 15) – cible : 90 %');
    expect(plain(md)).toContain('**Satisfaction** : 4,6/5 (14 réponses) – cible : sans cible fixée au départ');
    expect(plain(md)).toContain('**Utilité** : à venir – cible : 80 %');
    expect(md).not.toContain('4,2/5');
  });

  test('in English, in the English way', async () => {
    const { md, html } = await render(courseOf(scoping), synthesisSheet, { language: 'en' });
    expect(html).toContain('<html lang="en">');
    expect(md).toContain('- **Platform**: _to be settled with Anne Roche_');
    expect(md).not.toMatch(/à préciser|Objectifs à formuler/);
  });

  test('the same course gives the same bytes', async () => {
    expect(await render(example('optimanager'), synthesisSheet)).toEqual(
      await render(example('optimanager'), synthesisSheet),
    );
  });
});

describe.runIf(hasBrowser)('the synthesis sheet in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test.each([
    ['nothing but a title', courseOf(bare)],
    ['a first meeting', courseOf(scoping)],
    ['one module', courseOf(rich(1))],
    ['six long modules', courseOf(rich(6))],
    ['twelve long modules', courseOf(rich(12))],
    ['thirty long modules', courseOf(rich(30))],
    ['a whole case', example('optimanager')],
    ['another case', example('agilecom')],
  ])('prints on one page: %s', async (_, course) => {
    for (const language of ['fr', 'en'] as const) {
      const { html } = await render(course, synthesisSheet, { language });
      const page = await browser.newPage();
      await page.setContent(html);
      expect(pageCount(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
      // Nothing sticks out of its column.
      await page.setViewportSize({ width: 794, height: 1123 });
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(794);
      await page.close();
    }
  });

  test('holds on a phone without scrolling sideways', async () => {
    const { html } = await render(example('optimanager'), synthesisSheet);
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.setContent(html);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.close();
  });
});

test('the sheet prints no private note, no identifier, no English value', async () => {
  const spec = `${scoping}notes: "Ne pas montrer : budget serré"\n`;
  const { html } = await render(courseOf(spec), synthesisSheet);
  expect(html).not.toContain('budget serré');
  expect(mainOf(html)).not.toMatch(/\b(drh|need|asynchronous|formative|spoc: 1)\b/);
});
