import { say } from '../language/say.ts';
import { audience } from './audience.ts';
import { constraints } from './constraints.ts';
import { choice } from './field.ts';
import { item, list, listOf, optional, part, reference, text } from './kinds.ts';

/** Step 1 of the method: why. */

export const need = part(
  {
    context: optional(text, say('contexte', 'context'), {
      question: say(
        'Que se passe-t-il aujourd’hui, et pourquoi s’en occuper maintenant ?',
        'What is happening today, and why deal with it now?',
      ),
      long: true,
    }),
    problem: optional(text, say('problématique', 'problem'), {
      question: say(
        'Qu’est-ce qui coince sur le terrain ? Un exemple récent ?',
        'What goes wrong in the field? A recent example?',
      ),
      long: true,
    }),
    goals: list(
      item(() => ({
        title: optional(text, say('but', 'goal')),
        indicators: listOf(reference('indicators'), say('indicateurs', 'indicators')),
      })),
      say('buts du commanditaire', 'the sponsor’s goals'),
      {
        question: say(
          'Dans six mois, que verra-t-on de différent au travail ?',
          'In six months, what will be different at work?',
        ),
        help: say(
          'Dans les mots du commanditaire : aucune règle ne juge leurs verbes.',
          'In the sponsor’s words: no rule judges their verbs.',
        ),
      },
    ),
    levers: listOf(text, say('leviers et freins hors formation', 'levers and obstacles besides training'), {
      question: say(
        'Hors formation, qu’est-ce qui peut aider ou freiner ?',
        'Besides training, what may help or hinder?',
      ),
    }),
    situations: list(
      item(() => ({
        title: optional(text, say('situation', 'situation')),
        source: optional(text, say('source', 'source'), {
          help: say('Qui l’a racontée, quand.', 'Who told it, when.'),
        }),
      })),
      say('situations de travail', 'situations of work'),
      {
        question: say(
          'Quelles situations précises devront-elles réussir ?',
          'Which precise situations will they have to master?',
        ),
      },
    ),
    existing: listOf(text, say('supports existants', 'existing materials'), {
      question: say('Qu’existe-t-il déjà ?', 'What exists already?'),
    }),
    obligation: part(
      {
        reference: optional(text, say('texte', 'text')),
        appliesTo: optional(text, say('personnes concernées', 'people concerned')),
      },
      say('obligation de former', 'duty to train'),
    ),
    funding: listOf(
      choice(say('financement', 'funding'), {
        'skills-plan': say('plan de développement des compétences', 'skills plan'),
        opco: say('OPCO', 'skills operator (OPCO)'),
        faf: say('FAF', 'training insurance fund (FAF)'),
        cpf: say('CPF', 'personal training account (CPF)'),
        employer: say('fonds propres de l’employeur', 'employer’s own funds'),
        self: say('participant', 'participant'),
      }),
      say('financement', 'funding'),
      { question: say('Qui finance ?', 'Who pays?') },
    ),
    audience,
    constraints,
  },
  say('besoin', 'need'),
);
