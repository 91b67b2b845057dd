import type { ExitCode, Host } from '../../host/host.ts';
import { say, translate } from '../../language/say.ts';
import type { LintOptions } from './options.ts';
import { folderOf, fullPath } from './paths.ts';
import { runOnce } from './run.ts';
import { select } from './select.ts';

const waiting = say('En attente d’un enregistrement (Ctrl+C pour arrêter) …', 'Waiting for a save (Ctrl+C to stop) …');

/** Lints again after every save of a spec or its configuration, until the user stops it. */
export async function watch(host: Host, options: LintOptions): Promise<ExitCode> {
  let running: Promise<unknown> = Promise.resolve();
  let again = false;
  const lint = () => {
    if (again) return;
    again = true;
    running = running.then(async () => {
      again = false;
      await runOnce(host, options);
      host.err(`${translate(waiting, host.language)}\n`);
    });
  };
  const { targets } = await select(host, options);
  const folders = targets.flatMap(({ path }) => (path === undefined ? [] : [folderOf(path)]));
  const places = new Set(options.operands.length === 0 ? [fullPath(host.cwd, '.')] : folders);
  const stop = host.files.watch([...places], (path) => {
    if (/(^|[\\/])(spoc\.config|.*\.spoc|spoc)\.yaml$/.test(path) || targets.some(({ name }) => name.endsWith(path)))
      lint();
  });
  lint();
  await host.stopped();
  stop();
  await running;
  return 130;
}
