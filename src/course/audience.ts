import * as z from 'zod/mini';
import { say } from '../language/say.ts';
import { choice } from './field.ts';
import { listOf, optional, part, quantity, rate, text, yesNo } from './kinds.ts';

/** Step 1 of the method: for whom. */

export const audience = part(
  {
    description: optional(text, say('public', 'audience'), {
      question: say('Qui doit apprendre ?', 'Who needs to learn?'),
      examples: ['Chefs d’équipe promus en interne'],
    }),
    learners: optional(quantity, say('nombre d’apprenants', 'number of learners'), {
      question: say('Combien de personnes ?', 'How many people?'),
      examples: ['15', '4-12', 'environ 25'],
    }),
    profiles: listOf(text, say('profils', 'profiles')),
    education: optional(text, say('niveau', 'education'), {
      question: say('Quel niveau de formation ?', 'What level of education?'),
      examples: ['BAC à BAC+2'],
    }),
    seniority: optional(text, say('ancienneté dans le poste', 'time in the job'), {
      question: say('Quelle ancienneté dans le poste ?', 'How long in the job?'),
      examples: ['moins de 6 mois'],
    }),
    prerequisites: optional(z.array(text), say('prérequis', 'prerequisites'), {
      question: say('Que faut-il savoir faire avant de commencer ?', 'What must one be able to do before starting?'),
      help: say(
        '[ ] dit « aucun » ; l’absence dit « pas encore demandé ».',
        '[ ] says “none”; absence says “not asked yet”.',
      ),
      kind: 'list',
    }),
    availability: part(
      {
        perWeek: optional(rate, say('temps disponible', 'time available'), {
          question: say('Combien de temps par semaine ?', 'How much time a week?'),
          examples: ['2 h', '30 min par jour'],
        }),
        workingTime: optional(yesNo, say('sur le temps de travail', 'during working hours'), {
          question: say('Sur le temps de travail ?', 'During working hours?'),
        }),
      },
      say('disponibilité', 'availability'),
    ),
    sites: optional(text, say('sites', 'sites'), {
      question: say('Où sont-elles ?', 'Where are they?'),
      examples: ['4 antennes régionales'],
    }),
    equipment: listOf(text, say('équipement', 'equipment'), {
      question: say('Sur quel appareil ?', 'On which device?'),
      examples: ['PC', 'tablette'],
    }),
    register: optional(text, say('registre de langue', 'register'), { examples: ['mots du terrain'] }),
    participation: optional(
      choice(say('participation', 'participation'), {
        compulsory: say('obligatoire', 'compulsory'),
        voluntary: say('volontaire', 'voluntary'),
      }),
      say('participation', 'participation'),
      { question: say('Parcours obligatoire ou volontaire ?', 'Compulsory or voluntary?') },
    ),
    accessibility: optional(text, say('accessibilité', 'accessibility'), {
      question: say('Des besoins d’accessibilité à prévoir ?', 'Any accessibility needs to plan for?'),
      long: true,
    }),
  },
  say('public', 'audience'),
);
