import { compareSeverity, type Diagnostic } from '../../diagnostic.ts';
import type { Host } from '../../host/host.ts';
import type { RuleWords } from '../../lint/cache.ts';
import type { LintedDiagnostic, LintedFile, Summary } from '../../lint/linted.ts';
import { describe } from '../../reporters/describe.ts';
import type { Describe, Report, Reporter } from '../../reporters/reporter.ts';
import type { LintOptions, Output } from './options.ts';
import { fullPath, isAbsolute, shownPath } from './paths.ts';

/** Terminals known to understand hyperlinks. */
function understandsLinks({ env, terminal }: Host): boolean {
  if (!terminal.output || !terminal.color) return false;
  return (
    Number(env.VTE_VERSION) >= 5000 ||
    env.WT_SESSION !== undefined ||
    /^(iTerm\.app|WezTerm|vscode|ghostty)$/.test(env.TERM_PROGRAM ?? '') ||
    /kitty/.test(env.TERM ?? '')
  );
}

/** The words of a report on standard output, or plain for a file. */
async function wordsFor(
  host: Host,
  options: LintOptions,
  rules: readonly RuleWords[],
  toFile: boolean,
): Promise<Describe> {
  const colored = !toFile && host.terminal.color;
  const paint = colored ? (await import('../../reporters/paint.ts')).paint : undefined;
  return describe({
    language: host.language,
    version: host.version,
    width: toFile ? 100 : host.terminal.columns,
    failOn: options.failOn,
    rules,
    ...(paint ? { paint } : {}),
    links: colored && understandsLinks(host),
    urlOf: (rule) => {
      if (!understandsLinks(host)) return undefined;
      const page = host.language === 'fr' ? 'docs/rules.fr.md' : 'docs/rules.md';
      return `file://${encodeURI(host.assets.path(page))}#${rule.replace(/[^a-z0-9-]/g, '')}`;
    },
  });
}

interface Open {
  readonly output: Output;
  readonly report: Report;
  readonly chunks: string[];
}

/** What gathers before it is written, unless somebody looks on: a write for each file would take longer than its report. */
const batch = 16 * 1024;

/** Where the reports of a run go: each grows as the files are linted. */
export class Outputs {
  readonly #host: Host;
  readonly #options: LintOptions;
  readonly #open: Open[] = [];
  #waiting = '';
  #shown = 0;
  #hidden = 0;

  constructor(host: Host, options: LintOptions) {
    this.#host = host;
    this.#options = options;
  }

  async open(rules: readonly RuleWords[]): Promise<void> {
    const start = async (output: Output, reporter: Reporter) => {
      const words = await wordsFor(this.#host, this.#options, rules, output.file !== undefined);
      const open = { output, report: reporter(words), chunks: [] };
      this.#open.push(open);
      this.#write(open, open.report.open());
    };
    for (const output of this.#options.outputs) await start(output, await output.reporter.load());
    const summary = this.#host.env.GITHUB_STEP_SUMMARY;
    if (summary && this.#options.outputs.some(({ reporter }) => reporter.name === 'github')) {
      const { reporters } = await import('../../reporters/index.ts');
      const markdown = reporters.find(({ name }) => name === 'markdown');
      if (markdown) await start({ reporter: markdown, file: summary }, await markdown.load());
    }
  }

  #write(open: Open, text: string): void {
    if (open.output.file !== undefined) {
      open.chunks.push(text);
      return;
    }
    this.#waiting += text;
    if (this.#host.terminal.output || this.#waiting.length >= batch) this.flush();
  }

  /** Writes what is still waiting for standard output. */
  flush(): void {
    const text = this.#waiting;
    this.#waiting = '';
    if (text !== '') this.#host.out(text);
  }

  /** Takes away what `--quiet` and `--max-problems` leave out. */
  #visible(file: LintedFile): LintedFile {
    const { quiet, maxProblems } = this.#options;
    const diagnostics = file.diagnostics.filter((diagnostic) => {
      if (diagnostic.suppressed !== undefined) return true;
      if ((quiet && diagnostic.severity !== 'error') || (maxProblems !== undefined && this.#shown >= maxProblems)) {
        this.#hidden += 1;
        return false;
      }
      this.#shown += 1;
      return true;
    });
    return { ...file, diagnostics };
  }

  /** The name that the reader of a report knows a file by: CI may run below the root of the project. */
  #named(file: LintedFile, { output }: Open): LintedFile {
    const variable = output.reporter.root;
    const root = variable === undefined ? undefined : this.#host.env[variable];
    if (!root) return file;
    const name = shownPath(root, fullPath(this.#host.cwd, file.name));
    return isAbsolute(name) ? file : { ...file, name };
  }

  /** Adds a file to every report; `path` is where its text can be read when it comes from the cache. */
  async file(file: LintedFile, path?: string): Promise<void> {
    let visible = this.#visible(file);
    const shows = this.#open.some(({ output }) => output.reporter.showsText);
    const readable = path !== undefined && !file.unreadable;
    if (visible.text === undefined && readable && shows && visible.diagnostics.length > 0) {
      const text = new TextDecoder().decode(await this.#host.files.read(path));
      visible = { ...visible, text };
    }
    for (const open of this.#open) this.#write(open, open.report.file(this.#named(visible, open)));
  }

  async close(summary: Summary): Promise<void> {
    const { files } = this.#host;
    for (const open of this.#open) {
      this.#write(open, open.report.close({ ...summary, hidden: this.#hidden }));
      const { file } = open.output;
      if (file === undefined) continue;
      const path = fullPath(this.#host.cwd, file);
      const earlier =
        file === this.#host.env.GITHUB_STEP_SUMMARY && (await files.state(path))
          ? new TextDecoder().decode(await files.read(path))
          : '';
      await files.write(path, earlier + open.chunks.join(''));
    }
  }
}

/** True when a finding makes the run fail. */
export function fails(diagnostic: LintedDiagnostic | Diagnostic, { failOn }: LintOptions): boolean {
  return diagnostic.suppressed === undefined && compareSeverity(diagnostic.severity, failOn) <= 0;
}
