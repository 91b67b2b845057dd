import { allActivities, courseSum, deliveryOf } from '../../../facts/time.ts';
import { oneNumber, phrase } from '../../../language/phrases.ts';
import { say } from '../../../language/say.ts';
import { minutes } from '../_figures.ts';
import type { Claim } from '../_said.ts';
import { minutesSaid } from './_times-said.ts';

/** The days, slots and sessions that a sentence counts. */

const daysInRoom = phrase(
  `${oneNumber} (?:journées?|jours?|days?) (?:(?:par|pour chaque|per) (?:groupe|équipe|group|team)|en salle|en présentiel|sur site|de face[- ]à[- ]face|in person|on site)`,
  'jour',
  'day',
);

/** « Deux journées par groupe », where each group spends seven hours in a room. */
export const days: Claim<'days'> = ({ course, text }) => {
  const [words = '', counted] = daysInRoom().exec(text) ?? [];
  const held = courseSum(course)['in-person'];
  if (counted === undefined || held.min === 0 || held.min !== held.max) return undefined;
  const said = Number(counted);
  // A day may be shorter or longer than seven hours, and there may be one for each group.
  const [least, most] = [Math.ceil(held.max / 510), Math.max(1, Math.floor(held.min / 240))];
  if (said >= least && said <= most) return undefined;
  const isEach = /par|chaque|per /.test(words);
  const isSessions = allActivities(course).some(({ activity }) => activity.sessions === said);
  if (!isEach && (isSessions || said === course.cohorts.length)) return undefined;
  return { message: 'days', data: { said, time: minutes(held.min) } };
};

const slotSaid = phrase(
  `(?:créneaux?|plages?|classes? virtuelles?|séances? (?:en direct|à distance)|webinaires?|slots?|virtual class(?:es)?) (?:[a-zà-ÿ]+ )?(?:d[’']|de |of )${oneNumber} ?h(?:eures?|ours?)?(?: ?(\\d\\d)(?!\\d))?`,
  'créneau',
  'plage',
  'class',
  'séance',
  'webinaire',
  'slot',
);

/** « De 9 h à 10 h »: a slot by its ends. */
const fromTo = /\bde (\d{1,2}) ?h ?(\d\d)? à (\d{1,2}) ?h ?(\d\d)?/;

function minutesBetween([, from, fromRest = '0', to, toRest = '0']: readonly string[]): number {
  return (Number(to) - Number(from)) * 60 + Number(toRest) - Number(fromRest);
}

/** A slot in which no live session of the course fits. */
export const slot: Claim<'slot'> = ({ course, text, at }) => {
  // Hours of assistance are no session.
  if (at[1] === 'assistance' || at[1] === 'tutoring') return undefined;
  const named = slotSaid().exec(text);
  const ends = /réserv|créneau|class|séance|bloqu|slot/i.test(text) ? fromTo.exec(text) : null;
  if (!named && !ends) return undefined;
  const live = allActivities(course).flatMap(({ activity: { duration, parts = 1, ...rest } }) =>
    duration && deliveryOf({ duration, parts, ...rest }) === 'live'
      ? [duration, { ...duration, min: duration.min / parts, max: duration.max / parts }]
      : [],
  );
  const said = named ? (minutesSaid(named.slice(1)) ?? 0) : minutesBetween(ends as readonly string[]);
  // A slot by its ends may be wider than the session.
  const fits = live.some(({ min, max }) => said >= min * 0.9 - 1 && said <= (named ? max * 1.1 + 1 : max * 3));
  if (live.length === 0 || said <= 0 || fits) return undefined;
  const least = Math.min(...live.map(({ min }) => min));
  const longest = Math.max(...live.map(({ max }) => max));
  const [short, long] = [minutes(least), minutes(longest)];
  const lengths = least === longest ? short : say(`de ${short.fr} à ${long.fr}`, `from ${short.en} to ${long.en}`);
  return { message: 'slot', data: { said: minutes(said), lengths } };
};

const sessionsSaid = phrase(
  `${oneNumber} (?:séances|classes virtuelles|webinaires|ateliers|sessions|virtual classes|webinars|workshops)`,
  'séances',
  'classes',
  'webina',
  'ateliers',
  'sessions',
  'workshops',
);

/** So many sessions where no activity, and no sum of them, is held so many times. */
export const sessions: Claim<'sessions'> = ({ course, text, at }) => {
  if (at[0] !== 'project' && at[1] !== 'communication' && at[0] !== 'offers') return undefined;
  const [, counted] = sessionsSaid().exec(text) ?? [];
  const held = allActivities(course).filter(({ activity }) => deliveryOf(activity) !== 'asynchronous');
  if (counted === undefined || held.length === 0) return undefined;
  const said = Number(counted);
  const each = held.map(({ activity }) => (activity.sessions ?? 1) * (activity.parts ?? 1));
  const types = [...new Set(held.map(({ activity }) => activity.type))];
  const sums = [held, ...types.map((type) => held.filter(({ activity }) => activity.type === type))].flatMap((some) => [
    some.length,
    some.reduce((sum, { activity }) => sum + (activity.sessions ?? 1) * (activity.parts ?? 1), 0),
    some.reduce((sum, { activity }) => sum + (activity.parts ?? 1), 0),
  ]);
  const known = new Set([
    ...each,
    ...sums,
    ...held.flatMap(({ activity }) => [activity.parts ?? 1, activity.sessions ?? 1]),
  ]);
  const groups = Math.max(1, course.cohorts.length);
  // A few of them may be meant, or all of one group’s.
  if (said < 3 || known.has(said) || known.has(said * groups) || known.has(said / groups)) return undefined;
  return { message: 'sessions', data: { said, most: Math.max(...each), all: sums[1] ?? 0 } };
};
