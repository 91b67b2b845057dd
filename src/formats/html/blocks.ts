import type { Element, ElementContent } from 'hast';
import type { Heading, Nodes, Root, Table, TableRow } from 'mdast';
import { type Handlers, type State, toHast } from 'mdast-util-to-hast';
import { type Language, translate } from '../../language/say.ts';
import { calloutLabels, labels } from '../labels.ts';
import { slugOf } from '../slug.ts';
import { describedSvg } from '../svg.ts';
import type { Callout, Chart, Columns, Contents, Facts, KeyFigures, Missing, Page, Region } from '../tree.ts';

/** Elements for the body of a page; SVG is the only thing that goes through as it is. */
export function bodyOf(page: Page): ElementContent[] {
  const headings = headingsOf(page.root);
  const places = new Map(headings.map((heading) => [heading.node, heading.id]));
  const { language } = page;
  const handlers: Handlers = {
    heading: (state: State, node: Heading) => h(`h${node.depth}`, { id: places.get(node) }, state.all(node)),
    missing: (state: State, node: Missing) => h('span', { className: ['missing'] }, state.all(node)),
    callout: (state: State, node: Callout) => callout(state, node, language),
    columns: (state: State, node: Columns) => columns(state, node),
    region: (state: State, node: Region) =>
      h('div', { className: [node.name] }, state.wrap(state.all(node), true) as ElementContent[]),
    keyFigures: (state: State, node: KeyFigures) => keyFigures(state, node),
    facts: (state: State, node: Facts) => facts(state, node),
    chart: (state: State, node: Chart) => chart(state, node, language),
    table: (state: State, node: Table) => table(state, node, language),
    contents: (_: State, node: Contents) => contents(headings, node, language),
    pageBreak: () => h('div', { className: ['page-break'] }, []),
  };
  const tree = toHast(page.root, { handlers, allowDangerousHtml: true });
  return (tree.type === 'root' ? tree.children : [tree]) as ElementContent[];
}

function h(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

interface Placed {
  readonly node: Heading;
  readonly id: string;
  readonly words: string;
}

/** Every heading with an address of its own. */
function headingsOf(root: Root): Placed[] {
  const placed: Placed[] = [];
  const taken = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') {
      const words = plainText(node);
      const slug = slugOf(words) || 'section';
      let id = slug;
      for (let number = 2; taken.has(id); number++) id = `${slug}-${number}`;
      taken.add(id);
      placed.push({ node, id, words });
    } else if ('children' in node) {
      for (const child of node.children as Nodes[]) visit(child);
    }
  };
  visit(root);
  return placed;
}

function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(plainText).join('') : ' ';
}

function callout(state: State, node: Callout, language: Language): Element {
  const label = calloutLabels[node.kind];
  const title = node.title ?? (label && translate(label, language));
  const head = title ? [h('p', { className: ['callout-title'] }, [text(title)])] : [];
  return h('div', { className: ['callout', node.kind], role: 'note' }, [...head, ...state.all(node)]);
}

function columns(state: State, node: Columns): Element {
  const children = node.children.map((column) => h('div', { className: ['column'] }, state.all(column)));
  const widths = node.children.map((column) => `minmax(0, ${column.weight}fr)`).join(' ');
  return h('div', { className: ['columns'], style: `--columns: ${widths}` }, children);
}

function keyFigures(state: State, node: KeyFigures): Element {
  const children = node.children.map(({ children: [value, label, note] }) =>
    h('div', { className: ['figure'] }, [
      h('dt', {}, state.all(label)),
      h('dd', { className: ['value'] }, state.all(value)),
      ...(note ? [h('dd', { className: ['note'] }, state.all(note))] : []),
    ]),
  );
  return h('dl', { className: ['figures'] }, children);
}

function facts(state: State, node: Facts): Element {
  const children = node.children.map(({ children: [label, value] }) =>
    h('div', {}, [h('dt', {}, state.all(label)), h('dd', {}, state.all(value))]),
  );
  return h('dl', { className: ['facts'] }, children);
}

function chart(state: State, node: Chart, language: Language): Element {
  const svg = { type: 'raw', value: describedSvg(node) } as unknown as ElementContent;
  const data = node.figures
    ? [
        h('details', {}, [
          h('summary', {}, [text(translate(labels.data, language))]),
          h('p', {}, [text(node.alternative)]),
          table(state, { ...node.figures, data: {} }, language),
        ]),
      ]
    : [];
  const picture = h('div', { className: ['picture'], tabIndex: 0, role: 'group', ariaLabel: node.title }, [svg]);
  return h('figure', { className: ['chart'] }, [h('figcaption', {}, [text(node.title)]), picture, ...data]);
}

/** From this many columns on, a table scrolls sideways on a narrow screen. */
const wide = 4;

function table(state: State, node: Table, language: Language): Element {
  const [head, ...rows] = node.children;
  const { caption, widths, rowHeaders, dense } = node.data ?? {};
  const columns = head?.children.length ?? 0;
  const total = widths?.reduce((sum, width) => sum + width, 0) ?? 0;
  const classes = [...(dense ? ['dense'] : []), ...(rowHeaders === 'sentences' ? ['sentences'] : [])];
  const element = h('table', { className: classes.length > 0 ? classes : undefined }, [
    ...(caption ? [h('caption', {}, [text(caption)])] : []),
    ...(widths && widths.length === columns
      ? [
          h(
            'colgroup',
            {},
            widths.map((width) => h('col', { style: `width: ${((100 * width) / total).toFixed(1)}%` }, [])),
          ),
        ]
      : []),
    h('thead', {}, head ? [row(state, head, node, 'head')] : []),
    h(
      'tbody',
      {},
      rows.map((cells) => row(state, cells, node, rowHeaders ? 'named' : 'plain')),
    ),
  ]);
  if (columns < wide) return element;
  const label = caption ?? translate(labels.table, language);
  return h('div', { className: ['wide'], tabIndex: 0, role: 'group', ariaLabel: label }, [element]);
}

function row(state: State, node: TableRow, { align }: Table, kind: 'head' | 'named' | 'plain'): Element {
  const cells = node.children.map((cell, index) => {
    const children = state.all(cell);
    const className = align?.[index] ? [align[index]] : undefined;
    // A header without a word would announce nothing.
    if (kind === 'head')
      return children.length > 0 ? h('th', { scope: 'col', className }, children) : h('td', { className }, []);
    if (kind === 'named' && index === 0 && children.length > 0) return h('th', { scope: 'row', className }, children);
    return h('td', { className }, children);
  });
  return h('tr', {}, cells);
}

function contents(headings: readonly Placed[], { depth }: Contents, language: Language): Element {
  const items = headings
    .filter(({ node }) => node.depth > 1 && node.depth <= depth)
    .map(({ node, id, words }) =>
      h('li', { className: [`level-${node.depth}`] }, [h('a', { href: `#${id}` }, [text(words)])]),
    );
  const title = h('p', { className: ['contents-title'], id: 'contents' }, [text(translate(labels.contents, language))]);
  return h('nav', { className: ['contents'], ariaLabelledBy: ['contents'] }, [title, h('ol', {}, items)]);
}
