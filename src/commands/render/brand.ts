import type { RenderSettings } from '../../documents/render.ts';
import { FileError, type Host } from '../../host/host.ts';
import { say, type Text, translate } from '../../language/say.ts';
import type { Provider } from '../../lint/settings-file.ts';
import { fullPath, shownPath } from '../lint/paths.ts';

/** A logo travels inside each page: larger, it would weigh more than the page. */
const maxLogo = 500 * 1024;

const starts = (bytes: Uint8Array, ...expected: number[]) => expected.every((byte, index) => bytes[index] === byte);

/** By what the file holds, not by its name. */
function mediaType(bytes: Uint8Array): string | undefined {
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(bytes, 0x47, 0x49, 0x46, 0x38)) return 'image/gif';
  if (starts(bytes, 0x52, 0x49, 0x46, 0x46) && bytes[8] === 0x57) return 'image/webp';
  const text = new TextDecoder().decode(bytes.subarray(0, 1000));
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/i.test(text)
    ? 'image/svg+xml'
    : undefined;
}

/** The brand of the settings: its colour, and its logo as a `data:` address; a sentence when the logo can’t be used. */
export async function brandOf(
  host: Host,
  folder: string,
  provider: Provider | undefined,
): Promise<NonNullable<RenderSettings['brand']> | string> {
  const color = provider?.color ? { color: provider.color } : {};
  if (!provider?.logo) return color;
  const path = fullPath(folder, provider.logo);
  const tell = (text: Text, data = {}) => translate(text, host.language, { name: shownPath(host.cwd, path), ...data });
  let bytes: Uint8Array;
  try {
    bytes = await host.files.read(path);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return tell(
      say(
        'Le logo {name} (provider.logo, dans spoc.config.yaml) ne s’ouvre pas. Vérifiez le chemin : il part du dossier de ce fichier.',
        'The logo {name} (provider.logo, in spoc.config.yaml) can’t be opened. Check the path: it starts from the folder of that file.',
      ),
    );
  }
  if (bytes.length > maxLogo)
    return tell(
      say(
        'Le logo {name} pèse {size} ko, pour {most} ko au plus : réduisez l’image.',
        'The logo {name} has {size} kB, for {most} kB at most: make the picture smaller.',
      ),
      { size: Math.round(bytes.length / 1024), most: maxLogo / 1024 },
    );
  const type = mediaType(bytes);
  if (!type)
    return tell(
      say(
        'Le logo {name} n’est pas une image PNG, JPEG, GIF, WebP ou SVG.',
        'The logo {name} is not a PNG, JPEG, GIF, WebP or SVG picture.',
      ),
    );
  return { ...color, logo: `data:${type};base64,${Buffer.from(bytes).toString('base64')}` };
}
