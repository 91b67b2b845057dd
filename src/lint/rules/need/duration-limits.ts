import { stageBefore } from '../../../course/course.ts';
import { availableMinutes } from '../../../facts/rhythm.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { minutes, spent } from '../_figures.ts';
import { sameFile } from '../_same-file.ts';

export const rule = defineRule({
  id: 'need/duration-limits',
  stage: 'need',
  until: 'follow-up',
  severity: 'error',
  since: '0.1.0',
  about: () => ({
    title: say('Une durée qui tient dans les limites du cadrage', 'A length within the limits that were set'),
    why: say(
      'Un parcours plus long que le temps accordé se termine le soir, ou ne se termine pas.',
      'A course longer than the time granted is finished in the evening, or not at all.',
    ),
    source: sameFile.times,
    messages: {
      maximum: say(
        'Le parcours annonce {duration}, plus que la durée maximale ({maximum}). Corrigez l’une des deux durées.',
        'The course is to last {duration}, more than the maximum length ({maximum}). Correct one of the two.',
      ),
      available: say(
        'Le parcours annonce {duration}, mais les apprenants ne disposent que de {available} par semaine pendant {weeks, plural, one {# semaine} other {# semaines}}, soit {total} en tout. Revoyez la durée, ou le temps disponible.',
        'The course is to last {duration}, but learners only have {available} a week for {weeks, plural, one {# week} other {# weeks}}, {total} in all. Reconsider the length, or the time available.',
      ),
    },
    examples: {
      bad: [
        'duration: 14 h\nmaxDuration: 10 h',
        'duration: 14 h\nneed:\n  audience: { description: "Assistants", availability: { perWeek: 1 h } }\n  constraints: { weeks: 6 }',
      ],
      good: 'duration: 14 h\nmaxDuration: 16 h\nneed:\n  audience: { description: "Assistants", availability: { perWeek: 2 h 30 } }\n  constraints: { weeks: 6 }',
    },
  }),
  *check(course, _options, { stage }) {
    const { duration, maxDuration } = course;
    if (!duration) return;
    // From the structure on, structure/time-adds-up holds the sums against it as well.
    if (maxDuration && duration.min > maxDuration.max && stageBefore(stage, 'structure')) {
      const related = [
        { at: ['maxDuration'], message: say('la durée maximale est ici', 'the maximum length is here') },
      ];
      const data: Slots = { duration: spent(duration), maximum: spent(maxDuration) };
      yield { at: ['duration'], message: 'maximum', data, related };
    }
    const available = availableMinutes(course);
    const { weeks } = course.need.constraints;
    // Once the modules have their weeks, structure/weekly-load holds each of them against what is available.
    if (!available || !weeks || course.modules.some(({ week }) => week !== undefined)) return;
    if (duration.min <= available * weeks) return;
    const data: Slots = {
      duration: spent(duration),
      available: minutes(available),
      weeks,
      total: minutes(available * weeks),
    };
    yield { at: ['duration'], message: 'available', severity: 'warning', data };
  },
});
