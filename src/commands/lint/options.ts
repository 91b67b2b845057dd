import type { Stage } from '../../course/choices.ts';
import { firstDay, lastDay, parseDate } from '../../course/values/date.ts';
import type { Severity } from '../../diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { nearest } from '../../language/nearest.ts';
import { say, type Text, translate } from '../../language/say.ts';
import type { Profile } from '../../lint/rule.ts';
import { type ReporterEntry, reporters } from '../../reporters/index.ts';
import type { Invocation } from '../program.ts';

// Written out: the schema that holds them is slow to load, and a run that the cache answers needs nothing else of it.
export const stages: readonly Stage[] = ['need', 'objectives', 'structure', 'production', 'deployment', 'follow-up'];
const profiles: readonly Profile[] = ['base', 'qualiopi', 'opco', 'cpf', 'public'];
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The first word of a call that one run makes to another (`--jobs`): never typed by a person. */
export const partWord = '--as-part';

/** Files after which a process has met most of what the others will ask of it. */
export const few = 5;

/** Two megabytes: a hundred times a long spec. */
const defaultMaxSize = 2 * 1024 * 1024;

export interface Output {
  readonly reporter: ReporterEntry;
  /** Standard output when absent. */
  readonly file?: string;
}

export interface LintOptions {
  readonly operands: readonly string[];
  readonly stage?: Stage;
  readonly profiles?: readonly Profile[];
  readonly outputs: readonly Output[];
  readonly failOn: Severity;
  readonly maxWarnings?: number;
  readonly maxProblems?: number;
  readonly quiet: boolean;
  readonly fix: boolean;
  readonly dryRun: boolean;
  readonly since?: string;
  readonly staged: boolean;
  readonly baseline?: string;
  readonly updateBaseline: boolean;
  readonly cache: boolean;
  readonly jobs: number;
  readonly shard?: { readonly part: number; readonly of: number };
  readonly stdinName?: string;
  /** Bytes. */
  readonly maxSize: number;
  readonly today?: string;
  readonly watch: boolean;
}

const words = {
  choice: say('« {typed} » pour {option} : dites {known}.', '“{typed}” for {option}: say {known}.'),
  near: say('Vouliez-vous dire « {near} » ?', 'Did you mean “{near}”?'),
  number: say(
    '« {typed} » pour {option} : un nombre entier est attendu.',
    '“{typed}” for {option}: a whole number is expected.',
  ),
  size: say(
    '« {typed} » pour --max-size : écrivez par exemple 2 MB ou 500 kB.',
    '“{typed}” for --max-size: write for example 2 MB or 500 kB.',
  ),
  shard: say('« {typed} » pour --shard : écrivez par exemple 1/4.', '“{typed}” for --shard: write for example 1/4.'),
  day: say(
    '« {typed} » pour --today : écrivez AAAA-MM-JJ, ou now.',
    '“{typed}” for --today: write YYYY-MM-DD, or now.',
  ),
  twice: say(
    'Deux rapports sur la sortie standard : donnez un fichier à l’un d’eux (« --format {typed}:fichier »).',
    'Two reports on standard output: give one of them a file (“--format {typed}:file”).',
  ),
  together: say('{one} et {other} ne vont pas ensemble.', '{one} and {other} don’t go together.'),
  alone: say('{one} va avec {other}.', '{one} goes with {other}.'),
  ref: say('« {typed} » n’est pas une révision git.', '“{typed}” is not a git revision.'),
};

/** A mistake on the command line: one sentence, already translated. */
class Refused extends Error {}

