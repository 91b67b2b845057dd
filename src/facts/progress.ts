import { type Course, type Stage, stages } from '../course/course.ts';
import { firstDay } from '../course/values/date.ts';
import { type ActivityTypeName, activityType } from '../method/activities.ts';
import { allActivities, deliveryOf } from './time.ts';

export type StageItem =
  | 'problem'
  | 'situations'
  | 'audience'
  | 'objectives'
  | 'verbs'
  | 'criteria'
  | 'competencies'
  | 'modules'
  | 'sequences'
  | 'formats'
  | 'durations'
  | 'contents'
  | 'videos'
  | 'sheets'
  | 'quizzes'
  | 'exercises'
  | 'facilitation'
  | 'platform'
  | 'link'
  | 'access'
  | 'tests'
  | 'feedback'
  | 'review';

/** One thing that a stage asks for; `count` of `of` where it is a matter of numbers. */
export interface Step {
  readonly item: StageItem;
  readonly done: boolean;
  readonly count?: number;
  readonly of?: number;
}

export interface StageProgress {
  readonly stage: Stage;
  readonly state: 'done' | 'in-progress' | 'to-come';
  readonly steps: readonly Step[];
}

function flag(item: StageItem, done: boolean): Step {
  return { item, done };
}

/** So many of so many; where there is nothing to count yet, nothing is said. */
function counted(item: StageItem, count: number, of: number): Step[] {
  return of > 0 ? [{ item, done: count === of, count, of }] : [];
}

function needSteps({ need }: Course): Step[] {
  return [
    flag('problem', need.problem !== undefined),
    { ...flag('situations', need.situations.length > 0), count: need.situations.length },
    flag('audience', need.audience.description !== undefined && need.audience.learners !== undefined),
  ];
}

function objectiveSteps({ objectives }: Course): Step[] {
  const having = (test: (objective: Course['objectives'][number]) => boolean): number => objectives.filter(test).length;
  return [
    { ...flag('objectives', objectives.length > 0), count: objectives.length },
    ...counted(
      'verbs',
      having(({ level }) => level !== undefined),
      objectives.length,
    ),
    ...counted(
      'criteria',
      having(({ criterion }) => criterion !== undefined),
      objectives.length,
    ),
    ...counted(
      'competencies',
      having(({ competencies }) => competencies.length > 0),
      objectives.length,
    ),
  ];
}

function structureSteps(course: Course): Step[] {
  const { modules } = course;
  const activities = allActivities(course).map(({ activity }) => activity);
  const timed = activities.filter(({ duration }) => duration !== undefined).length;
  const types = new Set(activities.map(({ type }) => type)).size;
  return [
    { ...flag('modules', modules.length > 0), count: modules.length },
    ...counted('sequences', modules.filter((module) => module.activities.length > 0).length, modules.length),
    { ...flag('formats', types > 0), count: types },
    ...counted('durations', timed, activities.length),
  ];
}

const sheets: readonly ActivityTypeName[] = [
  'tutorial',
  'reading',
  'annotated-pdf',
  'infographic',
  'job-aid',
  'checklist',
];
const quizzes: readonly ActivityTypeName[] = ['quiz', 'self-assessment', 'diagnostic', 'exam', 'survey'];
const ready: readonly (string | undefined)[] = ['ready', 'existing'];

/** What is to be produced, by family: how many are ready of how many; a family without anything is not there. */
function productionSteps(course: Course): Step[] {
  const things = [
    ...allActivities(course).map(({ activity }) => ({
      family: familyOf(activity),
      ready: ready.includes(activity.status),
    })),
    ...course.resources.map(({ type, status }) => ({
      family:
        type === 'video' ? ('videos' as const) : type === 'guide' ? ('facilitation' as const) : ('sheets' as const),
      ready: ready.includes(status),
    })),
  ];
  const families = ['videos', 'sheets', 'quizzes', 'exercises', 'facilitation'] as const;
  if (things.length === 0) return [flag('contents', false)];
  return families.flatMap((family) => {
    const all = things.filter((thing) => thing.family === family);
    return counted(family, all.filter((thing) => thing.ready).length, all.length);
  });
}

function familyOf(
  activity: Course['activities'][number],
): 'videos' | 'sheets' | 'quizzes' | 'exercises' | 'facilitation' {
  const type = activityType(activity.type);
  if (deliveryOf(activity) !== 'asynchronous') return 'facilitation';
  if (type.media) return 'videos';
  if (quizzes.includes(activity.type)) return 'quizzes';
  return sheets.includes(activity.type) ? 'sheets' : 'exercises';
}

function deploymentSteps({ need, deployment }: Course): Step[] {
  const { access, userTests } = deployment;
  return [
    flag('platform', need.constraints.platform.name !== undefined || need.constraints.platform.lms !== 'generic'),
    flag('link', access.link !== undefined && access.secured === true),
    flag('access', access.client.who !== undefined),
    flag(
      'tests',
      userTests.some(({ findings }) => findings.length > 0),
    ),
  ];
}

function followUpSteps({ evaluation, results, revision }: Course): Step[] {
  const answered = Object.values(results.measures).some(({ respondents }) => respondents !== undefined);
  const { date } = evaluation.report;
  // A version written before the day of the review can’t say that it took place.
  const after = date && revision.date ? firstDay(revision.date) >= firstDay(date) : true;
  const told = Object.keys(results.measures).length > 0 && date !== undefined && after;
  return [flag('feedback', answered || results.testimonials.length > 0), flag('review', told)];
}

const steps: Readonly<Record<Stage, (course: Course) => Step[]>> = {
  need: needSteps,
  objectives: objectiveSteps,
  structure: structureSteps,
  production: productionSteps,
  deployment: deploymentSteps,
  'follow-up': followUpSteps,
};

/** The six stages of the project with what is done and what remains of each. */
export function progressOf(course: Course): readonly StageProgress[] {
  return stages.map((stage) => {
    const own = steps[stage](course);
    const begun = own.some(({ done, count }) => done || (count ?? 0) > 0);
    const finished = own.length > 0 && own.every(({ done }) => done);
    return { stage, state: finished ? 'done' : begun ? 'in-progress' : 'to-come', steps: own };
  });
}
