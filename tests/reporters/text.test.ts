import { describe, expect, test } from 'vitest';
import { readSource, type Source } from '../../src/course/source.ts';
import { asIs } from '../../src/language/say.ts';
import { identify } from '../../src/lint/fingerprint.ts';
import type { LintedFile } from '../../src/lint/linted.ts';
import { compact } from '../../src/reporters/compact.ts';
import { markdown } from '../../src/reporters/markdown.ts';
import { paint } from '../../src/reporters/paint.ts';
import { columns, wrap } from '../../src/reporters/plain.ts';
import { report } from '../../src/reporters/reporter.ts';
import { text } from '../../src/reporters/text.ts';
import { clean, finding, full, missing, nasty, words } from './sample.ts';

const at = (line: string, start: number, end: number): LintedFile => ({
  name: 'x.yaml',
  text: `title: un\n${line}\n`,
  diagnostics: identify(
    [
      finding('test/time', 'error', {
        span: { start: start + 10, end: end + 10, line: 2, column: start + 1, endLine: 2, endColumn: end + 1 },
      }),
    ],
    {},
  ),
});

test('a finding, as a person reads it', () => {
  expect(report(text, [full], words())).toBe(`dossier client/spoc.yaml:6:15  erreur  test/time
  Trop long : 90 min « 100 % », a|b.

    5 │     title: L’été du manager
    6 │     duration: 90 min
      │               ^^^^^^
    8 │     title: L’été du manager
      │            ~~~~~~~~~~~~~~~~
        le même titre ici

  Pourquoi : Parce que l’attention retombe.
  Correction (spoc lint --fix) : Écrire 45 min
    -     duration: 90 min
    +     duration: 45 min

dossier client/spoc.yaml:5:12  avertissement  test/title
  Trop long : 90 min « 100 % », a|b.

    4 │   - id: M1
    5 │     title: L’été du manager
      │            ^^^^^^^^^^^^^^^^

  Pourquoi : Parce que l’attention retombe.
  Par exemple :
    modules:
      - duration: 45 min

dossier client/spoc.yaml:2:8  information  course/hash-in-text
  Trop long : 90 min « 100 % », a|b.

    1 │ spoc: 1
    2 │ title: "Études & <b>Cie</b>"
      │        ^^^^^^^^^^^^^^^^^^^^^

  Pourquoi : La fin de la phrase serait absente des documents.

1 erreur, 1 avertissement, 1 information dans 1 fichier. 1 constat écarté avec
une raison. 1 se corrige avec « spoc lint --fix ».
Pour comprendre une règle : spoc explain test/time
`);
});

test('in English too', () => {
  const english = report(text, [full], words('en'));
  expect(english).toContain('spoc.yaml:6:15  error  test/time\n  Too long: 90 min “100%”, a|b.\n');
  expect(english).toContain('  Why: Because attention falls.\n  Fix (spoc lint --fix): Write 45 min\n');
  expect(english).not.toMatch(/erreur|Pourquoi|fichier/);
});

test('nothing found, nothing checked, a file that is not there', () => {
  expect(report(text, [clean], words())).toBe('Rien à signaler dans 1 fichier.\n');
  expect(report(text, [clean, clean], words('en'))).toBe('Nothing to report in 2 files.\n');
  expect(report(text, [], words())).toBe('Aucun fichier vérifié.\n');
  expect(report(text, [missing], words())).toBe(`absent.yaml:1:1  erreur  course/unreadable-file
  absent.yaml : ce fichier n’existe pas.

  Pourquoi : Ce qui n’a pas été lu n’a pas été vérifié.

1 erreur dans 1 fichier.
`);
});

test('a reason is given once in a file, not at each finding', () => {
  const twice = { ...full, diagnostics: [...full.diagnostics.slice(0, 1), ...full.diagnostics.slice(0, 1)] };
  expect(report(text, [twice], words()).match(/Pourquoi/g)).toHaveLength(1);
  expect(report(text, [twice, { ...twice, name: 'b.yaml' }], words()).match(/Pourquoi/g)).toHaveLength(2);
});

describe('width', () => {
  test.each([40, 41, 60, 80, 120])('no line is wider than %i columns', (width) => {
    const long = at(`title: ${'Une phrase très longue avec des « guillemets » et des accents. '.repeat(8)}`, 200, 206);
    for (const line of report(text, [full, nasty, missing, long], words('fr', { width })).split('\n')) {
      // File names, places and corrections are never broken.
      if (/^\S+.*:\d+:\d+ {2}|^ {4}[+-]/.test(line)) continue;
      expect(columns(line), line).toBeLessThanOrEqual(width);
    }
  });

  test('of a long line, the part around the caret is shown', () => {
    const line = `title: ${'a'.repeat(150)} ICI ${'b'.repeat(150)}`;
    const shown = report(text, [at(line, 158, 161)], words('fr', { width: 60 })).split('\n');
    const source = shown.findIndex((candidate) => candidate.includes('ICI'));
    expect(shown[source]).toMatch(/│ ….*ICI.*…$/);
    expect((shown[source + 1] as string).indexOf('^^^')).toBe((shown[source] as string).indexOf('ICI'));
  });

  test('the caret stands under the value after accents, wide letters, emoji and tabs', () => {
    for (const before of [
      'title: é',
      'title: 漢字 ',
      'title: 👩🏽‍💻 ',
      'title: e\u0301 ',
      '\ttitle: ',
      'title: \u202e',
    ]) {
      const line = `${before}ICI`;
      const shown = report(text, [at(line, before.length, before.length + 3)], words()).split('\n');
      const source = shown.findIndex((candidate) => candidate.endsWith('ICI'));
      const lead = (shown[source] as string).slice(0, -3);
      expect(columns((shown[source + 1] as string).slice(0, (shown[source + 1] as string).indexOf('^')))).toBe(
        columns(lead),
      );
      expect(shown[source + 1]).toMatch(/\^\^\^$/);
    }
  });

  test('French marks stay with their word', () => {
    for (let width = 12; width < 40; width++) {
      for (const line of wrap('Vouliez-vous dire « title » ? Oui : le titre ; 90 % !', width)) {
        expect(line).not.toMatch(/^[:;!?»%]|«$/);
      }
    }
  });
});

