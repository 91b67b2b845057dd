import type { ExitCode, Host } from '../host/host.ts';
import { say, type Text, translate } from '../language/say.ts';
import { readExample, unknownExample } from './examples.ts';
import { run as init } from './init.ts';
import { run as lint } from './lint.ts';
import { invoke, type Program, type Run } from './program.ts';
import { run as render } from './render.ts';

const program: Program = {
  name: 'demo',
  summary: say(
    'Déroule un cas réel : entretien répondu d’avance, vérification, documents.',
    'Runs a real case: an interview answered in advance, the check, the documents.',
  ),
  arguments: [
    { name: '[folder]', help: say('dossier d’arrivée (par défaut : demo)', 'target folder (default: demo)') },
  ],
  options: [{ flags: '--example <name>', help: say('le cas', 'the case'), default: 'optimanager' }],
};

export const run: Run = async (args, host) => {
  const invocation = invoke(program, args, host);
  if (typeof invocation === 'number') return invocation;
  const folder = (invocation.operands[0] as string | undefined) ?? 'demo';
  const example = String(invocation.options.example);
  if ((await readExample(host, example)) === undefined) {
    host.err(await unknownExample(host, example));
    return 2;
  }
  const written: string[] = [];
  // Each step talks on standard error here: standard output is for the results alone.
  const stage: Host = { ...host, out: (text) => void written.push(text) };
  const step = (text: Text) => host.err(`\n${translate(text, host.language)}\n`);
  const spec = `${folder}/spoc.yaml`;
  const answers = host.assets.path(`examples/${example}/spoc.yaml`);

  step(
    say('1. Cadrage : « spoc init » avec les réponses du cas', '1. Scoping: “spoc init” with the answers of the case'),
  );
  const asked: ExitCode = await init([folder, '--answers', answers, '--yes', '--force'], stage);
  if (asked !== 0) return asked;

  step(say('2. Vérification : « spoc lint »', '2. Check: “spoc lint”'));
  const checked = await lint([spec], { ...host, out: (text) => host.err(text) });
  if (checked !== 0) return checked;

  step(say('3. Documents : « spoc render »', '3. Documents: “spoc render”'));
  written.length = 0;
  const made = await render([spec, '--format', 'md,html', '--out', `${folder}/documents`], stage);
  if (made !== 0) return made;

  step(
    say(
      'Les résultats, à ouvrir dans un navigateur ou un éditeur :',
      'The results, to open in a browser or an editor:',
    ),
  );
  host.out([spec, ...written.join('').trim().split('\n')].map((path) => `${path}\n`).join(''));
  return 0;
};
