import type { Activity, Course, Module } from '../../course/course.ts';
import { weeksOf } from '../../facts/calendar.ts';
import { deliveryOf } from '../../facts/time.ts';
import { say } from '../../language/say.ts';
import { brief } from '../brief.ts';
import { identityOf } from '../identity.ts';
import type { DocumentContext } from '../page.ts';
import type { Of, Words } from '../shape.ts';
import { clientDuties, nextStep, openQuestions } from '../views/agreement.ts';
import { ask } from '../views/ask.ts';
import { audienceSummary } from '../views/audience.ts';
import { keyFigures } from '../views/figures.ts';
import { formatsOf } from '../views/formats.ts';
import { resultOf, targetOf } from '../views/indicators.ts';
import { stageRows } from '../views/stages.ts';
import { activityDuration, moduleDuration, weekNames, weekOf } from '../views/time.ts';
import { deploymentFacts, supportFacts } from './facts.ts';
import type { moduleRowShape, sheetShape } from './shape.ts';

type ModuleRow = Of<typeof moduleRowShape>;

/** How much of everything is said; each level says less. */
export interface Brevity {
  readonly problem: number;
  readonly objective: number;
  readonly objectives: number;
  readonly rows: number;
  /** Characters of a module’s objective; 0 leaves them out. */
  readonly moduleObjective: number;
  readonly line: number;
  readonly lines: number;
  readonly questions: number;
}

/** Never more open questions than this on the sheet. */
const mostQuestions = 5;

export const levels: readonly Brevity[] = [
  { problem: 360, objective: 160, objectives: 8, rows: 16, moduleObjective: 110, line: 160, lines: 6, questions: 5 },
  { problem: 280, objective: 120, objectives: 7, rows: 16, moduleObjective: 80, line: 110, lines: 5, questions: 5 },
  { problem: 220, objective: 90, objectives: 6, rows: 14, moduleObjective: 48, line: 80, lines: 4, questions: 4 },
  { problem: 160, objective: 70, objectives: 5, rows: 13, moduleObjective: 0, line: 60, lines: 3, questions: 3 },
  { problem: 120, objective: 56, objectives: 4, rows: 10, moduleObjective: 0, line: 46, lines: 2, questions: 3 },
];

/** The sheet’s view at one level of brevity. */
export function compose(course: Course, context: DocumentContext, level: Brevity): Of<typeof sheetShape> {
  const short = (words: Words, most: number): Words => (typeof words === 'string' ? brief(words, most) : words);
  const objectives = course.objectives.flatMap(({ title }) => (title === undefined ? [] : [title]));
  const rows = moduleRows(course, context, level);
  const shown = rows.length > level.rows ? rows.slice(0, level.rows - 1) : rows;
  const questions = openQuestions(course, context);
  const asked = questions.slice(0, Math.min(mostQuestions, level.questions));
  const indicators = course.evaluation.indicators.slice(0, level.lines).map((indicator) => ({
    title: brief(indicator.title ?? '', level.line),
    target: short(targetOf(course, indicator, context), level.line),
    result: shortResult(resultOf(course, indicator, context), level),
  }));
  return {
    identity: identityOf(course, context),
    lead: brief(lead(course, context), 130),
    figures: keyFigures(course, context),
    problem: short(course.need.problem ?? course.need.context ?? ask(course, context, 'need.problem'), level.problem),
    audience: short(audienceSummary(course, context), level.problem),
    goals: course.need.goals
      .flatMap(({ title }) => (title ? [brief(title, level.line)] : []))
      .slice(0, Math.min(3, level.lines)),
    objectives: objectives.slice(0, level.objectives).map((title) => brief(title, level.objective)),
    moreObjectives: rest(objectives.length, level.objectives),
    modules: shown,
    moreModules: rest(rows.length, shown.length),
    deployment: facts(deploymentFacts(course, context), level),
    support: facts(supportFacts(course, context), level),
    indicators,
    hasResults: indicators.some(({ result }) => result !== undefined),
    stages: stageRows(course, context),
    questions: asked.map(({ question, to, by }) => ({
      question: short(question, level.line + 40),
      to: to && short(to, 60),
      by,
    })),
    moreQuestions: rest(questions.length, asked.length),
    duties: clientDuties(course, context)
      .slice(0, level.lines)
      .map((duty) => brief(duty, level.line)),
    nextStep: short(nextStep(course, context) ?? ask(course, context, 'partnership.checkpoints'), level.line + 40),
  };
}

