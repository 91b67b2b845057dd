import { compareSeverity } from '../diagnostic.ts';
import type { LintedDiagnostic, LintedFile } from '../lint/linted.ts';
import type { Describe, Reporter } from './reporter.ts';
import { sentence } from './words.ts';
import { xml } from './xml.ts';

function testCase(file: LintedFile, diagnostic: LintedDiagnostic, describe: Describe): string {
  const { span, severity, rule, suppressed } = diagnostic;
  const message = sentence(diagnostic, describe);
  const place = `${file.name}:${span.line}:${span.column}`;
  const why = describe.rule(rule)?.why ?? '';
  const outcome =
    suppressed !== undefined
      ? `<skipped message="${xml(suppressed)}"/>`
      : compareSeverity(severity, describe.failOn) <= 0
        ? `<failure type="${severity}" message="${xml(message)}">${xml(`${place}\n${message}\n${why}`)}</failure>`
        : `<system-out>${xml(`${severity}: ${place}\n${message}\n${why}`)}</system-out>`;
  return `    <testcase classname="${xml(file.name)}" name="${xml(`${rule} ${span.line}:${span.column}`)}" file="${xml(file.name)}" line="${span.line}" time="0">${outcome}</testcase>\n`;
}

/** JUnit’s XML: a suite for each file, a test for each finding; what would not fail the run does not fail the test. A file without findings passes. */
export const junit: Reporter = (describe) => ({
  open: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="spoc lint">\n',
  file(file) {
    const { diagnostics } = file;
    const skipped = diagnostics.filter(({ suppressed }) => suppressed !== undefined).length;
    const failures = diagnostics.filter(
      ({ suppressed, severity }) => suppressed === undefined && compareSeverity(severity, describe.failOn) <= 0,
    ).length;
    const cases =
      diagnostics.length === 0
        ? `    <testcase classname="${xml(file.name)}" name="spoc lint" file="${xml(file.name)}" time="0"/>\n`
        : diagnostics.map((diagnostic) => testCase(file, diagnostic, describe)).join('');
    return `  <testsuite name="${xml(file.name)}" tests="${Math.max(1, diagnostics.length)}" failures="${failures}" errors="0" skipped="${skipped}" time="0">\n${cases}  </testsuite>\n`;
  },
  close: () => '</testsuites>\n',
});
