import { describe, expect, test } from 'vitest';
import { list, number, optional, record, rich, text } from '../../src/documents/shape.ts';
import { translate } from '../../src/language/say.ts';
import { folderOf, mainOf, renderTemplate, settings } from './rendering.ts';

const shape = record({
  title: text,
  rows: list(record({ name: text, minutes: number })),
  body: rich,
  note: optional(text),
});
const view = {
  title: 'OPTIMANAGER',
  rows: [
    { name: 'A', minutes: 30 },
    { name: 'B', minutes: 1250 },
  ],
  body: 'Un **mot**',
  note: undefined,
};

/** Line, column, rule and message of everything that is refused. */
async function refused(template: string, partials: Record<string, string> = {}) {
  const { rendered } = await renderTemplate(template, shape, view, { partials });
  return rendered.refused.map(({ file, diagnostic: { rule, span, message, data } }) => ({
    file,
    at: `${span.line}:${span.column}`,
    rule,
    message: translate(message, 'fr', data),
  }));
}

describe('a template is checked before it is filled', () => {
  test.each([
    ['a raw value', '# x\n\n{{{title}}}', '3:1', 'template/raw', 'Une valeur brute est refusée : écrivez {{title}}'],
    ['a raw value with &', '{{&title}}', '1:1', 'template/raw', 'Une valeur brute est refusée : écrivez {{title}}'],
    ['a misspelt name', 'Nom : {{titel}}', '1:9', 'template/unknown-path', 'Vouliez-vous dire « title » ?'],
    [
      'a name inside a loop',
      '{{#each rows}}\n- {{nom}}\n{{/each}}',
      '2:5',
      'template/unknown-path',
      'on y trouve : name, minutes',
    ],
    [
      'a name of the parent',
      '{{#each rows}}{{../titre}}{{/each}}',
      '1:17',
      'template/unknown-path',
      'Vouliez-vous dire « title » ?',
    ],
    ['a prototype', '{{__proto__}}', '1:3', 'template/unknown-path', '« __proto__ » n’existe pas ici'],
    [
      'a constructor',
      '{{#with constructor}}{{name}}{{/with}}',
      '1:9',
      'template/unknown-path',
      '« constructor » n’existe pas ici',
    ],
    ['a list printed', '{{rows}}', '1:3', 'template/kind', '{{#each rows}} … {{/each}}'],
    ['a loop over a text', '{{#each title}}x{{/each}}', '1:9', 'template/kind', '« title » n’est pas une liste'],
    ['a text as a chart', '{{chart title}}', '1:9', 'template/kind', '« title » ne convient pas à « chart »'],
    ['an unknown helper', '{{tabel rows}}', '1:3', 'template/unknown-helper', 'Vouliez-vous dire « table » ?'],
    ['a block that is none', '{{callout "note"}}', '1:3', 'template/argument', '{{#callout …}} … {{/callout}}'],
    [
      'a word that is none',
      '{{#callout "nott"}}x{{/callout}}',
      '1:12',
      'template/argument',
      'Vouliez-vous dire « note » ?',
    ],
    [
      'a sentence without its slot',
      '{{t "{n} modules" "modules"}}',
      '1:5',
      'template/sentence',
      '« n » n’est pas donné : ajoutez n=…',
    ],
    ['a sentence with bad braces', '{{t "{n" "x" n=title}}', '1:5', 'template/sentence', 'ne se lisent pas'],
    ['one language only', '{{t "Besoin"}}', '1:3', 'template/argument', '« t » attend 2 arguments'],
    ['an unknown partial', 'x\n{{> entete}}', '2:5', 'template/partial', '« entete » n’existe pas ici'],
    ['a decorator', '{{* inline}}', '1:1', 'template/refused', 'Les décorateurs et les blocs partiels sont refusés'],
    ['an unclosed block', '{{#if title}}\nx', '2:2', 'template/syntax', 'un bloc n’est pas fermé'],
    [
      'a block closed by another',
      '# x\n{{#if title}}x{{/each}}',
      '2:4',
      'template/syntax',
      'le bloc « if » est fermé par « each »',
    ],
    ['a broken brace', 'a\nb {{ }}', '2:6', 'template/syntax', 'accolades ou guillemets mal placés'],
  ])('%s', async (_, template, at, rule, message) => {
    const [first, ...others] = await refused(template);
    expect(first).toMatchObject({ file: 'projet/templates/sample/page.md.hbs', at, rule });
    expect(first?.message).toContain(message);
    expect(others).toEqual([]);
  });

  test('a mistake in a partial is told of the partial', async () => {
    const [finding] = await refused('{{#each rows}}{{> row}}{{/each}}', { row: '- {{naem}}\n' });
    expect(finding).toMatchObject({ file: 'projet/templates/partials/row.md.hbs', at: '1:5' });
  });

  test('a partial that calls itself is refused', async () => {
    expect(await refused('{{> loop}}', { loop: '{{> loop}}' })).toMatchObject([{ rule: 'template/partial' }]);
  });

  test('several mistakes are told at once, in order', async () => {
    expect((await refused('{{a}}\n{{b}}\n{{c}}')).map(({ at }) => at)).toEqual(['1:3', '2:3', '3:3']);
  });

  test('nothing is written from a template that is refused', async () => {
    const { rendered } = await renderTemplate('{{titel}}', shape, view);
    expect(rendered.artifacts).toEqual([]);
  });
});

