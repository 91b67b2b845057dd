import type { Rule } from './rule.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** An example of a rule as a whole spec: what it leaves out is added below it, so that its own lines keep their numbers. */
export function exampleText(rule: Rule, fragment: string): string {
  const text = `${fragment.replace(/^(?:[ \t]*\n)+|\s+$/g, '')}\n`;
  const has = (key: string) => new RegExp(`^${key}:`, 'm').test(text);
  const added = [
    ...(has('spoc') ? [] : ['spoc: 1']),
    ...(has('title') ? [] : ['title: "Exemple"']),
    ...(has('stage') ? [] : [`stage: ${rule.stage}`]),
  ];
  return added.length === 0 ? text : `${text}${added.join('\n')}\n`;
}

/** Settings under which a rule speaks of its examples: its profiles, or its wake-up when it is off. */
export function exampleSettings(rule: Rule): Settings {
  if (rule.severity !== 'off') return defaultSettings;
  const profiles = Object.keys(rule.profiles ?? {}) as (keyof NonNullable<Rule['profiles']>)[];
  return profiles.length > 0
    ? { ...defaultSettings, profiles: profiles.slice(0, 1) }
    : { ...defaultSettings, rules: new Map([[rule.id, { severity: 'info' }]]) };
}

export function examplesOf(rule: Rule, kind: 'bad' | 'good'): readonly string[] {
  const given = rule.examples[kind];
  return typeof given === 'string' ? [given] : given;
}
