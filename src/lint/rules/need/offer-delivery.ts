import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';

export const rule = defineRule({
  id: 'need/offer-delivery',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Une offre qui dit la même modalité que le parcours', 'An offer with the same mode as the course'),
    why: say(
      'Qui s’inscrit pour une salle ne vient pas devant un écran, et l’inverse.',
      'Those who enrol for a room do not come to a screen, and the other way round.',
    ),
    source: { grade: 'ours', text: say('Accord des champs d’un même fichier', 'Agreement of the fields of one file') },
    messages: {
      room: say(
        'L’offre {offer} se fait en présentiel, alors que le parcours est demandé à distance en entier. Corrigez l’un ou l’autre.',
        'The offer {offer} takes place in person, while the course is asked to be all remote. Correct one or the other.',
      ),
      screen: say(
        'L’offre {offer} se fait à distance, alors que le parcours est demandé tout en présentiel. Corrigez l’un ou l’autre.',
        'The offer {offer} takes place at a distance, while the course is asked to be all in person. Correct one or the other.',
      ),
    },
    examples: {
      bad: [
        'need:\n  constraints: { remote: 100 % }\noffers:\n  - { id: F1, title: "Session de mars", delivery: in-person }',
        'need:\n  constraints: { remote: 0 % }\noffers:\n  - { id: F1, title: "Session de mars", delivery: asynchronous }',
      ],
      good: 'need:\n  constraints: { remote: 100 % }\noffers:\n  - { id: F1, title: "Session de mars", delivery: live }',
    },
  }),
  *check(course) {
    const { remote } = course.need.constraints;
    if (!remote || (remote.value !== 1 && remote.value !== 0)) return;
    const message = remote.value === 1 ? 'room' : 'screen';
    for (const [index, { delivery, title, id }] of course.offers.entries()) {
      if (!delivery || (delivery === 'in-person') !== (message === 'room')) continue;
      const data: Slots = { offer: quoted(title ?? id) };
      const at = ['need', 'constraints', 'remote'];
      const related = [{ at, message: say('la part à distance est ici', 'the remote share is here') }];
      yield { at: ['offers', index, 'delivery'], message, data, related };
    }
  },
});
