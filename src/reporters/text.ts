import { say } from '../language/say.ts';
import type { LintedDiagnostic, LintedFile } from '../lint/linted.ts';
import { severityNames } from '../lint/words.ts';
import { changeOf, frame } from './frame.ts';
import { visible, wrap } from './plain.ts';
import type { Describe, Reporter } from './reporter.ts';
import { sentence, standing, summaryWords } from './words.ts';

const why = say('Pourquoi : {why}', 'Why: {why}');
const example = say('Par exemple :', 'For example:');
const fixes = {
  safe: say('Correction (spoc lint --fix) : {title}', 'Fix (spoc lint --fix): {title}'),
  suggested: say('Proposition : {title}', 'Suggestion: {title}'),
};
const explain = say('Pour comprendre une règle : spoc explain {rule}', 'To understand a rule: spoc explain {rule}');
/** Longer examples would bury the finding; `spoc explain` shows them whole. */
const longestExample = 6;

function fixLines(diagnostic: LintedDiagnostic, text: string, describe: Describe): string[] {
  const fix = diagnostic.fix;
  if (!fix) return [];
  const title = describe.words(fixes[fix.level], { title: describe.words(fix.title, fix.data) });
  const lines = wrap(visible(title), describe.width - 2).map((line) => `  ${line}`);
  const change = changeOf(text, fix.edits);
  for (const line of change?.removed ?? []) lines.push(`    ${describe.paint('removed', `- ${visible(line)}`)}`);
  for (const line of change?.added ?? []) lines.push(`    ${describe.paint('added', `+ ${visible(line)}`)}`);
  return lines;
}

function finding(diagnostic: LintedDiagnostic, file: LintedFile, describe: Describe, explained: Set<string>): string[] {
  const { span, severity, rule: id } = diagnostic;
  const rule = describe.rule(id);
  const text = file.text ?? '';
  const lines = [
    `${visible(file.name)}:${span.line}:${span.column}  ${describe.paint(severity, describe.words(severityNames[severity]))}  ${describe.link(describe.paint('faint', id), rule?.url)}`,
    ...wrap(visible(sentence(diagnostic, describe)), describe.width - 2).map(
      (line) => `  ${describe.paint('strong', line)}`,
    ),
  ];
  const source = frame(text, span, describe, severity);
  if (source.length > 0) lines.push('', ...source);
  for (const related of diagnostic.related ?? []) {
    const label = visible(describe.words(related.message, related.data));
    const shown = frame(text, related.span, describe, 'faint', { mark: '~', before: 0 });
    lines.push(...shown, ...wrap(label, describe.width - 8).map((line) => `        ${describe.paint('faint', line)}`));
  }
  const rest: string[] = [];
  if (rule && !explained.has(id)) {
    const told = visible(describe.words(why, { why: rule.why }).replace(/\s*\n\s*/g, ' '));
    rest.push(...wrap(told, describe.width - 2).map((line) => `  ${line}`));
    const good = rule.good?.trimEnd().split('\n') ?? [];
    if (!diagnostic.fix && good.length > 0 && good.length <= longestExample) {
      rest.push(`  ${describe.words(example)}`, ...good.map((line) => `    ${describe.paint('added', visible(line))}`));
    }
  }
  explained.add(id);
  rest.push(...fixLines(diagnostic, text, describe));
  if (rest.length > 0) lines.push('', ...rest);
  return [...lines, ''];
}

/** For a person: each finding with its lines, its reason (the first time in a file) and what to write instead. */
export const text: Reporter = (describe) => {
  let first: string | undefined;
  return {
    open: () => '',
    file(file) {
      const explained = new Set<string>();
      const lines = standing(file).flatMap((diagnostic) => {
        if (!/^(course|lint)\//.test(diagnostic.rule)) first ??= diagnostic.rule;
        return finding(diagnostic, file, describe, explained);
      });
      return lines.map((line) => `${line.trimEnd()}\n`).join('');
    },
    close(summary) {
      const told = [summaryWords(summary, describe)];
      // Templates have no rules to explain: their messages say it all.
      if (first && !first.startsWith('template/')) told.push(describe.words(explain, { rule: first }));
      return told
        .flatMap((sentences) => wrap(sentences, describe.width))
        .map((line) => `${line}\n`)
        .join('');
    },
  };
};
