import type { Course } from '../../../course/course.ts';
import { learnersOf } from '../../../facts/calendar.ts';
import { isAssessment } from '../../../facts/coverage.ts';
import { teachingPeople } from '../../../facts/evaluation.ts';
import { allActivities, learnerTime } from '../../../facts/time.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { cited, lawSource } from '../../../method/law.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { enumeration } from '../_enumeration.ts';
import { everyProfile } from './_profiles.ts';

/** What the contract states on pain of nullity, beside the programme, which other rules ask for. */
function items(course: Course): readonly (readonly [string, Text, boolean])[] {
  const trainers = teachingPeople(course);
  const qualified = trainers.length > 0 && trainers.every(({ qualifications }) => qualifications !== undefined);
  const assessed = allActivities(course).some(({ activity }) => isAssessment(activity));
  return [
    ['duration', say('la durée', 'the duration'), learnerTime(course) !== undefined],
    ['need.audience.learners', say('l’effectif', 'the number of learners'), learnersOf(course) !== undefined],
    [
      'need.audience.prerequisites',
      say('le niveau requis', 'the level required'),
      course.need.audience.prerequisites !== undefined,
    ],
    [
      'evaluation.moments',
      say('le contrôle des connaissances', 'how knowledge is checked'),
      assessed || course.evaluation.moments.length > 0,
    ],
    [
      'evaluation.certification',
      say('la sanction éventuelle', 'what it leads to, if anything'),
      course.evaluation.certification.type !== undefined,
    ],
    ['people', say('les titres ou références des formateurs', 'the qualifications of the trainers'), qualified],
    [
      'offers',
      say('les modalités de paiement', 'the terms of payment'),
      course.offers.some(({ payment }) => payment !== undefined),
    ],
    [
      'enrolment.cancellation',
      say('les conditions en cas d’abandon ou d’arrêt anticipé', 'the conditions on dropping out or early end'),
      course.enrolment.cancellation !== undefined,
    ],
  ];
}

/** A share asked for at the signature or the enrolment, 0–100; undefined when none is written. */
function advanceIn(payment: string): number | undefined {
  const match =
    /(\d+(?:[.,]\d+)?)[\s\u00a0\u202f]*%[^.;,%]{0,40}(?:commande|signature|inscription|acompte|enrolment|order)|(?:acompte|avance|deposit)[^.;,%]{0,20}?(\d+(?:[.,]\d+)?)[\s\u00a0\u202f]*%/i.exec(
      payment,
    );
  const figure = match?.[1] ?? match?.[2];
  return figure === undefined ? undefined : Number(figure.replace(',', '.'));
}

export const rule = defineRule({
  id: 'regulation/individual-contract',
  stage: 'deployment',
  severity: 'off',
  profiles: everyProfile,
  since: '0.1.0',
  appliesTo: ({ need }) => need.funding.includes('self'),
  about: () => ({
    title: say('Un contrat complet pour qui paie de sa poche', 'A complete contract for those who pay themselves'),
    why: say(
      'Qui finance seul sa formation doit savoir à quoi il s’engage, et comment il peut en sortir.',
      'Those who pay for their own training must know what they commit to, and how they can leave.',
    ),
    source: [
      lawSource('L6353-3', say('contrat conclu avant l’inscription', 'contract made before enrolment')),
      lawSource(
        'L6353-4',
        say('contenu du contrat, à peine de nullité', 'contents of the contract, on pain of nullity'),
      ),
      lawSource('L6353-5', say('dix jours pour se rétracter', 'ten days to withdraw')),
      lawSource('L6353-6', say('30 % au plus, puis un échelonnement', '30% at most, then instalments')),
    ],
    messages: {
      missing: cited(
        say(
          'Le contrat avec la personne ne peut pas être complet : il manque {items}.',
          'The contract with the person can’t be complete; still missing: {items}.',
        ),
        'L6353-3',
        'L6353-4',
      ),
      advance: cited(
        say(
          'Un acompte de {advance} % dépasse ce qui peut être demandé : rien avant dix jours, puis {maximum} % au plus, le solde au fil de la formation.',
          'An advance of {advance}% is more than may be asked: nothing for ten days, then {maximum}% at most, the balance as the training goes on.',
        ),
        'L6353-5',
        'L6353-6',
      ),
    },
    examples: {
      bad: 'duration: 12 h\nneed:\n  funding: [self]\n  audience: { learners: 8, prerequisites: [] }\noffers:\n  - { id: F1, title: "Session de printemps", price: "900 €", payment: "50 % à l’inscription" }',
      good: 'duration: 12 h\nneed:\n  funding: [self]\n  audience: { learners: 8, prerequisites: [] }\npeople:\n  - { id: coach, name: "Nadia Ferreira", does: [trainer], qualifications: "Dix ans de coaching en atelier" }\nevaluation:\n  moments:\n    - { when: end, tool: "quiz final" }\n  certification: { type: attestation }\noffers:\n  - { id: F1, title: "Session de printemps", price: "900 €", payment: "en trois fois, à la fin de chaque module" }\nenrolment:\n  cancellation: "Seuls les modules ouverts sont dus"',
    },
  }),
  options: thresholds({ maximumAdvance: 30 }),
  *check(course, { maximumAdvance: maximum }, { isOpen }) {
    const missing = items(course).filter(([at, , said]) => !said && !isOpen(at));
    if (missing.length > 0) {
      const data: Slots = { items: enumeration(missing.map(([, text]) => text)) };
      yield { at: missing.length === 1 ? missing[0]![0].split('.') : ['need', 'funding'], message: 'missing', data };
    }
    for (const [index, { payment }] of course.offers.entries()) {
      const advance = payment === undefined ? undefined : advanceIn(payment);
      if (advance === undefined || advance <= maximum) continue;
      const data: Slots = { advance, maximum };
      yield { at: ['offers', index, 'payment'], message: 'advance', severity: 'error', data };
    }
  },
});
