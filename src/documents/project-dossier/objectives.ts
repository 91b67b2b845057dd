import type { Course, Objective } from '../../course/course.ts';
import { coverage } from '../../facts/coverage.ts';
import { say } from '../../language/say.ts';
import { activityType } from '../../method/activities.ts';
import type { DocumentContext } from '../page.ts';
import { flag, list, type Of, optional, record, table, text } from '../shape.ts';
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
  hasClientWording: flag,
  /** Objectives against modules, at a glance. */
  matrix: optional(table),
  /** Objective, modules, practice, assessment, in words. */
  traces: list(record({ title: text, modules: text, practice: text, assessments: text })),
});

export function objectivesView(course: Course, context: DocumentContext): Of<typeof objectivesShape> {
  const objectives = course.objectives.map((objective) => objectiveView(course, objective, context));
  const traces = tracesOf(course, context);
  return {
    competencies: course.competencies.flatMap(({ title, reference }) => (title ? [{ title, reference }] : [])),
    objectives,
    hasClientWording: objectives.some(({ clientWording }) => clientWording !== undefined),
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

/** How modules are named in narrow places: by their number. */
export function moduleNumbers(course: Course): ReadonlyMap<string, number> {
  return new Map(course.modules.map(({ id }, index) => [id, index + 1]));
}

/** More columns than this would not be read any more. */
const mostModules = 14;

/** ● worked on, ◆ assessed; the last column is what is common to all modules. */
function matrixOf(course: Course, context: DocumentContext): Table | undefined {
  const { modules, objectives } = course;
  if (objectives.length === 0 || modules.length === 0 || modules.length > mostModules) return undefined;
  const all = coverage(course);
  const common = all.some(({ activities }) => activities.some((activity) => course.activities.includes(activity)));
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
    rows: all.map(({ objective, modules: serving, activities, assessments }) => [
      objective.title ?? '',
      ...modules.map((module) =>
        cell(
          serving.includes(module) || activities.some((activity) => module.activities.includes(activity)),
          assessments.some((activity) => module.activities.includes(activity)),
        ),
      ),
      ...(common
        ? [
            cell(
              activities.some((activity) => course.activities.includes(activity)),
              assessments.some((activity) => course.activities.includes(activity)),
            ),
          ]
        : []),
    ]),
    rowHeaders: true,
    dense: modules.length > 8,
  };
}

function tracesOf(course: Course, context: DocumentContext) {
  const numbers = moduleNumbers(course);
  const none = context.say(say('rien pour le moment', 'nothing yet'));
  const named = (activities: readonly Course['activities'][number][]): string =>
    [...new Set(activities.map(({ title, type }) => title ?? context.say(activityType(type).label)))].join(' ; ') ||
    none;
  return coverage(course).map(({ objective, modules, activities, assessments }) => ({
    title: objective.title ?? '',
    modules: modules.map(({ id }) => String(numbers.get(id))).join(', ') || none,
    practice: named(activities.filter((activity) => !assessments.includes(activity))),
    assessments: named(assessments),
  }));
}
