import type { Severity } from '../diagnostic.ts';
import type { LintedDiagnostic, LintedFile } from '../lint/linted.ts';
import type { Describe, Reporter } from './reporter.ts';
import { sentence, standing } from './words.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

/** The bytes of a text in UTF-8. */
function bytes(text: string): number {
  let count = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) as number;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return count;
}

/** Reviewdog counts columns in bytes of UTF-8, from 1. */
function position(text: string, offset: number) {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: bytes(before.slice(start)) + 1 };
}

function diagnosticOf(file: LintedFile, diagnostic: LintedDiagnostic, describe: Describe) {
  const { span, rule, fix } = diagnostic;
  const url = describe.rule(rule)?.url;
  const text = file.text;
  const range = (place: {
    start: number;
    end: number;
    line: number;
    column: number;
    endLine: number;
    endColumn: number;
  }) =>
    text === undefined
      ? { start: { line: place.line, column: place.column }, end: { line: place.endLine, column: place.endColumn } }
      : { start: position(text, place.start), end: position(text, place.end) };
  return {
    message: sentence(diagnostic, describe),
    location: { path: file.name, range: range(span) },
    severity: severities[diagnostic.severity],
    code: { value: rule, ...(url ? { url } : {}) },
    ...(diagnostic.related
      ? {
          related_locations: diagnostic.related.map((related) => ({
            message: describe.words(related.message, related.data),
            location: { path: file.name, range: range(related.span) },
          })),
        }
      : {}),
    // Reviewdog offers one range for each suggestion: several edits would be half a correction.
    ...(fix?.edits.length === 1 && fix.edits[0] && text !== undefined
      ? {
          suggestions: [
            {
              range: { start: position(text, fix.edits[0].start), end: position(text, fix.edits[0].end) },
              text: fix.edits[0].text,
            },
          ],
        }
      : {}),
  };
}

/** Reviewdog’s diagnostic format. */
export const rdjson: Reporter = (describe) => {
  let empty = true;
  return {
    open: () => '{"source":{"name":"spoc"},"diagnostics":[',
    file: (file) =>
      standing(file)
        .map((diagnostic) => {
          const comma = empty ? '' : ',';
          empty = false;
          return `${comma}\n${JSON.stringify(diagnosticOf(file, diagnostic, describe))}`;
        })
        .join(''),
    close: () => ']}\n',
  };
};
