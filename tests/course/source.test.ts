import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/course/edit.ts';
import { readSource, type Source } from '../../src/course/source.ts';
import { fromWindows1252 } from '../../src/course/text/encoding.ts';
import type { Diagnostic, Path } from '../../src/diagnostic.ts';
import { translate } from '../../src/language/say.ts';

function read(text: string | Uint8Array): Source {
  const { source, diagnostics } = readSource('spoc.yaml', text);
  expect(diagnostics).toEqual([]);
  return source!;
}

/** The one reason why a text can’t be read. */
function refusal(text: string | Uint8Array): Diagnostic {
  const { source, diagnostics } = readSource('spoc.yaml', text);
  expect(source).toBeUndefined();
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0]!;
}

const said = ({ message, data }: Diagnostic) => translate(message, 'fr', data);
const under = (text: string, { span }: Diagnostic) => text.slice(span.start, span.end);
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('values', () => {
  test('every scalar stays as it was typed', () => {
    const { values } = read(
      "a: 0123\nb: yes\nc: 1.50\nd: 2026-03-09\ne: \"yes\"\nf: 'l''équipe'\ng: 12:30\nh: 0x1F\ni: on\nj: .5\nk: !!int 5\nl: 1_000\n",
    );
    expect(values).toEqual({
      a: '0123',
      b: 'yes',
      c: '1.50',
      d: '2026-03-09',
      e: 'yes',
      f: "l'équipe",
      g: '12:30',
      h: '0x1F',
      i: 'on',
      j: '.5',
      k: '5',
      l: '1_000',
    });
  });

  test('texts of several lines', () => {
    const { values } = read(
      'a: une\n  phrase\nb: |\n  deux\n  lignes\nc: >\n  un\n  paragraphe\nd: "une\n  autre"\ne: |-\n  x\n',
    );
    expect(values).toEqual({ a: 'une phrase', b: 'deux\nlignes\n', c: 'un paragraphe\n', d: 'une autre', e: 'x' });
  });

  test('nothing is nothing, in quotes it is a text', () => {
    const { values } = read(
      'a: ~\nb: null\nc:\nd: Null\ne: NULL\nf: "~"\ng: "null"\nh: ""\ni: nUll\nj: !!str\nk: { l: ~ }\n',
    );
    expect(values).toEqual({ f: '~', g: 'null', h: '', i: 'nUll', j: '', k: {} });
  });

  test('an empty item of a list is not there, and places stay right', () => {
    const text = 'a:\n  - x\n  -\n  - ~\n  - y\nb: [ ~, z ]\n';
    const source = read(text);
    expect(source.values).toEqual({ a: ['x', 'y'], b: ['z'] });
    expect(source.span(['a', 1]).line).toBe(5);
    expect(source.span(['b', 0]).column).toBe(9);
  });

  test('empty collections stay', () => {
    expect(read('a: [ ]\nb: { }\nc: []\n').values).toEqual({ a: [], b: {}, c: [] });
  });

  test('Windows line ends give the same values', () => {
    const text = 'a: une\n  phrase\nb: |\n  deux\n  lignes\nc:\n  - x # note\n  - y\n';
    expect(read(text.replaceAll('\n', '\r\n')).values).toEqual(read(text).values);
  });

  test('`__proto__` and `constructor` are keys like others', () => {
    const { values } = read('__proto__:\n  polluted: 1\nconstructor: x\ntoString: y\n');
    expect(Object.keys(values)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect((read('a: 1\n').values as Record<string, unknown>).constructor).toBeUndefined();
  });

  test('aliases and merges are resolved; own keys come before merged ones', () => {
    const text =
      'base: &base { tool: LMS, weeks: 4 }\na: *base\nb:\n  <<: *base\n  weeks: 6\nc:\n  <<: [ { weeks: 1 }, *base ]\n';
    expect(read(text).values).toEqual({
      base: { tool: 'LMS', weeks: '4' },
      a: { tool: 'LMS', weeks: '4' },
      b: { tool: 'LMS', weeks: '6' },
      c: { tool: 'LMS', weeks: '1' },
    });
  });

  test('an alias means the last anchor above it', () => {
    expect(read('a: &x 1\nb: *x\nc: &x 2\nd: *x\n').values).toEqual({ a: '1', b: '1', c: '2', d: '2' });
  });

  test('a list inside a list stays one', () => {
    expect(read('a:\n  - [ x, y ]\n  - - z\n').values).toEqual({ a: [['x', 'y'], ['z']] });
  });

  test('« --- » before, or alone at the end, is no second document', () => {
    expect(read('---\na: 1\n').values).toEqual({ a: '1' });
    expect(read('a: 1\n---\n').values).toEqual({ a: '1' });
    expect(read('%YAML 1.2\n---\na: 1\n...\n').values).toEqual({ a: '1' });
  });
});

describe('places', () => {
  const text = [
    '# parcours',
    'title: "Le rôle"',
    'need:',
    '  goals:',
    '    - { id: G1, title: Former }',
    '    - id: G2',
    '      title: Outiller',
    '  problem:',
    'list: seul',
    'base: &base',
    '  tool: LMS',
    'a: *base',
    'b:',
    '  <<: *base',
    'note: |',
    '  long',
    '',
  ].join('\n');
  const source = read(text);
  const at = (path: Path, on?: 'key' | 'value') => {
    const { start, end, line } = source.span(path, on);
    return `${line}: ${text.slice(start, end)}`;
  };

  test.each<[Path, string, string]>([
    [['title'], '2: title', '2: "Le rôle"'],
    [['need'], '3: need', '3: need'],
    [['need', 'goals', 0], '5: { id: G1, title: Former }', '5: { id: G1, title: Former }'],
    [['need', 'goals', 0, 'title'], '5: title', '5: Former'],
    [['need', 'goals', 1], '6: id: G2', '6: id: G2'],
    [['need', 'goals', 1, 'title'], '7: title', '7: Outiller'],
    [['need', 'problem'], '8: problem', '8: problem'],
    [['list', 0], '9: list', '9: seul'],
    [['a'], '12: a', '12: a'],
    [['a', 'tool'], '11: tool', '11: LMS'],
    [['b', 'tool'], '11: tool', '11: LMS'],
    [['note'], '15: note', '15: |\n  long'],
  ])('%j', (path, key, value) => {
    expect([at(path, 'key'), at(path, 'value')]).toEqual([key, value]);
  });

  test.each<[string, Path, string]>([
    ['a key that is not there: its parent', ['need', 'audience', 'learners'], '3: need'],
    ['an item that is not there: the key of the list', ['need', 'goals', 9], '4: goals'],
    ['a key of an item: the first line of the item', ['need', 'goals', 1, 'measure'], '6: id: G2'],
    ['nothing at all: the first line', ['client'], '1: # parcours'],
    ['the whole', [], '1: # parcours'],
  ])('%s', (_name, path, expected) => {
    expect(at(path)).toBe(expected);
  });

  test('lines and columns count from 1, also after Windows line ends and a byte order mark', () => {
    const { span } = read('\ufefftitle: x\r\nneed:\r\n  context: été\r\n');
    expect(span(['title'], 'key')).toMatchObject({ start: 0, line: 1, column: 1, endLine: 1, endColumn: 6 });
    expect(span(['need', 'context'])).toMatchObject({ line: 3, column: 12, endLine: 3, endColumn: 15 });
  });

  test('every value is found where it is written', () => {
    const key = fc.stringMatching(/^[a-z]{1,6}$/);
    const word = fc.stringMatching(/^[a-z][a-z ]{0,8}[a-z]$/);
    fc.assert(
      fc.property(
        fc.dictionary(key, fc.dictionary(key, word, { minKeys: 1 }), { minKeys: 1, noNullPrototype: true }),
        (spec) => {
          const written = Object.entries(spec)
            .map(
              ([outer, inner]) =>
                `${outer}:\n${Object.entries(inner)
                  .map(([k, v]) => `  ${k}: "${v}" # ${k}\n`)
                  .join('')}`,
            )
            .join('\n');
          const { span } = read(written);
          for (const [outer, inner] of Object.entries(spec)) {
            for (const [k, v] of Object.entries(inner)) {
              const { start, end, line, column } = span([outer, k]);
              expect(written.slice(start, end)).toBe(`"${v}"`);
              expect(written.split('\n')[line - 1]!.slice(column - 1)).toMatch(new RegExp(`^"${v}"`));
            }
          }
        },
      ),
    );
  });
});

describe('comments', () => {
  test('all of them, and no `#` that is text', () => {
    const text =
      '# un\na: "x # y" # deux\nb: |\n  # texte\nc: > # trois\n  # texte\n  x\nd: [ 1, # quatre\n  2 ]\ne: a#b\n  # cinq\n\n#six';
    const { comments } = read(text);
    expect(comments.map((comment) => [comment.text, comment.line, comment.column, comment.ownLine])).toEqual([
      ['# un', 1, 1, true],
      ['# deux', 2, 12, false],
      ['# trois', 5, 6, false],
      ['# quatre', 8, 9, false],
      ['# cinq', 11, 3, true],
      ['#six', 13, 1, true],
    ]);
    for (const comment of comments) expect(text.slice(comment.start, comment.end)).toBe(comment.text);
  });

  test('without the line end of Windows', () => {
    expect(read('a: 1 # b\r\n').comments[0]?.text).toBe('# b');
  });
});

describe('what is understood and doubtful', () => {
  const doubts = (text: string) => readSource('spoc.yaml', text);

  test('a key written twice: the first is read, both are shown', () => {
    const text = 'title: Un\nneed: { a: 1, a: 2 }\ntitle: Deux\n';
    const { source, diagnostics } = doubts(text);
    expect(source?.values).toEqual({ title: 'Un', need: { a: '1' } });
    expect(diagnostics.map(({ rule, span, related }) => [rule, span.line, related?.[0]?.span.line])).toEqual([
      ['course/duplicate-key', 2, 2],
      ['course/duplicate-key', 3, 1],
    ]);
    expect(said(diagnostics[1]!)).toContain('ligne 1');
  });

  test.each<[string, string, string, unknown]>([
    ['` #` in a sentence', 'title: Atelier #3 du matin\n', 'course/hash-in-text', { title: 'Atelier #3 du matin' }],
    ['an alias that is text', 'title: *Important*\n', 'course/alias', { title: '*Important*' }],
    ['an anchor that is text', 'title: &Co et associés\n', 'course/alias', { title: '&Co et associés' }],
    ['a comma in braces', 'a: { target: 4,2/5, b: 1 }\n', 'course/comma-in-braces', { a: { target: '4,2/5', b: '1' } }],
    ['a tag that is text', 'title: !important\n', 'course/tag', { title: '!important' }],
  ])('%s, and the fix keeps the text', (_name, text, rule, values) => {
    const { source, diagnostics } = doubts(text);
    expect(source).toBeDefined();
    expect(diagnostics.map((diagnostic) => diagnostic.rule)).toEqual([rule]);
    expect(read(applyEdits(text, diagnostics[0]!.fix!.edits)).values).toEqual(values);
  });

  test.each([
    'a: 8 min # à confirmer\n',
    'a: 8 min  #à voir\n',
    'a: x #! y\n',
    'a: x #spoc-ignore y\n',
    'a: "x" #y\n',
    'a: #y\n',
  ])('an ordinary comment is none: %j', (text) => {
    expect(doubts(text).diagnostics).toEqual([]);
  });

  test.each([
    'a: { b: , c: 1 }\n',
    'a: { b:, c: 1 }\n',
    'a: { "b": , c: 1 }\n',
    'a: [ 4, 2 ]\n',
    'a: { b: "4,2/5" }\n',
  ])('a comma that parts two keys cuts nothing: %j', (text) => {
    expect(doubts(text).diagnostics).toEqual([]);
  });

  test('a list that became a sentence', () => {
    expect(doubts('levers: motivation\n  - temps\n').diagnostics[0]?.rule).toBe('course/list-in-text');
    expect(doubts('levers:\n  -motivation\n  -temps\n').diagnostics[0]?.rule).toBe('course/list-in-text');
    expect(doubts('a: un bilan\n  post-formation\n').diagnostics).toEqual([]);
  });

  test('an anchor in use is none', () => {
    expect(doubts('a: &x 1\nb: *x\n').diagnostics).toEqual([]);
  });
});

describe('what is not YAML, in words', () => {
  // The text, the fault, what it points at, and what the fix makes of it.
  test.each<[string, string, string, unknown?]>([
    ['title: Le rôle : posture\n', 'colon', ':', { title: 'Le rôle : posture' }],
    ['title: Module 2: le brief\nb: x\n', 'colon', ':', { title: 'Module 2: le brief', b: 'x' }],
    ['a:\n  - Constat : trop : de\n', 'colon', ':', { a: ['Constat : trop : de'] }],
    ['a:\n  - title: Le rôle : x # y\n', 'colon', ':', { a: [{ title: 'Le rôle : x' }] }],
    [
      'a: Un constat\n  est simple : trop\n  de bruit\nb: x\n',
      'colon',
      ':',
      { a: 'Un constat est simple : trop de bruit', b: 'x' },
    ],
    ['a: texte\n  b: 1\n', 'belowValue', 'b'],
    ['a:\n\tb: 1\n', 'tab', '\t', { a: { b: '1' } }],
    ['a:\n  b: 1\n\tc: 2\n', 'tab', '\t', { a: { b: '1', c: '2' } }],
    ['a:\u00a0b\nc: 1\n', 'oddSpace', '\u00a0', { a: 'b', c: '1' }],
    ['a: "bonjour\nb: 2\nc: 3\n', 'unclosedQuote', '"', { a: 'bonjour', b: '2', c: '3' }],
    ["a: 'bonjour\nb: 2\n", 'unclosedQuote', "'", { a: 'bonjour', b: '2' }],
    ["a: 'L'équipe'\nb: 2\n", 'apostrophe', "'", { a: "L'équipe", b: '2' }],
    ['a: "Le rôle" du manager\n', 'afterQuotes', 'du manager', { a: '"Le rôle" du manager' }],
    ['a: @home\n', 'reserved', '@', { a: '@home' }],
    ['a: `x`\n', 'reserved', '`', { a: '`x`' }],
    ['a: % de réussite\n', 'reserved', '%', { a: '% de réussite' }],
    ['a: > 80 %\nb: 1\n', 'reserved', '>', { a: '> 80 %', b: '1' }],
    ['a: | oui\n', 'reserved', '|', { a: '| oui' }],
    ['a: ? pourquoi\n', 'reserved', '?', { a: '? pourquoi' }],
    ['a: ! attention : oui\n', 'reserved', '!', { a: '! attention : oui' }],
    ['a: [oui] et non\n', 'reserved', '[', { a: '[oui] et non' }],
    ['% de réussite\n', 'reserved', '%'],
    ['a: [à définir\nb: 1\nc: [ x ]\n', 'unclosedBracket', '['],
    ['m: { a: 1, b: 2\nc: 3\n', 'unclosedBracket', '{'],
    ['a: [ x, "y" "z" ]\n', 'comma', '"'],
    ['a: [ x, , y ]\n', 'extraComma', ','],
    ['m: { title: Le rôle : x, b: 2 }\n', 'inFlow', 'Le rôle : x, b: 2 }'],
    ['a:1\nb: 2\n', 'noSpace', ':', { a: '1', b: '2' }],
    ['a: 1\nb:2\nc: 3\n', 'noSpace', ':', { a: '1', b: '2', c: '3' }],
    ['a:\n  - x\n  -y\n', 'noSpaceAfterDash', '-', { a: ['x', 'y'] }],
    ['a:\n  - x: 1\n  -y: 2\n', 'noSpaceAfterDash', '-', { a: [{ x: '1' }, { y: '2' }] }],
    ['a: "x"#c\n', 'spaceBeforeHash', '#', { a: 'x' }],
    ['a: 1\nbonjour\nc: 3\n', 'notAKey', 'bonjour'],
    ['a: 1\nbonjour\n', 'notAKey', 'bonjour'],
    ['a:\n  b: 1\n c: 2\n', 'alignment', 'c: 2'],
    ['a:\n    b: 1\n  c: 2\n', 'alignment', 'c: 2'],
    ['a:\n  - x\n - y\n', 'listAlignment', ' '],
    ['a: - x\n', 'listHere', '-', { a: '- x' }],
    ['a: 1\n- x\n', 'listHere', '-'],
    ['a: Module #1\n  suite\n', 'hash', '#'],
    ['a: "C:\\Users\\Anne"\n', 'backslash', '\\', { a: 'C:\\Users\\Anne' }],
    [`${'x'.repeat(1100)}: 1\n`, 'longKey', 'x'],
  ])('%j is « %s »', (text, fault, pointed, fixed) => {
    const diagnostic = refusal(text);
    expect([diagnostic.rule, diagnostic.messageId]).toEqual(['course/syntax', fault]);
    expect(under(text, diagnostic)).toBe(pointed);
    expect(said(diagnostic)).not.toMatch(/undefined|\{[a-z]/);
    if (fixed === undefined) return;
    expect(read(applyEdits(text, diagnostic.fix!.edits)).values).toEqual(fixed);
    const windows = text.replaceAll('\n', '\r\n');
    expect(read(applyEdits(windows, refusal(windows).fix!.edits)).values).toEqual(fixed);
  });

  test.each(['a: {{ nom }}\n', '[a]: 1\n', ': 1\n'])('a key is a word: %j', (text) => {
    expect(refusal(text).rule).toBe('course/syntax');
  });

  test('only the first fault of a text that has many', () => {
    expect(refusal(`a: "x" y\n${'b:\n\tc: d : e\n'.repeat(50)}`).span.line).toBe(1);
  });

  test('nothing that can be typed throws', () => {
    const sign = fc.constantFrom(...' \n\t:-#"\'[]{},&*!|>%@`?~ab1.<=\u00a0\r');
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 40 }), (text) => {
        const { source, diagnostics } = readSource('x', text);
        expect(source !== undefined || diagnostics.length === 1).toBe(true);
        for (const { message, data, span } of diagnostics) {
          translate(message, 'fr', data);
          translate(message, 'en', data);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('what is no spec', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'course/not-a-spec'],
    ['a comment', '# rien\n', 'course/not-a-spec'],
    ['a text', 'bonjour\n', 'course/not-a-spec'],
    ['a list', '- a\n', 'course/not-a-spec'],
    ['a marker', '---\n', 'course/not-a-spec'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'course/several-documents'],
    ['two documents after an end', 'a: 1\n...\nb: 2\n', 'course/several-documents'],
    ['NUL', 'a: 1\0\n', 'course/encoding'],
    ['a control character', 'a: x\u000by\n', 'course/control-character'],
    ['UTF-16 without a mark', new Uint8Array([97, 0, 58, 0, 32, 0, 98, 0]), 'course/encoding'],
    ['an office document', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'course/encoding'],
    ['broken UTF-8', latin1('title: "\u00c3\u00a9t\u00c3\u00a9 \u00c3\u00a0 \u00ff\u00fe"\n'), 'course/encoding'],
  ])('%s', (_name, input, rule) => {
    expect(refusal(input).rule).toBe(rule);
  });

  test('Windows-1252 is recognised by its French, with the word and the line', () => {
    const diagnostic = refusal(latin1('spoc: 1\ntitle: L\u0092\u00e9quipe d\u00e9bute\n'));
    expect(said(diagnostic)).toMatch(/Windows-1252 \(« L’équipe », ligne 2\)/);
    expect(said(diagnostic)).toContain('spoc lint --fix spoc.yaml');
    expect(diagnostic.span).toMatchObject({ line: 2, column: 8 });
    expect(fromWindows1252(latin1('d\u00e9j\u00e0 \u0093vu\u0094 \u0080'))).toBe('déjà “vu” €');
  });

  test.each<[string, (text: string) => Uint8Array]>([
    ['UTF-8', (text) => Buffer.from(text)],
    ['UTF-8 with its mark', (text) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 BE', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('%s is read', (_name, encode) => {
    const source = read(encode('title: L’été à Noël\n'));
    expect([source.text, source.values]).toEqual(['title: L’été à Noël\n', { title: 'L’été à Noël' }]);
  });

  test('line ends of the old Mac are read', () => {
    expect(read('a: 1\rb: 2\r').values).toEqual({ a: '1', b: '2' });
  });

  test('an invisible character is shown and can be taken away', () => {
    const text = 'a: x\u000by\n';
    expect(read(applyEdits(text, refusal(text).fix!.edits)).values).toEqual({ a: 'xy' });
  });
});

describe('hostile texts get one answer, soon', () => {
  const much = (part: string, size = 2_000_000) => part.repeat(Math.floor(size / part.length));
  const lines = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => line(i)).join('');
  const bomb = lines(
    12,
    (i) =>
      `a${i}: &a${i} [${Array(9)
        .fill(i === 0 ? 'x' : `*a${i - 1}`)
        .join(', ')}]\n`,
  );
  const merges = `a: &a {${lines(900, (i) => `k${i}: 1, `)}}\nb:\n${'  <<: *a\n'.repeat(900)}`;

  test.each<[string, string | Uint8Array, string]>([
    ['16 MB', new Uint8Array(16 * 1024 * 1024).fill(97), 'course/size'],
    ['16 MB of text', much('a', 16 * 1024 * 1024), 'course/size'],
    ['an alias bomb', bomb, 'course/alias'],
    ['a bomb of merges', merges, 'course/alias'],
    ['a long chain of aliases', lines(5000, (i) => `a${i}: &a${i} [${i ? `*a${i - 1}` : 'x'}]\n`), 'course/depth'],
    ['an alias in itself', 'a: &a [ *a ]\n', 'course/alias'],
    ['a merge in itself', 'a: &a\n  <<: *a\n  b: 1\n', 'course/alias'],
    ['a circle further down', 'a: &a { b: { c: [ *a ] } }\n', 'course/alias'],
    ['10,000 levels of brackets', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`, 'course/depth'],
    ['2 MB of brackets', `a: ${much('[')}`, 'course/depth'],
    ['2 MB of braces', `a: ${much('{a: ')}`, 'course/depth'],
    ['2 MB of dashes', much('- '), 'course/depth'],
    ['a long staircase', lines(1500, (i) => `${' '.repeat(i)}a:\n`), 'course/depth'],
    ['2 MB of empty lines', much('\n'), 'course/size'],
    ['2 MB of quotes', much('"'), 'course/size'],
    ['2 MB of anchors', much('&a '), 'course/size'],
    ['2 MB of double keys', much('a: 1\n'), 'course/size'],
    ['2 MB of Windows-1252', new Uint8Array(2_000_000).fill(0xe9), 'course/encoding'],
  ])('%s', (_name, input, rule) => {
    const start = performance.now();
    const diagnostic = refusal(input);
    // Alone it takes a third of a second at most; the suite shares its processors.
    expect(performance.now() - start).toBeLessThan(3000);
    expect(diagnostic.rule).toBe(rule);
  });

  test('64 levels are fine, aliases within reason too', () => {
    expect(readSource('x', `a: ${'['.repeat(60)}${']'.repeat(60)}\n`).diagnostics).toEqual([]);
    expect(readSource('x', `a: &a [ x, y ]\n${lines(1000, (i) => `b${i}: *a\n`)}`).diagnostics).toEqual([]);
  });

  test('the size is a choice', () => {
    expect(readSource('x', `a: ${'b'.repeat(100)}\n`, 50).diagnostics[0]?.rule).toBe('course/size');
    expect(readSource('x', `a: ${'b'.repeat(3_000_000)}\n`, 4_000_000).diagnostics).toEqual([]);
  });
});
