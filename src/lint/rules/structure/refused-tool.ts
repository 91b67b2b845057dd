import type { Activity, Course } from '../../../course/course.ts';
import type { Path } from '../../../diagnostic.ts';
import { allActivities } from '../../../facts/time.ts';
import { contentWords } from '../../../language/content-words.ts';
import { exactWords, literally, withoutAccents } from '../../../language/letters.ts';
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

/** « Plutôt que ChatGPT », « WhatsApp reste interdit »: named, and not used. */
const setAside =
  /\b(?:pas|sans|ni|non|jamais|interdi|proscri|refus|évite|remplac|plutôt|au lieu|hors|exclu|bloqu|not|no|never|without|instead|forbid|avoid|refus)/i;

/** Where the words of an activity send learners to a tool. */
function wordsOn(activity: Activity, name: string): keyof Activity | undefined {
  // Short names are parts of other words.
  if (name.length < 4) return undefined;
  const keys = ['instructions', 'learnerDoes', 'trainerDoes', 'content', 'production', 'title'] as const;
  return keys.find((key) => {
    const text = activity[key];
    if (typeof text !== 'string') return false;
    const clause = text.split(/[.;]/).find((part) => isNamed(part, name));
    return clause !== undefined && !setAside.test(clause);
  });
}

/** True when a text names a tool, in the plural too: « téléphones personnels ». */
function isNamed(text: string, name: string): boolean {
  if (exactWords(literally(name)).test(text)) return true;
  const words = name.includes(' ') ? contentWords(name) : [];
  const own = words.length > 1 ? contentWords(text) : [];
  return words.length > 1 && words.every((word) => own.includes(word));
}

/** Channels and tools that stand outside activities. */
function* elsewhere(course: Course): Generator<{ readonly text: string; readonly at: Path }> {
  const { tutoring, assistance } = course.modalities;
  for (const [c, text] of tutoring.channels.entries()) yield { text, at: ['modalities', 'tutoring', 'channels', c] };
  for (const part of ['technical', 'pedagogical'] as const) {
    const { how } = assistance[part];
    if (how !== undefined) yield { text: how, at: ['modalities', 'assistance', part, 'how'] };
  }
  for (const [c, { channel }] of course.deployment.communication.entries())
    if (channel !== undefined) yield { text: channel, at: ['deployment', 'communication', c, 'channel'] };
  for (const [m, { tool }] of course.evaluation.moments.entries())
    if (tool !== undefined) yield { text: tool, at: ['evaluation', 'moments', m, 'tool'] };
}

export const rule = defineRule({
  id: 'structure/refused-tool',
  stage: 'need',
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
      channel: say(
        '{words} : le client refuse {tool}. Choisissez un autre moyen, ou revoyez la contrainte.',
        '{words}: the client has ruled out {tool}. Choose another way, or reconsider the constraint.',
      ),
      said: say(
        '{activity} : ce texte renvoie à {tool}, que le client refuse. Choisissez un autre outil, ou revoyez la contrainte.',
        '{activity}: this text sends learners to {tool}, which the client has ruled out. Choose another tool, or reconsider the constraint.',
      ),
    },
    examples: {
      bad: [
        'need:\n  constraints:\n    tools: { refused: [Klaxoon] }\nmodules:\n  - id: M1\n    activities:\n      - { type: exercise, title: "Classer les charges", duration: 20 min, tool: Klaxoon }',
        'need:\n  constraints:\n    tools: { refused: [WhatsApp] }\nmodalities:\n  tutoring: { tutor: "Nadia Ferreira", channels: ["messagerie de Moodle", "groupe WhatsApp"] }',
        'need:\n  constraints:\n    tools: { refused: [ChatGPT] }\nmodules:\n  - id: M1\n    activities:\n      - { type: exercise, title: "Améliorer cinq demandes", duration: 20 min, instructions: "Lancez chaque demande dans Copilot, puis dans ChatGPT." }',
      ],
      good: 'need:\n  constraints:\n    tools: { allowed: [Excel], refused: [Klaxoon] }\nmodules:\n  - id: M1\n    activities:\n      - { type: exercise, title: "Classer les charges", duration: 20 min, tool: Excel }',
    },
  }),
  *check(course) {
    const { refused } = course.need.constraints.tools;
    for (const { text, at } of refused.length > 0 ? elsewhere(course) : []) {
      const index = refused.findIndex((name) => name.length >= 4 && isNamed(text, name));
      if (index < 0 || setAside.test(text)) continue;
      const data: Slots = { words: quoted(text), tool: quoted(refused[index] ?? '') };
      const refusal = {
        at: ['need', 'constraints', 'tools', 'refused', index],
        message: say('il est refusé ici', 'it is refused here'),
      };
      yield { at, message: 'channel', data, related: [refusal] };
    }
    for (const { activity, path } of refused.length > 0 ? allActivities(course) : []) {
      const { tool } = activity;
      const index = tool === undefined ? -1 : refused.findIndex((name) => isSame(tool, name));
      const isRefused = (index: number) => [
        {
          at: ['need', 'constraints', 'tools', 'refused', index],
          message: say('il est refusé ici', 'it is refused here'),
        },
      ];
      if (tool !== undefined && index >= 0) {
        const data: Slots = { activity: activityName(activity), tool: quoted(tool) };
        yield { at: [...path, 'tool'], message: 'refused', data, related: isRefused(index) };
        continue;
      }
      for (const [other, name] of refused.entries()) {
        const key = wordsOn(activity, name);
        if (!key) continue;
        const data: Slots = { activity: activityName(activity), tool: quoted(name) };
        yield { at: [...path, key], message: 'said', severity: 'warning', data, related: isRefused(other) };
      }
    }
  },
});
