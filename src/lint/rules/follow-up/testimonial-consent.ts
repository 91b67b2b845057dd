import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { quoted, shortened } from '../_enumeration.ts';
import { sameFile } from '../_same-file.ts';

export const rule = defineRule({
  id: 'follow-up/testimonial-consent',
  stage: 'deployment',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Un témoignage publié avec accord', 'A testimonial published with consent'),
    why: say(
      'Un apprenant qui voit ses mots publiés malgré son refus ne fait plus confiance à personne.',
      'Learners who see their words published against their wishes no longer trust anybody.',
    ),
    source: sameFile.fields,
    messages: {
      refused: say(
        'Témoignage {quote} : publication refusée (« consent: false »). Retirez-le, ou redemandez l’accord de publication.',
        'Testimonial {quote}: publication refused (“consent: false”). Take it out, or ask again for consent to publish.',
      ),
    },
    examples: {
      bad: 'results:\n  testimonials:\n    - { quote: "Je prépare enfin mes entretiens.", author: "Chef d’équipe", consent: false }',
      good: 'results:\n  testimonials:\n    - { quote: "Je prépare enfin mes entretiens.", author: "Chef d’équipe", consent: true }',
    },
  }),
  *check(course) {
    for (const [index, { quote, consent }] of course.results.testimonials.entries()) {
      if (consent !== false || quote === undefined) continue;
      const data: Slots = { quote: quoted(shortened(quote, 60)) };
      yield { at: ['results', 'testimonials', index, 'consent'], message: 'refused', data };
    }
  },
});
