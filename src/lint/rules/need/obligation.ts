import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'need/obligation',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  title: say('Une obligation ne se suit pas au choix', 'A duty is not followed at will'),
  why: say(
    'Qui peut s’abstenir d’une formation que son poste exige travaille ensuite sans elle.',
    'Whoever may skip a training that the job requires then works without it.',
  ),
  source: { grade: 'ours', text: say('Accord des champs d’un même fichier', 'Agreement of the fields of one file') },
  messages: {
    voluntary: say(
      'La participation est dite volontaire, alors que le parcours répond à une obligation de former ({reference}). Rendez-la obligatoire, ou retirez l’obligation.',
      'Taking part is said to be voluntary, while the course answers a duty to train ({reference}). Make it compulsory, or take the duty out.',
    ),
  },
  examples: {
    bad: 'need:\n  obligation: { reference: "consigne de site, conduite des chariots" }\n  audience: { description: "Caristes", participation: voluntary }',
    good: 'need:\n  obligation: { reference: "consigne de site, conduite des chariots" }\n  audience: { description: "Caristes", participation: compulsory }',
  },
  *check(course) {
    const { obligation, audience } = course.need;
    if (obligation.reference === undefined || audience.participation !== 'voluntary') return;
    yield {
      at: ['need', 'audience', 'participation'],
      message: 'voluntary',
      data: { reference: obligation.reference },
      related: [{ at: ['need', 'obligation', 'reference'], message: say('l’obligation est ici', 'the duty is here') }],
    };
  },
});
