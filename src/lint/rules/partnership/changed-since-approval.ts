import { coursePart } from '../../../course/choices.ts';
import { labelsOf } from '../../../course/field.ts';
import { firstDay } from '../../../course/values/date.ts';
import { nameOf } from '../../../facts/people.ts';
import { differs, sealOf } from '../../../facts/seal.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { onDay } from '../_figures.ts';

const labels = labelsOf(coursePart);

export const rule = defineRule({
  id: 'partnership/changed-since-approval',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Ce qui a été validé n’a pas changé', 'What was approved has not changed'),
    why: say(
      'Le client a dit oui à une version précise : s’il découvre une autre durée ou un autre objectif, la confiance se perd.',
      'The client said yes to a precise version: finding another duration or objective later costs their trust.',
    ),
    source: {
      grade: 'ours',
      text: say('Notre choix : l’accord porte une empreinte', 'Our choice: the agreement carries a fingerprint'),
    },
    messages: {
      dated: say(
        'Modifié depuis la validation du {date} ({part}{by}) : montrez au client ce qui change, puis faites valider de nouveau.',
        'Changed since the approval of {date} ({part}{by}): show the client what changes, then have it approved again.',
      ),
      undated: say(
        'Modifié depuis la validation ({part}{by}) : montrez au client ce qui change, puis faites valider de nouveau.',
        'Changed since the approval ({part}{by}): show the client what changes, then have it approved again.',
      ),
    },
    examples: {
      bad: 'objectives:\n  - { id: O1, title: "Conduire un brief quotidien de vingt minutes" }\npartnership:\n  approvals:\n    - { part: objectives, by: drh, date: 2026-01-26, seal: 1-0000000000000000 }',
      good: 'objectives:\n  - { id: O1, title: "Conduire un brief quotidien de dix minutes" }\npartnership:\n  approvals:\n    - { part: objectives, by: drh, date: 2026-01-26 }',
    },
  }),
  *check(course) {
    const { approvals } = course.partnership;
    for (const [index, { part, by, date, seal }] of approvals.entries()) {
      if (!part || !seal) continue;
      // Only the last agreement on a part holds.
      const day = date ? firstDay(date) : '';
      const later = approvals.some((other, place) => {
        const its = other.date ? firstDay(other.date) : '';
        return other.part === part && place !== index && (its > day || (its === day && place > index));
      });
      if (later || !differs(seal, sealOf(course, part))) continue;
      const who = by === undefined ? '' : nameOf(course, by);
      const data: Slots = {
        part: labels[part] ?? { fr: part, en: part },
        by: who === '' ? '' : { fr: `, ${who.replace(/[{}]/g, '')}`, en: `, ${who.replace(/[{}]/g, '')}` },
        ...(date ? { date: onDay(date) } : {}),
      };
      const at = ['partnership', 'approvals', index];
      yield { at, message: date ? 'dated' : 'undated', data };
    }
  },
});
