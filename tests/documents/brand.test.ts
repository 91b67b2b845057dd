import { expect, test } from 'vitest';
import { workspace } from '../lint/workspace.ts';

const spec = 'spoc: 1\ntitle: Essai\n';
const settings = (lines: string) => `provider:\n  name: Atelier Formation\n${lines}`;
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

async function page(config: string, files: Record<string, string | Uint8Array> = {}) {
  const { spoc, read } = workspace({ 'spoc.yaml': spec, 'spoc.config.yaml': config, ...files });
  const done = await spoc(['render', 'spoc.yaml', 'synthesis-sheet', '--format', 'html', '--out', 'out']);
  return { ...done, html: done.code === 0 ? read('out/synthesis-sheet.html') : '' };
}

test('the provider’s colour and logo are on the page', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  for (const [name, content, type] of [
    ['logo.svg', svg, 'image/svg+xml'],
    ['logo.png', png, 'image/png'],
  ] as const) {
    const { code, html } = await page(settings(`  logo: ${name}\n  color: "#123456"\n`), { [name]: content });
    expect(code).toBe(0);
    expect(html).toContain(`<img class="logo" src="data:${type};base64,`);
    expect(html).toContain('alt="Atelier Formation"');
    expect(html).toContain('--accent: #123456');
  }
});

test('the logo is looked for beside the settings', async () => {
  const { spoc, read } = workspace({
    'clients/a/spoc.yaml': spec,
    'spoc.config.yaml': settings('  logo: pictures/logo.png\n'),
    'pictures/logo.png': png,
  });
  await spoc(['render', 'clients/a/spoc.yaml', 'synthesis-sheet', '--format', 'html', '--out', 'out']);
  expect(read('out/synthesis-sheet.html')).toContain('data:image/png');
});

test.each([
  ['  logo: nope.png\n', {}, 'Le logo nope.png (provider.logo, dans spoc.config.yaml) ne s’ouvre pas.'],
  ['  logo: notes.png\n', { 'notes.png': 'du texte' }, 'n’est pas une image PNG'],
  ['  logo: big.png\n', { 'big.png': new Uint8Array(600 * 1024).fill(0x89) }, 'pèse 600 ko, pour 500 ko au plus'],
  ['  color: blue\n', {}, 'attend une couleur (#0b5c6b)'],
])('%s: one sentence, nothing written', async (lines, files, sentence) => {
  const { code, err } = await page(settings(lines), files);
  expect(code).toBe(2);
  expect(err.replace(/\s+/g, ' ')).toContain(sentence);
});
