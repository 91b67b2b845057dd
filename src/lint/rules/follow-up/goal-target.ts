import type { Course } from '../../../course/course.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { targetText } from '../_figures.ts';
import { daysSaid } from '../_said.ts';
import { sameFile } from '../_same-file.ts';
import { percentageIn } from './_percentages.ts';

/** Percentages of a text: « de 18 % à 25 % », or a change of so much. */
const percentages = /\d+(?:[.,]\d+)?[\s\u00a0\u202f]*%/g;

const less = /^\s*(?:faire )?(?:réduire|baisser|diminuer|abaisser|reduce|lower|decrease|cut)\b/i;
const moreOf = /^\s*(?:faire )?(?:augmenter|accroître|relever|increase|raise)\b/i;

/** The first figure of a text, in per cent where it is a share. */
function figureIn(text: string): number | undefined {
  const found = /\d+(?:[.,]\d+)?/.exec(text)?.[0];
  return found === undefined ? undefined : Number(found.replace(',', '.'));
}

/** A target that goes away from where the goal wants to go. */
function* otherWay(course: Course): Generator<Finding<'direction'>> {
  for (const [g, { title = '', indicators }] of course.need.goals.entries()) {
    if (indicators.length === 0) continue;
    const way = less.test(title) ? 'down' : moreOf.test(title) ? 'up' : undefined;
    for (const [i, { id, title: name, target, baseline }] of course.evaluation.indicators.entries()) {
      if (!way || !target || baseline === undefined || !indicators.includes(id)) continue;
      const start = figureIn(baseline);
      const aimed =
        target.kind === 'number'
          ? target.value
          : target.kind === 'share'
            ? target.share.value * 100
            : target.kind === 'text'
              ? figureIn(target.text)
              : undefined;
      if (start === undefined || aimed === undefined || (target.kind === 'share') !== baseline.includes('%')) continue;
      if (way === 'down' ? aimed <= start : aimed >= start) continue;
      const data: Slots = {
        indicator: quoted(name ?? id),
        target: targetText(target),
        baseline: quoted(baseline),
        goal: quoted(title),
      };
      const related = [{ at: ['need', 'goals', g, 'title'], message: say('le but est ici', 'the goal is here') }];
      yield { at: ['evaluation', 'indicators', i, 'target'], message: 'direction', data, related };
    }
  }
}

/** The one day that a text names, as an ISO day without its year where it has none. */
function onlyDay(text: string): { readonly words: string; readonly key: string } | undefined {
  const [day, ...others] = /\d/.test(text) ? daysSaid(text) : [];
  return day && others.length === 0 ? { words: day.words, key: `${day.month}-${day.day}` } : undefined;
}

/** « Tous formés au 31 janvier », where the indicator counts at the end of March. */
function* otherDay(course: Course): Generator<Finding<'day'>> {
  for (const [g, { title = '', indicators }] of course.need.goals.entries()) {
    const goal = onlyDay(title);
    for (const [i, { id, title: name = '', target }] of goal ? course.evaluation.indicators.entries() : []) {
      const own = indicators.includes(id)
        ? (onlyDay(name) ?? onlyDay(target?.kind === 'text' ? target.text : ''))
        : undefined;
      if (!goal || !own || own.key === goal.key) continue;
      const data: Slots = { indicator: quoted(name || id), day: quoted(own.words), goal: quoted(goal.words) };
      const related = [{ at: ['need', 'goals', g, 'title'], message: say('le but est ici', 'the goal is here') }];
      yield { at: ['evaluation', 'indicators', i], message: 'day', data, related };
    }
  }
}

export const rule = defineRule({
  id: 'follow-up/goal-target',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('La cible que le but annonce', 'The target that the goal announces'),
    why: say(
      'Le commanditaire juge d’après son but : avec une autre cible dans le bilan, le même résultat passera à tort pour une réussite ou un échec.',
      'Sponsors judge by their goal: with another target in the report, the same result will wrongly pass for a success or a failure.',
    ),
    source: sameFile.figures,
    messages: {
      direction: say(
        'La cible de {indicator} ({target}) va à l’opposé du but {goal} : le point de départ est {baseline}. Corrigez l’une des deux valeurs.',
        'The target of {indicator} ({target}) goes the opposite way from the goal {goal}: the baseline is {baseline}. Correct one of the two values.',
      ),
      day: say(
        '{indicator} n’a pas la même échéance ({day}) que le but ({goal}). Corrigez l’un ou l’autre.',
        '{indicator} does not have the same target date ({day}) as the goal ({goal}). Correct one or the other.',
      ),
      apart: say(
        'La cible de {indicator} est de {target}, alors que le but dit {goal}. Corrigez l’un ou l’autre.',
        'The target of {indicator} is {target}, while the goal says {goal}. Correct one or the other.',
      ),
    },
    examples: {
      bad: [
        'need:\n  goals: [ { id: G1, title: "Réduire la consommation de la flotte", indicators: [I1] } ]\nevaluation:\n  indicators:\n    - { id: I1, title: "Consommation moyenne", measure: number, target: "9,8 L/100 km", baseline: "9,4 L/100 km en octobre" }',
        'need:\n  goals: [ { id: G1, title: "Avoir tout le personnel formé au 31 janvier 2027", indicators: [I1] } ]\nevaluation:\n  indicators:\n    - { id: I1, title: "Personnel formé au 31 mars 2027", target: 100 % }',
        'need:\n  goals: [ { id: G1, title: "Faire passer de 18 % à 25 % la part des rendez-vous signés", indicators: [I1] } ]\nevaluation:\n  indicators:\n    - { id: I1, title: "Rendez-vous signés", measure: share, target: 30 % }',
      ],
      good: 'need:\n  goals: [ { id: G1, title: "Faire passer de 18 % à 25 % la part des rendez-vous signés", indicators: [I1] } ]\nevaluation:\n  indicators:\n    - { id: I1, title: "Rendez-vous signés", measure: share, target: 25 % }',
    },
  }),
  *check(course) {
    yield* otherWay(course);
    yield* otherDay(course);
    for (const [g, { title = '', indicators }] of course.need.goals.entries()) {
      if (indicators.length !== 1) continue;
      const [first, last, more] = title.match(percentages) ?? [];
      // From so much to so much; a single figure may be a change (« réduire de 30 % »).
      if (!first || !last || more) continue;
      const index = course.evaluation.indicators.findIndex(({ id }) => id === indicators[0]);
      const indicator = course.evaluation.indicators[index];
      if (indicator?.target?.kind !== 'share') continue;
      const aimed = percentageIn(last)?.value;
      if (aimed === undefined || Math.abs(indicator.target.share.value * 100 - aimed) < 0.5) continue;
      const data: Slots = {
        indicator: quoted(indicator.title ?? indicator.id),
        target: targetText(indicator.target),
        goal: quoted(title),
      };
      const related = [{ at: ['need', 'goals', g, 'title'], message: say('le but est ici', 'the goal is here') }];
      yield { at: ['evaluation', 'indicators', index, 'target'], message: 'apart', data, related };
    }
  },
});
