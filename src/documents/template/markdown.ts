import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Block } from '../../formats/tree.ts';

/** Markdown with tables, strikethrough and task lists. Raw HTML is text: nothing that is written can become an element. */
export function parseMarkdown(source: string): Root {
  const root = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  settle(root);
  return root;
}

/** An author’s own Markdown: as above, without headings (the template holds them) and pictures (only their alternative text). */
export function parseRich(source: string): readonly Block[] {
  const root = parseMarkdown(source);
  tame(root);
  return root.children as Block[];
}

/** Web and mail addresses among the words become links, as GitHub makes them. */
export function linkAddresses(root: Root): void {
  for (const extension of gfmFromMarkdown()) for (const transform of extension.transforms ?? []) transform(root);
}

function settle(parent: Parents): void {
  parent.children = (parent.children as RootContent[]).flatMap((node) => {
    const kept = literal(node, parent);
    for (const child of kept) if ('children' in child) settle(child as Parents);
    return kept;
  }) as never;
}

/** Nodes that would need a second look-up, or that are HTML, as the text they were written as. */
function literal(node: RootContent, parent: Parents): RootContent[] {
  switch (node.type) {
    case 'html': {
      const text = { type: 'text' as const, value: node.value };
      return isFlow(parent) ? [{ type: 'paragraph', children: [text] }] : [text];
    }
    case 'footnoteReference':
      return [{ type: 'text', value: `[^${node.label ?? node.identifier}]` }];
    case 'footnoteDefinition':
      return node.children;
    case 'definition':
      return [];
    case 'linkReference':
      return node.children;
    case 'imageReference':
      return [{ type: 'text', value: node.alt ?? '' }];
    default:
      return [withoutPosition(node)];
  }
}

/** A paragraph of HTML must be a paragraph again where blocks are expected. */
function isFlow(parent: Parents): boolean {
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);
}

function withoutPosition<N extends Nodes>(node: N): N {
  delete node.position;
  return node;
}

function tame(parent: Parents): void {
  parent.children = (parent.children as RootContent[]).flatMap((node): RootContent[] => {
    if ('children' in node) tame(node as Parents);
    if (node.type === 'heading') {
      return [{ type: 'paragraph', children: [{ type: 'strong', children: node.children }] }];
    }
    if (node.type === 'image') return [{ type: 'text', value: node.alt ?? '' }];
    if (node.type === 'link' && !isSafeUrl(node.url)) return node.children;
    return [node];
  }) as never;
}

/** Links lead to the web, a mailbox, a telephone or a place in the document; never to a script. */
export function isSafeUrl(url: string): boolean {
  return /^(https?:\/\/|mailto:|tel:|#)/i.test(url);
}

/** The words of blocks on one line, for a place where only words may stand. */
export function inlineOf(blocks: readonly Block[]): PhrasingContent[] {
  return blocks.flatMap((block, index): PhrasingContent[] => {
    const words = phrasing(block);
    return index === 0 || words.length === 0 ? words : [{ type: 'break' }, ...words];
  });
}

function phrasing(node: Nodes): PhrasingContent[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return node.children;
  if (node.type === 'code') return [{ type: 'inlineCode', value: node.value }];
  if (!('children' in node)) return [];
  return inlineOf(node.children as Block[]);
}
