import { firstDay, lastDay, type PlainDate } from '../../../course/values/date.ts';
import type { Path } from '../../../diagnostic.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { onDay } from '../_figures.ts';

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
    source: { grade: 'ours', text: say('Accord des dates d’un même fichier', 'Agreement of the dates of one file') },
    messages: {
      later: say(
        'Cette version est du {revision}, mais une note du {date} est plus récente : {what}. Mettez à jour la version (« revision »), ou corrigez la date.',
        'This revision is dated {revision}, but a note of {date} is more recent: {what}. Update the revision (“revision”), or correct the date.',
      ),
      overdue: say(
        'Cette question attendait une réponse pour le {date}, avant cette version ({revision}) : {what}. Notez la réponse, ou une autre date.',
        'This question was to be answered by {date}, before this revision ({revision}): {what}. Note the answer, or another date.',
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
        what: quoted(decision ?? finding ?? '…'),
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
