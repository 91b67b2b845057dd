import type { Course } from '../course/course.ts';
import { decode } from '../course/decode.ts';
import { readSource, type Source } from '../course/source.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { ExitCode, Host } from '../host/host.ts';
import { say, type Text, translate } from '../language/say.ts';
import { identify } from '../lint/fingerprint.ts';
import { report } from '../reporters/reporter.ts';

export interface LoadedCourse {
  readonly source: Source;
  readonly course: Course;
}

/** Tells findings on standard error, as `spoc lint` does. */
export async function tellFindings(
  host: Host,
  name: string,
  text: string,
  diagnostics: readonly Diagnostic[],
): Promise<void> {
  const [{ text: textReporter }, { describe }, { paint }] = await Promise.all([
    import('../reporters/text.ts'),
    import('../reporters/describe.ts'),
    import('../reporters/paint.ts'),
  ]);
  const words = describe({
    language: host.language,
    version: host.version,
    width: host.terminal.columns,
    failOn: 'error',
    rules: [],
    ...(host.terminal.colorErrors ? { paint } : {}),
  });
  host.err(report(textReporter, [{ name, text, diagnostics: identify(diagnostics, undefined) }], words));
}

/** The spec that a command works on, when no file is named. */
export const defaultFile = 'spoc.yaml';

/**
 * Reads a course that must be sound in form before anything is made from it; the exit code when it is not, the reasons told:
 * 2 when the file is no spec at all, 1 when parts of it are refused.
 */
export async function loadCourse(host: Host, file: string, refusal: Text): Promise<LoadedCourse | ExitCode> {
  const bytes = file === '-' ? await host.input() : await host.files.read(file);
  const name = file === '-' ? '<stdin>' : file;
  const { source, diagnostics } = readSource(name, bytes);
  if (!source) {
    await tellFindings(host, name, new TextDecoder().decode(bytes), diagnostics);
    return diagnostics.some(({ rule }) => rule === 'course/syntax') ? 1 : 2;
  }
  const decoded = decode(source);
  const errors = [...diagnostics, ...decoded.diagnostics].filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || !decoded.course) {
    await tellFindings(host, name, source.text, errors);
    host.err(`${translate(refusal, host.language, { name })}\n`);
    return 1;
  }
  return { source, course: decoded.course };
}

/** « Rien n’a été produit » and where to look. */
export const notRendered = say(
  'Rien n’a été produit : corrigez d’abord {name} (spoc lint {name}).',
  'Nothing was made: correct {name} first (spoc lint {name}).',
);
