import type { Course } from '../../course/course.ts';
import { tutorOf } from '../../facts/people.ts';
import { availableMinutes, weeklyLoad } from '../../facts/rhythm.ts';
import {
  areTimesMostlyKnown,
  courseSum,
  deliveries,
  learnerTime,
  middle,
  minutesByLearningType,
  synchronousShare,
} from '../../facts/time.ts';
import { say } from '../../language/say.ts';
import { learningTypesChart } from '../charts/learning-types.ts';
import { weeklyLoadChart } from '../charts/weekly-load.ts';
import type { DocumentContext } from '../page.ts';
import { chart, facts, list, type Of, optional, record, rich, text } from '../shape.ts';
import { ask } from '../views/ask.ts';
import { factsOf } from '../views/facts.ts';
import { labelOf } from '../views/labels.ts';
import { who } from '../views/people.ts';

/** How people learn: formats, rhythm, support. */
export const modalitiesShape = record({
  formats: facts,
  rhythm: facts,
  support: facts,
  assistance: list(record({ kind: text, who: optional(text), how: optional(text), when: optional(text) })),
  accessibility: optional(rich),
  times: list(record({ delivery: text, time: text, share: text })),
  total: optional(text),
  learningTypes: optional(chart),
  load: optional(chart),
});

export function modalitiesView(course: Course, context: DocumentContext): Of<typeof modalitiesShape> {
  const { modalities } = course;
  const whole = learnerTime(course);
  return {
    formats: formatFacts(course, context),
    rhythm: factsOf(context, [
      [say('Rythme', 'Pace'), modalities.pace && labelOf(context, 'modalities.pace', modalities.pace)],
      [
        say('Navigation', 'Navigation'),
        modalities.navigation && labelOf(context, 'modalities.navigation', modalities.navigation),
      ],
      [say('Durée d’accès', 'Access window'), modalities.window && context.delay(modalities.window)],
      [say('Entrées', 'Entry'), labelOf(context, 'format.entry', course.format.entry)],
    ]),
    support: supportFacts(course, context),
    assistance: (['technical', 'pedagogical'] as const).flatMap((kind) => {
      const contact = modalities.assistance[kind];
      const name = who(course, contact.who);
      if (!name && !contact.how && !contact.when) return [];
      const title = kind === 'technical' ? say('technique', 'technical') : say('pédagogique', 'pedagogical');
      return [{ kind: context.capital(context.say(title)), who: name, how: contact.how, when: contact.when }];
    }),
    accessibility: modalities.accessibility,
    times: timesOf(course, context),
    total: whole && context.duration(whole.duration),
    learningTypes: areTimesMostlyKnown(course) ? learningTypesChart(minutesByLearningType(course), context) : undefined,
    load: weeklyLoadChart(weeklyLoad(course).weeks, availableMinutes(course), context),
  };
}

function formatFacts(course: Course, context: DocumentContext) {
  const { asynchronous, live, practice, synchronous, captions } = course.modalities;
  const types = (place: 'asynchronous' | 'live', names: readonly string[]): string | undefined =>
    names.length > 0 ? context.list(names.map((name) => labelOf(context, `modalities.${place}`, name))) : undefined;
  const share = synchronousShare(course);
  return factsOf(context, [
    [say('À son rythme', 'Self-paced'), types('asynchronous', asynchronous)],
    [say('En direct', 'Live'), types('live', live)],
    [say('Part de pratique visée', 'Practice aimed at'), practice && context.share(practice)],
    [say('Part en direct visée', 'Live share aimed at'), synchronous && context.share(synchronous)],
    [say('Part en direct prévue', 'Live share planned'), share === undefined ? undefined : context.percent(share)],
    [say('Sous-titres et transcriptions', 'Captions and transcripts'), yesNo(captions, context)],
  ]);
}

function yesNo(value: boolean | undefined, context: DocumentContext): string | undefined {
  if (value === undefined) return undefined;
  return context.say(value ? say('oui', 'yes') : say('non', 'no'));
}

function supportFacts(course: Course, context: DocumentContext) {
  const { tutoring } = course.modalities;
  return factsOf(context, [
    [say('Animation', 'Tutor'), who(course, tutorOf(course)) ?? ask(course, context, 'modalities.tutoring.tutor')],
    [say('Présence', 'Presence'), tutoring.hoursPerWeek && context.rate(tutoring.hoursPerWeek)],
    [
      say('Délai de réponse', 'Response time'),
      tutoring.response ? context.delay(tutoring.response) : ask(course, context, 'modalities.tutoring.response'),
    ],
    [
      say('Relance', 'Reminder'),
      tutoring.remindAfter &&
        context.say(say('après {delay} sans activité', 'after {delay} without activity'), {
          delay: context.delay(tutoring.remindAfter),
        }),
    ],
    [say('Canaux', 'Channels'), tutoring.channels.length > 0 ? context.list(tutoring.channels) : undefined],
  ]);
}

function timesOf(course: Course, context: DocumentContext) {
  const sum = courseSum(course);
  const total = middle(sum.total);
  return deliveries.flatMap((delivery) =>
    sum[delivery].max > 0
      ? [
          {
            delivery: context.capital(labelOf(context, 'activities.*.delivery', delivery)),
            time: context.duration(sum[delivery]),
            share: context.percent(middle(sum[delivery]) / total),
          },
        ]
      : [],
  );
}
