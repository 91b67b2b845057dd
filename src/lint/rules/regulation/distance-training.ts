import { isAssessment } from '../../../facts/coverage.ts';
import { hasAssistance } from '../../../facts/evaluation.ts';
import { allActivities, deliveryOf } from '../../../facts/time.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { cited, lawSource } from '../../../method/law.ts';
import { defineRule } from '../../rule.ts';
import { enumeration, quoted } from '../_enumeration.ts';

export const rule = defineRule({
  id: 'regulation/distance-training',
  stage: 'production',
  severity: 'off',
  profiles: { qualiopi: 'error', opco: 'error', cpf: 'error' },
  since: '0.1.0',
  // A course without any activity yet is taken as remote, which a SPOC is; one given only in person is not concerned.
  appliesTo: (course) => {
    const activities = allActivities(course);
    return activities.length === 0 || activities.some(({ activity }) => deliveryOf(activity) !== 'in-person');
  },
  about: () => ({
    title: say(
      'Formation à distance : aide, information, évaluations',
      'Distance training: help, information, assessments',
    ),
    why: say(
      'À distance, l’apprenant doit savoir qui l’aide, ce qu’il a à faire et combien de temps cela prend, et où il en est.',
      'At a distance, learners must know who helps them, what they have to do and how long it takes, and where they stand.',
    ),
    source: lawSource(
      'D6313-3-1',
      say('ce que comprend une formation en tout ou partie à distance', 'what training at a distance comprises'),
    ),
    messages: {
      assistance: cited(
        say(
          'À distance, il manque {kinds} : dites qui aide les apprenants, et comment les joindre.',
          'At a distance, {kinds} missing: say who helps the learners, and how to reach them.',
        ),
        'D6313-3-1',
      ),
      activities: cited(
        say(
          'Rien ne dit aux apprenants ce qu’ils feront à distance dans {modules} : décrivez les activités et leur durée moyenne.',
          'Nothing tells the learners what they will do at a distance in {modules}: describe the activities and their mean duration.',
        ),
        'D6313-3-1',
      ),
      assessments: cited(
        say(
          'Aucune évaluation ne jalonne ni ne conclut le parcours : prévoyez-en au moins une.',
          'No assessment marks out or concludes the course: plan at least one.',
        ),
        'D6313-3-1',
      ),
    },
    examples: {
      bad: 'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min }\n  - { id: M2, title: "Communiquer efficacement" }',
      good: 'modalities:\n  assistance:\n    technical: { who: "service informatique", how: "poste 4500" }\n    pedagogical: { who: "Nadia Ferreira", how: "messagerie de la plateforme" }\nmodules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min }\n      - { type: quiz, title: "Que décide un chef d’équipe ?", duration: 5 min }',
    },
  }),
  *check(course, _options, { isOpen }) {
    const kinds: readonly ['technical' | 'pedagogical', Text][] = [
      ['technical', say('l’assistance technique', 'technical assistance is')],
      ['pedagogical', say('l’assistance pédagogique', 'pedagogical assistance is')],
    ];
    const missing = kinds.filter(([kind]) => !hasAssistance(course, kind) && !isOpen(`modalities.assistance.${kind}`));
    if (missing.length > 0) {
      const both = say('l’assistance technique et pédagogique', 'technical and pedagogical assistance are');
      const data: Slots = { kinds: missing.length > 1 ? both : missing[0]![1] };
      yield { at: ['modalities', 'assistance'], message: 'assistance', data };
    }
    if (course.modules.length === 0) return;
    // Activities without duration are the affair of structure/duration-missing.
    const empty = course.modules
      .map((module, index) => ({ module, index }))
      .filter(({ module }) => module.activities.length === 0 && !isOpen(`modules.${module.id}.activities`));
    if (empty[0]) {
      const data: Slots = { modules: enumeration(empty.map(({ module }) => quoted(module.title ?? module.id))) };
      const related = empty
        .slice(1)
        .map(({ index }) => ({ at: ['modules', index], message: say('ici aussi', 'here too') }));
      yield { at: ['modules', empty[0].index], message: 'activities', data, related };
    }
    const assessed =
      allActivities(course).some(({ activity }) => isAssessment(activity)) ||
      course.evaluation.moments.some(
        ({ kirkpatrick, when }) => kirkpatrick === 2 || (when === 'during' && !kirkpatrick),
      );
    if (!assessed && empty.length < course.modules.length && !isOpen('evaluation.moments')) {
      yield { at: ['modules'], on: 'key', message: 'assessments' };
    }
  },
});
