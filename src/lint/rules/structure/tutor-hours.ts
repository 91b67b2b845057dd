import type { Activity, Course, Person } from '../../../course/course.ts';
import { addDays, daysBetween, firstDay } from '../../../course/values/date.ts';
import { formatRate } from '../../../course/values/rate.ts';
import { lastDayOf, learnersOf, weeksOf } from '../../../facts/calendar.ts';
import { teachingPeople } from '../../../facts/evaluation.ts';
import { peopleWho, personName, personOf, tutorOf } from '../../../facts/people.ts';
import { perWeek } from '../../../facts/rhythm.ts';
import { allActivities, deliveryOf } from '../../../facts/time.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { minutes, people, spent } from '../_figures.ts';
import { activityName } from '../_names.ts';
import { sameFile } from '../_same-file.ts';

/** One learner at a time: said to be so, or a format of that kind. */
const isAppointment = ({ type, grouping, sessions }: Activity) =>
  type === 'coaching' || type === 'interview' || (sessions === undefined && grouping === 'individual');

interface Held {
  readonly activity: Activity;
}

/** The least time that activities take whoever leads them, each as often as it says, else `often` times. */
function minutesOf(held: readonly Held[], often = 1): number {
  return held.reduce((sum, { activity }) => sum + (activity.duration?.min ?? 0) * (activity.sessions ?? often), 0);
}

/** True when somebody else answers for one of them. */
function areOthers(held: readonly Held[], { id, name }: Person): boolean {
  return held.some(({ activity: { owner } }) => owner !== undefined && owner !== id && owner !== name);
}

/** Sessions in a room or live that only one person can lead, longer in all than the time that person has. */
function* led(course: Course, tutor: Person, weekly: number): Generator<Finding<'sessions'>> {
  if (!tutor.hours || teachingPeople(course).some((person) => person !== tutor)) return;
  const held = allActivities(course).filter(
    ({ activity }) => deliveryOf(activity) !== 'asynchronous' && activity.duration && !isAppointment(activity),
  );
  // Somebody outside the list may lead some of them.
  if (areOthers(held, tutor)) return;
  const needed = minutesOf(held);
  if (needed + weekly <= tutor.hours.max) return;
  const data: Slots = { needed: minutes(needed), who: quoted(personName(tutor)), available: spent(tutor.hours) };
  yield { at: ['people', course.people.indexOf(tutor), 'hours'], message: 'sessions', data };
}

/** Sessions in a room, longer in all than the time of the only trainer; those who tutor lead none of them. */
function* trained(course: Course): Generator<Finding<'trainer'>> {
  const [trainer, ...others] = peopleWho(course, 'trainer');
  // One who also tutors is told of below.
  if (!trainer?.hours || others.length > 0 || trainer.does.includes('tutor') || tutorOf(course) === trainer.id) return;
  const held = allActivities(course).filter(
    ({ activity }) => deliveryOf(activity) === 'in-person' && activity.duration && !isAppointment(activity),
  );
  if (areOthers(held, trainer)) return;
  // Groups that begin on different days do not sit together.
  const groups = Math.max(1, new Set(course.cohorts.map(({ start }) => (start?.day ? firstDay(start) : ''))).size);
  const needed = minutesOf(held, groups);
  if (needed <= trainer.hours.max) return;
  const data: Slots = { needed: minutes(needed), who: quoted(personName(trainer)), available: spent(trainer.hours) };
  yield { at: ['people', course.people.indexOf(trainer), 'hours'], message: 'trainer', data };
}

/** Sessions that an activity’s own words give to somebody, or that a trainer answers for, longer in all than their time. */
function* named(course: Course): Generator<Finding<'named'>> {
  for (const [p, person] of course.people.entries()) {
    const { hours, name } = person;
    if (!hours || name === undefined || name.length < 5) continue;
    const own = allActivities(course).filter(
      ({ activity }) =>
        deliveryOf(activity) !== 'asynchronous' &&
        activity.duration &&
        (activity.trainerDoes?.includes(name) || (activity.owner === person.id && person.does.includes('trainer'))),
    );
    const needed = minutesOf(own);
    if (needed <= hours.max) continue;
    const data: Slots = { needed: minutes(needed), who: quoted(personName(person)), available: spent(hours) };
    const related = own.map(({ path }) => ({
      at: [...path, 'trainerDoes'],
      message: say('une séance est ici', 'a session is here'),
    }));
    yield { at: ['people', p, 'hours'], message: 'named', data, related };
  }
}

