import * as z from 'zod/mini';
import { say } from '../language/say.ts';
import {
  activityTypeChoice,
  assessmentKind,
  delivery,
  grouping,
  intent,
  learningType,
  moduleRole,
  status,
} from './choices.ts';
import { choice, field } from './field.ts';
import {
  count,
  date,
  delay,
  duration,
  integer,
  item,
  list,
  listOf,
  optional,
  part,
  passMark,
  person,
  record,
  reference,
  text,
  withDefault,
  yesNo,
} from './kinds.ts';
import { moduleObjectives, objectiveReference } from './objectives.ts';

/** Step 4 of the method: modules, their activities, and the resources that no module owns. */

const questions = list(
  item(() => ({
    text: optional(text, say('énoncé', 'wording'), { long: true }),
    kind: withDefault(
      'single',
      choice(say('type de question', 'kind of question'), {
        single: say('choix unique', 'single choice'),
        multiple: say('choix multiple', 'multiple choice'),
        'true-false': say('vrai ou faux', 'true or false'),
        'short-answer': say('réponse courte', 'short answer'),
        matching: say('appariement', 'matching'),
        numerical: say('réponse numérique', 'numerical'),
        essay: say('réponse libre', 'essay'),
      }),
      say('type de question', 'kind of question'),
    ),
    answers: list(
      record({
        text: optional(text, say('réponse', 'answer')),
        correct: optional(yesNo, say('juste', 'correct')),
        match: optional(text, say('va avec', 'goes with')),
        feedback: optional(text, say('retour', 'feedback')),
      }),
      say('réponses', 'answers'),
    ),
    explanation: optional(text, say('explication', 'explanation'), { long: true }),
    objective: optional(objectiveReference, say('objectif vérifié', 'objective checked')),
  })),
  say('questions', 'questions'),
);

const activity = item(() => ({
  type: field(activityTypeChoice, say('type d’activité', 'activity type')),
  title: optional(text, say('titre', 'title')),
  intent: optional(intent, say('intention', 'intent'), {
    help: say(
      'Pourquoi cette activité est là ; à défaut, l’usage habituel de son type.',
      'Why this activity is there; by default, its type’s usual use.',
    ),
  }),
  duration: optional(duration, say('durée', 'duration'), {
    help: say('Pour un apprenant.', 'For one learner.'),
    examples: ['8 min', '1 h 30'],
  }),
  delivery: optional(delivery, say('modalité', 'delivery mode')),
  grouping: optional(grouping, say('organisation', 'grouping')),
  learningType: optional(learningType, say('type d’apprentissage', 'learning type')),
  sessions: optional(count, say('nombre de séances', 'number of sessions'), {
    help: say(
      'Pour accueillir tous les apprenants ; chacun n’en suit qu’une.',
      'To take in all the learners; each attends one.',
    ),
  }),
  breaks: optional(integer, say('pauses', 'breaks')),
  parts: optional(count, say('parties', 'parts'), {
    help: say('En combien de fois elle se fait.', 'In how many goes it is done.'),
  }),
  objectives: listOf(objectiveReference, say('objectifs travaillés', 'objectives worked on')),
  assesses: listOf(objectiveReference, say('objectifs évalués', 'objectives assessed')),
  assessment: optional(assessmentKind, say('type d’évaluation', 'kind of assessment')),
  passMark: optional(passMark, say('seuil de réussite', 'pass mark'), { examples: ['80 %', '12/20'] }),
  criteria: optional(text, say('critères ou grille', 'criteria or rubric'), { long: true }),
  attempts: optional(integer, say('tentatives', 'attempts')),
  feedback: optional(
    choice(say('retour donné', 'feedback given'), {
      automatic: say('automatique', 'automatic'),
      tutor: say('par le tuteur', 'by the tutor'),
      peers: say('par les pairs', 'by peers'),
      group: say('collectif', 'to the group'),
      none: say('aucun', 'none'),
    }),
    say('retour donné', 'feedback given'),
  ),
  situation: optional(reference('situations'), say('situation de travail', 'situation of work')),
  tool: optional(text, say('outil', 'tool'), { examples: ['H5P'] }),
  content: optional(text, say('contenu', 'content'), { long: true }),
  instructions: optional(text, say('consigne', 'instructions'), { long: true }),
  learnerDoes: optional(text, say('ce que fait l’apprenant', 'what the learner does'), { long: true }),
  trainerDoes: optional(text, say('ce que fait le formateur', 'what the trainer does'), { long: true }),
  production: optional(text, say('production attendue', 'expected deliverable')),
  material: listOf(text, say('supports', 'materials'), { examples: ['script vidéo', 'fiche ressource'] }),
  compulsory: optional(yesNo, say('obligatoire', 'compulsory')),
  captions: optional(yesNo, say('sous-titres ou transcription', 'captions or transcript')),
  week: optional(count, say('semaine', 'week')),
  date: optional(date, say('date', 'date')),
  when: optional(
    choice(say('moment', 'moment'), { start: say('au début', 'at the start'), end: say('à la fin', 'at the end') }),
    say('moment', 'moment'),
  ),
  link: optional(text, say('lien', 'link')),
  status: optional(status, say('avancement', 'progress')),
  owner: optional(person, say('responsable', 'owner')),
  due: optional(date, say('échéance', 'due date')),
  questions,
}));

