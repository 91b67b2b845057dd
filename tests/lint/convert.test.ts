import { expect, test } from 'vitest';
import { workspace } from './workspace.ts';

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const words = 'spoc: 1\ntitle: "L\u0092\u00e9quipe de d\u00e9part"\n';

test('--fix turns Windows-1252 into UTF-8, and the file is checked as such', async () => {
  const { spoc, read } = workspace({ 'spoc.yaml': latin1(words) });
  expect((await spoc(['lint', 'spoc.yaml'])).code).toBe(2);
  const { code, out } = await spoc(['lint', 'spoc.yaml', '--fix']);
  expect(code).toBe(0);
  expect(out).not.toContain('course/encoding');
  expect(read('spoc.yaml')).toBe('spoc: 1\ntitle: "L’équipe de départ"\n');
});

test('--dry-run shows the words and writes nothing', async () => {
  const { spoc, bytes } = workspace({ 'spoc.yaml': latin1(words) });
  const { out } = await spoc(['lint', 'spoc.yaml', '--fix', '--dry-run']);
  expect(out).toContain('+title: "L’équipe de départ"');
  expect(new Uint8Array(bytes('spoc.yaml'))).toEqual(latin1(words));
});

test('what is no French stays as it is', async () => {
  const unknown = new Uint8Array([...latin1('spoc: 1\ntitle: '), 0xc3, 0x28, 0xfe, 0xff, 0x81, 10]);
  const { spoc, bytes } = workspace({ 'spoc.yaml': unknown });
  expect((await spoc(['lint', 'spoc.yaml', '--fix'])).code).toBe(2);
  expect(new Uint8Array(bytes('spoc.yaml'))).toEqual(unknown);
});
