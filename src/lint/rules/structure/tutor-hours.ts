import { formatRate } from '../../../course/values/rate.ts';
import { weeksOf } from '../../../facts/calendar.ts';
import { personName, personOf, tutorOf } from '../../../facts/people.ts';
import { perWeek } from '../../../facts/rhythm.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { minutes, spent } from '../_figures.ts';
import { sameFile } from '../_same-file.ts';

export const rule = defineRule({
  id: 'structure/tutor-hours',
  stage: 'structure',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Le temps du tuteur suffit au tutorat annoncé', 'The tutor’s time covers the announced tutoring'),
    why: say(
      'Un tuteur qui n’a plus d’heures en semaine 4 laisse les travaux de la semaine 5 sans réponse.',
      'A tutor who has no hours left in week 4 leaves the work of week 5 unanswered.',
    ),
    source: sameFile.times,
    messages: {
      short: say(
        'Tutorat : {rate}, pendant {weeks, plural, one {# semaine} other {# semaines}}, soit {needed} ; {who} dispose de {available} en tout. Revoyez l’un ou l’autre.',
        'Tutoring: {rate} for {weeks, plural, one {# week} other {# weeks}}, that is {needed}; {who} has {available} in all. Adjust one or the other.',
      ),
    },
    examples: {
      bad: 'need:\n  constraints: { weeks: 6 }\npeople:\n  - { id: coach, name: "Nadia Ferreira", hours: 24 h, does: [tutor] }\nmodalities:\n  tutoring: { tutor: coach, hoursPerWeek: 6 h }',
      good: 'need:\n  constraints: { weeks: 6 }\npeople:\n  - { id: coach, name: "Nadia Ferreira", hours: 24 h, does: [tutor] }\nmodalities:\n  tutoring: { tutor: coach, hoursPerWeek: 4 h }',
    },
  }),
  *check(course) {
    const { hoursPerWeek } = course.modalities.tutoring;
    const reference = tutorOf(course);
    const tutor = reference === undefined ? undefined : personOf(course, reference);
    const weeks = weeksOf(course);
    if (!hoursPerWeek || !tutor?.hours || !weeks) return;
    const weekly = hoursPerWeek.minutes.min * perWeek(hoursPerWeek.per);
    if (weekly * weeks <= tutor.hours.max) return;
    const data: Slots = {
      rate: { fr: formatRate(hoursPerWeek, 'fr'), en: formatRate(hoursPerWeek, 'en') },
      weeks,
      needed: minutes(weekly * weeks),
      who: quoted(personName(tutor)),
      available: spent(tutor.hours),
    };
    const at = ['people', course.people.indexOf(tutor), 'hours'];
    const related = [{ at, message: say('le temps disponible est ici', 'the time available is here') }];
    yield { at: ['modalities', 'tutoring', 'hoursPerWeek'], message: 'short', data, related };
  },
});
