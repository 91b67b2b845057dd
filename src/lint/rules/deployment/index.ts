import type { Rule } from '../../rule.ts';
import { rule as access } from './access.ts';
import { rule as announced } from './announced.ts';
import { rule as clientRights } from './client-rights.ts';
import { rule as communication } from './communication.ts';
import { rule as positioning } from './positioning.ts';
import { rule as userTest } from './user-test.ts';

export const deploymentRules: readonly Rule[] = [userTest, access, communication, positioning, announced, clientRights];
