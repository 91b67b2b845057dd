import { learningType } from '../../course/choices.ts';
import { labelsOf } from '../../course/field.ts';
import { say } from '../../language/say.ts';
import type { LearningType } from '../../method/activities.ts';
import type { Wording } from '../wording.ts';
import { drawBars } from './bars.ts';
import type { ChartPicture } from './picture.ts';

/** Minutes of one learner in each of the six learning types; undefined while no activity is known. */
export function learningTypesChart(
  minutes: Readonly<Record<LearningType, number>>,
  wording: Wording,
): ChartPicture | undefined {
  const total = Object.values(minutes).reduce((sum, value) => sum + value, 0);
  if (total === 0) return undefined;
  const labels = labelsOf(learningType);
  const rows = (Object.keys(minutes) as LearningType[]).map((type) => ({
    label: wording.capital(wording.say(labels[type]!)),
    value: minutes[type],
    share: minutes[type] / total,
  }));
  const used = rows.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value);
  const name = 'learning-types';
  const written = (value: number, share: number): string =>
    value === 0 ? '–' : `${wording.minutes(value)} · ${wording.percent(share)}`;
  return {
    name,
    title: wording.say(say('Ce que fait l’apprenant, en temps', 'What the learner does, in time')),
    alternative: wording.say(
      say('Le temps d’un apprenant se partage entre {parts}.', 'A learner’s time is shared between {parts}.'),
      {
        parts: wording.list(used.map(({ label, value }) => `${label.toLowerCase()} (${wording.minutes(value)})`)),
      },
    ),
    data: {
      columns: [
        { title: wording.say(say('Type d’apprentissage', 'Learning type')) },
        { title: wording.say(say('Temps', 'Time')), align: 'right' },
        { title: wording.say(say('Part', 'Share')), align: 'right' },
      ],
      rows: rows.map(({ label, value, share }) => [label, wording.minutes(value), wording.percent(share)]),
      rowHeaders: 'names',
    },
    ...drawBars({
      name,
      rows: rows.map(({ label, value, share }) => ({ label, value, text: written(value, share) })),
      maximum: Math.max(...rows.map(({ value }) => value)),
    }),
  };
}
