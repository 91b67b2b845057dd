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

function help(host: Host): string {
  const tell = (fr: string, en: string) => (host.language === 'fr' ? fr : en);
  const width = Math.max(...commands.map((command) => command.name.length)) + 2;
  return [
    tell(
      'spoc conçoit un SPOC (cours en ligne privé) avec le client : un fichier, tous les documents.',
      'spoc designs a SPOC (private online course) with the client: one file, all the documents.',
    ),
    '',
    tell('Utilisation : spoc <commande> [options]', 'Usage: spoc <command> [options]'),
    '',
    tell('Commandes :', 'Commands:'),
    ...commands.map((command) => `  ${command.name.padEnd(width)}${command.summary[host.language]}`),
    '',
    'Options :'.replace(' :', host.language === 'fr' ? ' :' : ':'),
    `  -h, --help       ${tell('cette aide ; « spoc <commande> --help » pour une commande', 'this help; “spoc <command> --help” for one command')}`,
    `  -V, --version    ${tell('la version', 'the version')}`,
    `  --lang fr|en     ${tell('la langue des messages (sinon SPOC_LANG, puis celle du système)', 'the language of messages (else SPOC_LANG, then the system’s)')}`,
    `  --no-color       ${tell('sans couleurs', 'no colours')}`,
    '',
    tell('Pour commencer : spoc init mon-projet', 'To begin: spoc init my-project'),
    '',
  ].join('\n');
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
    host.out(help(host));
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
