import type { Activity, Course, Module } from '../../course/course.ts';
import { deliveryOf, groupingOf } from '../../facts/time.ts';
import { say } from '../../language/say.ts';
import { activityType } from '../../method/activities.ts';
import type { DocumentContext } from '../page.ts';
import { list, type Of, optional, record, rich, text, type Words } from '../shape.ts';
import { ask } from '../views/ask.ts';
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
      /** Week, duration, opening … on one line. */
      meta: list(text),
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
    meta: metaOf(course, module, week, context),
    summary: module.summary,
    objectives: own.length > 0 ? own : served,
    activities: module.activities.map((activity) => activityView(course, activity, context)),
    resources: course.resources
      .filter(({ id }) => module.resources.includes(id))
      .flatMap(({ title, about }) => title ?? about ?? []),
  };
}

function metaOf(course: Course, module: Module, week: string | undefined, context: DocumentContext): readonly Words[] {
  const said = (text: ReturnType<typeof say>, value: string | undefined): string[] =>
    value === undefined ? [] : [context.say(text, { value })];
  return [
    ...said(say('semaine {value}', 'week {value}'), week),
    moduleDuration(module, context) ?? ask(course, context, `modules.${module.id}.duration`),
    ...(module.role === 'learning' ? [] : [labelOf(context, 'modules.*.role', module.role)]),
    ...said(say('ouvert {value}', 'open {value}'), module.opens && labelOf(context, 'modules.*.opens', module.opens)),
    ...said(say('responsable : {value}', 'owner: {value}'), shortName(course, module.owner)),
    ...said(say('{value}', '{value}'), module.status && labelOf(context, 'modules.*.status', module.status)),
  ].map((part, index) => (index === 0 && typeof part === 'string' ? context.capital(part) : part));
}

function activityView(course: Course, activity: Activity, context: DocumentContext): Of<typeof activityShape> {
  const format = context.say(activityType(activity.type).label);
  return {
    title: activity.title ?? context.capital(format),
    format: activity.tool ? `${format} (${activity.tool})` : format,
    duration: activityDuration(activity, context),
    delivery: [
      labelOf(context, 'activities.*.delivery', deliveryOf(activity)),
      labelOf(context, 'activities.*.grouping', groupingOf(activity)),
    ].join(', '),
    details: detailsOf(course, activity, context),
    week: activity.date ? context.date(activity.date) : weekText(course, activity, context),
  };
}

function weekText(course: Course, activity: Activity, context: DocumentContext): string | undefined {
  const value = weekOf(course, activity);
  return value === undefined ? undefined : context.say(say('semaine {value}', 'week {value}'), { value });
}

function detailsOf(course: Course, activity: Activity, context: DocumentContext): readonly Words[] {
  const labelled = (label: ReturnType<typeof say>, value: string | undefined): string[] =>
    value === undefined ? [] : [context.say(say('{label} : {value}', '{label}: {value}'), { label, value })];
  const does = activity.learnerDoes ?? activity.instructions ?? activity.content;
  const situation = course.need.situations.findIndex(({ id }) => id === activity.situation);
  return [
    ...(does === undefined ? [] : [does]),
    ...labelled(say('À rendre', 'To hand in'), activity.production),
    ...labelled(say('Critères', 'Criteria'), activity.criteria),
    ...labelled(
      activity.assessment || activity.passMark ? say('Évaluation', 'Assessment') : say('Retour', 'Feedback'),
      assessmentOf(activity, context),
    ),
    ...labelled(
      say('Situation de travail', 'Situation of work'),
      situation < 0 ? undefined : context.say(say('n° {n}', 'no. {n}'), { n: situation + 1 }),
    ),
  ];
}

/** « formative, seuil 80 %, retour automatique »; where nothing is assessed, who answers. */
function assessmentOf(activity: Activity, context: DocumentContext): string | undefined {
  const { assessment, passMark, feedback } = activity;
  const answer = feedback && feedback !== 'none' ? labelOf(context, 'activities.*.feedback', feedback) : undefined;
  if (!assessment && !passMark) return answer;
  const mark = passMark && (passMark.kind === 'share' ? context.share(passMark.share) : context.target(passMark));
  const parts = [
    assessment && labelOf(context, 'activities.*.assessment', assessment),
    mark && context.say(say('seuil {mark}', 'pass mark {mark}'), { mark }),
    answer && context.say(say('retour {answer}', 'feedback {answer}'), { answer }),
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}
