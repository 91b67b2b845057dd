import { missingNeeds, type NeedInput } from '../../../facts/completeness.ts';
import { remoteShare } from '../../../facts/time.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { enumeration } from '../_enumeration.ts';

const names: Readonly<Record<NeedInput, Text>> = {
  context: say('le contexte', 'the context'),
  problem: say('la problématique', 'the problem'),
  audience: say('le public', 'the audience'),
  goals: say('les résultats attendus', 'the expected results'),
  constraints: say('les contraintes de calendrier', 'the schedule'),
  platform: say('la plateforme', 'the platform'),
  sponsor: say('le commanditaire', 'the sponsor'),
};

/** Where each is written, as the author types it. */
const keys: Readonly<Record<NeedInput, string>> = {
  context: 'need.context',
  problem: 'need.problem',
  audience: 'need.audience',
  goals: 'need.goals',
  constraints: 'need.constraints.start, weeks',
  platform: 'need.constraints.platform',
  sponsor: 'people (does: [ sponsor ])',
};

/** What only a single client can tell. */
const ofOneClient: readonly NeedInput[] = ['context', 'problem', 'sponsor'];

export const rule = defineRule({
  id: 'need/missing',
  stage: 'need',
  severity: 'warning',
  from: { objectives: 'error' },
  since: '0.1.0',
  about: () => ({
    title: say('Le besoin est cadré', 'The need is framed'),
    why: say(
      'Un parcours conçu sans savoir pour qui ni pour quoi se refait : les apprenants y trouvent des réponses à d’autres questions.',
      'A course designed without knowing for whom or what for gets redone: learners find answers to other people’s questions.',
    ),
    source: {
      grade: 'S',
      text: say(
        'Méthode, étape 1 : client, public, problématique, contraintes, résultats attendus',
        'Method, step 1: client, audience, problem, constraints, expected results',
      ),
    },
    messages: {
      missing: say(
        'Il manque au cadrage {inputs} ({keys}). Écrivez ce que vous savez, ou notez la question à poser dans openQuestions.',
        'The framing lacks {inputs} ({keys}). Write what you know, or note the question to ask in openQuestions.',
      ),
    },
    examples: {
      bad: 'client: { name: OPTIMAX }\nneed:\n  context: "Quinze chefs d’équipe viennent d’être promus."\n  audience: { description: "Chefs d’équipe", learners: 15 }',
      good: 'people:\n  - { id: drh, role: DRH, side: client, does: [sponsor] }\nneed:\n  context: "Quinze chefs d’équipe viennent d’être promus."\n  problem: "Le brief du matin déborde et personne n’en retient les priorités."\n  goals:\n    - { title: "Des briefs plus courts et plus clairs" }\n  audience: { description: "Chefs d’équipe", learners: 15 }\n  constraints: { weeks: 4 }\nopenQuestions:\n  - { at: need.constraints.platform, question: "Quelle plateforme ?", to: drh }',
    },
  }),
  *check(course) {
    const { scope, entry, kind } = course.format;
    const intra = scope === 'intra';
    // Dates of a catalogue, or of a door that is always open, belong to each session; a course all in a room needs no platform.
    const undated = scope === 'catalogue' || entry === 'continuous';
    const inRoom = kind !== 'spoc' && remoteShare(course) === 0;
    const without = (input: NeedInput) =>
      (!intra && ofOneClient.includes(input)) ||
      (undated && input === 'constraints') ||
      (inRoom && input === 'platform');
    const missing = missingNeeds(course).filter(({ input }) => !without(input));
    if (missing.length === 0) return;
    const data: Slots = {
      inputs: enumeration(missing.map(({ input }) => names[input])),
      keys: missing.map(({ input }) => keys[input]).join(' · '),
    };
    yield { at: ['need'], on: 'key', message: 'missing', data };
  },
});
