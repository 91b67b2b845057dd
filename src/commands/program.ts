import { Argument, Command, CommanderError, Option } from 'commander';
import type { ExitCode, Host } from '../host/host.ts';
import { nearest } from '../language/nearest.ts';
import { say, type Text, translate } from '../language/say.ts';

/** A command gets what follows its name, and the world. */
export type Run = (args: readonly string[], host: Host) => Promise<ExitCode>;

const titles: Readonly<Record<string, Text>> = {
  'Usage:': say('Utilisation :', 'Usage:'),
  'Arguments:': say('Arguments :', 'Arguments:'),
  'Options:': say('Options :', 'Options:'),
};

/** Commander’s own refusals in our words; the part between quotes is what the user typed. */
const refusals: Readonly<Record<string, Text>> = {
  'commander.unknownOption': say('Option inconnue : {name}.', 'Unknown option: {name}.'),
  'commander.missingArgument': say('Il manque l’argument « {name} ».', 'The argument “{name}” is missing.'),
  'commander.optionMissingArgument': say(
    'L’option « {name} » attend une valeur.',
    'The option “{name}” needs a value.',
  ),
  'commander.excessArguments': say('Trop d’arguments.', 'Too many arguments.'),
  'commander.invalidArgument': say('Valeur refusée : {name}.', 'Value refused: {name}.'),
};

export interface ProgramOption {
  /** As commander reads it: `-f, --format <names>`. */
  readonly flags: string;
  readonly help: Text;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** May be given several times: the values arrive as a list. */
  readonly repeat?: boolean;
}

export interface ProgramArgument {
  /** `[file]`, `<target>`, `[documents...]`. */
  readonly name: string;
  readonly help: Text;
}

export interface Program {
  readonly name: string;
  readonly summary: Text;
  readonly arguments?: readonly ProgramArgument[];
  readonly options?: readonly ProgramOption[];
  /** Lines shown after the options, as in examples of use. */
  readonly after?: Text;
}

/** Values by the option’s long name in camel case. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

export interface Invocation {
  /** One entry for each declared argument: a text, or a list for `[files...]`. */
  readonly operands: readonly (string | readonly string[] | undefined)[];
  readonly options: Options;
}

export const commonOptions: readonly ProgramOption[] = [
  { flags: '--lang <code>', help: say('langue des messages : fr ou en', 'language of messages: fr or en') },
  { flags: '--no-color', help: say('sans couleurs', 'no colours') },
];

function commanderOf(program: Program, options: readonly ProgramOption[], host: Host): Command {
  const language = host.language;
  const command = new Command(`spoc ${program.name}`)
    .description(translate(program.summary, language))
    .helpOption('-h, --help', translate(say('afficher cette aide', 'show this help'), language))
    .exitOverride()
    .allowExcessArguments(false)
    .configureOutput({ writeOut: (text) => host.out(text), writeErr: () => {} })
    .configureHelp({
      helpWidth: Math.min(100, host.terminal.columns),
      styleTitle: (title) => translate(titles[title] ?? { fr: title, en: title }, language),
      optionDescription: (option) => {
        const notes: string[] = [];
        if (option.argChoices) notes.push(option.argChoices.join(', '));
        if (typeof option.defaultValue === 'string') {
          notes.push(
            translate(say('par défaut : {value}', 'default: {value}'), language, { value: option.defaultValue }),
          );
        }
        return notes.length > 0 ? `${option.description} (${notes.join(' ; ')})` : option.description;
      },
    });
  for (const { name, help } of program.arguments ?? [])
    command.addArgument(new Argument(name, translate(help, language)));
  for (const { flags, help, choices, default: value, repeat } of options) {
    const option = new Option(flags, translate(help, language));
    if (choices) option.choices([...choices]);
    if (value !== undefined) option.default(value);
    if (repeat)
      option.argParser((next: string, previous: readonly string[] | undefined) => [...(previous ?? []), next]);
    command.addOption(option);
  }
  if (program.after) command.addHelpText('after', `\n${translate(program.after, language)}`);
  return command;
}

function refuse(error: CommanderError, program: Program, host: Host): ExitCode {
  if (error.exitCode === 0) return 0;
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const hint = /Did you mean (.*)\?/.exec(error.message)?.[1];
  const refusal = refusals[error.code];
  const lines = [refusal ? translate(refusal, host.language, { name }) : error.message];
  const allowed = /Allowed choices are (.*)\./.exec(error.message)?.[1];
  if (allowed) {
    lines.push(
      translate(say('Valeurs possibles : {allowed}.', 'Possible values: {allowed}.'), host.language, { allowed }),
    );
    const typed = /argument '([^']*)' is invalid/.exec(error.message)?.[1] ?? '';
    const near = nearest(typed, allowed.split(', '));
    if (near) lines.push(translate(say('Vouliez-vous dire {near} ?', 'Did you mean {near}?'), host.language, { near }));
  }
  if (hint) lines.push(translate(say('Vouliez-vous dire {hint} ?', 'Did you mean {hint}?'), host.language, { hint }));
  lines.push(
    translate(say('Aide : spoc {name} --help', 'Help: spoc {name} --help'), host.language, { name: program.name }),
  );
  host.err(`${lines.join('\n')}\n`);
  return 2;
}

/** True for an option that the words may name, alone, with a value, or among short ones. */
function mayBeGiven({ flags }: ProgramOption, args: readonly string[]): boolean {
  const names = flags.match(/(?<![\w-])--?\w[\w-]*/g) ?? [];
  return args.some((word) => names.some((name) => word.startsWith(name) || (/^-\w/.test(word) && /^-\w$/.test(name))));
}

function parsed(program: Program, args: readonly string[], options: readonly ProgramOption[], host: Host): Invocation {
  const command = commanderOf(program, options, host);
  command.action(() => {}).parse([...args], { from: 'user' });
  return { operands: command.processedArgs, options: command.opts() };
}

/** What the user asked of a command; an exit code when there is nothing more to do (help was shown, or the words are off: 2). */
export function invoke(program: Program, args: readonly string[], host: Host): Invocation | ExitCode {
  const all = [...(program.options ?? []), ...commonOptions];
  // Few of many are given, and each takes as long to declare as a rule to check.
  const given = all.filter((option) => option.default !== undefined || mayBeGiven(option, args));
  const asksForHelp = args.some((word) => /^(?:-h|--help)$/.test(word));
  try {
    if (!asksForHelp) return parsed(program, args, given, host);
  } catch (error) {
    // The whole list says what was meant.
    if (!(error instanceof CommanderError)) throw error;
  }
  try {
    return parsed(program, args, all, host);
  } catch (error) {
    if (error instanceof CommanderError) return refuse(error, program, host);
    throw error;
  }
}
