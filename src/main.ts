import { help } from './commands/help.ts';
import { commands } from './commands/index.ts';
import { type ExitCode, FileError, type Host } from './host/host.ts';
import { fileProblems } from './host/words.ts';
import { languageOf } from './language/choose.ts';
import { nearest } from './language/nearest.ts';
import { type Slots, say, type Text } from './language/text.ts';

/** Sentences with slots are rare here: what fills them loads only when one is said. */
async function translate(text: Text, language: Host['language'], data: Slots = {}): Promise<string> {
  const { translate: fill } = await import('./language/say.ts');
  return fill(text, language, data);
}

/** Takes `--lang` and `--no-color` out of the words, wherever they stand before `--`. */
function common(argv: readonly string[], host: Host): { args: string[]; host: Host } | string {
  const args: string[] = [];
  let { language } = host;
  let terminal = host.terminal;
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] as string;
    if (index >= end) args.push(word);
    else if (word === '--no-color') terminal = { ...terminal, color: false, colorErrors: false };
    else if (word === '--lang' || word.startsWith('--lang=')) {
      const asked = word === '--lang' ? (argv[++index] ?? '') : word.slice('--lang='.length);
      const chosen = languageOf(asked);
      if (!chosen || !/^(fr|en)\b/i.test(asked)) return asked;
      language = chosen;
    } else args.push(word);
  }
  return { args, host: { ...host, language, terminal } };
}

async function run(argv: readonly string[], outer: Host): Promise<ExitCode> {
  const words = common(argv, outer);
  if (typeof words === 'string') {
    outer.err(
      `${await translate(say('Langue inconnue : « {asked} ». Valeurs possibles : fr, en.', 'Unknown language: “{asked}”. Possible values: fr, en.'), outer.language, { asked: words })}\n`,
    );
    return 2;
  }
  const { args, host } = words;
  const [name, ...rest] = args;
  if (name === '-V' || name === '--version') {
    host.out(`${host.version}\n`);
    return 0;
  }
  if (name === undefined || name === '-h' || name === '--help' || (name === 'help' && rest.length === 0)) {
    host.out(help(host.language));
    return 0;
  }
  const asked = name === 'help' ? (rest[0] as string) : name;
  const command = commands.find((entry) => entry.name === asked);
  if (!command) {
    const near = nearest(
      asked,
      commands.map((entry) => entry.name),
    );
    host.err(
      `${await translate(say('Commande inconnue : {asked}.', 'Unknown command: {asked}.'), host.language, { asked })}\n`,
    );
    if (near)
      host.err(
        `${await translate(say('Vouliez-vous dire « spoc {near} » ?', 'Did you mean “spoc {near}”?'), host.language, { near })}\n`,
      );
    host.err(`${await translate(say('La liste : spoc --help', 'The list: spoc --help'), host.language)}\n`);
    return 2;
  }
  const module = await command.load();
  return module.run(name === 'help' ? ['--help'] : rest, host);
}

/** Runs one command; every expected trouble is told on standard error, a bug of ours is 3. */
export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  try {
    return await run(argv, host);
  } catch (error) {
    if (error instanceof FileError) {
      host.err(
        `${await translate(fileProblems[error.problem], host.language, { path: error.path, detail: error.message })}\n`,
      );
      return 2;
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    host.err(
      `${await translate(say('Erreur interne de spoc {version} : c’est un défaut de l’outil, pas de votre fichier.', 'Internal error of spoc {version}: this is a fault of the tool, not of your file.'), host.language, { version: host.version })}\n${detail}\n`,
    );
    return 3;
  }
}
