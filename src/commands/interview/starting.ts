import { decode } from '../../course/decode.ts';
import type { RawMap } from '../../course/raw.ts';
import { readSource } from '../../course/source.ts';
import type { ExitCode, Host } from '../../host/host.ts';
import { derived } from '../../wizard/derive.ts';
import { identified } from '../../wizard/identified.ts';
import { readExample, unknownExample } from '../examples.ts';
import { tellFindings } from '../load-course.ts';
import type { InitRequest } from './request.ts';

/** A name without path or ending is an example’s, unless a file is called so. */
function looksLikeFile(name: string): boolean {
  return /[\\/]|\.ya?ml$/i.test(name);
}

/** The course of an example or a file, made ready for another project. */
export async function derivedFrom(host: Host, name: string): Promise<RawMap | ExitCode> {
  const example = looksLikeFile(name) ? undefined : await readExample(host, name);
  const isFile = example === undefined && (looksLikeFile(name) || (await host.files.state(name))?.kind === 'file');
  if (example === undefined && !isFile) {
    host.err(await unknownExample(host, name));
    return 2;
  }
  const { source, diagnostics } = readSource(name, example ?? (await host.files.read(name)));
  const decoded = source && decode(source);
  const errors = decoded ? decoded.diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  if (!source || !decoded?.course || errors.length > 0) {
    await tellFindings(host, name, source?.text ?? '', errors);
    return source ? 1 : 2;
  }
  return derived(identified(source.values as RawMap, decoded.course));
}

/** What a new interview begins with: nothing, or another course. */
export async function startingPoint(host: Host, request: InitRequest): Promise<RawMap | ExitCode> {
  return request.from === undefined ? {} : derivedFrom(host, request.from);
}
