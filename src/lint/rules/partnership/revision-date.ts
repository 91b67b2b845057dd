import { firstDay, lastDay, type PlainDate } from '../../../course/values/date.ts';
import type { Path } from '../../../diagnostic.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { onDay } from '../_figures.ts';
import { sameFile } from '../_same-file.ts';

const revision = say('la version est datée ici', 'the revision is dated here');

export const rule = defineRule({
  id: 'partnership/revision-date',
  stage: 'need',
  until: 'follow-up',
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Une version à jour', 'A revision that is up to date'),
    why: say(
      'Deux personnes qui lisent le même numéro de version croient lire le même parcours.',
      'Two people who read the same revision number believe that they read the same course.',
    ),
    source: sameFile.dates,
    messages: {
      later: say(
        'Cette version date du {revision}, mais un changement y est noté au {date} : {what}. Mettez à jour la version (« revision »), ou corrigez cette date.',
        'This revision is dated {revision}, but records a later change, on {date}: {what}. Update the revision (“revision”), or correct that date.',
      ),
      overdue: say(
        'L’échéance de cette question ({date}) précède cette version, datée du {revision} : {what}. Notez la réponse, ou une nouvelle échéance.',
        'The due date of this question ({date}) is earlier than this revision, dated {revision}: {what}. Record the answer, or set a new date.',
      ),
    },
    examples: {
      bad: [
        'revision: { number: 2, date: 2026-11-20 }\npartnership:\n  decisions:\n    - { date: 2026-12-17, what: "Deux groupes au lieu d’un", by: drh }',
        'revision: { number: 2, date: 2026-11-24 }\nopenQuestions:\n  - { question: "Quelle plateforme ?", by: 2026-11-10 }',
      ],
      good: 'revision: { number: 2, date: 2026-12-18 }\npartnership:\n  decisions:\n    - { date: 2026-12-17, what: "Deux groupes au lieu d’un", by: drh }\nopenQuestions:\n  - { question: "Quelle plateforme ?", by: 2027-01-10 }',
    },
  }),
  *check(course) {
    const { date: written } = course.revision;
    if (!written?.day) return;
    const day = firstDay(written);
    const { decisions, adjustments } = course.partnership;
    const noted: { at: Path; date: PlainDate | undefined; what: Text }[] = [
      ...decisions.map(({ date, what }, d) => ({
        at: ['partnership', 'decisions', d, 'date'],
        date,
        what: what === undefined ? say('une décision', 'a decision') : quoted(what),
      })),
      ...adjustments.map(({ date, decision, finding }, a) => ({
        at: ['partnership', 'adjustments', a, 'date'],
        date,
        what:
          (decision ?? finding) === undefined
            ? say('un ajustement', 'an adjustment')
            : quoted(decision ?? finding ?? ''),
      })),
    ];
    const related = [{ at: ['revision', 'date'], message: revision }];
    for (const { at, date, what } of noted) {
      if (!date?.day || firstDay(date) <= day) continue;
      const data: Slots = { revision: onDay(written), date: onDay(date), what };
      yield { at, message: 'later', data, related };
    }
    for (const [q, { by, question }] of course.openQuestions.entries()) {
      if (!by || question === undefined || lastDay(by) >= day) continue;
      const data: Slots = { revision: onDay(written), date: onDay(by), what: quoted(question) };
      yield { at: ['openQuestions', q, 'by'], message: 'overdue', data, related };
    }
  },
});
