import { say } from '../../language/say.ts';
import type { Wording } from '../wording.ts';
import { drawBars } from './bars.ts';
import type { ChartPicture } from './picture.ts';

/** One indicator that can be drawn: both figures are parts of its scale, 0–1. */
export interface TargetRow {
  readonly title: string;
  readonly result: number;
  readonly resultText: string;
  /** Undefined: no target was set at the start. */
  readonly target: number | undefined;
  readonly targetText: string | undefined;
}

/** Results as bars, targets as strokes; undefined without a result. */
export function targetsChart(indicators: readonly TargetRow[], wording: Wording): ChartPicture | undefined {
  if (indicators.length === 0) return undefined;
  const name = 'targets';
  const unset = wording.say(say('sans cible fixée au départ', 'no target set at the start'));
  const verdict = ({ result, target, targetText }: TargetRow): string => {
    if (target === undefined || targetText === undefined) return unset;
    return result >= target
      ? wording.say(say('cible {target} : atteinte', 'target {target}: reached'), { target: targetText })
      : wording.say(say('cible {target} : non atteinte', 'target {target}: not reached'), { target: targetText });
  };
  const judged = indicators.filter(({ target }) => target !== undefined);
  const reached = judged.filter(({ result, target }) => result >= target!).length;
  return {
    name,
    title: wording.say(say('Résultats et cibles', 'Results and targets')),
    alternative: wording.say(
      say(
        '{reached, plural, =0 {Aucune cible atteinte} one {# cible atteinte} other {# cibles atteintes}} sur {all} : {list}.',
        '{reached, plural, =0 {No target reached} one {# target reached} other {# targets reached}} out of {all}: {list}.',
      ),
      {
        reached,
        all: judged.length,
        list: wording.list(indicators.map(({ title, resultText }) => `${title} ${resultText}`)),
      },
    ),
    data: {
      columns: [
        { title: wording.say(say('Indicateur', 'Indicator')) },
        { title: wording.say(say('Résultat', 'Result')) },
        { title: wording.say(say('Cible', 'Target')) },
      ],
      rows: indicators.map((row) => [row.title, row.resultText, row.targetText ?? unset]),
      rowHeaders: 'names',
    },
    ...drawBars({
      name,
      rows: indicators.map((row) => ({
        label: row.title,
        value: row.result,
        text: `${row.resultText} · ${verdict(row)}`,
        hatched: row.target !== undefined && row.result < row.target,
        ...(row.target !== undefined && { mark: row.target }),
      })),
      maximum: 1,
    }),
  };
}
