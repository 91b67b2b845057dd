import type { RawMap } from '../course/raw.ts';
import { say, translate } from '../language/say.ts';
import { step } from './interview.ts';
import type { Frame } from './question.ts';
import type { Remark } from './review.ts';
import { type Interview, screenOf } from './screens.ts';
import type { Ui } from './ui.ts';
import { viewOf } from './view.ts';

/** What the interview needs of the world, and nothing more. */
export interface World {
  readonly ui: Ui;
  /** Called at every change, half-typed words included: must have kept it when it returns. */
  keep(interview: Interview): void;
  /** The synthesis sheet as text. */
  preview(course: RawMap): Promise<string>;
  /** What the checks say of the course as it stands. */
  remarks(course: RawMap): Promise<readonly Remark[]>;
}

/** Holds the interview until it is saved or stopped. */
export async function hold(start: Interview, frame: Frame, world: World): Promise<Interview> {
  let interview = start;
  world.keep(interview);
  while (!interview.end) {
    // While a meeting is held nothing is judged; what is looked at again is.
    const judged = screenOf(interview).on === 'review' || interview.stack.length > 1 || interview.plan.depth === 'full';
    const view = viewOf(interview, frame, judged ? await world.remarks(interview.course) : []);
    let current = interview;
    const action = await world.ui.ask(view, (half) => {
      current = { ...interview, halves: { ...interview.halves, [view.id]: half } };
      world.keep(current);
    });
    // Stopped without a word: what was half typed waits for the next time.
    if (action.do === 'pause' && action.value === undefined) interview = current;
    if (action.do === 'key' && action.key === 'p') {
      const text = await world.preview(interview.course);
      const seen = await world.ui.ask(
        {
          kind: 'page',
          id: 'preview',
          language: frame.language,
          header: { title: translate(say('Aperçu', 'Preview'), frame.language) },
          ask: '',
          open: false,
          confirm: false,
          back: true,
          text,
        },
        () => {},
      );
      if (seen.do === 'pause') interview = step(interview, seen, frame);
      continue;
    }
    interview = step(interview, action, frame);
    world.keep(interview);
  }
  return interview;
}
