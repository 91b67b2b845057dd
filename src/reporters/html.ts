import { say } from '../language/say.ts';
import type { LintedDiagnostic, LintedFile } from '../lint/linted.ts';
import { severityNames } from '../lint/words.ts';
import { visible } from './plain.ts';
import type { Describe, Reporter } from './reporter.ts';
import { sentence, standing, summaryWords } from './words.ts';
import { xml } from './xml.ts';

const title = say('Vérification', 'Checks');
const line = say('ligne {line}', 'line {line}');
const why = say('Pourquoi : {why}', 'Why: {why}');
const fix = say('À écrire : {title}', 'To write: {title}');

const style = `
  :root { color-scheme: light dark; }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
  h2 { font-size: 1.1rem; overflow-wrap: anywhere; }
  ol { list-style: none; padding: 0; }
  li { border-left: 4px solid #57606a; padding: .25rem 0 .25rem .75rem; margin: 0 0 1rem; }
  li.error { border-color: #b42318; } li.warning { border-color: #915a00; } li.info { border-color: #1f5fa8; }
  p { margin: .15rem 0; overflow-wrap: anywhere; }
  .place, .why { color: #4b5563; }
  .message { font-weight: 600; }
  pre { margin: .35rem 0; padding: .5rem; background: #f3f4f6; overflow-x: auto; }
  mark { background: #ffe08a; color: inherit; }
  @media (prefers-color-scheme: dark) {
    body { color: #e8e8e8; background: #16181d; }
    .place, .why { color: #b6bcc6; } pre { background: #23262d; } mark { background: #6b5300; }
  }`;

const escaped = (text: string) => xml(visible(text));

/** The line with the place marked. */
function excerpt(diagnostic: LintedDiagnostic, text: string | undefined): string {
  if (!text) return '';
  const { start, end } = diagnostic.span;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', start);
  const to = newline === -1 ? text.length : newline;
  const last = Math.max(start, Math.min(end, to));
  const code = `${escaped(text.slice(from, start))}<mark>${escaped(text.slice(start, last))}</mark>${escaped(text.slice(last, to).trimEnd())}`;
  return code.replace(/<mark><\/mark>/, '').trim() === '' ? '' : `<pre><code>${code}</code></pre>`;
}

function item(diagnostic: LintedDiagnostic, file: LintedFile, describe: Describe): string {
  const rule = describe.rule(diagnostic.rule);
  const id = escaped(diagnostic.rule);
  const named = rule?.url ? `<a href="${xml(rule.url)}">${id}</a>` : id;
  const parts = [
    `<p class="place">${escaped(describe.words(severityNames[diagnostic.severity]))}, ${escaped(describe.words(line, { line: diagnostic.span.line }))} · <code>${named}</code></p>`,
    `<p class="message">${escaped(sentence(diagnostic, describe))}</p>`,
    excerpt(diagnostic, file.text),
    rule ? `<p class="why">${escaped(describe.words(why, { why: rule.why }))}</p>` : '',
    diagnostic.fix
      ? `<p>${escaped(describe.words(fix, { title: describe.words(diagnostic.fix.title, diagnostic.fix.data) }))}</p>`
      : '',
  ];
  return `<li class="${diagnostic.severity}">${parts.join('')}</li>\n`;
}

/** A page that stands alone: no script, no other file. */
export const html: Reporter = (describe) => {
  const heading = describe.words(title);
  return {
    open: () =>
      `<!doctype html>\n<html lang="${describe.language}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${xml(heading)}</title>\n<style>${style}\n</style>\n</head>\n<body>\n<main>\n<h1>${xml(heading)}</h1>\n`,
    file(file) {
      const found = standing(file);
      if (found.length === 0) return '';
      return `<h2>${escaped(file.name)}</h2>\n<ol>\n${found.map((diagnostic) => item(diagnostic, file, describe)).join('')}</ol>\n`;
    },
    close: (summary) => `<p>${escaped(summaryWords(summary, describe))}</p>\n</main>\n</body>\n</html>\n`,
  };
};
