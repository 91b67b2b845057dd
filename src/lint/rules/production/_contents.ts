import type { Course, Module, Task } from '../../../course/course.ts';
import { firstDay, type PlainDate } from '../../../course/values/date.ts';
import type { Path } from '../../../diagnostic.ts';
import { launchDay, weekSpan } from '../../../facts/calendar.ts';
import { allActivities } from '../../../facts/time.ts';
import { letters } from '../../../language/letters.ts';
import type { Text } from '../../../language/say.ts';
import { quoted } from '../_enumeration.ts';
import { activityName } from '../_names.ts';

/** Something to be made: an activity or a resource, with what it inherits from its module and from the tasks of the project. */
export interface Content {
  readonly path: Path;
  readonly name: Text;
  readonly status: string | undefined;
  readonly owner: string | undefined;
  readonly due: PlainDate | undefined;
  /** Where the date is written. */
  readonly duePath: Path | undefined;
  readonly module?: Module;
}

const makes = ({ phase }: Task) =>
  phase === 'media' || phase === 'storyboard' || phase === 'design' || phase === undefined;

const alphanumeric = new RegExp(`[${letters}0-9]`);

/** True when an identifier stands in a text by itself. */
function isWord(id: string, text: string): boolean {
  for (let start = text.indexOf(id); start >= 0; start = text.indexOf(id, start + 1)) {
    const around = `${text[start - 1] ?? ''}${text[start + id.length] ?? ''}`;
    if (!alphanumeric.test(around)) return true;
  }
  return false;
}

/** The modules that a task names (« module 2 », « modules 1 à 3 », a title or an identifier); undefined when it names none. */
export function modulesOfTask(course: Course, { title = '', deliverable = '' }: Task): readonly Module[] | undefined {
  const text = `${title} ${deliverable}`.toLowerCase();
  const named = course.modules.filter(
    ({ id, title: own }) =>
      isWord(id.toLowerCase(), text) || (own !== undefined && own.length > 3 && text.includes(own.toLowerCase())),
  );
  const range = /modules?\s+(\d+)(?:\s*(?:à|to|-|–|et|and)\s*(\d+))?/u.exec(text);
  if (!range && named.length === 0) return undefined;
  const [first, last] = [Number(range?.[1] ?? 0), Number(range?.[2] ?? range?.[1] ?? 0)];
  return course.modules.filter((module, m) => named.includes(module) || (m + 1 >= first && m + 1 <= last));
}

/** Finds the tasks that make a module’s contents, or everybody’s. */
function taskFinder(course: Course): (module: Module | undefined) => readonly Task[] {
  const tasks = course.production.tasks.filter(makes).map((task) => ({ task, named: modulesOfTask(course, task) }));
  return (module) =>
    tasks
      .filter(({ named }) => named === undefined || (module !== undefined && named.includes(module)))
      .map(({ task }) => task);
}

/** Activities and resources with a status of their own or of their module, and who makes them by when. */
export function contents(course: Course): readonly Content[] {
  const tasksFor = taskFinder(course);
  const activities = allActivities(course).map(({ activity, module, path }): Content => {
    const tasks = tasksFor(module);
    const own: [PlainDate | undefined, Path] = [activity.due, [...path, 'due']];
    const shared: [PlainDate | undefined, Path] = [module?.due, [...path.slice(0, 2), 'due']];
    const [due, duePath] = [own, shared].find(([date]) => date) ?? [tasks.find(({ end }) => end)?.end, undefined];
    return {
      path,
      name: activityName(activity),
      status: activity.status ?? module?.status,
      owner: activity.owner ?? module?.owner ?? tasks.find(({ owner }) => owner)?.owner,
      due,
      duePath,
      ...(module ? { module } : {}),
    };
  });
  const resources = course.resources.map((resource, r): Content => {
    const modules = course.modules.filter((module) => module.resources.includes(resource.id));
    const tasks = tasksFor(modules.length === 1 ? modules[0] : undefined);
    return {
      path: ['resources', r],
      name: quoted(resource.title ?? resource.id),
      status: resource.status,
      owner: resource.owner ?? modules.find(({ owner }) => owner)?.owner ?? tasks.find(({ owner }) => owner)?.owner,
      due: resource.due ?? modules.find(({ due }) => due)?.due ?? tasks.find(({ end }) => end)?.end,
      duePath: resource.due ? ['resources', r, 'due'] : undefined,
      ...(modules.length === 1 ? { module: modules[0]! } : {}),
    };
  });
  return [...activities, ...resources];
}

/** The ISO day on which learners first meet a module: its week’s first day, the launch where it opens at once or gives no week. */
export function openingDay(course: Course, module: Module | undefined): string | undefined {
  const launch = launchDay(course);
  if (!launch || !module?.week || module.opens === 'start') return launch;
  return weekSpan(launch, module.week).start;
}

/** True when a date lies for certain after a day, however imprecise it is. */
export function isAfter(date: PlainDate, day: string): boolean {
  return firstDay(date) > day;
}
