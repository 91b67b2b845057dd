import type { Diagnostic } from '../../diagnostic.ts';
import { say } from '../../language/say.ts';
import { spanIn } from './lines.ts';

/** The largest spec that is read, in bytes; a long one with forty modules is under 200 kB. */
const defaultMaxSize = 2 * 1024 * 1024;

const saveAsUtf8 = say(
  'Pour le convertir en UTF-8 : spoc lint --fix {name} (ou, dans le Bloc-notes : Enregistrer sous, Encodage : UTF-8).',
  'To convert it to UTF-8: spoc lint --fix {name} (or, in Notepad: Save as, Encoding: UTF-8).',
);
const notUtf8 = say(
  'Ce fichier n’est pas en UTF-8 : une suite d’octets ne se lit pas, ligne {line}. Enregistrez-le en UTF-8.',
  'This file is not UTF-8: some bytes can’t be read on line {line}. Save it as UTF-8.',
);
const windows1252 = say(
  'Ce fichier n’est pas en UTF-8 ; il semble être en Windows-1252 (« {word} », ligne {line}). {advice}',
  'This file is not UTF-8; it looks like Windows-1252 (“{word}”, line {line}). {advice}',
);
const binary = say(
  'Ce fichier n’est pas un texte : il contient des octets nuls. S’il s’ouvre dans un éditeur, enregistrez-le en UTF-8.',
  'This file is not a text: it holds null bytes. If an editor can open it, save it as UTF-8.',
);
const archive = say(
  'Ce fichier est une archive ou un document bureautique (.docx, .xlsx, .zip), pas un texte. Un cahier des charges spoc s’écrit en texte YAML.',
  'This file is an archive or an office document (.docx, .xlsx, .zip), not a text. A spoc spec is written as YAML text.',
);
const tooLarge = say(
  'Ce fichier est trop gros : {size} Mo, pour {most} Mo au plus. Un cahier des charges fait d’ordinaire moins de 0,2 Mo.',
  'This file is too large: {size} MB, for {most} MB at most. A spec usually has less than 0.2 MB.',
);
const control = say(
  'Un caractère de contrôle invisible ({code}) s’est glissé ici, souvent par un copier-coller. Retirez-le.',
  'An invisible control character ({code}) slipped in here, often by copy and paste. Remove it.',
);

const megabytes = (bytes: number) => Math.round((bytes / 1024 / 1024) * 10) / 10;

function refusal(
  rule: string,
  message: Diagnostic['message'],
  data: Diagnostic['data'],
  text = '',
  start = 0,
  end = start,
): Diagnostic {
  return { rule, severity: 'error', message, data, path: [], span: spanIn(text, start, end) };
}

/** 0x80 to 0x9F in Windows-1252; five are not used. */
const upper = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** The text of a file that was saved as Windows-1252, to be written again as UTF-8. */
export function fromWindows1252(bytes: Uint8Array): string {
  // Some versions of Node decode 0x80–0x9F as control characters, so that these are put right here.
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (sign) => upper[sign.charCodeAt(0) - 0x80] as string);
}

/** The text of bytes that are French prose in Windows-1252; undefined for UTF-8, UTF-16 and anything unknown. */
export function windows1252Text(bytes: Uint8Array): string | undefined {
  const diagnostic = readText('', bytes, Number.POSITIVE_INFINITY);
  const french = typeof diagnostic !== 'string' && diagnostic.message === windows1252;
  return french ? fromWindows1252(bytes) : undefined;
}

/** What the bytes say when they are not UTF-8: French prose in Windows-1252, or something unknown. */
function notUnicode(bytes: Uint8Array, name: string): Diagnostic {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const bad = lenient.indexOf('\ufffd');
  const line = lenient.slice(0, bad).split('\n').length;
  const offset = new TextEncoder().encode(lenient.slice(0, bad)).length;
  const western = fromWindows1252(bytes);
  const others = western.match(/[^\x00-\x7f]/g) ?? [];
  const french = western.match(/[À-ÿŒœŸ’‘“”«»–—…€°•\u00a0·©®²³]/g) ?? [];
  const accented = lenient.match(/[^\x00-\x7f\ufffd]/g) ?? [];
  const broken = lenient.match(/\ufffd/g) ?? [];
  if (french.length < others.length * 0.9 || accented.length > broken.length) {
    return refusal('course/encoding', notUtf8, { line }, western, offset);
  }
  const before = /[\p{L}\p{M}’'-]*$/u.exec(western.slice(Math.max(0, offset - 40), offset))?.[0] ?? '';
  const after = /^.[\p{L}\p{M}’'-]*/u.exec(western.slice(offset, offset + 40))?.[0] ?? '';
  const data = { word: before + after, line, advice: saveAsUtf8, name };
  return refusal('course/encoding', windows1252, data, western, offset - before.length, offset + after.length);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a file: UTF-8, or UTF-16 with its mark; the byte order mark is left out. Anything else is one diagnostic. */
function decodeText(bytes: Uint8Array, name: string): string | Diagnostic {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) return refusal('course/encoding', archive, {});
  const mark = bytes.length < 2 ? 0 : (bytes[0]! << 8) | bytes[1]!;
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && bytes.includes(0)) return refusal('course/encoding', binary, {});
  try {
    return (encoding === 'utf-8' ? utf8 : new TextDecoder(encoding, { fatal: true })).decode(bytes);
  } catch {
    return encoding === 'utf-8' ? notUnicode(bytes, name) : refusal('course/encoding', notUtf8, { line: 1 });
  }
}

/**
 * The text of a spec, from its bytes or from a text. One diagnostic for what can’t be one: more than `most` bytes, another encoding,
 * binary, control characters.
 */
export function readText(name: string, input: Uint8Array | string, most: number = defaultMaxSize): string | Diagnostic {
  if (input.length > most) {
    return refusal('course/size', tooLarge, { size: megabytes(input.length), most: megabytes(most) });
  }
  const decoded = typeof input === 'string' ? input.replace(/^\ufeff/, '') : decodeText(input, name);
  if (typeof decoded !== 'string') return decoded;
  if (decoded.includes('\0')) return refusal('course/encoding', binary, {});
  // Line ends of the old Mac: the same length, so that offsets hold.
  const text = decoded.includes('\n') ? decoded : decoded.replaceAll('\r', '\n');
  const found = /[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)/.exec(text);
  if (!found) return text;
  const code = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const end = found.index + 1;
  return {
    ...refusal('course/control-character', control, { code }, text, found.index, end),
    fix: {
      title: say('Retirer le caractère invisible', 'Remove the invisible character'),
      data: {},
      level: 'safe',
      edits: [{ start: found.index, end, text: '' }],
    },
  };
}
