import type { Course, Module } from '../../../course/course.ts';
import type { Raw } from '../../../course/raw.ts';
import { firstDay, formatDate, parseDate } from '../../../course/values/date.ts';
import { type Delay, delayDays } from '../../../course/values/delay.ts';
import type { Duration } from '../../../course/values/duration.ts';
import type { Path } from '../../../diagnostic.ts';
import { launchOf, learnersOf, weeksOf } from '../../../facts/calendar.ts';
import { allActivities, courseSum, deliveryOf, moduleTime } from '../../../facts/time.ts';
import { contentWords } from '../../../language/content-words.ts';
import { whenAsked, wholeWords } from '../../../language/letters.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import type { Delivery } from '../../../method/activities.ts';
import type { Finding } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { delayText, minutes, onDay, people } from '../_figures.ts';
import { delayIn, numberOf, oneNumber, oneUnit, renewalIn } from '../_numbers.ts';
import { daysGiven, daysSaid, type Said, saidIn } from '../_said.ts';

/** What a sentence promises learners or the client, held against the fields that decide it. */

export type PromiseMessage =
  | 'modules'
  | 'window'
  | 'validity'
  | 'response'
  | 'weeks'
  | 'time'
  | 'mode'
  | 'groups'
  | 'learners'
  | 'opening'
  | 'access'
  | 'days'
  | 'slot'
  | 'sessions'
  | 'approval'
  | 'group';

type Found = Omit<Finding<PromiseMessage>, 'at'>;

interface Telling {
  readonly course: Course;
  readonly typed: Raw;
  readonly text: string;
  readonly at: Path;
}

const here = (at: Path, message: Text) => [{ at, message }];

const modulesSaid = whenAsked(() => wholeWords(`${oneNumber} modules`));

function modules({ course, text }: Telling): Found | undefined {
  const [, counted] = modulesSaid().exec(text) ?? [];
  const count = course.modules.length;
  // Fewer may be part of them (« les trois premiers modules »).
  if (counted === undefined || count === 0 || numberOf(counted) <= count) return undefined;
  return { message: 'modules', data: { said: numberOf(counted), count } };
}

const accessSaid = whenAsked(() =>
  wholeWords(
    `${oneNumber} ${oneUnit} d[’']acc[èe]s|acc[èe]s (?:ouvert |valable |possible )?(?:(?:pendant|durant|de) |d[’'])${oneNumber} ${oneUnit}|access for ${oneNumber} ${oneUnit}`,
  ),
);

function accessWindow({ course, text }: Telling): Found | undefined {
  const { window } = course.modalities;
  const access = window && delayIn(text, accessSaid);
  if (!window || !access || Math.abs(delayDays(access) - delayDays(window)) <= 7) return undefined;
  const related = here(['modalities', 'window'], say('la durée d’accès est ici', 'the access window is here'));
  return { message: 'window', data: { said: delayText(access), window: delayText(window) }, related };
}

function validity({ course, text }: Telling): Found | undefined {
  const { validity: valid } = course.evaluation.certification;
  const renewal = valid && renewalIn(text);
  if (!valid || !renewal || Math.abs(delayDays(renewal) - delayDays(valid)) <= 31) return undefined;
  const at = ['evaluation', 'certification', 'validity'];
  const data: Slots = { said: delayText(renewal), validity: delayText(valid) };
  return { message: 'validity', data, related: here(at, say('la validité est ici', 'the validity is here')) };
}

const responseSaid = whenAsked(() =>
  wholeWords(
    `(?:répon(?:d|s|se|dre|dons|dent|dra)s?|answers?|repl(?:y|ies))[^.;]{0,40}? (?:sous|en|dans les|within) ${oneNumber} (h|heures?|hours?|jours?|days?)`,
  ),
);

/** Those of others than the tutor. */
const otherHelp = /techni|informati|réclam|complaint|hotline|support|help ?desk|administrati|\bDSI\b|\bIT\b/i;

const hours = ({ max, unit }: Delay) => max * (unit === 'hour' ? 1 : unit === 'day' ? 24 : 168);

function response({ course, text, at }: Telling): Found | undefined {
  const { response: planned } = course.modalities.tutoring;
  const isTutors = at[0] === 'modules' || at[0] === 'activities' || at[1] === 'communication' || at[0] === 'modalities';
  if (!planned || !isTutors || at[1] === 'assistance' || at[1] === 'tutoring' || otherHelp.test(text)) return undefined;
  const said = delayIn(text, responseSaid);
  if (!said || hours(said) === hours(planned)) return undefined;
  const data: Slots = { said: delayText(said), response: delayText(planned) };
  const related = here(
    ['modalities', 'tutoring', 'response'],
    say('le délai prévu est ici', 'the planned delay is here'),
  );
  return { message: 'response', data, related };
}