/** The weeks in which some group is followed: groups one after the other take as many times longer. */
function tutoredWeeks(course: Course): number | undefined {
  const weeks = weeksOf(course);
  const spans = course.cohorts
    .flatMap(({ start, end }) => {
      const last = lastDayOf(course, { start, end });
      return start?.day && last ? [{ first: firstDay(start), last }] : [];
    })
    .sort((a, b) => (a.first < b.first ? -1 : 1));
  if (spans.length === 0 || spans.length < course.cohorts.length) return weeks;
  let days = 0;
  let until = '';
  for (const { first, last } of spans) {
    const from = first > until ? first : addDays(until, 1);
    if (last >= from) days += daysBetween(from, last) + 1;
    if (last > until) until = last;
  }
  return Math.max(weeks ?? 0, Math.round(days / 7));
}

export const rule = defineRule({
  id: 'structure/tutor-hours',
  stage: 'structure',
  until: 'follow-up',
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
      named: say(
        'Les séances confiées à {who} durent {needed} en tout, soit plus que le temps prévu pour cette personne ({available}). Prévoyez plus d’heures ou moins de séances.',
        'The sessions given to {who} last {needed} in all, more than the time planned for this person ({available}). Plan more hours or fewer sessions.',
      ),
      trainer: say(
        'Séances en salle : {needed} en tout. C’est plus que le temps dont dispose {who} ({available}), la seule personne chargée de former (« does: trainer »). Prévoyez plus d’heures ou moins de séances, ou dites qui d’autre anime.',
        'Classroom sessions: {needed} in all. This is more than the time available to {who} ({available}), the only trainer (“does: trainer”). Plan more hours or fewer sessions, or say who else leads them.',
      ),
      sessions: say(
        'Séances en direct ou en salle : {needed} en tout. Ces heures, ajoutées au tutorat éventuel, dépassent le temps dont dispose {who} ({available}), la seule personne prévue pour les animer. Prévoyez plus d’heures ou moins de séances, ou dites qui d’autre anime.',
        'Live and in-person sessions: {needed} in all. Together with any tutoring, this is more than the time available to {who} ({available}), the only person named to lead them. Plan more hours or fewer sessions, or say who else leads them.',
      ),
      short: say(
        'Tutorat : {rate}, pendant {weeks, plural, one {# semaine} other {# semaines}}, soit {needed} ; {who} dispose de {available} en tout. Revoyez l’un ou l’autre.',
        'Tutoring: {rate} for {weeks, plural, one {# week} other {# weeks}}, that is {needed}; {who} has {available} in all. Adjust one or the other.',
      ),
      each: say(
        '{activity} : {time} par apprenant (nombre d’apprenants : {learners}), soit au moins {needed} ; avec le reste du tutorat, c’est plus que le temps dont dispose {who} ({available}). Revoyez l’un ou l’autre, ou dites qui d’autre accompagne les apprenants.',
        '{activity}: {time} per learner (number of learners: {learners}), that is at least {needed}; with the rest of the tutoring, this is more than the time {who} has ({available}). Adjust one or the other, or say who else supports the learners.',
      ),
    },
    examples: {
      bad: [
        'people:\n  - { id: formatrice, name: "Nadia Ferrand", side: provider, hours: 20 h, does: [trainer, tutor] }\nmodalities:\n  tutoring: { tutor: formatrice }\nmodules:\n  - id: M1\n    activities:\n      - { type: workshop, title: "Atelier", duration: 7 h, delivery: in-person, sessions: 4 }',
        'people:\n  - { id: ergo, name: "Simon Kerbrat", side: provider, hours: 10 h, does: [expert] }\n  - { id: form, name: "Nadia Ferrand", side: provider, does: [trainer] }\nmodules:\n  - id: M3\n    activities:\n      - { type: workshop, title: "Transferts", duration: 7 h, delivery: in-person, trainerDoes: "Simon Kerbrat montre et corrige" }\n      - { type: simulation, title: "Au domicile", duration: 5 h, delivery: in-person, trainerDoes: "Simon Kerbrat observe" }',
        'people:\n  - { id: formateur, name: "Karim Boudjelal", side: provider, hours: 28 h, does: [trainer] }\nmodules:\n  - id: M3\n    activities:\n      - { type: workshop, title: "Consigner la presse", duration: 7 h, delivery: in-person, grouping: group, sessions: 5 }',
        'need:\n  audience: { description: "Techniciens", learners: 16 }\npeople:\n  - { id: coach, name: "Nadia Ferreira", hours: 40 h, does: [tutor] }\nmodalities:\n  tutoring: { tutor: coach }\nactivities:\n  - { type: coaching, title: "Coaching individuel", duration: 4 h, grouping: individual }',
        'need:\n  constraints: { weeks: 6 }\npeople:\n  - { id: coach, name: "Nadia Ferreira", hours: 24 h, does: [tutor] }\nmodalities:\n  tutoring: { tutor: coach, hoursPerWeek: 6 h }',
      ],
      good: 'need:\n  constraints: { weeks: 6 }\npeople:\n  - { id: coach, name: "Nadia Ferreira", hours: 24 h, does: [tutor] }\nmodalities:\n  tutoring: { tutor: coach, hoursPerWeek: 4 h }',
    },
  }),
  *check(course) {
    yield* trained(course);
    yield* named(course);
    const { hoursPerWeek } = course.modalities.tutoring;
    const reference = tutorOf(course);
    const tutor = reference === undefined ? undefined : personOf(course, reference);
    if (!tutor?.hours) return;
    const weeks = tutoredWeeks(course);
    const weekly = hoursPerWeek && weeks ? hoursPerWeek.minutes.min * perWeek(hoursPerWeek.per) * weeks : 0;
    const at = ['people', course.people.indexOf(tutor), 'hours'];
    const related = [{ at, message: say('le temps disponible est ici', 'the time available is here') }];
    const available = { who: quoted(personName(tutor)), available: spent(tutor.hours) };
    if (hoursPerWeek && weeks && weekly > tutor.hours.max) {
      const rate = { fr: formatRate(hoursPerWeek, 'fr'), en: formatRate(hoursPerWeek, 'en') };
      const data: Slots = { rate, weeks, needed: minutes(weekly), ...available };
      yield { at: ['modalities', 'tutoring', 'hoursPerWeek'], message: 'short', data, related };
      return;
    }
    yield* led(course, tutor, weekly);
    const learners = learnersOf(course);
    const tutors = peopleWho(course, 'tutor');
    const alone = teachingPeople(course).every((person) => person === tutor);
    for (const { activity, path } of learners ? allActivities(course) : []) {
      const { duration, feedback } = activity;
      const isLed = deliveryOf(activity) !== 'asynchronous' && isAppointment(activity);
      // Somebody else might lead it.
      const isTheirs =
        alone || feedback === 'tutor' || (activity.type === 'coaching' && tutors.every((one) => one === tutor));
      const isOthers = course.people.some(
        (person) => person !== tutor && person.name !== undefined && activity.trainerDoes?.includes(person.name),
      );
      if (!learners || !duration || !isLed || !isTheirs || isOthers) continue;
      const needed = duration.min * (activity.sessions ?? learners.min);
      if (needed + weekly <= tutor.hours.max) continue;
      const data: Slots = {
        activity: activityName(activity),
        time: spent(duration),
        learners: people(learners),
        needed: minutes(needed),
        ...available,
      };
      yield { at: path, message: 'each', data, related };
    }
  },
});
