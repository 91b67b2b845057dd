import { isExchange, isTutorReachable } from '../../../facts/rhythm.ts';
import { allActivities, learnerTime } from '../../../facts/time.ts';
import { say } from '../../../language/say.ts';
import { defineRule, thresholds } from '../../rule.ts';

export const rule = defineRule({
  id: 'structure/social',
  stage: 'structure',
  severity: 'warning',
  since: '0.1.0',
  // An e-learning course is taken alone by nature; need/not-a-spoc speaks of the kind.
  appliesTo: ({ format }) => format.kind !== 'e-learning',
  about: () => ({
    title: say('Des échanges, pas seulement des contenus', 'Exchanges, not only contents'),
    why: say(
      'Ce qui distingue un SPOC d’un simple e-learning, ce sont les autres : on s’y encourage, on y compare ses pratiques, on y ose une question.',
      'What sets a SPOC apart from plain e-learning is the others: people encourage each other, compare practices, dare to ask.',
    ),
    source: {
      grade: 'S',
      text: say(
        'Méthode : interactions synchrones, tutorat et activités collaboratives',
        'Method: live interaction, tutoring and collaborative activities',
      ),
    },
    messages: {
      none: say(
        'Aucun échange dans le parcours : ajoutez un forum, une classe virtuelle, un coaching, ou un canal où joindre le tuteur.',
        'No exchange in the course: add a forum, a virtual class, coaching, or a channel where the tutor can be reached.',
      ),
    },
    examples: {
      bad: 'modules:\n  - id: M1\n    title: "Les réflexes"\n    activities:\n      - { type: video, title: "Reconnaître un message piégé", duration: 10 min }\n      - { type: interactive-scenario, title: "Une journée à l’accueil", duration: 1 h }',
      good: 'modules:\n  - id: M1\n    title: "Les réflexes"\n    activities:\n      - { type: video, title: "Reconnaître un message piégé", duration: 10 min }\n      - { type: interactive-scenario, title: "Une journée à l’accueil", duration: 1 h }\n      - { type: forum, title: "Ce que j’ai reçu cette semaine", duration: 10 min }',
    },
  }),
  options: thresholds({ shortCourse: 60 }),
  *check(course, { shortCourse }, { isOpen }) {
    const activities = allActivities(course);
    // A chosen live format that no activity holds yet is the affair of structure/modalities-kept.
    if (activities.length === 0 || course.modalities.live.length > 0) return;
    if (activities.some(({ activity }) => isExchange(activity)) || isTutorReachable(course)) return;
    if (course.modules.some((module) => module.duration?.live) || isOpen('modalities.tutoring')) return;
    const short = (learnerTime(course)?.duration.max ?? shortCourse + 1) <= shortCourse;
    yield { at: ['modules'], on: 'key', message: 'none', severity: short ? 'info' : 'warning' };
  },
});
