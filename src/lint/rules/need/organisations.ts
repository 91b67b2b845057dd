import type { Course } from '../../../course/course.ts';
import { learnersOf, sum } from '../../../facts/calendar.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { people } from '../_figures.ts';
import { sameFile } from '../_same-file.ts';

/** « 17 aides-soignants, 4 infirmiers »: profiles that do not make the audience. */
function* profiles(course: Course): Generator<Finding<'profiles'>> {
  const { profiles: all, learners } = course.need.audience;
  const counts = all.map((profile) => /^\s*(\d{1,4}) [a-zà-ÿ]/i.exec(profile)?.[1]);
  if (!learners || learners.estimated || counts.length < 2 || counts.includes(undefined)) return;
  const total = counts.reduce((sum, count) => sum + Number(count), 0);
  if (total >= learners.min && total <= learners.max) return;
  const related = [
    {
      at: ['need', 'audience', 'learners'],
      message: say('les apprenants sont annoncés ici', 'the learners are announced here'),
    },
  ];
  yield {
    at: ['need', 'audience', 'profiles'],
    on: 'key',
    message: 'profiles',
    data: { total, learners: people(learners) },
    related,
  };
}

export const rule = defineRule({
  id: 'need/organisations',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Les effectifs des organisations font le compte', 'The numbers from the organisations add up'),
    why: say(
      'Un apprenant de plus ou de moins dans la liste que dans le groupe : une place vide, ou quelqu’un sans place ni accès.',
      'One learner more or fewer on the list than in the group: an empty place, or somebody with no place and no access.',
    ),
    source: sameFile.figures,
    messages: {
      scope: say(
        '{count} organisations envoient des apprenants, mais le parcours est déclaré intra-entreprise (« scope: intra »). Passez à « inter », ou ne gardez que l’organisation cliente.',
        '{count} organisations send learners, but the course is declared intra-company (“scope: intra”). Change it to “inter”, or keep only the client organisation.',
      ),
      profiles: say(
        'Total des profils : {total} ; apprenants annoncés : {learners}. Corrigez l’un des deux nombres.',
        'All profiles together: {total}; learners announced: {learners}. Correct one of the two figures.',
      ),
      differs: say(
        'Total des organisations : {sent} ; apprenants annoncés : {learners}. Corrigez l’un des deux nombres.',
        'Total from the organisations: {sent}; learners announced: {learners}. Correct one of the two figures.',
      ),
    },
    examples: {
      bad: [
        'format: { scope: inter }\nneed:\n  audience: { description: "Responsables RH", learners: 12 }\norganisations:\n  - { name: "Orvaldis", learners: 8 }\n  - { name: "Cadélia", learners: 6 }',
        'need:\n  audience: { description: "Soignants", learners: 24, profiles: [ 17 aides-soignants, 4 infirmiers, 6 agents de service ] }',
        'format: { scope: intra }\norganisations:\n  - { name: "Orvaldis", learners: 8 }\n  - { name: "Cadélia", learners: 4 }',
      ],
      good: 'format: { scope: inter }\nneed:\n  audience: { description: "Responsables RH", learners: 12 }\norganisations:\n  - { name: "Orvaldis", learners: 8 }\n  - { name: "Cadélia", learners: 4 }',
    },
  }),
  *check(course) {
    const { organisations, format } = course;
    if (format.scope === 'intra' && organisations.length > 1) {
      const related = [
        { at: ['format', 'scope'], message: say('le périmètre est indiqué ici', 'the scope is given here') },
      ];
      yield { at: ['organisations'], on: 'key', message: 'scope', data: { count: organisations.length }, related };
    }
    yield* profiles(course);
    const learners = learnersOf(course);
    const counts = course.organisations.map((organisation) => organisation.learners);
    if (!learners || learners.estimated || counts.length === 0) return;
    const said = counts.filter((count) => count !== undefined);
    const sent = sum(said);
    // One that does not say how many may make up the difference.
    if (said.length < counts.length || sent.estimated) return;
    if (sent.min <= learners.max && sent.max >= learners.min) return;
    const data: Slots = { sent: people(sent), learners: people(learners) };
    const message = say('les apprenants sont annoncés ici', 'the learners are announced here');
    const related = course.need.audience.learners ? [{ at: ['need', 'audience', 'learners'], message }] : [];
    yield { at: ['organisations'], on: 'key', message: 'differs', data, related };
  },
});
