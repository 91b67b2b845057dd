import type { Course, Module } from '../../../course/course.ts';
import type { Duration } from '../../../course/values/duration.ts';
import { weeksOf } from '../../../facts/calendar.ts';
import { allActivities, courseSum, deliveryOf, moduleTime } from '../../../facts/time.ts';
import { contentWords } from '../../../language/content-words.ts';
import { oneNumber, phrase } from '../../../language/phrases.ts';
import { say, type Text } from '../../../language/say.ts';
import type { Delivery } from '../../../method/activities.ts';
import { defineRule } from '../../rule.ts';
import { minutes } from '../_figures.ts';
import { moduleName } from '../_names.ts';
import { type Claim, disagreements } from '../_said.ts';
import { sameFile } from '../_same-file.ts';

type Message = 'ownTime' | 'weeks' | 'time' | 'mode' | 'days' | 'slot' | 'sessions';

const weeksSaid = phrase(
  `(?:répartie?s? sur|étalée?s? sur|(?:parcours|formation|course)[^.;,]{0,30}? (?:de|sur|en|dure|of|over|lasts)|spread over|^) ?${oneNumber} (?:semaines|weeks)(?! (?:avant|après|before|after|plus))`,
  'semaines',
  'weeks',
);

const weeks: Claim<'weeks'> = ({ course, text, at }) => {
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

const isNear = (a: number, { min, max }: Duration) => a >= min * 0.9 - 1 && a <= max * 1.1 + 1;

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

function minutesSaid(groups: readonly (string | undefined)[]): number | undefined {
  const [figure, rest = '0'] = groups.filter((group) => group !== undefined);
  return figure === undefined ? undefined : Number(figure) * 60 + Number(rest);
}

/** « Comptez 2 h par semaine »: a rhythm, not a length. */
const isRhythm = (text: string, end: number) => /^ ?(?:\/|par |a |per )/.test(text.slice(end));

const time: Claim<'time'> = ({ course, text }) => {
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

const mode: Claim<'mode'> = ({ course, text }) => {
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
const ownTime: Claim<'ownTime'> = ({ course, text, at }) => {
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

const daysInRoom = phrase(
  `${oneNumber} (?:journées?|jours?|days?) (?:(?:par|pour chaque|per) (?:groupe|équipe|group|team)|en salle|en présentiel|sur site|de face[- ]à[- ]face|in person|on site)`,
  'jour',
  'day',
);

/** « Deux journées par groupe », where each group spends seven hours in a room. */
const days: Claim<'days'> = ({ course, text }) => {
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
const slot: Claim<'slot'> = ({ course, text, at }) => {
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
const sessions: Claim<'sessions'> = ({ course, text, at }) => {
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

export const rule = defineRule({
  id: 'structure/time-said',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Les durées que le texte annonce', 'The durations that the text announces'),
    why: say(
      'Les apprenants bloquent dans leur agenda ce que le message leur annonce, pas ce que le plan prévoit.',
      'Learners block out in their calendars the time that the message announces, not the time in the plan.',
    ),
    source: sameFile.times,
    messages: {
      weeks: say(
        'Ce texte parle de {said, plural, one {# semaine} other {# semaines}}, alors que le parcours dure {weeks, plural, one {# semaine} other {# semaines}}. Corrigez l’un ou l’autre.',
        'This text mentions {said, plural, one {# week} other {# weeks}}, while the course lasts {weeks, plural, one {# week} other {# weeks}}. Correct one or the other.',
      ),
      time: say(
        'Ce texte annonce {said}, alors que le parcours dure {whole} et que rien dans le fichier n’a la durée annoncée. Corrigez le texte, ou le parcours.',
        'This text announces {said}, while the course lasts {whole} and nothing in the file has the announced duration. Correct the text, or the course.',
      ),
      mode: say(
        'Ce texte annonce {said} {where}, alors que le parcours prévoit {time} en tout sous cette forme, et qu’aucune séance n’a la durée annoncée. Corrigez le texte, ou le parcours.',
        'This text announces {said} {where}, while the course plans {time} in all in this form, and no session has the announced duration. Correct the text, or the course.',
      ),
      ownTime: say(
        'Ce texte annonce {said} pour {module}, qui dure {time}. Corrigez l’un ou l’autre.',
        'This text announces {said} for {module}, which lasts {time}. Correct one or the other.',
      ),
      days: say(
        'Ce texte parle de {said, plural, one {# journée} other {# journées}}, alors que le parcours compte {time} en salle. Corrigez l’un ou l’autre.',
        'This text mentions {said, plural, one {# day} other {# days}}, while the course has {time} in the classroom. Correct one or the other.',
      ),
      slot: say(
        'Ce texte prévoit {said} pour une séance, alors que celles du parcours durent {lengths}. Corrigez l’un ou l’autre.',
        'This text plans {said} for a session, while the sessions in the course last {lengths}. Correct one or the other.',
      ),
      sessions: say(
        'Ce texte parle de {said, plural, one {# séance} other {# séances}}, alors qu’aucune activité n’a ce nombre de séances et que le total est de {all}. Corrigez l’un ou l’autre.',
        'This text mentions {said, plural, one {# session} other {# sessions}}, while no activity has this number of sessions and the total is {all}. Correct one or the other.',
      ),
    },
    examples: {
      bad: [
        'modules:\n  - { id: M2, title: "Souder", summary: "Quatre jours de sept heures, une cabine par soudeur", duration: { inPerson: 35 h } }',
        'need:\n  constraints: { weeks: 6 }\ndeployment:\n  communication:\n    - { audience: "inscrits", message: "Un parcours de quatre semaines, à votre rythme." }',
        'duration: 6 h\nmodules:\n  - { id: M1, duration: { asynchronous: 4 h, live: 2 h } }\ndeployment:\n  communication:\n    - { audience: "inscrits", message: "Comptez neuf heures en tout." }',
        'duration: 6 h\nmodules:\n  - { id: M1, duration: { asynchronous: 4 h, live: 2 h } }\ndeployment:\n  communication:\n    - { audience: "inscrits", message: "Les trois heures sur le risque se suivent en salle." }',
        'modules:\n  - id: M3\n    activities:\n      - { type: workshop, title: "Consigner la presse", duration: 7 h, delivery: in-person }\nproject:\n  clientDuties: ["Arrêter la ligne deux journées par groupe"]',
        'modules:\n  - id: M1\n    activities:\n      - { type: virtual-class, title: "Décrire", duration: 6 h, parts: 4 }\nproject:\n  clientDuties: ["Réserver le jeudi de 9 h à 10 h"]',
        'modules:\n  - id: M4\n    activities:\n      - { type: field-mission, title: "Une palette au quai", duration: 1 h, delivery: in-person, sessions: 8 }\nproject:\n  clientDuties: ["Libérer le chef de quai pour dix séances"]',
      ],
      good: 'duration: 6 h\nneed:\n  constraints: { weeks: 6 }\nmodules:\n  - { id: M1, duration: { asynchronous: 4 h, live: 2 h } }\ndeployment:\n  communication:\n    - { audience: "inscrits", message: "Un parcours de six semaines : comptez six heures en tout, dont deux heures en direct." }',
    },
  }),
  check: (course, _options, { typed }) =>
    disagreements<Message>(course, typed, [ownTime, weeks, time, mode, days, slot, sessions]),
});
