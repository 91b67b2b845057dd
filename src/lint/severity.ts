import { type Stage, stageBefore, stages } from '../course/choices.ts';
import { compareSeverity, type Severity } from '../diagnostic.ts';
import type { Profile, Rule } from './rule.ts';

/** What the settings say of one rule. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  /** Already checked by the rule’s own schema, defaults filled in. */
  readonly options?: unknown;
}

/** The last stage at which a rule speaks: where something can still be done. */
export function lastStageOf(rule: Rule): Stage {
  // A rule of the last stage would otherwise never speak.
  return rule.until ?? (stageBefore('deployment', rule.stage) ? rule.stage : 'deployment');
}

/** True from the rule’s stage on until its last one. Elsewhere it tells its contradictions only. */
export function speaksAt(rule: Rule, stage: Stage): boolean {
  return !stageBefore(stage, rule.stage) && !stageBefore(lastStageOf(rule), stage);
}

/** How much of a rule is heard at a stage: all that it finds, its contradictions only, or nothing. */
export function voiceAt(rule: Rule, stage: Stage): 'all' | 'contradictions' | 'none' {
  if (speaksAt(rule, stage)) return 'all';
  return rule.contradictions ? 'contradictions' : 'none';
}

function atStage(rule: Rule, stage: Stage): Severity | 'off' {
  let severity = rule.severity;
  for (const step of stages) {
    const later = rule.from?.[step];
    if (later && !stageBefore(stage, step)) severity = later;
  }
  return severity;
}

/**
 * How serious a finding is. The rule’s own severity follows the stage in progress; a finding may carry another one (a threshold
 * further on); a profile raises either and wakes a rule that is off; the settings replace them all.
 */
export function severityOf(
  rule: Rule,
  stage: Stage,
  profiles: readonly Profile[],
  setting?: RuleSetting,
  ofFinding?: Severity,
): Severity | 'off' {
  if (setting?.severity) return setting.severity;
  const own = atStage(rule, stage);
  const raised = profiles.flatMap((profile) => rule.profiles?.[profile] ?? []);
  if (own === 'off' && raised.length === 0) return 'off';
  const candidates = [ofFinding ?? own, ...raised].filter((severity) => severity !== 'off');
  return candidates.sort(compareSeverity)[0] as Severity;
}
