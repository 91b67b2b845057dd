import type { Activity, Course, Module, ModuleObjective } from '../../../course/course.ts';
import type { Path } from '../../../diagnostic.ts';
import { isAssessment, isSummative, servedBy, workedOn } from '../../../facts/coverage.ts';
import { allActivities } from '../../../facts/time.ts';

const namesSomething = ({ objectives, assesses }: Activity) => objectives.length + assesses.length > 0;

/** A module works for no objective: neither by itself, nor by its objectives, nor by one of its activities. */
function isUnlinked(course: Course, module: Module): boolean {
  return (
    servedBy(module).length === 0 &&
    module.activities.every((activity) => workedOn(course, activity, module).length === 0)
  );
}

/** Content modules that work for no objective; welcome and closing ones need none. */
export function unlinkedModules(course: Course): readonly { readonly module: Module; readonly path: Path }[] {
  return course.modules
    .map((module, m) => ({ module, path: ['modules', m] as const }))
    .filter(({ module }) => module.role === 'learning' && isUnlinked(course, module));
}

/** Assessments that name no objective and whose module serves none; surveys and diagnostics are none, nor a small quiz of welcome. */
export function orphanAssessments(course: Course): readonly { readonly activity: Activity; readonly path: Path }[] {
  return allActivities(course).filter(({ activity, module }) => {
    if (!isAssessment(activity) || namesSomething(activity)) return false;
    if (!module) return true;
    if (servedBy(module).length > 0) return false;
    // A content module without objective is said once, for itself.
    return module.role === 'learning' ? !isUnlinked(course, module) : isSummative(activity);
  });
}

function isWorked(course: Course, module: Module, objective: ModuleObjective): boolean {
  const served = objective.serves.length > 0 ? objective.serves : module.serves;
  return (
    module.activities.some(
      (activity) => !namesSomething(activity) || activity.objectives.some((id) => served.includes(id)),
    ) ||
    allActivities(course).some(
      ({ activity }) => activity.objectives.includes(objective.id) || activity.assesses.includes(objective.id),
    )
  );
}

/** Objectives of modules that no activity works on, though the module has activities. */
export function idleModuleObjectives(
  course: Course,
): readonly { readonly objective: ModuleObjective; readonly path: Path }[] {
  return course.modules.flatMap((module, m) =>
    module.activities.length === 0
      ? []
      : module.objectives
          .map((objective, o) => ({ objective, path: ['modules', m, 'objectives', o] as const }))
          .filter(({ objective }) => !isWorked(course, module, objective)),
  );
}