const weeksSaid = whenAsked(() =>
  wholeWords(
    `(?:répartie?s? sur|étalée?s? sur|(?:parcours|formation|course)[^.;,]{0,30}? (?:de|sur|en|dure|of|over|lasts)|spread over|^) ?${oneNumber} (?:semaines|weeks)(?! (?:avant|après|before|after|plus))`,
  ),
);

function weeks({ course, text, at }: Telling): Found | undefined {
  // What learners do in an activity, or how they are measured, takes its own time.
  if (at[0] === 'objectives' || at[0] === 'evaluation' || at[0] === 'activities') return undefined;
  const planned = course.modalities.pace === 'free' ? undefined : weeksOf(course);
  const [, counted] = planned ? (weeksSaid().exec(text) ?? []) : [];
  if (!planned || counted === undefined || numberOf(counted) === planned) return undefined;
  return { message: 'weeks', data: { said: numberOf(counted), weeks: planned } };
}

const hour = '(?: ?h(?:eures?)?| hours?)(?: ?(\\d\\d)(?!\\d))?';

const timeSaid = whenAsked(() =>
  wholeWords(
    `comptez (?:environ )?${oneNumber}${hour}|(?:parcours|formation) de ${oneNumber}${hour}|${oneNumber}${hour} (?:de formation|de parcours|de travail|en tout|au total|in all)`,
  ),
);

const modeSaid = whenAsked(() =>
  wholeWords(
    `(?:^|[.,;:(] ?|(?:les|comptez|et|dont|soit|the|and) )${oneNumber} ?(?:h|heures?|hours?)(?: ?(\\d\\d)(?!\\d))?(?! ?[-–à])[^.;,:()]{0,50}? (à distance|en salle|en présentiel|en direct|à son rythme|à votre rythme|en classe virtuelle|in person|self-paced|live)`,
  ),
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
  return figure === undefined ? undefined : numberOf(figure) * 60 + Number(rest);
}

/** « Comptez 2 h par semaine »: a rhythm, not a length. */
const isRhythm = (text: string, end: number) => /^ ?(?:\/|par |a |per )/.test(text.slice(end));

function time({ course, text }: Telling): Found | undefined {
  const match = timeSaid().exec(text);
  const said = match && !isRhythm(text, match.index + match[0].length) ? minutesSaid(match.slice(1)) : undefined;
  const whole = course.duration ?? courseSum(course).total;
  if (!said || whole.max === 0) return undefined;
  const all: readonly Delivery[] = ['asynchronous', 'live', 'in-person'];
  const known = [whole, ...times(course, all), ...course.offers.flatMap(({ duration }) => duration ?? [])];
  if (known.some((one) => isNear(said, one))) return undefined;
  return { message: 'time', data: { said: minutes(said), whole: minutes(Math.round((whole.min + whole.max) / 2)) } };
}

/** The one module that a sentence is about: all the words of its title are there. */
function moduleNamed(course: Course, text: string): Module | undefined {
  const said = new Set(contentWords(text));
  const named = course.modules.filter(({ title = '' }) => {
    const words = contentWords(title);
    return words.length > 1 && words.every((word) => said.has(word));
  });
  return named.length === 1 ? named[0] : undefined;
}

function mode({ course, text }: Telling): Found | undefined {
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
}

const daysInRoom = whenAsked(() =>
  wholeWords(
    `${oneNumber} (?:journées?|jours?|days?) (?:(?:par|pour chaque|per) (?:groupe|équipe|group|team)|en salle|en présentiel|sur site|de face[- ]à[- ]face|in person|on site)`,
  ),
);

/** « Deux journées par groupe », where each group spends seven hours in a room. */
function days({ course, text }: Telling): Found | undefined {
  const [words = '', counted] = daysInRoom().exec(text) ?? [];
  const held = courseSum(course)['in-person'];
  if (counted === undefined || held.min === 0 || held.min !== held.max) return undefined;
  const said = numberOf(counted);
  // A day may be shorter or longer than seven hours, and there may be one for each group.
  const [least, most] = [Math.ceil(held.max / 510), Math.max(1, Math.floor(held.min / 240))];
  if (said >= least && said <= most) return undefined;
  const isEach = /par|chaque|per /.test(words);
  const isSessions = allActivities(course).some(({ activity }) => activity.sessions === said);
  if (!isEach && (isSessions || said === course.cohorts.length)) return undefined;
  return { message: 'days', data: { said, time: minutes(held.min) } };
}

