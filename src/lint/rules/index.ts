import type { Rule } from '../rule.ts';
import { deploymentRules } from './deployment/index.ts';
import { followUpRules } from './follow-up/index.ts';
import { lmsRules } from './lms/index.ts';
import { regulationRules } from './regulation/index.ts';
import { structureRules } from './structure/index.ts';

/** Every rule, in the order in which people meet them: group by group, as the project advances. */
export const rules: readonly Rule[] = [
  ...structureRules,
  ...deploymentRules,
  ...followUpRules,
  ...regulationRules,
  ...lmsRules,
];
