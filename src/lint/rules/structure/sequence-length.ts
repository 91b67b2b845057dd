import type { Activity } from '../../../course/course.ts';
import { isSummative } from '../../../facts/coverage.ts';
import { allActivities, deliveryOf, intentOf, learningTypeOf, middle } from '../../../facts/time.ts';
import { say } from '../../../language/say.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { minutes } from '../_figures.ts';
import { activityName } from '../_names.ts';

const videos: readonly Activity['type'][] = ['video', 'animated-video', 'screencast'];
/** Done in several goes by nature: nobody writes in a forum or leads a mission in one sitting. */
const spread: readonly Activity['type'][] = ['forum', 'discussion', 'field-mission', 'assignment', 'group-work'];

export const rule = defineRule({
  id: 'structure/sequence-length',
  stage: 'structure',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Des séquences courtes', 'Short sequences'),
    why: say(
      'Des plages de cinq à dix minutes, avec la possibilité d’une pause, laissent le temps de retenir ; au-delà, l’attention baisse.',
      'Stretches of five to ten minutes, with room for a break, leave time to take things in; beyond, attention drops.',
    ),
    source: {
      grade: 'S',
      text: say(
        'Méthode : plages de 5 à 10 minutes, possibilité de courtes pauses',
        'Method: stretches of 5 to 10 minutes, room for short breaks',
      ),
    },
    messages: {
      acquisition: say(
        '{activity} : {time} d’affilée sans rien à faire ; prévoyez des parties de {maximum} au plus (« parts »), ou intercalez une question.',
        '{activity}: {time} at a stretch with nothing to do; plan parts of {maximum} at most (“parts”), or put a question in between.',
      ),
      practice: say(
        '{activity} : {time} d’affilée ; prévoyez des étapes de {maximum} au plus (« parts »), pour que l’on puisse s’arrêter et reprendre.',
        '{activity}: {time} at a stretch; plan steps of {maximum} at most (“parts”), so that one can stop and come back.',
      ),
    },
    examples: {
      bad: [
        'modules:\n  - id: M1\n    activities:\n      - { type: annotated-pdf, title: "Guide du manager", duration: 25 min }',
        'modules:\n  - id: M1\n    activities:\n      - { type: case-study, title: "L’atelier 2", duration: 45 min }',
      ],
      good: 'modules:\n  - id: M1\n    activities:\n      - { type: annotated-pdf, title: "Guide du manager", duration: 10 min }\n      - { type: case-study, title: "L’atelier 2", duration: 45 min, parts: 2 }\n      - { type: field-mission, title: "Un brief observé", duration: 1 h }',
    },
  }),
  options: thresholds({ acquisition: 10, practice: 30 }),
  *check(course, options) {
    for (const { activity, path } of allActivities(course)) {
      const { duration, type } = activity;
      if (!duration || deliveryOf(activity) !== 'asynchronous' || videos.includes(type) || spread.includes(type))
        continue;
      const takesIn = learningTypeOf(activity) === 'acquisition';
      if (!takesIn && (intentOf(activity) !== 'practice' || isSummative(activity))) continue;
      const pieces = Math.max(activity.parts ?? 1, (activity.breaks ?? 0) + 1);
      const each = middle(duration) / pieces;
      const maximum = takesIn ? options.acquisition : options.practice;
      if (each <= maximum) continue;
      const data = { activity: activityName(activity), time: minutes(each), maximum: minutes(maximum) };
      const at = [...path, 'duration'];
      if (takesIn) yield { at, message: 'acquisition', data };
      else yield { at, message: 'practice', severity: 'info', data };
    }
  },
});
