import { courseSchema } from '../course/course.ts';
import { readSource, type Source } from '../course/source.ts';
import { fromWindows1252 } from '../course/text/encoding.ts';
import { shapeOf } from '../course/walk.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { say } from '../language/say.ts';
import { identify } from './fingerprint.ts';
import { lint } from './lint.ts';
import { type LintedFile, unreadableFile } from './linted.ts';
import type { Rule } from './rule.ts';
import type { Settings } from './settings.ts';

const notASpec = say(
  'Ce n’est pas une spécification : aucune des clés attendues (spoc, title, need …) ne s’y trouve.',
  'This is not a spec: none of the expected keys (spoc, title, need …) is there.',
);

const courseKeys = new Set(Object.keys(shapeOf(courseSchema) ?? {}));

/** Another kind of YAML file, taken for a spec by mistake: one message, not one for each of its keys. */
function isSpec({ values }: Source): boolean {
  const keys = Object.keys(values);
  return Object.hasOwn(values as object, 'spoc') || keys.filter((key) => courseKeys.has(key)).length * 2 > keys.length;
}

/** The text as far as it can be shown beside an error. */
function textOf(bytes: Uint8Array | string, { rule, span }: Diagnostic): string | undefined {
  if (rule === 'course/size' || (rule === 'course/encoding' && span.end === 0)) return undefined;
  if (typeof bytes === 'string') return bytes;
  if (rule === 'course/encoding') return fromWindows1252(bytes);
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  return new TextDecoder(mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8').decode(bytes);
}

/** Reads and lints one file from its bytes. A syntax error is a finding; what is no spec at all makes the file unreadable. */
export function check(
  name: string,
  bytes: Uint8Array | string,
  settings: Settings,
  rules: readonly Rule[],
  maxSize?: number,
): LintedFile {
  const { source, diagnostics } = readSource(name, bytes, maxSize);
  if (!source) {
    const diagnostic = diagnostics[0] as Diagnostic;
    const text = textOf(bytes, diagnostic);
    if (diagnostic.rule !== 'course/syntax') {
      return unreadableFile(name, diagnostic, text);
    }
    return { name, ...(text === undefined ? {} : { text }), diagnostics: identify(diagnostics, undefined) };
  }
  if (!isSpec(source)) {
    const refusal: Diagnostic = {
      rule: 'course/not-a-spec',
      severity: 'error',
      message: notASpec,
      data: {},
      path: [],
      span: source.span([]),
    };
    return unreadableFile(name, refusal, source.text);
  }
  return { name, text: source.text, diagnostics: lint(source, settings, rules, diagnostics) };
}