function shortResult(result: string | undefined, level: Brevity): string | undefined {
  return result && brief(result, Math.max(40, level.line));
}

function rest(all: number, shown: number): number | undefined {
  return all > shown ? all - shown : undefined;
}

function facts(all: ReturnType<typeof deploymentFacts>, level: Brevity) {
  return all
    .slice(0, level.lines)
    .map(({ label, value }) => ({ label, value: typeof value === 'string' ? brief(value, level.line) : value }));
}

/** « SPOC intra-entreprise, 4 modules en 4 semaines ». */
function lead(course: Course, context: DocumentContext): string {
  const { calledBy, kind } = course.format;
  const weeks = weeksOf(course);
  const modules = course.modules.length;
  const parts = [
    calledBy ??
      (kind === 'spoc'
        ? context.say(say('SPOC, cours en ligne privé', 'SPOC, a private online course'))
        : kind.toUpperCase()),
    ...(course.client.name ? [context.say(say('pour {name}', 'for {name}'), { name: course.client.name })] : []),
    ...(modules > 0 && weeks
      ? [
          context.say(
            say(
              '{modules, plural, one {# module} other {# modules}} en {weeks, plural, one {# semaine} other {# semaines}}',
              '{modules, plural, one {# module} other {# modules}} over {weeks, plural, one {# week} other {# weeks}}',
            ),
            { modules, weeks },
          ),
        ]
      : []),
  ];
  return parts.join(' · ');
}

/** The modules, then what is common to all of them (kick-off, coaching …). */
function moduleRows(course: Course, context: DocumentContext, level: Brevity): ModuleRow[] {
  const weeks = weekNames(course);
  const modules = course.modules.map(
    (module, index): ModuleRow => ({
      title: brief(module.title ?? context.say(say('Module {n}', 'Module {n}'), { n: index + 1 }), level.line),
      objective: moduleObjective(course, module, level),
      formats: joined(formatsOf(module.activities, context), level),
      duration:
        moduleDuration(module, context, level.moduleObjective === 0 ? 'total' : 'parts') ??
        ask(course, context, `modules.${module.id}.duration`),
      week: weeks[index],
    }),
  );
  const common = course.activities.map(
    (activity): ModuleRow => ({
      title: brief(activityTitle(activity, context), level.line),
      objective: undefined,
      formats: joined(formatsOf([activity], context), level),
      duration: activityDuration(activity, context),
      week: weekOf(course, activity),
    }),
  );
  // A course-wide page or survey is no appointment: only what learners meet for stands beside the modules.
  return [...modules, ...common.filter((_, index) => deliveryOf(course.activities[index]!) !== 'asynchronous')];
}

function activityTitle(activity: Activity, context: DocumentContext): string {
  return activity.title ?? context.capital(formatsOf([activity], context)[0]!);
}

function moduleObjective(course: Course, module: Module, level: Brevity): string | undefined {
  if (level.moduleObjective === 0) return undefined;
  const own = module.objectives.find(({ title }) => title !== undefined)?.title;
  const served = module.serves.flatMap(
    (id) => course.objectives.find((objective) => objective.id === id)?.title ?? [],
  )[0];
  const title = own ?? served ?? module.summary;
  return title === undefined ? undefined : brief(title, level.moduleObjective);
}

function joined(formats: readonly string[], level: Brevity): string | undefined {
  if (formats.length === 0) return undefined;
  const shown = formats.slice(0, Math.max(2, level.lines));
  return shown.join(' · ') + (formats.length > shown.length ? ' …' : '');
}
