import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { sameFile } from '../_same-file.ts';

export const rule = defineRule({
  id: 'objectives/goal-served',
  stage: 'objectives',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Chaque but du commanditaire a un objectif', 'Each goal of the sponsor has an objective'),
    why: say(
      'Un but que rien ne sert revient au bilan : le client demandera ce que le parcours a changé, et personne ne le saura.',
      'A goal that nothing serves comes back in the report: the client will ask what the course changed, and nobody will know.',
    ),
    source: sameFile.fields,
    messages: {
      unserved: say(
        'Aucun objectif ne sert le but {goal}. Reliez-y un objectif (« goals »), ajoutez-en un, ou retirez ce but du parcours.',
        'No objective serves the goal {goal}. Link an objective to it (“goals”), add one, or take this goal out of the course.',
      ),
    },
    examples: {
      bad: 'need:\n  goals: [{ id: G1, title: "Moins d’incidents" }, { id: G2, title: "Des remplaçantes formées" }]\nobjectives:\n  - { id: O1, title: "Signaler un incident dans les cinq minutes", goals: [G1] }',
      good: 'need:\n  goals: [{ id: G1, title: "Moins d’incidents" }, { id: G2, title: "Des remplaçantes formées" }]\nobjectives:\n  - { id: O1, title: "Signaler un incident dans les cinq minutes", goals: [G1] }\n  - { id: O2, title: "Préparer une tournée de remplacement", goals: [G2] }',
    },
  }),
  *check(course, _options, { isOpen }) {
    const served = new Set(course.objectives.flatMap(({ goals }) => goals));
    // An author who links no objective at all works otherwise.
    if (served.size === 0) return;
    // « Tous formés avant l’été » is counted, and needs no objective.
    const isCounted = (id: string) => {
      const title = course.evaluation.indicators.find((indicator) => indicator.id === id)?.title ?? '';
      return /compl[ée]tion|ach[èe]vement|assiduité|formés?\b|attendance|trained/i.test(`${id} ${title}`);
    };
    for (const [index, { id, title, indicators }] of course.need.goals.entries()) {
      if (served.has(id) || (indicators.length > 0 && indicators.every(isCounted)) || isOpen(`need.goals.${id}`))
        continue;
      const data: Slots = { goal: quoted(title ?? id) };
      yield { at: ['need', 'goals', index], message: 'unserved', data };
    }
  },
});
