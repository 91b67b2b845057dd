import { say, translate } from '../../language/say.ts';
import { type ActivityTypeName, activityTypes } from '../../method/activities.ts';
import { choose, tick } from '../kinds/choice.ts';
import { line } from '../kinds/line.ts';
import { items, lines } from '../kinds/list.ts';
import { markExperts } from '../people.ts';
import type { Question } from '../question.ts';
import { liveBalance, liveLabel, liveSuggestion, liveTypes } from '../schedule.ts';
import { formatSuggestion, personSuggestion, weeksSuggestion } from '../suggestions.ts';
import { tutoringDefaults } from '../tutoring.ts';

/** The third step: with what, with whom, when, and in which formats. */
export const modalitiesQuestions: readonly Question[] = [
  lines('need.existing', {
    number: 19,
    step: 'modalities',
    hint: say(
      'Diaporamas, procédures, vidéos, anciens parcours : tout ce qu’on peut reprendre.',
      'Slides, procedures, videos, earlier courses: whatever can be taken up.',
    ),
  }),
  items(
    'people',
    {
      number: 20,
      step: 'modalities',
      label: say('experts et contacts', 'experts and contacts'),
      hint: say('Un nom, une fonction, des heures.', 'A name, a role, hours.'),
    },
    {
      keys: ['name', 'role', 'hours'],
      show: (item) => [item.values.name, item.values.role, item.values.hours].filter(Boolean).join(', '),
      also: markExperts,
    },
  ),
  line('need.constraints.start', {
    number: 21,
    star: true,
    step: 'modalities',
    ask: say('Pour quand ? Quel début souhaité ?', 'By when? When should it start?'),
    openAsk: say('Quand le parcours doit-il commencer ?', 'When should the course start?'),
    hint: say('« mars 2026 » suffit.', '“March 2026” is enough.'),
  }),
  line('need.constraints.deadline', {
    number: 21,
    star: true,
    step: 'modalities',
    ask: say('Et une date limite ?', 'And is there a deadline?'),
    openAsk: say('Quelle est la date limite ?', 'What is the deadline?'),
  }),
  line(
    'need.constraints.weeks',
    {
      number: 22,
      step: 'modalities',
      openAsk: say('Sur combien de semaines le parcours s’étend-il ?', 'Over how many weeks does the course run?'),
      after: ['need.constraints.start', 'need.constraints.deadline'],
    },
    { suggest: weeksSuggestion },
  ),
  lines('need.constraints.avoid', {
    number: 23,
    step: 'modalities',
    hint: say('Inventaire, clôture, congés, pics de production…', 'Stock-taking, closing, holidays, production peaks…'),
  }),
  choose(
    'need.constraints.remote',
    { number: 24, step: 'modalities' },
    {
      labels: {
        '100 %': say('tout en ligne', 'all online'),
        '80 %': say('surtout en ligne, un peu de présentiel', 'mostly online, a little in person'),
        '50 %': say('moitié en ligne, moitié en présentiel', 'half online, half in person'),
      },
      suggest: () => '100 %',
    },
  ),
  items(
    'activities',
    {
      number: 25,
      step: 'modalities',
      label: say('rendez-vous', 'live sessions'),
      ask: say('Quels rendez-vous en direct ?', 'Which live sessions?'),
      hint: say('Lancement, classe virtuelle, coaching individuel…', 'Kick-off, virtual class, individual coaching…'),
    },
    {
      keys: ['type', 'duration', 'title'],
      fields: (_course, frame) => [
        {
          key: 'type',
          choices: liveTypes.map((value) => ({ value, label: translate(activityTypes[value].label, frame.language) })),
        },
        { key: 'title', later: true },
      ],
      show: liveLabel,
      suggest: liveSuggestion,
      footer: liveBalance,
    },
  ),
  tick(
    'modalities.asynchronous',
    {
      number: 26,
      step: 'modalities',
      after: ['objectives.evidence'],
      hint: say('À leur rythme, entre deux rendez-vous.', 'At their own pace, between two sessions.'),
    },
    {
      // The proposed ones first, then the others in their usual order.
      choices: (course, frame) => {
        const first = formatSuggestion(course);
        const rest = (Object.keys(activityTypes) as ActivityTypeName[]).filter(
          (name) => activityTypes[name].delivery === 'asynchronous' && !first.includes(name),
        );
        return [...first, ...rest].map((value) => ({
          value,
          label: translate(activityTypes[value].label, frame.language),
        }));
      },
      suggest: formatSuggestion,
    },
  ),
  line(
    'modalities.tutoring.tutor',
    {
      number: 27,
      step: 'modalities',
      ask: say('Qui anime et répond aux participants ?', 'Who leads and answers the participants?'),
      hint: say('Un nom, une fonction, ou « à recruter ».', 'A name, a role, or “to be found”.'),
    },
    { suggest: personSuggestion, also: tutoringDefaults },
  ),
  line(
    'modalities.tutoring.hoursPerWeek',
    {
      number: 27,
      step: 'modalities',
      ask: say('Combien de temps par semaine pour l’accompagnement ?', 'How much time a week for tutoring?'),
    },
    { suggest: () => '1 h' },
  ),
];
