import type { Format } from './format.ts';
import { html } from './html.ts';
import { md } from './md.ts';

/** Every way of writing a page down, in the order in which help lists them. */
export const formats: readonly Format[] = [md, html];

export function formatNamed(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
