import type { Course } from '../../../course/course.ts';
import type { Raw } from '../../../course/raw.ts';
import { firstDay, parseDate, weekday } from '../../../course/values/date.ts';
import { allActivities, deliveryOf } from '../../../facts/time.ts';
import { phrase } from '../../../language/phrases.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { enumeration, quoted } from '../_enumeration.ts';
import { onDay } from '../_figures.ts';
import { activityName } from '../_names.ts';
import { anyWeekday, daysGiven, daysMeant, daysSaid, type SaidDay, saidIn, weekdayNamed, yearOf } from '../_said.ts';

const names = [
  say('lundi', 'Monday'),
  say('mardi', 'Tuesday'),
  say('mercredi', 'Wednesday'),
  say('jeudi', 'Thursday'),
  say('vendredi', 'Friday'),
  say('samedi', 'Saturday'),
  say('dimanche', 'Sunday'),
];

const pad = (figure: number) => String(figure).padStart(2, '0');

/** The days that the words may mean: in their own year, else the day of that date in the spec, else in the years of its dates. */
function meant(said: SaidDay, given: ReadonlySet<string>): readonly string[] {
  const known = [...given].filter((one) => one.endsWith(`-${pad(said.month)}-${pad(said.day)}`));
  return said.year === undefined && known.length > 0 ? known : daysMeant(said, [...given].map(yearOf));
}

const habitSaid = phrase(
  `(?:le|les|chaque|every|on) (${anyWeekday})s?(?: (?:matin|après-midi|soir|morning|afternoon))?`,
  'réserv',
  'libér',
  'créneau',
  'bloqu',
  'class',
  'séance',
  'keep',
  'free',
  'slot',
);

/** A day of the week that people are to keep free, on which no session takes place. */
function* habits(course: Course, typed: Raw): Generator<Finding<'habit'>> {
  const dated = allActivities(course).filter(
    ({ activity }) => activity.date?.day && deliveryOf(activity) !== 'asynchronous',
  );
  if (dated.length < 2) return;
  const days = new Set(dated.map(({ activity }) => weekday(firstDay(activity.date!))));
  for (const { text, at } of saidIn(typed)) {
    // A date of its own is another day; a tutor’s hours are no session.
    if (
      at[1] === 'assistance' ||
      at[2] === 'avoid' ||
      !/réserv|libér|créneau|bloqu|classes?\b|séances?|keep|free|slot/i.test(text)
    )
      continue;
    const said = habitSaid()
      .all(text)
      .filter(({ 0: words, index, input }) => !/^ \d/.test(input.slice(index + words.length)));
    const named = said.map(([, name = '']) => weekdayNamed(name) ?? 0);
    const [first] = named;
    if (!first || named.some((day) => days.has(day))) continue;
    const data: Slots = { said: names[first - 1]!, days: enumeration([...days].sort().map((day) => names[day - 1]!)) };
    yield {
      at,
      message: 'habit',
      data,
      related: dated
        .slice(0, 8)
        .map(({ path }) => ({ at: [...path, 'date'], message: say('une séance est ici', 'a session is here') })),
    };
  }
}

/** One session on another day of the week than all the others. */
function* oddOne(course: Course): Generator<Finding<'odd'>> {
  const dated = allActivities(course).flatMap(({ activity, path, module }) =>
    module && activity.date?.day && deliveryOf(activity) === 'live'
      ? [{ name: activityName(activity), date: activity.date, day: weekday(firstDay(activity.date)), path }]
      : [],
  );
  for (const usual of new Set(dated.map(({ day }) => day))) {
    const others = dated.filter(({ day }) => day !== usual);
    const [odd] = others;
    if (!odd || others.length > 1 || dated.length < 4) continue;
    // What opens or closes a course may have a day of its own.
    const days = dated.map(({ date }) => firstDay(date)).sort();
    if (firstDay(odd.date) === days[0] || firstDay(odd.date) === days.at(-1)) continue;
    const data: Slots = { name: odd.name, date: onDay(odd.date), right: names[odd.day - 1]!, usual: names[usual - 1]! };
    yield { at: [...odd.path, 'date'], message: 'odd', severity: 'info', data };
  }
}

const aloneSaid = phrase(`^(?:le |chaque )?(${anyWeekday})(?! \\d)`);

