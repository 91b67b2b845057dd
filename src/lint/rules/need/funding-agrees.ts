import { exactWords, whenAsked } from '../../../language/letters.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { saidIn, standsIn } from '../_said.ts';
import { sameFile } from '../_same-file.ts';

/** Fundings that people call by one name. */
const names = [
  { funding: 'cpf', name: 'CPF', said: whenAsked(() => exactWords('CPF|[Cc]ompte personnel de formation')) },
  { funding: 'opco', name: 'OPCO', said: whenAsked(() => exactWords('OPCO|[Oo]pérateurs? de compétences')) },
] as const;

/** « Non éligible au CPF », « sans passer par l’OPCO ». */
const without = /\b(?:pas|non|sans|hors|ni|aucune?|not?|without)\b/i;

export const rule = defineRule({
  id: 'need/funding-agrees',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  appliesTo: ({ need }) => need.funding.length > 0,
  about: () => ({
    title: say('Un seul discours sur le financement', 'One message about funding'),
    why: say(
      'Un salarié à qui l’on annonce une prise en charge qui n’existe pas, ou que personne ne lui explique, ne s’inscrira pas une deuxième fois.',
      'An employee who is promised funding that does not exist, or that nobody explains, will not enrol a second time.',
    ),
    source: sameFile.fields,
    messages: {
      unplanned: say(
        'Ce texte parle du financement {name}, qui ne figure pas dans le cadrage (« funding »). Ajoutez-le au cadrage, ou corrigez le texte.',
        'This text mentions {name} funding, which is not listed in the framing (“funding”). Add it to the framing, or correct the text.',
      ),
    },
    examples: {
      bad: 'need: { funding: [opco] }\ndeployment:\n  communication:\n    - { audience: "assistants commerciaux", message: "Inscriptions et dossier CPF" }',
      good: 'need: { funding: [opco, cpf] }\ndeployment:\n  communication:\n    - { audience: "assistants commerciaux", message: "Inscriptions et dossier CPF" }',
    },
  }),
  *check(course, _options, { typed }) {
    const { funding } = course.need;
    for (const { funding: kind, name, said } of names) {
      if (funding.includes(kind)) continue;
      const told = saidIn(typed).filter(
        ({ text, at }) =>
          standsIn(at, 'offers', 'enrolment', 'communication') && said().test(text) && !without.test(text),
      );
      const [first] = told;
      if (!first) continue;
      const data: Slots = { name };
      const related = [
        { at: ['need', 'funding'], message: say('les financements sont ici', 'the fundings are here') },
        ...told.slice(1).map(({ at }) => ({ at, message: say('ici aussi', 'here too') })),
      ];
      yield { at: first.at, message: 'unplanned', data, related };
    }
  },
});
