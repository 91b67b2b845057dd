import type { Course } from '../course/course.ts';
import { firstDay } from '../course/values/date.ts';
import { say, type Text } from '../language/say.ts';
import {
  provenByProvider,
  type QualiopiIndicator,
  type QualiopiVersion,
  qualiopiIndicators,
  qualiopiVersion,
} from '../method/qualiopi.ts';
import { launchOf } from './calendar.ts';
import { coverage } from './coverage.ts';
import {
  delayedEvaluations,
  hasAssistance,
  hasImmediateEvaluation,
  hasPositioning,
  teachingPeople,
} from './evaluation.ts';
import { peopleWho } from './people.ts';
import { allActivities, learnerTime } from './time.ts';

/** A field of the spec that an auditor may be shown, and whether it says something. */
export interface Proof {
  readonly label: Text;
  /** Dotted place of the field. */
  readonly at: string;
  readonly there: boolean;
}

export interface IndicatorProof {
  readonly indicator: QualiopiIndicator;
  /** Empty when nothing in a course can prove it: the provider keeps the proof. */
  readonly proofs: readonly Proof[];
}

/** True when the course leads to a registered certification (RNCP, RS, diploma). */
export function isCertifying(course: Course): boolean {
  return ['rs', 'rncp', 'diploma'].includes(course.evaluation.certification.type ?? 'none');
}

type Prove = (course: Course, version: QualiopiVersion) => readonly (readonly [Text, string, boolean])[];

