import type { Activity, Course, Module, Objective } from '../../course/course.ts';
import { coverage, type Trace } from '../../facts/coverage.ts';
import { say } from '../../language/say.ts';
import { activityType } from '../../method/activities.ts';
import type { DocumentContext } from '../page.ts';
import { list, type Of, optional, record, table, text } from '../shape.ts';
import type { Table } from '../table.ts';
import { ask } from '../views/ask.ts';
import { labelOf } from '../views/labels.ts';

/** What each learner will be able to do, and how everything serves it. */
export const objectivesShape = record({
  competencies: list(record({ title: text, reference: optional(text) })),
  objectives: list(
    record({
      title: text,
      clientWording: optional(text),
      condition: optional(text),
      criterion: text,
      evidence: text,
      competencies: optional(text),
      situations: optional(text),
      goals: optional(text),
    }),
  ),
  /** Objectives against modules, at a glance. */
  matrix: optional(table),
  /** Objective, modules, practice, assessment, in words. */
  traces: list(record({ title: text, modules: text, practice: list(text), assessments: list(text) })),
});

export function objectivesView(course: Course, context: DocumentContext): Of<typeof objectivesShape> {
  const traces = tracesOf(course, context);
  return {
    competencies: course.competencies.flatMap(({ title, reference }) => (title ? [{ title, reference }] : [])),
    objectives: course.objectives.map((objective) => objectiveView(course, objective, context)),
    matrix: matrixOf(course, context),
    traces: course.modules.length > 0 ? traces : [],
  };
}

function objectiveView(course: Course, objective: Objective, context: DocumentContext) {
  const at = `objectives.${objective.id}`;
  const titles = (
    ids: readonly string[],
    items: readonly { id: string; title?: string | undefined }[],
  ): string | undefined =>
    ids.flatMap((id) => items.find((item) => item.id === id)?.title ?? []).join(' ; ') || undefined;
  return {
    title: objective.title ?? ask(course, context, at),
    clientWording: objective.clientWording,
    condition: objective.condition,
    criterion: objective.criterion ?? ask(course, context, `${at}.criterion`),
    evidence:
      objective.evidence.length > 0
        ? context.list(objective.evidence.map((proof) => labelOf(context, 'objectives.*.evidence', proof)))
        : ask(course, context, `${at}.evidence`),
    competencies: titles(objective.competencies, course.competencies),
    situations: titles(objective.situations, course.need.situations),
    goals: titles(objective.goals, course.need.goals),
  };
}

/** More columns than this would not be read any more. */
const mostModules = 14;

/** ● worked on, ◆ assessed; the last column is what is common to all modules. */
function matrixOf(course: Course, context: DocumentContext): Table | undefined {
  const { modules, objectives } = course;
  if (objectives.length === 0 || modules.length === 0 || modules.length > mostModules) return undefined;
  const all = coverage(course);
  const common = all.some(({ activities }) => shared(course, activities));
  const cell = (worked: boolean, assessed: boolean): string =>
    [worked ? '●' : '', assessed ? '◆' : ''].join(' ').trim();
  return {
    columns: [
      { title: context.say(say('Objectif', 'Objective')), width: 40 },
      ...modules.map((_, index) => ({
        title: context.say(say('Mod. {n}', 'Mod. {n}'), { n: index + 1 }),
        align: 'center' as const,
        width: Math.max(4.5, 60 / (modules.length + (common ? 1 : 0))),
      })),
      ...(common ? [{ title: context.say(say('Commun', 'Common')), align: 'center' as const, width: 7 }] : []),
    ],
    rows: all.map((trace) => [
      trace.objective.title ?? '',
      ...modules.map((module) =>
        cell(
          serves(trace, module),
          trace.assessments.some((activity) => module.activities.includes(activity)),
        ),
      ),
      ...(common ? [cell(shared(course, trace.activities), shared(course, trace.assessments))] : []),
    ]),
    rowHeaders: 'sentences',
    dense: modules.length > 8,
  };
}

function tracesOf(course: Course, context: DocumentContext) {
  const none = context.say(say('rien pour le moment', 'nothing yet'));
  const named = (activities: readonly Activity[]): readonly string[] => {
    const titles = new Set(activities.map(({ title, type }) => title ?? context.say(activityType(type).label)));
    return [...titles];
  };
  return coverage(course).map((trace) => {
    const modules = course.modules.flatMap((module, index) => (serves(trace, module) ? [String(index + 1)] : []));
    const { objective, activities, assessments } = trace;
    return {
      title: objective.title ?? '',
      modules: modules.join(', ') || none,
      practice: named(activities.filter((activity) => !assessments.includes(activity))),
      assessments: named(assessments),
    };
  });
}

/** A module serves an objective when it says so, or when one of its activities works on it. */
function serves({ modules, activities }: Trace, module: Module): boolean {
  return modules.includes(module) || activities.some((activity) => module.activities.includes(activity));
}

/** True when one of these activities is common to the whole course. */
function shared(course: Course, activities: readonly Activity[]): boolean {
  return activities.some((activity) => course.activities.includes(activity));
}
