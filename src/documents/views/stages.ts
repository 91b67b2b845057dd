import { stage as stageChoice } from '../../course/choices.ts';
import type { Course } from '../../course/course.ts';
import { labelsOf } from '../../course/field.ts';
import { progressOf, type StageItem, type StageProgress, type Step } from '../../facts/progress.ts';
import { say, type Text } from '../../language/say.ts';
import type { DocumentContext } from '../page.ts';
import { type Of, optional, record, text } from '../shape.ts';

export const stageShape = record({
  title: text,
  /** « fait », « en cours », « à venir ». */
  state: text,
  mark: text,
  done: optional(text),
  remaining: optional(text),
});

const states: Readonly<Record<StageProgress['state'], readonly [mark: string, words: Text]>> = {
  done: ['●', say('fait', 'done')],
  'in-progress': ['◐', say('en cours', 'in progress')],
  'to-come': ['○', say('à venir', 'to come')],
};

/** Each thing that a stage asks for, when it is done and when it remains; `n` of `all` where it is counted. */
const words: Readonly<Record<StageItem, readonly [done: Text, remaining: Text]>> = {
  problem: [say('problématique', 'problem'), say('problématique', 'problem')],
  situations: [
    say(
      '{n, plural, one {# situation de travail} other {# situations de travail}}',
      '{n, plural, one {# situation} other {# situations}} of work',
    ),
    say('situations de travail', 'situations of work'),
  ],
  audience: [say('profil des apprenants', 'learners’ profile'), say('profil des apprenants', 'learners’ profile')],
  objectives: [
    say('{n, plural, one {# objectif} other {# objectifs}}', '{n, plural, one {# objective} other {# objectives}}'),
    say('objectifs', 'objectives'),
  ],
  verbs: [say('verbe d’action', 'action verb'), say('verbe d’action ({n} sur {all})', 'action verb ({n} of {all})')],
  criteria: [
    say('critère de réussite', 'success criterion'),
    say('critère de réussite ({n} sur {all})', 'success criterion ({n} of {all})'),
  ],
  competencies: [
    say('compétence visée', 'competence aimed at'),
    say('compétence visée ({n} sur {all})', 'competence aimed at ({n} of {all})'),
  ],
  modules: [
    say('{n, plural, one {# module} other {# modules}}', '{n, plural, one {# module} other {# modules}}'),
    say('modules', 'modules'),
  ],
  sequences: [
    say('séquences', 'sequences'),
    say('séquences ({n, plural, one {# module} other {# modules}} sur {all})', 'sequences ({n} of {all} modules)'),
  ],
  formats: [
    say('{n, plural, one {# format} other {# formats}}', '{n, plural, one {# format} other {# formats}}'),
    say('formats', 'formats'),
  ],
  durations: [
    say('durées', 'durations'),
    say('durées ({n, plural, one {# activité} other {# activités}} sur {all})', 'durations ({n} of {all} activities)'),
  ],
  contents: [say('contenus', 'contents'), say('contenus à produire', 'contents to be produced')],
  videos: [
    say('vidéos ({n})', 'videos ({n})'),
    say('vidéos : {n, plural, one {# prête} other {# prêtes}} sur {all}', 'videos: {n} ready of {all}'),
  ],
  sheets: [
    say('fiches ({n})', 'sheets ({n})'),
    say('fiches : {n, plural, one {# prête} other {# prêtes}} sur {all}', 'sheets: {n} ready of {all}'),
  ],
  quizzes: [
    say('quiz ({n})', 'quizzes ({n})'),
    say('quiz : {n, plural, one {# prêt} other {# prêts}} sur {all}', 'quizzes: {n} ready of {all}'),
  ],
  exercises: [
    say('exercices et échanges ({n})', 'exercises and exchanges ({n})'),
    say(
      'exercices et échanges : {n, plural, one {# prêt} other {# prêts}} sur {all}',
      'exercises and exchanges: {n} ready of {all}',
    ),
  ],
  facilitation: [
    say('supports d’animation ({n})', 'facilitation materials ({n})'),
    say(
      'supports d’animation : {n, plural, one {# prêt} other {# prêts}} sur {all}',
      'facilitation materials: {n} ready of {all}',
    ),
  ],
  platform: [say('plateforme', 'platform'), say('plateforme', 'platform')],
  link: [say('lien sécurisé', 'secured link'), say('lien sécurisé', 'secured link')],
  access: [say('accès du client', 'client access'), say('accès du client', 'client access')],
  tests: [say('tests utilisateurs', 'user tests'), say('tests utilisateurs', 'user tests')],
  feedback: [say('retours des apprenants', 'learners’ feedback'), say('retours des apprenants', 'learners’ feedback')],
  review: [
    say('bilan avec le client', 'review with the client'),
    say('bilan avec le client', 'review with the client'),
  ],
};

/** The six stages with what is done and what remains. */
export function stageRows(course: Course, context: DocumentContext): readonly Of<typeof stageShape>[] {
  const titles = labelsOf(stageChoice);
  const phrase = (step: Step): string =>
    context.say(words[step.item][step.done ? 0 : 1], { n: step.count ?? 0, all: step.of ?? 0 });
  const joined = (steps: readonly Step[]): string | undefined =>
    steps.length > 0 ? context.capital(steps.map(phrase).join(', ')) : undefined;
  return progressOf(course).map(({ stage, state, steps }) => ({
    title: context.say(titles[stage]!),
    state: context.say(states[state][1]),
    mark: states[state][0],
    done: joined(steps.filter(({ done }) => done)),
    remaining: joined(steps.filter(({ done }) => !done)),
  }));
}
