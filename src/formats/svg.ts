import type { Chart } from './tree.ts';

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The chart’s `<svg>` with its title and description, as assistive technology reads them. */
export function describedSvg({ svg, title, alternative, name }: Chart): string {
  const ids = `${name}-title ${name}-description`;
  const words =
    `<title id="${name}-title">${escapeXml(title)}</title>` +
    `<desc id="${name}-description">${escapeXml(alternative)}</desc>`;
  return svg.replace(
    /^<svg\b([^>]*)>/,
    (_, attributes) => `<svg role="img" aria-labelledby="${ids}"${attributes}>${words}`,
  );
}
