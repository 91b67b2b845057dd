import type { Course, Module } from '../../../course/course.ts';
import { rawAt } from '../../../course/raw.ts';
import type { Duration } from '../../../course/values/duration.ts';
import { add, courseSum, deliveries, heldAs, moduleTime, none, type Time } from '../../../facts/time.ts';
import { contentWords } from '../../../language/content-words.ts';
import { say, type Text } from '../../../language/say.ts';
import type { Delivery } from '../../../method/activities.ts';
import { defineRule, type Finding, thresholds } from '../../rule.ts';
import { enumeration, quoted } from '../_enumeration.ts';
import { minutes, spent } from '../_figures.ts';
import { moduleName } from '../_names.ts';
import {
  agrees,
  announcedSum,
  type Comparison,
  comparisons,
  distance,
  isSumComplete,
  partsOf,
  readings,
  type Tolerance,
} from './_sums.ts';

const modes: Readonly<Record<Delivery | 'total', Text>> = {
  asynchronous: say('à son rythme', 'self-paced'),
  live: say('en direct', 'live'),
  'in-person': say('en présentiel', 'in person'),
  total: say('en tout', 'in all'),
};
const here = say('{time} ici', '{time} here');
const keys: Readonly<Record<Delivery, string>> = {
  asynchronous: 'asynchronous',
  live: 'live',
  'in-person': 'inPerson',
};

/** « 5 h de moins », “5 min more”. */
function gap(sum: Duration, announced: Duration): Text {
  const away = distance(sum, announced);
  const { fr, en } = minutes(Math.abs(away));
  return away < 0 ? say(`${fr} de moins`, `${en} less`) : say(`${fr} de plus`, `${en} more`);
}

/** « 3 h 20 (2 h 20 à son rythme et 1 h en direct) » */
function detailed(time: Time): Text {
  const parts = deliveries.filter((delivery) => time[delivery].max > 0);
  const total = spent(time.total);
  if (parts.length < 2) return total;
  const each = enumeration(
    parts.map((delivery) => {
      const { fr, en } = spent(time[delivery]);
      return say(`${fr} ${modes[delivery].fr}`, `${en} ${modes[delivery].en}`);
    }),
  );
  return say(`${total.fr} (${each.fr})`, `${total.en} (${each.en})`);
}

type Message = 'offerPart' | 'module' | 'course' | 'maximum' | 'announced' | 'offer' | 'offerSum';

function moduleFinding(course: Course, m: number, comparison: Comparison, plain: boolean): Finding<Message> {
  const { announced, sum, delivery } = comparison;
  const module = course.modules[m]!;
  const at = ['modules', m, 'duration', ...(plain || delivery === 'total' ? [] : [keys[delivery]])];
  const related = comparison.activities.slice(0, 12).map((activity) => ({
    at: ['modules', m, 'activities', module.activities.indexOf(activity), 'duration'],
    message: here,
    data: { time: spent(activity.duration!) },
  }));
  const data = {
    module: moduleName(module),
    announced: spent(announced),
    sum: spent(sum),
    gap: gap(sum, announced),
    mode: modes[delivery],
  };
  return { at, message: 'module', data, related };
}

/** « Déontologie et non-discrimination seules »: the modules that an offer for a part of the course names. */
function modulesNamed(course: Course, title: string): readonly Module[] {
  const parts = title
    .split(/,|\s(?:et|and|ou|or)\s/)
    .map((part) => contentWords(part).filter((word) => !/^(?:seul|uniquement|only|module|option|offre)/.test(word)));
  return course.modules.filter((module) => {
    const own = new Set(contentWords(module.title ?? ''));
    return parts.some((words) => words.length > 0 && words.every((word) => own.has(word)));
  });
}

/** True when an offer may well be for a part of the course: it is shorter, and another is for all of it. */
function isPart(course: Course, index: number, whole: Duration, tolerance: Tolerance): boolean {
  const { duration } = course.offers[index] ?? {};
  const isWhole = course.offers.some((other) => other.duration && agrees(other.duration, whole, tolerance));
  return isWhole && duration !== undefined && duration.max < whole.min;
}

