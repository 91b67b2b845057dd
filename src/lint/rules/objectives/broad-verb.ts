import { type Slots, say } from '../../../language/say.ts';
import { proposeWording } from '../../../method/verbs/wording.ts';
import { defineRule } from '../../rule.ts';
import { rewording, verbAsWritten, writtenObjectives } from './_written.ts';

export const rule = defineRule({
  id: 'objectives/broad-verb',
  stage: 'objectives',
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Une action précise', 'A precise action'),
    why: say(
      '« Gérer un conflit » recouvre dix gestes : celui que l’on nomme est celui que l’apprenant va s’exercer à faire.',
      '“Manage a conflict” covers ten acts: the one that is named is the one that learners will practise.',
    ),
    source: {
      grade: 'ours',
      text: say(
        'Notre choix, mesuré sur des objectifs réels : jamais plus qu’une information',
        'Our choice, measured on real objectives: never more than a remark',
      ),
    },
    messages: {
      broad: say(
        '« {verb} » est large : quelle action verra-t-on (conduire, rédiger, choisir, répondre…) ?',
        '“{verb}” is wide: which action will one see (lead, write, choose, reply…)?',
      ),
      reworded: say(
        '« {verb} » est large : quelle action verra-t-on ? Par exemple : « {wording} ».',
        '“{verb}” is wide: which action will one see? For example: “{wording}”.',
      ),
    },
    examples: {
      bad: [
        'objectives:\n  - { id: O1, title: "Gérer les situations de tension en atelier" }',
        'objectives:\n  - { id: O1, title: "Optimiser son temps de travail" }',
      ],
      good: 'objectives:\n  - { id: O1, title: "Intervenir dans une tension entre opérateurs dès ses premiers signes" }',
    },
  }),
  *check(course, _options, context) {
    for (const written of writtenObjectives(course, context)) {
      if (written.reading.kind !== 'broad') continue;
      const wording = proposeWording(written.title, course.language)?.wording;
      const reworded = wording !== undefined && !wording.toLowerCase().startsWith(written.reading.verb ?? '');
      const verb = verbAsWritten(written.reading);
      const data: Slots = reworded ? { verb, wording } : { verb };
      const fix = reworded ? rewording(written, course) : undefined;
      yield { at: [...written.path, 'title'], message: reworded ? 'reworded' : 'broad', data, ...(fix ? { fix } : {}) };
    }
  },
});
