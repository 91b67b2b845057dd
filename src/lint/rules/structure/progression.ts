import type { Course, Module } from '../../../course/course.ts';
import type { Path } from '../../../diagnostic.ts';
import { isSummative, learnerSteps, type Step, servedBy } from '../../../facts/coverage.ts';
import { deliveryOf } from '../../../facts/time.ts';
import { say } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { activityName, listed, objectiveName } from '../_names.ts';
import { isExplanation, isPractice, mayExplain } from './_practice.ts';

const later = say('l’explication vient ici', 'the explanation comes here');
const worked = say('travaillé ici', 'worked on here');
const hereToo = say('ici aussi', 'here too');

interface Place {
  readonly rank: number;
  readonly path: Path;
}

/** The modules that serve an objective, in the order in which they are followed: by week when all have one, else by place. */
function modulesFor(course: Course, id: string): readonly Place[] {
  const weeks = course.modules.every(({ week }) => week !== undefined);
  const rankOf = ({ week = 0 }: Module, index: number) => {
    if (!weeks) return index;
    // Within a week, an order that is imposed counts as well.
    return course.modalities.navigation === 'sequential' ? week + index / course.modules.length : week;
  };
  const places = course.modules.flatMap((module, index) =>
    servedBy(module).includes(id)
      ? [{ path: ['modules', index], rank: rankOf(module, index), closes: module.role === 'closing' }]
      : [],
  );
  // A closing module looks back on what the others have taught.
  const taught = places.filter(({ closes }) => !closes);
  return (taught.length > 0 ? taught : places).sort((a, b) => a.rank - b.rank);
}

function* prerequisites(course: Course): Generator<Finding<'prerequisite'>> {
  for (const [index, objective] of course.objectives.entries()) {
    // It may begin before and be completed once what it supposes is there.
    const own = modulesFor(course, objective.id).at(-1);
    for (const [place, id] of objective.requires.entries()) {
      const required = course.objectives.find((other) => other.id === id);
      const [first] = modulesFor(course, id);
      if (!own || !required || !first || first.rank <= own.rank) continue;
      const data = { objective: objectiveName(objective), required: objectiveName(required) };
      const related = [{ at: first.path, message: worked }];
      yield {
        at: ['objectives', index, 'requires', place],
        message: 'prerequisite',
        severity: 'warning',
        data,
        related,
      };
    }
  }
}

export const rule = defineRule({
  id: 'structure/progression',
  stage: 'structure',
  contradictions: ['prerequisite'],
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Expliquer, puis pratiquer, puis évaluer', 'Explain, then practise, then assess'),
    why: say(
      'Sans repère, un débutant s’exerce au hasard et fixe ses erreurs ; une découverte par le cas reste possible, si elle est voulue.',
      'Without bearings, a beginner practises at random and fixes mistakes; starting from a case remains possible, when meant.',
    ),
    source: {
      grade: 'S',
      text: say('Méthode : « progressif, interactif et rythmé »', 'Method: “progressive, interactive and well paced”'),
    },
    messages: {
      early: say(
        'Proposé avant toute explication : {activities}. Placez l’explication avant, ou dites dans la consigne que l’on découvre par le cas.',
        'Given before any explanation: {activities}. Put the explanation first, or say in the instructions that the case comes first on purpose.',
      ),
      prerequisite: say(
        '{objective} suppose {required}, qui se travaille plus tard dans le parcours. Inversez l’ordre, ou retirez le prérequis (« requires »).',
        '{objective} supposes {required}, which is worked on later in the course. Swap the order, or remove the prerequisite (“requires”).',
      ),
    },
    examples: {
      bad: [
        'objectives:\n  - { id: O1, title: "Conduire un brief", requires: [O2] }\n  - { id: O2, title: "Préparer un brief" }\nmodules:\n  - { id: M1, title: "Conduire", serves: [O1] }\n  - { id: M2, title: "Préparer", serves: [O2] }',
        'objectives:\n  - { id: O1, title: "Conduire un brief quotidien de dix minutes" }\nmodules:\n  - id: M1\n    serves: [O1]\n    activities:\n      - { type: simulation, title: "Mon premier brief", duration: 10 min }\n      - { type: video, title: "Quatre temps suffisent", duration: 6 min }',
      ],
      good: 'objectives:\n  - { id: O1, title: "Conduire un brief quotidien de dix minutes" }\nmodules:\n  - id: M1\n    serves: [O1]\n    activities:\n      - { type: video, title: "Quatre temps suffisent", duration: 6 min }\n      - { type: simulation, title: "Mon premier brief", duration: 10 min }',
    },
  }),
  *check(course) {
    yield* prerequisites(course);
    const steps = learnerSteps(course);
    // Where nothing explains at all, discovery is the method.
    const early = steps.flatMap((step, index) => {
      const { activity, worked, assessed } = step;
      // In a live session, whoever leads it explains as need be.
      const alone = isPractice(activity) && deliveryOf(activity) === 'asynchronous';
      const explains = ({ activity: other }: Step) => mayExplain(other);
      const [explanation] = (alone ? worked : isSummative(activity) ? assessed : [])
        .filter((id) => !steps.some((other, o) => o <= index && other.worked.includes(id) && explains(other)))
        .flatMap((id) => steps.find((other) => other.worked.includes(id) && isExplanation(other.activity)) ?? []);
      return explanation ? [{ step, explanation }] : [];
    });
    const [first, ...others] = early;
    if (!first) return;
    yield {
      at: first.step.path,
      message: 'early',
      data: { activities: listed(early.map(({ step }) => activityName(step.activity))) },
      related: [
        { at: first.explanation.path, message: later },
        ...others.map(({ step }) => ({ at: step.path, message: hereToo })),
      ],
    };
  },
});
