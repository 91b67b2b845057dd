import type { Rule } from '../../rule.ts';
import { rule as accessibilityContact } from './accessibility-contact.ts';
import { rule as agreementItems } from './agreement-items.ts';
import { rule as beforeEnrolment } from './before-enrolment.ts';
import { rule as cpfCode } from './cpf-code.ts';
import { rule as dataProtection } from './data-protection.ts';
import { rule as distanceShare } from './distance-share.ts';
import { rule as distanceTraining } from './distance-training.ts';
import { rule as individualContract } from './individual-contract.ts';
import { rule as misleadingWording } from './misleading-wording.ts';
import { rule as obsoleteReference } from './obsolete-reference.ts';
import { rule as professionalAim } from './professional-aim.ts';
import { rule as proofPlan } from './proof-plan.ts';
import { rule as qualiopiMatrix } from './qualiopi-matrix.ts';
import { rule as qualiopiRequired } from './qualiopi-required.ts';
import { rule as registrationWording } from './registration-wording.ts';
import { rule as workingTime } from './working-time.ts';

export const regulationRules: readonly Rule[] = [
  distanceTraining,
  agreementItems,
  distanceShare,
  beforeEnrolment,
  professionalAim,
  cpfCode,
  qualiopiRequired,
  workingTime,
  proofPlan,
  dataProtection,
  registrationWording,
  misleadingWording,
  individualContract,
  obsoleteReference,
  accessibilityContact,
  qualiopiMatrix,
];
