/** A value that nobody has given yet, and the words that stand in its place (« à préciser avec la DRH »). */
export interface Unknown {
  readonly missing: string;
}

/** What a template may print. */
export type Words = string | Unknown;

export function isUnknown(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'missing');
}
