import type { RawMap } from '../course/raw.ts';
import { say } from '../language/say.ts';
import { assume } from './open.ts';
import { put, textAt } from './paths.ts';
import type { Frame } from './question.ts';

const usual = [
  {
    at: 'modalities.tutoring.response',
    fr: '48 h ouvrées',
    en: '48 working hours',
    ask: say('Sous quel délai le tuteur répond-il ?', 'Within what time does the tutor answer?'),
  },
  {
    at: 'modalities.tutoring.remindAfter',
    fr: '7 jours',
    en: '7 days',
    ask: say(
      'Au bout de combien de temps sans activité relance-t-on ?',
      'After how long without activity is a reminder sent?',
    ),
  },
] as const;

/** A tutor who is named answers within 48 working hours and reminds after seven days, until the client confirms it. */
export function tutoringDefaults(course: RawMap, _tutor: string, frame: Frame): RawMap {
  let next = course;
  for (const { at, ask, ...value } of usual) {
    if (textAt(next, at) !== '') continue;
    next = assume(put(next, at, value[frame.language]), { at, ask, value: value[frame.language] }, frame);
  }
  return next;
}
