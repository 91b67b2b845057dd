import { type Slots, say } from '../../../language/say.ts';
import { qualiopiSource } from '../../../method/qualiopi.ts';
import { defineRule } from '../../rule.ts';
import { choiceOf, rewording, verbAsWritten, writtenObjectives } from './_written.ts';

export const rule = defineRule({
  id: 'objectives/observable-verb',
  stage: 'objectives',
  severity: 'warning',
  profiles: { qualiopi: 'error' },
  since: '0.1.0',
  about: () => ({
    title: say('Un verbe que l’on peut voir faire', 'A verb that can be seen'),
    why: say(
      'Un apprenant sait qu’il a réussi quand il peut montrer ce qu’il fait ; « comprendre » ne se montre pas, et ne s’évalue pas.',
      'Learners know that they have succeeded when they can show what they do; “understand” can’t be shown, nor assessed.',
    ),
    source: [
      {
        grade: 'C',
        text: say('Listes de verbes d’état à éviter (fa2l.be)', 'Lists of verbs of state to avoid (fa2l.be)'),
      },
      { grade: 'C', text: say('Objectifs mesurables (depts.ttu.edu)', 'Measurable objectives (depts.ttu.edu)') },
      qualiopiSource(5, say('objectifs opérationnels et évaluables', 'operational objectives that can be assessed')),
    ],
    messages: {
      state: say(
        '« {verb} » ne se voit pas. Que fera le participant ? Par exemple : {suggestions}.',
        '“{verb}” can’t be seen. What will the learner do? For example: {suggestions}.',
      ),
      acquisition: say(
        '« {verb} » dit un gain, pas ce que fera le participant. Par exemple : {suggestions}.',
        '“{verb}” tells of a gain, not of what the learner will do. For example: {suggestions}.',
      ),
    },
    examples: {
      bad: [
        'objectives:\n  - { id: O1, title: "Mieux se positionner comme manager" }',
        'objectives:\n  - { id: O1, title: "Développer ses compétences en communication" }',
        'objectives:\n  - { id: O1, title: "Saisir les enjeux du tri" }',
      ],
      good: 'objectives:\n  - { id: O1, title: "Choisir la posture adaptée à la situation", clientWording: "Mieux se positionner comme manager" }\n  - { id: O2, title: "Saisir une commande dans le CRM" }',
    },
  }),
  *check(course, _options, context) {
    for (const written of writtenObjectives(course, context)) {
      const { kind, suggest } = written.reading;
      if (kind !== 'state' && kind !== 'acquisition') continue;
      const data: Slots = {
        verb: verbAsWritten(written.reading),
        suggestions: choiceOf(suggest, course.language),
      };
      const fix = rewording(written, course);
      yield { at: [...written.path, 'title'], message: kind, data, ...(fix ? { fix } : {}) };
    }
  },
});
