import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, type Edit, editText, textEdits, writePairs, writeYaml } from '../../src/course/edit.ts';
import type { Raw, RawMap } from '../../src/course/raw.ts';
import { readSource, type Source } from '../../src/course/source.ts';
import { valueAt } from '../../src/course/text/spot.ts';
import type { Path } from '../../src/diagnostic.ts';

function read(text: string): Source {
  const { source, diagnostics } = readSource('spoc.yaml', text);
  // A key alone in braces is told, and edited all the same.
  const others = diagnostics.filter(({ rule }) => rule !== 'course/comma-in-braces');
  expect([text, others]).toEqual([text, []]);
  return source!;
}

/** What the edits make of a text; its lines end like those of the text whatever these are. */
function edited(text: string, ...edits: Edit[]): string {
  const windows = text.replaceAll('\n', '\r\n');
  const result = editText(read(text), edits);
  expect(editText(read(windows), edits)).toBe(result.replaceAll('\n', '\r\n'));
  expect(applyEdits(text, textEdits(read(text), edits))).toBe(result);
  return result;
}

const set = (path: Path, value: Raw): Edit => ({ op: 'set', path, value });
const insert = (path: Path, index: number, value: Raw): Edit => ({ op: 'insert', path, index, value });
const move = (path: Path, from: number, to: number): Edit => ({ op: 'move', path, from, to });
const remove = (path: Path): Edit => ({ op: 'remove', path });
const rename = (path: Path, key: string): Edit => ({ op: 'rename', path, key });

