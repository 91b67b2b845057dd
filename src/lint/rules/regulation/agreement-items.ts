import type { Course } from '../../../course/course.ts';
import { closingDay, launchOf } from '../../../facts/calendar.ts';
import { tutorOf } from '../../../facts/people.ts';
import { learnerTime } from '../../../facts/time.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { cited, lawSource } from '../../../method/law.ts';
import { defineRule } from '../../rule.ts';
import { enumeration } from '../_enumeration.ts';

/** What the agreement must hold beside title, objectives and contents, which other rules ask for: place, words, said or not. */
function items(course: Course): readonly (readonly [string, Text, boolean])[] {
  const { platform } = course.need.constraints;
  const { tutoring } = course.modalities;
  const { certification, indicators } = course.evaluation;
  const free = course.modalities.pace === 'free' && course.modalities.window !== undefined;
  const followed = tutorOf(course) !== undefined || tutoring.remindAfter !== undefined || indicators.length > 0;
  const priced = course.offers.some(({ price }) => price !== undefined) || course.project.budget.amount !== undefined;
  return [
    [
      'need.constraints.platform',
      say('les moyens prévus', 'the means'),
      platform.name !== undefined || platform.lms !== 'generic',
    ],
    ['duration', say('la durée', 'the duration'), learnerTime(course) !== undefined],
    [
      'cohorts',
      say('la période de réalisation', 'the period'),
      launchOf(course) !== undefined &&
        (closingDay(course) !== undefined || course.need.constraints.deadline !== undefined || free),
    ],
    ['modalities.tutoring', say('les modalités de suivi', 'how it is followed up'), followed],
    [
      'evaluation.certification',
      say('la sanction (attestation, certificat …)', 'what it leads to (attestation, certificate …)'),
      certification.type !== undefined,
    ],
    ['offers', say('le prix', 'the price'), priced],
    [
      'offers',
      say('les modalités de règlement', 'the terms of payment'),
      course.offers.some(({ payment }) => payment !== undefined),
    ],
  ];
}

export const rule = defineRule({
  id: 'regulation/agreement-items',
  stage: 'production',
  severity: 'off',
  profiles: { opco: 'error' },
  since: '0.1.0',
  about: () => ({
    title: say('Ce que la convention doit contenir', 'What the training agreement must hold'),
    why: say(
      'Une convention incomplète peut faire refuser la prise en charge, et le parcours des apprenants avec elle.',
      'An incomplete agreement may have the funding refused, and the learners’ course with it.',
    ),
    source: lawSource(
      'D6353-1',
      say(
        'contenu de la convention d’une action financée, en vigueur depuis le 1er juillet 2025',
        'contents of the agreement of a funded action, in force since 1 July 2025',
      ),
    ),
    messages: {
      missing: cited(
        say(
          'La convention ne peut pas être complète : il manque {items}. Un devis ou un bon de commande doit contenir la même chose.',
          'The training agreement can’t be complete; still missing: {items}. A quote or an order must hold the same.',
        ),
        'D6353-1',
      ),
    },
    examples: {
      bad: 'duration: 4 h\nneed:\n  constraints:\n    platform: { name: "LMS interne" }\ncohorts:\n  - { id: G1, learners: 15, start: 2026-03-09, end: 2026-04-03 }\nmodalities:\n  tutoring: { tutor: "Nadia Ferreira" }',
      good: 'duration: 4 h\nneed:\n  constraints:\n    platform: { name: "LMS interne" }\ncohorts:\n  - { id: G1, learners: 15, start: 2026-03-09, end: 2026-04-03 }\nmodalities:\n  tutoring: { tutor: "Nadia Ferreira" }\nevaluation:\n  certification: { type: attestation }\noffers:\n  - { id: F1, title: "Parcours de mars", price: "9 600 € HT", payment: "30 % au lancement, le solde au bilan" }',
    },
  }),
  *check(course, _options, { isOpen }) {
    const missing = items(course).filter(([at, , said]) => !said && !isOpen(at));
    if (missing.length === 0) return;
    const first = missing[0]![0].split('.');
    const data: Slots = { items: enumeration(missing.map(([, text]) => text)) };
    yield { at: missing.length === 1 ? first : [], message: 'missing', data };
  },
});
