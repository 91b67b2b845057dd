import { type Slots, say, type Text } from '../../language/say.ts';

/** What a file that can’t be read as text has against it. */
export interface EncodingProblem {
  readonly rule: 'course/encoding' | 'course/size';
  readonly message: Text;
  readonly data: Slots;
}

/** Bytes that Windows-1252 uses for French letters and quotes, and that are seldom anything else. */
const windowsLetters = new Set([
  0x92, 0x93, 0x94, 0x96, 0x97, 0x9c, 0xa0, 0xab, 0xb0, 0xbb, 0xc0, 0xc7, 0xc8, 0xc9, 0xca, 0xe0, 0xe2, 0xe7, 0xe8,
  0xe9, 0xea, 0xeb, 0xee, 0xef, 0xf4, 0xf9, 0xfb,
]);

const windows = say(
  'Ce fichier semble enregistré en Windows-1252 (ANSI). Enregistrez-le en UTF-8 : dans l’éditeur, « Enregistrer avec l’encodage UTF-8 », ou : iconv -f WINDOWS-1252 -t UTF-8 {name}',
  'This file seems to be saved as Windows-1252 (ANSI). Save it as UTF-8: in the editor, “Save with encoding UTF-8”, or: iconv -f WINDOWS-1252 -t UTF-8 {name}',
);

const binary = say('Ce fichier n’est pas du texte en UTF-8.', 'This file is not UTF-8 text.');

/** The text of a file: UTF-8, or UTF-16 with its mark; a byte order mark is left out. */
export function decodeText(bytes: Uint8Array, name: string): string | EncodingProblem {
  const mark = bytes.length >= 2 ? (bytes[0]! << 8) | bytes[1]! : 0;
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? { rule: 'course/encoding', message: binary, data: {} } : text;
  } catch {
    const high = bytes.filter((byte) => byte >= 0x80);
    const likely =
      !bytes.includes(0) &&
      high.length > 0 &&
      high.filter((byte) => windowsLetters.has(byte)).length / high.length > 0.8;
    return { rule: 'course/encoding', message: likely ? windows : binary, data: { name } };
  }
}