describe('set', () => {
  test.each<[string, string, Edit, string]>([
    ['a plain text', 'a: x\nb: y\n', set(['a'], 'z'), 'a: z\nb: y\n'],
    ['in double quotes', 'a: "x"\n', set(['a'], 'z'), 'a: "z"\n'],
    ['in single quotes', "a: 'x'\n", set(['a'], "l'équipe"), "a: 'l''équipe'\n"],
    ['quotes where they become needed', 'a: x\n', set(['a'], 'Le rôle : posture'), 'a: "Le rôle : posture"\n'],
    ['aligned', 'a:    x   # note\nlong: y\n', set(['a'], 'z'), 'a:    z   # note\nlong: y\n'],
    ['several lines', 'a: x # note\nb: y\n', set(['a'], 'un\ndeux'), 'a: |- # note\n  un\n  deux\nb: y\n'],
    [
      'several lines instead of several',
      'a: |\n    un\n    deux\nb: y\n',
      set(['a'], 'trois\nquatre\n'),
      'a: |\n  trois\n  quatre\nb: y\n',
    ],
    ['one line instead of several', 'a: >-\n  un\n  deux\n\nb: y\n', set(['a'], 'z'), 'a: z\n\nb: y\n'],
    ['an empty value', 'a:\nb: y\n', set(['a'], 'z'), 'a: z\nb: y\n'],
    ['an empty value with a comment', 'a: # à demander\nb: y\n', set(['a'], 'z'), 'a: z # à demander\nb: y\n'],
    ['~', 'a: ~ # à demander\nb: y\n', set(['a'], 'z'), 'a: z # à demander\nb: y\n'],
    ['a record instead of nothing', 'a: # qui ?\nb: y\n', set(['a'], { c: 'z' }), 'a: # qui ?\n  c: z\nb: y\n'],
    ['a record instead of a text', 'a: x # qui ?\nb: y\n', set(['a'], { c: 'z' }), 'a: # qui ?\n  c: z\nb: y\n'],
    ['a text instead of a record', 'a: # qui ?\n  c: z # fin\nb: y\n', set(['a'], 'x'), 'a: x # qui ?\nb: y\n'],
    ['a short list', 'a: ~\n', set(['a'], ['O1', 'O2']), 'a: [O1, O2]\n'],
    ['a list of sentences', 'a: ~\n', set(['a'], ['Un, deux', 'trois']), 'a:\n  - "Un, deux"\n  - trois\n'],
    ['an empty list', 'a:\n  - x\n\nb: y\n', set(['a'], []), 'a: []\n\nb: y\n'],
    ['in braces', 'a: { b: x, c: y } # note\n', set(['a', 'b'], 'un, deux'), 'a: { b: "un, deux", c: y } # note\n'],
    ['an empty value in braces', 'a: { b: , c: ~, d }\n', set(['a', 'b'], 'x'), 'a: { b: x, c: ~, d }\n'],
    ['a key alone in braces', 'a: { b: , c: ~, d }\n', set(['a', 'd'], 'x'), 'a: { b: , c: ~, d: x }\n'],
    ['~ in braces', 'a: { b: , c: ~, d }\n', set(['a', 'c'], ['x']), 'a: { b: , c: [x], d }\n'],
    ['an item', 'a:\n  - x # un\n  - y\n', set(['a', 0], 'z'), 'a:\n  - z # un\n  - y\n'],
    ['an item after an empty one', 'a:\n  -\n  - y\n', set(['a', 0], 'z'), 'a:\n  -\n  - z\n'],
    [
      'a record instead of an item',
      'a:\n  - x # un\n  - y\n',
      set(['a', 0], { b: 'z', c: 't' }),
      'a:\n  - b: z # un\n    c: t\n  - y\n',
    ],
    ['a text instead of a record', 'a:\n  - b: z\n    c: t\n  - y\n', set(['a', 0], 'x'), 'a:\n  - x\n  - y\n'],
    ['a key of an item', 'a:\n- b: z\n  c: t # note\n', set(['a', 0, 'c'], 'x'), 'a:\n- b: z\n  c: x # note\n'],
    ['a quoted key', '"a b": x\n', set(['a b'], 'z'), '"a b": z\n'],
    ['no line end at the end', 'a: x', set(['a'], 'z'), 'a: z'],
    ['a value with an anchor', 'a: &x\n  b: 1\nc: *x\n', set(['a'], { b: '2' }), 'a: &x\n  b: 2\nc: *x\n'],
    ['a text that looks like nothing', 'a: x\n', set(['a'], '~'), 'a: "~"\n'],
  ])('%s', (_name, text, edit, expected) => {
    expect(edited(text, edit)).toBe(expected);
  });

  test('the empty lines that `|+` keeps stay with their text', () => {
    expect(edited('a: |+\n  x\n\nb: y\n', set(['b'], 'z'))).toBe('a: |+\n  x\n\nb: z\n');
    expect(edited('list:\n  - |+\n    x\n\n  - y\n', insert(['list'], 1, 'z'))).toBe(
      'list:\n  - |+\n    x\n\n  - z\n  - y\n',
    );
  });
});

describe('new keys', () => {
  const text = [
    '# parcours de Claire',
    'spoc: 1',
    'title: Essai # provisoire',
    '',
    '# le besoin',
    'need:',
    '  context: x',
    '',
    '  # qui',
    '  audience:',
    '    learners: 15',
    '',
    '# à la fin',
    'notes: y',
    '',
  ].join('\n');

  test('fall into the order of the method', () => {
    expect(edited(text, set(['language'], 'fr'))).toBe(text.replace('provisoire\n', 'provisoire\nlanguage: fr\n'));
    expect(edited(text, set(['need', 'problem'], 'z'))).toBe(
      text.replace('context: x\n', 'context: x\n  problem: z\n'),
    );
    expect(edited(text, set(['need', 'audience', 'education'], 'BAC'))).toBe(
      text.replace('learners: 15\n', 'learners: 15\n    education: BAC\n'),
    );
  });

  test('before the first one, below what opens the file', () => {
    expect(edited('# moi\ntitle: x\n', set(['spoc'], '1'))).toBe('# moi\nspoc: 1\ntitle: x\n');
    expect(edited('need:\n  # public\n  audience: x\n', set(['need', 'context'], 'z'))).toBe(
      'need:\n  context: z\n  # public\n  audience: x\n',
    );
    expect(edited('objectives:\n  - title: x\n', set(['objectives', 0, 'id'], 'O1'))).toBe(
      'objectives:\n  - id: O1\n    title: x\n',
    );
  });

  test('bring missing parents', () => {
    expect(edited(text, set(['modalities', 'tutoring', 'response'], '48 h'))).toBe(
      text.replace('learners: 15\n', 'learners: 15\n\nmodalities:\n  tutoring:\n    response: 48 h\n'),
    );
    expect(edited('spoc: 1\nneed: ~\n', set(['need', 'audience', 'learners'], '15'))).toBe(
      'spoc: 1\nneed:\n  audience:\n    learners: 15\n',
    );
    expect(edited('spoc: 1\nneed: {}\n', set(['need', 'context'], 'x'))).toBe('spoc: 1\nneed: { context: x }\n');
    expect(edited('spoc: 1\nneed: { context: x }\n', set(['need', 'problem'], 'y, z'))).toBe(
      'spoc: 1\nneed: { context: x, problem: "y, z" }\n',
    );
  });

  test('make a list of a single value', () => {
    expect(edited('serves: O1\n', set(['serves', 1], 'O2'))).toBe('serves: [O1, O2]\n');
    expect(edited('serves: O1 # a\n', insert(['serves'], 0, 'O2'))).toBe('serves: [O2, O1] # a\n');
  });
});

