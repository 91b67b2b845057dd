import { readSource, type Source } from '../../src/course/source.ts';
import type { Diagnostic, Severity } from '../../src/diagnostic.ts';
import { asIs, type Language, say } from '../../src/language/say.ts';
import { identify } from '../../src/lint/fingerprint.ts';
import type { LintedFile } from '../../src/lint/linted.ts';
import { defineRule, type Rule } from '../../src/lint/rule.ts';
import { describe } from '../../src/reporters/describe.ts';
import type { Describe } from '../../src/reporters/reporter.ts';

export const text = `spoc: 1
title: "Études & <b>Cie</b>"
modules:
  - id: M1
    title: L’été du manager
    duration: 90 min
  - id: M2
    title: L’été du manager
`;

const sampleRules: readonly Rule[] = (['time', 'title'] as const).map((name) =>
  defineRule({
    id: `test/${name}`,
    stage: 'need',
    severity: 'warning',
    since: '0.1.0',
    title: say('Titre de la règle', 'Title of the rule'),
    why: say('Parce que l’attention retombe.', 'Because attention falls.'),
    source: { grade: 'ours', text: asIs('x') },
    messages: { found: say('Trop long : {minutes} min.', 'Too long: {minutes} min.') },
    examples: { bad: '', good: 'modules:\n  - duration: 45 min\n' },
    *check() {},
  }),
);

const { source } = readSource('spoc.yaml', text) as { source: Source };

export function finding(rule: string, severity: Severity, parts: Partial<Diagnostic> = {}): Diagnostic {
  const path = parts.path ?? ['modules', 0, 'duration'];
  return {
    rule,
    severity,
    message: say('Trop long : {minutes} min « 100 % », a|b.', 'Too long: {minutes} min “100%”, a|b.'),
    messageId: 'found',
    data: { minutes: 90 },
    path,
    span: source.span(path),
    ...parts,
  };
}

const duration = source.span(['modules', 0, 'duration']);

/** An error with a correction and a second place, a warning, an info, and one that is set aside. */
export const full: LintedFile = {
  name: 'dossier client/spoc.yaml',
  text,
  diagnostics: identify(
    [
      finding('test/time', 'error', {
        related: [
          {
            path: ['modules', 1, 'title'],
            span: source.span(['modules', 1, 'title']),
            message: say('le même titre ici', 'the same title here'),
            data: {},
          },
        ],
        fix: {
          title: say('Écrire 45 min', 'Write 45 min'),
          data: {},
          level: 'safe',
          edits: [{ start: duration.start, end: duration.end, text: '45 min' }],
        },
      }),
      finding('test/title', 'warning', { path: ['modules', 0, 'title'] }),
      finding('course/hash-in-text', 'info', { path: ['title'] }),
      finding('test/title', 'error', { path: ['modules', 1, 'title'], suppressed: 'nom donné par le client' }),
    ],
    source.values,
  ),
};

export const clean: LintedFile = { name: 'propre.spoc.yaml', text: 'spoc: 1\ntitle: x\n', diagnostics: [] };

/** Everything that could break a format: marks of XML, Markdown, workflow commands, escape sequences, lone surrogates, lines. */
export const nasty: LintedFile = {
  name: 'a,b:c%d/é "x" <y>&.spoc.yaml',
  text: 'spoc: 1\ntitle: "\u001b[31mrouge"\n',
  diagnostics: identify(
    [
      finding('test/time', 'error', {
        message: asIs('{typed}'),
        data: { typed: '::error::x\n]]> <b>&"\' \u001b[2J \u0000 \u202e \ud800 | `x` % , : \r\n:' },
        span: { start: 8, end: 26, line: 2, column: 1, endLine: 2, endColumn: 19 },
        path: ['title'],
      }),
    ],
    {},
  ),
};

/** No text, no place: a file that is not there. */
export const missing: LintedFile = {
  name: 'absent.yaml',
  unreadable: true,
  diagnostics: identify(
    [
      finding('course/unreadable-file', 'error', {
        message: asIs('absent.yaml : ce fichier n’existe pas.'),
        data: {},
        path: [],
        span: { start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 },
      }),
    ],
    undefined,
  ),
};

export function words(language: Language = 'fr', parts: Partial<Describe> = {}): Describe {
  return {
    ...describe({ language, version: '0.1.0', width: 80, failOn: 'error', rules: sampleRules }),
    ...parts,
  };
}

/** None, one, several. */
export const sets: readonly (readonly [string, readonly LintedFile[]])[] = [
  ['0 files', []],
  ['1 clean file', [clean]],
  ['1 file', [full]],
  ['n files', [clean, full, nasty, missing]],
];
