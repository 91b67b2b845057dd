import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { sameFile } from '../_same-file.ts';

export const rule = defineRule({
  id: 'need/offer-delivery',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Une offre de même modalité que le parcours', 'An offer in the same mode as the course'),
    why: say(
      'Qui s’inscrit pour venir en salle ne se connectera pas, et inversement.',
      'Those who sign up for a classroom will not log in, and vice versa.',
    ),
    source: sameFile.fields,
    messages: {
      room: say(
        'L’offre {offer} est en présentiel, alors que le parcours est demandé entièrement à distance. Corrigez l’offre, ou la part à distance.',
        'The offer {offer} is in person, but the course was requested fully remote. Correct the offer, or the remote share.',
      ),
      screen: say(
        'L’offre {offer} est à distance, alors que le parcours est demandé entièrement en présentiel. Corrigez l’offre, ou la part à distance.',
        'The offer {offer} is remote, but the course was requested fully in person. Correct the offer, or the remote share.',
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
