import type { Paragraph, Table as TableNode } from 'mdast';
import type { Block, CalloutKind, RegionName } from '../../formats/tree.ts';
import { calloutKinds, regionNames } from '../../formats/tree.ts';
import { type Text, translate } from '../../language/say.ts';
import type { ChartPicture } from '../charts/picture.ts';
import type { Fact, Figure, Words } from '../shape.ts';
import { type Table, tableNode } from '../table.ts';
import { oneLine, phrase, textOf } from '../words.ts';
import { type Call, type Helper, Markup, type Parameter } from './helper.ts';
import { isSafeUrl, parseMarkdown, parseRich } from './markdown.ts';

const printable: Parameter = { kinds: ['text', 'number'], literal: 'string' };
const sentence: Parameter = { kinds: [], literal: 'string' };

/** Blocks stand alone between blank lines. */
function block(call: Call, kind: 'blocks' | 'final', blocks: readonly Block[]): string {
  return `\n\n${call.bindings.place({ kind, blocks })}\n\n`;
}

function bodyOf(call: Call): Block[] {
  return parseMarkdown(call.body()).children as Block[];
}

function paragraph(words: Words): Paragraph {
  return { type: 'paragraph', children: phrase(words) };
}

function titleOf(call: Call): { title?: string } {
  const { title } = call.named;
  return title === undefined ? {} : { title: call.print(title) };
}