describe('lists', () => {
  const text =
    'goals:\n  # le premier\n  - id: G1 # un\n    title: x\n\n  # le second\n  - id: G2\n    title: y\n\n  - z # trois\nend: 1\n';

  test('insert', () => {
    expect(edited(text, insert(['goals'], 0, { id: 'G0' }))).toBe(
      text.replace('  # le premier', '  - id: G0\n\n  # le premier'),
    );
    expect(edited(text, insert(['goals'], 1, { id: 'G0', title: 'w' }))).toBe(
      text.replace('title: x\n', 'title: x\n\n  - id: G0\n    title: w\n'),
    );
    expect(edited(text, insert(['goals'], 99, 'w'))).toBe(text.replace('z # trois\n', 'z # trois\n\n  - w\n'));
    expect(edited('a:\n- x\n- y\n', insert(['a'], 1, 'w'))).toBe('a:\n- x\n- w\n- y\n');
    expect(edited('a: [ x,  y ] # note\n', insert(['a'], 1, 'w'))).toBe('a: [ x,  w, y ] # note\n');
    expect(edited('a: [ x,  y ]\n', insert(['a'], 9, 'w, v'))).toBe('a: [ x,  y, "w, v" ]\n');
    expect(edited('a: [ ] # note\nb: y\n', insert(['a'], 0, 'un texte, long'))).toBe(
      'a: # note\n  - "un texte, long"\nb: y\n',
    );
    expect(edited('a: [ x, y ] # note\n', insert(['a'], 2, { id: 'z' }))).toBe('a: # note\n  - x\n  - y\n  - id: z\n');
    expect(edited('b: y\n', insert(['a', 'c'], 0, 'x'))).toBe('b: y\na:\n  c: [x]\n');
    expect(edited('a:\n  - - x\n    - y\n', insert(['a', 0], 0, 'w'))).toBe('a:\n  - - w\n    - x\n    - y\n');
  });

  test('remove', () => {
    expect(edited(text, remove(['goals', 0]))).toBe(
      'goals:\n\n  # le second\n  - id: G2\n    title: y\n\n  - z # trois\nend: 1\n',
    );
    expect(edited(text, remove(['goals', 1]))).toBe(
      'goals:\n  # le premier\n  - id: G1 # un\n    title: x\n\n  - z # trois\nend: 1\n',
    );
    expect(edited(text, remove(['goals', 2]))).toBe(text.replace('\n  - z # trois\n', '\n'));
    expect(edited(text, remove(['goals', 0, 'id']))).toBe(text.replace('id: G1 # un\n    title', 'title'));
    expect(edited(text, remove(['goals', 0, 'title']))).toBe(text.replace('    title: x\n', ''));
    expect(edited('a:\n  - id: x\n    # titre\n    title: y\n', remove(['a', 0, 'id']))).toBe(
      'a:\n  - # titre\n    title: y\n',
    );
    expect(edited('a: [ x, y,  z ]\n', remove(['a', 1]))).toBe('a: [ x, z ]\n');
    expect(edited('a: [ x, y,  z ]\n', remove(['a', 2]))).toBe('a: [ x, y ]\n');
    expect(edited('a: { b: 1, c: 2 }\n', remove(['a', 'b']))).toBe('a: { c: 2 }\n');
    expect(edited('a:\n  - x # note\nb: y\n', remove(['a', 0]))).toBe('a: []\nb: y\n');
    expect(edited('a:\n  -\n  - x\nb: y\n', remove(['a', 0]))).toBe('a: []\nb: y\n');
    expect(edited('a: 1\nb: 2', remove(['b']))).toBe('a: 1');
    expect(edited('a: 1\nb: 2', remove(['a']))).toBe('b: 2');
    expect(edited('# le parcours\na: 1\n\n# de b\nb: 2\n\nc: 3\n', remove(['b']))).toBe(
      '# le parcours\na: 1\n\nc: 3\n',
    );
    expect(edited('# le parcours\na: 1\nb: 2\n', remove(['a']))).toBe('# le parcours\nb: 2\n');
    expect(edited('a: 1\n# loin\n\n# près\nb: 2\n', remove(['b']))).toBe('a: 1\n# loin\n');
    expect(edited('a: 1\n', remove(['z']))).toBe('a: 1\n');
  });

  test('move', () => {
    expect(edited(text, move(['goals'], 0, 1))).toBe(
      'goals:\n  # le second\n  - id: G2\n    title: y\n\n  # le premier\n  - id: G1 # un\n    title: x\n\n  - z # trois\nend: 1\n',
    );
    expect(edited(text, move(['goals'], 2, 0))).toBe(
      'goals:\n  - z # trois\n\n  # le premier\n  - id: G1 # un\n    title: x\n\n  # le second\n  - id: G2\n    title: y\nend: 1\n',
    );
    expect(edited('a: [ x, "y",  z ]\n', move(['a'], 0, 2))).toBe('a: [ "y", z,  x ]\n');
    expect(edited('a:\n  - x\n  - y', move(['a'], 1, 0))).toBe('a:\n  - y\n  - x');
    expect(edited('a:\n  - x\n', move(['a'], 0, 0))).toBe('a:\n  - x\n');
  });

  test('rename', () => {
    expect(edited('a:  1 # note\n"b": 2\n', rename(['a'], 'c'), rename(['b'], 'd e : f'))).toBe(
      'c:  1 # note\n"d e : f": 2\n',
    );
  });
});