/** The options as values; a sentence when one of them is off. */
export function readOptions({ operands, options }: Invocation, host: Host): LintOptions | string {
  const refuse = (text: Text, data: Record<string, string> = {}): never => {
    throw new Refused(translate(text, host.language, data));
  };
  const text = (name: string) => (typeof options[name] === 'string' ? (options[name] as string) : undefined);
  const list = (name: string) => (Array.isArray(options[name]) ? (options[name] as readonly string[]) : []);
  const one = <T extends string>(typed: string, known: readonly T[], option: string): T => {
    const found = known.find((name) => name === typed);
    if (found) return found;
    const near = nearest(typed, known);
    const told = translate(words.choice, host.language, { typed, option, known: known.join(', ') });
    throw new Refused(near ? `${told} ${translate(words.near, host.language, { near })}` : told);
  };
  const whole = (name: string, option: string, least = 0): number | undefined => {
    const typed = text(name);
    if (typed === undefined) return undefined;
    const number = /^\d{1,9}$/.test(typed) ? Number(typed) : -1;
    return number >= least ? number : refuse(words.number, { typed, option });
  };
  const sizeOf = (typed: string): number => {
    const parts = /^(\d+(?:[.,]\d+)?)\s*(?:([kKmMgG])i?)?[bBoO]?$/.exec(typed.trim());
    if (!parts) return refuse(words.size, { typed });
    const factor = { k: 1024, m: 1024 ** 2, g: 1024 ** 3 }[(parts[2] ?? '').toLowerCase()] ?? 1;
    return Number((parts[1] as string).replace(',', '.')) * factor;
  };
  const shardOf = (typed: string): { part: number; of: number } => {
    const parts = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(typed);
    const part = Number(parts?.[1]);
    const of = Number(parts?.[2]);
    return parts && part <= of ? { part, of } : refuse(words.shard, { typed });
  };
  const dayOf = (typed: string): string => {
    if (typed === 'now') return host.now().toISOString().slice(0, 10);
    const date = parseDate(typed);
    return date && firstDay(date) === lastDay(date) ? firstDay(date) : refuse(words.day, { typed });
  };
  const outputOf = (typed: string): Output => {
    const cut = typed.indexOf(':');
    const name = one(
      cut === -1 ? typed : typed.slice(0, cut),
      reporters.map((entry) => entry.name),
      '--format',
    );
    const reporter = reporters.find((entry) => entry.name === name) as ReporterEntry;
    return cut === -1 || cut === typed.length - 1 ? { reporter } : { reporter, file: typed.slice(cut + 1) };
  };
  try {
    const formats = list('format');
    const outputs = (formats.length > 0 ? formats : ['text']).map(outputOf);
    const onStandard = outputs.filter(({ file }) => file === undefined);
    if (onStandard[1]) refuse(words.twice, { typed: onStandard[1].reporter.name });
    const asked = list('profile').flatMap((names) => names.split(',').map((name) => name.trim()));
    const since = text('since');
    if (since?.startsWith('-')) refuse(words.ref, { typed: since });
    const files = (operands[0] as readonly string[] | undefined) ?? [];
    const fix = options.fix === true;
    const staged = options.staged === true;
    if (options.dryRun === true && !fix) refuse(words.alone, { one: '--dry-run', other: '--fix' });
    if (fix && staged) refuse(words.together, { one: '--fix', other: '--staged' });
    if (fix && files.includes('-')) refuse(words.together, { one: '--fix', other: '-' });
    if (staged && since !== undefined) refuse(words.together, { one: '--staged', other: '--since' });
    if (options.watch === true && files.includes('-')) refuse(words.together, { one: '--watch', other: '-' });
    const baseline = text('baseline');
    const updateBaseline = options.updateBaseline === true;
    const maxWarnings = whole('maxWarnings', '--max-warnings');
    const maxProblems = whole('maxProblems', '--max-problems');
    const stageName = text('stage');
    const shard = text('shard');
    const today = text('today');
    const stdinName = text('stdinName');
    const maxSize = text('maxSize');
    return {
      operands: files,
      ...(stageName ? { stage: one(stageName, stages, '--stage') } : {}),
      ...(asked.length > 0 ? { profiles: asked.map((name) => one(name, profiles, '--profile')) } : {}),
      outputs,
      failOn: one(text('failOn') ?? 'error', severities, '--fail-on'),
      ...(maxWarnings === undefined ? {} : { maxWarnings }),
      ...(maxProblems === undefined ? {} : { maxProblems }),
      quiet: options.quiet === true,
      fix,
      dryRun: options.dryRun === true,
      ...(since === undefined ? {} : { since }),
      staged,
      ...(baseline !== undefined || updateBaseline ? { baseline: baseline ?? 'spoc-baseline.json' } : {}),
      updateBaseline,
      cache: options.cache === true,
      jobs: whole('jobs', '--jobs', 1) ?? 1,
      ...(shard === undefined ? {} : { shard: shardOf(shard) }),
      ...(stdinName === undefined ? {} : { stdinName }),
      maxSize: maxSize === undefined ? defaultMaxSize : sizeOf(maxSize),
      ...(today === undefined ? {} : { today: dayOf(today) }),
      watch: options.watch === true,
    };
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}
