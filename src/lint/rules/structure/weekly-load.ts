import type { Course } from '../../../course/course.ts';
import type { Path } from '../../../diagnostic.ts';
import { weeksOf } from '../../../facts/calendar.ts';
import { activityWeek, availableMinutes, type KnownLoad, knownLoad } from '../../../facts/rhythm.ts';
import { add } from '../../../facts/time.ts';
import { say } from '../../../language/say.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { enumeration } from '../_enumeration.ts';
import { minutes, spent } from '../_figures.ts';

const here = say('semaine {week}', 'week {week}');
const stated = say('la disponibilité est dite ici', 'the availability is stated here');
const availability = ['need', 'audience', 'availability'];

/** Where the contents of these weeks are written. */
function placesOf(course: Course, weeks: readonly number[]): readonly { readonly at: Path; readonly week: number }[] {
  const places = [
    ...course.modules.map(({ week }, m) => ({ at: ['modules', m, 'week'], week })),
    ...course.activities.map((activity, a) => ({ at: ['activities', a], week: activityWeek(course, activity) })),
  ];
  return places.flatMap(({ at, week }) => (week && weeks.includes(week) ? [{ at, week }] : []));
}

/** The weeks that certainly take more than so many minutes, in order. */
function above({ weeks }: KnownLoad, maximum: number): readonly number[] {
  return [...weeks]
    .filter(([, { min }]) => min - maximum >= 0.5)
    .map(([week]) => week)
    .sort((a, b) => a - b);
}

export const rule = defineRule({
  id: 'structure/weekly-load',
  stage: 'objectives',
  contradictions: ['above', 'total'],
  severity: 'error',
  since: '0.1.0',
  appliesTo: (course) => course.modalities.pace !== 'free',
  about: () => ({
    title: say('Chaque semaine tient dans le temps disponible', 'Every week fits the time available'),
    why: say(
      'Une semaine qui déborde du temps promis se rattrape le soir, ou ne se rattrape pas : c’est là que l’on décroche.',
      'A week that runs over the time promised is caught up in the evening, or not at all: that is where people drop out.',
    ),
    source: {
      grade: 'S',
      text: say('AGILECOM : deux heures par semaine au plus', 'AGILECOM: two hours a week at most'),
    },
    messages: {
      above: say(
        '{weeks} : les apprenants ne disposent que de {available} par semaine. Allégez, ou déplacez une activité.',
        '{weeks}: learners have {available} a week only. Lighten it, or move an activity.',
      ),
      total: say(
        '{total} sur {count, plural, one {# semaine} other {# semaines}} : les apprenants ne disposent que de {available} par semaine. Il faut plus de semaines, ou moins de contenu.',
        '{total} over {count, plural, one {# week} other {# weeks}}: learners have {available} a week only. More weeks are needed, or less content.',
      ),
      undeclared: say(
        'Rien ne dit de combien de temps les apprenants disposent, et une semaine demande {load}. Posez la question au client.',
        'Nothing says how much time the learners have, and one week asks for {load}. Ask the client.',
      ),
    },
    examples: {
      bad: [
        'need:\n  audience:\n    availability: { perWeek: 2 h }\nmodules:\n  - { id: M1, title: "Le rôle du manager", week: 1, duration: 45 min }\n  - { id: M2, title: "Communiquer efficacement", week: 2, duration: { asynchronous: 50 min, live: 1 h 30 } }',
        'modules:\n  - { id: M1, title: "Le rôle du manager", week: 1, duration: 3 h }',
      ],
      good: 'need:\n  audience:\n    availability: { perWeek: 2 h }\nmodules:\n  - { id: M1, title: "Le rôle du manager", week: 1, duration: 45 min }\n  - { id: M2, title: "Communiquer efficacement", week: 2, duration: { asynchronous: 30 min, live: 1 h 30 } }',
    },
  }),
  options: thresholds({ undeclared: 120 }),
  *check(course, { undeclared }, { isOpen }) {
    const load = knownLoad(course);
    const total = [...load.weeks.values()].reduce(add, load.unplaced);
    const count = Math.max(weeksOf(course) ?? 0, ...load.weeks.keys());
    const available = availableMinutes(course);
    if (available === undefined) {
      if (isOpen('need.audience.availability') || isOpen('need.audience.availability.perWeek')) return;
      const most = Math.max(0, ...[...load.weeks.values()].map(({ min }) => min), count > 0 ? total.min / count : 0);
      if (most - undeclared < 0.5) return;
      yield { at: availability, message: 'undeclared', severity: 'info', data: { load: minutes(most) } };
      return;
    }
    const weeks = above(load, available);
    const places = placesOf(course, weeks);
    const related = { at: [...availability, 'perWeek'], message: stated };
    if (places[0]) {
      const each = weeks.map((week) => {
        const time = spent(load.weeks.get(week)!);
        return say(`${time.fr} en semaine ${week}`, `${time.en} in week ${week}`);
      });
      const others = places.slice(1).map(({ at, week }) => ({ at, message: here, data: { week } }));
      const data = { weeks: enumeration(each), available: minutes(available) };
      yield { at: places[0].at, message: 'above', data, related: [...others, related] };
    } else if (count > 0 && total.min - available * count >= 0.5) {
      const data = { total: spent(total), count, available: minutes(available) };
      const wish = course.need.constraints.weeks === undefined ? ['modules'] : ['need', 'constraints', 'weeks'];
      yield { at: wish, message: 'total', data, related: [related] };
    }
  },
});
