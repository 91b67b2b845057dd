import type { Severity } from '../diagnostic.ts';
import type { Reporter } from './reporter.ts';
import { sentence, standing } from './words.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

// As in @actions/core: a message must not begin a command of its own.
const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands that GitHub Actions turns into annotations of the changed files. */
export const github: Reporter = (describe) => ({
  open: () => '',
  file: (file) =>
    standing(file)
      .map((diagnostic) => {
        const { span, rule, severity } = diagnostic;
        const why = describe.rule(rule)?.why;
        const message = [sentence(diagnostic, describe), ...(why ? [why] : [])].join('\n');
        const properties: Record<string, string | number> = { file: file.name, line: span.line, endLine: span.endLine };
        // GitHub shows columns within one line only.
        if (span.line === span.endLine) Object.assign(properties, { col: span.column, endColumn: span.endColumn });
        properties.title = rule;
        const told = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
        return `::${commands[severity]} ${told.join(',')}::${data(message)}\n`;
      })
      .join(''),
  close: () => '',
});
