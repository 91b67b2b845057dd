import * as z from 'zod/mini';
import type { Course } from '../../../course/course.ts';
import { addDays, firstDay, lastDay, parseDate } from '../../../course/values/date.ts';
import { type Delay, shortestDelayDays } from '../../../course/values/delay.ts';
import { closingDay } from '../../../facts/calendar.ts';
import { allActivities } from '../../../facts/time.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { appointments, daysOff, holidayOption, notAWorkingDay } from '../_dated.ts';
import { quoted } from '../_enumeration.ts';
import { onDay } from '../_figures.ts';
import { afterDeadline, groupDay, ownDay, saidElsewhere } from './_said-days.ts';
import {
  apart,
  backwards,
  beyond,
  endBeforeStart,
  longer,
  misplaced,
  ownWeeks,
  tight,
  turnedAround,
  window,
} from './_weeks.ts';

/** A final report before the last group has finished, or before the last evaluation that it is to tell of. */
function* early(course: Course): Generator<Finding<'report' | 'beforeEvaluation'>> {
  const { date } = course.evaluation.report;
  const end = closingDay(course);
  if (!date?.day || !end) return;
  const at = ['evaluation', 'report', 'date'];
  if (firstDay(date) < end) {
    const data: Slots = { date: onDay(date), end: onDay(parseDate(end)!) };
    yield { at, message: 'report', severity: 'warning', data };
    return;
  }
  const after = (delay: Delay) => addDays(end, Math.floor(shortest(delay)));
  const moments = [
    ...course.evaluation.moments.flatMap(({ when, delay, tool, id }, m) =>
      when === 'after' && delay
        ? [{ name: quoted(tool ?? id), day: after(delay), at: ['evaluation', 'moments', m] }]
        : [],
    ),
    ...course.evaluation.indicators.flatMap(({ when, title, id }, i) =>
      when ? [{ name: quoted(title ?? id), day: after(when), at: ['evaluation', 'indicators', i] }] : [],
    ),
  ];
  const late = moments.filter(({ day }) => day > lastDay(date)).sort((a, b) => (a.day < b.day ? 1 : -1))[0];
  // A meeting with the client once it is done is where it is told.
  if (!late || course.partnership.checkpoints.some((meeting) => meeting.date && lastDay(meeting.date) >= late.day))
    return;
  const data: Slots = { date: onDay(date), name: late.name, end: onDay(parseDate(late.day)!) };
  const related = [{ at: late.at, message: say('l’évaluation est ici', 'the evaluation is here') }];
  yield { at, message: 'beforeEvaluation', severity: 'info', data, related };
}

/** The shorter end of a delay in calendar days, a little less where a month may be short. */
const shortest = (delay: Delay) => (shortestDelayDays(delay) * 28) / 30;

