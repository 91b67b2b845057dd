import type { Duration } from '../../course/values/duration.ts';
import { middle } from '../../facts/time.ts';
import { say } from '../../language/say.ts';
import type { Wording } from '../wording.ts';
import { drawBars } from './bars.ts';
import type { ChartPicture } from './picture.ts';

export interface WeekLoad {
  readonly week: number;
  readonly minutes: Duration;
}

/** Beyond half a year a table says it better. */
const mostWeeks = 26;

/** The load of each week against the minutes that learners have; undefined when no week is known, or too many are. */
export function weeklyLoadChart(
  weeks: readonly WeekLoad[],
  available: number | undefined,
  wording: Wording,
): ChartPicture | undefined {
  const loads = weeks.map(({ week, minutes }) => ({ week, minutes, value: middle(minutes) }));
  const most = Math.max(0, ...loads.map(({ value }) => value));
  if (most === 0 || weeks.length > mostWeeks) return undefined;
  const over = loads.filter(({ value }) => available !== undefined && value > available);
  const busiest = loads.find(({ value }) => value === most)!;
  const name = 'weekly-load';
  const title = wording.say(say('Temps d’un apprenant, semaine par semaine', 'A learner’s time, week by week'));
  const weekName = (week: number): string => wording.say(say('Semaine {week}', 'Week {week}'), { week });
  const sentence = wording.say(
    available === undefined
      ? say('La semaine la plus chargée est la semaine {week} ({time}).', 'The busiest week is week {week} ({time}).')
      : say(
          'La semaine la plus chargée est la semaine {week} ({time}) ; {over, plural, =0 {aucune ne dépasse} one {# dépasse} other {# dépassent}} les {available} disponibles.',
          'The busiest week is week {week} ({time}); {over, plural, =0 {none exceeds} one {# exceeds} other {# exceed}} the {available} available.',
        ),
    {
      week: busiest.week,
      time: wording.duration(busiest.minutes),
      over: over.length,
      available: available === undefined ? '' : wording.minutes(available),
    },
  );
  return {
    name,
    title,
    alternative: sentence,
    data: {
      columns: [
        { title: wording.say(say('Semaine', 'Week')) },
        { title: wording.say(say('Temps', 'Time')), align: 'right' },
      ],
      rows: loads.map(({ week, minutes }) => [weekName(week), wording.duration(minutes)]),
      rowHeaders: 'names',
    },
    ...drawBars({
      name,
      rows: loads.map(({ week, minutes, value }) => ({
        label: weekName(week),
        value,
        text: value === 0 ? '–' : wording.duration(minutes),
        hatched: available !== undefined && value > available,
      })),
      maximum: Math.max(most, available ?? 0) * 1.02,
      ...(available !== undefined && {
        limit: {
          value: available,
          text: wording.say(say('Disponible : {time} par semaine', 'Available: {time} a week'), {
            time: wording.minutes(available),
          }),
        },
      }),
    }),
  };
}
