import { type Slots, say } from '../../../language/say.ts';
import { proposeWording } from '../../../method/verbs/wording.ts';
import { defineRule } from '../../rule.ts';
import { writtenObjectives } from './_written.ts';

export const rule = defineRule({
  id: 'objectives/able-to',
  stage: 'objectives',
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('L’action d’abord', 'The action first'),
    why: say(
      'La formule est admise, mais une liste où l’action vient en tête se lit mieux : les apprenants voient aussitôt ce qu’ils feront.',
      'The turn is accepted, but a list with the action in front reads better: learners see at once what they will do.',
    ),
    source: {
      grade: 'S',
      text: say(
        'La méthode écrit elle-même « savoir construire une grille d’évaluation »',
        'The method itself writes “know how to build an assessment grid”',
      ),
    },
    messages: {
      prefix: say('« {prefix} » peut être retiré : « {rest} ».', '“{prefix}” can go: “{rest}”.'),
    },
    examples: {
      bad: [
        'objectives:\n  - { id: O1, title: "Savoir construire une grille d’évaluation" }',
        'objectives:\n  - { id: O1, title: "Être capable de conduire un entretien annuel" }',
      ],
      good: 'objectives:\n  - { id: O1, title: "Construire une grille d’évaluation" }',
    },
  }),
  *check(course, _options, context) {
    for (const written of writtenObjectives(course, context)) {
      const { prefix, kind, verb } = written.reading;
      // What is wrong behind it is said by the rule on verbs, with a wording that leaves it out too.
      if (prefix === undefined || verb === undefined || !/^(?:observable|unknown|broad)$/.test(kind)) continue;
      const rest = proposeWording(written.title, course.language)?.wording;
      if (!rest) continue;
      const data: Slots = { prefix: prefix.replace(/\s*:$/, ''), rest };
      // Nothing else than the prefix leaves: what the author meant stays.
      const safe = written.title.toLowerCase().endsWith(rest.toLowerCase());
      const title = say('Écrire « {rest} »', 'Write “{rest}”');
      yield {
        at: [...written.path, 'title'],
        message: 'prefix',
        data,
        fix: {
          title,
          data: { rest },
          level: safe ? 'safe' : 'suggested',
          edits: [{ op: 'set', path: [...written.path, 'title'], value: rest }],
        },
      };
    }
  },
});
