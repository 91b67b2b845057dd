import { toHtml } from 'hast-util-to-html';
import { say, translate } from '../language/say.ts';
import type { Format } from './format.ts';
import { bodyOf } from './html/blocks.ts';
import { labels } from './labels.ts';
import { escapeXml } from './svg.ts';
import type { Theme } from './theme.ts';
import type { Page } from './tree.ts';

/** One file that needs nothing else: style and pictures are inside, and no script can run in it. */
export const html: Format = {
  id: 'html',
  title: say('page web', 'web page'),
  extension: 'html',
  async render(page, theme) {
    return [{ path: `${page.name}.html`, content: document(page, theme) }];
  },
};

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data: 'self'; base-uri 'none'; form-action 'none'";

function document(page: Page, theme: Theme): string {
  const body = toHtml({ type: 'root', children: bodyOf(page) }, { allowDangerousHtml: true });
  const author = page.author ? `<meta name="author" content="${escapeXml(page.author)}">\n` : '';
  const logo = theme.logo
    ? `<img class="logo" src="${escapeXml(theme.logo.url)}" alt="${escapeXml(theme.logo.alternative)}">\n`
    : '';
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${author}<title>${escapeXml(page.title)}</title>
<style>
${styleOf(page, theme)}
</style>
</head>
<body class="${page.layout}"${page.typeSize ? ` style="--size: ${page.typeSize}"` : ''}>
<a class="skip" href="#main">${escapeXml(translate(labels.skip, page.language))}</a>
<main id="main">
${logo}${body}
</main>
<footer>${escapeXml(page.foot)}</footer>
</body>
</html>
`;
}

function styleOf(page: Page, theme: Theme): string {
  const foot = `@page { @bottom-left { content: ${cssString(page.foot)}; } }`;
  const sheets = [`:root { --accent: ${theme.accent}; }`, ...theme.css, foot];
  return sheets.map((sheet) => sheet.trim().replaceAll('</', '<\\/')).join('\n');
}

/** A CSS string that can end neither itself nor the style element. */
function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
}
