import type { Reporter } from './reporter.ts';
import { sentence, standing } from './words.ts';
import { xml } from './xml.ts';

/** Checkstyle’s XML, which many CI plug-ins read. */
export const checkstyle: Reporter = (describe) => ({
  open: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
  file(file) {
    const errors = standing(file).map(
      (diagnostic) =>
        `    <error line="${diagnostic.span.line}" column="${diagnostic.span.column}" severity="${diagnostic.severity}" message="${xml(sentence(diagnostic, describe))}" source="spoc.${xml(diagnostic.rule.replaceAll('/', '.'))}"/>\n`,
    );
    return `  <file name="${xml(file.name)}">\n${errors.join('')}  </file>\n`;
  },
  close: () => '</checkstyle>\n',
});
