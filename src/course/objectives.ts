import { say } from '../language/say.ts';
import { bloomLevel, evidence } from './choices.ts';
import { field } from './field.ts';
import { item, list, listOf, optional, reference, text } from './kinds.ts';

/** Step 2 of the method: what each learner will be able to do, and how one will see it. */

export const competencies = list(
  item(() => ({
    title: optional(text, say('compétence', 'competence')),
    reference: optional(text, say('référence', 'reference'), {
      help: say('Référentiel, fiche ou bloc dont elle vient.', 'The framework, sheet or block it comes from.'),
    }),
  })),
  say('compétences professionnelles', 'professional competences'),
  {
    question: say('Quelles compétences professionnelles sont visées ?', 'Which professional competences are aimed at?'),
  },
);

const title = optional(text, say('objectif', 'objective'), {
  question: say('À la fin, chaque participant sera capable de…', 'By the end, each participant will be able to…'),
  help: say('Un verbe d’action à l’infinitif, une seule action, visible.', 'One action verb, one action, visible.'),
  examples: ['Ouvrir un brief quotidien de dix minutes avec son équipe'],
});
const level = optional(bloomLevel, say('niveau visé', 'level aimed at'), {
  help: say('Proposé d’après le verbe.', 'Proposed from the verb.'),
});
const condition = optional(text, say('conditions', 'conditions'), { examples: ['avec la fiche mémo sous les yeux'] });
const criterion = optional(text, say('critère de réussite', 'success criterion'), {
  examples: ['Grille d’observation, 12 points sur 16'],
});
const evidences = listOf(evidence, say('preuves', 'evidence'), {
  question: say('À quoi verrons-nous qu’il sait le faire ?', 'How will we see that they can do it?'),
});

export const objectives = list(
  item(() => ({
    title,
    clientWording: optional(text, say('mots du client', 'client’s words')),
    goals: listOf(reference('goals'), say('buts servis', 'goals served')),
    competencies: listOf(reference('competencies'), say('compétences', 'competences')),
    situations: listOf(reference('situations'), say('situations', 'situations')),
    requires: listOf(reference('objectives'), say('objectifs préalables', 'objectives needed before')),
    level,
    condition,
    criterion,
    evidence: evidences,
  })),
  say('objectifs pédagogiques', 'learning objectives'),
  { question: say('À la fin, chaque participant sera capable de…', 'By the end, each participant will be able to…') },
);

export const moduleObjectives = list(
  item(() => ({
    title,
    serves: listOf(reference('objectives'), say('objectifs servis', 'objectives served')),
    level,
    condition,
    criterion,
    evidence: evidences,
  })),
  say('objectifs du module', 'objectives of the module'),
);

export const objectiveReference = field(reference('objectives', 'moduleObjectives'), say('objectif', 'objective'), {
  refersTo: ['objectives', 'moduleObjectives'],
});
