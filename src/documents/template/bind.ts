import type { Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { Words } from '../shape.ts';
import { oneLine, phrase, plainText, textOf } from '../words.ts';
import type { Bindings, Bound } from './binding.ts';
import { inlineOf, isSafeUrl, linkAddresses } from './markdown.ts';

/** Puts the values into the tree in place of their placeholders, then takes away what they left empty. */
export function bind(root: Root, bindings: Bindings): Root {
  bindChildren(root, bindings);
  linkAddresses(root);
  return root;
}

function bindChildren(parent: Parents, bindings: Bindings): void {
  parent.children = (parent.children as RootContent[])
    .flatMap((node) => bindNode(node, parent, bindings))
    .filter((node) => !isEmpty(node)) as never;
  mergeTexts(parent);
}

function bindNode(node: RootContent, parent: Parents, bindings: Bindings): RootContent[] {
  if (node.type === 'text') {
    return bindings
      .split(node.value)
      .flatMap((part) => (typeof part === 'string' ? [textNode(part)] : inline(part, parent)));
  }
  if (node.type === 'paragraph') {
    const blocks = standalone(node, parent, bindings);
    if (blocks) return blocks;
  }
  const plain = (text: string): string =>
    bindings
      .split(text)
      .map((part) => (typeof part === 'string' ? part : wordsOf(part)))
      .join('');
  if (node.type === 'code' || node.type === 'inlineCode') node.value = plain(node.value);
  if (node.type === 'image') {
    node.alt = oneLine(plain(node.alt ?? ''));
    if (node.title) node.title = oneLine(plain(node.title));
    node.url = plain(node.url);
    return [isSafeImage(node.url) ? node : textNode(node.alt)];
  }
  if (node.type === 'link') {
    node.url = plain(node.url);
    if (node.title) node.title = oneLine(plain(node.title));
  }
  if ('title' in node && typeof node.title === 'string' && node.type !== 'link')
    node.title = oneLine(plain(node.title));
  if ('children' in node) bindChildren(node as Parents, bindings);
  // A link that leads nowhere safe keeps its words.
  if (node.type === 'link' && !isSafeUrl(node.url)) return node.children;
  if (node.type === 'table') dropEmptyColumns(node);
  return [node];
}

/** A column in which nobody has said anything is not printed. */
function dropEmptyColumns(table: Table): void {
  const [head, ...rows] = table.children;
  const columns = head?.children.map((_, index) => index) ?? [];
  const used = columns.filter((index) => rows.some((row) => (row.children[index]?.children.length ?? 0) > 0));
  if (used.length === columns.length || used.length === 0) return;
  for (const row of table.children) row.children = used.flatMap((index) => row.children[index] ?? []);
  table.align = table.align && used.map((index) => table.align![index] ?? null);
  if (table.data?.widths) table.data.widths = used.map((index) => table.data!.widths![index] ?? 1);
}

/** A paragraph that is nothing but one block of the template, or one rich text, becomes that. */
function standalone(node: Paragraph, parent: Parents, bindings: Bindings): RootContent[] | undefined {
  const [only] = node.children;
  if (node.children.length !== 1 || only?.type !== 'text') return undefined;
  const [bound, more] = bindings.split(only.value.trim());
  if (more !== undefined || bound === undefined || typeof bound === 'string') return undefined;
  if (bound.kind === 'final') return [...bound.blocks];
  if (bound.kind !== 'blocks') return undefined;
  return bound.blocks.flatMap((block) => bindNode(block, parent, bindings));
}

function inline(bound: Bound, parent: Parents): PhrasingContent[] {
  if (bound.kind === 'words') return phrase(parent.type === 'heading' ? inHeading(bound.words) : bound.words);
  if (bound.kind === 'inline') return [...bound.nodes];
  return inlineOf(bound.blocks);
}

function inHeading(words: Words): Words {
  return typeof words === 'string' ? oneLine(words) : words;
}

function wordsOf(bound: Bound): string {
  if (bound.kind === 'words') return textOf(bound.words);
  const nodes: readonly Nodes[] = bound.kind === 'inline' ? bound.nodes : inlineOf(bound.blocks);
  return nodes.map(plainText).join('');
}

function isSafeImage(url: string): boolean {
  return /^(https:\/\/|data:image\/(png|jpeg|gif|webp);base64,)/i.test(url) || /^[\w./-]+$/.test(url);
}

function textNode(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** Neighbouring texts are one text: formats then escape what stands side by side. */
function mergeTexts(parent: Parents): void {
  const merged: Nodes[] = [];
  for (const node of parent.children as Nodes[]) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else merged.push(node.type === 'text' ? { ...node } : node);
  }
  parent.children = merged as never;
}

const vanishing = new Set([
  'paragraph',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'strong',
  'emphasis',
  'delete',
  'callout',
  'column',
  'columns',
  'region',
  'keyFigures',
]);

/** A block without a word left, and a table without a row, would be a hole in the page. */
function isEmpty(node: Nodes): boolean {
  if (node.type === 'table') return node.children.length < 2;
  if (!vanishing.has(node.type) || !('children' in node)) return false;
  return (node.children as Nodes[]).every(
    (child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
  );
}
