import { say } from '../language/say.ts';
import { jsonSchema } from '../reference/json-schema.ts';
import { invoke, type Program, type Run } from './program.ts';

const program: Program = {
  name: 'schema',
  summary: say(
    'Écrit le schéma JSON (draft-07) de spoc.yaml, pour la complétion et l’aide dans les éditeurs.',
    'Writes the JSON Schema (draft-07) of spoc.yaml, for completion and help in editors.',
  ),
  options: [
    {
      flags: '-o, --out <file>',
      help: say(
        'écrire dans ce fichier plutôt que sur la sortie standard',
        'write to this file instead of standard output',
      ),
    },
  ],
  after: say(
    'Dans VS Code, avec l’extension YAML, la première ligne du fichier suffit :\n  # yaml-language-server: $schema=./spoc.schema.json',
    'In VS Code, with the YAML extension, the first line of the file is enough:\n  # yaml-language-server: $schema=./spoc.schema.json',
  ),
};

export const run: Run = async (args, host) => {
  const invocation = invoke(program, args, host);
  if (typeof invocation === 'number') return invocation;
  const text = `${JSON.stringify(jsonSchema(host.language), null, 2)}\n`;
  const { out } = invocation.options;
  if (typeof out === 'string') {
    await host.files.write(out, text);
    host.err(`${out}\n`);
  } else host.out(text);
  return 0;
};
