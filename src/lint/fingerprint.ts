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

const hexadecimal = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The lower bits of a number as hexadecimal digits; much faster than `toString(16)`, which divides for each. */
function digits(bits: number, count: number): string {
  let text = '';
  for (let shift = count * 4 - 8; shift >= 0; shift -= 8) text += hexadecimal[(bits >>> shift) & 255] as string;
  return text;
}

/**
 * 53 bits of texts, or of some bytes, as 14 hexadecimal digits: enough to tell the findings of a project apart, an unchanged file from a
 * changed one; not for secrets.
 */
export function digest(content: Uint8Array | string, ...more: readonly string[]): string {
  let a = 0xdeadbeef | 0;
  let b = 0x41c6ce57;
  const add = (unit: number): void => {
    a = Math.imul(a ^ unit, 0x9e3779b1 | 0);
    b = Math.imul(b ^ unit, 0x5f356495);
  };
  if (typeof content === 'string') {
    const text = more.length > 0 ? [content, ...more].join('\n') : content;
    for (let index = 0; index < text.length; index++) add(text.charCodeAt(index));
  } else {
    for (let index = 0; index < content.length; index++) add(content[index] as number);
  }
  // A text ends: « ab », « c » is not « a », « bc ».
  add(10);
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b | 0) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35 | 0);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b | 0) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35 | 0);
  return digits(2097151 & b, 6) + digits(a, 8);
}

/** What fills the slots of a message, in an order of its own, whatever the language. */
function filling(data: Slots): readonly string[] {
  const names = Object.keys(data);
  if (names.length > 1) names.sort();
  const filled: string[] = [];
  for (const name of names) {
    const value = data[name];
    filled.push(name, typeof value === 'object' ? value.fr : String(value));
  }
  return filled;
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
