import type { Course } from '../../course/course.ts';
import { firstDay, lastDay } from '../../course/values/date.ts';
import { say } from '../../language/say.ts';
import { calendarChart } from '../charts/calendar.ts';
import type { DocumentContext } from '../page.ts';
import { chart, facts, list, type Of, optional, record, text } from '../shape.ts';
import { ask } from '../views/ask.ts';
import { calendarRows } from '../views/calendar.ts';
import { factsOf } from '../views/facts.ts';
import { labelOf } from '../views/labels.ts';
import { shortName, who } from '../views/people.ts';

/** When and where it happens, and what is made before. */
export const deploymentShape = record({
  facts: facts,
  cohorts: list(record({ title: text, learners: optional(text), dates: text })),
  calendar: optional(chart),
  tasks: list(
    record({
      title: text,
      phase: optional(text),
      deliverable: optional(text),
      owner: optional(text),
      dates: optional(text),
      approvedBy: optional(text),
    }),
  ),
  coordinator: optional(text),
  tests: list(record({ title: text, findings: list(record({ finding: text, decision: optional(text) })) })),
  communication: list(
    record({
      when: text,
      audience: optional(text),
      message: optional(text),
      channel: optional(text),
      by: optional(text),
    }),
  ),
});

export function deploymentView(course: Course, context: DocumentContext): Of<typeof deploymentShape> {
  const { deployment, production } = course;
  return {
    facts: accessFacts(course, context),
    cohorts: cohortRows(course, context),
    calendar: calendarChart(calendarRows(course, context), context),
    tasks: production.tasks.flatMap((task) => {
      const title = task.title ?? task.deliverable;
      if (!title) return [];
      const dates =
        task.start && task.end ? context.span(firstDay(task.start), lastDay(task.end)) : (task.end ?? task.start);
      return [
        {
          title,
          phase: task.phase && labelOf(context, 'production.tasks.*.phase', task.phase),
          deliverable: task.title === undefined ? undefined : task.deliverable,
          owner: shortName(course, task.owner),
          dates: typeof dates === 'object' ? context.date(dates) : dates,
          approvedBy: shortName(course, task.approvedBy),
        },
      ];
    }),
    coordinator: who(course, production.coordinator),
    tests: deployment.userTests.map(({ date, testers, focus, findings }) => ({
      title: testTitle(date && context.date(date), testers && context.quantity(testers), focus, context),
      findings: findings.flatMap(({ finding, decision }) => (finding ? [{ finding, decision }] : [])),
    })),
    communication: deployment.communication.map((message) => ({
      when: momentOf(message, context),
      audience: message.audience,
      message: message.message,
      channel: message.channel,
      by: shortName(course, message.by),
    })),
  };
}

function accessFacts(course: Course, context: DocumentContext) {
  const { access } = course.deployment;
  const { enrolment } = course;
  return factsOf(context, [
    [say('Accès', 'Access'), access.link ?? ask(course, context, 'deployment.access.link')],
    [
      say('Lien sécurisé', 'Secured link'),
      access.secured === undefined ? undefined : context.say(access.secured ? say('oui', 'yes') : say('non', 'no')),
    ],
    [say('Accès du client au suivi', 'The client’s access to follow-up'), who(course, access.client.who)],
    [say('Droits du client', 'The client’s rights'), access.client.rights],
    [
      say('Délai d’accès après inscription', 'Access after enrolment'),
      enrolment.accessDelay && context.delay(enrolment.accessDelay),
    ],
    [
      say('Clôture des inscriptions', 'Enrolment closes'),
      enrolment.closesBefore &&
        context.say(say('{delay} avant le début', '{delay} before the start'), {
          delay: context.delay(enrolment.closesBefore),
        }),
    ],
    [say('Contact', 'Contact'), who(course, enrolment.contact)],
  ]);
}

function cohortRows(course: Course, context: DocumentContext) {
  return course.cohorts.map(({ title, learners, start, end }, index) => ({
    title: title ?? context.say(say('Groupe {n}', 'Cohort {n}'), { n: index + 1 }),
    learners: learners && context.quantity(learners),
    dates: !start
      ? ask(course, context, 'cohorts')
      : end?.day && start.day
        ? context.span(firstDay(start), lastDay(end))
        : context.date(start),
  }));
}

function testTitle(
  date: string | undefined,
  testers: string | undefined,
  focus: readonly string[],
  context: DocumentContext,
): string {
  const about = focus.map((one) => labelOf(context, 'deployment.userTests.*.focus', one));
  const parts = [
    date,
    testers && context.say(say('{testers} testeurs', '{testers} testers'), { testers }),
    about.length > 0 ? context.list(about) : undefined,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(', ') || context.say(say('Test', 'Test'));
}

function momentOf(
  { date, before, after }: Course['deployment']['communication'][number],
  context: DocumentContext,
): string {
  if (date) return context.date(date);
  if (before)
    return context.say(say('{delay} avant le lancement', '{delay} before the launch'), {
      delay: context.delay(before),
    });
  if (after)
    return context.say(say('{delay} après le lancement', '{delay} after the launch'), { delay: context.delay(after) });
  return context.say(say('à préciser', 'to be settled'));
}