const slotSaid = whenAsked(() =>
  wholeWords(
    `(?:créneaux?|plages?|classes? virtuelles?|séances? (?:en direct|à distance)|webinaires?|slots?|virtual class(?:es)?) (?:[a-zà-ÿ]+ )?(?:d[’']|de |of )${oneNumber} ?h(?:eures?|ours?)?(?: ?(\\d\\d)(?!\\d))?`,
  ),
);

/** « De 9 h à 10 h »: a slot by its ends. */
const fromTo = /\bde (\d{1,2}) ?h ?(\d\d)? à (\d{1,2}) ?h ?(\d\d)?/;

function minutesBetween([, from, fromRest = '0', to, toRest = '0']: readonly string[]): number {
  return (Number(to) - Number(from)) * 60 + Number(toRest) - Number(fromRest);
}

/** A slot in which no live session of the course fits. */
function slot({ course, text, at }: Telling): Found | undefined {
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
}

const sessionsSaid = whenAsked(() =>
  wholeWords(
    `${oneNumber} (?:séances|classes virtuelles|webinaires|ateliers|sessions|virtual classes|webinars|workshops)`,
  ),
);

/** So many sessions where no activity, and no sum of them, is held so many times. */
function sessions({ course, text, at }: Telling): Found | undefined {
  if (at[0] !== 'project' && at[1] !== 'communication' && at[0] !== 'offers') return undefined;
  const [, counted] = sessionsSaid().exec(text) ?? [];
  const held = allActivities(course).filter(({ activity }) => deliveryOf(activity) !== 'asynchronous');
  if (counted === undefined || held.length === 0) return undefined;
  const said = numberOf(counted);
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
}

const approvalSaid = whenAsked(() =>
  wholeWords(
    `(?:reli(?:re|t)|relecture|valid(?:er|e|ation)|approuv(?:er|e)|review|approve)[^.;]{0,40}? (?:sous|en|dans les|within) ${oneNumber} (jours?|days?|semaines?|weeks?)`,
  ),
);

function approval({ course, text, at }: Telling): Found | undefined {
  const { approvalDelay: planned } = course.project;
  const said = planned && (at[0] === 'project' || at[0] === 'partnership') ? delayIn(text, approvalSaid) : undefined;
  if (!planned || !said || Math.abs(delayDays({ ...said, working: planned.working }) - delayDays(planned)) < 1)
    return undefined;
  const data: Slots = { said: delayText(said), planned: delayText(planned) };
  return {
    message: 'approval',
    data,
    related: here(['project', 'approvalDelay'], say('le délai prévu est ici', 'the planned delay is here')),
  };
}

const groupsSaid = whenAsked(() =>
  wholeWords(
    `${oneNumber} (?:groupes|promotions|vagues|cohortes|cohorts|groups)(?: (?:de|d[’']environ|of) ${oneNumber})?`,
  ),
);

function groups({ course, text, at }: Telling): Found | undefined {
  const count = course.cohorts.length;
  // Within an activity, groups are those of an exercise.
  if (count === 0 || at[0] === 'modules' || at[0] === 'activities') return undefined;
  const [, counted, of] = groupsSaid().exec(text) ?? [];
  if (counted === undefined) return undefined;
  const said = numberOf(counted);
  const sizes = course.cohorts.map(({ learners }) => learners);
  const fits =
    of === undefined || sizes.some((size) => !size || (size.min <= numberOf(of) && numberOf(of) <= size.max));
  // Fewer may be part of them, and threes or fours are those of an exercise.
  if (said < count || (said === count && (fits || numberOf(of ?? '') < 5))) return undefined;
  const learners = learnersOf(course);
  return {
    message: 'groups',
    data: {
      said: of === undefined ? String(said) : `${said} × ${numberOf(of)}`,
      count,
      learners: learners ? people(learners) : '–',
    },
    related: here(['cohorts'], say('les groupes sont ici', 'the cohorts are here')),
  };
}

const learnersSaid = whenAsked(() =>
  wholeWords(
    `(?:les|aux|des|nos|the|all) ${oneNumber} (?:apprenants?|participant(?:e?s)?|stagiaires|inscrits|learners)`,
  ),
);

/** Every number that a field of the spec gives. */
function numbersGiven(value: Raw, found: Set<number> = new Set()): ReadonlySet<number> {
  if (typeof value === 'string') {
    if (value.length <= 20) for (const figure of value.match(/\d+/g) ?? []) found.add(Number(figure));
  } else for (const item of Object.values(value)) numbersGiven(item as Raw, found);
  return found;
}

function learners({ course, typed, text }: Telling): Found | undefined {
  const all = learnersOf(course);
  const [, counted] = all && !all.estimated ? (learnersSaid().exec(text) ?? []) : [];
  if (!all || counted === undefined) return undefined;
  const said = numberOf(counted);
  // A few may be anybody; a number that a field gives is of something there.
  if (said <= 4 || (all.min <= said && said <= all.max) || numbersGiven(typed).has(said)) return undefined;
  return { message: 'learners', data: { said, learners: people(all) } };
}

