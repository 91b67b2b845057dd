import type { Stage } from '../course/course.ts';
import { defaultOptions, type Profile, type Rule } from './rule.ts';
import type { Provider } from './settings-file.ts';
import type { RuleSetting } from './severity.ts';

/** Everything beside the spec that decides what lint says. */
export interface Settings {
  /** The stage in progress, when the user asks for another than the spec’s. */
  readonly stage?: Stage;
  readonly profiles: readonly Profile[];
  /** ISO day, only when the user gave it. */
  readonly today?: string;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** The user’s own rules, from assertions and plug-ins. */
  readonly ownRules: readonly Rule[];
  readonly theme?: string;
  readonly provider?: Provider;
}

export const defaultSettings: Settings = { profiles: [], rules: new Map(), ownRules: [] };

/** The setting of a rule, its options filled with the rule’s defaults. */
export function settingOf(rule: Rule, settings: Settings): RuleSetting {
  const setting = settings.rules.get(rule.id);
  if (setting?.options !== undefined || !rule.options) return setting ?? {};
  return { ...setting, options: defaultOptions(rule) };
}
