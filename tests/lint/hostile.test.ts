import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { workspace } from './workspace.ts';

const good = 'spoc: 1\ntitle: Essai\n';

interface JsonFinding {
  readonly rule: string;
  readonly message: string;
  readonly file: string;
}

/** Lints one hostile file beside a good one; it must not take long, nor break the report. */
async function lintHostile(content: string | Uint8Array, name = 'x.spoc.yaml') {
  const { spoc } = workspace({ [name]: content, 'spoc.yaml': good });
  const start = performance.now();
  const { code, out } = await spoc(['lint', '-f', 'json']);
  const took = performance.now() - start;
  const findings = (JSON.parse(out).findings as JsonFinding[]).filter(({ file }) => file === name);
  return { code, took, findings, rules: findings.map(({ rule }) => rule) };
}

// The modules are loaded before anything is timed.
beforeAll(async () => {
  await lintHostile(good);
});

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part))));

describe('one clear message, soon', () => {
  test.each<[string, string | Uint8Array, string, number]>([
    [
      'Windows-1252',
      bytes('spoc: 1\ntitle: "', 0xc9, 't', 0xe9, ' ', 0x96, ' l', 0x92, 0xe9, 'quipe"\n'),
      'course/encoding',
      2,
    ],
    ['other bytes', bytes('spoc: 1\ntitle: ', 0xff, 0x80, 0x81, '\n'), 'course/encoding', 2],
    ['a zip', bytes('PK', 3, 4, 0, 0, 1, 2), 'course/encoding', 2],
    ['NUL', 'spoc: 1\ntitle: a\0b\n', 'course/encoding', 2],
    ['several documents', `${good}---\n${good}`, 'course/several-documents', 2],
    ['a list', '- spoc: 1\n', 'course/not-a-spec', 2],
    ['a number', '42\n', 'course/not-a-spec', 2],
    ['nothing', '', 'course/not-a-spec', 2],
    ['another YAML', 'version: "3"\nservices: {}\nvolumes: {}\n', 'course/not-a-spec', 2],
    [
      'an alias bomb',
      `spoc: 1\ntitle: x\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
        .split('')
        .map((key, index) => `${key}: &${key} [${`*${'abcdefghi'[index]},`.repeat(9)}]`)
        .join('\n')}\n`,
      'course/alias',
      2,
    ],
    ['a circle of aliases', 'spoc: 1\ntitle: x\nnotes: &a [*a]\n', 'course/alias', 2],
    ['deep brackets', `spoc: 1\ntitle: ${'['.repeat(50_000)}\n`, 'course/depth', 2],
    ['deep maps', `spoc: 1\ntitle: x\nneed: ${'{a: '.repeat(5000)}1${'}'.repeat(5000)}\n`, 'course/depth', 2],
    ['a tab', 'spoc: 1\nneed:\n\tcontext: x\n', 'course/syntax', 1],
    ['one missing bracket', `spoc: 1\ntitle: [x\n${'modules:\n  - a: [b\n'.repeat(30)}`, 'course/syntax', 1],
    ['a key twice', `${good}title: Autre\n`, 'course/duplicate-key', 1],
    ['__proto__', `${good}__proto__:\n  x: 1\n`, 'course/unknown-key', 1],
    ['constructor', `${good}constructor: 1\n`, 'course/unknown-key', 1],
  ])('%s', async (_name, content, rule, code) => {
    const outcome = await lintHostile(content);
    expect(outcome.rules.filter((found) => found.startsWith('course/'))).toEqual([rule]);
    expect(outcome.code).toBe(code);
    expect(outcome.findings[0]?.message).not.toMatch(/undefined|\[object|at .*\.ts/);
    expect(outcome.took).toBeLessThan(1500);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test('Windows-1252 is named, and how to convert', async () => {
    const { findings } = await lintHostile(bytes('spoc: 1\ntitle: "L', 0x92, 0xe9, 't', 0xe9, '"\n'));
    expect(findings[0]?.message).toMatch(/Windows-1252/);
    expect(findings[0]?.message).toMatch(/UTF-8/);
  });

  test('16 MB', async () => {
    const { code, took, rules } = await lintHostile(Buffer.alloc(16 * 1024 * 1024, 'x'));
    expect([code, rules]).toEqual([2, ['course/unreadable-file']]);
    expect(took).toBeLessThan(1500);
  });

  test('a long line, many keys, many findings', async () => {
    const { code, took } = await lintHostile(`${good}notes: ${'a'.repeat(1_000_000)}\n`);
    expect(code).toBeLessThan(2);
    expect(took).toBeLessThan(3000);
    // Words that patterns of sentences begin with, by the ten thousand.
    const words =
      'renouvel jamais note huit participants deux modules un seul passage pas de forum quitte du 12 au 23 mars '.repeat(
        9000,
      );
    const texts = `partnership: { decisions: [ { date: 2026-03-02, what: "${words}" } ] }\nevaluation: { privacy: "${words}", certification: { validity: 3 ans } }\n`;
    const wordy = await lintHostile(good + texts);
    expect(wordy.code).toBeLessThan(2);
    expect(wordy.took).toBeLessThan(3000);
    const sentences = [
      'un deux trois vingt et un ',
      'le parcours dure 12 semaines de formation comptez 3 h à distance ',
      'mardi 2, 3 et 4 mars 2026, ',
      "deux agents, en arrêt, n'ont pas , , ",
      'ouverture du groupe le parcours vous on ',
      '12 000 € 40 % soit 3 ',
      'réserver la classe de 9 h à 10 h ',
    ];
    for (const sentence of sentences) {
      const long = sentence.repeat(Math.ceil(200_000 / sentence.length));
      const told = await lintHostile(
        `${good}offers: [ { title: x, price: 10 €, payment: "${long}" } ]\ncohorts: [ { id: C1, title: Groupe 1, learners: 10, start: 2026-03-02 } ]\nenrolment: { closesBefore: 14 jours, accessDelay: 5 jours }\nresults: { measures: { I1: { value: 75 %, count: 15, of: 20 } }, lessons: [ "${long}" ] }\ndeployment: { communication: [ { message: "${long}" } ] }\n`,
      );
      expect(told.code).toBeLessThan(2);
      expect(told.took).toBeLessThan(3000);
    }
    const many = await lintHostile(good + Array.from({ length: 2000 }, (_, index) => `key${index}: 1\n`).join(''));
    expect(many.code).not.toBe(3);
  });
});

describe('accepted', () => {
  test.each<[string, string | Uint8Array]>([
    ['a byte order mark', `\uFEFF${good}`],
    ['Windows line ends', good.replaceAll('\n', '\r\n')],
    ['UTF-16', Buffer.from(`\uFEFF${good}`, 'utf16le')],
    ['no final newline', good.trimEnd()],
    ['one document marker', `---\n${good}`],
  ])('%s', async (_name, content) => {
    const { rules } = await lintHostile(content);
    expect(rules.filter((rule) => rule.startsWith('course/'))).toEqual([]);
  });
});

describe('what is no file', () => {
  test('a folder of that name, a pipe, a socket', async () => {
    const { spoc, folder } = workspace({ 'spoc.yaml': good, 'sub/spoc.yaml/inner.txt': 'x' });
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe.yaml')]);
    const server = createServer().listen(join(folder, 'socket.yaml'));
    await new Promise((done) => server.once('listening', done));
    for (const name of ['pipe.yaml', 'socket.yaml']) {
      const { code, out } = await spoc(['lint', name]);
      expect(code, name).toBe(2);
      expect(out, name).toContain('ce n’est pas un fichier ordinaire');
    }
    expect((await spoc(['lint', 'sub/spoc.yaml'])).code).toBe(2);
    expect((await spoc(['lint', 'sub'])).code).toBe(2);
    server.close();
  });

  test('a file that may not be read', async () => {
    const { spoc } = workspace({ 'spoc.yaml': good });
    const { FileError } = await import('../../src/host/host.ts');
    const { nodeFiles } = await import('../../src/host/files.ts');
    const files = {
      ...nodeFiles('/'),
      read: async (path: string) => {
        throw new FileError('forbidden', path, 'EACCES');
      },
    };
    const { code, out } = await spoc(['lint', 'spoc.yaml'], { files } as never);
    expect(code).toBe(2);
    expect(out).toContain('spoc.yaml : accès refusé');
  });
});

describe('nothing is executed', () => {
  test('a spec that would be a program', async () => {
    const { rules, code } = await lintHostile('globalThis.ranSpec = true; module.exports = {}\n');
    expect(code).toBeGreaterThan(0);
    expect(rules).toHaveLength(1);
    expect(globalThis).not.toHaveProperty('ranSpec');
  });

  test('tags, code in a text, a plug-in file that nobody names', async () => {
    const { spoc } = workspace({
      'spoc.yaml': 'spoc: 1\ntitle: !!js/function "function () { globalThis.ranSpec = true }"\n',
      'b.spoc.yaml':
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay a text.
        'spoc: 1\ntitle: "{{constructor.constructor(\'globalThis.ranSpec = true\')()}} ${globalThis.ranSpec = true}"\n',
      'spoc.config.mjs': 'globalThis.ranSpec = true',
      'spoc.config.js': 'globalThis.ranSpec = true',
      'rules.mjs': 'globalThis.ranSpec = true',
    });
    expect((await spoc(['lint'])).code).not.toBe(3);
    expect(globalThis).not.toHaveProperty('ranSpec');
  });
});

describe('the faults of the peers', () => {
  test('two files are one JSON document; so is a clean one; nothing comes before it', async () => {
    const { spoc } = workspace({
      'a.spoc.yaml': `${good}x: 1\n`,
      'b.spoc.yaml': `${good}x: 1\n`,
      'clean.spoc.yaml': good,
    });
    for (const args of [['a.spoc.yaml', 'b.spoc.yaml'], ['clean.spoc.yaml'], []]) {
      const { out } = await spoc(['lint', '--format', 'json', ...args]);
      expect(out[0]).toBe('{');
      expect(() => JSON.parse(out)).not.toThrow();
    }
  });

  test('positions stand at the unknown key, not at its parent', async () => {
    const { spoc } = workspace({ 'spoc.yaml': `${good}need:\n  context: x\n  audience:\n    lerners: 15\n` });
    expect((await spoc(['lint', '-f', 'compact'])).out).toContain('spoc.yaml:6:5: error: La clé « lerners »');
  });

  test('a slip in the configuration, or in the command, is never 0', async () => {
    const { spoc } = workspace({ 'spoc.yaml': good, 'spoc.config.yaml': 'ruless: {}\n' });
    expect((await spoc(['lint'])).code).toBe(2);
    expect((await spoc(['lnit'])).code).toBe(2);
  });

  test('text with a key of prototypes does not crash', async () => {
    const { spoc, write } = workspace({
      'spoc.yaml': `${good}modules:\n  - { id: __proto__, title: toString }\nobjectives:\n  - { id: constructor, title: hasOwnProperty, goals: [__proto__] }\n`,
      'spoc.config.yaml': 'rules:\n  toString: off\n',
    });
    const { code, out } = await spoc(['lint', '-f', 'compact']);
    expect(code).toBe(2);
    expect(out).toContain('La règle « toString » n’existe pas');
    write('spoc.config.yaml', 'rules:\n  __proto__: off\n');
    expect((await spoc(['lint', '-f', 'compact'])).out).toContain('Le réglage « __proto__ » n’existe pas');
  });
});
