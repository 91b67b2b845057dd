import type { Course } from '../../../course/course.ts';
import { courseSum, isTimeComplete, middle } from '../../../facts/time.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { percent } from '../_figures.ts';
import { sameFile } from '../_same-file.ts';

/** An offer in a mode that takes less than a quarter of the course. */
function* otherMode(course: Course): Generator<Finding<'mode'>> {
  // Several offers may each sell a part.
  if (course.offers.length !== 1 || course.modules.length === 0 || !isTimeComplete(course)) return;
  const sum = courseSum(course);
  const total = middle(sum.total);
  for (const [index, { delivery, title, id }] of course.offers.entries()) {
    if (!delivery || total === 0 || middle(sum[delivery]) * 4 >= total) continue;
    const data: Slots = { offer: quoted(title ?? id), share: percent(middle(sum[delivery]) / total) };
    yield { at: ['offers', index, 'delivery'], message: 'mode', data };
  }
}

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
      mode: say(
        'L’offre {offer} annonce une modalité (« delivery ») qui ne représente que {share} du temps du parcours. Corrigez la modalité de l’offre, ou la durée des modules.',
        'The offer {offer} announces a mode (“delivery”) that accounts for only {share} of the course time. Correct the mode of the offer, or the times of the modules.',
      ),
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
        'offers:\n  - { title: "Deux jours en intra", delivery: asynchronous }\nmodules:\n  - { id: M1, title: "Écrire", duration: { asynchronous: 1 h, inPerson: 14 h } }',
        'need:\n  constraints: { remote: 100 % }\noffers:\n  - { id: F1, title: "Session de mars", delivery: in-person }',
        'need:\n  constraints: { remote: 0 % }\noffers:\n  - { id: F1, title: "Session de mars", delivery: asynchronous }',
      ],
      good: 'need:\n  constraints: { remote: 100 % }\noffers:\n  - { id: F1, title: "Session de mars", delivery: live }',
    },
  }),
  *check(course) {
    yield* otherMode(course);
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
