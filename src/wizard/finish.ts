import { courseSchema, formatVersion, type Stage } from '../course/course.ts';
import { decode } from '../course/decode.ts';
import { writePairs } from '../course/edit.ts';
import type { Raw, RawMap } from '../course/raw.ts';
import { readSource } from '../course/source.ts';
import { bare, elementOf, schemaAt, shapeOf } from '../course/walk.ts';
import type { Path } from '../diagnostic.ts';
import { isOpen, missingNeeds } from '../facts/completeness.ts';
import { type Language, say, type Text, translate } from '../language/say.ts';
import { assume } from './open.ts';
import { put, textAt } from './paths.ts';
import type { Frame } from './question.ts';
import { titleSuggestion } from './suggestions.ts';

/** The stage in progress: the first whose work is not done. A need with something missing or open is still being defined. */
function stageOf(course: RawMap): Stage {
  const { source } = readSource('draft', writePairs({ spoc: String(formatVersion), title: '?', ...course }));
  const read = source && decode(source).course;
  if (!read) return 'need';
  const needs = ['need.context', 'need.problem', 'need.goals', 'need.audience.description', 'need.audience.learners'];
  if (missingNeeds(read).length > 0 || needs.some((at) => isOpen(read, at))) return 'need';
  const designed = read.modules.length > 0 && read.modules.every((module) => module.activities.length > 0);
  return read.objectives.length > 0 && designed ? 'structure' : 'objectives';
}

function titled(course: RawMap, frame: Frame): RawMap {
  if (textAt(course, 'title') !== '') return course;
  const name = textAt(course, 'client.name') || frame.folder;
  const title = titleSuggestion(course) ?? (name ? `SPOC ${name}` : 'SPOC');
  const ask = say('Comment appeler ce parcours ?', 'What shall we call this course?');
  return assume(put(course, 'title', title), { at: 'title', ask, value: title }, frame);
}

function inOrder(value: Raw, at: Path): Raw {
  const schema = schemaAt(courseSchema, at);
  if (typeof value === 'string' || !schema) return value;
  if (Array.isArray(value))
    return (value as readonly Raw[]).map((item, index) => (elementOf(schema) ? inOrder(item, [...at, index]) : item));
  const map = value as RawMap;
  const order = Object.keys(shapeOf(bare(schema)) ?? {});
  const keys = [...order.filter((key) => key in map), ...Object.keys(map).filter((key) => !order.includes(key))];
  return Object.fromEntries(keys.map((key) => [key, inOrder(map[key] as Raw, [...at, key])]));
}

/** A draft made whole: version, title, language and stage, in the order of the method. */
export function finished(course: RawMap, frame: Frame): RawMap {
  const named = titled(course, frame);
  return inOrder(
    {
      ...named,
      spoc: textAt(named, 'spoc') || String(formatVersion),
      language: textAt(named, 'language') || frame.language,
      stage: textAt(named, 'stage') || stageOf(named),
    },
    [],
  ) as RawMap;
}

const headings: Readonly<Record<string, Text>> = {
  client: say('Client et interlocuteurs', 'Client and contacts'),
  need: say('1. Besoin et cadrage', '1. Need and framing'),
  competencies: say('2. Objectifs pédagogiques', '2. Learning objectives'),
  modalities: say('3. Modalités pédagogiques', '3. Modalities'),
  modules: say('4. Contenus et architecture', '4. Contents and architecture'),
  evaluation: say('5. Évaluation et suivi', '5. Evaluation and follow-up'),
  project: say('Projet, production et déploiement', 'Project, production and deployment'),
  partnership: say('Travail avec le client', 'Work with the client'),
  openQuestions: say('Questions à poser, valeurs à confirmer', 'Questions to ask, values to confirm'),
  results: say('Résultats', 'Results'),
  notes: say('Notes privées : aucun document ne les montre', 'Private notes: no document shows them'),
};

/** The key that opens the part of the file in which each root key stands. */
const parts: Readonly<Record<string, string>> = {
  organisations: 'client',
  people: 'client',
  cohorts: 'need',
  objectives: 'competencies',
  activities: 'modules',
  resources: 'modules',
  offers: 'evaluation',
  enrolment: 'evaluation',
  production: 'project',
  deployment: 'project',
};

const intro: Text = say(
  'Vérifier : spoc lint · reprendre les questions : spoc edit · produire les documents : spoc render',
  'Check: spoc lint · take up the questions: spoc edit · make the documents: spoc render',
);

/** The text of a new spec: a comment over each step of the method, and the schema for editors on the first line. */
export function specText(course: RawMap, language: Language): string {
  const lines = ['# yaml-language-server: $schema=./spoc.schema.json', `# ${translate(intro, language)}`];
  let part = '';
  for (const [key, value] of Object.entries(course)) {
    const next = parts[key] ?? (key in headings ? key : part);
    if (next !== part) {
      part = next;
      lines.push('', `# ${translate(headings[part] as Text, language)}`);
    }
    lines.push(writePairs({ [key]: value }));
  }
  return `${lines.join('\n')}\n`;
}
