import { formatShare } from '../../../course/values/share.ts';
import { allActivities, deliveryOf, isTimeComplete, remoteShare } from '../../../facts/time.ts';
import { type Slots, say } from '../../../language/say.ts';
import { cited, lawSource } from '../../../method/law.ts';
import { defineRule, thresholds } from '../../rule.ts';

const told = (value: number) => ({ fr: formatShare({ value }, 'fr'), en: formatShare({ value }, 'en') });

export const rule = defineRule({
  id: 'regulation/distance-share',
  stage: 'production',
  severity: 'off',
  profiles: { opco: 'error' },
  since: '0.1.0',
  about: () => ({
    title: say('La part à distance, calculée', 'The share at a distance, computed'),
    why: say(
      'La convention doit donner le taux réel des enseignements à distance : il vient des durées du parcours, pas d’une promesse.',
      'The agreement must give the real share of teaching at a distance: it comes from the course’s durations, not from a promise.',
    ),
    source: lawSource(
      'D6353-1',
      say(
        '« le taux des enseignements dispensés à distance », en vigueur depuis le 1er juillet 2025',
        'the share of teaching given at a distance, in force since 1 July 2025',
      ),
    ),
    messages: {
      differs: cited(
        say(
          'La part à distance annoncée est de {announced} ; les durées du parcours donnent {computed}. Accordez-les : la convention porte le taux calculé.',
          'The share at a distance announced is {announced}; the course’s durations make {computed}. Bring them together: the agreement states the computed share.',
        ),
        'D6353-1',
      ),
      unknown: cited(
        say(
          'Le taux à distance ne peut pas être calculé : {count, plural, one {une activité n’a} other {# activités n’ont}} pas de durée, et le parcours mêle distance et présentiel.',
          'The share at a distance can’t be computed: {count, plural, one {one activity has} other {# activities have}} no duration, and the course mixes distance and in-person teaching.',
        ),
        'D6353-1',
      ),
    },
    examples: {
      bad: 'need:\n  constraints: { remote: 100 % }\nmodules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: video, title: "Trois postures", duration: 30 min }\n      - { type: workshop, title: "Atelier de lancement", duration: 2 h, delivery: in-person }',
      good: 'need:\n  constraints: { remote: 20 % }\nmodules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: video, title: "Trois postures", duration: 30 min }\n      - { type: workshop, title: "Atelier de lancement", duration: 2 h, delivery: in-person }',
    },
  }),
  options: thresholds({ tolerance: 0.01 }),
  *check(course, { tolerance }) {
    const activities = allActivities(course);
    const there = activities.filter(({ activity }) => deliveryOf(activity) === 'in-person');
    const announced = course.need.constraints.remote?.value;
    // All remote, or all in person: the share is known whatever the durations.
    const mixed =
      course.modules.some(({ duration }) => duration?.inPerson !== undefined) ||
      (there.length > 0 && there.length < activities.length);
    const complete = isTimeComplete(course);
    const computed = mixed ? (complete ? remoteShare(course) : undefined) : there.length > 0 ? 0 : 1;
    if (activities.length === 0) return;
    const count = activities.filter(({ activity }) => !activity.duration).length;
    const data: Slots = { count };
    if (computed === undefined) {
      if (count > 0) yield { at: ['modules'], on: 'key', message: 'unknown', data };
    } else if (announced !== undefined && Math.abs(announced - computed) > tolerance + 1e-9) {
      const shares: Slots = { announced: told(announced), computed: told(computed) };
      yield { at: ['need', 'constraints', 'remote'], message: 'differs', data: shares };
    }
  },
});
