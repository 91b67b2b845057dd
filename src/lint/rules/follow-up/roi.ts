import type { Indicator } from '../../../course/course.ts';
import { rawAt } from '../../../course/raw.ts';
import { formatTarget } from '../../../course/values/target.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { isRounded, percentageIn, shown } from './_percentages.ts';

const roi = /\bROI\b|retour sur (?:l[’'])?investissement|return on investment/i;
const money = /€|\$|£|\beuros?\b|\bEUR\b|\bCHF\b|francs suisses/i;

/** An amount such as « 24 000 € » or « 24,5 k€ »; undefined when it can’t be read for sure. */
function amountOf(typed: string): number | undefined {
  const match = /^(?:environ |~)?(-?\d+(?:[.,]\d{1,2})?)(k?)(?:€|euros?|eur)?$/i.exec(
    typed.replace(/[\s\u00a0\u202f]/g, ''),
  );
  return match ? Number((match[1] as string).replace(',', '.')) * (match[2] ? 1000 : 1) : undefined;
}

/** True when a result of the organisation is counted in money (level 4). */
function isMonetised({ kirkpatrick, title, target, baseline, source }: Indicator): boolean {
  const words = [title, target && formatTarget(target, 'fr'), baseline, source].join(' ');
  return kirkpatrick === 4 && !roi.test(title ?? '') && money.test(words);
}

export const rule = defineRule({
  id: 'follow-up/roi',
  stage: 'structure',
  until: 'follow-up',
  contradictions: ['formula'],
  severity: 'error',
  since: '0.1.0',
  about: () => ({
    title: say('Pas de retour sur investissement sans argent compté', 'No return on investment without money counted'),
    why: say(
      'Un retour sur investissement annoncé sans gains chiffrés ne résiste pas à la première question de la direction financière.',
      'A return on investment without benefits in money does not survive the finance department’s first question.',
    ),
    source: {
      grade: 'C',
      text: say(
        'Phillips : ROI (%) = (gains − coûts) / coûts × 100, à partir d’un niveau 4 exprimé en argent',
        'Phillips: ROI (%) = (benefits − costs) / costs × 100, from a level 4 expressed in money',
      ),
    },
    messages: {
      money: say(
        '« {title} » annonce un retour sur investissement, mais aucun résultat de niveau 4 n’est compté en argent : chiffrez les gains, ou parlez d’impact.',
        '“{title}” announces a return on investment, but no level 4 result is counted in money: put figures on the benefits, or speak of impact.',
      ),
      formula: say(
        'Le retour sur investissement écrit est {written} ; ({benefits} − {costs}) / {costs} × 100 donne {exact}.',
        'The return on investment written is {written}; ({benefits} − {costs}) / {costs} × 100 makes {exact}.',
      ),
    },
    examples: {
      bad: [
        'evaluation:\n  indicators:\n    - { id: roi, title: "ROI de la formation", measure: share, target: 50 % }',
        'stage: follow-up\nresults:\n  measures:\n    roi: { value: 150 %, benefits: 24 000 €, costs: 16 000 € }',
      ],
      good: 'stage: follow-up\nevaluation:\n  indicators:\n    - { id: rebuts, title: "Coût des rebuts évités", kirkpatrick: 4, target: "24 000 € par an" }\n    - { id: roi, title: "ROI de la formation", measure: share, target: 50 % }\nresults:\n  measures:\n    roi: { value: 50 %, benefits: 24 000 €, costs: 16 000 € }',
    },
  }),
  *check(course, _options, { typed }) {
    const { indicators } = course.evaluation;
    const monetised = indicators.some(isMonetised);
    const about = (key: string) => indicators.find(({ id }) => id === key)?.title ?? key;
    const claimed = new Set<string>();
    for (const [index, { id, title, kirkpatrick }] of indicators.entries()) {
      if (kirkpatrick !== 5 && !roi.test(id) && !roi.test(title ?? '')) continue;
      claimed.add(id);
      const counted = course.results.measures[id]?.benefits !== undefined;
      const data: Slots = { title: title ?? id };
      if (!monetised && !counted) yield { at: ['evaluation', 'indicators', index], message: 'money', data };
    }
    for (const [key, { benefits, costs }] of Object.entries(course.results.measures)) {
      if (!claimed.has(key) && !roi.test(key)) continue;
      const at = ['results', 'measures', key];
      if (!benefits || !costs) {
        const data: Slots = { title: about(key) };
        if (!claimed.has(key) && !monetised) yield { at, message: 'money', data };
        continue;
      }
      const [gain, cost] = [amountOf(benefits), amountOf(costs)];
      const written = rawAt(typed, [...at, 'value']);
      const percentage = typeof written === 'string' ? percentageIn(written) : undefined;
      if (gain === undefined || !cost || !percentage || isRounded((100 * (gain - cost)) / cost, percentage)) continue;
      const exact = shown((100 * (gain - cost)) / cost, percentage.decimals);
      const data: Slots = { written: String(written), benefits, costs, exact };
      yield { at: [...at, 'value'], message: 'formula', data };
    }
  },
});
