/** What the quick and the thorough reader of YAML agree on. */

/** Collections inside collections; an answer of a question of an activity of a module stands nine levels down. */
export const maxDepth = 64;

/** True for an unquoted `~` or `null`, and for nothing at all: an absent value. */
export function isNothingText(plain: string): boolean {
  return /^(?:~|null|Null|NULL)?$/.test(plain);
}

/** « Top #3 des outils », where a text ends: one space before, none after; a comment proper has a space after its mark. */
export function cutsText(text: string, end: number): boolean {
  return text[end + 1] === '#' && / #(?!spoc-)[^\s#!]/y.test(text.slice(end, end + 7));
}

/** Lines with dashes that go on with the text above them. */
export function hasDashes(written: string): boolean {
  return /\n\s*-\s?\S/.test(written);
}

/** A stretch of text by its offsets. */
export type Extent = readonly [start: number, end: number];

/** Where a path leads in the text; the nearest parent when it leaves it. */
export interface Located {
  /** The key that holds the value, when one does. */
  readonly key?: Extent | undefined;
  /** The value without what follows it; of a block collection, its first line. */
  readonly value?: Extent | undefined;
  /** A mapping or a list on lines of its own. */
  readonly block: boolean;
  /** How much of the path is in the text. */
  readonly depth: number;
}
