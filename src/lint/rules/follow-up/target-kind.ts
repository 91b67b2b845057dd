import type { Indicator } from '../../../course/course.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { targetText } from '../_figures.ts';
import { sameFile } from '../_same-file.ts';

const measures: Readonly<Record<Exclude<NonNullable<Indicator['measure']>, 'text'>, Text>> = {
  share: say('une part', 'a share'),
  score: say('une note', 'a score'),
  number: say('un nombre', 'a number'),
};

export const rule = defineRule({
  id: 'follow-up/target-kind',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Une cible dans l’unité de la mesure', 'A target in the unit of the measure'),
    why: say(
      'Un pourcentage ne se compare pas à une note : le jour du bilan, personne ne peut dire si la cible est atteinte.',
      'A percentage cannot be compared with a score: on the day of the report, nobody can say whether the target is met.',
    ),
    source: sameFile.fields,
    messages: {
      apart: say(
        'L’indicateur {indicator} a pour mesure {measure} (« measure »), mais sa cible est exprimée autrement : {target}. Corrigez la mesure ou la cible.',
        'The indicator {indicator} is measured as {measure} (“measure”), but its target is of another kind: {target}. Correct the measure or the target.',
      ),
    },
    examples: {
      bad: 'evaluation:\n  indicators:\n    - { id: I1, title: "Satisfaction", measure: share, target: "4,2/5" }',
      good: 'evaluation:\n  indicators:\n    - { id: I1, title: "Satisfaction", measure: score, target: "4,2/5" }',
    },
  }),
  *check(course) {
    for (const [i, { id, title, measure, target }] of course.evaluation.indicators.entries()) {
      if (!measure || measure === 'text' || !target || target.kind === 'text' || target.kind === measure) continue;
      const data: Slots = { indicator: quoted(title ?? id), measure: measures[measure], target: targetText(target) };
      yield { at: ['evaluation', 'indicators', i, 'target'], message: 'apart', data };
    }
  },
});
