import type { Rule } from '../../rule.ts';
import { rule as captionsPromised } from './captions-promised.ts';
import { rule as disabilityContact } from './disability-contact.ts';
import { rule as missing } from './missing.ts';

export const modalitiesRules: readonly Rule[] = [missing, captionsPromised, disabilityContact];