function* offerFindings(course: Course, sums: readonly Duration[], tolerance: Tolerance) {
  const time = courseSum(course);
  for (const [o, { title, id, duration, delivery }] of course.offers.entries()) {
    const reference = course.duration ?? sums[0];
    if (!duration || !reference) continue;
    // An offer may be for one delivery only; one that has the sum right is not at fault when the course announces another figure.
    const own = delivery && time[delivery].max > 0 ? [time[delivery]] : [];
    if ([reference, ...sums, ...own].some((figure) => agrees(duration, figure, tolerance))) continue;
    if (isPart(course, o, reference, tolerance)) {
      const named = modulesNamed(course, title ?? '');
      const part = named.map((module) => moduleTime(module).total).reduce(add, none);
      if (named.length === 0 || part.max === 0 || agrees(duration, part, tolerance)) continue;
      const data = {
        offer: quoted(title ?? id),
        announced: spent(duration),
        other: spent(part),
        gap: gap(duration, part),
      };
      const related = named.map((module) => ({
        at: ['modules', course.modules.indexOf(module)],
        message: here,
        data: { time: spent(moduleTime(module).total) },
      }));
      yield { at: ['offers', o, 'duration'], message: 'offerPart' as const, data, related };
      continue;
    }
    const data = {
      offer: quoted(title ?? id),
      announced: spent(duration),
      other: spent(reference),
      gap: gap(duration, reference),
    };
    const related = course.duration
      ? [{ at: ['duration'], message: here, data: { time: spent(course.duration) } }]
      : parts(course);
    const message: Message = course.duration ? 'offer' : 'offerSum';
    yield { at: ['offers', o, 'duration'], message, data, related };
  }
}

function parts(course: Course) {
  return partsOf(course)
    .slice(0, 12)
    .map(({ at, time }) => ({ at, message: here, data: { time: spent(time) } }));
}

const inRoom = say('en salle', 'in a room');
const atDistance = say('en direct à distance', 'live and remote');
const places = { live: atDistance, 'in-person': inRoom };
const otherPlaces = { live: inRoom, 'in-person': atDistance };