describe('what stands elsewhere', () => {
  const text = 'base: &b\n  tool: LMS\n  weeks: 4 # note\na: *b # ici\nc:\n  <<: *b\n  weeks: 6\nd: [ *b ]\n';

  test('an edit below an alias gives the place its own copy', () => {
    expect(edited(text, set(['a', 'weeks'], '8'))).toBe(
      text.replace('a: *b # ici', 'a: # ici\n  tool: LMS\n  weeks: 8'),
    );
    expect(edited(text, remove(['a', 'weeks']))).toBe(text.replace('a: *b # ici', 'a: # ici\n  tool: LMS'));
    expect(edited(text, set(['d', 0, 'weeks'], '8'))).toBe(text.replace('[ *b ]', '[ { tool: LMS, weeks: 8 } ]'));
  });

  test('a merged key becomes one of its own', () => {
    expect(edited(text, set(['c', 'tool'], 'Moodle'))).toBe(text.replace('weeks: 6\n', 'weeks: 6\n  tool: Moodle\n'));
    expect(read(edited(text, remove(['c', 'tool']))).values).toMatchObject({ c: { weeks: '6' } });
    expect((read(edited(text, remove(['c', 'weeks']))).values as RawMap).c).toEqual({ tool: 'LMS' });
  });

  test('an edit of the anchored value is seen by all', () => {
    expect(edited(text, set(['base', 'tool'], 'x'))).toBe(text.replace('tool: LMS', 'tool: x'));
  });
});