export const activities = list(activity, say('activités communes au parcours', 'course-wide activities'), {
  help: say(
    'Réunion de lancement, classe virtuelle, coaching individuel, examen…',
    'Kick-off, virtual class, individual coaching, exam…',
  ),
});

const announced = z.pipe(
  z.transform((typed: unknown) => (typeof typed === 'string' ? { asynchronous: typed } : typed)),
  record({
    asynchronous: optional(duration, say('à son rythme', 'self-paced')),
    live: optional(duration, say('en direct', 'live')),
    inPerson: optional(duration, say('en présentiel', 'in person')),
  }),
);

export const modules = list(
  item(() => ({
    title: optional(text, say('titre', 'title'), {
      question: say('Quelles grandes parties imaginez-vous ?', 'Which main parts do you imagine?'),
    }),
    role: withDefault('learning', moduleRole, say('rôle du module', 'role of the module')),
    week: optional(count, say('semaine', 'week'), {
      help: say('La première semaine est 1.', 'The first week is 1.'),
    }),
    when: part(
      {
        after: optional(reference('modules', 'activities'), say('après', 'after')),
        from: optional(delay, say('au plus tôt', 'at the earliest')),
        to: optional(delay, say('au plus tard', 'at the latest')),
      },
      say('moment', 'moment'),
    ),
    duration: optional(announced, say('durée annoncée', 'announced duration'), {
      kind: 'duration',
      expected: say(
        'une durée (45 min), ou « asynchronous », « live », « inPerson »',
        'a duration (45 min), or “asynchronous”, “live”, “inPerson”',
      ),
      help: say('Une valeur seule est à son rythme.', 'A plain value is self-paced.'),
      examples: ['30-45 min'],
    }),
    opens: optional(
      choice(say('ouverture', 'opening'), {
        start: say('dès le début', 'from the start'),
        week: say('au début de sa semaine', 'at the start of its week'),
        'after-previous': say('après le module précédent', 'after the previous module'),
        manual: say('par le tuteur', 'by the tutor'),
      }),
      say('ouverture', 'opening'),
    ),
    summary: optional(text, say('résumé', 'summary'), { long: true }),
    serves: listOf(reference('objectives'), say('objectifs servis', 'objectives served'), {
      help: say(
        'Suffit tant que le module n’a pas d’objectifs à lui.',
        'Enough until the module has objectives of its own.',
      ),
    }),
    objectives: moduleObjectives,
    activities: list(activity, say('activités', 'activities')),
    resources: listOf(reference('resources'), say('ressources', 'resources')),
    owner: optional(person, say('responsable', 'owner')),
    due: optional(date, say('échéance', 'due date')),
    status: optional(status, say('avancement', 'progress')),
  })),
  say('modules', 'modules'),
  { question: say('Quelles grandes parties imaginez-vous ?', 'Which main parts do you imagine?') },
);

export const resources = list(
  item(() => ({
    type: optional(
      choice(say('type de ressource', 'kind of resource'), {
        sheet: say('fiche', 'sheet'),
        'tool-sheet': say('fiche outil', 'tool sheet'),
        'job-aid': say('fiche pratique', 'job aid'),
        template: say('modèle à remplir', 'template'),
        video: say('vidéo', 'video'),
        document: say('document', 'document'),
        link: say('lien', 'link'),
        script: say('script', 'script'),
        guide: say('guide', 'guide'),
      }),
      say('type de ressource', 'kind of resource'),
    ),
    title: optional(text, say('titre', 'title')),
    about: optional(text, say('sujet', 'about')),
    file: optional(text, say('fichier ou lien', 'file or link')),
    size: optional(text, say('poids du fichier', 'file size'), { examples: ['850 Mo'] }),
    status: optional(status, say('avancement', 'progress')),
    owner: optional(person, say('responsable', 'owner')),
    due: optional(date, say('échéance', 'due date')),
  })),
  say('ressources', 'resources'),
);
