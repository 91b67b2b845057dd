import type { Path } from '../diagnostic.ts';

/**
 * What the author typed, before it is understood: every scalar is its source text (`0123` stays `0123`, `yes` stays `yes`),
 * an absent or null value is not there.
 */
export type Raw = string | readonly Raw[] | RawMap;

export interface RawMap {
  readonly [key: string]: Raw;
}

/** The value at a path; undefined when it is not there. */
export function rawAt(values: Raw, path: Path): Raw | undefined {
  let current: Raw | undefined = values;
  for (const step of path) {
    if (typeof current !== 'object') return undefined;
    current = Object.hasOwn(current, step) ? (current as RawMap)[step as string] : undefined;
  }
  return current;
}
