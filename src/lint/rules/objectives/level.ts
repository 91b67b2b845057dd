import { type BloomLevel, bloomLevel, bloomLevels, type Evidence } from '../../../course/choices.ts';
import { labelsOf } from '../../../course/field.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { enumeration } from '../_enumeration.ts';
import { verbAsWritten, writtenObjectives } from './_written.ts';

/** Ways to see what somebody does with what they know, where remembering does not show. */
const deeds: readonly Evidence[] = [
  'observation',
  'role-play',
  'simulation',
  'production',
  'case-study',
  'on-the-job',
  'peer-review',
];

const rank = (level: BloomLevel) => bloomLevels.indexOf(level);
const named = (level: BloomLevel): Text => labelsOf(bloomLevel)[level] as Text;

export const rule = defineRule({
  id: 'objectives/level',
  stage: 'objectives',
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Le verbe et le niveau d’accord', 'A verb and a level that agree'),
    why: say(
      'Le niveau décide de la pratique et de l’évaluation : s’il dit autre chose que la phrase, l’apprenant s’exerce à côté.',
      'The level decides on practice and assessment: when it says something else than the sentence, learners practise beside the point.',
    ),
    source: {
      grade: 'C',
      text: say(
        'Taxonomie de Bloom révisée ; listes de verbes des formateurs',
        'Revised Bloom’s taxonomy; verb lists of trainers',
      ),
    },
    messages: {
      apart: say(
        '« {verb} » est d’ordinaire au niveau « {usual} », et l’objectif est annoncé au niveau « {level} » : gardez le niveau, ou le verbe, qui dit ce que l’on évaluera.',
        '“{verb}” is usually at the “{usual}” level, and the objective is announced at the “{level}” level: keep the level, or the verb, that says what will be assessed.',
      ),
      shown: say(
        'L’objectif est annoncé au niveau « {level} », alors que la preuve prévue (« evidence ») demande de faire, pas seulement de retenir. Relevez le niveau, ou changez la preuve.',
        'The objective is announced at the “{level}” level, while the evidence planned (“evidence”) asks learners to do something, not only to remember. Raise the level, or change the evidence.',
      ),
    },
    examples: {
      bad: [
        'objectives:\n  - { id: O1, title: "Concevoir un plan de formation", level: remember }',
        'objectives:\n  - { id: O1, title: "Transmettre un geste professionnel en quatre étapes", level: remember, evidence: observation }',
      ],
      good: 'objectives:\n  - { id: O1, title: "Concevoir un plan de formation", level: create }',
    },
  }),
  *check(course, _options, context) {
    const told = new Set<unknown>();
    for (const { path, ofCourse, reading } of writtenObjectives(course, context)) {
      const [, first, , second] = path as readonly number[];
      const level = ofCourse
        ? course.objectives[first as number]?.level
        : course.modules[first as number]?.objectives[second as number]?.level;
      if (!level || reading.kind !== 'observable' || reading.levels.length === 0) continue;
      // Lists place one verb up to two levels apart; whoever only remembers does nothing yet.
      const far = level === 'remember' ? 2 : 3;
      if (reading.levels.some((usual) => Math.abs(rank(usual) - rank(level)) < far)) continue;
      const data: Slots = {
        verb: verbAsWritten(reading),
        usual: enumeration(reading.levels.map(named)),
        level: named(level),
      };
      yield { at: [...path, 'level'], message: 'apart', data };
      if (ofCourse) told.add(first);
    }
    for (const [o, { level, evidence }] of course.objectives.entries()) {
      const isDone = evidence.length > 0 && evidence.every((one) => deeds.includes(one));
      if (told.has(o) || level !== 'remember' || !isDone) continue;
      yield { at: ['objectives', o, 'level'], message: 'shown', data: { level: named(level) } };
    }
  },
});
