import type { Rule } from '../../rule.ts';
import { rule as adjustmentDate } from './adjustment-date.ts';
import { rule as approvalOrder } from './approval-order.ts';
import { rule as changedSinceApproval } from './changed-since-approval.ts';
import { rule as checkpoints } from './checkpoints.ts';
import { rule as decisionKept } from './decision-kept.ts';
import { rule as feedbackUnhandled } from './feedback-unhandled.ts';
import { rule as ownApproval } from './own-approval.ts';
import { rule as revisionDate } from './revision-date.ts';
import { rule as unapproved } from './unapproved.ts';

export const partnershipRules: readonly Rule[] = [
  checkpoints,
  feedbackUnhandled,
  changedSinceApproval,
  unapproved,
  approvalOrder,
  ownApproval,
  revisionDate,
  decisionKept,
  adjustmentDate,
];