/** Everything that a template can call besides `if`, `unless`, `each`, `with` and partials. */
export const helpers: Readonly<Record<string, Helper>> = {
  // A label in both languages, side by side: {{t "{n} modules" "{n} modules" n=count}}
  t: {
    block: false,
    parameters: [sentence, sentence],
    named: 'any',
    run({ values, named, language, print }) {
      const [fr, en] = values.map((value) => (value as Markup).text);
      const slots = Object.entries(named).map(([name, value]) => [
        name,
        typeof value === 'number' ? value : print(value),
      ]);
      return translate({ fr: fr!, en: en! } satisfies Text, language, Object.fromEntries(slots));
    },
  },
  // A text in which the author may use Markdown.
  md: {
    block: false,
    parameters: [{ kinds: ['rich', 'text'] }],
    run({ values: [value], bindings, print }) {
      if (typeof value !== 'string') return print(value);
      return bindings.place({ kind: 'final', blocks: parseRich(value) });
    },
  },
  // Several values, one below the other in one paragraph or cell, each with a mark at its head where one is given.
  lines: {
    block: false,
    parameters: [{ kinds: ['list'] }],
    named: { mark: { kinds: [], literal: 'string' } },
    run({ values: [list], named: { mark }, bindings }) {
      const lines = (list as readonly Words[] | undefined) ?? [];
      const words = mark instanceof Markup ? lines.map((line) => marked(line, mark.text)) : lines;
      const nodes = words.flatMap((line, index) =>
        index === 0 ? phrase(line) : [{ type: 'break' as const }, ...phrase(line)],
      );
      return bindings.place({ kind: 'inline', nodes });
    },
  },
  // « a, b et c ».
  join: {
    block: false,
    parameters: [{ kinds: ['list'] }],
    run({ values: [list], language, print }) {
      const words = ((list as readonly Words[] | undefined) ?? []).map(textOf);
      return print(new Intl.ListFormat(language, { type: 'conjunction' }).format(words));
    },
  },
  // An address that can be followed; anything else stays text.
  link: {
    block: false,
    parameters: [{ kinds: ['text'] }, { ...printable, optional: true }],
    run({ values: [address, label], bindings, print }) {
      const url = address === undefined ? '' : textOf(address as Words).trim();
      const mail = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(url);
      const words = label === undefined ? print(address) : print(label);
      if (!isSafeUrl(mail ? `mailto:${url}` : url) || label !== undefined) return words;
      return bindings.place({
        kind: 'inline',
        nodes: [{ type: 'link', url: mail ? `mailto:${url}` : url, children: [{ type: 'text', value: url }] }],
      });
    },
  },
  table: {
    block: false,
    parameters: [{ kinds: ['table'] }],
    run(call) {
      const table = call.values[0] as Table | undefined;
      return table?.rows.length ? block(call, 'final', [tableNode(table)]) : '';
    },
  },
  chart: {
    block: false,
    parameters: [{ kinds: ['chart'] }],
    run(call) {
      const picture = call.values[0] as ChartPicture | undefined;
      if (!picture) return '';
      const { name, title, alternative, svg, width, height } = picture;
      const figures = tableNode(picture.data);
      return block(call, 'final', [
        { type: 'chart', name, title: oneLine(title), alternative: oneLine(alternative), figures, svg, width, height },
      ]);
    },
  },
  figures: {
    block: false,
    parameters: [{ kinds: ['figures'] }],
    run(call) {
      const figures = (call.values[0] as readonly Figure[] | undefined) ?? [];
      if (figures.length === 0) return '';
      const children = figures.map(({ value, label, note }) => ({
        type: 'keyFigure' as const,
        children: (note === undefined
          ? [paragraph(value), paragraph(label)]
          : [paragraph(value), paragraph(label), paragraph(note)]) as [Paragraph, Paragraph],
      }));
      return block(call, 'final', [{ type: 'keyFigures', children }]);
    },
  },
  facts: {
    block: false,
    parameters: [{ kinds: ['facts'] }],
    run(call) {
      const facts = (call.values[0] as readonly Fact[] | undefined) ?? [];
      if (facts.length === 0) return '';
      const children = facts.map(({ label, value }) => ({
        type: 'fact' as const,
        children: [paragraph(label), paragraph(value)] as [Paragraph, Paragraph],
      }));
      return block(call, 'final', [{ type: 'facts', children }]);
    },
  },
  contents: {
    block: false,
    parameters: [{ kinds: [], literal: 'number', optional: true }],
    run: (call) => block(call, 'final', [{ type: 'contents', depth: (call.values[0] as number | undefined) ?? 2 }]),
  },
  pagebreak: { block: false, parameters: [], run: (call) => block(call, 'final', [{ type: 'pageBreak' }]) },
  callout: {
    block: true,
    parameters: [{ kinds: [], literal: 'string', words: calloutKinds }],
    named: { title: printable },
    run: (call) =>
      block(call, 'blocks', [
        { type: 'callout', kind: word(call) as CalloutKind, ...titleOf(call), children: bodyOf(call) },
      ]),
  },
  region: {
    block: true,
    parameters: [{ kinds: [], literal: 'string', words: regionNames }],
    run: (call) => block(call, 'blocks', [{ type: 'region', name: word(call) as RegionName, children: bodyOf(call) }]),
  },
  columns: {
    block: true,
    parameters: [],
    run(call) {
      // Only columns count; what stands between them is the template’s own white space.
      const children = bodyOf(call).flatMap((node) =>
        node.type === 'paragraph' && node.children[0]?.type === 'text' ? columnsIn(call, node.children[0].value) : [],
      );
      return block(call, 'blocks', [{ type: 'columns', children }]);
    },
  },
  column: {
    block: true,
    parameters: [{ kinds: [], literal: 'number', optional: true }],
    run: (call) =>
      block(call, 'blocks', [
        { type: 'column', weight: (call.values[0] as number | undefined) ?? 1, children: bodyOf(call) } as never,
      ]),
  },
  // Relative widths, a caption, and whether the first cell names its row, for the table written inside.
  grid: {
    block: true,
    parameters: [{ kinds: [], literal: 'number', optional: true }],
    repeats: true,
    named: {
      caption: printable,
      rows: { kinds: [], literal: 'string', words: ['names', 'sentences'] },
      dense: { kinds: ['flag'], literal: 'boolean' },
    },
    run(call) {
      const { caption, rows, dense } = call.named;
      const blocks = bodyOf(call);
      for (const node of blocks.filter((node): node is TableNode => node.type === 'table')) {
        node.data = {
          ...(call.values.length > 0 && { widths: call.values as number[] }),
          ...(caption !== undefined && { caption: call.print(caption) }),
          ...(rows instanceof Markup && { rowHeaders: rows.text as 'names' | 'sentences' }),
          ...(dense === true && { dense: true }),
        };
      }
      return block(call, 'blocks', blocks);
    },
  },
};

/** A line with a sign at its head, so that it is told apart from the one that goes on. */
function marked(line: Words, mark: string): Words {
  return typeof line === 'string' ? `${mark}\u00A0${line}` : line;
}

function word(call: Call): string {
  return (call.values[0] as Markup).text;
}

function columnsIn(call: Call, text: string): never[] {
  return call.bindings
    .split(text)
    .flatMap((part) => (typeof part === 'object' && part.kind === 'blocks' ? part.blocks : [])) as never[];
}
