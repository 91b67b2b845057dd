import { applyEdits } from '../course/edit.ts';
import type { TextEdit } from '../diagnostic.ts';
import { check } from './check.ts';
import type { LintedDiagnostic } from './linted.ts';
import type { Rule } from './rule.ts';
import type { Settings } from './settings.ts';

/** A correction can make room for another (a key renamed, then its value): after ten rounds two rules undo each other. */
const mostRounds = 10;

/** The edits of one round: each correction whole or not at all, an earlier one first. */
function compatible(diagnostics: readonly LintedDiagnostic[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fix, suppressed } of diagnostics) {
    if (fix?.level !== 'safe' || suppressed !== undefined) continue;
    const clash = fix.edits.some((edit) => taken.some((other) => edit.start <= other.end && other.start <= edit.end));
    if (!clash) taken.push(...fix.edits);
  }
  return taken;
}

/**
 * The text with every safe correction made, in rounds until nothing is left to correct. A round after which the file could not be
 * read any more is undone. Suggested corrections are never made.
 */
export function fixText(name: string, text: string, settings: Settings, rules: readonly Rule[]): string {
  let current = text;
  for (let round = 0; round < mostRounds; round++) {
    const before = check(name, current, settings, rules);
    if (before.unreadable) return current;
    const edits = compatible(before.diagnostics);
    const next = applyEdits(current, edits);
    if (next === current) return current;
    const after = check(name, next, settings, rules);
    const broken = (found: readonly LintedDiagnostic[]) => found.some(({ rule }) => rule === 'course/syntax');
    // Behind one corrected slip of syntax another may stand.
    if (after.unreadable || (broken(after.diagnostics) && !broken(before.diagnostics))) return current;
    current = next;
  }
  return current;
}
