import type { Path, Slots } from '../../diagnostic.ts';
import type { Text } from '../../language/say.ts';
import type { Edit } from '../edit.ts';

/** What the schema refuses, as data: the rule, the sentence and its place, and how it can be mended. */
export interface Refusal {
  readonly rule: string;
  readonly message: Text;
  readonly data: Slots;
  readonly path: Path;
  readonly on: 'key' | 'value';
  readonly fix?: {
    readonly title: Text;
    readonly data: Slots;
    readonly level: 'safe' | 'suggested';
    readonly edit: Edit;
  };
}
