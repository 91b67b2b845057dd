import type { Course, Module } from '../../../course/course.ts';
import type { Duration } from '../../../course/values/duration.ts';
import { weeksOf } from '../../../facts/calendar.ts';
import { allActivities, courseSum, deliveryOf, moduleTime } from '../../../facts/time.ts';
import { contentWords } from '../../../language/content-words.ts';
import { oneNumber, phrase } from '../../../language/phrases.ts';
import { say, type Text } from '../../../language/say.ts';
import type { Delivery } from '../../../method/activities.ts';
import { minutes } from '../_figures.ts';
import { moduleName } from '../_names.ts';
import type { Claim } from '../_said.ts';

/** How long a sentence says that the course, a part of it or a module lasts. */

const weeksSaid = phrase(
  `(?:répartie?s? sur|étalée?s? sur|(?:parcours|formation|course)[^.;,]{0,30}? (?:de|sur|en|dure|of|over|lasts)|spread over|^) ?${oneNumber} (?:semaines|weeks)(?! (?:avant|après|before|after|plus))`,
  'semaines',
  'weeks',
);

export const weeks: Claim<'weeks'> = ({ course, text, at }) => {
  // What learners do in an activity, or how they are measured, takes its own time.
  if (at[0] === 'objectives' || at[0] === 'evaluation' || at[0] === 'activities') return undefined;
  const planned = course.modalities.pace === 'free' ? undefined : weeksOf(course);
  const [, counted] = planned ? (weeksSaid().exec(text) ?? []) : [];
  if (!planned || counted === undefined || Number(counted) === planned) return undefined;
  return { message: 'weeks', data: { said: Number(counted), weeks: planned } };
};

const hour = '(?: ?h(?:eures?)?| hours?)(?: ?(\\d\\d)(?!\\d))?';

const timeSaid = phrase(
  `comptez (?:environ )?${oneNumber}${hour}|(?:parcours|formation) de ${oneNumber}${hour}|${oneNumber}${hour} (?:de formation|de parcours|de travail|en tout|au total|in all)`,
  'comptez',
  'parcours',
  'formation',
  'en tout',
  'au total',
  'travail',
  'in all',
);

const modeSaid = phrase(
  `(?:^|[.,;:(] ?|(?:les|comptez|et|dont|soit|the|and) )${oneNumber} ?(?:h|heures?|hours?)(?: ?(\\d\\d)(?!\\d))?(?! ?[-–à])[^.;,:()]{0,50}? (à distance|en salle|en présentiel|en direct|à son rythme|à votre rythme|en classe virtuelle|in person|self-paced|live)`,
  'distance',
  'salle',
  'présentiel',
  'direct',
  'rythme',
  'virtuelle',
  'person',
  'self-paced',
  'live',
);

const modes: readonly [RegExp, readonly Delivery[], Text][] = [
  [/distance/, ['asynchronous', 'live'], say('à distance', 'at a distance')],
  [/salle|présentiel|person/, ['in-person'], say('en salle', 'in person')],
  [/direct|virtuelle|live/, ['live', 'in-person'], say('en direct', 'live')],
  [/rythme|self/, ['asynchronous'], say('à son rythme', 'self-paced')],
];

/** True where a number of minutes is about a duration. */
export const isNear = (a: number, { min, max }: Duration) => a >= min * 0.9 - 1 && a <= max * 1.1 + 1;

const inModes = (time: Readonly<Record<Delivery, Duration>>, kinds: readonly Delivery[]): Duration =>
  kinds.reduce((sum, kind) => ({ min: sum.min + time[kind].min, max: sum.max + time[kind].max, estimated: false }), {
    min: 0,
    max: 0,
    estimated: false,
  });

/** A module’s time in these modes, and that of each of its activities. */
function timesOf(module: Module, kinds: readonly Delivery[]): readonly Duration[] {
  const own = module.activities.flatMap((activity) =>
    activity.duration && kinds.includes(deliveryOf(activity)) ? [activity.duration] : [],
  );
  return [inModes(moduleTime(module), kinds), ...own];
}

/** All the times of a course that a sentence may be about, in these modes. */
function times(course: Course, kinds: readonly Delivery[]): readonly Duration[] {
  return [
    inModes(courseSum(course), kinds),
    ...kinds.map((kind) => courseSum(course)[kind]),
    ...course.modules.map((module) => inModes(moduleTime(module), kinds)),
    ...allActivities(course).flatMap(({ activity }) => {
      const { duration, sessions = 1, parts = 1 } = activity;
      if (!duration || !kinds.includes(deliveryOf(activity))) return [];
      const each = (by: number) => ({ min: duration.min / by, max: duration.max / by, estimated: false });
      return [duration, each(1 / sessions), each(parts)];
    }),
  ];
}