const provers: Readonly<Record<number, Prove>> = {
  1: (course, version) => {
    const { audience, funding } = course.need;
    const contact = course.enrolment.contact !== undefined || peopleWho(course, 'administrative').length > 0;
    const accessible =
      audience.accessibility !== undefined ||
      course.modalities.accessibility !== undefined ||
      peopleWho(course, 'disability').length > 0;
    const assessed = allActivities(course).some(({ activity }) => activity.assesses.length > 0 || activity.assessment);
    const { certification, moments } = course.evaluation;
    return [
      [say('prérequis', 'prerequisites'), 'need.audience.prerequisites', audience.prerequisites !== undefined],
      [say('objectifs', 'objectives'), 'objectives', course.objectives.length > 0],
      [say('durée', 'duration'), 'duration', learnerTime(course) !== undefined],
      [say('délai d’accès', 'access delay'), 'enrolment.accessDelay', course.enrolment.accessDelay !== undefined],
      [say('tarif', 'price'), 'offers', course.offers.some(({ price }) => price !== undefined)],
      [say('contact', 'contact'), 'enrolment.contact', contact],
      [say('méthodes', 'methods'), 'modules', allActivities(course).length > 0],
      [say('évaluation', 'assessment'), 'evaluation.moments', moments.length > 0 || assessed],
      [say('accessibilité', 'accessibility'), 'modalities.accessibility', accessible],
      ...(version === '2026'
        ? ([
            [say('reconnaissance', 'recognition'), 'evaluation.certification.type', certification.type !== undefined],
            [say('financement', 'funding'), 'need.funding', funding.length > 0],
          ] as const)
        : []),
    ];
  },
  2: ({ evaluation, results }, version) => {
    const { indicators } = evaluation;
    const told = Object.values(results.measures);
    const computed = told.length > 0 ? told.every(({ method }) => method) : indicators.some(({ source }) => source);
    const method = [say('mode de calcul', 'method of calculation'), 'results.measures', computed] as const;
    return [
      [say('indicateurs de résultat', 'result indicators'), 'evaluation.indicators', indicators.length > 0],
      ...(version === '2026' ? [method] : []),
    ];
  },
  3: ({ evaluation }) => [
    [
      say('code de la certification', 'code of the certification'),
      'evaluation.certification.code',
      evaluation.certification.code !== undefined,
    ],
  ],
  4: ({ need }) => [
    [say('contexte', 'context'), 'need.context', need.context !== undefined],
    [say('problématique', 'problem'), 'need.problem', need.problem !== undefined],
    [say('buts du commanditaire', 'sponsor’s goals'), 'need.goals', need.goals.length > 0],
  ],
  5: (course) => {
    const judged = coverage(course).every(
      ({ objective, assessments }) => objective.criterion || assessments.length > 0,
    );
    return [
      [say('objectifs évaluables', 'assessable objectives'), 'objectives', course.objectives.length > 0 && judged],
    ];
  },
  6: (course) => [
    [
      say('modules et activités', 'modules and activities'),
      'modules',
      course.modules.length > 0 && course.modules.every(({ activities }) => activities.length > 0),
    ],
  ],
  7: ({ evaluation }) => [
    [
      say('code de la certification', 'code of the certification'),
      'evaluation.certification.code',
      evaluation.certification.code !== undefined,
    ],
    [say('épreuve', 'exam'), 'evaluation.certification.exam', evaluation.certification.exam !== undefined],
  ],
  8: (course) => [[say('positionnement', 'placement'), 'evaluation.moments', hasPositioning(course)]],
  9: (course) => [
    [
      say('accès au parcours', 'way into the course'),
      'deployment.access.link',
      course.deployment.access.link !== undefined,
    ],
    [
      say('assistance technique', 'technical support'),
      'modalities.assistance.technical',
      hasAssistance(course, 'technical'),
    ],
  ],
  10: (course) => {
    const { profiles, accessibility, register } = course.need.audience;
    const adapted = profiles.length > 0 || accessibility !== undefined || register !== undefined;
    return [
      [say('adaptation aux profils', 'adaptation to profiles'), 'need.audience.profiles', adapted],
      [say('accompagnement', 'support'), 'modalities.tutoring', hasAssistance(course, 'pedagogical')],
    ];
  },
  11: (course) => [
    [
      say('évaluation de chaque objectif', 'assessment of each objective'),
      'objectives',
      course.objectives.length > 0 && coverage(course).every(({ assessments }) => assessments.length > 0),
    ],
  ],
  12: ({ modalities }) => [
    [
      say('relance en cas d’inactivité', 'reminder on inactivity'),
      'modalities.tutoring.remindAfter',
      modalities.tutoring.remindAfter !== undefined,
    ],
  ],
  16: ({ evaluation }) => [
    [say('épreuve', 'exam'), 'evaluation.certification.exam', evaluation.certification.exam !== undefined],
  ],
  17: ({ need }) => {
    const { name, lms } = need.constraints.platform;
    return [[say('plateforme', 'platform'), 'need.constraints.platform', name !== undefined || lms !== 'generic']];
  },
  18: (course) => {
    const roles = course.people.filter(({ does }) => does.length > 0).length > 0;
    return [[say('équipe et rôles', 'team and roles'), 'people', roles]];
  },
  19: (course, version) => {
    const given =
      course.resources.length > 0 || allActivities(course).some(({ activity }) => activity.material.length > 0);
    const helped = hasAssistance(course, 'technical') && hasAssistance(course, 'pedagogical');
    const followed = course.evaluation.indicators.some(({ source }) => source !== undefined);
    const followUp = [
      say('suivi effectif à distance', 'proof of distance work'),
      'evaluation.indicators',
      followed,
    ] as const;
    return [
      [say('ressources', 'resources'), 'resources', given],
      [say('assistance technique et pédagogique', 'technical and pedagogical help'), 'modalities.assistance', helped],
      ...(version === '2026' ? [followUp] : []),
    ];
  },
  21: (course) => {
    const people = teachingPeople(course);
    const qualified = people.length > 0 && people.every(({ qualifications }) => qualifications !== undefined);
    return [[say('titres et qualités des intervenants', 'qualifications of trainers and tutors'), 'people', qualified]];
  },
  26: (course) => [
    [say('référent handicap', 'disability contact'), 'people', peopleWho(course, 'disability').length > 0],
  ],
  30: (course) => [
    [say('évaluation à chaud', 'immediate evaluation'), 'evaluation.moments', hasImmediateEvaluation(course)],
    [say('évaluation à froid', 'delayed evaluation'), 'evaluation.moments', delayedEvaluations(course).length > 0],
  ],
  31: ({ evaluation }) => [
    [
      say('réclamations et aléas', 'complaints and incidents'),
      'evaluation.complaints',
      evaluation.complaints !== undefined,
    ],
  ],
  32: ({ evaluation, partnership, results, project }, version) => {
    const planned = evaluation.moments.some(({ use }) => use !== undefined);
    const improved = planned || partnership.adjustments.length > 0 || results.lessons.length > 0;
    const risks = [say('analyse des risques', 'risk analysis'), 'project.risks', project.risks.length > 0] as const;
    return [
      [
        say(
          'usage des évaluations, ajustements ou enseignements',
          'use made of the evaluations, adjustments or lessons',
        ),
        'partnership.adjustments',
        improved,
      ],
      ...(version === '2026' ? [risks] : []),
    ];
  },
};

/**
 * The indicators that this course has to meet (twenty-three for a plain training action, twenty-six when it leads to a
 * certification), with the fields that prove each, in the version that holds on the day it opens.
 */
export function qualiopiProofs(course: Course): {
  readonly version: QualiopiVersion;
  readonly indicators: readonly IndicatorProof[];
} {
  const launch = launchOf(course);
  const version = qualiopiVersion(launch && firstDay(launch));
  const indicators = qualiopiIndicators
    .filter(
      ({ appliesTo }) =>
        appliesTo === 'all' ||
        appliesTo === 'subcontracting' ||
        (appliesTo === 'certification' && isCertifying(course)),
    )
    .map((indicator) => {
      const prove = provenByProvider.includes(indicator.number) ? undefined : provers[indicator.number];
      const proofs = prove?.(course, version).map(([label, at, there]) => ({ label, at, there })) ?? [];
      return { indicator, proofs };
    });
  return { version, indicators };
}
