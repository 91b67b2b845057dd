import { firstDay, parseDate, weekday } from '../../../course/values/date.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { onDay } from '../_figures.ts';
import { daysGiven, daysSaid, type SaidDay, saidIn } from '../_said.ts';

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

/** The days that the words may mean: in their own year, else in those of the spec’s dates. */
function meant({ day, month, year }: SaidDay, years: readonly number[]): readonly string[] {
  return (year === undefined ? years : [year]).flatMap((one) => {
    const date = parseDate(`${one}-${pad(month)}-${pad(day)}`);
    return date ? [firstDay(date)] : [];
  });
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
      'Devant « mardi 2 mars » quand le 2 est un lundi, la moitié du groupe se connecte le mauvais jour.',
      'Told “Tuesday 2 March” when the 2nd is a Monday, half of the group logs in on the wrong day.',
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
    },
    examples: {
      bad: [
        'deployment:\n  communication:\n    - { date: 2026-02-24, audience: "inscrits", message: "Le parcours ouvre mardi 2 mars." }',
        'modules:\n  - { id: M1, title: "Préparer l’entretien", summary: "Classe virtuelle le lundi 17 mars 2026" }',
      ],
      good: 'deployment:\n  communication:\n    - { date: 2026-02-24, audience: "inscrits", message: "Le parcours ouvre lundi 2 mars." }',
    },
  }),
  *check(_course, _options, { typed }) {
    for (const { text, at } of saidIn(typed)) {
      if (!/\d/.test(text)) continue;
      for (const said of daysSaid(text)) {
        if (said.weekday === undefined) continue;
        const years = [...new Set([...daysGiven(typed)].map((day) => Number(day.slice(0, 4))))];
        const days = meant(said, years);
        const [first] = days;
        if (!first || days.some((day) => weekday(day) === said.weekday)) continue;
        const right = names[weekday(first) - 1]!;
        const data: Slots = { date: onDay(parseDate(first)!), right, words: quoted(said.words) };
        yield { at, message: 'wrong', data };
      }
    }
  },
});
