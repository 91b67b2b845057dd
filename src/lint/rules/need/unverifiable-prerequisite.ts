import { wholeWords } from '../../../language/letters.ts';
import { type Slots, say } from '../../../language/say.ts';
import { qualiopiSource } from '../../../method/qualiopi.ts';
import { defineRule } from '../../rule.ts';

/** States of mind that nobody can check at the door. */
const states = wholeWords(
  "(motivation|motivée?s?|motivated|curiosité|curieu(?:x|se)s?|curiosity|curious|envie|volonté|willing(?:ness)?|enthousias(?:me|te)s?|enthusiasm|enthusiastic|ouvertures? d[’']esprit|open[- ]mind(?:ed|edness)?|intérêt pour|interest in|goût pour|appétence|bonne humeur|bienveillance|engagement personnel|esprit d[’']équipe|team spirit|go[uû]t du challenge)",
);

export const rule = defineRule({
  id: 'need/unverifiable-prerequisite',
  stage: 'need',
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Des prérequis que l’on peut vérifier', 'Prerequisites that can be checked'),
    why: say(
      'Un prérequis sert à savoir si l’on peut suivre le parcours : il doit pouvoir se vérifier à l’inscription, sans juger les personnes.',
      'A prerequisite tells whether one can follow the course: it must be possible to check it at enrolment, without judging people.',
    ),
    source: [
      { grade: 'C', text: say('Programmes réels relus', 'Real programmes reviewed') },
      qualiopiSource(1, say('prérequis annoncés au public', 'prerequisites told to the public')),
    ],
    messages: {
      state: say(
        '« {found} » ne se vérifie pas : dites ce qu’il faut savoir faire, avoir fait ou avoir (un poste, un outil, un module suivi), ou « [ ] » s’il n’en faut pas.',
        '“{found}” can’t be checked: say what one must be able to do, have done or have (a job, a tool, a module taken), or “[ ]” when there is none.',
      ),
    },
    examples: {
      bad: 'need:\n  audience:\n    description: "Chefs d’équipe"\n    prerequisites: ["Motivation et curiosité"]',
      good: 'need:\n  audience:\n    description: "Chefs d’équipe"\n    prerequisites: ["Encadrer une équipe d’au moins trois personnes"]',
    },
  }),
  *check(course) {
    for (const [index, prerequisite] of (course.need.audience.prerequisites ?? []).entries()) {
      const found = states.exec(prerequisite.normalize('NFC'))?.[0];
      if (!found) continue;
      const data: Slots = { found: found.toLowerCase() };
      yield { at: ['need', 'audience', 'prerequisites', index], message: 'state', data };
    }
  },
});
