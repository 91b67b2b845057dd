import type { Host } from '../../host/host.ts';
import type { LintedFile } from '../../lint/linted.ts';
import { Linter } from './linter.ts';
import { few, type LintOptions, partWord } from './options.ts';
import type { Target } from './select.ts';

/** Files in one call: what it gives is held until it is reported. */
const largestPart = 1000;

interface Part {
  readonly targets: readonly Target[];
  readonly options: Pick<LintOptions, 'stage' | 'profiles' | 'today' | 'maxSize'>;
}

/** One call for each process, or several where there are very many files; each gets every n-th file, for long ones often lie together. */
function batches(targets: readonly Target[], jobs: number): Target[][] {
  const rounds = Math.ceil(targets.length / (jobs * largestPart));
  const size = Math.ceil(targets.length / rounds);
  return Array.from({ length: rounds }, (_, round) => targets.slice(round * size, (round + 1) * size)).flatMap((some) =>
    Array.from({ length: jobs }, (_, lane) => some.filter((_target, index) => index % jobs === lane)).filter(
      (part) => part.length > 0,
    ),
  );
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
      const { code, out, err } = await host.again(['lint', partWord], JSON.stringify(call));
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

/** The other end: lints the files of the call on standard input and prints what was found as data; the texts stay where they are. */
export async function lintPart(host: Host): Promise<0> {
  const { targets, options } = JSON.parse(new TextDecoder().decode(await host.input())) as Part;
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
  for (const [index, target] of targets.entries()) {
    if (index === few) host.settleIn();
    const { text, ...found } = await linter.lint(target);
    // What is no spec is not read again for its excerpt.
    files.push(found.unreadable && text !== undefined ? { ...found, text } : found);
  }
  host.out(JSON.stringify(files));
  return 0;
}
