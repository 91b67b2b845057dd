import type { Raw } from '../course/raw.ts';
import type { Diagnostic, Path, Slots } from '../diagnostic.ts';

/** A diagnostic that can be found again after the file has changed around it. */
export interface LintedDiagnostic extends Diagnostic {
  /** Keys and identifiers with dots, as in `modules.M1.activities.M1.A2.duration`; empty for the whole spec. */
  readonly place: string;
  /** The same for the same problem at the same place, wherever its line moves to and in whatever language it is told; unique in its file. */
  readonly fingerprint: string;
  /** Suppressed by the baseline rather than by a comment. */
  readonly known?: true;
}

/** The place of a path in words that survive reordering: an item is named by its identifier, else by its index. */
function placeOf(path: Path, values: Raw | undefined): string {
  const steps: string[] = [];
  let here: Raw | undefined = values;
  for (const step of path) {
    if (typeof step === 'number') {
      here = Array.isArray(here) ? (here as readonly Raw[])[step] : undefined;
      const id = typeof here === 'object' && !Array.isArray(here) ? (here as Record<string, Raw>).id : undefined;
      steps.push(typeof id === 'string' && id !== '' ? id : String(step));
    } else {
      const map: unknown = here;
      here =
        typeof map === 'object' && map !== null && Object.hasOwn(map, step)
          ? (map as Record<string, Raw>)[step]
          : undefined;
      steps.push(step);
    }
  }
  return steps.join('.');
}

/**
 * 53 bits of texts, or of some bytes, as 14 hexadecimal digits: enough to tell the findings of a project apart, an unchanged file from a
 * changed one; not for secrets.
 */
export function digest(...contents: readonly (string | Uint8Array)[]): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const content of contents) {
    for (let index = 0; index < content.length; index++) {
      const unit = typeof content === 'string' ? content.charCodeAt(index) : (content[index] as number);
      a = Math.imul(a ^ unit, 2654435761);
      b = Math.imul(b ^ unit, 1597334677);
    }
    // One text ends: « ab », « c » is not « a », « bc ».
    a = Math.imul(a ^ 10, 2654435761);
    b = Math.imul(b ^ 10, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0');
}

/** What fills the slots of a message, in an order of its own, whatever the language. */
function filling(data: Slots): readonly string[] {
  const names = Object.keys(data);
  if (names.length > 1) names.sort();
  return names.flatMap((name) => {
    const value = data[name];
    return [name, typeof value === 'object' ? value.fr : String(value)];
  });
}

/** Gives each diagnostic of one file its place and its fingerprint; the second of two equal ones is numbered. */
export function identify(diagnostics: readonly Diagnostic[], values: Raw | undefined): LintedDiagnostic[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const place = placeOf(diagnostic.path, values);
    const message = diagnostic.messageId ?? diagnostic.message.fr;
    const base = digest(diagnostic.rule, place, message, ...filling(diagnostic.data));
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return { ...diagnostic, place, fingerprint: count === 1 ? base : `${base}-${count}` };
  });
}