export const rule = defineRule({
  id: 'structure/time-adds-up',
  stage: 'structure',
  until: 'follow-up',
  contradictions: ['maximum', 'announced', 'offer', 'offerPart'],
  severity: 'error',
  since: '0.1.0',
  about: () => ({
    title: say('Des durées qui se recoupent', 'Durations that add up'),
    why: say(
      'Les apprenants réservent le temps annoncé et le client le paie : deux chiffres pour un même parcours font douter de tous les autres.',
      'Learners set aside the time announced and the client pays for it: two figures for one course cast doubt on all the others.',
    ),
    source: {
      grade: 'C',
      text: say(
        'Offres réelles : 40 h annoncées pour 35 h de modules, 12 h 30 pour 11 h, 185 min pour 180',
        'Real offers: 40 h announced for 35 h of modules, 12 h 30 for 11 h, 185 min for 180',
      ),
    },
    messages: {
      module: say(
        'Le module {module} annonce {announced} ; ses activités font {sum} {mode}, soit {gap}. Corrigez la durée annoncée, ou celle d’une activité.',
        'The module {module} announces {announced}; its activities make {sum} {mode}, that is {gap}. Correct the announced duration, or that of an activity.',
      ),
      elsewhere: say(
        'Le module {module} annonce du temps {where}, et ses séances sont {other}. Corrigez l’annonce, ou la modalité des séances (« delivery »).',
        'The module {module} announces time {where}, and its sessions are {other}. Correct the announcement, or the delivery mode of the sessions (“delivery”).',
      ),
      course: say(
        'Le parcours annonce {announced} ; ses modules et activités font {sum}, soit {gap}. Corrigez l’un ou l’autre.',
        'The course announces {announced}; its modules and activities make {sum}, that is {gap}. Correct one or the other.',
      ),
      maximum: say(
        'La durée maximale est de {announced} ; les modules et activités font {sum}, soit {gap}. Raccourcissez, ou revoyez ce maximum avec le client.',
        'The maximum duration is {announced}; modules and activities make {sum}, that is {gap}. Shorten them, or review the maximum with the client.',
      ),
      announced: say(
        'La durée annoncée, {announced}, dépasse la durée maximale, {maximum}.',
        'The announced duration, {announced}, is above the maximum duration, {maximum}.',
      ),
      offer: say(
        'L’offre {offer} annonce {announced}, le parcours {other} : {gap}. Le client lira les deux ; gardez la durée juste.',
        'The offer {offer} announces {announced}, the course {other}: {gap}. The client will read both; keep the right one.',
      ),
      offerPart: say(
        'L’offre {offer} annonce {announced}, alors que les modules qu’elle nomme font {other} en tout : {gap}. Corrigez l’un ou l’autre.',
        'The offer {offer} announces {announced}, while the modules it names add up to {other}: {gap}. Correct one or the other.',
      ),
      offerSum: say(
        'L’offre {offer} annonce {announced} ; les modules et activités font {other} : {gap}.',
        'The offer {offer} announces {announced}; modules and activities make {other}: {gap}.',
      ),
    },
    examples: {
      bad: [
        'modules:\n  - id: M1\n    title: "Les gestes"\n    duration: { live: 2 h }\n    activities:\n      - { type: workshop, title: "Atelier", duration: 2 h, delivery: in-person }',
        'duration: 3 h\nmodules:\n  - { id: M1, title: "Déontologie", duration: 2 h }\n  - { id: M2, title: "Location", duration: 1 h }\noffers:\n  - { title: "Parcours complet", duration: 3 h }\n  - { title: "Déontologie seule", duration: 1 h }',
        'duration: 40 h\nmodules:\n  - { id: M1, title: "Le rôle du manager", duration: 20 h }\n  - { id: M2, title: "Communiquer efficacement", duration: 15 h }',
        'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    duration: 30 min\n    activities:\n      - { type: video, title: "Trois postures", duration: 8 min }\n      - { type: case-study, title: "L’atelier 2", duration: 40 min }',
        'duration: 35 h\noffers:\n  - { title: "Parcours complet", duration: 40 h }',
        'maxDuration: 180 min\nmodules:\n  - { id: M1, title: "Le rôle du manager", duration: 95 min }\n  - { id: M2, title: "Communiquer efficacement", duration: 90 min }',
      ],
      good: 'duration: 3 h 30\nmodules:\n  - id: M1\n    title: "Le rôle du manager"\n    duration: 45 min\n    activities:\n      - { type: video, title: "Trois postures", duration: 8 min }\n      - { type: case-study, title: "L’atelier 2", duration: 35 min }\n  - { id: M2, title: "Communiquer efficacement", duration: { asynchronous: 40-50 min, live: 1 h } }\nactivities:\n  - { type: virtual-class, title: "Synthèse", duration: 1 h, when: end }',
    },
  }),
  options: thresholds({
    minutes: 5,
    share: 0.02,
    estimate: 0.1,
  }),
  *check(course, options: Tolerance, { typed }) {
    let modulesDiffer = false;
    for (const [m, module] of course.modules.entries()) {
      const plain = typeof rawAt(typed, ['modules', m, 'duration']) === 'string';
      for (const comparison of comparisons(module, plain)) {
        const { announced, sum } = comparison;
        if (agrees(sum, announced, options)) continue;
        modulesDiffer = true;
        yield moduleFinding(course, m, comparison, plain);
      }
    }
    for (const [m, module] of course.modules.entries()) {
      for (const [delivery, key] of [
        ['live', 'live'],
        ['in-person', 'inPerson'],
      ] as const) {
        if (!heldAs(module, delivery)) continue;
        const data = { module: moduleName(module), where: places[delivery], other: otherPlaces[delivery] };
        yield { at: ['modules', m, 'duration', key], message: 'elsewhere', data };
      }
    }
    const { duration, maxDuration } = course;
    const time = courseSum(course);
    const sums = isSumComplete(course) ? readings(course) : [];
    const differs = duration !== undefined && sums.length > 0 && !sums.some((sum) => agrees(sum, duration, options));
    if (differs && !(modulesDiffer && agrees(announcedSum(course), duration, options))) {
      const data = { announced: spent(duration), sum: detailed(time), gap: gap(sums[0]!, duration) };
      yield { at: ['duration'], message: 'course', data, related: parts(course) };
    }
    const over = duration !== undefined && maxDuration !== undefined && duration.min > maxDuration.max;
    if (over) {
      const data = { announced: spent(duration), maximum: spent(maxDuration) };
      const related = [{ at: ['maxDuration'], message: here, data: { time: spent(maxDuration) } }];
      yield { at: ['duration'], message: 'announced', data, related };
    }
    if (maxDuration && sums.length > 0 && sums.every(({ min }) => min - maxDuration.max >= 0.5) && (!over || differs)) {
      const data = { announced: spent(maxDuration), sum: detailed(time), gap: gap(sums[0]!, maxDuration) };
      yield { at: ['maxDuration'], message: 'maximum', data, related: parts(course) };
    }
    yield* offerFindings(course, sums, options);
  },
});
