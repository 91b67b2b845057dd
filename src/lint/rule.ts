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
  /** False where only the rule’s contradictions are heard: the rest need not be looked for. */
  readonly advises: boolean;
  /** ISO day, only when the user gave `--today`: a check never turns red overnight. */
  readonly today?: string;
  /** True when the author left the field at this dotted place open (`need.audience.learners`), see facts/completeness. */
  readonly isOpen: (at: string) => boolean;
  /** What the author typed, before it was understood. */
  readonly typed: Raw;
  /** The training provider’s own data, when `spoc.config.yaml` gives them. */
  readonly provider?: Provider;
}

/** What people read of a rule, beside its findings. */
export interface RuleAbout<M extends string = string> {
  readonly title: Text;
  /** One or two sentences: why it matters for the learners. */
  readonly why: Text;
  readonly source: RuleSource | readonly RuleSource[];
  readonly messages: Readonly<Record<M, Text>>;
  /** Fragments of a spec (YAML); `spoc: 1`, a title and the rule’s stage are added when absent. */
  readonly examples: { readonly bad: string | readonly string[]; readonly good: string | readonly string[] };
}

interface RuleCore<M extends string, O> {
  /** `group/name`, and the file’s name. */
  readonly id: string;
  /** Speaks from this stage on … */
  readonly stage: Stage;
  /** … until this one, the last where something can still be done (default: deployment). */
  readonly until?: Stage;
  /** Messages about two places of the spec that cannot both be true: they are told at every stage, whatever is being worked on. */
  readonly contradictions?: readonly NoInfer<M>[];
  readonly severity: Severity | 'off';
  /** Another severity from a later stage on: `{ objectives: 'error' }`. */
  readonly from?: Partial<Record<Stage, Severity>>;
  /** Another severity, or a wake-up from `off`, in a profile. */
  readonly profiles?: Partial<Record<Profile, Severity>>;
  /** Holds only for these kinds of course or scope; all when absent. */
  readonly appliesTo?: (course: Course) => boolean;
  readonly since: string;
  /** Thresholds; every one has a default. */
  readonly options?: z.ZodMiniType<O> | Options<O>;
  readonly check: (course: Course, options: O, context: RuleContext) => Iterable<Finding<M>>;
}

/** A rule as its file writes it. `about` is called when somebody asks: a run over a spec needs little of what it holds. */
export type RuleDefinition<M extends string = string, O = unknown> = RuleCore<M, O> &
  (RuleAbout<M> | { readonly about: () => RuleAbout<M> });

/** A rule as the registry keeps it, its own message names and options forgotten. */
// biome-ignore lint/suspicious/noExplicitAny: a rule's options are its own affair; the registry passes what its schema made.
export type Rule = RuleCore<string, any> & RuleAbout;

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

/** Tells what a rule is about when first asked. */
class Described {
  #made: RuleAbout | undefined;
  readonly #about: () => RuleAbout;

  constructor(definition: object, about: () => RuleAbout) {
    this.#about = about;
    Object.assign(this, definition);
  }
  get #told(): RuleAbout {
    this.#made ??= this.#about();
    return this.#made;
  }
  get title(): Text {
    return this.#told.title;
  }
  get why(): Text {
    return this.#told.why;
  }
  get source(): RuleAbout['source'] {
    return this.#told.source;
  }
  get messages(): RuleAbout['messages'] {
    return this.#told.messages;
  }
  get examples(): RuleAbout['examples'] {
    return this.#told.examples;
  }
}

/** Checks the definition’s types. */
export function defineRule<const M extends string, O = undefined>(definition: RuleDefinition<M, O>): Rule {
  const rule: unknown = 'about' in definition ? new Described(definition, definition.about) : definition;
  return rule as Rule;
}
