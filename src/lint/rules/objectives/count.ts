import { type Slots, say } from '../../../language/say.ts';
import { defineRule, thresholds } from '../../rule.ts';

export const rule = defineRule({
  id: 'objectives/count',
  stage: 'objectives',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Peu d’objectifs, tous tenus', 'Few objectives, all of them met'),
    why: say(
      'Au-delà de quelques objectifs, chacun est effleuré : l’apprenant ne sait plus ce qui compte.',
      'Beyond a few objectives, each is only touched upon: learners no longer know what matters.',
    ),
    source: [
      { grade: 'C', text: say('Texas Tech University (depts.ttu.edu)', 'Texas Tech University (depts.ttu.edu)') },
      { grade: 'C', text: say('Parcours Magistère', 'Magistère courses') },
    ],
    messages: {
      course: say(
        '{count} objectifs pour le parcours : au-delà de {most}, regroupez-les, ou faites deux parcours.',
        '{count} objectives for the course: above {most}, group them, or make two courses.',
      ),
      module: say(
        '{count} objectifs dans un module : au-delà de {most}, le module est trop chargé ou les objectifs trop fins.',
        '{count} objectives in one module: above {most}, the module is overloaded or the objectives too fine.',
      ),
    },
    examples: {
      bad: `objectives:\n${['Accueillir', 'Écouter', 'Reformuler', 'Répondre', 'Orienter', 'Noter', 'Relancer', 'Conclure', 'Remercier'].map((verb) => `  - { title: "${verb} un client au téléphone" }`).join('\n')}`,
      good: 'objectives:\n  - { title: "Accueillir un client au téléphone" }\n  - { title: "Reformuler sa demande" }',
    },
  }),
  options: thresholds({ course: 8, module: 5 }),
  *check(course, { course: ofCourse, module: ofModule }) {
    const { length } = course.objectives;
    const data: Slots = { count: length, most: ofCourse };
    if (length > ofCourse) yield { at: ['objectives'], on: 'key', message: 'course', data };
    for (const [m, { objectives }] of course.modules.entries()) {
      if (objectives.length <= ofModule) continue;
      const slots: Slots = { count: objectives.length, most: ofModule };
      yield { at: ['modules', m, 'objectives'], on: 'key', message: 'module', data: slots };
    }
  },
});
