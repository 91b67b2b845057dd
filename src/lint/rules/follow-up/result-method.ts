import { launchDay } from '../../../facts/calendar.ts';
import { type Slots, say } from '../../../language/say.ts';
import { qualiopiVersion } from '../../../method/qualiopi.ts';
import { defineRule } from '../../rule.ts';
import { enumeration, quoted } from '../_enumeration.ts';

export const rule = defineRule({
  id: 'follow-up/result-method',
  stage: 'follow-up',
  until: 'follow-up',
  severity: 'off',
  profiles: { qualiopi: 'warning' },
  since: '0.1.0',
  about: () => ({
    title: say('Un résultat publié dit comment il est calculé', 'A published result tells how it is computed'),
    why: say(
      'Un taux sans sa méthode ne se compare à rien : qui a répondu, quand, sur combien ?',
      'A rate without its method can’t be compared with anything: who answered, when, out of how many?',
    ),
    source: {
      grade: 'C',
      text: say(
        'Référentiel national qualité, indicateur 2, libellé en vigueur au 1er novembre 2026 (décret n° 2026-728), lu dans des copies publiques et non vérifié sur Légifrance',
        'French national quality framework, indicator 2, wording in force from 1 November 2026 (decree no. 2026-728), read in public copies and not checked at Légifrance',
      ),
    },
    messages: {
      required: say(
        'Méthode de calcul absente pour {measures} : dites sur qui, quand et comment. (Indicateur 2, libellé en vigueur au 1er novembre 2026, non vérifié sur Légifrance.)',
        'No method of calculation for {measures}: say on whom, when and how. (Indicator 2, wording in force from 1 November 2026, not checked at Légifrance.)',
      ),
      coming: say(
        'Méthode de calcul absente pour {measures} : dites sur qui, quand et comment ; ce sera demandé aux sessions ouvertes à partir du 1er novembre 2026. (Indicateur 2, libellé non vérifié sur Légifrance.)',
        'No method of calculation for {measures}: say on whom, when and how; sessions that open from 1 November 2026 will have to. (Indicator 2, wording not checked at Légifrance.)',
      ),
    },
    examples: {
      bad: 'results:\n  measures:\n    satisfaction: { value: 4.6/5, respondents: 14 }',
      good: 'results:\n  measures:\n    satisfaction: { value: 4.6/5, respondents: 14, method: "questionnaire à chaud, moyenne des réponses" }',
    },
  }),
  *check(course) {
    const untold = Object.entries(course.results.measures).filter(
      ([, { value, count, method }]) => (value ?? count) !== undefined && !method,
    );
    const [first, ...others] = untold;
    if (!first) return;
    const titleOf = (key: string) => course.evaluation.indicators.find(({ id }) => id === key)?.title ?? key;
    const data: Slots = { measures: enumeration(untold.map(([key]) => quoted(titleOf(key)))) };
    const related = others.map(([key]) => ({
      at: ['results', 'measures', key],
      message: say('ici aussi', 'here too'),
    }));
    const required = qualiopiVersion(launchDay(course)) === '2026';
    const severity = required ? 'error' : 'warning';
    yield { at: ['results', 'measures', first[0]], message: required ? 'required' : 'coming', severity, data, related };
  },
});
