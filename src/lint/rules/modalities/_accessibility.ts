import { type Raw, rawAt } from '../../../course/raw.ts';
import type { Path } from '../../../diagnostic.ts';

const places: readonly Path[] = [
  ['modalities', 'accessibility'],
  ['need', 'audience', 'accessibility'],
];

/** What the author wrote on accessibility, and where. */
export function accessibilityTexts(typed: Raw): readonly { readonly at: Path; readonly text: string }[] {
  return places.flatMap((at) => {
    const text = rawAt(typed, at);
    return typeof text === 'string' ? [{ at, text }] : [];
  });
}
