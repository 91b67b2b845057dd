import type { Course } from '../../../course/course.ts';
import type { Raw } from '../../../course/raw.ts';
import { addDays, daysBetween, firstDay, parseDate } from '../../../course/values/date.ts';
import { delayDays, shortestDelayDays } from '../../../course/values/delay.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { delayText, onDay } from '../_figures.ts';
import { daysMeant, daysSaid, saidIn, yearOf } from '../_said.ts';
import { sameFile } from '../_same-file.ts';

const closes =
  /(?:inscriptions?|s[’']inscri\w*|enrolments?|registrations?)[^.;\d]{0,40}(?:clos\w*|clôtur\w*|jusqu[’']au|avant|until|before|close)[^.;\d]{0,15}$/i;

/** A day on which a text closes enrolment, which is that of no cohort. */
function* closingDays(course: Course, typed: Raw): Generator<Finding<'closing'>> {
  const { closesBefore } = course.enrolment;
  const starts = course.cohorts.flatMap(({ start }) => (start?.day ? [firstDay(start)] : []));
  if (!closesBefore || starts.length === 0) return;
  const planned = starts.map((day) => addDays(day, -Math.round(delayDays(closesBefore))));
  for (const { text, at } of saidIn(typed)) {
    const said = /\d/.test(text)
      ? daysSaid(text).find(({ index }) => closes.test(text.slice(Math.max(0, index - 100), index)))
      : undefined;
    if (!said) continue;
    const days = daysMeant(said, planned.map(yearOf));
    if (days.length === 0 || days.some((day) => planned.some((one) => Math.abs(daysBetween(one, day)) <= 3))) continue;
    const [day = ''] = [...planned].sort(
      (a, b) => Math.abs(daysBetween(a, days[0]!)) - Math.abs(daysBetween(b, days[0]!)),
    );
    const related = [{ at: ['enrolment', 'closesBefore'], message: say('la clôture est ici', 'the closing is here') }];
    const data: Slots = { words: quoted(said.words), closes: delayText(closesBefore), day: onDay(parseDate(day)!) };
    yield { at, message: 'closing', data, related };
  }
}

export const rule = defineRule({
  id: 'need/enrolment-delays',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Un accès avant la fin de la session', 'Access before the session ends'),
    why: say(
      'Qui s’inscrit le dernier jour, comme il en a le droit, n’aurait l’accès qu’une fois la session finie.',
      'Those who enrol on the last day, as they may, would be given access once the session is over.',
    ),
    source: sameFile.times,
    messages: {
      closing: say(
        'Ce texte donne {words} comme date de clôture des inscriptions, alors qu’elles ferment {closes} avant le début, soit le {day}. Corrigez l’un ou l’autre.',
        'This text gives {words} as the closing date for enrolment, while enrolment closes {closes} before the start, on {day}. Correct one or the other.',
      ),
      longer: say(
        'Il faut {access} pour ouvrir un accès, et l’on s’inscrit jusqu’à {closes} avant le début : la session ({days, plural, one {# jour} other {# jours}}) serait finie. Clôturez plus tôt, ou réduisez le délai d’accès.',
        'Access takes {access} to open, and enrolment closes {closes} before the start: the session ({days, plural, one {# day} other {# days}}) would be over. Close earlier, or reduce the access delay.',
      ),
    },
    examples: {
      bad: [
        'enrolment: { accessDelay: 3 semaines, closesBefore: 1 semaine }\ncohorts:\n  - { id: G1, learners: 12, start: 2026-12-07, end: 2026-12-18 }',
        'enrolment: { closesBefore: 14 jours }\ncohorts:\n  - { id: G1, learners: 10, start: 2026-05-18 }\ndeployment:\n  communication:\n    - { date: 2026-04-20, audience: "dirigeants", message: "Inscriptions closes le lundi 11 mai" }',
      ],
      good: 'enrolment: { accessDelay: 1 semaine, closesBefore: 10 jours }\ncohorts:\n  - { id: G1, learners: 12, start: 2026-12-07, end: 2026-12-18 }',
    },
  }),
  *check(course, _options, { typed }) {
    yield* closingDays(course, typed);
    const { accessDelay, closesBefore } = course.enrolment;
    if (!accessDelay || !closesBefore) return;
    const lengths = course.cohorts.map(({ start, end }) =>
      start?.day && end?.day ? daysBetween(firstDay(start), firstDay(end)) + 1 : Number.POSITIVE_INFINITY,
    );
    const days = Math.max(0, ...lengths);
    // The shorter end of the delay and the longer one of the closing: only what can’t be otherwise.
    const late = shortestDelayDays(accessDelay) - delayDays(closesBefore);
    if (days <= 0 || late < days) return;
    const data: Slots = { access: delayText(accessDelay), closes: delayText(closesBefore), days };
    const related = [{ at: ['enrolment', 'closesBefore'], message: say('la clôture est ici', 'the closing is here') }];
    yield { at: ['enrolment', 'accessDelay'], message: 'longer', data, related };
  },
});
