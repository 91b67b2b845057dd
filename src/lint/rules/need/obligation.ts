import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'need/obligation',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Une formation obligatoire ne se suit pas au choix', 'Compulsory training is not optional'),
    why: say(
      'Qui peut éviter une formation que son poste exige risque de travailler sans l’avoir suivie.',
      'People who can skip training that their job requires may end up working without it.',
    ),
    source: { grade: 'ours', text: say('Accord des champs d’un même fichier', 'Agreement of the fields of one file') },
    examples: {
      bad: 'need:\n  obligation: { reference: "consigne de site, conduite des chariots" }\n  audience: { description: "Caristes", participation: voluntary }',
      good: 'need:\n  obligation: { reference: "consigne de site, conduite des chariots" }\n  audience: { description: "Caristes", participation: compulsory }',
    },
  }),
  messages: {
    voluntary: say(
      'La participation est dite volontaire, alors que le parcours répond à une obligation de former ({reference}). Rendez la participation obligatoire, ou retirez le texte s’il ne concerne pas ce public.',
      'Participation is said to be voluntary, although the course meets a duty to train ({reference}). Make participation compulsory, or remove the text if it does not apply to this audience.',
    ),
  },
  *check(course) {
    const { obligation, audience } = course.need;
    if (obligation.reference === undefined || audience.participation !== 'voluntary') return;
    yield {
      at: ['need', 'audience', 'participation'],
      message: 'voluntary',
      data: { reference: obligation.reference },
      related: [
        { at: ['need', 'obligation', 'reference'], message: say('l’obligation est ici', 'the duty to train is here') },
      ],
    };
  },
});
