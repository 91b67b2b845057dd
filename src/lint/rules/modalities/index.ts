import type { Rule } from '../../rule.ts';
import { rule as missing } from './missing.ts';

export const modalitiesRules: readonly Rule[] = [missing];
