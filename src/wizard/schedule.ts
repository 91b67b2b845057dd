import type { RawMap } from '../course/raw.ts';
import { type Duration, formatDuration, parseDuration } from '../course/values/duration.ts';
import { parseRate } from '../course/values/rate.ts';
import { say, type Text, translate } from '../language/say.ts';
import { type ActivityTypeName, activityTypes } from '../method/activities.ts';
import { lineOf } from './items.ts';
import { mapsAt, textAt, textsAt } from './paths.ts';
import type { Frame } from './question.ts';
import type { Guide, Item } from './ui.ts';

const timesOf = ({ max, estimated }: Duration, factor: number): Duration => ({
  min: max * factor,
  max: max * factor,
  estimated,
});

/** Sessions that people attend at the same time, the usual ones first. */
export const liveTypes: readonly ActivityTypeName[] = [
  'virtual-class',
  'coaching',
  'tutoring-session',
  'webinar',
  'workshop',
  'role-play',
  'debriefing',
  'experience-sharing',
  'interview',
  'lecture',
];

function sum(texts: readonly (string | undefined)[]): Duration {
  let total: Duration = { min: 0, max: 0, estimated: false };
  for (const text of texts) {
    const read = text ? parseDuration(text) : undefined;
    if (!read) continue;
    total = { min: total.min + read.min, max: total.max + read.max, estimated: total.estimated || read.estimated };
  }
  return total;
}

const tell = (frame: Frame, text: Text, data = {}) => translate(text, frame.language, data);

/** One virtual class of sixty minutes. */
export function liveSuggestion(course: RawMap): readonly Item[] {
  return mapsAt(course, 'activities').length > 0 ? [] : [{ values: { type: 'virtual-class', duration: '60 min' } }];
}

export function liveLabel(item: Item, _course: RawMap, frame: Frame): string {
  const type = activityTypes[item.values.type as ActivityTypeName];
  const label = type ? tell(frame, type.label) : item.values.type;
  return [item.values.title, label, item.values.duration].filter(Boolean).join(' · ');
}

/** Live minutes beside those at one’s own pace, as far as both are known. */
export function liveBalance(items: readonly Item[], course: RawMap, frame: Frame): readonly string[] {
  const live = sum(items.map((item) => item.values.duration));
  if (live.max === 0) return [];
  const own = sum(mapsAt(course, 'modules').map((module) => lineOf(module.duration)));
  return [
    own.max > 0
      ? tell(frame, say('En direct : {live} · à son rythme : {own}', 'Live: {live} · self-paced: {own}'), {
          live: formatDuration(live, frame.language),
          own: formatDuration(own, frame.language),
        })
      : tell(frame, say('En direct : {live} par participant', 'Live: {live} for each participant'), {
          live: formatDuration(live, frame.language),
        }),
  ];
}

/** One line for each objective that no module serves yet. */
export function moduleGuides(course: RawMap, frame: Frame): readonly Guide[] {
  const served = new Set(mapsAt(course, 'modules').flatMap((module) => textsAt(module, 'serves')));
  return mapsAt(course, 'objectives')
    .filter((objective) => !served.has(lineOf(objective.id)))
    .map((objective) => ({
      key: lineOf(objective.id),
      label: tell(frame, say('Pour {id} « {title} »', 'For {id} “{title}”'), {
        id: lineOf(objective.id),
        title: lineOf(objective.title),
      }),
      values: { serves: lineOf(objective.id) },
    }));
}

/** A module a week, as long as the announced weeks last. */
export function nextWeek(place: number, course: RawMap): Readonly<Record<string, string>> {
  const weeks = Number(textAt(course, 'need.constraints.weeks'));
  return Number.isInteger(weeks) && weeks > 0 && place >= weeks ? {} : { week: String(place + 1) };
}

export function showModule(item: Item, _course: RawMap, frame: Frame): string {
  const { title, duration, week, serves } = item.values;
  const facts = [duration, week && tell(frame, say('semaine {week}', 'week {week}'), { week }), serves].filter(Boolean);
  return facts.length > 0 ? `${title} (${facts.join(' · ')})` : (title ?? '');
}

/** The running total against what the learners have, and the objectives that nothing serves yet. */
export function moduleTotals(items: readonly Item[], course: RawMap, frame: Frame): readonly string[] {
  const found: string[] = [];
  const own = sum(items.map((item) => item.values.duration));
  const live = sum(mapsAt(course, 'activities').map((activity) => lineOf(activity.duration)));
  const rate = parseRate(textAt(course, 'need.audience.availability.perWeek'));
  const weeks = Number(textAt(course, 'need.constraints.weeks')) || items.length;
  if (own.max > 0) {
    const total = live.max > 0 ? say('{own} + {live} en direct', '{own} + {live} live') : say('{own}', '{own}');
    const sums = tell(frame, total, {
      own: formatDuration(own, frame.language),
      live: formatDuration(live, frame.language),
    });
    const factor = rate?.per === 'day' ? 5 : rate?.per === 'month' ? 1 / 4 : 1;
    found.push(
      rate
        ? tell(
            frame,
            say(
              'Durée annoncée : {sum} · disponible : {room} sur {weeks, plural, one {# semaine} other {# semaines}}',
              'Announced: {sum} · available: {room} over {weeks, plural, one {# week} other {# weeks}}',
            ),
            {
              sum: sums,
              room: formatDuration(timesOf(rate.minutes, factor * weeks), frame.language),
              weeks,
            },
          )
        : tell(frame, say('Durée annoncée : {sum}', 'Announced: {sum}'), { sum: sums }),
    );
  }
  const served = new Set(items.flatMap((item) => (item.values.serves ?? '').split(/[,;]/).map((part) => part.trim())));
  const left = mapsAt(course, 'objectives').filter((objective) => !served.has(lineOf(objective.id)));
  if (items.length > 0 && left.length > 0) {
    found.push(
      tell(frame, say('Reste à servir : {ids}', 'Not served yet: {ids}'), {
        ids: left.map((objective) => lineOf(objective.id)).join(', '),
      }),
    );
  }
  return found;
}
