import { decode } from '../course/decode.ts';
import type { RawMap } from '../course/raw.ts';
import { readSource } from '../course/source.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { say } from '../language/say.ts';

export interface Answers {
  /** Undefined when something is wrong with them. */
  readonly course?: RawMap;
  /** All problems at once, each at its place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly text: string;
}

const notAMap = say(
  'Des réponses sont attendues sous la forme « clé: valeur », comme dans spoc.yaml (par exemple « title: OPTIMANAGER »).',
  'Answers are expected as “key: value”, as in spoc.yaml (for example “title: OPTIMANAGER”).',
);

/** Reads answers given as a spec, whole or partial: what only a whole spec must have is not asked of them. */
export function readAnswers(name: string, bytes: Uint8Array | string): Answers {
  const { source, diagnostics } = readSource(name, bytes);
  const raw = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
  if (!source) return { diagnostics, text: raw };
  const { values, text } = source;
  if (typeof values === 'string' || Array.isArray(values)) {
    const span = source.span([]);
    return {
      diagnostics: [{ rule: 'course/wrong-type', severity: 'error', message: notAMap, data: {}, path: [], span }],
      text,
    };
  }
  const found = [...diagnostics, ...decode(source).diagnostics].filter(
    ({ rule, path, severity }) => severity === 'error' && !(rule === 'course/missing-key' && path.length === 1),
  );
  return found.length > 0 ? { diagnostics: found, text } : { course: values as RawMap, diagnostics: [], text };
}
