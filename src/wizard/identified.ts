import type { Course } from '../course/course.ts';
import type { Edit } from '../course/edit.ts';
import type { RawMap } from '../course/raw.ts';
import { rawAt } from '../course/raw.ts';
import type { Path } from '../diagnostic.ts';
import { lineOf } from './items.ts';
import { mapsAt, put } from './paths.ts';

/** The lists whose items others may name, those inside modules included. */
function listsOf(course: RawMap): readonly Path[] {
  return [
    ['people'],
    ['need', 'goals'],
    ['need', 'situations'],
    ['cohorts'],
    ['competencies'],
    ['objectives'],
    ['modules'],
    ...mapsAt(course, 'modules').flatMap((_, index): Path[] => [
      ['modules', index, 'objectives'],
      ['modules', index, 'activities'],
    ]),
    ['activities'],
    ['resources'],
    ['evaluation', 'indicators'],
    ['production', 'tasks'],
  ];
}

/**
 * A course as typed, its unnamed items under the identifiers that they go by (O1 for the first objective …): only so can they
 * be moved or removed without others changing their name.
 */
export function identified(typed: RawMap, course: Course): RawMap {
  let next = typed;
  for (const list of listsOf(typed)) {
    for (const [index, item] of mapsAt(typed, list).entries()) {
      if (item.id !== undefined) continue;
      const id = rawAt(course as never, [...list, index, 'id']);
      if (typeof id === 'string') next = put(next, [...list, index, 'id'], id);
    }
  }
  return next;
}

/** Edits that write down the identifiers of a list’s items, where the list itself is about to change. */
export function namingEdits(typed: RawMap, before: RawMap, after: RawMap): readonly Edit[] {
  return listsOf(typed).flatMap((list) => {
    const names = (course: RawMap) =>
      mapsAt(course, list)
        .map((item) => lineOf(item.id))
        .join(' ');
    if (names(before) === names(after)) return [];
    return mapsAt(typed, list).flatMap((item, index): Edit[] =>
      item.id === undefined
        ? [{ op: 'set', path: [...list, index, 'id'], value: lineOf(mapsAt(before, list)[index]?.id) }]
        : [],
    );
  });
}
