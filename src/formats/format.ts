import type { Text } from '../language/say.ts';
import type { Artifact } from './artifact.ts';
import type { Theme } from './theme.ts';
import type { Page } from './tree.ts';

/** One way of writing a page down. */
export interface Format {
  readonly id: string;
  readonly title: Text;
  /** Of the main file, without the dot. */
  readonly extension: string;
  /** The main file first, then those that it refers to. */
  render(page: Page, theme: Theme): Promise<readonly Artifact[]>;
}
