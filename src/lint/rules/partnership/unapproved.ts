import { coursePart } from '../../../course/choices.ts';
import type { Course } from '../../../course/course.ts';
import { stageBefore } from '../../../course/course.ts';
import { labelsOf } from '../../../course/field.ts';
import type { CoursePart } from '../../../facts/seal.ts';
import { allActivities } from '../../../facts/time.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { enumeration, quoted } from '../_enumeration.ts';

const labels = labelsOf(coursePart);

const label = (part: CoursePart): Text => {
  const { fr, en } = labels[part] as Text;
  return { fr: quoted(fr).fr, en: quoted(en).en };
};

/** What contents rest on: changed later, they are made again. */
const groundwork = ['objectives', 'structure'] as const satisfies readonly CoursePart[];

/** True when something has been made, or is being made; what existed before doesn’t count. */
function hasBegun(course: Course): boolean {
  const made = [...allActivities(course).map(({ activity }) => activity), ...course.modules, ...course.resources];
  return made.some(({ status }) => status === 'in-progress' || status === 'to-approve' || status === 'ready');
}

export const rule = defineRule({
  id: 'partnership/unapproved',
  stage: 'structure',
  severity: 'warning',
  since: '0.1.0',
  appliesTo: ({ format }) => format.scope === 'intra',
  about: () => ({
    title: say('Produire ce qui a été validé', 'Produce what was approved'),
    why: say(
      'Une vidéo tournée sur un objectif que le client change ensuite se refait : l’accord coûte une réunion, la reprise des semaines.',
      'A video shot for an objective that the client changes later is made again: agreement costs a meeting, redoing costs weeks.',
    ),
    source: {
      grade: 'S',
      text: say(
        'Méthode : une validation des objectifs intermédiaires',
        'Method: approval of the intermediate objectives',
      ),
    },
    messages: {
      begun: say(
        'La production s’appuie sur ce que le client n’a pas encore validé : {parts}. Faites valider, et notez-le sous « partnership.approvals », avant d’aller plus loin.',
        'Production rests on what the client has not approved yet: {parts}. Have it approved, and note it under “partnership.approvals”, before going further.',
      ),
    },
    examples: {
      bad: 'stage: production\nmodules:\n  - id: M1\n    title: "Le brief du matin"\n    activities:\n      - { type: video, title: "Quatre points en dix minutes", duration: 6 min, status: in-progress }',
      good: 'stage: production\nmodules:\n  - id: M1\n    title: "Le brief du matin"\n    activities:\n      - { type: video, title: "Quatre points en dix minutes", duration: 6 min, status: in-progress }\npartnership:\n  approvals:\n    - { part: objectives, by: drh, date: 2026-01-26 }\n    - { part: structure, by: drh, date: 2026-02-09 }',
    },
  }),
  *check(course, _options, { stage, isOpen }) {
    if (isOpen('partnership.approvals')) return;
    if (!hasBegun(course) && stageBefore(stage, 'deployment')) return;
    const approved = course.partnership.approvals.map(({ part }) => part);
    const missing = groundwork.filter((part) => !approved.includes(part) && !isOpen(`partnership.approvals.${part}`));
    if (missing.length === 0) return;
    const data: Slots = { parts: enumeration(missing.map(label)) };
    yield { at: ['partnership', 'approvals'], message: 'begun', data };
  },
});
