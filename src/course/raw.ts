/**
 * What the author typed, before it is understood: every scalar is its source text (`0123` stays `0123`, `yes` stays `yes`),
 * an absent or null value is not there.
 */
export type Raw = string | readonly Raw[] | RawMap;

export interface RawMap {
  readonly [key: string]: Raw;
}
