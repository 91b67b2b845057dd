import type { Activity, Course, Module } from '../../course/course.ts';
import { deliveryOf, groupingOf } from '../../facts/time.ts';
import { say } from '../../language/say.ts';
import { activityType } from '../../method/activities.ts';
import type { DocumentContext } from '../page.ts';
import { list, type Of, optional, record, rich, text, type Words } from '../shape.ts';
import { ask } from '../views/ask.ts';
import { factShape, factsOf } from '../views/facts.ts';
import { labelOf } from '../views/labels.ts';
import { shortName } from '../views/people.ts';
import { activityDuration, moduleDuration, weekNames, weekOf } from '../views/time.ts';

export const activityShape = record({
  title: text,
  format: text,
  duration: text,
  delivery: text,
  /** What the learner does, what is handed in, how it is assessed; one line each. */
  details: list(text),
  week: optional(text),
});

/** The course, module by module. */
export const modulesShape = record({
  modules: list(
    record({
      title: text,
      facts: list(factShape),
      summary: optional(rich),
      objectives: list(text),
      activities: list(activityShape),
      resources: list(text),
    }),
  ),
  common: list(activityShape),
});

export function modulesView(course: Course, context: DocumentContext): Of<typeof modulesShape> {
  const weeks = weekNames(course);
  return {
    modules: course.modules.map((module, index) => moduleView(course, module, index, weeks[index], context)),
    common: course.activities.map((activity) => activityView(course, activity, context)),
  };
}

function moduleView(course: Course, module: Module, index: number, week: string | undefined, context: DocumentContext) {
  const number = context.say(say('Module {n}', 'Module {n}'), { n: index + 1 });
  const served = course.objectives.filter(({ id }) => module.serves.includes(id)).flatMap(({ title }) => title ?? []);
  const own = module.objectives.flatMap(({ title }) => title ?? []);
  return {
    title: module.title ? `${number} – ${module.title}` : number,
    facts: factsOf(context, [
      [say('Semaine', 'Week'), week],
      [
        say('Durée', 'Duration'),
        moduleDuration(module, context) ?? ask(course, context, `modules.${module.id}.duration`),
      ],
      [say('Ouverture', 'Opens'), module.opens && labelOf(context, 'modules.*.opens', module.opens)],
      [say('Rôle', 'Role'), module.role === 'learning' ? undefined : labelOf(context, 'modules.*.role', module.role)],
      [say('Responsable', 'Owner'), shortName(course, module.owner)],
      [say('Avancement', 'Progress'), module.status && labelOf(context, 'modules.*.status', module.status)],
    ]),
    summary: module.summary,
    objectives: own.length > 0 ? own : served,
    activities: module.activities.map((activity) => activityView(course, activity, context)),
    resources: course.resources
      .filter(({ id }) => module.resources.includes(id))
      .flatMap(({ title, about }) => title ?? about ?? []),
  };
}

function activityView(course: Course, activity: Activity, context: DocumentContext): Of<typeof activityShape> {
  const format = context.say(activityType(activity.type).label);
  return {
    title: activity.title ?? context.capital(format),
    format: activity.tool
      ? context.say(say('{format} ({tool})', '{format} ({tool})'), { format, tool: activity.tool })
      : format,
    duration: activityDuration(activity, context),
    delivery: [
      labelOf(context, 'activities.*.delivery', deliveryOf(activity)),
      labelOf(context, 'activities.*.grouping', groupingOf(activity)),
    ].join(', '),
    details: detailsOf(course, activity, context),
    week: activity.date ? context.date(activity.date) : weekOf(course, activity),
  };
}

function detailsOf(course: Course, activity: Activity, context: DocumentContext): readonly Words[] {
  const labelled = (label: ReturnType<typeof say>, value: string | undefined): string[] =>
    value === undefined ? [] : [context.say(say('{label} : {value}', '{label}: {value}'), { label, value })];
  const situation = course.need.situations.find(({ id }) => id === activity.situation)?.title;
  const mark =
    activity.passMark &&
    (activity.passMark.kind === 'share' ? context.share(activity.passMark.share) : context.target(activity.passMark));
  return [
    ...(activity.learnerDoes
      ? [activity.learnerDoes]
      : activity.instructions
        ? [activity.instructions]
        : activity.content
          ? [activity.content]
          : []),
    ...labelled(say('Situation de travail', 'Situation of work'), situation),
    ...labelled(say('Production attendue', 'To hand in'), activity.production),
    ...labelled(
      say('Évaluation', 'Assessment'),
      activity.assessment && labelOf(context, 'activities.*.assessment', activity.assessment),
    ),
    ...labelled(say('Critères', 'Criteria'), activity.criteria),
    ...labelled(say('Seuil', 'Pass mark'), mark),
    ...labelled(
      say('Retour', 'Feedback'),
      activity.feedback && labelOf(context, 'activities.*.feedback', activity.feedback),
    ),
  ];
}
