import type { Text } from '../../language/say.ts';

function joined(texts: readonly Text[], and: Text): Text {
  const join = (words: readonly string[], last: string): string =>
    words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
  return {
    fr: join(
      texts.map(({ fr }) => fr),
      and.fr,
    ),
    en: join(
      texts.map(({ en }) => en),
      and.en,
    ),
  };
}

const and: Text = { fr: 'et', en: 'and' };
const or: Text = { fr: 'ni', en: 'or' };

/** « a, b et c », in both languages. */
export function enumeration(texts: readonly Text[]): Text {
  return joined(texts, and);
}

/** « a, b ni c » of what is all missing, in both languages: « aucun a ni b », “no a or b”. */
export function eitherOf(texts: readonly Text[]): Text {
  return joined(texts, or);
}

/** An author’s words within a message; their braces would be read as slots, and their own quotation marks become the inner ones. */
export function quoted(text: string): Text {
  const safe = /[{}]/.test(text) ? text.replace(/[{}]/g, '') : text;
  const inFrench = safe.includes('«') ? safe.replace(/«[\s\u00a0\u202f]*(.*?)[\s\u00a0\u202f]*»/g, '“$1”') : safe;
  const inEnglish = safe.includes('“') ? safe.replace(/“(.*?)”/g, '‘$1’') : safe;
  return { fr: `« ${inFrench} »`, en: `“${inEnglish}”` };
}

/** A long text without its end. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 3).trimEnd()}…` : text;
}

/** An author’s sentence within a message, cut where it would take most of it. */
export function quotedSentence(text: string): Text {
  return quoted(shortened(text, 120));
}
