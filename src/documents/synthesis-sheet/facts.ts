import type { Course } from '../../course/course.ts';
import { firstDay, lastDay } from '../../course/values/date.ts';
import { launchOf } from '../../facts/calendar.ts';
import { tutorOf } from '../../facts/people.ts';
import { deliveryOf } from '../../facts/time.ts';
import { say } from '../../language/say.ts';
import { activityType } from '../../method/activities.ts';
import type { DocumentContext } from '../page.ts';
import type { Fact, Words } from '../shape.ts';
import { ask } from '../views/ask.ts';
import { who } from '../views/people.ts';
import { activityDuration } from '../views/time.ts';

/** Where, when and how learners get in. */
export function deploymentFacts(course: Course, context: DocumentContext): readonly Fact[] {
  const { platform, remote } = course.need.constraints;
  const { access } = course.deployment;
  const facts: Fact[] = [
    {
      label: context.say(say('Plateforme', 'Platform')),
      value: platform.name
        ? platform.name + (platform.existing ? context.say(say(' (déjà en place)', ' (already in place)')) : '')
        : ask(course, context, 'need.constraints.platform'),
    },
    { label: context.say(say('Dates', 'Dates')), value: datesOf(course, context) },
  ];
  if (access.secured !== undefined || access.link !== undefined) {
    facts.push({
      label: context.say(say('Accès', 'Access')),
      value: access.secured
        ? context.say(say('lien sécurisé', 'secured link'))
        : context.say(say('lien communiqué aux apprenants', 'link given to the learners')),
    });
  }
  if (access.client.who) {
    facts.push({
      label: context.say(say('Suivi par le client', 'Followed by the client')),
      value: [who(course, access.client.who), access.client.rights].filter(Boolean).join(' : '),
    });
  }
  if (remote && remote.value < 1) {
    facts.push({ label: context.say(say('À distance', 'Remote')), value: context.share(remote) });
  }
  return facts;
}

function datesOf(course: Course, context: DocumentContext): Words {
  const periods = new Set(course.cohorts.map(({ start, end }) => JSON.stringify([start, end])));
  const [first] = course.cohorts;
  if (first?.start?.day && first.end?.day && course.cohorts.length > 1 && periods.size === 1) {
    const span = context.span(firstDay(first.start), lastDay(first.end));
    return context.say(say('{span}, pour les {n} groupes', '{span}, for the {n} groups'), {
      span,
      n: course.cohorts.length,
    });
  }
  const spans = course.cohorts.flatMap(({ start, end, title }) => {
    if (!start) return [];
    const span = end?.day && start.day ? context.span(firstDay(start), lastDay(end)) : context.date(start);
    return [course.cohorts.length > 1 && title ? `${title} : ${span}` : span];
  });
  if (spans.length > 0) return spans.join(' ; ');
  const launch = launchOf(course);
  if (!launch) return ask(course, context, 'need.constraints.start');
  return context.say(say('début souhaité : {date}', 'start wished for: {date}'), { date: context.date(launch) });
}

/** Who accompanies, how often, and the appointments in common. */
export function supportFacts(course: Course, context: DocumentContext): readonly Fact[] {
  const { tutoring, assistance } = course.modalities;
  const tutor = who(course, tutorOf(course));
  const facts: Fact[] = [
    {
      label: context.say(say('Animation', 'Tutor')),
      value: tutor
        ? [tutor, ...(tutoring.hoursPerWeek ? [context.rate(tutoring.hoursPerWeek)] : [])].join(', ')
        : ask(course, context, 'modalities.tutoring.tutor'),
    },
  ];
  const sessions = sessionsOf(course, context);
  if (sessions.length > 0) {
    facts.push({ label: context.say(say('Rendez-vous', 'Sessions')), value: context.list(sessions) });
  }
  if (tutoring.response) {
    facts.push({
      label: context.say(say('Réponse', 'Answer')),
      value: context.say(say('sous {delay}', 'within {delay}'), { delay: context.delay(tutoring.response) }),
    });
  }
  if (tutoring.remindAfter) {
    facts.push({
      label: context.say(say('Relance', 'Reminder')),
      value: context.say(say('après {delay} sans activité', 'after {delay} without activity'), {
        delay: context.delay(tutoring.remindAfter),
      }),
    });
  }
  const helper = who(course, assistance.technical.who);
  if (helper) facts.push({ label: context.say(say('Aide technique', 'Technical help')), value: helper });
  return facts;
}

/** « classe virtuelle (1 h) », « coaching individuel (2 × 30 min) »: what learners meet for, alike ones together. */
function sessionsOf(course: Course, context: DocumentContext): readonly string[] {
  const counts = new Map<string, number>();
  for (const activity of [...course.modules.flatMap((module) => module.activities), ...course.activities]) {
    if (deliveryOf(activity) === 'asynchronous') continue;
    const key = `${context.say(activityType(activity.type).label)}\n${activityDuration(activity, context)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => {
    const [label, time] = key.split('\n');
    return `${label} (${count > 1 ? `${count} × ` : ''}${time})`;
  });
}
