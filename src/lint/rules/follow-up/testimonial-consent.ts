import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';

export const rule = defineRule({
  id: 'follow-up/testimonial-consent',
  stage: 'deployment',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Un témoignage publié avec accord', 'A quote published with consent'),
    why: say(
      'Un apprenant qui retrouve ses mots dans un document qu’il a refusé ne fait plus confiance à personne.',
      'Learners who find their words in a document they refused no longer trust anybody.',
    ),
    source: { grade: 'ours', text: say('Accord des champs d’un même fichier', 'Agreement of the fields of one file') },
    messages: {
      refused: say(
        'La publication de ce témoignage est refusée (« consent: false ») : {quote}. Retirez-le, ou demandez l’accord.',
        'The publication of this quote is refused (“consent: false”): {quote}. Take it out, or ask for consent.',
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
      const words = quote.length > 60 ? `${quote.slice(0, 57).trimEnd()}…` : quote;
      const data: Slots = { quote: quoted(words) };
      yield { at: ['results', 'testimonials', index, 'consent'], message: 'refused', data };
    }
  },
});
