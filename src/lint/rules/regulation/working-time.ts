import { formatDuration } from '../../../course/values/duration.ts';
import { learnerTime } from '../../../facts/time.ts';
import { type Slots, say } from '../../../language/say.ts';
import { cited, lawSource } from '../../../method/law.ts';
import { defineRule, thresholds } from '../../rule.ts';

export const rule = defineRule({
  id: 'regulation/working-time',
  stage: 'need',
  severity: 'off',
  profiles: { opco: 'warning', qualiopi: 'warning' },
  since: '0.1.0',
  // Those who learn at their own cost or with their own account are not sent by an employer.
  appliesTo: ({ need, format }) =>
    format.scope === 'intra' &&
    (need.funding.length === 0 || need.funding.some((source) => source !== 'cpf' && source !== 'self')),
  about: () => ({
    title: say('Se former sur le temps de travail', 'Training during working time'),
    why: say(
      'Un salarié formé le soir sans accord ni limite se décourage, et l’employeur s’expose.',
      'An employee trained in the evening without agreement or limit loses heart, and the employer is at risk.',
    ),
    source: [
      lawSource('L6321-6', say('temps de travail effectif, et exceptions', 'working time, and exceptions')),
      lawSource('L6321-2', say('formations obligatoires', 'compulsory training')),
    ],
    messages: {
      obligation: cited(
        say(
          'Si « {reference} » conditionne l’exercice du métier, s’y former est du temps de travail effectif, rémunéré : prévoyez le parcours pendant les heures de travail.',
          'If “{reference}” is a condition for doing the job, training for it is working time, and paid: plan the course during working hours.',
        ),
        'L6321-2',
      ),
      outside: cited(
        say(
          'Hors temps de travail, il faut un accord collectif ou, à défaut, l’accord formalisé de chaque salarié, dans la limite de {hours} h par an (2 % du forfait pour les forfaits jours ou heures).',
          'Outside working time, it takes a collective agreement or else the formal consent of each employee, up to {hours} h a year (2% of the flat-rate time for those paid by the year).',
        ),
        'L6321-6',
      ),
      over: cited(
        say(
          'Le parcours dure {time} hors temps de travail : au-delà de {hours} h par an et par salarié, et hors forfait annuel, seul un accord collectif le permet.',
          'The course takes {time} outside working time: beyond {hours} h a year for each employee, and apart from flat-rate contracts by the year, only a collective agreement allows it.',
        ),
        'L6321-6',
      ),
    },
    examples: {
      bad: [
        'need:\n  funding: [skills-plan]\n  audience:\n    availability: { perWeek: 2 h, workingTime: false }',
        'need:\n  obligation: { reference: "habilitation à la conduite d’engins" }\n  audience:\n    availability: { workingTime: false }',
      ],
      good: 'need:\n  funding: [skills-plan]\n  audience:\n    availability: { perWeek: 2 h, workingTime: true }',
    },
  }),
  options: thresholds({ hoursPerYear: 30 }),
  *check(course, { hoursPerYear: hours }) {
    if (course.need.audience.availability.workingTime !== false) return;
    const at = ['need', 'audience', 'availability', 'workingTime'];
    const { reference } = course.need.obligation;
    const time = learnerTime(course)?.duration;
    if (reference) yield { at, message: 'obligation', severity: 'error', data: { reference } as Slots };
    else if (time && time.min > hours * 60) {
      const data: Slots = { hours, time: { fr: formatDuration(time, 'fr'), en: formatDuration(time, 'en') } };
      yield { at, message: 'over', data };
    } else yield { at, message: 'outside', data: { hours } as Slots };
  },
});
