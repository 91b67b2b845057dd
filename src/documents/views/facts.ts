import type { Text } from '../../language/say.ts';
import type { DocumentContext } from '../page.ts';
import type { Fact, Words } from '../shape.ts';

/** Those of the facts that are known, or that must be asked for. */
export function factsOf(
  context: DocumentContext,
  entries: readonly (readonly [label: Text, value: Words | undefined])[],
): readonly Fact[] {
  return entries.flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [{ label: context.say(label), value }],
  );
}
