import { courseSchema } from '../../../course/course.ts';
import type { Raw } from '../../../course/raw.ts';
import { eachField } from '../../../course/walk.ts';
import type { Path } from '../../../diagnostic.ts';

export interface PlacedText {
  readonly path: Path;
  readonly text: string;
}

/** What the public or the learners read before they enrol. */
const publicPlaces = new Set([
  'title',
  'modules.*.title',
  'modules.*.summary',
  'evaluation.certification.title',
  'offers.*.title',
  'deployment.communication.*.message',
]);

/** Other people’s words stand as they were said. */
const othersWords = new Set(['quote', 'clientWording', 'context', 'problem']);

const place = (path: Path) => path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');

function texts(typed: Raw, wanted: (path: Path) => boolean): readonly PlacedText[] {
  const found: PlacedText[] = [];
  eachField(courseSchema, typed, ({ path, notes, value }) => {
    if (typeof value === 'string' && notes?.kind === 'text' && !notes.private && wanted(path))
      found.push({ path: [...path], text: value });
  });
  return found;
}

/** The texts of the spec that are, or will be, publicity. */
export function publicTexts(typed: Raw): readonly PlacedText[] {
  return texts(typed, (path) => publicPlaces.has(place(path)));
}

/** Every text that the design team wrote itself, private notes aside. */
export function ownTexts(typed: Raw): readonly PlacedText[] {
  return texts(typed, (path) => !othersWords.has(String(path.at(-1))) && path[1] !== 'goals');
}
