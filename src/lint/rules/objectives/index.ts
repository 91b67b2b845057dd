import type { Rule } from '../../rule.ts';
import { rule as ableTo } from './able-to.ts';
import { rule as broadVerb } from './broad-verb.ts';
import { rule as count } from './count.ts';
import { rule as criterion } from './criterion.ts';
import { rule as goalServed } from './goal-served.ts';
import { rule as infinitive } from './infinitive.ts';
import { rule as learnerCentred } from './learner-centred.ts';
import { rule as level } from './level.ts';
import { rule as missing } from './missing.ts';
import { rule as observableVerb } from './observable-verb.ts';
import { rule as oneVerb } from './one-verb.ts';
import { rule as professionalAim } from './professional-aim.ts';

export const objectivesRules: readonly Rule[] = [
  missing,
  observableVerb,
  level,
  learnerCentred,
  infinitive,
  ableTo,
  oneVerb,
  broadVerb,
  count,
  criterion,
  professionalAim,
  goalServed,
];
