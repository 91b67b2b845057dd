import type { RawMap } from '../course/raw.ts';
import { say, type Text } from '../language/say.ts';
import type { Question, Step } from './question.ts';
import { evaluationQuestions } from './questions/evaluation.ts';
import { fullQuestions } from './questions/full.ts';
import { modalitiesQuestions } from './questions/modalities.ts';
import { modulesQuestions } from './questions/modules.ts';
import { needQuestions } from './questions/need.ts';
import { objectivesQuestions } from './questions/objectives.ts';

/** The five steps of the method, then the rest of a project. */
export const steps: Readonly<Record<Step, Text>> = {
  need: say('Besoin', 'Need'),
  objectives: say('Objectifs', 'Objectives'),
  modalities: say('Modalités', 'Modalities'),
  modules: say('Modules', 'Modules'),
  evaluation: say('Évaluation et suivi', 'Evaluation and follow-up'),
  production: say('Production', 'Production'),
  deployment: say('Déploiement', 'Deployment'),
  partnership: say('Travail avec le client', 'Work with the client'),
  results: say('Résultats', 'Results'),
};

export const stepNames = Object.keys(steps) as readonly Step[];
/** How many of them are steps of the method. */
export const methodSteps = 5;

/** Every question, in the order in which it is asked. */
export const questions: readonly Question[] = [
  ...[
    ...needQuestions,
    ...objectivesQuestions,
    ...modalitiesQuestions,
    ...modulesQuestions,
    ...evaluationQuestions,
    ...fullQuestions,
  ].sort((a, b) => stepNames.indexOf(a.step) - stepNames.indexOf(b.step)),
];

/** How far one goes: the twelve of a short meeting, the scoping meeting, everything, or one step of everything. */
export interface Plan {
  readonly depth: 'short' | 'meeting' | 'full';
  readonly only?: Step;
  /** The spec is there already: only what changes matters. */
  readonly existing?: true;
}

/** All the questions of a plan, those included that do not make sense yet. */
export function inPlan(plan: Plan): readonly Question[] {
  return questions.filter((question) => {
    if (plan.only) return question.step === plan.only;
    if (plan.depth === 'short') return question.compulsory || question.star;
    return plan.depth === 'full' || question.number !== undefined;
  });
}

/** The questions of a plan that make sense for the course as it stands. */
export function planned(plan: Plan, course: RawMap): readonly Question[] {
  return inPlan(plan).filter((question) => question.when?.(course) ?? true);
}

/** The question of an identifier. Fails (a bug of ours) when there is none. */
export function questionOf(id: string): Question {
  const found = questions.find((question) => question.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}

/** The questions that build on one, and on those, and so on. */
export function dependants(id: string): readonly string[] {
  const found = new Set<string>();
  const look = (from: string): void => {
    for (const question of questions) {
      if (!question.after?.includes(from) || found.has(question.id)) continue;
      found.add(question.id);
      look(question.id);
    }
  };
  look(id);
  return [...found];
}
