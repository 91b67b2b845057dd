import type { Course } from '../../../course/course.ts';
import { firstDay, parseDate } from '../../../course/values/date.ts';
import { lastDayOf, launchDay } from '../../../facts/calendar.ts';
import { literally } from '../../../language/letters.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { quoted, quotedSentence } from '../_enumeration.ts';
import { onDay } from '../_figures.ts';
import { sameFile } from '../_same-file.ts';

/** Said by those who follow the course, so once it has begun; a test with a few of them comes before. */
const fromLearners = /\b(?:apprenant|stagiaire|participant|groupe|promotion|session|learner|cohort)/i;
const fromTest = /\b(?:test|pilote|pilot|relecture|review|recette)/i;

/** « Ajoutées pour le groupe A », once that group has finished. */
function* over(course: Course): Generator<Finding<'over'>> {
  for (const [a, { date, decision = '' }] of course.partnership.adjustments.entries()) {
    const named = course.cohorts.filter(
      ({ title }) =>
        title &&
        title.length > 4 &&
        new RegExp(`\\b(?:pour|for) (?:le |the )?${literally(title)}\\b`, 'i').test(decision),
    );
    const [group] = named;
    const last = group && lastDayOf(course, group);
    if (!group || !last || !date?.day || named.length > 1 || firstDay(date) <= last) continue;
    const data: Slots = { group: quoted(group.title ?? group.id), date: onDay(date), end: onDay(parseDate(last)!) };
    yield { at: ['partnership', 'adjustments', a, 'date'], message: 'over', data };
  }
}

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
      over: say(
        'Cet ajustement est pour {group}, mais il est daté du {date}, et ce groupe finit le {end}. Corrigez la date, ou le groupe.',
        'This adjustment is for {group}, but it is dated {date}, and this cohort ends on {end}. Correct the date, or the cohort.',
      ),
      early: say(
        'Cet ajustement vient de {from}, mais il est daté du {date}, avant l’ouverture du parcours. Corrigez la date, ou l’origine.',
        'This adjustment comes from {from}, but is dated {date}, before the course opens. Correct the date, or where it comes from.',
      ),
    },
    examples: {
      bad: [
        'cohorts:\n  - { id: G1, learners: 12, start: 2026-03-09 }\npartnership:\n  adjustments:\n    - { date: 2026-03-02, from: "retour des apprenants du groupe 1", decision: "Fiche raccourcie" }',
        'cohorts:\n  - { id: GA, title: "Groupe A", learners: 9, start: 2026-03-02, end: 2026-03-27 }\n  - { id: GB, title: "Groupe B", learners: 9, start: 2026-04-06, end: 2026-04-30 }\npartnership:\n  adjustments:\n    - { date: 2026-03-30, from: "retour apprenants", decision: "Deux demandes d’hiver ajoutées pour le groupe A" }',
      ],
      good: 'cohorts:\n  - { id: G1, learners: 12, start: 2026-03-09 }\npartnership:\n  adjustments:\n    - { date: 2026-03-02, from: "test utilisateurs", decision: "Fiche raccourcie" }\n    - { date: 2026-03-30, from: "retour des apprenants", decision: "Une question de moins" }',
    },
  }),
  *check(course) {
    yield* over(course);
    const launch = launchDay(course);
    for (const [a, { date, from = '' }] of course.partnership.adjustments.entries()) {
      if (!launch || !date?.day || firstDay(date) >= launch) continue;
      if (!fromLearners.test(from) || fromTest.test(from)) continue;
      const data: Slots = { from: quotedSentence(from), date: onDay(date) };
      yield { at: ['partnership', 'adjustments', a, 'date'], message: 'early', data };
    }
  },
});
