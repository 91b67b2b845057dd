import { type Slots, say, type Text } from '../language/say.ts';
import type { LintedFile, Summary } from '../lint/linted.ts';
import type { Describe } from './reporter.ts';

/** Singular and plural apart: the message parser is slow to start, and these are said at the end of every run. */
type Counted = readonly [one: Text, many: Text];

const counts: Readonly<Record<'errors' | 'warnings' | 'infos', Counted>> = {
  errors: [say('1 erreur', '1 error'), say('{n} erreurs', '{n} errors')],
  warnings: [say('1 avertissement', '1 warning'), say('{n} avertissements', '{n} warnings')],
  infos: [say('1 information', '1 info'), say('{n} informations', '{n} infos')],
};

const inFiles: Counted = [
  say('{counts} dans 1 fichier.', '{counts} in 1 file.'),
  say('{counts} dans {n} fichiers.', '{counts} in {n} files.'),
];
const nothing: Counted = [
  say('Rien à signaler dans 1 fichier.', 'Nothing to report in 1 file.'),
  say('Rien à signaler dans {n} fichiers.', 'Nothing to report in {n} files.'),
];
const noFile = say('Aucun fichier vérifié.', 'No file was checked.');
const suppressed: Counted = [
  say('1 constat écarté avec une raison.', '1 finding set aside with a reason.'),
  say('{n} constats écartés avec une raison.', '{n} findings set aside with a reason.'),
];
const fixable: Counted = [
  say('1 se corrige avec « spoc lint --fix ».', '1 can be fixed with “spoc lint --fix”.'),
  say('{n} se corrigent avec « spoc lint --fix ».', '{n} can be fixed with “spoc lint --fix”.'),
];
const hidden: Counted = [
  say(
    '1 autre constat n’est pas montré (--max-problems, --quiet).',
    '1 more finding is not shown (--max-problems, --quiet).',
  ),
  say(
    '{n} autres constats ne sont pas montrés (--max-problems, --quiet).',
    '{n} more findings are not shown (--max-problems, --quiet).',
  ),
];

/** The totals in a sentence or three. */
export function summaryWords(summary: Summary, describe: Describe): string {
  const count = ([one, many]: Counted, n: number, data: Slots = {}) =>
    describe.words(n === 1 ? one : many, { ...data, n });
  const told = (['errors', 'warnings', 'infos'] as const)
    .filter((key) => summary[key] > 0)
    .map((key) => count(counts[key], summary[key]));
  const sentences = [
    summary.files === 0
      ? describe.words(noFile)
      : told.length === 0
        ? count(nothing, summary.files)
        : count(inFiles, summary.files, { counts: told.join(', ') }),
  ];
  if (summary.suppressed > 0) sentences.push(count(suppressed, summary.suppressed));
  if (summary.fixable > 0) sentences.push(count(fixable, summary.fixable));
  if (summary.hidden > 0) sentences.push(count(hidden, summary.hidden));
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
  const words = describe.words(diagnostic.message, diagnostic.data);
  return words.includes('\n') ? words.replace(/\s*\n\s*/g, ' ') : words;
}
