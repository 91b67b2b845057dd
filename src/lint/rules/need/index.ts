import type { Rule } from '../../rule.ts';
import { rule as avoidedPeriod } from './avoided-period.ts';
import { rule as cohortSize } from './cohort-size.ts';
import { rule as countSaid } from './count-said.ts';
import { rule as durationLimits } from './duration-limits.ts';
import { rule as enrolmentDelays } from './enrolment-delays.ts';
import { rule as entry } from './entry.ts';
import { rule as fundingAgrees } from './funding-agrees.ts';
import { rule as missing } from './missing.ts';
import { rule as moreThanStaff } from './more-than-staff.ts';
import { rule as notASpoc } from './not-a-spoc.ts';
import { rule as obligation } from './obligation.ts';
import { rule as offerDelivery } from './offer-delivery.ts';
import { rule as offerTerms } from './offer-terms.ts';
import { rule as openQuestion } from './open-question.ts';
import { rule as organisations } from './organisations.ts';
import { rule as prerequisiteTaught } from './prerequisite-taught.ts';
import { rule as prerequisitesFit } from './prerequisites-fit.ts';
import { rule as prerequisitesUnsaid } from './prerequisites-unsaid.ts';
import { rule as roleSaid } from './role-said.ts';
import { rule as sponsor } from './sponsor.ts';
import { rule as termsSaid } from './terms-said.ts';
import { rule as unknownPerson } from './unknown-person.ts';
import { rule as unverifiablePrerequisite } from './unverifiable-prerequisite.ts';
import { rule as waves } from './waves.ts';

export const needRules: readonly Rule[] = [
  missing,
  openQuestion,
  notASpoc,
  cohortSize,
  waves,
  countSaid,
  termsSaid,
  roleSaid,
  sponsor,
  unverifiablePrerequisite,
  prerequisitesUnsaid,
  unknownPerson,
  organisations,
  obligation,
  prerequisiteTaught,
  entry,
  moreThanStaff,
  durationLimits,
  offerDelivery,
  enrolmentDelays,
  avoidedPeriod,
  offerTerms,
  prerequisitesFit,
  fundingAgrees,
];
