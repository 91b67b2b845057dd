import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documents } from '../../src/documents/index.ts';
import { record, text } from '../../src/documents/shape.ts';
import { hasBrowser, launch } from '../documents/browser.ts';
import { courseOf, rich, scoping } from '../documents/courses.ts';
import { example, mainOf, render, renderTemplate } from '../documents/rendering.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test('a table names its columns and rows, and a header without words is none', async () => {
  const template = '{{#grid 1 1 rows="names" caption="Légende"}}\n| | Durée |\n|---|--:|\n| {{a}} | 2 |\n{{/grid}}';
  const { html } = await renderTemplate(template, record({ a: text }), { a: 'M' });
  expect(mainOf(html)).toBe(
    '<table><caption>Légende</caption><colgroup><col style="width: 50.0%"><col style="width: 50.0%"></colgroup>' +
      '<thead><tr><td></td><th scope="col" class="right">Durée</th></tr></thead>' +
      '<tbody><tr><th scope="row">M</th><td class="right">2</td></tr></tbody></table>',
  );
});

test('headings have addresses of their own, and the contents lead to them', async () => {
  const { html } = await renderTemplate(
    '{{contents}}\n\n# T\n\n## Le besoin\n\n## Le besoin\n\n### Détail',
    record({}),
    {},
  );
  expect(html).toContain('<a href="#le-besoin">Le besoin</a>');
  expect(html).toContain('<a href="#le-besoin-2">Le besoin</a>');
  expect(html).toContain('<h2 id="le-besoin-2">');
  expect(html).not.toContain('href="#detail"');
});

test('the page allows no script and loads nothing', async () => {
  const { html } = await render(example('optimanager'), documents[0]!);
  expect(html).toContain(
    `content="default-src 'none'; style-src 'unsafe-inline'; img-src data: 'self'; base-uri 'none'; form-action 'none'"`,
  );
  expect(html).not.toMatch(/<script|<link|@import|url\(http/i);
});

describe.runIf(hasBrowser)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const cases = documents.flatMap((document) =>
    (['scoping', 'rich', 'optimanager'] as const).flatMap((name) => [[document.id, name, document] as const]),
  );

  test.each(cases)('%s of %s has no accessibility violation', async (_, name, document) => {
    const course = name === 'scoping' ? courseOf(scoping) : name === 'rich' ? courseOf(rich(5)) : example(name);
    const { html } = await render(course, document);
    for (const width of [1280, 360]) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, bypassCSP: true });
      await page.setContent(html);
      await page.evaluate(axe);
      const violations = await page.evaluate(
        "axe.run().then((report) => report.violations.map((found) => found.id + ': ' + found.nodes.map((node) => node.html).join(' | ')))",
      );
      expect(violations).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.close();
    }
  });
});
