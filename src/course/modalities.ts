import { say } from '../language/say.ts';
import { activityTypeChoice } from './choices.ts';
import { choice } from './field.ts';
import { delay, listOf, optional, part, person, rate, share, text, yesNo } from './kinds.ts';

/** Step 3 of the method: choices and targets that the modules are checked against. */

const contact = (title: ReturnType<typeof say>) =>
  part(
    {
      who: optional(person, say('qui', 'who')),
      how: optional(text, say('comment', 'how'), { examples: ['messagerie de la plateforme'] }),
      when: optional(text, say('quand', 'when'), { examples: ['jours ouvrés, 9 h-17 h'] }),
    },
    title,
  );

export const modalities = part(
  {
    asynchronous: listOf(activityTypeChoice, say('formats à son rythme', 'self-paced formats'), {
      question: say('Quels formats leur conviennent ?', 'Which formats suit them?'),
    }),
    live: listOf(activityTypeChoice, say('formats en direct', 'live formats'), {
      question: say('Quels rendez-vous en direct ?', 'Which live sessions?'),
    }),
    practice: optional(share, say('part de pratique', 'share of practice'), { examples: ['60 %'] }),
    synchronous: optional(share, say('part en direct', 'share of live time'), { examples: ['30 %'] }),
    pace: optional(
      choice(say('rythme', 'pace'), { weekly: say('hebdomadaire', 'weekly'), free: say('libre', 'free') }),
      say('rythme', 'pace'),
    ),
    window: optional(delay, say('durée d’accès', 'access window'), { examples: ['3 mois'] }),
    navigation: optional(
      choice(say('navigation', 'navigation'), {
        free: say('libre', 'free'),
        sequential: say('dans l’ordre', 'in order'),
      }),
      say('navigation', 'navigation'),
    ),
    captions: optional(yesNo, say('sous-titres et transcriptions', 'captions and transcripts')),
    accessibility: optional(text, say('accessibilité des contenus', 'accessibility of the contents'), { long: true }),
    tutoring: part(
      {
        tutor: optional(person, say('tuteur', 'tutor'), {
          question: say('Qui anime et répond ?', 'Who leads and answers?'),
        }),
        hoursPerWeek: optional(rate, say('temps de tutorat', 'tutoring time'), {
          question: say('Combien de temps par semaine ?', 'How much time a week?'),
          examples: ['1 h'],
        }),
        response: optional(delay, say('délai de réponse', 'response time'), { examples: ['48 h ouvrées'] }),
        remindAfter: optional(delay, say('relance après', 'reminder after'), { examples: ['7 jours'] }),
        channels: listOf(text, say('canaux', 'channels'), { examples: ['messages privés', 'forum'] }),
      },
      say('tutorat', 'tutoring'),
    ),
    assistance: part(
      {
        technical: contact(say('assistance technique', 'technical support')),
        pedagogical: contact(say('assistance pédagogique', 'pedagogical support')),
      },
      say('assistance', 'assistance'),
    ),
  },
  say('modalités', 'modalities'),
);
