import type { PhrasingContent } from 'mdast';
import type { Block } from '../../formats/tree.ts';
import type { Words } from '../shape.ts';

/**
 * What a placeholder stands for. Words are literal whatever they hold; final blocks were made of data, or of a rich text that
 * was parsed apart; other blocks come from a block of the template, and may hold placeholders in their turn.
 */
export type Bound =
  | { readonly kind: 'words'; readonly words: Words }
  | { readonly kind: 'inline'; readonly nodes: readonly PhrasingContent[] }
  | { readonly kind: 'final'; readonly blocks: readonly Block[] }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] };

// Private-use characters: letters to Markdown, so that nothing around them changes its meaning.
const open = '\uE000';
const close = '\uE001';
const zero = 0xe010;

/**
 * Keeps the values apart from the text, as a prepared statement does: the text holds placeholders, and values are put into
 * the parsed tree, where nothing can be read as markup any more.
 */
export class Bindings {
  readonly #bound: Bound[] = [];

  /** Keeps a value; returns the placeholder to print in its place. */
  place(bound: Bound): string {
    const digits = String(this.#bound.push(bound) - 1);
    return open + digits.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit))) + close;
  }

  /** Cuts a text at its placeholders: literal stretches and values, in order. */
  split(text: string): (string | Bound)[] {
    const parts: (string | Bound)[] = [];
    let end = 0;
    for (const match of text.matchAll(/\uE000([\uE010-\uE019]+)\uE001/g)) {
      const digits = match[1]!.replace(/./g, (digit) => String(digit.charCodeAt(0) - zero));
      const bound = this.#bound[Number(digits)];
      if (!bound) continue;
      if (match.index > end) parts.push(text.slice(end, match.index));
      parts.push(bound);
      end = match.index + match[0].length;
    }
    if (end < text.length) parts.push(text.slice(end));
    return parts;
  }
}
