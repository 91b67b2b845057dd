import { type Slots, say } from '../../../language/say.ts';
import type { ReadVerb } from '../../../method/verbs/read.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { enumeration, quoted } from '../_enumeration.ts';
import { writtenObjectives } from './_written.ts';

/** True when no Bloom level is common to both; a verb that doesn’t say its level differs from none. */
function differ(a: ReadVerb, b: ReadVerb): boolean {
  return a.levels.length > 0 && b.levels.length > 0 && !a.levels.some((level) => b.levels.includes(level));
}

export const rule = defineRule({
  id: 'objectives/one-verb',
  stage: 'objectives',
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Une action par objectif', 'One action for each objective'),
    why: say(
      'Qui réussit une moitié d’objectif ne sait pas s’il a réussi : deux actions d’exigence différente s’évaluent séparément.',
      'Whoever masters half an objective can’t tell whether they succeeded: two actions of different demand are assessed apart.',
    ),
    source: { grade: 'C', text: say('Boise State University, QM 2.1', 'Boise State University, QM 2.1') },
    messages: {
      many: say(
        '{count} actions dans un objectif ({verbs}) : gardez la plus exigeante, ou faites-en plusieurs.',
        '{count} actions in one objective ({verbs}): keep the most demanding one, or make several.',
      ),
      levels: say(
        '{verbs} ne demandent pas le même effort : gardez l’action la plus exigeante, ou faites deux objectifs.',
        '{verbs} don’t ask for the same effort: keep the more demanding action, or make two objectives.',
      ),
    },
    examples: {
      bad: [
        'objectives:\n  - { id: O1, title: "Identifier les étapes de l’entretien et rédiger le compte rendu" }',
        'objectives:\n  - { id: O1, title: "Préparer, animer et évaluer une réunion" }',
      ],
      good: 'objectives:\n  - { id: O1, title: "Préparer et animer un point client à distance" }\n  - { id: O2, title: "Lire et écrire une consigne de sécurité" }',
    },
  }),
  options: thresholds({ most: 2 }),
  *check(course, { most }, context) {
    for (const { path, reading } of writtenObjectives(course, context)) {
      // What follows a colon spells out the action, and is no other one.
      const from = reading.verbs[0]?.end ?? 0;
      const colon = reading.words.findIndex(({ text }, at) => at >= from && text === ':');
      const verbs = reading.verbs.filter(({ start }) => colon < 0 || start < colon);
      // A verb that can’t be seen is said by its own rule, and should go first.
      if (
        verbs.length < 2 ||
        verbs.some(({ kind }) => kind === 'state' || kind === 'acquisition' || kind === 'trainer')
      )
        continue;
      const [first, second] = verbs as [ReadVerb, ReadVerb];
      const data: Slots = { count: verbs.length, verbs: enumeration(verbs.map(({ verb }) => quoted(verb))) };
      if (verbs.length > most) yield { at: [...path, 'title'], message: 'many', data };
      else if (differ(first, second)) yield { at: [...path, 'title'], message: 'levels', data };
    }
  },
});
