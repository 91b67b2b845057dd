import { stage } from '../course/choices.ts';
import { decode } from '../course/decode.ts';
import { labelsOf } from '../course/field.ts';
import { readSource } from '../course/source.ts';
import type { Host } from '../host/host.ts';
import { nearest } from '../language/nearest.ts';
import { say, type Text, translate } from '../language/say.ts';
import { invoke, type Program, type Run } from './program.ts';

const program: Program = {
  name: 'examples',
  summary: say(
    'Liste, montre et copie les exemples : des cas complets et réalistes.',
    'Lists, shows and copies the examples: complete, realistic cases.',
  ),
  arguments: [
    { name: '[action]', help: say('list (par défaut), show ou copy', 'list (default), show or copy') },
    { name: '[name]', help: say('le nom d’un exemple', 'the name of an example') },
    {
      name: '[folder]',
      help: say(
        'pour copy : le dossier d’arrivée (par défaut, le nom)',
        'for copy: the target folder (the name by default)',
      ),
    },
  ],
  options: [{ flags: '--force', help: say('remplacer un spoc.yaml qui existe', 'replace a spoc.yaml that exists') }],
  after: say(
    'Exemples :\n  spoc examples\n  spoc examples show optimanager\n  spoc examples copy optimanager mon-projet',
    'Examples:\n  spoc examples\n  spoc examples show optimanager\n  spoc examples copy optimanager my-project',
  ),
};

/** The names of the examples that the package holds. */
export async function exampleNames(host: Host): Promise<readonly string[]> {
  const entries = await host.assets.list('examples');
  return entries.filter((entry) => !entry.includes('.'));
}

/** The text of an example; undefined when there is none of that name. */
export async function readExample(host: Host, name: string): Promise<string | undefined> {
  return (await exampleNames(host)).includes(name) ? host.assets.read(`examples/${name}/spoc.yaml`) : undefined;
}

/** « Unknown example », with the nearest name and the list. */
export async function unknownExample(host: Host, name: string): Promise<string> {
  const names = await exampleNames(host);
  const near = nearest(name, names);
  const tell = (text: Text) => translate(text, host.language, { name, near: near ?? '', names: names.join(', ') });
  return [
    tell(say('Aucun exemple ne s’appelle « {name} ».', 'No example is called “{name}”.')),
    ...(near ? [tell(say('Vouliez-vous dire « {near} » ?', 'Did you mean “{near}”?'))] : []),
    tell(say('Exemples : {names}.', 'Examples: {names}.')),
    '',
  ].join('\n');
}

async function list(host: Host): Promise<string> {
  const names = await exampleNames(host);
  const width = Math.max(...names.map((name) => name.length));
  const lines: string[] = [];
  for (const name of names) {
    const { source } = readSource(name, await host.assets.read(`examples/${name}/spoc.yaml`));
    const course = source && decode(source).course;
    const label = course && labelsOf(stage)[course.stage];
    lines.push(
      `${name.padEnd(width)}  ${course?.title ?? ''}${course?.client.name ? ` — ${course.client.name}` : ''}${label ? ` (${translate(label, host.language)})` : ''}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

export const run: Run = async (args, host) => {
  const invocation = invoke(program, args, host);
  if (typeof invocation === 'number') return invocation;
  const [action = 'list', name, folder] = invocation.operands as readonly (string | undefined)[];
  const tell = (text: Text, data = {}) => translate(text, host.language, data);
  if (action === 'list') {
    host.out(await list(host));
    return 0;
  }
  if (action !== 'show' && action !== 'copy') {
    host.err(
      `${tell(say('« {action} » : dites list, show ou copy.', '“{action}”: say list, show or copy.'), { action })}\n`,
    );
    return 2;
  }
  if (!name) {
    host.err(`${tell(say('Quel exemple ? La liste : spoc examples', 'Which example? The list: spoc examples'))}\n`);
    return 2;
  }
  const text = await readExample(host, name);
  if (text === undefined) {
    host.err(await unknownExample(host, name));
    return 2;
  }
  if (action === 'show') {
    host.out(text);
    return 0;
  }
  const target = `${folder ?? name}/spoc.yaml`;
  if ((await host.files.state(target)) && !invocation.options.force) {
    host.err(
      `${tell(say('{target} existe déjà ; rien n’a été écrit. Choisissez un autre dossier, ou ajoutez --force.', '{target} exists already; nothing was written. Choose another folder, or add --force.'), { target })}\n`,
    );
    return 2;
  }
  await host.files.write(target, text);
  host.out(`${target}\n`);
  return 0;
};
