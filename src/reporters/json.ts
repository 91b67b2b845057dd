import type { LintedDiagnostic, LintedFile } from '../lint/linted.ts';
import type { Describe, Reporter } from './reporter.ts';
import { sentence } from './words.ts';

/** The version of this format; `docs/lint-report.schema.json` describes it. */
export const jsonVersion = 1;

/** A finding as plain data, the message in the language of the run. */
export function jsonFinding(file: LintedFile, diagnostic: LintedDiagnostic, describe: Describe) {
  const { span, fix, suppressed } = diagnostic;
  return {
    file: file.name,
    rule: diagnostic.rule,
    severity: diagnostic.severity,
    message: sentence(diagnostic, describe),
    line: span.line,
    column: span.column,
    endLine: span.endLine,
    endColumn: span.endColumn,
    why: describe.rule(diagnostic.rule)?.why ?? '',
    suppressed: suppressed !== undefined,
    ...(suppressed === undefined ? {} : { reason: suppressed }),
    fixable: fix?.level === 'safe',
    place: diagnostic.place,
    fingerprint: diagnostic.fingerprint,
    related: (diagnostic.related ?? []).map((related) => ({
      message: describe.words(related.message, related.data),
      line: related.span.line,
      column: related.span.column,
      endLine: related.span.endLine,
      endColumn: related.span.endColumn,
    })),
    ...(fix
      ? {
          fix: {
            title: describe.words(fix.title, fix.data),
            level: fix.level,
            edits: fix.edits.map((edit) => ({ ...edit })),
          },
        }
      : {}),
  };
}

/** One object: `version`, `tool`, `findings` and `summary`. */
export const json: Reporter = (describe) => {
  let empty = true;
  return {
    open: () =>
      `{\n  "version": ${jsonVersion},\n  "tool": ${JSON.stringify({ name: 'spoc', version: describe.version })},\n  "findings": [`,
    file: (file) =>
      file.diagnostics
        .map((diagnostic) => {
          const comma = empty ? '' : ',';
          empty = false;
          return `${comma}\n    ${JSON.stringify(jsonFinding(file, diagnostic, describe))}`;
        })
        .join(''),
    close: (summary) => `${empty ? '' : '\n  '}],\n  "summary": ${JSON.stringify(summary)}\n}\n`,
  };
};

/** One finding a line, as in the `findings` of the JSON report. */
export const jsonl: Reporter = (describe) => ({
  open: () => '',
  file: (file) =>
    file.diagnostics.map((diagnostic) => `${JSON.stringify(jsonFinding(file, diagnostic, describe))}\n`).join(''),
  close: () => '',
});
