import { isExchange, isTutorReachable } from '../../../facts/rhythm.ts';
import { allActivities, courseSum, isTimeComplete, remoteShare, synchronousShare } from '../../../facts/time.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { percent } from '../_figures.ts';

export const rule = defineRule({
  id: 'structure/synchronous-share',
  stage: 'structure',
  severity: 'info',
  since: '0.1.0',
  // A blended course, a webinar or an e-learning course has another balance by nature.
  appliesTo: ({ format }) => format.kind === 'spoc',
  about: () => ({
    title: say('Une part de rendez-vous en direct', 'Some live time'),
    why: say(
      'Un rendez-vous en direct donne un rythme et un visage au parcours ; trop nombreux, ils lui ôtent sa souplesse.',
      'A live session gives the course a rhythm and a face; too many take away its flexibility.',
    ),
    source: [
      {
        grade: 'S',
        text: say(
          'Cas de la méthode : entre 0 et 58 % du temps en direct',
          'Cases of the method: between 0 and 58% of live time',
        ),
      },
      { grade: 'ours', text: say('Bornes de 10 et 60 %', 'Bounds of 10 and 60%') },
    ],
    messages: {
      none: say(
        'Aucun moment en direct : prévoyez au moins une classe virtuelle ou un coaching, ou écrivez « synchronous: 0 % » si c’est un choix.',
        'No live moment: plan at least one virtual class or coaching, or write “synchronous: 0 %” if that is a choice.',
      ),
      low: say(
        'Le direct ne fait que {share} du temps ; entre {minimum} et {maximum}, il rythme le parcours sans l’alourdir.',
        'Live time takes {share} only; between {minimum} and {maximum}, it paces the course without weighing it down.',
      ),
      high: say(
        'Le direct fait {share} du temps ; au-delà de {maximum}, les apprenants perdent la souplesse du format.',
        'Live time takes {share}; beyond {maximum}, learners lose the flexibility of the format.',
      ),
    },
    examples: {
      bad: [
        'modules:\n  - id: M1\n    activities:\n      - { type: video, title: "Trois postures", duration: 10 min }\n      - { type: case-study, title: "L’atelier 2", duration: 30 min, parts: 2 }\n      - { type: forum, title: "Ma situation de la semaine", duration: 25 min }',
        'modules:\n  - { id: M1, title: "Le rôle du manager", duration: { asynchronous: 30 min, live: 2 h } }',
      ],
      good: 'modules:\n  - { id: M1, title: "Le rôle du manager", duration: { asynchronous: 2 h, live: 1 h } }',
    },
  }),
  options: thresholds({
    minimum: 0.1,
    maximum: 0.6,
    shortCourse: 60,
  }),
  *check(course, { minimum, maximum, shortCourse }, { isOpen }) {
    // The spec’s own target comes first: structure/modalities-kept holds the course against it.
    if (course.modalities.synchronous || isOpen('modalities.synchronous') || isOpen('modalities.live')) return;
    // A course all in a room is told so by need/not-a-spoc.
    if (remoteShare(course) === 0) return;
    const share = isTimeComplete(course) ? synchronousShare(course) : undefined;
    if (share === undefined) return;
    const data: Slots = { share: percent(share), minimum: percent(minimum), maximum: percent(maximum) };
    const at = ['modules'];
    if (share === 0) {
      // A module that only announces a value may still get its live session.
      if (course.modules.some(({ activities, duration }) => activities.length === 0 && !duration?.live)) return;
      // A course without any exchange is told so by structure/social.
      const alone = !isTutorReachable(course) && !allActivities(course).some(({ activity }) => isExchange(activity));
      if (alone && allActivities(course).length > 0) return;
      const short = courseSum(course).total.max <= shortCourse;
      yield { at, on: 'key', message: 'none', severity: short ? 'info' : 'warning' };
    } else if (share < minimum) yield { at, on: 'key', message: 'low', data };
    else if (share > maximum) yield { at, on: 'key', message: 'high', data };
  },
});
