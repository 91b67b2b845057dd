import type { Course } from '../../../course/course.ts';
import { learnersAtOnce } from '../../../facts/calendar.ts';
import { peopleWho, tutorOf } from '../../../facts/people.ts';
import { say } from '../../../language/say.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { type Group, groupsOf } from '../_groups.ts';

/** At least half of the objectives, of those whose level is said, ask for analysis, judgement or creation. */
function isDemanding(course: Course): boolean {
  const levels = course.objectives.flatMap(({ level }) => (level ? [level] : []));
  const high = levels.filter((level) => level === 'analyse' || level === 'evaluate' || level === 'create');
  return levels.length > 0 && high.length * 2 >= levels.length;
}

export const rule = defineRule({
  id: 'structure/tutor-ratio',
  stage: 'structure',
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Assez de tuteurs pour le groupe', 'Enough tutors for the group'),
    why: say(
      'Au-delà, le tuteur ne lit plus les travaux un par un, et l’accompagnement devient une messagerie.',
      'Beyond that, the tutor no longer reads work one by one, and support becomes a mailbox.',
    ),
    source: {
      grade: 'B',
      text: say(
        'Taft et al. 2019 (58 articles sur la taille des groupes en ligne)',
        'Taft et al. 2019 (58 articles on online class size)',
      ),
    },
    messages: {
      many: say(
        '{count} apprenants pour un tuteur ; au-delà de {maximum}, l’accompagnement n’est plus individuel. Prévoyez {tutors} tuteurs, ou des groupes qui se suivent.',
        '{count} learners for one tutor; beyond {maximum}, support is no longer individual. Plan {tutors} tutors, or groups that follow one another.',
      ),
      demanding: say(
        '{count} apprenants pour un tuteur, avec des objectifs d’analyse ou de création ; au-delà de {maximum}, il ne peut plus lire chaque travail. Prévoyez {tutors} tuteurs.',
        '{count} learners for one tutor, with objectives of analysis or creation; beyond {maximum}, they can’t read every piece of work. Plan {tutors} tutors.',
      ),
    },
    examples: {
      bad: 'need:\n  audience: { learners: 40 }\nmodalities:\n  tutoring: { tutor: "Nadia Ferreira" }',
      good: 'need:\n  audience: { learners: 25 }\nmodalities:\n  tutoring: { tutor: "Nadia Ferreira" }',
    },
  }),
  options: thresholds({ maximum: 25, demanding: 15 }),
  *check(course, { maximum, demanding }) {
    const learners = learnersAtOnce(course);
    const tutors = peopleWho(course, 'tutor').length || (tutorOf(course) ? 1 : 0);
    if (!learners || tutors === 0) return;
    const count = Math.ceil(learners / tutors);
    const high = isDemanding(course);
    const most = high ? demanding : maximum;
    if (count <= most) return;
    const data = { count, maximum: most, tutors: Math.ceil(learners / most) };
    const groups = groupsOf(course);
    const largest = groups.reduce<Group | undefined>(
      (a, b) => (a && a.learners.max >= b.learners.max ? a : b),
      undefined,
    );
    const at = largest?.at ?? ['modalities', 'tutoring'];
    yield { at, message: high ? 'demanding' : 'many', data };
  },
});
