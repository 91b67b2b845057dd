import type { Course } from '../../../course/course.ts';
import { firstDay, lastDay, parseDate } from '../../../course/values/date.ts';
import type { Path, Severity } from '../../../diagnostic.ts';
import { launchDay } from '../../../facts/calendar.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import type { Finding } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { onDay } from '../_figures.ts';
import { grouped } from '../_grouped.ts';
import { activityName, listed } from '../_names.ts';
import { contents, isAfter, modulesOfTask, openingDay } from './_contents.ts';

export type Message = 'accepted' | 'order' | 'task' | 'contents' | 'module';

const before = say('ce qui précède finit ici', 'what comes before ends here');
const opens = say('l’ouverture est ici', 'the opening is here');

const writtenDay = (day: string): Text => onDay(parseDate(day)!);

/** Where the launch is written. */
function launchPath(course: Course): Path {
  const launch = launchDay(course);
  const cohort = course.cohorts.findIndex(({ start }) => start?.day && firstDay(start) === launch);
  return cohort >= 0 ? ['cohorts', cohort, 'start'] : ['need', 'constraints', 'start'];
}

/** A task that begins before one that it comes after is over; imprecise dates are read in its favour. */
export function* orderFindings(course: Course): Generator<Finding<Message>> {
  const { tasks } = course.production;
  for (const [t, task] of tasks.entries()) {
    const start = task.start ?? task.end;
    for (const id of start ? task.after : []) {
      const p = tasks.findIndex((other) => other.id === id);
      const previous = tasks[p];
      const end = previous?.end ?? previous?.start;
      if (!start || !previous || !end || lastDay(start) >= firstDay(end)) continue;
      const data: Slots = {
        task: quoted(task.title ?? task.deliverable ?? task.id),
        start: onDay(start),
        previous: quoted(previous.title ?? previous.deliverable ?? previous.id),
        end: onDay(end),
      };
      yield {
        at: ['production', 'tasks', t, task.start ? 'start' : 'end'],
        message: 'order',
        data,
        related: [{ at: ['production', 'tasks', p, previous.end ? 'end' : 'start'], message: before }],
      };
    }
  }
}

/** Production or acceptance that ends after learners have met what it makes. */
export function* taskFindings(course: Course): Generator<Finding<Message>> {
  const launch = launchDay(course);
  if (!launch) return;
  const opening = (modules: Course['modules']) =>
    modules.map((module) => openingDay(course, module) ?? launch).sort((a, b) => (a < b ? -1 : 1));
  const last = opening(course.modules).at(-1) ?? launch;
  for (const [t, task] of course.production.tasks.entries()) {
    const makes = task.phase === 'media' || task.phase === 'storyboard' || task.phase === 'design';
    if (!task.end || !isAfter(task.end, launch) || !(makes || task.phase === 'acceptance')) continue;
    const named = modulesOfTask(course, task);
    const day = opening([...(named ?? [])])[0] ?? launch;
    if (!isAfter(task.end, day)) continue;
    // What is made for all modules may still be in time for the later ones.
    const severity: Severity = makes && !named && !isAfter(task.end, last) ? 'warning' : 'error';
    const data: Slots = {
      task: quoted(task.title ?? task.deliverable ?? task.id),
      end: onDay(task.end),
      day: writtenDay(day),
    };
    const related = [{ at: launchPath(course), message: opens }];
    yield { at: ['production', 'tasks', t, 'end'], message: 'task', severity, data, related };
  }
}

/** Contents not ready yet that are due after their module opens. */
export function contentFindings(course: Course): readonly Finding<Message>[] {
  const launch = launchDay(course);
  if (!launch) return [];
  const waiting = contents(course).filter(({ status }) => status !== 'ready' && status !== 'existing');
  const late = waiting.flatMap(({ name, due, duePath, module }) => {
    if (!due || !duePath || !isAfter(due, launch)) return [];
    const day = openingDay(course, module) ?? launch;
    if (!isAfter(due, day)) return [];
    const made = onDay(due);
    const opened = writtenDay(day);
    const words = say(`${name.fr} (${made.fr}, pour le ${opened.fr})`, `${name.en} (${made.en}, for ${opened.en})`);
    return [{ words, duePath }];
  });
  const places = [...new Map(late.map(({ duePath }) => [duePath.join(), duePath])).values()];
  const data = (): Slots => ({ contents: listed(late.map(({ words }) => words)) });
  return grouped<Message>(places, () => ({ message: 'contents', data: data() })).map((finding) => ({
    ...finding,
    related: [{ at: launchPath(course), message: opens }, ...(finding.related ?? [])],
  }));
}

/** Contents that are due once everything has been accepted. */
export function acceptedFindings(course: Course): readonly Finding<Message>[] {
  const ends = [
    ...course.production.tasks.flatMap((task) =>
      task.phase === 'acceptance' && task.end?.day && !modulesOfTask(course, task) ? [firstDay(task.end)] : [],
    ),
    ...course.partnership.checkpoints.flatMap(({ date, approves }) =>
      date?.day && approves.includes('production') ? [firstDay(date)] : [],
    ),
  ];
  const [end] = ends.sort().reverse();
  if (!end) return [];
  const opening = launchDay(course);
  const late = contents(course).flatMap(({ name, status, due, duePath }) =>
    end && due?.day && duePath && status !== 'ready' && status !== 'existing' && firstDay(due) > end
      ? // What is due after the opening is told so.
        opening && isAfter(due, opening)
        ? []
        : [{ name, duePath }]
      : [],
  );
  const places = [...new Map(late.map(({ duePath }) => [duePath.join(), duePath])).values()];
  return grouped<Message>(places, () => ({
    message: 'accepted',
    severity: 'warning',
    data: { contents: listed(late.map(({ name }) => name)), end: writtenDay(end!) },
  }));
}

/** What is due after the module that it belongs to. */
export function* moduleFindings(course: Course): Generator<Finding<Message>> {
  for (const [m, module] of course.modules.entries()) {
    for (const [a, activity] of module.due ? module.activities.entries() : []) {
      const { due } = activity;
      if (!module.due || !due || firstDay(due) <= lastDay(module.due)) continue;
      const data: Slots = { activity: activityName(activity), due: onDay(due), limit: onDay(module.due) };
      const related = [
        { at: ['modules', m, 'due'], message: say('le module est attendu ici', 'the module is due here') },
      ];
      yield { at: ['modules', m, 'activities', a, 'due'], message: 'module', severity: 'warning', data, related };
    }
  }
}
