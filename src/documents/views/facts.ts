import type { Text } from '../../language/say.ts';
import type { DocumentContext } from '../page.ts';
import { type Of, record, text, type Words } from '../shape.ts';

/** A label and what is said under it. */
export const factShape = record({ label: text, value: text });

export type Fact = Of<typeof factShape>;

/** Those of the facts that are known, or that must be asked for. */
export function factsOf(
  context: DocumentContext,
  entries: readonly (readonly [label: Text, value: Words | undefined])[],
): readonly Fact[] {
  return entries.flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [{ label: context.say(label), value }],
  );
}
