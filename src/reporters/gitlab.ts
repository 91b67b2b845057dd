import type { Severity } from '../diagnostic.ts';
import { digest } from '../lint/fingerprint.ts';
import type { Reporter } from './reporter.ts';
import { sentence, standing } from './words.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab’s code quality report: lines from 1, fingerprints unique in the whole report and stable when lines move. */
export const gitlab: Reporter = (describe) => {
  let empty = true;
  return {
    open: () => '[',
    file: (file) =>
      standing(file)
        .map((diagnostic) => {
          const comma = empty ? '' : ',';
          empty = false;
          return `${comma}\n  ${JSON.stringify({
            description: sentence(diagnostic, describe),
            check_name: diagnostic.rule,
            fingerprint: `${digest(file.name)}${diagnostic.fingerprint}`,
            severity: severities[diagnostic.severity],
            location: {
              path: file.name,
              lines: { begin: diagnostic.span.line, end: diagnostic.span.endLine },
            },
          })}`;
        })
        .join(''),
    close: () => (empty ? ']\n' : '\n]\n'),
  };
};
