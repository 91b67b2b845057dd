import type { Nodes, PhrasingContent } from 'mdast';
import { isUnknown, type Words } from './printable.ts';

const lineEnd = /\s*[\r\n\u2028\u2029]+\s*/;

/** Words as nodes of the page: a new line in a value is a new line on the page. */
export function phrase(words: Words): PhrasingContent[] {
  if (isUnknown(words)) return [{ type: 'missing', children: [{ type: 'text', value: oneLine(words.missing) }] }];
  return words
    .split(lineEnd)
    .filter((line) => line.trim() !== '')
    .flatMap((line, index): PhrasingContent[] => {
      const text: PhrasingContent = { type: 'text', value: line };
      return index === 0 ? [text] : [{ type: 'break' }, text];
    });
}

/** For places where no new line may stand: headings, titles, alternative texts. */
export function oneLine(text: string): string {
  return text.split(lineEnd).join(' ').trim();
}

/** The words alone. */
export function textOf(words: Words): string {
  return isUnknown(words) ? words.missing : words;
}

/** The text of a node without its markup. */
export function plainText(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  if ('children' in node) return (node.children as Nodes[]).map(plainText).join('');
  return '';
}