const opens =
  /(?:\bouv(?:re|rira|ert(?:ure)?)|\bcommence(?:ra)?|\bdébut(?:e|era)?|\bdémarr(?:e|age|era)|\blancement|\blaunch|\bopens?|\bbegins?|\bstarts?)[^.;\d]{0,30}$/i;

/** What opens on a day that no field knows. */
function opening({ course, typed, text }: Telling): Found | undefined {
  const launch = launchOf(course);
  if (!launch?.day || !/\d/.test(text)) return undefined;
  const given = daysGiven(typed);
  const years = [...new Set([...given].map((day) => Number(day.slice(0, 4))))];
  for (const said of daysSaid(text)) {
    if (!opens.test(text.slice(0, said.index))) continue;
    const days = (said.year ? [said.year] : years).flatMap((year) => {
      const date = parseDate(`${year}-${said.month}-${said.day}`);
      return date ? [firstDay(date)] : [];
    });
    const [first] = days;
    if (!first || days.some((day) => given.has(day))) continue;
    const { month, day } = parseDate(first)!;
    const shown: Text = {
      fr: formatDate({ year: 2000, month: month!, day: day! }, 'fr').replace(/ \d{4}$/, ''),
      en: formatDate({ year: 2000, month: month!, day: day! }, 'en').replace(/ \d{4}$/, ''),
    };
    return { message: 'opening', data: { said: shown, launch: onDay(launch) } };
  }
  return undefined;
}

const accessDelaySaid = whenAsked(() =>
  wholeWords(
    `(?:acc[èe]s|liens?|identifiants?|codes?|access|links?)[^.;]{0,60}? (?:sous|dans les|within) ${oneNumber} (h|heures?|hours?|jours?|days?)`,
  ),
);

function accessDelay({ course, text, at }: Telling): Found | undefined {
  const { accessDelay: planned } = course.enrolment;
  if (!planned || at[0] === 'modules' || at[1] === 'assistance' || otherHelp.test(text)) return undefined;
  const said = delayIn(text, accessDelaySaid);
  if (!said || Math.abs(delayDays(said) - delayDays(planned)) < 1) return undefined;
  const data: Slots = { said: delayText(said), planned: delayText(planned) };
  const related = here(['enrolment', 'accessDelay'], say('le délai prévu est ici', 'the planned delay is here'));
  return { message: 'access', data, related };
}

const groupSizeSaid = whenAsked(() =>
  wholeWords(
    `^[^.;:]{0,25}?(?:réduite? à|limitée? à|compte|réunit|rassemble|with|of|de) ${oneNumber} (?:apprenant|agent|participant|stagiaire|salarié|collaborat|personne|manager|inscrit|learner|people|employee)[a-zà-ÿ]*`,
  ),
);

/** « Le groupe de mars, réduit à cinq agentes », of a group that counts seven. */
function group({ course, text }: Telling): Found | undefined {
  for (const [c, { title, learners }] of course.cohorts.entries()) {
    const start = title && title.length > 4 && learners ? text.toLowerCase().indexOf(title.toLowerCase()) : -1;
    if (!title || !learners || start < 0) continue;
    const [, counted] = groupSizeSaid().exec(text.slice(start + title.length)) ?? [];
    const said = counted === undefined ? undefined : numberOf(counted);
    if (said === undefined || (learners.min <= said && said <= learners.max)) continue;
    const related = here(
      ['cohorts', c, 'learners'],
      say('l’effectif du groupe est ici', 'the size of the cohort is here'),
    );
    return { message: 'group', data: { said, name: quoted(title), learners: people(learners) }, related };
  }
  return undefined;
}

const claims = [
  modules,
  accessWindow,
  validity,
  response,
  weeks,
  time,
  mode,
  days,
  slot,
  sessions,
  approval,
  groups,
  group,
  learners,
  opening,
  accessDelay,
];

/** What has a figure, in digits or in words. */
const hasFigure =
  /\d|\bune? (?:an|année|jour|heure|semaine|mois|journée)\b|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|two|three|four|five|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)/i;

/** A text about a part of the course or something else in it counts otherwise. */
const isTold = ({ at }: Said) => at[0] !== 'competencies' && at[0] !== 'client';

/** The promises of all sentences that do not hold. */
export function* brokenPromises(course: Course, typed: Raw): Generator<Finding<PromiseMessage>> {
  for (const { text, at } of saidIn(typed).filter(isTold)) {
    if (!hasFigure.test(text)) continue;
    for (const claim of claims) {
      const found = claim({ course, typed, text, at });
      if (found) yield { at, ...found };
    }
  }
}