test('columns are counted as terminals do', async () => {
  const { default: stringWidth } = await import('string-width');
  for (const word of [
    'été',
    'e\u0301te\u0301',
    '漢字かなカナ',
    '한국어',
    'ｆｕｌｌ',
    '👍',
    '👍🏽',
    '👩‍💻',
    '👨‍👩‍👧‍👦',
    '🇫🇷🇬🇧',
    '❤️',
    '❤',
    'a\u200bb',
    '→ ✓ …',
    'œuvre « ’ »',
    '',
  ]) {
    expect(columns(word), word).toBe(stringWidth(word));
  }
});

describe('what an author writes', () => {
  test('can’t move the cursor nor turn the line around', () => {
    const out = report(text, [nasty], words());
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(out).toContain('‹001B›[2J');
    expect(out).toContain('‹202E›');
    expect(report(compact, [nasty], words()).trimEnd().split('\n')).toHaveLength(1);
  });

  test('with Windows line ends the frame is the same', () => {
    const crlf = 'spoc: 1\r\ntitle: long\r\n';
    const { source } = readSource('x.yaml', crlf) as { source: Source };
    const file: LintedFile = {
      name: 'x.yaml',
      text: crlf,
      diagnostics: identify([finding('course/cycle', 'error', { path: ['title'], span: source.span(['title']) })], {}),
    };
    expect(report(text, [file], words())).toContain('    1 │ spoc: 1\n    2 │ title: long\n      │        ^^^^\n');
  });
});

describe('colours', () => {
  test('only when asked', () => {
    expect(report(text, [full], words())).not.toContain('\u001b');
    const colored = report(text, [full], words('fr', { paint }));
    expect(colored).toContain('\u001b[1m\u001b[31merreur');
    expect(colored.replace(/\u001b\[[0-9;]*m/g, '')).toBe(report(text, [full], words()));
  });

  test('a rule may be a link', () => {
    const link = (label: string, url: string | undefined) => (url ? `<${url}|${label}>` : label);
    const rule = (id: string) => ({
      id,
      title: 't',
      why: 'w',
      severity: 'error' as const,
      url: `https://example.org/${id}`,
    });
    expect(report(text, [full], words('fr', { link, rule }))).toContain('<https://example.org/test/time|test/time>');
  });
});

test('compact: one line each, as compilers write', () => {
  expect(report(compact, [full, clean], words('en'))).toBe(
    [
      'dossier client/spoc.yaml:6:15: error: Too long: 90 min “100%”, a|b. [test/time]',
      'dossier client/spoc.yaml:5:12: warning: Too long: 90 min “100%”, a|b. [test/title]',
      'dossier client/spoc.yaml:2:8: info: Too long: 90 min “100%”, a|b. [course/hash-in-text]',
      '',
    ].join('\n'),
  );
});

describe('markdown', () => {
  test('a table for each file that has findings', () => {
    const page = report(markdown, [clean, full], words());
    expect(page).toContain('# Vérification\n');
    expect(page).toContain(
      '\n## dossier client/spoc.yaml\n\n| Ligne | Gravité | Constat | Pourquoi | Règle |\n| ---: |',
    );
    expect(page).toContain(
      '| 6 | erreur | Trop long : 90 min « 100 % », a\\|b. | Parce que l’attention retombe. | `test/time` |\n',
    );
    expect(page).not.toContain('propre.spoc.yaml');
    expect(page.trimEnd()).toMatch(/1 erreur, 1 avertissement, 1 information dans 2 fichiers\./);
  });

  test('what an author writes stays text, in one cell', async () => {
    const { fromMarkdown } = await import('mdast-util-from-markdown');
    const { gfmFromMarkdown } = await import('mdast-util-gfm');
    const { gfm } = await import('micromark-extension-gfm');
    const hostile: LintedFile = {
      name: '*x*|<b>.yaml',
      diagnostics: identify(
        [
          finding('test/time', 'error', {
            message: asIs('{m}'),
            data: { m: '<img src=x onerror=1> | [a](b) `c` **d** @moi https://x.fr' },
          }),
        ],
        {},
      ),
    };
    const tree = fromMarkdown(report(markdown, [hostile], words()), {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    });
    const types = new Set<string>();
    const visit = (node: { type: string; children?: readonly unknown[] }) => {
      types.add(node.type);
      for (const child of node.children ?? []) visit(child as typeof node);
    };
    visit(tree);
    expect([...types].filter((type) => /html|strong|emphasis|image/.test(type))).toEqual([]);
    const table = tree.children.find((node) => node.type === 'table');
    expect(table?.type === 'table' && table.children.map((row) => row.children.length)).toEqual([5, 5]);
  });
});

test('what is hidden is counted', () => {
  const growing = text(words());
  growing.open();
  expect(
    growing
      .close({ files: 1, unreadable: 0, errors: 9, warnings: 0, infos: 0, suppressed: 0, fixable: 0, hidden: 7 })
      .replaceAll('\n', ' '),
  ).toContain('7 autres constats ne sont pas montrés (--max-problems, --quiet).');
});
