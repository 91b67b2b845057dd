import { contentWords } from '../../../language/content-words.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { objectiveName } from '../_names.ts';
import { sameFile } from '../_same-file.ts';

/** What one has or is, rather than what one can do. */
const condition =
  /^\s*(?:avoir (?!la capacité)|être (?!capable)|disposer|occuper|exercer|posséder|détenir|travailler|have |be (?!able)|own |hold |work )/i;

export const rule = defineRule({
  id: 'need/prerequisite-taught',
  stage: 'need',
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Ne pas exiger ce que l’on va apprendre', 'Do not require what is about to be learnt'),
    why: say(
      'Qui sait déjà faire n’a pas besoin du parcours ; qui ne sait pas encore se croit exclu.',
      'Those who already know how do not need the course; those who do not know yet think they are shut out.',
    ),
    source: sameFile.fields,
    messages: {
      taught: say(
        'Le prérequis {prerequisite} ressemble à ce que l’on va apprendre : {objective}. Gardez l’un ou l’autre, ou précisez ce qui les distingue.',
        'The prerequisite {prerequisite} looks like what is about to be learnt: {objective}. Keep one or the other, or say how they differ.',
      ),
    },
    examples: {
      bad: 'need:\n  audience: { description: "Assistants", prerequisites: ["Savoir construire un tableau croisé dynamique"] }\nobjectives:\n  - { id: O1, title: "Construire un tableau croisé dynamique pour une question de gestion" }',
      good: 'need:\n  audience: { description: "Assistants", prerequisites: ["Saisir une formule simple dans un tableau"] }\nobjectives:\n  - { id: O1, title: "Construire un tableau croisé dynamique pour une question de gestion" }',
    },
  }),
  options: thresholds({ words: 3 }),
  *check(course, { words: enough }) {
    const { prerequisites = [] } = course.need.audience;
    if (prerequisites.length === 0) return;
    const taught = course.objectives.flatMap((objective, o) =>
      objective.title === undefined ? [] : [{ objective, o, words: new Set(contentWords(objective.title)) }],
    );
    for (const [index, prerequisite] of prerequisites.entries()) {
      if (condition.test(prerequisite)) continue;
      const words = [...new Set(contentWords(prerequisite))];
      // In so many words, and most of them: « tableau » alone says little.
      const found = taught
        .map((one) => ({ ...one, shared: words.filter((word) => one.words.has(word)).length }))
        .filter(({ shared }) => shared >= enough && shared * 3 >= words.length * 2)
        .sort((a, b) => b.shared - a.shared)[0];
      if (!found) continue;
      const data: Slots = { prerequisite: quoted(prerequisite), objective: objectiveName(found.objective) };
      const related = [{ at: ['objectives', found.o], message: say('l’objectif est ici', 'the objective is here') }];
      yield { at: ['need', 'audience', 'prerequisites', index], message: 'taught', data, related };
    }
  },
});
