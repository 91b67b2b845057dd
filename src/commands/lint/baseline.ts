import { FileError, type Host } from '../../host/host.ts';
import { fileProblems } from '../../host/words.ts';
import { say, translate } from '../../language/say.ts';
import { Baseline, type BaselineEntry, readBaseline, staleReport, writeBaseline } from '../../lint/baseline.ts';
import type { LintedFile } from '../../lint/linted.ts';
import { fullPath, shownPath } from './paths.ts';
import { Stopped } from './stopped.ts';

const noBaseline = say(
  '{path} n’est pas une liste de départ. Pour en écrire une : spoc lint --baseline {path} --update-baseline',
  '{path} is not a baseline. To write one: spoc lint --baseline {path} --update-baseline',
);
const missing = say(
  '{path} n’existe pas encore. Pour l’écrire : spoc lint --baseline {path} --update-baseline',
  '{path} doesn’t exist yet. To write it: spoc lint --baseline {path} --update-baseline',
);

async function textOf(host: Host, file: string): Promise<string> {
  return new TextDecoder().decode(await host.files.read(fullPath(host.cwd, file)));
}

/** The baseline of a file; an empty one when it is about to be written for the first time. */
export async function loadBaseline(host: Host, file: string, update: boolean): Promise<Baseline> {
  const path = shownPath(host.cwd, file);
  const stop = (text: typeof missing, data: Record<string, string> = {}) =>
    new Stopped(translate(text, host.language, { path, ...data }));
  try {
    if (!(await host.files.state(fullPath(host.cwd, file)))) {
      if (update) return new Baseline([], host.language);
      throw stop(missing);
    }
    const entries = readBaseline(await textOf(host, file));
    if (!entries) throw stop(noBaseline);
    return new Baseline(entries, host.language);
  } catch (error) {
    if (error instanceof FileError) throw stop(fileProblems[error.problem], { detail: error.message });
    throw error;
  }
}

/** The entries that are not needed any more, as a file of the report; undefined when there is none. */
export async function staleIn(host: Host, file: string, baseline: Baseline): Promise<LintedFile | undefined> {
  const isGone = async (name: string) => (await host.files.state(fullPath(host.cwd, name))) === undefined;
  const entries = await baseline.stale(isGone);
  if (entries.length === 0) return undefined;
  return staleReport(shownPath(host.cwd, file), await textOf(host, file), entries);
}

/** Writes what stands now, and the entries of files that this run did not look at. */
export async function saveBaseline(
  host: Host,
  file: string,
  baseline: Baseline,
  entries: readonly BaselineEntry[],
): Promise<void> {
  await host.files.write(fullPath(host.cwd, file), writeBaseline([...baseline.unseen(), ...entries]));
}
