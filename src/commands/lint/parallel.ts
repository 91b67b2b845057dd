import type { Host } from '../../host/host.ts';
import type { LintedFile } from '../../lint/linted.ts';
import { Linter } from './linter.ts';
import { type LintOptions, partWord } from './options.ts';
import type { Target } from './select.ts';

/** Characters of names in one call; Windows allows 32,767 for a whole command line. */
const longestCall = 12_000;

interface Part {
  readonly targets: readonly Target[];
  readonly options: Pick<LintOptions, 'stage' | 'profiles' | 'today' | 'maxSize'>;
}

/** Calls of about equal length, several for each process so that none waits long for the last. */
function batches(targets: readonly Target[], jobs: number): Target[][] {
  const most = Math.max(1, Math.ceil(targets.length / (jobs * 2)));
  const parts: Target[][] = [];
  let size = 0;
  for (const target of targets) {
    const length = target.name.length + (target.path?.length ?? 0);
    const last = parts.at(-1);
    if (last && last.length < most && size + length <= longestCall) {
      last.push(target);
      size += length;
    } else {
      parts.push([target]);
      size = length;
    }
  }
  return parts;
}

/** Lints files in several processes; what a target gives is waited for when it is asked for, so that a failure is told once. */
export function lintInParallel(
  host: Host,
  targets: readonly Target[],
  options: LintOptions,
): ReadonlyMap<Target, () => Promise<LintedFile>> {
  const { stage, profiles, today, maxSize } = options;
  const waiting = batches(targets, options.jobs);
  const results = new Map<Target, () => Promise<LintedFile>>();
  const lanes: Promise<unknown>[] = Array.from({ length: options.jobs }, () => Promise.resolve());
  for (const [index, part] of waiting.entries()) {
    const call: Part = {
      targets: part,
      options: {
        maxSize,
        ...(stage ? { stage } : {}),
        ...(profiles ? { profiles } : {}),
        ...(today ? { today } : {}),
      },
    };
    const lane = index % options.jobs;
    const run = (lanes[lane] as Promise<unknown>).then(async () => {
      const { code, out, err } = await host.again(['lint', partWord, JSON.stringify(call)]);
      if (code !== 0) throw new Error(`a process of --jobs ended with ${code}: ${err}`);
      return JSON.parse(out) as LintedFile[];
    });
    lanes[lane] = run.catch(() => {});
    for (const [place, target] of part.entries()) {
      results.set(target, async () => (await run)[place] as LintedFile);
    }
  }
  return results;
}

/** The other end: lints the files of a call and prints what was found as data. */
export async function lintPart(host: Host, call: string): Promise<0> {
  const { targets, options } = JSON.parse(call) as Part;
  const linter = new Linter(host, {
    operands: [],
    outputs: [],
    failOn: 'error',
    quiet: false,
    fix: false,
    dryRun: false,
    staged: false,
    updateBaseline: false,
    cache: false,
    jobs: 1,
    watch: false,
    ...options,
  });
  const files: LintedFile[] = [];
  for (const target of targets) files.push(await linter.lint(target));
  host.out(JSON.stringify(files));
  return 0;
}
