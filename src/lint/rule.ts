import * as z from 'zod/mini';
import type { Course, Stage } from '../course/course.ts';
import type { Edit } from '../course/edit.ts';
import type { Raw } from '../course/raw.ts';
import type { Path, Severity, Slots } from '../diagnostic.ts';
import type { Text } from '../language/say.ts';
import type { Provider } from './settings-file.ts';

/** Sets of rules that a funder or a reference system asks for; `base` always holds. */
export type Profile = 'base' | 'qualiopi' | 'opco' | 'cpf' | 'public';

/** How far the outside evidence goes: L law, A meta-analysis or very large data, B single study, C practice, S the method’s own sources. */
export type Grade = 'L' | 'A' | 'B' | 'C' | 'S' | 'ours';

export interface RuleSource {
  readonly grade: Grade;
  readonly text: Text;
  readonly url?: string;
  /** For a text of law: the day on which it was checked (ISO). */
  readonly checked?: string;
}

/** What a check yields: data, no prose. `message` names one of the rule’s own messages. */
export interface Finding<M extends string = string> {
  readonly at: Path;
  /** Which part of the pair to point at; `value` when it exists. */
  readonly on?: 'key' | 'value';
  readonly message: M;
  readonly data?: Slots;
  readonly related?: readonly { readonly at: Path; readonly message: Text; readonly data?: Slots }[];
  /** Replaces the rule’s severity for this finding (a threshold further on). A profile or the settings may still raise or replace it. */
  readonly severity?: Severity;
  readonly fix?: {
    readonly title: Text;
    readonly data?: Slots;
    readonly level: 'safe' | 'suggested';
    readonly edits: readonly Edit[];
  };
}

/** What a check may know beside the course. */
export interface RuleContext {
  /** The stage in progress. */
  readonly stage: Stage;
  readonly profiles: readonly Profile[];
  /** ISO day, only when the user gave `--today`: a check never turns red overnight. */
  readonly today?: string;
  /** True when the author left the field at this dotted place open (`need.audience.learners`), see facts/completeness. */
  readonly isOpen: (at: string) => boolean;
  /** What the author typed, before it was understood. */
  readonly typed: Raw;
  /** The training provider’s own data, when `spoc.config.yaml` gives them. */
  readonly provider?: Provider;
}

export interface RuleDefinition<M extends string = string, O = unknown> {
  /** `group/name`, and the file’s name. */
  readonly id: string;
  /** Speaks from this stage on … */
  readonly stage: Stage;
  /** … until this one, the last where something can still be done (default: deployment). */
  readonly until?: Stage;
  readonly severity: Severity | 'off';
  /** Another severity from a later stage on: `{ objectives: 'error' }`. */
  readonly from?: Partial<Record<Stage, Severity>>;
  /** Another severity, or a wake-up from `off`, in a profile. */
  readonly profiles?: Partial<Record<Profile, Severity>>;
  /** Holds only for these kinds of course or scope; all when absent. */
  readonly appliesTo?: (course: Course) => boolean;
  readonly since: string;
  readonly title: Text;
  /** One or two sentences: why it matters for the learners. */
  readonly why: Text;
  readonly source: RuleSource | readonly RuleSource[];
  readonly messages: Readonly<Record<M, Text>>;
  /** Thresholds; every one has a default. */
  readonly options?: z.ZodMiniType<O> | Options<O>;
  /** Fragments of a spec (YAML); `spoc: 1`, a title and the rule’s stage are added when absent. */
  readonly examples: { readonly bad: string | readonly string[]; readonly good: string | readonly string[] };
  readonly check: (course: Course, options: O, context: RuleContext) => Iterable<Finding<M>>;
}

/** A rule as the registry keeps it, its own message names and options forgotten. */
// biome-ignore lint/suspicious/noExplicitAny: a rule's options are its own affair; the registry passes what its schema made.
export type Rule = RuleDefinition<string, any>;

/** Options by their defaults; the schema that checks an author’s own is made only when there are some. */
export interface Options<O> {
  readonly defaults: O;
  readonly schema: () => z.ZodMiniType<O>;
}

/** Numbers that are these when the author sets none. */
export function thresholds<const D extends Readonly<Record<string, number>>>(
  defaults: D,
): Options<Record<keyof D, number>> {
  const shape = () =>
    Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, z._default(z.number(), value)]));
  return { defaults, schema: () => z.strictObject(shape()) as unknown as z.ZodMiniType<Record<keyof D, number>> };
}

/** What checks the options of a rule; undefined when it has none. */
export function optionsSchema({ options }: Rule): z.ZodMiniType | undefined {
  return options && '_zod' in options ? options : options?.schema();
}

/** The options of a rule for which the author sets none. */
export function defaultOptions({ options }: Rule): unknown {
  return options && ('_zod' in options ? options.parse({}) : options.defaults);
}

/** Checks the definition’s types; the rule itself is plain data. */
export function defineRule<const M extends string, O = undefined>(definition: RuleDefinition<M, O>): Rule {
  return definition as unknown as Rule;
}