describe('a template prints a view', () => {
  test('labels in the language of the document, with slots and plurals', async () => {
    const template =
      '{{t "{n, plural, one {# module} other {# modules}} pour {who}" "{n, plural, one {# module} other {# modules}} for {who}" n=rows.length who=title}}';
    expect((await renderTemplate(template, shape, view)).md).toBe('2 modules pour OPTIMANAGER\n');
    expect((await renderTemplate(template, shape, view, { language: 'en' })).md).toBe('2 modules for OPTIMANAGER\n');
  });

  test('loops, positions, numbers in the language’s way', async () => {
    const template =
      '{{#each rows as |row i|}}\n- n° {{@number}} {{row.name}} {{minutes}} {{../title}}{{#if @last}} !{{/if}}\n{{/each}}';
    const { md } = await renderTemplate(template, shape, view);
    expect(md.replace(/\u202f|\u00a0/g, ' ')).toBe('- n° 1 A 30 OPTIMANAGER\n- n° 2 B 1 250 OPTIMANAGER !\n');
  });

  test('rich text keeps its emphasis, loses its headings, pictures and unsafe links', async () => {
    const body =
      '# Titre\n\nUn **mot**, [ici](javascript:alert(1)), [là](https://a.fr) ![photo](https://b.fr/x.png) <b>gras</b>';
    const { html } = await renderTemplate('{{md body}}', shape, { ...view, body });
    expect(mainOf(html)).toBe(
      '<p><strong>Titre</strong></p>\n<p>Un <strong>mot</strong>, ici, <a href="https://a.fr">là</a> photo &#x3C;b>gras&#x3C;/b></p>',
    );
  });

  test('what is empty leaves no hole', async () => {
    const { html } = await renderTemplate(
      '## {{note}}\n\n{{note}}\n\n- {{note}}\n\n| a |\n|---|\n{{#if note}}\n| x |\n{{/if}}\n\nfin',
      shape,
      view,
    );
    expect(mainOf(html)).toBe('<p>fin</p>');
  });

  test('what is still to be asked is told apart', async () => {
    const { html, md } = await renderTemplate('{{title}}', shape, {
      ...view,
      title: { missing: 'à préciser avec la DRH' },
    });
    expect(mainOf(html)).toBe('<p><span class="missing">à préciser avec la DRH</span></p>');
    expect(md).toBe('_à préciser avec la DRH_\n');
  });

  test('the user’s template comes before the built-in one, its partials too', async () => {
    const folders = [
      folderOf({ 'sample/page.md.hbs': 'à moi {{> mine}}', 'sample/mine.md.hbs': 'aussi' }),
      ...settings.folders,
    ];
    const { md } = await renderTemplate('la leur', shape, view, {});
    expect(md).toBe('la leur\n');
    const { renderDocuments } = await import('../../src/documents/render.ts');
    const { md: format } = await import('../../src/formats/md.ts');
    const { courseOf, bare } = await import('./courses.ts');
    const document = {
      id: 'sample',
      title: { fr: 'E', en: 'E' },
      summary: { fr: '', en: '' },
      stages: [],
      layout: 'report' as const,
      shape,
      view: () => view,
    };
    const { artifacts } = await renderDocuments(courseOf(bare), [document], [format], { ...settings, folders });
    expect(artifacts[0]?.content).toBe('à moi aussi\n');
  });
});