describe('fresh text', () => {
  test('in the style of the house', () => {
    const value = {
      title: 'Le rôle du manager',
      context: "L'entreprise grandit : quinze chefs d'équipe.",
      duration: '1 h 30',
      serves: ['O1', 'M1.A2'],
      levers: [],
      long: 'Un.\n\nDeux.\n',
      modules: [{ id: 'M1', activities: [{ id: 'A1', title: '# un' }] }, 'x, y'],
    };
    expect(writeYaml(value)).toBe(
      [
        'title: Le rôle du manager',
        'context: "L\'entreprise grandit : quinze chefs d\'équipe."',
        'duration: 1 h 30',
        'serves: [O1, M1.A2]',
        'levers: []',
        'long: |',
        '  Un.',
        '',
        '  Deux.',
        'modules:',
        '  - id: M1',
        '    activities:',
        '      - id: A1',
        '        title: "# un"',
        '  - "x, y"',
        '',
      ].join('\n'),
    );
    expect(writePairs({ a: { b: 'x' } }, { indent: '  ' })).toBe('  a:\n    b: x');
  });
});

/** Texts that YAML makes difficult, and ordinary ones. */
const someText = fc.oneof(
  fc.stringMatching(/^[a-zé][a-z ’é]{0,20}$/).map((text) => text.trim()),
  fc.constantFrom(
    '8 min',
    '2026-03-09',
    '90 %',
    '0123',
    'yes',
    '~',
    'null',
    '',
    'a: b',
    'a #b',
    '- a',
    '[x',
    '{{ x }}',
    "l'an",
    '"x"',
  ),
  fc.constantFrom(
    'un\ndeux',
    'un\n\ndeux\n',
    '\nx',
    ' x ',
    'x\n\n',
    'a\n  b\n c',
    'x \ny',
    '\tx',
    '# x\n# y',
    'a\r\nb',
    '---\na',
    '…\n...',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...' \n:#-\'"[]{},&*!|>%@`?~aé1\\\t'), maxLength: 12 }),
);
const someKey = fc.oneof(
  fc.stringMatching(/^[a-z]{1,5}$/),
  fc.constantFrom('a b', 'x: y', '#k', 'title', 'need', '__proto__'),
);
const someValue = fc.letrec<{ value: Raw }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    someText as fc.Arbitrary<Raw>,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(someKey, tie('value')), { maxLength: 4 }).map((entries) => mapOf(entries)),
  ),
})).value;

function mapOf(entries: Iterable<readonly [string, Raw]>): RawMap {
  const map: Record<string, Raw> = Object.create(null);
  for (const [key, value] of entries) map[key] = value;
  return map;
}

/** A text that says a value in a style drawn at random: block or braces, quotes, comments, empty lines, alignment. */
class Scribe {
  readonly #draw: (most: number) => number;
  readonly comments: string[] = [];
  constructor(draw: (most: number) => number) {
    this.#draw = draw;
  }

  #one<T>(...choices: T[]): T {
    return choices[this.#draw(choices.length - 1)] as T;
  }

