import type { Activity, Module } from '../../../course/course.ts';
import { allActivities, middle } from '../../../facts/time.ts';
import { say } from '../../../language/say.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { minutes } from '../_figures.ts';
import { activityName } from '../_names.ts';

const videos: readonly Activity['type'][] = ['video', 'animated-video', 'screencast'];

/** Said to be an introduction, or an animated video that opens its module, the usual format of one. */
function isIntroduction(activity: Activity, module: Module | undefined): boolean {
  if (activity.intent) return activity.intent === 'introduction';
  return activity.type === 'animated-video' && module?.activities[0] === activity;
}

export const rule = defineRule({
  id: 'structure/video-length',
  stage: 'structure',
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Des vidéos courtes', 'Short videos'),
    why: say(
      'Dans les MOOC observés, l’attention des étudiants décroche au-delà de six minutes environ. Ce n’est pas une loi pour des salariés, mais une vidéo courte se reprend, se revoit et se met à jour plus facilement.',
      'In the MOOCs observed, students’ attention drops beyond about six minutes. That is no law for employees, but a short video is easier to resume, to watch again and to update.',
    ),
    source: [
      {
        grade: 'A',
        text: say(
          'Guo, Kim, Rubin 2014 : 6,9 millions de séances de visionnage, étudiants de MOOC',
          'Guo, Kim, Rubin 2014: 6.9 million viewing sessions, MOOC students',
        ),
      },
      {
        grade: 'B',
        text: say('Résultats contraires : Lagerstrom et al. 2015', 'Evidence to the contrary: Lagerstrom et al. 2015'),
      },
      {
        grade: 'S',
        text: say(
          'Méthode : vidéo animée de 3 à 5 min pour introduire',
          'Method: animated video of 3–5 min as introduction',
        ),
      },
    ],
    messages: {
      introduction: say(
        'La vidéo d’introduction {video} dure {time} ; de trois à {maximum} suffisent pour donner envie.',
        'The introductory video {video} lasts {time}; three to {maximum} are enough to make people want more.',
      ),
      long: say(
        'La vidéo {video} dure {time} ; visez {maximum} au plus, ou coupez-la en plusieurs (« parts »), une idée chacune.',
        'The video {video} lasts {time}; aim at {maximum} at most, or cut it into several (“parts”), one idea each.',
      ),
    },
    examples: {
      bad: [
        'modules:\n  - id: M1\n    activities:\n      - { type: animated-video, intent: introduction, title: "Bienvenue", duration: 7 min }',
        'modules:\n  - id: M1\n    activities:\n      - { type: video, title: "Les techniques assertives", duration: 14 min }',
      ],
      good: 'modules:\n  - id: M1\n    activities:\n      - { type: animated-video, intent: introduction, title: "Bienvenue", duration: 4 min }\n      - { type: video, title: "Les techniques assertives", duration: 14 min, parts: 2 }',
    },
  }),
  options: thresholds({
    introduction: 5,
    maximum: 10,
    warning: 12,
    error: 20,
  }),
  *check(course, options) {
    for (const { activity, module, path } of allActivities(course)) {
      if (!activity.duration || !videos.includes(activity.type)) continue;
      const each = middle(activity.duration) / Math.max(activity.parts ?? 1, 1);
      // Nobody introduces for that long: what was not said to be an introduction is none.
      const introduction =
        isIntroduction(activity, module) && (activity.intent !== undefined || each <= options.maximum);
      const maximum = introduction ? options.introduction : options.maximum;
      if (each <= maximum) continue;
      const severity = each > options.error ? 'error' : each > options.warning ? 'warning' : 'info';
      const data = { video: activityName(activity), time: minutes(each), maximum: minutes(maximum) };
      yield { at: [...path, 'duration'], message: introduction ? 'introduction' : 'long', severity, data };
    }
  },
});
