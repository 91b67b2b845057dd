import { say } from '../language/say.ts';
import type { LintedDiagnostic, LintedFile } from '../lint/linted.ts';
import { severityNames } from '../lint/words.ts';
import { visible } from './plain.ts';
import type { Describe, Reporter } from './reporter.ts';
import { sentence, standing, summaryWords } from './words.ts';

const title = say('Vérification', 'Checks');
const headers = [
  say('Ligne', 'Line'),
  say('Gravité', 'Severity'),
  say('Constat', 'Finding'),
  say('Pourquoi', 'Why'),
  say('Règle', 'Rule'),
];

/** Text that Markdown prints as it is, in a table cell too. */
function literal(text: string): string {
  return visible(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>|#~@!&]/g, (mark) => (mark === '@' ? '&#64;' : `\\${mark}`));
}

function row(diagnostic: LintedDiagnostic, describe: Describe): string {
  const rule = describe.rule(diagnostic.rule);
  const id = `\`${diagnostic.rule}\``;
  const cells = [
    String(diagnostic.span.line),
    describe.words(severityNames[diagnostic.severity]),
    literal(sentence(diagnostic, describe)),
    literal(rule?.why ?? ''),
    rule?.url ? `[${id}](${rule.url})` : id,
  ];
  return `| ${cells.join(' | ')} |`;
}

function table(file: LintedFile, describe: Describe): string {
  const found = standing(file);
  if (found.length === 0) return '';
  const head = headers.map((header) => describe.words(header));
  return [
    `\n## ${literal(file.name)}\n`,
    `| ${head.join(' | ')} |`,
    `| ${head.map((_, index) => (index === 0 ? '---:' : '---')).join(' | ')} |`,
    ...found.map((diagnostic) => row(diagnostic, describe)),
    '',
  ].join('\n');
}

/** A Markdown page with a table for each file that has findings; also the job summary of GitHub Actions. */
export const markdown: Reporter = (describe) => ({
  open: () => `# ${describe.words(title)}\n`,
  file: (file) => table(file, describe),
  close: (summary) => `\n${literal(summaryWords(summary, describe))}\n`,
});
