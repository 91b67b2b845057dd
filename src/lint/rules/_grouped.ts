import type { Path } from '../../diagnostic.ts';
import { say } from '../../language/say.ts';
import type { Finding } from '../rule.ts';

const hereToo = say('ici aussi', 'here too');

/** One finding for gaps of the same kind: at the first place, the others beside it; none, and nothing to word, without places. */
export function grouped<M extends string>(
  places: readonly Path[],
  finding: () => Omit<Finding<M>, 'at' | 'related'>,
): readonly Finding<M>[] {
  const [first, ...others] = places;
  if (!first) return [];
  return [{ at: first, related: others.map((at) => ({ at, message: hereToo })), ...finding() }];
}
