import type { Rule } from '../../rule.ts';
import { rule as budget } from './budget.ts';
import { rule as captions } from './captions.ts';
import { rule as coordination } from './coordination.ts';
import { rule as notReady } from './not-ready.ts';
import { rule as planning } from './planning.ts';
import { rule as unfinished } from './unfinished.ts';

export const productionRules: readonly Rule[] = [notReady, coordination, captions, planning, budget, unfinished];
