import type { Rule } from '../rule.ts';
import { deploymentRules } from './deployment/index.ts';
import { followUpRules } from './follow-up/index.ts';
import { lmsRules } from './lms/index.ts';
import { modalitiesRules } from './modalities/index.ts';
import { needRules } from './need/index.ts';
import { objectivesRules } from './objectives/index.ts';
import { partnershipRules } from './partnership/index.ts';
import { productionRules } from './production/index.ts';
import { regulationRules } from './regulation/index.ts';
import { structureRules } from './structure/index.ts';

/** Every rule, in the order in which people meet them: group by group, as the project advances. */
export const rules: readonly Rule[] = [
  ...needRules,
  ...objectivesRules,
  ...modalitiesRules,
  ...structureRules,
  ...productionRules,
  ...deploymentRules,
  ...followUpRules,
  ...partnershipRules,
  ...regulationRules,
  ...lmsRules,
];