/** « Mardi, 18 h 30 », beside a date that is a Wednesday. */
function* besideDates(course: Course): Generator<Finding<'beside'>> {
  for (const { activity, path } of allActivities(course)) {
    const { date } = activity;
    for (const key of date?.day ? (['content', 'instructions'] as const) : []) {
      const name = aloneSaid().exec(activity[key] ?? '')?.[1];
      const said = name === undefined ? undefined : weekdayNamed(name);
      const right = weekday(firstDay(date!));
      if (!said || said === right) continue;
      const data: Slots = { said: names[said - 1]!, date: onDay(date!), right: names[right - 1]! };
      yield {
        at: [...path, key],
        message: 'beside',
        data,
        related: [{ at: [...path, 'date'], message: say('la date est ici', 'the date is here') }],
      };
    }
  }
}

export const rule = defineRule({
  id: 'structure/weekday',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Le bon jour de la semaine', 'The right day of the week'),
    why: say(
      'Si le message dit « mardi 2 mars » quand le 2 est un lundi, la moitié du groupe se connecte le mauvais jour.',
      'If the message says “Tuesday 2 March” when the 2nd is a Monday, half the group logs in on the wrong day.',
    ),
    source: {
      grade: 'ours',
      text: say('Calendrier grégorien', 'Gregorian calendar'),
    },
    messages: {
      wrong: say(
        'Le {date} est un {right}, et ce texte dit {words}. Corrigez le jour ou la date.',
        '{date} is a {right}, and this text says {words}. Correct the day or the date.',
      ),
      beside: say(
        'Ce texte dit {said}, alors que la date prévue, le {date}, est un {right}. Corrigez le jour ou la date.',
        'This text says {said}, while the planned date, {date}, is a {right}. Correct the day or the date.',
      ),
      odd: say(
        '{name} : le {date} est un {right}, alors que toutes les autres séances en direct ont lieu un {usual}. Vérifiez la date.',
        '{name}: {date} is a {right}, while all the other live sessions take place on a {usual}. Check the date.',
      ),
      habit: say(
        'Ce texte annonce un jour de la semaine ({said}), alors que les séances datées tombent un autre jour : {days}. Corrigez l’un ou l’autre.',
        'This text announces a day of the week ({said}), while the dated sessions fall on another day: {days}. Correct one or the other.',
      ),
    },
    examples: {
      bad: [
        'deployment:\n  communication:\n    - { date: 2026-02-24, audience: "inscrits", message: "Le parcours ouvre mardi 2 mars." }',
        'modules:\n  - id: M1\n    activities:\n      - { type: virtual-class, title: "Une", duration: 1 h, date: 2027-03-02 }\n      - { type: virtual-class, title: "Deux", duration: 1 h, date: 2027-03-09 }\n      - { type: virtual-class, title: "Trois", duration: 1 h, date: 2027-03-18 }\n      - { type: virtual-class, title: "Quatre", duration: 1 h, date: 2027-03-23 }',
        'modules:\n  - id: M5\n    activities:\n      - { type: virtual-class, title: "Soirée 4", duration: 3 h, date: 2027-02-03, content: "Mardi, de 18 h 30 à 21 h 30" }',
        'modules:\n  - id: M1\n    activities:\n      - { type: virtual-class, title: "Jointures", duration: 1 h, date: 2027-03-09 }\n      - { type: virtual-class, title: "Agrégats", duration: 1 h, date: 2027-03-16 }\nproject:\n  clientDuties: ["Réserver le jeudi matin"]',
        'modules:\n  - { id: M1, title: "Préparer l’entretien", summary: "Classe virtuelle le lundi 17 mars 2026" }',
      ],
      good: 'deployment:\n  communication:\n    - { date: 2026-02-24, audience: "inscrits", message: "Le parcours ouvre lundi 2 mars." }',
    },
  }),
  *check(course, _options, { typed }) {
    if (allActivities(course).some(({ activity }) => activity.date)) {
      yield* habits(course, typed);
      yield* besideDates(course);
      yield* oddOne(course);
    }
    for (const { text, at } of saidIn(typed)) {
      if (!/\d/.test(text)) continue;
      for (const said of daysSaid(text)) {
        if (said.weekday === undefined) continue;
        const days = meant(said, daysGiven(typed));
        const [first] = days;
        if (!first || days.some((day) => weekday(day) === said.weekday)) continue;
        const right = names[weekday(first) - 1]!;
        const data: Slots = { date: onDay(parseDate(first)!), right, words: quoted(said.words) };
        yield { at, message: 'wrong', data };
        // The others of a sentence are looked at once this one is right.
        break;
      }
    }
  },
});
