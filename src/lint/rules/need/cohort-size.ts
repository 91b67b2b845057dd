import type { Course } from '../../../course/course.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { enumeration, quoted } from '../_enumeration.ts';
import { people } from '../_figures.ts';
import { type Group, groupsFor, groupsOf } from '../_groups.ts';

/** Kinds in which a group is followed by somebody. */
const accompanied: readonly Course['format']['kind'][] = ['spoc', 'sooc', 'blended'];

export const rule = defineRule({
  id: 'need/cohort-size',
  stage: 'need',
  severity: 'info',
  since: '0.1.0',
  appliesTo: ({ format }) => accompanied.includes(format.kind) && format.entry === 'cohorts',
  about: () => ({
    title: say('La taille des groupes', 'The size of the groups'),
    why: say(
      'Trop petit, un groupe n’a pas d’échanges ; trop grand, le tuteur ne connaît plus personne et les retours deviennent généraux.',
      'Too small, a group has no exchange; too large, the tutor knows nobody any more and feedback becomes general.',
    ),
    source: [
      {
        grade: 'S',
        text: say(
          'Méthode : un groupe restreint, souvent moins de 50 personnes',
          'Method: a small group, often fewer than 50 people',
        ),
      },
      {
        grade: 'C',
        text: say(
          'Unow : environ 30 par session ; classes à distance : 10 à 20',
          'Unow: about 30 a session; remote classes: 10 to 20',
        ),
      },
    ],
    messages: {
      small: say(
        '{learners, plural, one {# apprenant} other {# apprenants}}{where} : à moins de {fewest}, les échanges manquent. Prévoyez davantage de coaching, ou ouvrez le groupe.',
        '{learners, plural, one {# learner} other {# learners}}{where}: with fewer than {fewest}, exchanges are lacking. Plan more coaching, or open the group.',
      ),
      large: say(
        '{learners} apprenants{where} : au-delà de {most}, un seul tuteur suit difficilement chacun. Pensez à {groups} groupes de {group} au plus.',
        '{learners} learners{where}: above {most}, one tutor can hardly follow everybody. Consider {groups} groups of at most {group}.',
      ),
      huge: say(
        '{learners} apprenants{where}, c’est trop pour un groupe accompagné : formez {groups} groupes de {group} au plus, en parallèle si le calendrier presse.',
        '{learners} learners{where} are too many for a supported group: make {groups} groups of at most {group}, in parallel if time presses.',
      ),
    },
    examples: {
      bad: [
        'need:\n  audience: { description: "Commerciaux", learners: 100 }',
        'cohorts:\n  - { id: G1, learners: 38 }\n  - { id: G2, learners: 3 }',
      ],
      good: 'need:\n  audience: { description: "Commerciaux", learners: 100 }\ncohorts:\n  - { id: nord, learners: 25 }\n  - { id: ouest, learners: 25 }\n  - { id: est, learners: 25 }\n  - { id: sud, learners: 25 }',
    },
  }),
  options: thresholds({
    fewest: 4,
    most: 30,
    tooMany: 50,
    notASpoc: 200,
    group: 25,
  }),
  *check(course, { fewest, most, tooMany, notASpoc, group }) {
    const groups = groupsOf(course);
    const of = (name: 'small' | 'large' | 'huge') =>
      groups.filter(({ learners: { min, max } }) => {
        if (name === 'small') return max < fewest && max > 0;
        // Far beyond a group, need/not-a-spoc speaks.
        if (name === 'huge') return min >= tooMany && min <= notASpoc;
        return min > most && min < tooMany;
      });
    for (const message of ['huge', 'large', 'small'] as const) {
      const found = of(message);
      const [first, ...others] = found;
      if (!first) continue;
      const data: Slots = {
        learners: message === 'small' ? first.learners.max : figure(first),
        where: found.some(({ name }) => name === undefined) ? '' : inGroups(found),
        groups: groupsFor(first.learners, group),
        fewest,
        most,
        group,
      };
      const related = others.map(({ at }) => ({ at, message: say('ici aussi', 'here too') }));
      yield { at: first.at, message, ...(message === 'huge' ? { severity: 'warning' as const } : {}), data, related };
    }
  },
});

function figure({ learners }: Group) {
  return people(learners);
}

function inGroups(groups: readonly Group[]) {
  const names = enumeration(groups.map(({ name }) => quoted(name ?? '')));
  return { fr: ` dans ${names.fr}`, en: ` in ${names.en}` };
}
