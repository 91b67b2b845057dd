import type { Activity, Course, Module, ModuleObjective, Objective } from '../course/course.ts';
import type { Path } from '../diagnostic.ts';
import { onceFor, onceForModule } from './once.ts';
import { allActivities, intentOf } from './time.ts';

/** What follows an objective through the course: modules, their objectives, activities and assessments. */
export interface Trace {
  readonly objective: Objective;
  readonly modules: readonly Module[];
  readonly moduleObjectives: readonly ModuleObjective[];
  readonly activities: readonly Activity[];
  readonly assessments: readonly Activity[];
}

/** The course objectives that a module works for: its own `serves`, and those of its objectives. */
export const servedBy = onceForModule((module): readonly string[] => [
  ...new Set([...module.serves, ...module.objectives.flatMap((objective) => objective.serves)]),
]);

/** An assessment is any activity that assesses something, a quiz or exam, or what its author means as one; a diagnostic never is. */
export function isAssessment(activity: Activity): boolean {
  if (activity.type === 'diagnostic' || activity.assessment === 'diagnostic' || activity.type === 'survey')
    return false;
  return (
    activity.assesses.length > 0 ||
    activity.type === 'quiz' ||
    activity.type === 'exam' ||
    (activity.assessment !== undefined && intentOf(activity) === 'assessment') ||
    activity.intent === 'assessment'
  );
}

function courseObjectives(course: Course, ids: readonly string[], module: Module | undefined): readonly string[] {
  const found: string[] = [];
  for (const id of ids) {
    if (course.objectives.some((objective) => objective.id === id)) {
      found.push(id);
      continue;
    }
    for (const owner of module ? [module] : course.modules) {
      const own = owner.objectives.find((objective) => objective.id === id);
      if (own) found.push(...(own.serves.length > 0 ? own.serves : owner.serves));
    }
  }
  return found;
}

/** The course objectives that an activity works on: named ones, else all that its module serves (course-wide: none). */
export function workedOn(course: Course, activity: Activity, module: Module | undefined): readonly string[] {
  const named = [...activity.objectives, ...activity.assesses];
  if (named.length > 0) return courseObjectives(course, named, module);
  return module ? servedBy(module) : [];
}

/** The course objectives that an activity assesses: named ones, else, for an assessment of a module, all that the module serves. */
export function assessedBy(course: Course, activity: Activity, module: Module | undefined): readonly string[] {
  if (!isAssessment(activity)) return [];
  if (activity.assesses.length > 0) return courseObjectives(course, activity.assesses, module);
  if (!module) return [];
  const named = courseObjectives(course, activity.objectives, module);
  return named.length > 0 ? named : servedBy(module);
}

/** The trace of every objective, in order. */
export const coverage = onceFor((course): readonly Trace[] => {
  const activities = allActivities(course).map(({ activity, module }) => ({
    activity,
    worked: workedOn(course, activity, module),
    assessed: assessedBy(course, activity, module),
  }));
  return course.objectives.map((objective) => {
    const modules = course.modules.filter((module) => servedBy(module).includes(objective.id));
    return {
      objective,
      modules,
      moduleObjectives: modules.flatMap((module) =>
        module.objectives.filter(({ serves }) => (serves.length > 0 ? serves : module.serves).includes(objective.id)),
      ),
      activities: activities.filter(({ worked }) => worked.includes(objective.id)).map(({ activity }) => activity),
      assessments: activities.filter(({ assessed }) => assessed.includes(objective.id)).map(({ activity }) => activity),
    };
  });
});

/** A summative or certifying assessment; an exam is one unless it says otherwise. */
export function isSummative({ assessment, type }: Activity): boolean {
  return assessment === undefined ? type === 'exam' : assessment === 'summative' || assessment === 'certifying';
}

/** One step of a learner’s way, with the course objectives that it works on and assesses. */
export interface Step {
  readonly activity: Activity;
  readonly path: Path;
  readonly worked: readonly string[];
  readonly assessed: readonly string[];
}

/** The activities in the order in which learners meet them: the opening ones, the modules week by week, the rest of the course. */
export const learnerSteps = onceFor((course): readonly Step[] => {
  const opens = ({ activity }: { activity: Activity }) => activity.when === 'start' || activity.week === 1;
  const all = allActivities(course);
  const own = all.filter(({ module }) => module !== undefined);
  const shared = all.filter(({ module }) => module === undefined);
  // Modules without a week keep their place in the text; the sort is stable.
  const weeks = course.modules.every(({ week }) => week !== undefined);
  const ordered = weeks ? [...own].sort((a, b) => (a.module?.week ?? 0) - (b.module?.week ?? 0)) : own;
  const steps = [...shared.filter(opens), ...ordered, ...shared.filter((item) => !opens(item))];
  return steps.map(({ activity, module, path }) => ({
    activity,
    path,
    worked: workedOn(course, activity, module),
    assessed: assessedBy(course, activity, module),
  }));
});
