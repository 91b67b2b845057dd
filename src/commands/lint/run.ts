import { type ExitCode, FileError, type Host } from '../../host/host.ts';
import { fileProblems } from '../../host/words.ts';
import { type Slots, say, type Text, translate } from '../../language/say.ts';
import type { Baseline, BaselineEntry } from '../../lint/baseline.ts';
import { addToSummary, emptySummary, type LintedFile, type Summary } from '../../lint/linted.ts';
import type { FileCache } from './cache.ts';
import type { Linter } from './linter.ts';
import { few, type LintOptions } from './options.ts';
import { fails, Outputs } from './outputs.ts';
import { type Selection, select, shardOf, type Target } from './select.ts';
import { Stopped } from './stopped.ts';

const noSpecs = say(
  'Aucun spoc.yaml ni *.spoc.yaml dans ce dossier. Pour commencer : spoc init',
  'Neither spoc.yaml nor *.spoc.yaml in this folder. To begin: spoc init',
);

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

/** Everything that a run needs and only some runs have. What is not asked for is not even loaded. */
interface Equipment {
  readonly baseline?: Baseline;
  readonly cache?: FileCache;
  /** What the cache can answer. */
  readonly known: ReadonlySet<Target>;
  /** Loads the linter the first time; a run that the cache answers never asks. */
  readonly linter: () => Promise<Linter>;
}

async function narrowed(host: Host, options: LintOptions): Promise<Selection> {
  const selection = await select(host, options);
  if (options.since === undefined && !options.staged) return selection;
  const { changedOnly } = await import('./git.ts');
  return changedOnly(host, selection, options);
}

async function equip(host: Host, options: LintOptions, targets: readonly Target[]): Promise<Equipment> {
  const known = new Set<Target>();
  let baseline: Baseline | undefined;
  if (options.baseline !== undefined) {
    const { loadBaseline } = await import('./baseline.ts');
    baseline = await loadBaseline(host, options.baseline, options.updateBaseline);
  }
  let cache: FileCache | undefined;
  if (options.cache && !options.fix && !options.staged) {
    const { openCache } = await import('./cache.ts');
    cache = await openCache(host, options);
    for (const target of targets) if (await cache.knows(target)) known.add(target);
  }
  let loading: Promise<Linter> | undefined;
  const linter = () => {
    loading ??= import('./linter.ts').then((module) => new module.Linter(host, options));
    return loading;
  };
  return { known, linter, ...(baseline ? { baseline } : {}), ...(cache ? { cache } : {}) };
}

/** What the files of a run add up to. */
class Tally {
  summary: Summary = emptySummary;
  entries: BaselineEntry[] = [];
  #failed = false;
  #failedRules = new Set<unknown>();

  add(file: LintedFile, options: LintOptions): void {
    this.summary = addToSummary(this.summary, file);
    this.#failed ||= file.diagnostics.some((diagnostic) => fails(diagnostic, options));
    for (const { rule, data } of file.diagnostics) if (rule === 'lint/rule-failed') this.#failedRules.add(data.rule);
  }

  async exitCode(options: LintOptions): Promise<ExitCode> {
    if (this.summary.unreadable > 0) return 2;
    if (this.#failedRules.size > 0) {
      const { isOurs } = await import('./linter.ts');
      return [...this.#failedRules].every(isOurs) ? 3 : 2;
    }
    const tooMany = options.maxWarnings !== undefined && this.summary.warnings > options.maxWarnings;
    return this.#failed || tooMany ? 1 : 0;
  }
}

async function lintAll(host: Host, options: LintOptions): Promise<ExitCode> {
  const outputs = new Outputs(host, options);
  try {
    return await lintInto(outputs, host, options);
  } finally {
    // What was found before something failed is told.
    outputs.flush();
  }
}

async function lintInto(outputs: Outputs, host: Host, options: LintOptions): Promise<ExitCode> {
  const selection = await narrowed(host, options);
  const targets = shardOf(selection.targets, options.shard);
  const equipment = await equip(host, options, targets);
  const { baseline, cache, known } = equipment;
  const structured = options.outputs.some(({ reporter, file }) => reporter.structured && file === undefined);
  const talk = (text: Text, data: Slots = {}) => {
    outputs.flush();
    host.err(`${translate(text, host.language, data)}\n`);
  };
  if (selection.targets.length + selection.problems.length === 0 && options.operands.length === 0) talk(noSpecs);
  const answered = known.size === targets.length ? (cache?.rules ?? []) : [];
  const rules = answered.length > 0 ? answered : await (await equipment.linter()).rulesFor(targets);
  await outputs.open(rules);
  const tally = new Tally();
  const take = async (linted: LintedFile, path?: string) => {
    const file = baseline ? await throughBaseline(linted, baseline, options, tally) : linted;
    tally.add(file, options);
    await outputs.file(file, path);
    const [reason] = file.diagnostics;
    if (file.unreadable && structured && reason) talk(reason.message, reason.data);
  };
  for (const problem of selection.problems) await take(problem);
  await lintTargets(host, options, targets, equipment, take);
  const whole = options.operands.length === 0 && !options.shard && options.since === undefined;
  await cache?.save(rules, whole ? new Set(targets.map(({ name }) => name)) : undefined);
  if (baseline && options.baseline !== undefined) {
    const { staleIn, saveBaseline } = await import('./baseline.ts');
    if (options.updateBaseline) await saveBaseline(host, options.baseline, baseline, tally.entries);
    else {
      const report = await staleIn(host, options.baseline, baseline);
      if (report) await take(report);
    }
  }
  try {
    await outputs.close(tally.summary);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const data = { path: error.path, detail: error.message };
    throw new Stopped(translate(fileProblems[error.problem], host.language, data));
  }
  return tally.exitCode(options);
}

async function lintTargets(
  host: Host,
  options: LintOptions,
  targets: readonly Target[],
  { cache, linter, known }: Equipment,
  take: (file: LintedFile, path?: string) => Promise<void>,
): Promise<void> {
  const reported = new Set<string>();
  const usable: Target[] = [];
  for (const target of targets) {
    const problems = known.has(target) ? [] : (await (await linter()).settingsOf(target)).problems;
    for (const problem of problems) if (!reported.has(problem.name)) await take(problem);
    for (const problem of problems) reported.add(problem.name);
    // Half-understood settings would give half-true findings.
    if (problems.length === 0) usable.push(target);
  }
  const unknown = usable.filter((target) => target.path !== undefined && !known.has(target));
  const alone = options.jobs === 1 || options.fix || options.staged || unknown.length < 2;
  const parallel = alone ? undefined : (await import('./parallel.ts')).lintInParallel(host, unknown, options);
  for (const [index, target] of usable.entries()) {
    if (index === few) host.settleIn();
    const earlier = known.has(target) ? cache?.file(target) : undefined;
    if (earlier) {
      await take(earlier, target.path);
      continue;
    }
    const file = await (parallel?.get(target)?.() ?? (await linter()).lint(target));
    if (cache) {
      const { files, plugins } = await (await linter()).settingsOf(target);
      await cache.put(file, target, files, plugins);
    }
    await take(file, target.path);
  }
}

async function throughBaseline(
  file: LintedFile,
  baseline: Baseline,
  options: LintOptions,
  tally: Tally,
): Promise<LintedFile> {
  if (!options.updateBaseline) return baseline.mark(file);
  const { afterUpdate, baselineEntries } = await import('../../lint/baseline.ts');
  tally.entries.push(...baselineEntries(file));
  return afterUpdate(file, baseline);
}
