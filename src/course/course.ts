import type * as z from 'zod/mini';
import { say } from '../language/say.ts';
import { stage } from './choices.ts';
import { enrolment, evaluation, offers, results } from './evaluation.ts';
import { choice, field, value } from './field.ts';
import { client, cohorts, format, organisations, people } from './framing.ts';
import {
  date,
  duration,
  integer,
  item,
  list,
  optional,
  part,
  person,
  record,
  text,
  withDefault,
  yesNo,
} from './kinds.ts';
import { modalities } from './modalities.ts';
import { activities, modules, resources } from './modules.ts';
import { need } from './need.ts';
import { competencies, objectives } from './objectives.ts';
import { deployment, partnership, production, project } from './project.ts';

export type { Stage } from './choices.ts';
export { stageBefore, stages } from './choices.ts';

/** The version of the format that this tool writes. */
export const formatVersion = 1;

const openQuestions = list(
  item(() => ({
    at: optional(text, say('à propos de', 'about'), {
      help: say(
        'Clés et identifiants séparés par des points : need.audience.learners',
        'Keys and identifiers with dots: need.audience.learners',
      ),
    }),
    question: optional(text, say('question', 'question')),
    to: optional(person, say('à', 'to')),
    by: optional(date, say('pour le', 'by')),
    assumed: optional(yesNo, say('valeur à confirmer', 'value to be confirmed')),
    neededBy: optional(stage, say('nécessaire à l’étape', 'needed by stage')),
  })),
  say('questions ouvertes', 'open questions'),
);

const version = value(
  'integer',
  say('version du format', 'format version'),
  say(`le nombre ${formatVersion}, seule version à ce jour`, `the number ${formatVersion}, the only version so far`),
  (typed) => (/^\d{1,6}$/.test(typed) ? Number(typed) : undefined),
);

/** The whole spec. Only `spoc` and `title` are compulsory: what else is missing is a matter of stage, so of rules. */
export const courseSchema = record({
  spoc: field(version, say('version du format', 'format version')),
  title: field(text, say('titre', 'title'), {
    question: say('Comment appeler ce parcours ?', 'What shall we call this course?'),
    examples: ['OPTIMANAGER'],
  }),
  language: withDefault(
    'fr',
    choice(say('langue', 'language'), { fr: say('français', 'French'), en: say('anglais', 'English') }),
    say('langue des documents', 'language of the documents'),
  ),
  stage: withDefault('need', stage, say('étape en cours', 'stage in progress'), {
    help: say(
      'Dit où en est le projet ; les règles attendent ce que l’étape doit produire.',
      'Where the project stands; rules expect what the stage must produce.',
    ),
  }),
  revision: part(
    {
      number: optional(integer, say('numéro', 'number')),
      date: optional(date, say('date', 'date')),
      status: optional(text, say('statut', 'status'), { examples: ['brouillon'] }),
    },
    say('version du document', 'document revision'),
  ),
  format,
  duration: optional(duration, say('durée annoncée', 'announced duration'), {
    help: say('Pour un apprenant ; les sommes y sont comparées.', 'For one learner; the sums are compared with it.'),
    examples: ['3 h-4 h'],
  }),
  maxDuration: optional(duration, say('durée maximale', 'maximum duration')),
  client,
  organisations,
  people,
  need,
  cohorts,
  competencies,
  objectives,
  modalities,
  modules,
  activities,
  resources,
  evaluation,
  offers,
  enrolment,
  project,
  production,
  deployment,
  partnership,
  openQuestions,
  results,
});

export type Course = z.output<typeof courseSchema>;
export type Person = Course['people'][number];
export type Cohort = Course['cohorts'][number];
export type Objective = Course['objectives'][number];
export type Module = Course['modules'][number];
export type ModuleObjective = Module['objectives'][number];
export type Activity = Module['activities'][number];
export type Indicator = Course['evaluation']['indicators'][number];
export type EvaluationMoment = Course['evaluation']['moments'][number];
export type Checkpoint = Course['partnership']['checkpoints'][number];
export type OpenQuestion = Course['openQuestions'][number];
export type Task = Course['production']['tasks'][number];
