import { daysBetween, firstDay } from '../../../course/values/date.ts';
import { delayDays, shortestDelayDays } from '../../../course/values/delay.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { delayText } from '../_figures.ts';
import { sameFile } from '../_same-file.ts';

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
      longer: say(
        'Il faut {access} pour ouvrir un accès, et l’on s’inscrit jusqu’à {closes} avant le début : la session ({days, plural, one {# jour} other {# jours}}) serait finie. Clôturez plus tôt, ou réduisez le délai d’accès.',
        'Access takes {access} to open, and enrolment closes {closes} before the start: the session ({days, plural, one {# day} other {# days}}) would be over. Close earlier, or reduce the access delay.',
      ),
    },
    examples: {
      bad: 'enrolment: { accessDelay: 3 semaines, closesBefore: 1 semaine }\ncohorts:\n  - { id: G1, learners: 12, start: 2026-12-07, end: 2026-12-18 }',
      good: 'enrolment: { accessDelay: 1 semaine, closesBefore: 10 jours }\ncohorts:\n  - { id: G1, learners: 12, start: 2026-12-07, end: 2026-12-18 }',
    },
  }),
  *check(course) {
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
