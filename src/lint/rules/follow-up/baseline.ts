import type { Course } from '../../../course/course.ts';
import { parseTarget, type Target } from '../../../course/values/target.ts';
import { phrase, plainSentence } from '../../../language/phrases.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, type Finding, thresholds } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { targetText } from '../_figures.ts';
import { sameFile } from '../_same-file.ts';

/** What one wants less of. */
const lessIsMore =
  /réduct|réduire|baiss|diminu|(?<!au )\bmoins\b|recul|évit|erreur|défaut|rebut|accident|incident|plainte|réclam|absent|retard|délai|turn-?over|départ|abandon|conflit|coût|litige|arrêt|non[- ]conform|reduc|decreas|fewer|\bless\b|error|defect|complaint|absen|\blate|delay|\bdrop|\bcost/i;

/** The figure of a target, on a scale of its own kind; undefined for words. */
function figureOf(target: Target | undefined): { readonly kind: string; readonly value: number } | undefined {
  if (target?.kind === 'share') return { kind: 'share', value: target.share.value };
  if (target?.kind === 'score') return { kind: `score/${target.score.of}`, value: target.score.value };
  if (target?.kind === 'number') return { kind: `number ${target.unit ?? ''}`, value: target.value };
  return undefined;
}

/** The figure with which a baseline begins: « 35 % en janvier », « environ 3,2/5 ». */
function startOf(baseline: string): Target | undefined {
  const figure = /^[^\d]{0,12}?(\d+(?:[.,]\d+)?[\s\u00a0\u202f]*(?:%|\/\s*\d+)?)(?![\d-])/.exec(baseline)?.[1];
  return figure === undefined ? undefined : parseTarget(figure);
}

const countedSaid = phrase(`^(?:environ )?(\\d+(?:[.,]\\d+)?) ([a-zà-ÿ]{4,})`);

/** « 12,4 litres » at the start, where the problem says « 11,2 litres ». */
function* otherStart(course: Course): Generator<Finding<'framing'>> {
  const { context = '', problem = '' } = course.need;
  for (const [index, { id, title, baseline }] of course.evaluation.indicators.entries()) {
    const [, figure, noun] = baseline === undefined ? [] : (countedSaid().exec(baseline) ?? []);
    if (
      figure === undefined ||
      noun === undefined ||
      /^(?:mois|jours?|semaines?|heures?|minutes?|points?|euros)$/.test(noun)
    )
      continue;
    for (const [key, text] of [
      ['problem', problem],
      ['context', context],
    ] as const) {
      const said = [...plainSentence(text).matchAll(new RegExp(`(\\d+(?:[.,]\\d+)?) ${noun}(?![a-zà-ÿ])`, 'g'))].map(
        ([, one]) => one,
      );
      if (said.length !== 1 || said[0] === figure) continue;
      const data: Slots = {
        indicator: quoted(title ?? id),
        baseline: quoted(`${figure} ${noun}`),
        said: quoted(`${said[0]} ${noun}`),
      };
      const related = [{ at: ['need', key], message: say('le cadrage est ici', 'the framing is here') }];
      yield { at: ['evaluation', 'indicators', index, 'baseline'], message: 'framing', data, related };
    }
  }
}

export const rule = defineRule({
  id: 'follow-up/baseline',
  stage: 'need',
  until: 'follow-up',
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Une cible au-delà du point de départ', 'A target beyond the baseline'),
    why: say(
      'Une cible déjà atteinte avant le parcours ne dira rien de ce que le parcours a changé.',
      'A target already met before the course will say nothing about what the course changed.',
    ),
    source: sameFile.figures,
    messages: {
      below: say(
        'La cible de {indicator} ({target}) est en dessous du point de départ ({baseline}) : est-ce bien une baisse que l’on vise ?',
        'The target for {indicator} ({target}) is below the baseline ({baseline}): is a decrease really the aim?',
      ),
      framing: say(
        'Le point de départ de {indicator} est {baseline}, alors que le cadrage dit {said}. Gardez le bon chiffre.',
        'The baseline of {indicator} is {baseline}, while the framing says {said}. Keep the right figure.',
      ),
      same: say(
        'La cible de {indicator} ({target}) est déjà atteinte au départ ({baseline}). Soyez plus ambitieux, ou dites qu’il s’agit de maintenir ce niveau.',
        'The target for {indicator} ({target}) is already met at the start ({baseline}). Be more ambitious, or say that the aim is to maintain this level.',
      ),
    },
    examples: {
      bad: [
        'evaluation:\n  indicators:\n    - { id: pauses, title: "Soignants qui prennent leur pause", target: 30 %, baseline: 35 % }',
        'need: { problem: "La consommation moyenne est de 11,2 litres aux 100 km." }\nevaluation:\n  indicators:\n    - { id: conso, title: "Consommation aux 100 km", target: "10,1 litres", baseline: "12,4 litres" }',
        'evaluation:\n  indicators:\n    - { id: pauses, title: "Soignants qui prennent leur pause", target: 30 %, baseline: "35 % en janvier 2026" }',
        'evaluation:\n  indicators:\n    - { id: note, title: "Note moyenne des entretiens", target: 4/5, baseline: 4/5 }',
      ],
      good: 'evaluation:\n  indicators:\n    - { id: pauses, title: "Soignants qui prennent leur pause", target: 75 %, baseline: 35 % }\n    - { id: rebuts, title: "Taux de rebut", target: 2 %, baseline: 5 % }',
    },
  }),
  options: thresholds({ near: 0.75 }),
  *check(course, { near }) {
    yield* otherStart(course);
    for (const [index, { id, title, target, baseline }] of course.evaluation.indicators.entries()) {
      const aim = figureOf(target);
      const start = figureOf(baseline === undefined ? undefined : startOf(baseline));
      if (!target || baseline === undefined || !aim || aim.kind !== start?.kind) continue;
      if (aim.value > start.value || (aim.value < start.value && lessIsMore.test(`${id} ${title ?? ''}`))) continue;
      // A target far below is a decrease that is meant.
      if (aim.value < start.value * near) continue;
      const data: Slots = { indicator: quoted(title ?? id), target: targetText(target), baseline };
      yield {
        at: ['evaluation', 'indicators', index, 'target'],
        message: aim.value < start.value ? 'below' : 'same',
        data,
      };
    }
  },
});
