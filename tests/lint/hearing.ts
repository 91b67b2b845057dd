import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { translate } from '../../src/language/say.ts';
import { check } from '../../src/lint/check.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { defaultSettings, type Settings } from '../../src/lint/settings.ts';

export interface Heard {
  readonly id: string;
  readonly line: number;
  readonly severity: string;
  readonly said: string;
}

/** What some rules say of a spec, in French; fails when the spec itself is refused. `spoc` and `title` are added. */
export function hearing(rules: readonly Rule[]) {
  return (text: string, settings: Partial<Settings> = {}): readonly Heard[] => {
    const whole = /^spoc:/m.test(text) ? text : `${text.replace(/^\n/, '').trimEnd()}\nspoc: 1\ntitle: "Essai"\n`;
    const { diagnostics } = check('spoc.yaml', whole, { ...defaultSettings, ...settings }, rules);
    const refused = diagnostics.filter(({ rule }) => /^(?:course|lint)\//.test(rule));
    if (refused.length > 0) throw new Error(refused.map((d) => translate(d.message, 'fr', d.data)).join('\n'));
    return diagnostics.map(({ rule, messageId, severity, span, message, data }) => ({
      id: `${rule.split('/')[1]}:${messageId}`,
      line: span.line,
      severity,
      said: translate(message, 'fr', data),
    }));
  };
}

/** One of the examples that come with the tool, without its suppressions: they name rules that a test of a few others doesn’t know. */
export function example(name: string): string {
  const text = readFileSync(join(import.meta.dirname, '../../examples', name, 'spoc.yaml'), 'utf8');
  return text.replace(/# spoc-ignore.*/g, '#');
}

/** The two whole cases, from the framing to the results. */
export const wholeCases = ['optimanager', 'agilecom'] as const;
