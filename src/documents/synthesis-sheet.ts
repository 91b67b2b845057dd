import { say } from '../language/say.ts';
import { definePage } from './page.ts';
import { compose, levels } from './synthesis-sheet/compose.ts';
import { fits, fittingType, smallest } from './synthesis-sheet/height.ts';
import { sheetShape } from './synthesis-sheet/shape.ts';

/** Words get fewer before type gets too small: levels of brevity and the least type size at which each is worth it. */
const ladder: readonly (readonly [level: number, least: number])[] = [
  [0, 11],
  [1, 11],
  [0, 10.4],
  [1, 10.4],
  [0, 10],
  [1, 10],
  [2, 10.2],
  [3, smallest],
];

export const synthesisSheet = definePage({
  id: 'synthesis-sheet',
  title: say('Fiche de synthèse', 'Synthesis sheet'),
  summary: say(
    'Le projet sur une page, pour le commanditaire : besoin, objectifs, parcours, état, questions.',
    'The project on one page, for the sponsor: need, objectives, course, state, questions.',
  ),
  stages: ['need', 'objectives', 'structure', 'production', 'deployment', 'follow-up'],
  layout: 'sheet',
  shape: sheetShape,
  view(course, context) {
    for (const [level, least] of ladder) {
      const view = compose(course, context, levels[level]!);
      if (fits(view, least)) return view;
    }
    return compose(course, context, levels.at(-1)!);
  },
  typeSize: (view) => fittingType(view),
});