  #comment(): string {
    this.comments.push(`# c${this.comments.length}.`);
    return this.comments.at(-1)!;
  }

  #tail(): string {
    return this.#draw(3) === 0 ? `${this.#one(' ', '   ')}${this.#comment()}` : '';
  }

  /** Lines that may stand before a key or a dash. */
  #above(margin: string): string {
    const kind = this.#draw(6);
    if (kind === 0) return '\n';
    if (kind === 1) return `${margin}${this.#comment()}\n`;
    if (kind === 2) return `\n${margin}${this.#comment()}\n\n`;
    return kind === 3 ? `${margin}${this.#comment()}\n${margin}${this.#comment()}\n` : '';
  }

  #quoted(text: string): string {
    const fits = !/[\n\t\r\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/.test(text);
    if (fits && this.#draw(1)) return `'${text.replaceAll("'", "''")}'`;
    return JSON.stringify(text).replace(
      /[\u007f-\u009f\u2028\u2029\ufeff]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  }

  #scalar(text: string): string {
    return /^[a-zé]+(?: [a-zé]+)*$/.test(text) && text !== 'null' && this.#draw(2) ? text : this.#quoted(text);
  }

  #flow(value: Raw): string {
    if (typeof value === 'string') return this.#scalar(value);
    const pad = this.#one('', ' ');
    if (Array.isArray(value))
      return `[${pad}${(value as readonly Raw[]).map((item) => this.#flow(item)).join(this.#one(', ', ',  '))}${pad}]`;
    const pairs = Object.entries(value as RawMap).map(([key, item]) => `${this.#scalar(key)}: ${this.#flow(item)}`);
    return `{${pad}${pairs.join(', ')}${pad}}`;
  }

  /** What follows a colon or a dash, to the end of its last line. */
  #after(value: Raw, column: number, dash: boolean): string {
    const gap = this.#one(' ', ' ', dash ? ' ' : '   ');
    if (typeof value === 'string') {
      const lines = value.split('\n');
      if (
        lines.length > 1 &&
        /^[a-z]/.test(value) &&
        lines.every((line) => /^[a-z]*$/.test(line)) &&
        !/\n\n$/.test(value)
      ) {
        const margin = ' '.repeat(column + this.#one(2, 4));
        const body = value
          .replace(/\n$/, '')
          .split('\n')
          .map((line) => (line === '' ? '' : margin + line));
        return `${gap}|${value.endsWith('\n') ? '' : '-'}${this.#tail()}\n${body.join('\n')}\n`;
      }
      return `${gap}${this.#scalar(value)}${this.#tail()}\n`;
    }
    if (Object.keys(value).length === 0 || this.#draw(4) === 0) return `${gap}${this.#flow(value)}${this.#tail()}\n`;
    if (dash && !Array.isArray(value) && this.#draw(3)) return ` ${this.block(value, column + 2).trimStart()}`;
    const deeper = Array.isArray(value) && !dash && this.#draw(1) ? column : column + 2;
    return `${this.#tail()}\n${this.block(value, deeper)}`;
  }

  block(value: Raw, column: number): string {
    const margin = ' '.repeat(column);
    const lines = Array.isArray(value)
      ? (value as readonly Raw[]).map((item) => `${margin}-${this.#after(item, column, true)}`)
      : Object.entries(value as RawMap).map(
          ([key, item]) => `${margin}${this.#scalar(key)}:${this.#after(item, column, false)}`,
        );
    return lines.map((line, index) => (index === 0 ? line : this.#above(margin) + line)).join('');
  }
}

type Place = { readonly path: Path; readonly value: Raw };

function placesIn(value: Raw, path: Path = []): Place[] {
  if (typeof value === 'string') return [{ path, value }];
  const inner = Array.isArray(value)
    ? (value as readonly Raw[]).flatMap((item, index) => placesIn(item, [...path, index]))
    : Object.entries(value as RawMap).flatMap(([key, item]) => placesIn(item, [...path, key]));
  return [{ path, value }, ...inner];
}

/** The value after an edit, by the book. */
function expected(value: Raw, [step, ...rest]: Path, change: (old: Raw) => Raw | undefined): Raw {
  if (step === undefined) return change(value) as Raw;
  if (Array.isArray(value)) {
    const items = [...(value as readonly Raw[])];
    const index = step as number;
    const next = rest.length === 0 ? change(items[index] as Raw) : expected(items[index] as Raw, rest, change);
    items.splice(index, 1, ...(next === undefined ? [] : [next]));
    return items;
  }
  const map = mapOf(Object.entries(value as RawMap)) as Record<string, Raw>;
  const next = rest.length === 0 ? change(map[step] as Raw) : expected(map[step] as Raw, rest, change);
  if (next === undefined) delete map[step];
  else map[step] = next;
  return map;
}

const someSpec = fc.array(fc.tuple(someKey, someValue), { minLength: 1, maxLength: 4 }).map(mapOf);

interface Case {
  readonly text: string;
  readonly value: RawMap;
  readonly places: readonly Place[];
  readonly comments: readonly string[];
  readonly pick: (most: number) => number;
}

const someCase: fc.Arbitrary<Case> = fc
  .tuple(someSpec, fc.infiniteStream(fc.nat(1000)), fc.boolean(), fc.boolean())
  .map(([value, stream, windows, ended]) => {
    const draw = (most: number) => (stream.next().value as number) % (most + 1);
    const scribe = new Scribe(draw);
    const written = `# le parcours\n${scribe.block(value, 0)}`;
    const whole = ended ? written : written.replace(/\n$/, '');
    return {
      text: windows ? whole.replaceAll('\n', '\r\n') : whole,
      value,
      places: placesIn(value),
      comments: scribe.comments,
      pick: draw,
    };
  });

const commentsOf = (text: string) => read(text).comments.map((comment) => comment.text);

/** Lines outside of brackets, whose order alone changes. */
const isBlock = (line: string) => !/[[{]/.test(line);

const linesOf = (text: string) => text.split(/\r?\n/);

/** The lines on which a value, or a key with its value, stands. */
function linesAt(source: Source, path: Path): readonly [from: number, to: number] {
  const inside = placesIn(source.values).filter((place) => path.every((step, index) => place.path[index] === step));
  const lines = inside.flatMap(({ path: at }) => [
    source.span(at, 'key').line - 1,
    source.span(at).line - 1,
    source.span(at).endLine,
  ]);
  // An item may begin on the line below its dash.
  return [Math.min(...lines) - (typeof path.at(-1) === 'number' ? 1 : 0), Math.max(...lines)];
}

/** The lines that go when a key or an item goes: its own, with the comments and empty lines above. */
function linesWith(source: Source, path: Path): readonly [from: number, to: number] {
  const lines = linesOf(source.text);
  const parent = path.slice(0, -1);
  const [from, to] = linesAt(source, path);
  const behindDash = typeof path.at(-1) === 'string' ? /^\s*- /.test(lines[from]!) : /^\s*- - /.test(lines[from]!);
  // The next one moves up; the last one leaves an empty collection.
  if (behindDash || Object.keys(valueAt(source.values, parent)!).length === 1) return linesAt(source, parent);
  let above = from;
  while (above > 0 && /^\s*(?:#.*)?$/.test(lines[above - 1]!)) above -= 1;
  return [above, to];
}

/** The edit makes the value, keeps the kind of line ends, and leaves every line outside of its own ones as it was. */
function holds({ text }: Case, edit: Edit, value: Raw, [from, to]: readonly [number, number]): string {
  const after = editText(read(text), [edit]);
  expect([after, read(after).values]).toEqual([after, value]);
  if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  const [old, now] = [linesOf(text), linesOf(after)];
  expect([after, now.slice(0, from)]).toEqual([after, old.slice(0, from)]);
  expect([after, to < old.length ? now.slice(to - old.length) : []]).toEqual([after, old.slice(to)]);
  return after;
}

describe('whatever the text', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(someSpec, fc.boolean(), (value, windows) => {
        expect(read(writeYaml(value, { newline: windows ? '\r\n' : '\n' })).values).toEqual(value);
      }),
      { numRuns: 200 },
    );
  });

  test('the scribe writes what is read', () => {
    fc.assert(
      fc.property(someCase, ({ text, value, comments }) => {
        const source = read(text);
        expect([text, source.values]).toEqual([text, value]);
        expect(new Set(commentsOf(text))).toEqual(new Set(['# le parcours', ...comments]));
      }),
      { numRuns: 200 },
    );
  });

  test('set changes one value and no other line', () => {
    fc.assert(
      fc.property(someCase, someValue, (drawn, next) => {
        const places = drawn.places.slice(1);
        const { path } = places[drawn.pick(places.length - 1)]!;
        const value = expected(drawn.value, path, () => next);
        holds(drawn, set(path, next), value, linesAt(read(drawn.text), path));
      }),
      { numRuns: 200 },
    );
  });

  test('a text instead of a text keeps every comment', () => {
    fc.assert(
      fc.property(someCase, someText, (drawn, next) => {
        const places = drawn.places.filter((place) => typeof place.value === 'string');
        fc.pre(places.length > 0);
        const { path } = places[drawn.pick(places.length - 1)]!;
        const after = editText(read(drawn.text), [set(path, next)]);
        expect([after, commentsOf(after)]).toEqual([after, commentsOf(drawn.text)]);
      }),
      { numRuns: 200 },
    );
  });

  test('a new key keeps every line', () => {
    fc.assert(
      fc.property(someCase, someKey, someValue, (drawn, key, next) => {
        const places = drawn.places.filter(
          ({ value }) => typeof value === 'object' && !Array.isArray(value) && !Object.hasOwn(value, key),
        );
        fc.pre(places.length > 0);
        const { path } = places[drawn.pick(places.length - 1)]!;
        const value = expected(drawn.value, path, (old) => mapOf([...Object.entries(old as RawMap), [key, next]]));
        holds(drawn, set([...path, key], next), value, linesAt(read(drawn.text), path));
        const after = editText(read(drawn.text), [set([...path, key], next)]);
        expect([after, commentsOf(after)]).toEqual([after, commentsOf(drawn.text)]);
      }),
      { numRuns: 200 },
    );
  });

  test('an item more keeps every comment', () => {
    fc.assert(
      fc.property(someCase, someValue, (drawn, next) => {
        const places = drawn.places.filter(({ value }) => Array.isArray(value));
        fc.pre(places.length > 0);
        const place = places[drawn.pick(places.length - 1)]!;
        const list = place.value as readonly Raw[];
        const index = drawn.pick(list.length);
        const value = expected(drawn.value, place.path, () => [...list.slice(0, index), next, ...list.slice(index)]);
        holds(drawn, insert(place.path, index, next), value, linesAt(read(drawn.text), place.path));
        const after = editText(read(drawn.text), [insert(place.path, index, next)]);
        expect([after, commentsOf(after)]).toEqual([after, commentsOf(drawn.text)]);
      }),
      { numRuns: 200 },
    );
  });

  test('remove takes one thing', () => {
    fc.assert(
      fc.property(someCase, (drawn) => {
        const places = drawn.places.filter(
          ({ path }) => path.length > 1 || (path.length === 1 && Object.keys(drawn.value).length > 1),
        );
        fc.pre(places.length > 0);
        const { path } = places[drawn.pick(places.length - 1)]!;
        const value = expected(drawn.value, path, () => undefined);
        holds(drawn, remove(path), value, linesWith(read(drawn.text), path));
      }),
      { numRuns: 200 },
    );
  });

  test('move changes the order, and loses no line', () => {
    fc.assert(
      fc.property(someCase, (drawn) => {
        const places = drawn.places.filter(({ value }) => Array.isArray(value) && value.length > 1);
        fc.pre(places.length > 0);
        const place = places[drawn.pick(places.length - 1)]!;
        const order = [...(place.value as readonly Raw[])];
        const [from, to] = [drawn.pick(order.length - 1), drawn.pick(order.length - 1)];
        order.splice(to, 0, ...order.splice(from, 1));
        const edit = move(place.path, from, to);
        const value = expected(drawn.value, place.path, () => order);
        const after = holds(drawn, edit, value, linesAt(read(drawn.text), place.path));
        // A list that opens behind a dash is written anew.
        if (!/- - /.test(drawn.text))
          expect(linesOf(after).filter(isBlock).sort()).toEqual(linesOf(drawn.text).filter(isBlock).sort());
      }),
      { numRuns: 200 },
    );
  });

  test('rename changes one key', () => {
    fc.assert(
      fc.property(someCase, (drawn) => {
        const places = drawn.places.filter(({ path }) => typeof path.at(-1) === 'string');
        const { path, value } = places[drawn.pick(places.length - 1)]!;
        const parent = expected(drawn.value, path, () => undefined);
        const next = expected(parent, path.slice(0, -1), (map) =>
          mapOf([...Object.entries(map as RawMap), ['new: key', value]]),
        );
        holds(drawn, rename(path, 'new: key'), next, linesAt(read(drawn.text), path));
      }),
      { numRuns: 200 },
    );
  });
});