export const rule = defineRule({
  id: 'structure/dates',
  stage: 'need',
  until: 'follow-up',
  severity: 'error',
  since: '0.1.0',
  about: () => ({
    title: say('Semaines et dates d’accord entre elles', 'Weeks and dates that agree'),
    why: say(
      'Deux dates qui se contredisent : un apprenant se connecte pour rien, trouve une salle fermée, ou le bilan se tient sans les résultats.',
      'Two dates that disagree: a learner connects for nothing, finds a closed room, or the report is made without the results.',
    ),
    source: {
      grade: 'ours',
      text: say(
        'Cohérence des dates d’un même fichier ; jours fériés de métropole',
        'Consistency between the dates in one file; public holidays of mainland France',
      ),
    },
    messages: {
      ownWeek: say(
        '{name} a lieu le {date}, en semaine {week} du parcours, mais est annoncé en semaine {planned}. Corrigez l’une ou l’autre.',
        '{name} takes place on {date}, in week {week} of the course, but is announced in week {planned}. Correct one or the other.',
      ),
      tight: say(
        '{weeks, plural, one {# semaine est annoncée} other {# semaines sont annoncées}}, mais il n’y en a que {left} entre le {from} et le {to}. Corrigez les dates, ou le nombre de semaines.',
        '{weeks, plural, one {# week is announced} other {# weeks are announced}}, but there {left, plural, one {is only #} other {are only #}} between {from} and {to}. Correct the dates, or the number of weeks.',
      ),
      longer: say(
        '{name} dure {found, plural, one {# semaine} other {# semaines}}, alors que le parcours et les autres groupes durent {weeks, plural, one {# semaine} other {# semaines}}. Corrigez ses dates, ou dites pourquoi.',
        '{name} lasts {found, plural, one {# week} other {# weeks}}, while the course and the other cohorts last {weeks, plural, one {# week} other {# weeks}}. Correct its dates, or say why.',
      ),
      saidWeek: say(
        '{name} est en semaine {planned}, alors que son texte ({words}) renvoie à la semaine {week}. Corrigez l’un ou l’autre.',
        '{name} is in week {planned}, while its text ({words}) points to week {week}. Correct one or the other.',
      ),
      ownDay: say(
        'Ce texte donne un autre jour ({words}) que la date prévue, le {date}. Corrigez l’un ou l’autre.',
        'This text gives a different day ({words}) from the planned date, {date}. Correct one or the other.',
      ),
      groupDay: say(
        'Ce texte donne pour {group} une date ({words}) en dehors de sa période, du {from} au {to}. Corrigez l’un ou l’autre.',
        'This text gives {group} a date ({words}) outside its period, from {from} to {to}. Correct one or the other.',
      ),
      afterDeadline: say(
        '{name} : la date, le {date}, vient après la date limite ({deadline}). Avancez cette séance, ou repoussez la date limite.',
        '{name}: its date, {date}, comes after the deadline ({deadline}). Bring this session forward, or extend the deadline.',
      ),
      window: say(
        '{name} doit commencer au plus tôt au bout de {from}, mais au plus tard au bout de {to}. Inversez les deux délais.',
        '{name} is to begin {from} later at the earliest, but {to} later at the latest. Swap the two delays.',
      ),
      week: say(
        '{name} est en semaine {week}, et le parcours dure {weeks, plural, one {# semaine} other {# semaines}}. Corrigez la semaine, ou allongez le parcours.',
        '{name} is in week {week}, and the course lasts {weeks, plural, one {# week} other {# weeks}}. Correct the week, or lengthen the course.',
      ),
      outside: say(
        '{name} a lieu le {date}, en dehors des dates du parcours. Corrigez la date, ou celles des groupes.',
        '{name} takes place on {date}, outside the dates of the course. Correct the date, or those of the cohorts.',
      ),
      backwards: say(
        '{name} s’ouvre après {previous}, mais est en semaine {week}, et {previous} en semaine {planned}. Corrigez l’une des semaines, ou l’ordre des modules.',
        '{name} opens after {previous}, but is in week {week}, and {previous} in week {planned}. Correct one of the weeks, or the order of the modules.',
      ),
      endFirst: say(
        '{name} clôt le parcours (« when: end »), mais a lieu le {date}, avant l’ouverture du parcours. Corrigez la date, ou le moment indiqué (« when »).',
        '{name} closes the course (“when: end”), but takes place on {date}, before the course opens. Correct the date, or the moment given (“when”).',
      ),
      startLast: say(
        '{name} ouvre le parcours (« when: start »), mais a lieu le {date}, après la fin du parcours. Corrigez la date, ou le moment indiqué (« when »).',
        '{name} opens the course (“when: start”), but takes place on {date}, after the course has ended. Correct the date, or the moment given (“when”).',
      ),
      otherWeek: say(
        '{name} a lieu le {date}, en semaine {week} du parcours, et son module est en semaine {planned}. Corrigez l’une ou l’autre.',
        '{name} takes place on {date}, in week {week} of the course, and its module is in week {planned}. Correct one or the other.',
      ),
      apart: say(
        '{name} est en semaine {week}, et son module en semaine {planned}. Corrigez l’une ou l’autre, ou déplacez l’activité.',
        '{name} is in week {week}, and its module in week {planned}. Correct one or the other, or move the activity.',
      ),
      report: say(
        'Le bilan est fixé au {date}, avant la fin du parcours ({end}). Repoussez-le, ou corrigez l’une des dates.',
        'The report is set for {date}, before the end of the course ({end}). Postpone it, or correct one of the dates.',
      ),
      beforeEvaluation: say(
        'Le bilan est fixé au {date}, avant {name}, à prévoir au plus tôt vers le {end}. Repoussez-le, ou prévoyez un point d’échange une fois le résultat connu.',
        'The report is set for {date}, before {name}, due around {end} at the earliest. Postpone it, or plan a checkpoint once the result is known.',
      ),
      order: say(
        '{name} attend {previous}, qui vient plus tard. Inversez-les, ou corrigez « after ».',
        '{name} waits for {previous}, which comes later. Swap them, or correct “after”.',
      ),
      daysOff: notAWorkingDay,
    },
    examples: {
      bad: [
        'modalities: { navigation: sequential }\nmodules:\n  - { id: M1, title: "Préparer", week: 4 }\n  - { id: M2, title: "Conduire", week: 3 }',
        'modules:\n  - id: M4\n    activities:\n      - { type: virtual-class, title: "Recueillir", duration: 2 h, date: 2027-03-12, content: "Jeudi 11 mars, de 14 h à 16 h" }',
        'cohorts:\n  - { id: G1, title: "Groupe 1", learners: 12, start: 2026-02-02, end: 2026-02-27 }\n  - { id: G2, title: "Groupe 2", learners: 12, start: 2026-02-16, end: 2026-03-13 }\npartnership:\n  decisions:\n    - { date: 2025-10-23, what: "L’atelier du groupe 2 a lieu le 19 mars 2026" }',
        'cohorts:\n  - { id: G1, learners: 12, start: 2026-03-02, end: 2026-03-27 }\nneed: { constraints: { weeks: 4 } }\nmodules:\n  - { id: M1, title: "Les formes", week: 1 }\n  - { id: M2, title: "La journée", week: 3, summary: "Une journée en salle, jeudi 26 mars 2026" }\n  - { id: M3, title: "Le retour", week: 4 }',
        'cohorts:\n  - { id: G1, start: 2027-03-01, end: 2027-05-28 }\nneed: { constraints: { deadline: 2027-05-14 } }\nmodules:\n  - id: M5\n    activities:\n      - { type: exam, title: "Épreuve du DELE", duration: 2 h, date: 2027-05-21 }',
        'need:\n  constraints: { weeks: 3 }\ncohorts:\n  - { id: G1, learners: 12, start: 2026-09-14, end: 2026-10-02 }\n  - { id: G2, learners: 12, start: 2026-10-05, end: 2026-10-30 }\n  - { id: G3, learners: 12, start: 2026-11-02, end: 2026-11-20 }',
        'cohorts:\n  - { id: G1, learners: 15, start: 2026-03-09, end: 2026-04-03 }\nactivities:\n  - { type: webinar, title: "Restitution finale", duration: 30 min, when: end, date: 2026-03-02 }',
        'cohorts:\n  - { id: G1, learners: 15, start: 2026-03-09, end: 2026-04-03 }\nactivities:\n  - { type: webinar, title: "Lancement", duration: 30 min, when: start, date: 2026-04-07 }',
        'cohorts:\n  - { id: G1, learners: 15, start: 2026-03-09, end: 2026-04-03 }\nmodules:\n  - id: M1\n    week: 2\n    activities:\n      - { type: virtual-class, title: "Synthèse", duration: 1 h, week: 2, date: 2026-03-12 }',
        'need:\n  constraints: { weeks: 6, start: 2026-03-02, deadline: 2026-03-27 }',
        'modules:\n  - { id: M1, title: "Un" }\n  - { id: M2, title: "Deux", when: { after: M1, from: 10 jours, to: 3 jours } }',
        'modules:\n  - { id: M1, week: 1 }\n  - id: M2\n    week: 3\n    activities:\n      - { type: quiz, title: "Vérifier", duration: 5 min, week: 2 }',
        'cohorts:\n  - { id: G1, learners: 15, start: 2026-03-09, end: 2026-05-29 }\nmodules: [ { id: M1, title: "Un" } ]\nevaluation:\n  report: { date: 2026-05-15 }',
        'cohorts:\n  - { id: G1, learners: 15, start: 2026-03-09, end: 2026-04-03 }\nmodules: [ { id: M1, title: "Un" } ]\nevaluation:\n  moments:\n    - { id: E1, when: after, delay: 3 mois, tool: "observation au poste" }\n  report: { date: 2026-04-24 }',
        'modules:\n  - { id: M1, title: "Le rôle du manager", when: { after: M2 } }\n  - { id: M2, title: "Les désaccords" }',
        'need:\n  constraints: { weeks: 3 }\nmodules:\n  - { id: M1, title: "Le rôle du manager", week: 1 }\n  - { id: M2, title: "Les désaccords", week: 7 }',
        'cohorts:\n  - { id: G1, learners: 15, start: 2026-03-09, end: 2026-04-03 }\nmodules:\n  - id: M1\n    activities:\n      - { type: virtual-class, title: "Synthèse", duration: 1 h, date: 2026-04-14 }',
        'cohorts:\n  - { id: G1, learners: 15, start: 2026-03-09, end: 2026-04-03 }\nmodules:\n  - { id: M1, week: 1 }\n  - id: M2\n    week: 3\n    activities:\n      - { type: virtual-class, title: "Synthèse", duration: 1 h, date: 2026-03-12 }',
        'modules:\n  - id: M1\n    activities:\n      - { type: virtual-class, title: "Synthèse", duration: 1 h, date: 2026-05-14 }',
      ],
      good: 'need:\n  constraints: { weeks: 4 }\ncohorts:\n  - { id: G1, learners: 15, start: 2026-03-09, end: 2026-04-03 }\nmodules:\n  - { id: M1, title: "Le rôle du manager", week: 1 }\n  - id: M2\n    week: 3\n    activities:\n      - { type: virtual-class, title: "Synthèse", duration: 1 h, date: 2026-03-26 }',
    },
  }),
  options: z.strictObject({ holidays: holidayOption() }),
  *check(course, { holidays }, { today = '', typed }) {
    yield* beyond(course);
    yield* tight(course);
    yield* longer(course);
    yield* saidElsewhere(course);
    yield* groupDay(course, typed);
    yield* afterDeadline(course);
    yield* window(course);
    // Early on, most courses have no session with a day of its own.
    if (allActivities(course).some(({ activity }) => activity.date)) {
      yield* ownWeeks(course);
      yield* misplaced(course);
      yield* endBeforeStart(course);
    }
    yield* ownDay(course);
    yield* apart(course);
    yield* turnedAround(course);
    yield* backwards(course);
    yield* early(course);
    yield* daysOff(appointments(course), holidays === 'france', today, 'warning');
  },
});
