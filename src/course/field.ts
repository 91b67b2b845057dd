import * as z from 'zod/mini';
import { type Text, translate } from '../language/say.ts';

// Compiling a validator pays only for many values of one shape; a spec is read once. Each schema looks at this when it is made.
z.config({ jitless: true });

/** What a field says of itself: read by the messages, the wizard, the JSON Schema, the reference page and the documents. */
export interface FieldNotes {
  readonly title: Text;
  /** One or two plain sentences, for a consultant. */
  readonly help?: Text;
  /** As asked aloud in the meeting. */
  readonly question?: Text;
  /** Values as an author types them. */
  readonly examples?: readonly string[];
  /** What is expected, as in « une durée : 8 min, 1 h 30, 30-45 min ». Set by the value kinds below. */
  readonly expected?: Text;
  /** How the value is typed. */
  readonly kind?: Kind;
  /** For a choice: the label of each value. */
  readonly labels?: Readonly<Record<string, Text>>;
  /** Several lines are welcome. */
  readonly long?: boolean;
  /** An identifier of this collection (`objectives`, `people` …), or any text when `loose`. */
  readonly refersTo?: readonly Collection[];
  readonly loose?: boolean;
  /** Never printed in a document, an export or a preview. */
  readonly private?: boolean;
}

export type Kind =
  | 'text'
  | 'identifier'
  | 'integer'
  | 'count'
  | 'level'
  | 'yes-no'
  | 'choice'
  | 'duration'
  | 'delay'
  | 'quantity'
  | 'rate'
  | 'share'
  | 'score'
  | 'date'
  | 'target'
  | 'list'
  | 'map'
  | 'record';

/** The lists whose items other fields may name by identifier. */
export type Collection =
  | 'people'
  | 'goals'
  | 'situations'
  | 'competencies'
  | 'objectives'
  | 'moduleObjectives'
  | 'modules'
  | 'activities'
  | 'cohorts'
  | 'indicators'
  | 'resources'
  | 'tasks';

const registry = z.registry<FieldNotes>();

/** What the field says of itself; undefined for a schema that is no field. Wrappers (optional, default) are looked through. */
export function notesOf(schema: z.core.$ZodType): FieldNotes | undefined {
  const own = registry.get(schema);
  if (own) return own;
  const inner = (schema._zod.def as { innerType?: z.core.$ZodType }).innerType;
  return inner ? notesOf(inner) : undefined;
}

/** Gives notes to a schema that was just made; those of what it wraps (kind, expected, labels) are kept. */
export function noted<S extends z.ZodMiniType>(schema: S, title: Text, notes: Omit<FieldNotes, 'title'> = {}): S {
  registry.add(schema, { ...notesOf(schema), ...notes, title });
  return schema;
}

/** A compulsory field: a copy of a schema with notes of its own, so that two fields of one kind never share theirs. */
export function field<S extends z.ZodMiniType>(schema: S, title: Text, notes?: Omit<FieldNotes, 'title'>): S {
  const own = schema.clone() as S;
  registry.add(own, { ...notesOf(schema), ...notes, title });
  return own;
}

function kind<S extends z.ZodMiniType>(schema: S, notes: FieldNotes): S {
  registry.add(schema, notes);
  return schema;
}

/** A value that is typed as text and understood by `parse`; `expected` says in our words what may be written. */
export function value<T>(name: Kind, title: Text, expected: Text, parse: (text: string) => T | undefined) {
  const read = (text: string, context: z.core.ParsePayload): T => {
    const parsed = parse(text.trim());
    if (parsed !== undefined) return parsed;
    context.issues.push({ code: 'custom', input: text, params: { expected }, message: translate(expected, 'en') });
    return z.NEVER;
  };
  return kind(z.pipe(z.string(), z.transform(read)), { title, expected, kind: name });
}

/** One of a closed list, with the label of each value: `choice(title, { need: say('Besoin', 'Need') })`. */
export function choice<const L extends Readonly<Record<string, Text>>>(title: Text, labels: L) {
  const keys = Object.keys(labels) as (keyof L & string)[];
  return kind(z.enum(keys as [keyof L & string, ...(keyof L & string)[]]), { title, labels, kind: 'choice' });
}

export function labelsOf(schema: z.core.$ZodType): Readonly<Record<string, Text>> {
  return notesOf(schema)?.labels ?? {};
}
