import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { list, record, text } from '../../src/documents/shape.ts';
import { plainText } from '../../src/documents/words.ts';
import { mainOf, renderTemplate } from './rendering.ts';

const hostile = 'Dupont & Fils | <script>alert(1)</script> *SARL* # [a](javascript:alert(1))\nsuite';
const line = hostile.replace('\n', ' ');
const shape = record({ value: text, items: list(text) });

/** What GitHub shows: the words of a Markdown text. */
function words(markdown: string): string {
  const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return root.children.map(plainText).join('\n');
}

/** What a browser shows: entities resolved, elements gone. */
function shownIn(html: string): string {
  return html
    .replace(/<br>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&#x([0-9A-F]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));
}

const places: readonly (readonly [place: string, template: string])[] = [
  ['a paragraph', 'Nom {{value}} fin'],
  ['a heading', '# Nom {{value}} fin'],
  ['bold type', '**Nom** **{{value}}** fin'],
  ['a list', '- Nom {{value}} fin'],
  ['a quotation', '> Nom {{value}} fin'],
  ['a table cell', '| Nom | B |\n|---|---|\n| x {{value}} fin | y |'],
  ['a table head', '| Nom {{value}} fin | B |\n|---|---|\n| x | y |'],
  ['a callout', '{{#callout "note" title=value}}\nNom {{value}} fin\n{{/callout}}'],
  ['a sentence with slots', '{{t "Nom {v} fin" "Name {v} end" v=value}}'],
  ['a link’s words', '[Nom {{value}} fin](https://a.fr)'],
];

describe('a hostile value comes out as it was typed', () => {
  test.each(places)('in %s', async (_, template) => {
    const { md, html } = await renderTemplate(template, shape, { value: hostile, items: [hostile] });
    expect(words(md).replaceAll(' · ', ' ').replace(/\s+/g, ' ')).toContain(`${line} fin`.replace(/\s+/g, ' '));
    const body = mainOf(html);
    expect(shownIn(body).replace(/\s+/g, ' ')).toContain(`${line} fin`);
    expect(body).not.toMatch(/<script|javascript:[^<]*"/i);
    expect(body).not.toMatch(/<em>SARL/);
  });

  test('in a picture’s alternative text and title', async () => {
    const { md, html } = await renderTemplate('![{{value}}](img/a.png "{{value}}")', shape, {
      value: hostile,
      items: [],
    });
    const root = fromMarkdown(md, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    const [paragraph] = root.children;
    expect(paragraph).toMatchObject({ children: [{ type: 'image', alt: line, title: line, url: 'img/a.png' }] });
    expect(html).toContain(`alt="${line.replaceAll('&', '&#x26;')}"`);
  });

  test('as an address it leads nowhere', async () => {
    const { html } = await renderTemplate('[ici]({{value}}) {{link value}}', shape, {
      value: 'javascript:alert(1)',
      items: [],
    });
    expect(mainOf(html)).toBe('<p>ici javascript:alert(1)</p>');
  });

  test('in code', async () => {
    const { html } = await renderTemplate('`{{value}}`', shape, { value: '<b> ` : ?', items: [] });
    expect(mainOf(html)).toBe('<p><code>&#x3C;b> ` : ?</code></p>');
  });

  test('in the page’s own title and foot', async () => {
    const { html } = await renderTemplate(
      'x',
      shape,
      { value: '', items: [] },
      { provider: { name: '</style><script>alert(1)</script>"' } },
    );
    expect(html).not.toMatch(/<script/i);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });
});

test('a row never loses or gains a cell, whatever its values', async () => {
  const template = '| A | B |\n|---|---|\n{{#each items}}\n| {{this}} | fin |\n{{/each}}';
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 4 }),
      async (items) => {
        const { md } = await renderTemplate(template, shape, { value: '', items });
        const root = fromMarkdown(md, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
        const [table] = root.children;
        if (table?.type !== 'table') throw new Error('no table');
        expect(table.children).toHaveLength(items.length + 1);
        for (const row of table.children) expect(row.children).toHaveLength(2);
      },
    ),
    { numRuns: 60, seed: 7 },
  );
});
