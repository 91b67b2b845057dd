import * as z from 'zod/mini';
import { $constructor, util } from 'zod/v4/core';

interface Part {
  readonly key: string;
  readonly run: (payload: z.core.ParsePayload, context: z.core.ParseContextInternal) => z.core.ParsePayload;
  /** Absent, it leaves nothing in the mapping. */
  readonly skipped: boolean;
  readonly required: boolean;
}

const Base: z.core.$constructor<z.ZodMiniObject> = z.ZodMiniObject;

/**
 * A mapping of many fields, few of which are given. It reads as zod's own does, with the same values and issues in the same order, but
 * passes by the optional fields that are not there, which zod asks one by one: an activity gives five of 35.
 */
export const SparseObject = $constructor<z.ZodMiniObject>('SparseObject', (schema, definition) => {
  Base.init(schema, definition);
  let parts: readonly Part[] | undefined;
  const partsOf = () =>
    Object.entries(definition.shape).map(([key, { _zod: inner }]): Part => {
      const optional = inner.optin === 'optional' && inner.optout === 'optional';
      return { key, run: inner.run as Part['run'], skipped: optional, required: inner.optin === undefined };
    });
  schema._zod.parse = (payload, context) => {
    const input = payload.value as Record<string, unknown>;
    if (typeof input !== 'object' || input === null || Array.isArray(input)) {
      payload.issues.push({ code: 'invalid_type', expected: 'object', input, inst: schema });
      return payload;
    }
    parts ??= partsOf();
    const output: Record<string, unknown> = {};
    payload.value = output as never;
    const given = Object.keys(input);
    let left = given.length;
    for (const { key, run, skipped, required } of parts) {
      const isGiven = left > 0 && Object.hasOwn(input, key);
      if (isGiven) left -= 1;
      else if (skipped) continue;
      const result = run({ value: input[key], issues: [] }, context);
      if (result.issues.length > 0) payload.issues.push(...util.prefixIssues(key, result.issues));
      if (isGiven || (result.value !== undefined && !required)) output[key] = result.value;
    }
    if (left > 0) {
      const keys = given.filter((key) => !Object.hasOwn(definition.shape, key));
      payload.issues.push({ code: 'unrecognized_keys', keys, input, inst: schema, continue: true });
    }
    return payload;
  };
});
