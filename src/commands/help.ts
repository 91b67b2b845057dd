import type { Language } from '../language/text.ts';
import { commands } from './index.ts';

/** What `spoc --help` prints: the commands, in the order of a project. */
export function help(language: Language): string {
  const tell = (fr: string, en: string) => (language === 'fr' ? fr : en);
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
    ...commands.map((command) => `  ${command.name.padEnd(width)}${command.summary[language]}`),
    '',
    'Options :'.replace(' :', language === 'fr' ? ' :' : ':'),
    `  -h, --help       ${tell('cette aide ; « spoc <commande> --help » pour une commande', 'this help; “spoc <command> --help” for one command')}`,
    `  -V, --version    ${tell('la version', 'the version')}`,
    `  --lang fr|en     ${tell('la langue des messages (sinon SPOC_LANG, puis celle du système)', 'the language of messages (else SPOC_LANG, then the system’s)')}`,
    `  --no-color       ${tell('sans couleurs', 'no colours')}`,
    '',
    tell('Pour commencer : spoc init mon-projet', 'To begin: spoc init my-project'),
    '',
  ].join('\n');
}
