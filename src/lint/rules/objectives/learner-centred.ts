import type { Course } from '../../../course/course.ts';
import type { Edit } from '../../../course/edit.ts';
import { references } from '../../../course/references.ts';
import { type Slots, say } from '../../../language/say.ts';
import { proposeWording } from '../../../method/verbs/wording.ts';
import { defineRule, type Finding, type RuleContext } from '../../rule.ts';
import { rewording, verbAsWritten, type Written, writtenObjectives } from './_written.ts';

function freeGoal(course: Course): string {
  const taken = new Set(course.need.goals.map(({ id }) => id));
  let number = 1;
  while (taken.has(`G${number}`)) number += 1;
  return `G${number}`;
}

/** The sentence becomes a goal of the sponsor; what the learner will do takes its place, or the line goes when nothing refers to it. */
function toGoals(written: Written, course: Course, { typed }: RuleContext): Finding['fix'] | undefined {
  if (!written.ofCourse) return rewording(written, course);
  const id = freeGoal(course);
  const wording = proposeWording(written.title, course.language)?.wording;
  const mentioned = references(typed).mentions.some(
    ({ id: named, collections }) => named === written.id && collections.includes('objectives'),
  );
  if (!wording && mentioned) return undefined;
  const goals = ['need', 'goals'];
  const goal: Edit = {
    op: 'insert',
    path: goals,
    index: course.need.goals.length,
    value: { id, title: written.title },
  };
  if (!wording) {
    const title = say(
      'Déplacer cette phrase dans les buts du commanditaire (need.goals)',
      'Move this sentence to the sponsor’s goals (need.goals)',
    );
    const [list, index] = written.path;
    return { title, level: 'suggested', edits: [goal, { op: 'remove', path: [list as string, index as number] }] };
  }
  const served = course.objectives.find((objective) => objective.id === written.id)?.goals ?? [];
  return {
    title: say(
      'Déplacer cette phrase dans les buts (need.goals) et écrire « {wording} »',
      'Move this sentence to the goals (need.goals) and write “{wording}”',
    ),
    data: { wording },
    level: 'suggested',
    edits: [
      goal,
      { op: 'set', path: [...written.path, 'goals'], value: [...served, id] },
      { op: 'set', path: [...written.path, 'title'], value: wording },
    ],
  };
}

export const rule = defineRule({
  id: 'objectives/learner-centred',
  stage: 'objectives',
  severity: 'warning',
  profiles: { qualiopi: 'error' },
  since: '0.1.0',
  about: () => ({
    title: say('Le participant est le sujet', 'The learner is the subject'),
    why: say(
      'Ce que fait la formation est un but du commanditaire ; l’apprenant, lui, a besoin de savoir ce qu’il saura faire.',
      'What the course does is a goal of the sponsor; learners need to know what they will be able to do.',
    ),
    source: {
      grade: 'C',
      text: say(
        'Le sujet d’un objectif est l’apprenant (fa2l.be)',
        'The subject of an objective is the learner (fa2l.be)',
      ),
    },
    messages: {
      trainer: say(
        '« {verb} » dit ce que fait la formation. Gardez la phrase parmi les buts (need.goals), et dites ici ce que fera le participant.',
        '“{verb}” tells what the course does. Keep the sentence among the goals (need.goals), and say here what the learner will do.',
      ),
    },
    examples: {
      bad: [
        'objectives:\n  - { id: O1, title: "Sensibiliser les collaborateurs aux bonnes pratiques numériques" }',
        'objectives:\n  - { id: O1, title: "Permettre aux managers de conduire un entretien annuel" }',
      ],
      good: 'need:\n  goals:\n    - { id: G1, title: "Sensibiliser les collaborateurs aux bonnes pratiques numériques" }\nobjectives:\n  - { id: O1, title: "Repérer les indices d’un message d’hameçonnage", goals: [G1] }',
    },
  }),
  *check(course, _options, context) {
    for (const written of writtenObjectives(course, context)) {
      if (written.reading.kind !== 'trainer') continue;
      const data: Slots = { verb: verbAsWritten(written.reading) };
      const fix = toGoals(written, course, context);
      yield { at: [...written.path, 'title'], message: 'trainer', data, ...(fix ? { fix } : {}) };
    }
  },
});
