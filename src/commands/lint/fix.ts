import { windows1252Text } from '../../course/text/encoding.ts';
import type { Host } from '../../host/host.ts';
import { say, translate } from '../../language/say.ts';
import { unifiedDiff } from '../../lint/diff.ts';
import { fixText } from '../../lint/fix.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Settings } from '../../lint/settings.ts';
import type { LintOptions } from './options.ts';

const changedMeanwhile = say(
  '{name} a changé pendant la vérification : rien n’y a été écrit. Relancez la commande.',
  '{name} changed during the check: nothing was written to it. Run the command again.',
);

const mark = [0xef, 0xbb, 0xbf];

/** The text of UTF-8 bytes; undefined for anything else, UTF-16 included, which is read but never written. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A file saved as Windows-1252 becomes UTF-8, then is corrected like any other. */
function converted(bytes: Uint8Array): { readonly before: string; readonly text: string } | undefined {
  const text = windows1252Text(bytes);
  return text === undefined ? undefined : { before: new TextDecoder().decode(bytes), text };
}

/** Corrects a file, or with --dry-run shows how; the bytes that it now has, or would have. */
export async function fixFile(
  host: Host,
  name: string,
  path: string,
  bytes: Uint8Array,
  settings: Settings,
  rules: readonly Rule[],
  options: LintOptions,
): Promise<Uint8Array> {
  const plain = utf8(bytes);
  const found = plain === undefined ? converted(bytes) : { before: plain, text: plain };
  if (!found) return bytes;
  const { before } = found;
  const fixed = fixText(name, found.text, settings, rules);
  if (fixed === before) return bytes;
  const marked = mark.every((byte, index) => bytes[index] === byte);
  const written = new TextEncoder().encode(marked ? `\uFEFF${fixed}` : fixed);
  if (options.dryRun) {
    const toPeople = options.outputs.every(({ reporter, file }) => file !== undefined || !reporter.structured);
    (toPeople ? host.out : host.err)(unifiedDiff(name, before, fixed));
    return written;
  }
  const now = await host.files.read(path);
  if (now.length !== bytes.length || now.some((byte, index) => byte !== bytes[index])) {
    host.err(`${translate(changedMeanwhile, host.language, { name })}\n`);
    return now;
  }
  await host.files.write(path, written);
  return written;
}
