import type { Severity, Span } from '../diagnostic.ts';
import type { LintedDiagnostic, LintedFile } from '../lint/linted.ts';
import type { Describe, Reporter } from './reporter.ts';
import { sentence } from './words.ts';

const levels: Readonly<Record<Severity | 'off', string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  off: 'none',
};

/** A path as a URI reference; a Windows drive becomes a file URI. */
export function uriOf(name: string): string {
  const path = name.split('/').map(encodeURIComponent).join('/');
  if (/^[a-zA-Z]%3A\//.test(path)) return `file:///${path.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${path}` : path;
}

const region = (span: Span) => ({
  startLine: span.line,
  startColumn: span.column,
  endLine: span.endLine,
  endColumn: span.endColumn,
});

const artifact = (file: LintedFile) => {
  const uri = uriOf(file.name);
  return uri.includes('://') ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
};

function lineColumn(text: string, offset: number): [line: number, column: number] {
  const before = text.slice(0, offset);
  return [before.split('\n').length, offset - before.lastIndexOf('\n')];
}

function deletedRegion(text: string | undefined, start: number, end: number) {
  if (text === undefined) return { charOffset: start, charLength: end - start };
  const [startLine, startColumn] = lineColumn(text, start);
  const [endLine, endColumn] = lineColumn(text, end);
  return { startLine, startColumn, endLine, endColumn };
}

function result(
  file: LintedFile,
  diagnostic: LintedDiagnostic,
  describe: Describe,
  index: ReadonlyMap<string, number>,
) {
  const { span, rule, fix, related, suppressed } = diagnostic;
  const ruleIndex = index.get(rule);
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[diagnostic.severity],
    message: { text: sentence(diagnostic, describe) },
    locations: [
      {
        physicalLocation: { artifactLocation: artifact(file), region: region(span) },
        ...(diagnostic.place === '' ? {} : { logicalLocations: [{ fullyQualifiedName: diagnostic.place }] }),
      },
    ],
    ...(related
      ? {
          relatedLocations: related.map((second, id) => ({
            id,
            physicalLocation: { artifactLocation: artifact(file), region: region(second.span) },
            message: { text: describe.words(second.message, second.data) },
          })),
        }
      : {}),
    partialFingerprints: { 'spoc/v1': diagnostic.fingerprint },
    ...(fix
      ? {
          fixes: [
            {
              description: { text: describe.words(fix.title, fix.data) },
              artifactChanges: [
                {
                  artifactLocation: artifact(file),
                  replacements: fix.edits.map((edit) => ({
                    deletedRegion: deletedRegion(file.text, edit.start, edit.end),
                    insertedContent: { text: edit.text },
                  })),
                },
              ],
            },
          ],
        }
      : {}),
    ...(suppressed === undefined
      ? {}
      : {
          suppressions: [
            { kind: diagnostic.known ? 'external' : 'inSource', status: 'accepted', justification: suppressed },
          ],
        }),
  };
}

/** SARIF 2.1.0: the rules in a table, suppressed findings marked, fixes with their replacements, fingerprints that survive moved lines. */
export const sarif: Reporter = (describe) => {
  const rules = describe.rules();
  const index = new Map(rules.map(({ id }, place) => [id, place]));
  let empty = true;
  return {
    open() {
      const driver = {
        name: 'spoc',
        semanticVersion: describe.version,
        language: describe.language === 'fr' ? 'fr-FR' : 'en-GB',
        rules: rules.map(({ id, title, why, severity, url }) => ({
          id,
          shortDescription: { text: title },
          fullDescription: { text: why },
          help: { text: `${why}\n\nspoc explain ${id}` },
          defaultConfiguration: { level: levels[severity], enabled: severity !== 'off' },
          ...(url ? { helpUri: url } : {}),
        })),
      };
      return [
        '{\n"$schema":"https://json.schemastore.org/sarif-2.1.0.json",\n"version":"2.1.0",\n"runs":[{\n',
        `"tool":{"driver":${JSON.stringify(driver)}},\n`,
        '"columnKind":"utf16CodeUnits",\n"results":[',
      ].join('');
    },
    file: (file) =>
      file.diagnostics
        .map((diagnostic) => {
          const comma = empty ? '' : ',';
          empty = false;
          return `${comma}\n${JSON.stringify(result(file, diagnostic, describe, index))}`;
        })
        .join(''),
    close: (summary) => `],\n"invocations":[{"executionSuccessful":${summary.unreadable === 0}}]\n}]}\n`,
  };
};
