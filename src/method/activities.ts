import { say, type Text } from '../language/say.ts';

export type LearningType = 'acquisition' | 'investigation' | 'practice' | 'discussion' | 'collaboration' | 'production';
export type Delivery = 'asynchronous' | 'live' | 'in-person';
export type Intent = 'introduction' | 'explanation' | 'practice' | 'assessment' | 'follow-up';
export type Grouping = 'individual' | 'group' | 'class';
/** What an activity becomes in an LMS, before any particular one is known. */
export type LmsForm = 'page' | 'media' | 'quiz' | 'assignment' | 'forum' | 'link' | 'survey' | 'checklist';

export interface ActivityType {
  readonly label: Text;
  readonly learning: LearningType;
  readonly delivery: Delivery;
  readonly intent: Intent;
  readonly grouping: Grouping;
  /** Usual minutes for one learner: an estimate that stands in until one is given (our own, from common practice). */
  readonly minutes: number;
  readonly lms: LmsForm;
  /** Watched or heard, so that captions or a transcript are due. */
  readonly media?: true;
}

function type(
  label: Text,
  learning: LearningType,
  delivery: Delivery,
  intent: Intent,
  grouping: Grouping,
  minutes: number,
  lms: LmsForm,
  media?: true,
): ActivityType {
  return { label, learning, delivery, intent, grouping, minutes, lms, media };
}

/** Every type of activity that a course may use, in the order in which they are proposed. */
export const activityTypes = {
  video: type(say('vidéo', 'video'), 'acquisition', 'asynchronous', 'explanation', 'individual', 6, 'media', true),
  'animated-video': type(
    say('vidéo animée', 'animated video'),
    'acquisition',
    'asynchronous',
    'introduction',
    'individual',
    4,
    'media',
    true,
  ),
  screencast: type(
    say('capture d’écran commentée', 'screencast'),
    'acquisition',
    'asynchronous',
    'explanation',
    'individual',
    6,
    'media',
    true,
  ),
  tutorial: type(say('tutoriel', 'tutorial'), 'acquisition', 'asynchronous', 'explanation', 'individual', 8, 'page'),
  lecture: type(say('exposé', 'lecture'), 'acquisition', 'live', 'explanation', 'class', 20, 'link'),
  reading: type(say('lecture', 'reading'), 'acquisition', 'asynchronous', 'explanation', 'individual', 8, 'page'),
  'annotated-pdf': type(
    say('PDF annoté', 'annotated PDF'),
    'acquisition',
    'asynchronous',
    'explanation',
    'individual',
    8,
    'page',
  ),
  infographic: type(
    say('infographie', 'infographic'),
    'acquisition',
    'asynchronous',
    'explanation',
    'individual',
    3,
    'page',
  ),
  'job-aid': type(
    say('fiche pratique', 'job aid'),
    'acquisition',
    'asynchronous',
    'explanation',
    'individual',
    5,
    'page',
  ),
  podcast: type(
    say('podcast', 'podcast'),
    'acquisition',
    'asynchronous',
    'explanation',
    'individual',
    8,
    'media',
    true,
  ),
  quiz: type(say('quiz', 'quiz'), 'practice', 'asynchronous', 'assessment', 'individual', 5, 'quiz'),
  'self-assessment': type(
    say('autoévaluation', 'self-assessment'),
    'practice',
    'asynchronous',
    'assessment',
    'individual',
    5,
    'survey',
  ),
  diagnostic: type(
    say('test de positionnement', 'placement test'),
    'practice',
    'asynchronous',
    'assessment',
    'individual',
    10,
    'quiz',
  ),
  exam: type(say('examen', 'exam'), 'practice', 'asynchronous', 'assessment', 'individual', 60, 'quiz'),
  'case-study': type(
    say('étude de cas', 'case study'),
    'investigation',
    'asynchronous',
    'practice',
    'individual',
    20,
    'assignment',
  ),
  'interactive-scenario': type(
    say('scénario interactif', 'interactive scenario'),
    'practice',
    'asynchronous',
    'practice',
    'individual',
    12,
    'page',
  ),
  'serious-game': type(
    say('jeu sérieux', 'serious game'),
    'practice',
    'asynchronous',
    'practice',
    'individual',
    20,
    'link',
  ),
  simulation: type(say('simulation', 'simulation'), 'practice', 'asynchronous', 'practice', 'individual', 15, 'page'),
  'role-play': type(say('jeu de rôle', 'role play'), 'practice', 'live', 'practice', 'group', 30, 'link'),
  exercise: type(say('exercice', 'exercise'), 'practice', 'asynchronous', 'practice', 'individual', 10, 'assignment'),
  workshop: type(say('atelier', 'workshop'), 'collaboration', 'live', 'practice', 'group', 60, 'link'),
  'field-mission': type(
    say('mission de terrain', 'field mission'),
    'production',
    'asynchronous',
    'practice',
    'individual',
    30,
    'assignment',
  ),
  assignment: type(
    say('travail à rendre', 'assignment'),
    'production',
    'asynchronous',
    'assessment',
    'individual',
    30,
    'assignment',
  ),
  checklist: type(
    say('liste de vérification', 'checklist'),
    'practice',
    'asynchronous',
    'practice',
    'individual',
    5,
    'checklist',
  ),
  forum: type(say('forum', 'forum'), 'discussion', 'asynchronous', 'follow-up', 'class', 10, 'forum'),
  discussion: type(say('discussion', 'discussion'), 'discussion', 'asynchronous', 'follow-up', 'class', 10, 'forum'),
  'experience-sharing': type(
    say('partage d’expériences', 'experience sharing'),
    'discussion',
    'live',
    'practice',
    'class',
    20,
    'forum',
  ),
  'peer-review': type(
    say('évaluation par les pairs', 'peer review'),
    'collaboration',
    'asynchronous',
    'assessment',
    'group',
    20,
    'assignment',
  ),
  'virtual-class': type(
    say('classe virtuelle', 'virtual class'),
    'discussion',
    'live',
    'practice',
    'class',
    60,
    'link',
  ),
  coaching: type(
    say('coaching individuel', 'individual coaching'),
    'discussion',
    'live',
    'follow-up',
    'individual',
    30,
    'link',
  ),
  interview: type(say('entretien', 'interview'), 'discussion', 'live', 'follow-up', 'individual', 30, 'link'),
  'tutoring-session': type(
    say('séance de tutorat', 'tutoring session'),
    'discussion',
    'live',
    'follow-up',
    'class',
    60,
    'link',
  ),
  debriefing: type(say('débriefing', 'debriefing'), 'discussion', 'live', 'follow-up', 'class', 20, 'link'),
  'group-work': type(
    say('travail de groupe', 'group work'),
    'collaboration',
    'asynchronous',
    'practice',
    'group',
    30,
    'assignment',
  ),
  webinar: type(say('webinaire', 'webinar'), 'acquisition', 'live', 'explanation', 'class', 45, 'link'),
  survey: type(say('questionnaire', 'survey'), 'investigation', 'asynchronous', 'follow-up', 'individual', 5, 'survey'),
} as const satisfies Record<string, ActivityType>;

export type ActivityTypeName = keyof typeof activityTypes;

/** The type’s own data, its literal types forgotten. */
export function activityType(name: ActivityTypeName): ActivityType {
  return activityTypes[name];
}
