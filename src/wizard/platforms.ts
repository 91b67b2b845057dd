import { lms } from '../course/choices.ts';
import { labelsOf } from '../course/field.ts';
import type { RawMap } from '../course/raw.ts';
import { put, textAt } from './paths.ts';

/** A platform whose name holds the name of a known LMS is that LMS; any other stays generic, never guessed. */
export function nameLms(course: RawMap, name: string): RawMap {
  const at = 'need.constraints.platform.lms';
  const words = name.toLowerCase();
  const known = Object.entries(labelsOf(lms)).find(
    ([value, label]) =>
      value !== 'generic' &&
      label.fr
        .toLowerCase()
        .split(' / ')
        .some((part) => words.includes(part) || words.includes(part.replace(' ', ''))),
  );
  if (known) return put(course, at, known[0]);
  return textAt(course, at) === '' ? course : put(course, at, undefined);
}