/** The minutes of the hours, and minutes, that a phrase found. */
export function minutesSaid(groups: readonly (string | undefined)[]): number | undefined {
  const [figure, rest = '0'] = groups.filter((group) => group !== undefined);
  return figure === undefined ? undefined : Number(figure) * 60 + Number(rest);
}

/** « Comptez 2 h par semaine »: a rhythm, not a length. */
const isRhythm = (text: string, end: number) => /^ ?(?:\/|par |a |per )/.test(text.slice(end));

export const time: Claim<'time'> = ({ course, text }) => {
  const match = timeSaid().exec(text);
  const said = match && !isRhythm(match.input, match.index + match[0].length) ? minutesSaid(match.slice(1)) : undefined;
  const whole = course.duration ?? courseSum(course).total;
  if (!said || whole.max === 0) return undefined;
  const all: readonly Delivery[] = ['asynchronous', 'live', 'in-person'];
  const known = [whole, ...times(course, all), ...course.offers.flatMap(({ duration }) => duration ?? [])];
  if (known.some((one) => isNear(said, one))) return undefined;
  return { message: 'time', data: { said: minutes(said), whole: minutes(Math.round((whole.min + whole.max) / 2)) } };
};

/** The one module that a sentence is about: all the words of its title are there. */
function moduleNamed(course: Course, text: string): Module | undefined {
  const said = new Set(contentWords(text));
  const named = course.modules.filter(({ title = '' }) => {
    const words = contentWords(title);
    return words.length > 1 && words.every((word) => said.has(word));
  });
  return named.length === 1 ? named[0] : undefined;
}

export const mode: Claim<'mode'> = ({ course, text }) => {
  const match = modeSaid().exec(text);
  const [kind, kinds, where] = (match && modes.find(([pattern]) => pattern.test(match.at(-1) ?? ''))) ?? [];
  const said = match && minutesSaid(match.slice(1, -1));
  if (!kind || !kinds || !where || !said) return undefined;
  const module = moduleNamed(course, text);
  const known = module ? timesOf(module, kinds) : times(course, kinds);
  const whole = known[0];
  if (courseSum(course).total.max === 0 || !whole || known.some((one) => isNear(said, one))) return undefined;
  return {
    message: 'mode',
    data: { said: minutes(said), where, time: minutes(Math.round((whole.min + whole.max) / 2)) },
  };
};

const perDaySaid = phrase(
  `${oneNumber} (?:jours?|journées?|demi-journées?|séances?|soirées?|days?|sessions?) de ${oneNumber} ?h(?:eures?)?`,
  ' de ',
);
const hoursSaid = phrase(`${oneNumber} ?(?:h|heures|hours)(?: ?(\\d\\d)(?!\\d))?`, 'h');

/** A module’s own words on its length: « deux heures suffisent », « quatre jours de sept heures ». */
export const ownTime: Claim<'ownTime'> = ({ course, text, at }) => {
  const module =
    at[0] === 'modules' && at[2] === 'summary' && at.length === 3 ? course.modules[Number(at[1])] : undefined;
  if (!module) return undefined;
  const product = perDaySaid().exec(text);
  const [single, ...others] = product ? [] : hoursSaid().all(text);
  // Several times are parts; « de 9 h à 12 h », « sous 48 h » and « à 14 h » are none.
  const before = single?.input.slice(Math.max(0, single.index - 12), single.index) ?? '';
  if (
    !product &&
    (!single ||
      others.length > 0 ||
      /(?:sous|à|de|dès|vers|avant|après|toutes les|moins de|plus de|within|at) $/.test(before))
  )
    return undefined;
  const said = product
    ? Number(product[1]) * Number(product[2]) * 60
    : Number(single?.[1]) * 60 + Number(single?.[2] ?? 0);
  const all: readonly Delivery[] = ['asynchronous', 'live', 'in-person'];
  const known = [...timesOf(module, all), ...all.map((kind) => moduleTime(module)[kind])].filter(({ max }) => max > 0);
  const together = moduleTime(module);
  const [live, room] = [together.live, together['in-person']];
  if (
    known.length === 0 ||
    [...known, { min: live.min + room.min, max: live.max + room.max, estimated: false }].some((one) =>
      isNear(said, one),
    )
  )
    return undefined;
  return {
    message: 'ownTime',
    data: {
      said: minutes(said),
      module: moduleName(module),
      time: minutes(Math.round((known[0]!.min + known[0]!.max) / 2)),
    },
  };
};
