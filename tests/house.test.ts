import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..', 'src');

/** From the ground up; a folder imports its own floor or a lower one. A floor’s own files count with it. */
const floors: readonly (readonly string[])[] = [
  ['diagnostic', 'language'],
  ['course', 'method'],
  ['facts', 'results', 'formats'],
  ['lint', 'documents', 'packages', 'wizard'],
  ['reporters', 'reference'],
  ['host'],
  ['commands'],
  ['main', 'index'],
  ['spoc'],
  ['cli', 'generate'],
];

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : path.endsWith('.ts') ? [path] : [];
  });
}

const room = (path: string) => (relative(root, path).split(/[\\/]/)[0] ?? '').replace(/\.ts$/, '');
const floorOf = (name: string) => floors.findIndex((floor) => floor.includes(name));

const imports = files(root).flatMap((path) => {
  const text = readFileSync(path, 'utf8');
  const found = [...text.matchAll(/(?:^import[^'";]*|^export[^'";]*from\s|import\(\s*)'([^']+)'/gm)];
  return found.map((match) => ({ from: path, to: match[1] as string }));
});

test('every room has its floor', () => {
  const rooms = new Set(files(root).map(room));
  expect([...rooms].filter((name) => floorOf(name) < 0)).toEqual([]);
});

test('imports go down or stay on their floor', () => {
  const upward = imports
    .filter(({ to }) => to.startsWith('.'))
    .map(({ from, to }) => ({ from, to: resolve(dirname(from), to) }))
    .filter(({ to }) => to.startsWith(root))
    .filter(({ from, to }) => floorOf(room(to)) > floorOf(room(from)))
    .map(({ from, to }) => `${relative(root, from)} → ${relative(root, to)}`);
  expect(upward).toEqual([]);
});

test('lint and documents never meet', () => {
  const met = imports
    .filter(({ to }) => to.startsWith('.'))
    .map(({ from, to }) => [room(from), room(resolve(dirname(from), to))].sort().join(' + '))
    .filter((pair) => pair === 'documents + lint');
  expect(met).toEqual([]);
});

test('only host, cli and generate touch the machine', () => {
  const touching = files(root)
    .filter((path) => !['host', 'cli', 'generate'].includes(room(path)))
    .filter((path) => {
      const text = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
      return /from 'node:|import\('node:|\bprocess\.|\bconsole\.|new Date\(\)|Date\.now\(/.test(text);
    })
    .map((path) => relative(root, path));
  expect(touching).toEqual([]);
});

test('no file imports itself through others', () => {
  const graph = new Map<string, string[]>();
  for (const { from, to } of imports) {
    if (to.startsWith('.')) graph.set(from, [...(graph.get(from) ?? []), resolve(dirname(from), to)]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (node: string, trail: readonly string[]): void => {
    if (trail.includes(node)) {
      circles.push([...trail.slice(trail.indexOf(node)), node].map((path) => relative(root, path)).join(' → '));
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  expect(circles).toEqual([]);
});
