import type { Rule } from '../../rule.ts';
import { rule as activityConsistent } from './activity-consistent.ts';
import { rule as alignment } from './alignment.ts';
import { rule as assessmentLevel } from './assessment-level.ts';
import { rule as dates } from './dates.ts';
import { rule as diagnosticLast } from './diagnostic-last.ts';
import { rule as durationMissing } from './duration-missing.ts';
import { rule as formatFit } from './format-fit.ts';
import { rule as interactive } from './interactive.ts';
import { rule as kindKept } from './kind-kept.ts';
import { rule as learningBalance } from './learning-balance.ts';
import { rule as missing } from './missing.ts';
import { rule as modalitiesKept } from './modalities-kept.ts';
import { rule as moduleLength } from './module-length.ts';
import { rule as objectivesAgree } from './objectives-agree.ts';
import { rule as openingClosing } from './opening-closing.ts';
import { rule as outOfScope } from './out-of-scope.ts';
import { rule as overload } from './overload.ts';
import { rule as practiceFirst } from './practice-first.ts';
import { rule as progression } from './progression.ts';
import { rule as refusedTool } from './refused-tool.ts';
import { rule as retrieval } from './retrieval.ts';
import { rule as rhythm } from './rhythm.ts';
import { rule as sequenceLength } from './sequence-length.ts';
import { rule as sessionCount } from './session-count.ts';
import { rule as situated } from './situated.ts';
import { rule as social } from './social.ts';
import { rule as span } from './span.ts';
import { rule as synchronousShare } from './synchronous-share.ts';
import { rule as talkWithoutInteraction } from './talk-without-interaction.ts';
import { rule as timeAddsUp } from './time-adds-up.ts';
import { rule as timeSaid } from './time-said.ts';
import { rule as tutorHours } from './tutor-hours.ts';
import { rule as tutorRatio } from './tutor-ratio.ts';
import { rule as tutorReminder } from './tutor-reminder.ts';
import { rule as tutorResponse } from './tutor-response.ts';
import { rule as tutorRhythm } from './tutor-rhythm.ts';
import { rule as tutoring } from './tutoring.ts';
import { rule as videoLength } from './video-length.ts';
import { rule as virtualClass } from './virtual-class.ts';
import { rule as weekday } from './weekday.ts';
import { rule as weeklyLoad } from './weekly-load.ts';

export const structureRules: readonly Rule[] = [
  missing,
  alignment,
  assessmentLevel,
  timeAddsUp,
  timeSaid,
  dates,
  durationMissing,
  sequenceLength,
  videoLength,
  moduleLength,
  weekday,
  weeklyLoad,
  span,
  learningBalance,
  social,
  interactive,
  overload,
  progression,
  rhythm,
  situated,
  modalitiesKept,
  practiceFirst,
  synchronousShare,
  formatFit,
  virtualClass,
  talkWithoutInteraction,
  retrieval,
  tutoring,
  tutorResponse,
  tutorRhythm,
  tutorReminder,
  tutorRatio,
  openingClosing,
  tutorHours,
  refusedTool,
  sessionCount,
  diagnosticLast,
  activityConsistent,
  objectivesAgree,
  outOfScope,
  kindKept,
];
