import { firstDay } from '../../../course/values/date.ts';
import { allActivities, deliveryOf } from '../../../facts/time.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { activityName } from '../_names.ts';
import { sameFile } from '../_same-file.ts';

export const rule = defineRule({
  id: 'structure/session-count',
  stage: 'structure',
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Au moins une séance par groupe', 'At least one session per cohort'),
    why: say(
      'Un groupe qui n’est pas encore ouvert ne peut pas suivre la séance d’un autre.',
      'A cohort that has not opened yet can’t attend another cohort’s session.',
    ),
    source: sameFile.figures,
    messages: {
      fewer: say(
        '{activity} : {sessions, plural, one {# séance} other {# séances}} pour des groupes qui commencent à {groups} dates différentes. Comptez toutes les séances (« sessions »), ou prévoyez celles qui manquent.',
        '{activity}: {sessions, plural, one {# session} other {# sessions}} for cohorts that start on {groups} different dates. Count all the sessions (“sessions”), or plan the missing ones.',
      ),
    },
    examples: {
      bad: 'cohorts:\n  - { id: G1, learners: 12, start: 2027-01-11 }\n  - { id: G2, learners: 12, start: 2027-03-08 }\nmodules:\n  - id: M1\n    activities:\n      - { type: virtual-class, title: "Synthèse", duration: 1 h, sessions: 1 }',
      good: 'cohorts:\n  - { id: G1, learners: 12, start: 2027-01-11 }\n  - { id: G2, learners: 12, start: 2027-03-08 }\nmodules:\n  - id: M1\n    activities:\n      - { type: virtual-class, title: "Synthèse", duration: 1 h, sessions: 2 }',
    },
  }),
  *check(course) {
    const starts = new Set(course.cohorts.map(({ start }) => (start?.day ? firstDay(start) : undefined)));
    // Cohorts of one day may sit together.
    if (starts.has(undefined) || starts.size < 2) return;
    for (const { activity, path } of allActivities(course)) {
      const { sessions } = activity;
      if (sessions === undefined || sessions >= starts.size || deliveryOf(activity) === 'asynchronous') continue;
      const data: Slots = { activity: activityName(activity), sessions, groups: starts.size };
      yield { at: [...path, 'sessions'], message: 'fewer', data };
    }
  },
});
