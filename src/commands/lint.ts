import type { ExitCode, Host } from '../host/host.ts';
import { say, translate } from '../language/say.ts';
import { partWord, readOptions } from './lint/options.ts';
import { runOnce } from './lint/run.ts';
import { program } from './lint/usage.ts';
import { invoke, type Run } from './program.ts';

export const run: Run = async (args, host): Promise<ExitCode> => {
  if (args[0] === partWord) return (await import('./lint/parallel.ts')).lintPart(host);
  const invocation = invoke(program, args, host);
  if (typeof invocation === 'number') return invocation;
  const options = readOptions(invocation, host);
  if (typeof options === 'string') {
    host.err(`${options}\n${help(host)}\n`);
    return 2;
  }
  if (!options.watch) return runOnce(host, options);
  const { watch } = await import('./lint/watch.ts');
  return watch(host, options);
};

function help(host: Host): string {
  return translate(say('Aide : spoc lint --help', 'Help: spoc lint --help'), host.language);
}
