import { firstDay } from '../../../course/values/date.ts';
import { launchDay } from '../../../facts/calendar.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { quotedSentence } from '../_enumeration.ts';
import { onDay } from '../_figures.ts';
import { sameFile } from '../_same-file.ts';

/** Said by those who follow the course, so once it has begun; a test with a few of them comes before. */
const fromLearners = /\b(?:apprenant|stagiaire|participant|groupe|promotion|session|learner|cohort)/i;
const fromTest = /\b(?:test|pilote|pilot|relecture|review|recette)/i;

export const rule = defineRule({
  id: 'partnership/adjustment-date',
  stage: 'production',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Des ajustements après le retour dont ils viennent', 'Adjustments after the feedback they come from'),
    why: say(
      'Un ajustement daté d’avant les retours dont il vient ne peut pas leur être rattaché, et ne prouve rien lors d’un audit.',
      'An adjustment dated before the feedback it comes from cannot be traced back to it, and proves nothing in an audit.',
    ),
    source: sameFile.dates,
    messages: {
      early: say(
        'Cet ajustement vient de {from}, mais il est daté du {date}, avant l’ouverture du parcours. Corrigez la date, ou l’origine.',
        'This adjustment comes from {from}, but is dated {date}, before the course opens. Correct the date, or where it comes from.',
      ),
    },
    examples: {
      bad: 'cohorts:\n  - { id: G1, learners: 12, start: 2026-03-09 }\npartnership:\n  adjustments:\n    - { date: 2026-03-02, from: "retour des apprenants du groupe 1", decision: "Fiche raccourcie" }',
      good: 'cohorts:\n  - { id: G1, learners: 12, start: 2026-03-09 }\npartnership:\n  adjustments:\n    - { date: 2026-03-02, from: "test utilisateurs", decision: "Fiche raccourcie" }\n    - { date: 2026-03-30, from: "retour des apprenants", decision: "Une question de moins" }',
    },
  }),
  *check(course) {
    const launch = launchDay(course);
    for (const [a, { date, from = '' }] of course.partnership.adjustments.entries()) {
      if (!launch || !date?.day || firstDay(date) >= launch) continue;
      if (!fromLearners.test(from) || fromTest.test(from)) continue;
      const data: Slots = { from: quotedSentence(from), date: onDay(date) };
      yield { at: ['partnership', 'adjustments', a, 'date'], message: 'early', data };
    }
  },
});
