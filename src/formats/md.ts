import type { BlockContent, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { asIs, type Language } from '../language/say.ts';
import type { Artifact } from './artifact.ts';
import type { Format } from './format.ts';
import { calloutLabels } from './labels.ts';
import { describedSvg } from './svg.ts';
import type { Block, Callout, Chart, Facts, KeyFigures, Page } from './tree.ts';

/** GitHub-flavoured Markdown; charts are SVG files beside it. */
export const md: Format = {
  id: 'md',
  title: asIs('Markdown'),
  extension: 'md',
  async render(page) {
    const pictures: Artifact[] = [];
    const root = plain(page, pictures);
    const content = toMarkdown(root, {
      bullet: '-',
      rule: '-',
      emphasis: '_',
      listItemIndent: 'one',
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    });
    return [{ path: `${page.name}.md`, content }, ...pictures];
  },
};

/** The tree in GFM’s own terms. Two lists or quotes in a row would become one: they are kept apart. */
function plain(page: Page, pictures: Artifact[]): Root {
  const context = { page, pictures };
  return { type: 'root', children: blocks(page.root.children as Block[], context) };
}

interface Context {
  readonly page: Page;
  readonly pictures: Artifact[];
}

function blocks(nodes: readonly Block[], context: Context): BlockContent[] {
  return nodes.flatMap((node) => block(node, context));
}

function block(node: Block, context: Context): BlockContent[] {
  switch (node.type) {
    case 'callout':
      return [quote(node, context)];
    case 'columns':
      return node.children.flatMap((column) => blocks(column.children, context));
    case 'region':
      return blocks(node.children, context);
    case 'keyFigures':
      return [figureList(node)];
    case 'facts':
      return [factList(node, context.page.language)];
    case 'chart':
      return picture(node, context);
    case 'pageBreak':
    case 'contents':
    case 'definition':
    case 'footnoteDefinition':
      return [];
    case 'table': {
      const table = { ...node, children: node.children.map((row) => ({ ...row, children: row.children.map(words) })) };
      const caption = node.data?.caption;
      return caption
        ? [paragraph([{ type: 'emphasis', children: [{ type: 'text', value: caption }] }]), table]
        : [table];
    }
    case 'blockquote':
      return [{ ...node, children: blocks(node.children, context) }];
    case 'list': {
      const children = node.children.map((item) => ({ ...item, children: blocks(item.children, context) }));
      return [{ ...node, children }];
    }
    default:
      return 'children' in node ? [words(node)] : [node];
  }
}

/** Words of a paragraph, a heading or a cell; a cell has no lines. */
function words<N extends Nodes>(node: N): N {
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[]).map((child): RootContent => {
    if (child.type === 'missing') return { type: 'emphasis', children: child.children };
    if (child.type === 'break' && node.type === 'tableCell') return { type: 'text', value: ' · ' };
    return words(child);
  });
  return { ...node, children: merged(children) } as N;
}

function merged(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { type: 'text', value: last.value + node.value };
    else result.push(node);
  }
  return result;
}

function paragraph(children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children };
}

function quote(node: Callout, context: Context): BlockContent {
  const title = node.title ?? calloutLabels[node.kind]?.[context.page.language as Language];
  const head = title ? [paragraph([{ type: 'strong', children: [{ type: 'text', value: title }] }])] : [];
  return { type: 'blockquote', children: [...head, ...blocks(node.children, context)] };
}

function figureList(node: KeyFigures): BlockContent {
  const children = node.children.map(({ children: [value, label, note] }) => {
    const line: PhrasingContent[] = [
      { type: 'strong', children: words(value).children },
      { type: 'text', value: ' ' },
      ...words(label).children,
    ];
    if (note) line.push({ type: 'text', value: ' (' }, ...words(note).children, { type: 'text', value: ')' });
    return { type: 'listItem' as const, spread: false, children: [paragraph(merged(line) as PhrasingContent[])] };
  });
  return { type: 'list', ordered: false, spread: false, children } as BlockContent;
}

function factList(node: Facts, language: Language): BlockContent {
  const colon: PhrasingContent = { type: 'text', value: language === 'fr' ? '\u00A0: ' : ': ' };
  const children = node.children.map(({ children: [label, value] }) => {
    const line = [{ type: 'strong', children: words(label).children } as const, colon, ...words(value).children];
    return { type: 'listItem' as const, spread: false, children: [paragraph(merged(line) as PhrasingContent[])] };
  });
  return { type: 'list', ordered: false, spread: false, children } as BlockContent;
}

function picture(chart: Chart, { page, pictures }: Context): BlockContent[] {
  const path = `img/${page.name}-${chart.name}.svg`;
  pictures.push({ path, content: `${describedSvg(chart)}\n` });
  return [paragraph([{ type: 'image', url: path, alt: `${chart.title}. ${chart.alternative}` }])];
}
