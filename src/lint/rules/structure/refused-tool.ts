import { allActivities } from '../../../facts/time.ts';
import { withoutAccents } from '../../../language/letters.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { activityName } from '../_names.ts';
import { sameFile } from '../_same-file.ts';

const plain = (name: string) => withoutAccents(name).toLowerCase().replace(/\s+/g, ' ').trim();

/** True when one name is the other, or the other with a version or a plan (« Zoom Pro »). */
function isSame(tool: string, refused: string): boolean {
  const [used, other] = [plain(tool), plain(refused)];
  return other !== '' && (used === other || used.startsWith(`${other} `));
}

export const rule = defineRule({
  id: 'structure/refused-tool',
  stage: 'structure',
  until: 'follow-up',
  severity: 'error',
  since: '0.1.0',
  about: () => ({
    title: say('Aucun outil refusé par le client', 'No tool that the client has ruled out'),
    why: say(
      'Si le service informatique bloque un outil, on le découvre le jour de la séance, devant les apprenants.',
      'If the IT department blocks a tool, people find out on the day of the session, in front of the learners.',
    ),
    source: sameFile.fields,
    messages: {
      refused: say(
        '{activity} se fait avec {tool}, que le client refuse. Choisissez un autre outil, ou revoyez la contrainte.',
        '{activity} uses {tool}, which the client has ruled out. Choose another tool, or reconsider the constraint.',
      ),
    },
    examples: {
      bad: 'need:\n  constraints:\n    tools: { refused: [Klaxoon] }\nmodules:\n  - id: M1\n    activities:\n      - { type: exercise, title: "Classer les charges", duration: 20 min, tool: Klaxoon }',
      good: 'need:\n  constraints:\n    tools: { allowed: [Excel], refused: [Klaxoon] }\nmodules:\n  - id: M1\n    activities:\n      - { type: exercise, title: "Classer les charges", duration: 20 min, tool: Excel }',
    },
  }),
  *check(course) {
    const { refused } = course.need.constraints.tools;
    for (const { activity, path } of refused.length > 0 ? allActivities(course) : []) {
      const { tool } = activity;
      const index = tool === undefined ? -1 : refused.findIndex((name) => isSame(tool, name));
      if (tool === undefined || index < 0) continue;
      const data: Slots = { activity: activityName(activity), tool: quoted(tool) };
      const at = ['need', 'constraints', 'tools', 'refused', index];
      const related = [{ at, message: say('il est refusé ici', 'it is refused here') }];
      yield { at: [...path, 'tool'], message: 'refused', data, related };
    }
  },
});
