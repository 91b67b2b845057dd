import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { weeklyLoadChart } from '../../src/documents/charts/weekly-load.ts';
import { documents } from '../../src/documents/index.ts';
import { chart, figures, record, text } from '../../src/documents/shape.ts';
import { wordingFor } from '../../src/documents/wording.ts';
import { courseOf, rich, scoping } from '../documents/courses.ts';
import { example, render, renderTemplate } from '../documents/rendering.ts';

const load = weeklyLoadChart(
  [
    { week: 1, minutes: { min: 90, max: 90, estimated: false } },
    { week: 2, minutes: { min: 150, max: 150, estimated: false } },
  ],
  120,
  wordingFor('fr'),
)!;

test('blocks become plain GitHub Markdown; a chart is a picture with its sentence', async () => {
  const shape = record({ load: chart, people: figures, title: text });
  const template = `{{#region "cover"}}
# {{title}}
{{/region}}

{{figures people}}

{{#callout "question" title="À trancher"}}
Quand ?
{{/callout}}

{{#columns}}
{{#column}}
gauche
{{/column}}
{{#column 2}}
droite
{{/column}}
{{/columns}}

{{chart load}}
{{pagebreak}}
{{#grid 2 1 caption="Les semaines"}}
| a | b |
|---|--:|
| 1 | 2 |
{{/grid}}`;
  const view = { load, people: [{ value: '15', label: 'apprenants', note: 'en 2 groupes' }], title: 'Titre' };
  const { md, rendered } = await renderTemplate(template, shape, view);
  expect(md.replace(/[\u00a0\u202f]/g, ' ')).toBe(`# Titre

- **15** apprenants (en 2 groupes)

> **À trancher**
>
> Quand ?

gauche

droite

![Temps d’un apprenant, semaine par semaine. La semaine la plus chargée est la semaine 2 (2 h 30) ; 1 dépasse les 2 h disponibles.](img/sample-weekly-load.svg)

_Les semaines_

| a | b |
| - | -: |
| 1 | 2 |
`);
  const picture = rendered.artifacts.find(({ path }) => path === 'img/sample-weekly-load.svg');
  expect(String(picture?.content)).toMatch(
    /^<svg role="img" aria-labelledby="weekly-load-title weekly-load-description"/,
  );
  expect(String(picture?.content)).toContain('<desc id="weekly-load-description">La semaine la plus chargée');
});

test.each(documents.map((document) => [document.id, document] as const))(
  '%s reads back as it was written',
  async (_, document) => {
    for (const course of [courseOf(scoping), courseOf(rich(3)), example('optimanager')]) {
      const { md } = await render(course, document);
      const again = toMarkdown(fromMarkdown(md, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), {
        bullet: '-',
        rule: '-',
        emphasis: '_',
        listItemIndent: 'one',
        extensions: [gfmToMarkdown({ tablePipeAlign: false })],
      });
      expect(again).toBe(md);
    }
  },
);
