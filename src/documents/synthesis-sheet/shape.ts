import { identityShape } from '../identity.ts';
import { facts, figures, flag, list, number, optional, record, text } from '../shape.ts';
import { questionShape } from '../views/agreement.ts';
import { stageShape } from '../views/stages.ts';

export const moduleRowShape = record({
  title: text,
  objective: optional(text),
  formats: optional(text),
  duration: text,
  week: optional(text),
});

export const sheetShape = record({
  identity: identityShape,
  /** Kind, scope, modules and weeks on one line. */
  lead: text,
  figures,
  problem: text,
  audience: text,
  goals: list(text),
  objectives: list(text),
  moreObjectives: optional(number),
  modules: list(moduleRowShape),
  moreModules: optional(number),
  deployment: facts,
  support: facts,
  indicators: list(record({ title: text, target: text, result: optional(text) })),
  hasResults: flag,
  stages: list(stageShape),
  questions: list(questionShape),
  moreQuestions: optional(number),
  duties: list(text),
  nextStep: text,
});
