import { addDays, daysBetween, firstDay, weekday } from '../../../course/values/date.ts';
import { lastDayOf } from '../../../facts/calendar.ts';
import { allActivities, deliveryOf } from '../../../facts/time.ts';
import { phrase } from '../../../language/phrases.ts';
import { say, type Text } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { quoted, quotedSentence } from '../_enumeration.ts';
import { grouped } from '../_grouped.ts';
import { activityName, listed } from '../_names.ts';
import { anyWeekday, weekdayNamed } from '../_said.ts';
import { sameFile } from '../_same-file.ts';
import { type Period, periodsIn } from './_periods.ts';

/** Days that two stretches of the calendar share; none or less when they are apart. */
function shared(a: Period, b: Period): number {
  const [, first = ''] = [a.first, b.first].sort();
  const [last = ''] = [a.last, b.last].sort();
  return daysBetween(first, addDays(last, 1));
}

const daysSaid = phrase(`(${anyWeekday})s?`);

/** The days of the week that a text rules out as a whole: neither « vendredi après-midi » nor « premier mardi du mois ». */
function weekdaysIn(text: string): ReadonlySet<number> {
  if (
    /\d|après-midi|matin|soir|premier|dernier|deuxième|troisième|semaine|morning|afternoon|evening|first|last|week/i.test(
      text,
    )
  )
    return new Set();
  return new Set(
    daysSaid()
      .all(text)
      .map(([name]) => weekdayNamed(name) ?? 0),
  );
}

export const rule = defineRule({
  id: 'need/avoided-period',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  appliesTo: ({ need }) => need.constraints.avoid.length > 0,
  about: () => ({
    title: say('Rien pendant les périodes à éviter', 'Nothing during the periods to avoid'),
    why: say(
      'Le client a dit quand ses équipes ne seront pas là : un groupe ouvert à ce moment commence à moitié vide.',
      'The client has said when their teams will not be there: a cohort that opens at that time starts half empty.',
    ),
    source: sameFile.dates,
    messages: {
      inside: say(
        'Pendant une période à éviter ({period}) : {names}. Déplacez les dates, ou vérifiez avec le client qu’elles conviennent.',
        'During a period to avoid ({period}): {names}. Move the dates, or check with the client that they are suitable.',
      ),
      weekday: say(
        'Prévu un jour de la semaine à éviter ({period}) : {names}. Choisissez un autre jour, ou vérifiez avec le client que celui-ci convient.',
        'Planned on a day of the week to avoid ({period}): {names}. Choose another day, or check with the client that this one is suitable.',
      ),
    },
    examples: {
      bad: [
        'need:\n  constraints: { avoid: ["inventaire, du 12 au 23 octobre 2026"] }\ncohorts:\n  - { id: G1, learners: 12, start: 2026-10-12, end: 2026-10-30 }',
        'need:\n  constraints: { avoid: ["jeudis"] }\nmodules:\n  - id: M1\n    activities:\n      - { type: virtual-class, title: "Synthèse", duration: 1 h, date: 2026-11-12 }',
        'need:\n  constraints: { avoid: ["mars : clôture des comptes"] }\nmodules:\n  - id: M1\n    activities:\n      - { type: virtual-class, title: "Synthèse", duration: 1 h, date: 2026-03-12 }',
      ],
      good: 'need:\n  constraints: { avoid: ["inventaire, du 12 au 23 octobre 2026", "dernière semaine de novembre", "fin décembre"] }\ncohorts:\n  - { id: G1, learners: 12, start: 2026-11-02, end: 2026-11-20 }',
    },
  }),
  *check(course) {
    const groups = course.cohorts.flatMap(({ start, end, title, id }, c) => {
      const last = lastDayOf(course, { start, end });
      if (!start?.day || !last) return [];
      return [{ name: quoted(title ?? id), path: ['cohorts', c], days: { first: firstDay(start), last } }];
    });
    const sessions = allActivities(course).flatMap(({ activity, path }) => {
      const { date } = activity;
      if (!date?.day || deliveryOf(activity) === 'asynchronous') return [];
      const day = firstDay(date);
      return [{ name: activityName(activity), path: [...path, 'date'], days: { first: day, last: day } }];
    });
    const planned = [...groups, ...sessions];
    const years = [
      ...new Set(planned.flatMap(({ days }) => [Number(days.first.slice(0, 4)), Number(days.last.slice(0, 4))])),
    ];
    for (const text of course.need.constraints.avoid) {
      const periods = periodsIn(text, years);
      const ruledOut = weekdaysIn(text);
      const onThatDay = ruledOut.size > 0 ? sessions.filter(({ days }) => ruledOut.has(weekday(days.first))) : [];
      yield* grouped(
        onThatDay.map(({ path }) => path),
        () => ({
          message: 'weekday',
          data: { period: quotedSentence(text), names: listed(onThatDay.map(({ name }): Text => name)) },
        }),
      );
      const found = planned.filter(({ days }) =>
        periods.some((period) => {
          // A long course may pass by a few days off; to begin in them, or to spend half of itself there, is no accident.
          const length = daysBetween(days.first, days.last) + 1;
          const begins = period.first <= days.first && days.first <= period.last;
          const both = shared(days, period);
          return both * 2 >= length || (begins && both >= Math.min(length, 3));
        }),
      );
      yield* grouped(
        found.map(({ path }) => path),
        () => ({
          message: 'inside',
          data: { period: quotedSentence(text), names: listed(found.map(({ name }): Text => name)) },
        }),
      );
    }
  },
});
