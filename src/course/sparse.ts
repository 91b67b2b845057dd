import * as z from 'zod/mini';
import { $constructor, util } from 'zod/v4/core';

type Schema = z.core.$ZodType;
type Run = (payload: z.core.ParsePayload, context: z.core.ParseContextInternal) => z.core.ParsePayload;

/** What a field without a value leaves: nothing, the same for all mappings, an empty list of its own; else its schema is asked each time. */
type Absence = 'nothing' | 'same' | 'list' | 'asked';

class Field {
  readonly key: string;
  readonly run: Run;
  readonly required: boolean;
  /** What an absent one leaves, when it leaves the same. */
  same: unknown;
  readonly #optional: boolean;
  #absence: Absence | undefined;

  constructor(key: string, { _zod: inner }: Schema) {
    this.key = key;
    this.run = inner.run as Run;
    this.required = inner.optin === undefined;
    this.#optional = inner.optin === 'optional' && inner.optout === 'optional';
  }

  /** Found out once: no schema of a course depends on anything but its value. */
  absence(context: z.core.ParseContextInternal): Absence {
    this.#absence ??= this.#optional ? 'nothing' : this.#ask(context);
    return this.#absence;
  }

  #ask(context: z.core.ParseContextInternal): Absence {
    const { value, issues } = this.run({ value: undefined, issues: [] }, context);
    if (issues.length > 0 || value === undefined) return 'asked';
    this.same = value;
    // A text, a number, a shared mapping.
    if (Object.isFrozen(value)) return 'same';
    return Array.isArray(value) && value.length === 0 ? 'list' : 'asked';
  }
}

const Base: z.core.$constructor<z.ZodMiniObject> = z.ZodMiniObject;

/**
 * A mapping of many fields, few of which are given. It reads as zod's own does, with the same values and issues in the same order, but
 * asks the fields that are not there once for all, which zod does each time: an activity gives five of 35.
 */
export const SparseObject = $constructor<z.ZodMiniObject>('SparseObject', (schema, definition) => {
  Base.init(schema, definition);
  let fields: readonly Field[] | undefined;
  schema._zod.parse = (payload, context) => {
    const input = payload.value as Record<string, unknown>;
    if (typeof input !== 'object' || input === null || Array.isArray(input)) {
      payload.issues.push({ code: 'invalid_type', expected: 'object', input, inst: schema });
      return payload;
    }
    fields ??= Object.entries(definition.shape).map(([key, inner]) => new Field(key, inner));
    const output: Record<string, unknown> = {};
    payload.value = output as never;
    const given = Object.keys(input);
    let left = given.length;
    for (const field of fields) {
      const { key } = field;
      const isGiven = left > 0 && Object.hasOwn(input, key);
      if (isGiven) left -= 1;
      const absence = isGiven ? 'asked' : field.absence(context);
      if (absence === 'nothing') continue;
      if (absence !== 'asked') {
        output[key] = absence === 'list' ? [] : field.same;
        continue;
      }
      const result = field.run({ value: input[key], issues: [] }, context);
      if (result.issues.length > 0) payload.issues.push(...util.prefixIssues(key, result.issues));
      if (isGiven || (result.value !== undefined && !field.required)) output[key] = result.value;
    }
    if (left > 0) {
      const keys = given.filter((key) => !Object.hasOwn(definition.shape, key));
      payload.issues.push({ code: 'unrecognized_keys', keys, input, inst: schema, continue: true });
    }
    return payload;
  };
});
