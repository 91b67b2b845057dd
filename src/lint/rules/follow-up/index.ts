import type { Rule } from '../../rule.ts';
import { rule as baseline } from './baseline.ts';
import { rule as certification } from './certification.ts';
import { rule as evaluationLevel } from './evaluation-level.ts';
import { rule as feedback } from './feedback.ts';
import { rule as finalReport } from './final-report.ts';
import { rule as goalTarget } from './goal-target.ts';
import { rule as indicators } from './indicators.ts';
import { rule as measureDate } from './measure-date.ts';
import { rule as passMark } from './pass-mark.ts';
import { rule as progress } from './progress.ts';
import { rule as resultConsistent } from './result-consistent.ts';
import { rule as resultMethod } from './result-method.ts';
import { rule as resultPlanned } from './result-planned.ts';
import { rule as roi } from './roi.ts';
import { rule as targetKind } from './target-kind.ts';
import { rule as testimonialConsent } from './testimonial-consent.ts';

export const followUpRules: readonly Rule[] = [
  feedback,
  progress,
  indicators,
  resultConsistent,
  finalReport,
  passMark,
  resultMethod,
  roi,
  evaluationLevel,
  baseline,
  resultPlanned,
  certification,
  testimonialConsent,
  goalTarget,
  targetKind,
  measureDate,
];
