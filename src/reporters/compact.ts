import { visible } from './plain.ts';
import type { Reporter } from './reporter.ts';
import { sentence, standing } from './words.ts';

/** One line for each finding, in the form of compilers (`file:line:column: severity: message [rule]`), which editors understand. */
export const compact: Reporter = (describe) => ({
  open: () => '',
  file: (file) =>
    standing(file)
      .map(
        (diagnostic) =>
          `${visible(file.name)}:${diagnostic.span.line}:${diagnostic.span.column}: ${diagnostic.severity}: ${visible(sentence(diagnostic, describe))} [${diagnostic.rule}]\n`,
      )
      .join(''),
  close: () => '',
});
