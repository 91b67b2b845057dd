import { type ExitCode, FileError, type Host } from '../../host/host.ts';
import { fileProblems } from '../../host/words.ts';
import { say, type Text, translate } from '../../language/say.ts';
import { type Baseline, type BaselineEntry, baselineEntries, writeBaseline } from '../../lint/baseline.ts';
import { check } from '../../lint/check.ts';
import { addToSummary, emptySummary, type LintedFile, type Summary } from '../../lint/linted.ts';
import type { Rule } from '../../lint/rule.ts';
import { rules } from '../../lint/rules/index.ts';
import type { Settings } from '../../lint/settings.ts';
import type { LintOptions } from './options.ts';
import { fails, Outputs } from './outputs.ts';
import { folderOf, fullPath } from './paths.ts';
import { fileProblem, type Selection, select, shardOf, type Target } from './select.ts';
import { settingsFinder } from './settings.ts';
import { Stopped } from './stopped.ts';

const noSpecs = say(
  'Aucun spoc.yaml ni *.spoc.yaml dans ce dossier. Pour commencer : spoc init',
  'Neither spoc.yaml nor *.spoc.yaml in this folder. To begin: spoc init',
);

/** What a run keeps between its files. */
interface Tally {
  summary: Summary;
  failed: boolean;
  ownBug: boolean;
  settingsWrong: boolean;
  entries: BaselineEntry[];
}

async function readTarget(host: Host, target: Target, { maxSize, staged }: LintOptions): Promise<Uint8Array> {
  if (target.path === undefined) return host.input();
  if (staged) {
    const { stagedText } = await import('./git.ts');
    const text = await stagedText(host, target.name);
    if (text !== undefined) return new TextEncoder().encode(text);
  }
  const state = await host.files.state(target.path);
  // A huge file is refused unread.
  if (state?.kind === 'file' && state.size > maxSize) {
    const size = `${(state.size / 1024 / 1024).toFixed(1)} MB > ${(maxSize / 1024 / 1024).toFixed(1)} MB, --max-size`;
    throw new FileError('too-large', target.name, size);
  }
  return host.files.read(target.path);
}

/** The settings of a file with what the command line adds. */
function withOptions(settings: Settings, options: LintOptions): Settings {
  return {
    ...settings,
    ...(options.stage ? { stage: options.stage } : {}),
    ...(options.profiles ? { profiles: options.profiles } : {}),
    ...(options.today ? { today: options.today } : {}),
  };
}

async function lintTarget(host: Host, target: Target, options: LintOptions, settings: Settings): Promise<LintedFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readTarget(host, target, options);
  } catch (error) {
    if (error instanceof FileError) return fileProblem(target.name, error);
    throw error;
  }
  if (options.fix && target.path !== undefined) {
    const { fixFile } = await import('./fix.ts');
    bytes = await fixFile(host, target.name, target.path, bytes, settings, rules, options);
  }
  return check(target.name, bytes, settings, rules, options.maxSize);
}

function exitCode(tally: Tally, options: LintOptions): ExitCode {
  if (tally.summary.unreadable > 0 || tally.settingsWrong) return 2;
  if (tally.ownBug) return 3;
  const tooMany = options.maxWarnings !== undefined && tally.summary.warnings > options.maxWarnings;
  return tally.failed || tooMany ? 1 : 0;
}

/** A rule of ours that fails is our bug; one of the user’s own is a matter of their settings. */
function ruleFailures(file: LintedFile, tally: Tally): void {
  for (const { rule, data } of file.diagnostics) {
    if (rule !== 'lint/rule-failed') continue;
    if (rules.some(({ id }) => id === data.rule)) tally.ownBug = true;
    else tally.settingsWrong = true;
  }
}

async function narrowed(host: Host, selection: Selection, options: LintOptions): Promise<Selection> {
  if (options.since === undefined && !options.staged) return selection;
  const { changedOnly } = await import('./git.ts');
  return changedOnly(host, selection, options);
}

async function openBaseline(host: Host, options: LintOptions): Promise<Baseline | undefined> {
  if (options.baseline === undefined) return undefined;
  const { loadBaseline } = await import('./baseline.ts');
  return loadBaseline(host, options.baseline, options.updateBaseline);
}

/** Lints once what the options name, and reports. */
export async function runOnce(host: Host, options: LintOptions): Promise<ExitCode> {
  try {
    return await lintAll(host, options);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    host.err(`${error.message}\n`);
    return 2;
  }
}

async function lintAll(host: Host, options: LintOptions): Promise<ExitCode> {
  const selection = await narrowed(host, await select(host, options), options);
  const baseline = await openBaseline(host, options);
  const targets = shardOf(selection.targets, options.shard);
  const structured = options.outputs.some(({ reporter, file }) => reporter.structured && file === undefined);
  const talk = (text: Text, data: Record<string, string> = {}) => host.err(`${translate(text, host.language, data)}\n`);
  if (selection.targets.length + selection.problems.length === 0 && options.operands.length === 0) talk(noSpecs);
  const find = settingsFinder(host, rules);
  const outputs = new Outputs(host, options);
  const ownRules: Rule[] = [];
  const settingsOf = async ({ path }: Target) => find(path === undefined ? fullPath(host.cwd, '.') : folderOf(path));
  for (const target of targets) ownRules.push(...(await settingsOf(target)).settings.ownRules);
  await outputs.open([...rules, ...new Set(ownRules)]);
  const tally: Tally = { summary: emptySummary, failed: false, ownBug: false, settingsWrong: false, entries: [] };
  const take = (linted: LintedFile) => {
    if (options.updateBaseline) tally.entries.push(...baselineEntries(linted));
    const file = options.updateBaseline ? afterUpdate(linted, baseline) : (baseline?.mark(linted) ?? linted);
    tally.summary = addToSummary(tally.summary, file);
    tally.failed ||= file.diagnostics.some((diagnostic) => fails(diagnostic, options));
    ruleFailures(file, tally);
    outputs.file(file);
    const [reason] = file.diagnostics;
    if (file.unreadable && structured && reason) talk(reason.message, reason.data as Record<string, string>);
  };
  for (const problem of selection.problems) take(problem);
  const reported = new Set<string>();
  for (const target of targets) {
    const { settings, problems } = await settingsOf(target);
    for (const problem of problems) {
      if (!reported.has(problem.name)) take(problem);
      reported.add(problem.name);
    }
    // Half-understood settings would give half-true findings.
    if (problems.length > 0) continue;
    take(await lintTarget(host, target, options, withOptions(settings, options)));
  }
  if (baseline && options.baseline !== undefined) {
    const { staleIn, saveBaseline } = await import('./baseline.ts');
    if (options.updateBaseline) {
      await saveBaseline(host, options.baseline, writeBaseline([...baseline.unseen(), ...tally.entries]));
    } else {
      const report = await staleIn(host, options.baseline, baseline);
      if (report) take(report);
    }
  }
  try {
    await outputs.close(tally.summary);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new Stopped(
      translate(fileProblems[error.problem], host.language, { path: error.path, detail: error.message }),
    );
  }
  return exitCode(tally, options);
}

/** What stands is in the list from now on. */
function afterUpdate(file: LintedFile, baseline: Baseline | undefined): LintedFile {
  if (!baseline || file.unreadable) return file;
  baseline.mark(file);
  return {
    ...file,
    diagnostics: file.diagnostics.map((diagnostic) =>
      diagnostic.suppressed === undefined ? { ...diagnostic, suppressed: baseline.reason, known: true } : diagnostic,
    ),
  };
}
