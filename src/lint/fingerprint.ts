import type { Raw } from '../course/raw.ts';
import type { Diagnostic, Path, Slots } from '../diagnostic.ts';
import type { LintedDiagnostic } from './linted.ts';

/** The place of a path in words that survive reordering: an item is named by its identifier, else by its index. */
export function placeOf(path: Path, values: Raw | undefined): string {
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

/** 53 bits of a text, as 14 hexadecimal digits: enough to tell the findings of a project apart; not for secrets. */
export function digest(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0');
}

function stable(data: Slots): string {
  const entries = Object.entries(data).map(([name, value]) => [name, typeof value === 'object' ? value.fr : value]);
  return JSON.stringify(entries.sort());
}

/** Gives each diagnostic of one file its place and its fingerprint; the second of two equal ones is numbered. */
export function identify(diagnostics: readonly Diagnostic[], values: Raw | undefined): LintedDiagnostic[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const place = placeOf(diagnostic.path, values);
    const message = diagnostic.messageId ?? diagnostic.message.fr;
    const base = digest([diagnostic.rule, place, message, stable(diagnostic.data)].join('\n'));
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return { ...diagnostic, place, fingerprint: count === 1 ? base : `${base}-${count}` };
  });
}
