import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { evidenceOf, lmsSource, platformOf } from './_platform.ts';

const severalScos = /multi[- ]?SCO|plusieurs SCO|several SCOs/i;

export const rule = defineRule({
  id: 'lms/multi-sco',
  stage: 'production',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Un seul SCO par paquet', 'One SCO for each package'),
    why: say(
      'Un paquet refusé à l’import bloque tout le parcours ; un paquet par module se remplace aussi plus vite.',
      'A package refused at import stops the whole course; one package for each module is also quicker to replace.',
    ),
    source: lmsSource,
    messages: {
      refused: say(
        '{lms} refuse un paquet à plusieurs SCO ({evidence}) : livrez un paquet par module.',
        '{lms} refuses a package with several SCOs ({evidence}): deliver one package for each module.',
      ),
      order: say(
        '{lms} prend un paquet par module ({evidence}) : l’ordre imposé entre les {modules} modules se règle dans la plateforme, prévenez son administrateur.',
        '{lms} takes one package for each module ({evidence}): the order between the {modules} modules is set in the platform, tell its administrator.',
      ),
    },
    examples: {
      bad: [
        'need:\n  constraints:\n    platform: { name: "360Learning", lms: 360learning }\nresources:\n  - { id: R1, title: "Parcours complet (SCORM 1.2 multi-SCO)", file: parcours.zip }',
        'need:\n  constraints:\n    platform: { name: "Rise Up", lms: rise-up }\nmodalities: { navigation: sequential }\nmodules:\n  - { id: M1, title: "Préparer l’entretien" }\n  - { id: M2, title: "Mener l’entretien" }',
      ],
      good: 'need:\n  constraints:\n    platform: { name: "360Learning", lms: 360learning }\nmodalities: { navigation: free }\nresources:\n  - { id: R1, title: "Module 1 (SCORM 1.2)", file: module-1.zip }',
    },
  }),
  *check(course) {
    const { label: lms, profile } = platformOf(course);
    if (profile.multiSco !== false) return;
    const data: Slots = { lms, evidence: evidenceOf(profile), modules: course.modules.length };
    for (const [index, { title, about, file }] of course.resources.entries()) {
      if (severalScos.test([title, about, file].join(' ')))
        yield { at: ['resources', index], message: 'refused', data };
    }
    const inOrder = course.modalities.navigation === 'sequential';
    const after = course.modules.findIndex(({ opens }) => opens === 'after-previous');
    if (course.modules.length < 2 || (!inOrder && after < 0)) return;
    const at = inOrder ? ['modalities', 'navigation'] : ['modules', after, 'opens'];
    yield { at, message: 'order', severity: 'info', data };
  },
});
