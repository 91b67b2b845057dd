import { say, type Text } from '../language/say.ts';
import type { LintedFile, Summary } from '../lint/linted.ts';
import type { Describe } from './reporter.ts';

const counts = {
  errors: say('{n, plural, one {# erreur} other {# erreurs}}', '{n, plural, one {# error} other {# errors}}'),
  warnings: say(
    '{n, plural, one {# avertissement} other {# avertissements}}',
    '{n, plural, one {# warning} other {# warnings}}',
  ),
  infos: say('{n, plural, one {# information} other {# informations}}', '{n, plural, one {# info} other {# infos}}'),
};

const inFiles = say(
  '{counts} dans {n, plural, one {# fichier} other {# fichiers}}.',
  '{counts} in {n, plural, one {# file} other {# files}}.',
);
const nothing = say(
  'Rien à signaler dans {n, plural, one {# fichier} other {# fichiers}}.',
  'Nothing to report in {n, plural, one {# file} other {# files}}.',
);
const noFile = say('Aucun fichier vérifié.', 'No file was checked.');
const suppressed = say(
  '{n, plural, one {# constat écarté avec une raison} other {# constats écartés avec une raison}}.',
  '{n, plural, one {# finding set aside with a reason} other {# findings set aside with a reason}}.',
);
const fixable = say(
  '{n, plural, one {# se corrige} other {# se corrigent}} avec « spoc lint --fix ».',
  '{n, plural, one {# can be fixed} other {# can be fixed}} with “spoc lint --fix”.',
);

/** The totals in a sentence or three. */
export function summaryWords(summary: Summary, describe: Describe): string {
  const told = (['errors', 'warnings', 'infos'] as const)
    .filter((key) => summary[key] > 0)
    .map((key) => describe.words(counts[key], { n: summary[key] }));
  const sentences = [
    summary.files === 0
      ? describe.words(noFile)
      : told.length === 0
        ? describe.words(nothing, { n: summary.files })
        : describe.words(inFiles, { counts: told.join(', '), n: summary.files }),
  ];
  if (summary.suppressed > 0) sentences.push(describe.words(suppressed, { n: summary.suppressed }));
  if (summary.fixable > 0) sentences.push(describe.words(fixable, { n: summary.fixable }));
  return sentences.join(' ');
}

/** The findings that stand: not suppressed. */
export function standing(file: LintedFile) {
  return file.diagnostics.filter((diagnostic) => diagnostic.suppressed === undefined);
}

/** The message and nothing else, on one line. */
export function sentence(
  diagnostic: { message: Text; data: LintedFile['diagnostics'][number]['data'] },
  describe: Describe,
): string {
  return describe.words(diagnostic.message, diagnostic.data).replace(/\s*\n\s*/g, ' ');
}
