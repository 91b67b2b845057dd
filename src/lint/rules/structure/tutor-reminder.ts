import { delayDays } from '../../../course/values/delay.ts';
import { weeksOf } from '../../../facts/calendar.ts';
import { allActivities, deliveryOf } from '../../../facts/time.ts';
import { type Slots, say } from '../../../language/say.ts';
import { qualiopiSource } from '../../../method/qualiopi.ts';
import { defineRule } from '../../rule.ts';
import { delayText } from '../_figures.ts';
import { isAccompanied } from './_tutor.ts';

export const rule = defineRule({
  id: 'structure/tutor-reminder',
  stage: 'structure',
  contradictions: ['late'],
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Une relance de qui ne vient plus', 'A reminder to those who stop coming'),
    why: say(
      'Celui qui décroche ne prévient pas : une relance personnelle, après quelques jours, en ramène beaucoup.',
      'Those who drop out don’t say so: a personal reminder after a few days brings many back.',
    ),
    source: qualiopiSource(12, say('engagement et prévention des ruptures', 'engagement and prevention of drop-out')),
    messages: {
      late: say(
        'La relance part après {delay} d’inactivité, alors que le parcours dure {weeks, plural, one {# semaine} other {# semaines}} : elle arrivera quand tout sera fini. Raccourcissez ce délai.',
        'The reminder is sent after {delay} of inactivity, but the course lasts {weeks, plural, one {# week} other {# weeks}}: it will arrive when everything is over. Shorten the delay.',
      ),
      none: say(
        'Aucune relance n’est prévue en cas d’inactivité : dites après combien de jours (« remindAfter »), et qui relance.',
        'No reminder is planned for inactivity: say after how many days (“remindAfter”), and who sends it.',
      ),
    },
    examples: {
      bad: [
        'modalities:\n  tutoring: { tutor: "Nadia Ferreira", hoursPerWeek: 1 h }\nmodules:\n  - id: M1\n    title: "Les réflexes"\n    activities:\n      - { type: video, title: "Reconnaître un message piégé", duration: 6 min }',
        'need:\n  constraints: { weeks: 5 }\nmodalities:\n  tutoring: { tutor: "Nadia Ferreira", hoursPerWeek: 1 h, remindAfter: 6 semaines }\nmodules:\n  - { id: M1, title: "Les réflexes" }',
      ],
      good: 'modalities:\n  tutoring: { tutor: "Nadia Ferreira", hoursPerWeek: 1 h, remindAfter: 7 jours }\nmodules:\n  - id: M1\n    title: "Les réflexes"\n    activities:\n      - { type: video, title: "Reconnaître un message piégé", duration: 6 min }',
    },
  }),
  *check(course, _options, { isOpen }) {
    const { remindAfter, channels } = course.modalities.tutoring;
    const weeks = weeksOf(course);
    if (remindAfter && weeks && delayDays(remindAfter) >= weeks * 7) {
      const data: Slots = { weeks, delay: delayText(remindAfter) };
      yield { at: ['modalities', 'tutoring', 'remindAfter'], message: 'late', severity: 'warning', data };
    }
    if (remindAfter || channels.some((channel) => /relanc|remind|nudge/i.test(channel))) return;
    if (['modalities.tutoring', 'modalities.tutoring.remindAfter'].some(isOpen)) return;
    const alone = allActivities(course).some(({ activity }) => deliveryOf(activity) === 'asynchronous');
    if (!alone || !isAccompanied(course)) return;
    yield { at: ['modalities', 'tutoring'], message: 'none' };
  },
});
