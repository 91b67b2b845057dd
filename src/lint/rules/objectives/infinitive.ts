import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { rewording, writtenObjectives } from './_written.ts';

export const rule = defineRule({
  id: 'objectives/infinitive',
  stage: 'objectives',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Un verbe en tête', 'A verb in front'),
    why: say(
      '« Compréhension de… » nomme un contenu ; un verbe dit à l’apprenant ce qu’il fera, et à l’évaluateur ce qu’il regardera.',
      '“Understanding of…” names a content; a verb tells learners what they will do, and the assessor what to look at.',
    ),
    source: { grade: 'C', text: say('Catalogues réels relus', 'Real catalogues reviewed') },
    messages: {
      nominal: say(
        '« {noun}… » nomme un sujet, sans dire ce que fera le participant : commencez par un verbe à l’infinitif.',
        '“{noun}…” names a subject without telling what the learner will do: begin with a verb.',
      ),
    },
    examples: {
      bad: [
        'objectives:\n  - { id: O1, title: "Compréhension de l’environnement juridique" }',
        'objectives:\n  - { id: O1, title: "Développement des compétences managériales" }',
      ],
      good: 'objectives:\n  - { id: O1, title: "Expliquer à un client les règles qui s’appliquent à son contrat" }',
    },
  }),
  *check(course, _options, context) {
    for (const written of writtenObjectives(course, context)) {
      if (written.reading.kind !== 'nominal') continue;
      const data: Slots = { noun: written.reading.noun ?? '' };
      const fix = rewording(written, course);
      yield { at: [...written.path, 'title'], message: 'nominal', data, ...(fix ? { fix } : {}) };
    }
  },
});
