import { formatVersion } from './course.ts';
import type { RawMap } from './raw.ts';

/** Turns the values of one version into the next one’s; the key is the version it starts from. */
export type Migration = (values: RawMap) => RawMap;

/** None yet: version 1 is the first. A later version adds its step here, under the number it starts from. */
const steps: Readonly<Record<number, Migration>> = {};

/** The values in the current format, through every step; undefined when the file is newer than this tool. */
export function migrate(
  values: RawMap,
  version: number,
  migrations: Readonly<Record<number, Migration>> = steps,
): RawMap | undefined {
  if (version > formatVersion && migrations === steps) return undefined;
  let current = values;
  for (let from = version; migrations[from]; from++) current = (migrations[from] as Migration)(current);
  return current;
}
