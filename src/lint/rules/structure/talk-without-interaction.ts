import { allActivities, deliveryOf, learningTypeOf, middle } from '../../../facts/time.ts';
import { say } from '../../../language/say.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { minutes } from '../_figures.ts';
import { activityName } from '../_names.ts';

export const rule = defineRule({
  id: 'structure/talk-without-interaction',
  stage: 'structure',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Pas de long exposé sans échange', 'No long talk without interaction'),
    why: say(
      'En direct, on vient pour échanger : ce qui s’écoute seul passe mieux en vidéo, avant la séance.',
      'People come to a live session to interact: what is only listened to works better as a video, beforehand.',
    ),
    source: {
      grade: 'C',
      text: say('Pratique de l’animation à distance (live-session.fr)', 'Practice of live sessions (live-session.fr)'),
    },
    messages: {
      long: say(
        'L’exposé {talk} dure {time} sans interaction ; coupez-le toutes les {maximum} par un sondage, une question ou un échange (« parts »).',
        'The lecture {talk} lasts {time} without interaction; break it every {maximum} with a poll, a question or a talk in pairs (“parts”).',
      ),
    },
    examples: {
      bad: 'modules:\n  - id: M1\n    activities:\n      - { type: lecture, title: "Le cadre juridique", duration: 25 min }',
      good: 'modules:\n  - id: M1\n    activities:\n      - { type: lecture, title: "Le cadre juridique", duration: 20 min, parts: 2 }',
    },
  }),
  options: thresholds({ maximum: 10 }),
  *check(course, { maximum }) {
    for (const { activity, path } of allActivities(course)) {
      if (activity.type !== 'lecture' || !activity.duration || learningTypeOf(activity) !== 'acquisition') continue;
      // What is followed alone is for structure/sequence-length.
      if (deliveryOf(activity) === 'asynchronous') continue;
      const each = middle(activity.duration) / Math.max(activity.parts ?? 1, (activity.breaks ?? 0) + 1);
      if (each <= maximum) continue;
      const data = { talk: activityName(activity), time: minutes(each), maximum: minutes(maximum) };
      yield { at: [...path, 'duration'], message: 'long', data };
    }
  },
});
