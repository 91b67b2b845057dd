import type { Activity, Module, Objective } from '../../course/course.ts';
import type { Text } from '../../language/say.ts';
import { activityType } from '../../method/activities.ts';
import { enumeration, quoted } from './_enumeration.ts';

/** How messages name what the author wrote: by its title, else by what it is. */

export function moduleName({ title, id }: Module): Text {
  return quoted(title ?? id);
}

export function objectiveName({ title, id }: Objective): Text {
  return quoted(title ?? id);
}

export function activityName({ title, type }: Activity): Text {
  if (title) return quoted(title);
  const { fr, en } = activityType(type).label;
  return { fr: `« ${fr} »`, en: `“${en}”` };
}

/** « a, b, c et 4 autres »: the first names of a long list, and how many remain. */
export function listed(names: readonly Text[], limit = 4): Text {
  if (names.length <= limit + 1) return enumeration(names);
  const rest = names.length - limit;
  return enumeration([...names.slice(0, limit), { fr: `${rest} autres`, en: `${rest} others` }]);
}
