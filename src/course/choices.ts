import type { z } from 'zod/mini';
import { say, type Text } from '../language/say.ts';
import { type ActivityTypeName, activityTypes } from '../method/activities.ts';
import { choice } from './field.ts';

/** The closed lists that several parts of the spec use; the labels are what people read. */

export const stage = choice(say('étape du projet', 'project stage'), {
  need: say('Définir le besoin', 'Define the need'),
  objectives: say('Fixer les objectifs', 'Set the objectives'),
  structure: say('Concevoir la structure', 'Design the structure'),
  production: say('Produire les contenus', 'Produce the contents'),
  deployment: say('Déployer', 'Deploy'),
  'follow-up': say('Suivre et ajuster', 'Follow and adjust'),
});

export type Stage = z.output<typeof stage>;
export const stages = stage.options as readonly Stage[];

/** True when `a` comes before `b`. */
export function stageBefore(a: Stage, b: Stage): boolean {
  return stages.indexOf(a) < stages.indexOf(b);
}

/** The parts of a design that a client approves. */
export const coursePart = choice(say('partie du projet', 'part of the project'), {
  need: say('besoin et cadrage', 'need and framing'),
  objectives: say('objectifs', 'objectives'),
  modalities: say('modalités', 'modalities'),
  structure: say('structure et modules', 'structure and modules'),
  evaluation: say('évaluation', 'evaluation'),
  production: say('contenus', 'contents'),
  deployment: say('déploiement', 'deployment'),
  report: say('bilan', 'report'),
});

export const bloomLevel = choice(say('niveau visé', 'level aimed at'), {
  remember: say('mémoriser', 'remember'),
  understand: say('comprendre', 'understand'),
  apply: say('appliquer', 'apply'),
  analyse: say('analyser', 'analyse'),
  evaluate: say('évaluer', 'evaluate'),
  create: say('créer', 'create'),
});

export type BloomLevel = z.output<typeof bloomLevel>;
export const bloomLevels = bloomLevel.options as readonly BloomLevel[];

export const evidence = choice(say('preuve', 'evidence'), {
  quiz: say('quiz', 'quiz'),
  'self-assessment': say('autoévaluation', 'self-assessment'),
  'case-study': say('étude de cas', 'case study'),
  'role-play': say('jeu de rôle', 'role play'),
  simulation: say('simulation', 'simulation'),
  production: say('production à rendre', 'work to hand in'),
  observation: say('observation avec une grille', 'observation with a grid'),
  'on-the-job': say('mise en œuvre au poste', 'application on the job'),
  interview: say('entretien', 'interview'),
  'peer-review': say('évaluation par les pairs', 'peer assessment'),
  exam: say('examen', 'exam'),
});

export type Evidence = z.output<typeof evidence>;

const typeLabels = Object.fromEntries(
  Object.entries(activityTypes).map(([name, type]) => [name, type.label]),
) as Record<ActivityTypeName, Text>;
export const activityTypeChoice = choice(say('type d’activité', 'activity type'), typeLabels);

export const intent = choice(say('intention', 'intent'), {
  introduction: say('introduction', 'introduction'),
  explanation: say('explication', 'explanation'),
  practice: say('mise en pratique', 'practice'),
  assessment: say('évaluation', 'assessment'),
  'follow-up': say('suivi', 'follow-up'),
});

export const delivery = choice(say('modalité', 'delivery mode'), {
  asynchronous: say('à distance, à son rythme', 'remote, at one’s own pace'),
  live: say('à distance, en direct', 'remote, live'),
  'in-person': say('en présentiel', 'in person'),
});

export const grouping = choice(say('organisation', 'grouping'), {
  individual: say('individuel', 'individual'),
  group: say('en sous-groupe', 'in small groups'),
  class: say('groupe entier', 'whole group'),
});

export const learningType = choice(say('type d’apprentissage', 'learning type'), {
  acquisition: say('acquisition', 'acquisition'),
  investigation: say('enquête', 'investigation'),
  practice: say('entraînement', 'practice'),
  discussion: say('discussion', 'discussion'),
  collaboration: say('collaboration', 'collaboration'),
  production: say('production', 'production'),
});

export const assessmentKind = choice(say('évaluation', 'assessment'), {
  diagnostic: say('diagnostique', 'diagnostic'),
  formative: say('formative', 'formative'),
  summative: say('sommative', 'summative'),
  certifying: say('certificative', 'certifying'),
});

export const status = choice(say('avancement', 'progress'), {
  existing: say('existant', 'existing'),
  'to-produce': say('à produire', 'to produce'),
  'in-progress': say('en cours', 'in progress'),
  'to-approve': say('à valider', 'to approve'),
  ready: say('prêt', 'ready'),
});

export const moduleRole = choice(say('rôle du module', 'role of the module'), {
  welcome: say('accueil', 'welcome'),
  learning: say('apprentissage', 'learning'),
  closing: say('synthèse', 'closing'),
});

export const lms = choice(say('LMS', 'LMS'), {
  generic: say('autre ou inconnu', 'other or unknown'),
  moodle: say('Moodle', 'Moodle'),
  '360learning': say('360Learning', '360Learning'),
  'rise-up': say('Rise Up', 'Rise Up'),
  docebo: say('Docebo', 'Docebo'),
  talentsoft: say('Talentsoft / Cegid', 'Talentsoft / Cegid'),
  canvas: say('Canvas', 'Canvas'),
  chamilo: say('Chamilo', 'Chamilo'),
  'open-edx': say('Open edX', 'Open edX'),
});

export const packageFormat = choice(say('format accepté', 'accepted format'), {
  'scorm-1.2': say('SCORM 1.2', 'SCORM 1.2'),
  'scorm-2004': say('SCORM 2004', 'SCORM 2004'),
  mbz: say('sauvegarde Moodle (.mbz)', 'Moodle backup (.mbz)'),
  'common-cartridge': say('Common Cartridge', 'Common Cartridge'),
  cmi5: say('cmi5', 'cmi5'),
  xapi: say('xAPI', 'xAPI'),
  lti: say('LTI', 'LTI'),
});
