import type { Host } from '../../host/host.ts';
import { say, translate } from '../../language/say.ts';
import type { LintOptions } from './options.ts';
import { fullPath } from './paths.ts';
import type { Selection } from './select.ts';
import { Stopped } from './stopped.ts';

const noGit = say(
  'git n’est pas installé : --since et --staged en ont besoin.',
  'git is not installed: --since and --staged need it.',
);
const refused = say('git a refusé : {detail}', 'git refused: {detail}');

async function git(host: Host, args: readonly string[]): Promise<string> {
  const result = await host.run('git', args);
  if (!result) throw new Stopped(translate(noGit, host.language));
  if (result.code === 0) return result.out;
  const detail = (result.err.trim().split('\n')[0] ?? '').replace(/^fatal: /, '');
  throw new Stopped(translate(refused, host.language, { detail }));
}

async function names(host: Host, args: readonly string[]): Promise<string[]> {
  return (await git(host, args)).split('\0').filter((name) => name !== '');
}

/** The files of the selection that git says have changed; all of them when a configuration has. */
export async function changedOnly(host: Host, selection: Selection, options: LintOptions): Promise<Selection> {
  const flags = ['--name-only', '--relative', '-z', '--diff-filter=d'];
  const changed = options.staged
    ? await names(host, ['diff', '--cached', ...flags])
    : [
        ...(await names(host, ['diff', ...flags, options.since as string, '--'])),
        ...(await names(host, ['ls-files', '--others', '--exclude-standard', '-z'])),
      ];
  if (changed.some((name) => /(^|\/)spoc\.config\.yaml$/.test(name))) return selection;
  const paths = new Set(changed.map((name) => fullPath(host.cwd, name)));
  return { ...selection, targets: selection.targets.filter(({ path }) => path === undefined || paths.has(path)) };
}

/** The staged text of a file whose working copy differs; undefined when the working copy is what is staged. */
export async function stagedText(host: Host, name: string): Promise<string | undefined> {
  const differing = await names(host, ['diff', '--name-only', '--relative', '-z', '--', name]);
  return differing.length === 0 ? undefined : git(host, ['show', `:./${name}`]);
}
