import { learnersOf, sum } from '../../../facts/calendar.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { people } from '../_figures.ts';
import { sameFile } from '../_same-file.ts';

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
      differs: say(
        'Total des organisations : {sent} ; apprenants annoncés : {learners}. Corrigez l’un des deux nombres.',
        'Total from the organisations: {sent}; learners announced: {learners}. Correct one of the two figures.',
      ),
    },
    examples: {
      bad: [
        'format: { scope: inter }\nneed:\n  audience: { description: "Responsables RH", learners: 12 }\norganisations:\n  - { name: "Orvaldis", learners: 8 }\n  - { name: "Cadélia", learners: 6 }',
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
