import type { Diagnostic } from '../../diagnostic.ts';
import { FileError, type Host } from '../../host/host.ts';
import { fileProblems } from '../../host/words.ts';
import { say, type Text } from '../../language/say.ts';
import { type LintedFile, unreadableFile } from '../../lint/linted.ts';
import type { LintOptions } from './options.ts';
import { fullPath, isAbsolute, shownPath } from './paths.ts';

const isSpec = (name: string) => name === 'spoc.yaml' || name.endsWith('.spoc.yaml');

/** One thing to lint. */
export interface Target {
  /** As shown in the report. */
  readonly name: string;
  /** Full path; absent for standard input. */
  readonly path?: string;
}

export interface Selection {
  readonly targets: readonly Target[];
  /** What was named and can’t be linted. */
  readonly problems: readonly LintedFile[];
}

const start = { start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };

const noMatch = say('{path} : aucun fichier ne correspond à ce motif.', '{path}: no file matches this pattern.');
const noSpec = say(
  '{path} : ce dossier ne contient ni spoc.yaml ni *.spoc.yaml.',
  '{path}: this folder holds neither spoc.yaml nor *.spoc.yaml.',
);

function problem(name: string, message: Text, data: Record<string, string>): LintedFile {
  const diagnostic: Diagnostic = {
    rule: 'course/unreadable-file',
    severity: 'error',
    message,
    data,
    path: [],
    span: start,
  };
  return unreadableFile(name, diagnostic);
}

/** A file that could not be read, as a line of the report. */
export function fileProblem(name: string, error: FileError): LintedFile {
  return problem(name, fileProblems[error.problem], { path: name, detail: error.message });
}

const isPattern = (path: string) => /[*?{[]/.test(path);

/** What the operands name, each file once, in the order of their names. Nothing is read yet. */
export async function select(host: Host, options: LintOptions): Promise<Selection> {
  const problems: LintedFile[] = [];
  const found = new Map<string, Target>();
  let standardInput: Target | undefined;
  const add = (path: string) => {
    const full = fullPath(host.cwd, path);
    found.set(full, { name: shownPath(host.cwd, full), path: full });
  };
  const below = async (folder: string) => {
    const root = fullPath(host.cwd, folder);
    const names = await host.files.find(isSpec, root);
    for (const name of names) add(`${root}/${name}`);
    return names.length;
  };
  if (options.operands.length === 0) await below('.');
  for (const operand of options.operands) {
    if (operand === '-') {
      standardInput = { name: options.stdinName ?? 'stdin.spoc.yaml' };
      continue;
    }
    const name = shownPath(host.cwd, operand) || operand;
    try {
      const state = await host.files.state(fullPath(host.cwd, operand));
      if (state?.kind === 'folder') {
        if ((await below(operand)) === 0) problems.push(problem(name, noSpec, { path: name }));
      } else if (state) add(operand);
      else if (isPattern(operand) && !isAbsolute(operand)) {
        const names = await host.files.glob([operand.replace(/^\.\//, '')], host.cwd);
        for (const match of names) add(match);
        if (names.length === 0) problems.push(problem(name, noMatch, { path: operand }));
      } else problems.push(fileProblem(name, new FileError('missing', operand, '')));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      problems.push(fileProblem(name, error));
    }
  }
  const targets = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { targets: standardInput ? [standardInput, ...targets] : targets, problems };
}

/** The i-th of n parts, each file in one part only, whatever the machine. */
export function shardOf(targets: readonly Target[], shard: LintOptions['shard']): readonly Target[] {
  return shard ? targets.filter((_target, index) => index % shard.of === shard.part - 1) : targets;
}
