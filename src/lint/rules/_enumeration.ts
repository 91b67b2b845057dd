import type { Text } from '../../language/say.ts';

/** « a, b et c », in both languages. */
export function enumeration(texts: readonly Text[]): Text {
  const join = (words: readonly string[], and: string): string =>
    words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
  return {
    fr: join(
      texts.map(({ fr }) => fr),
      'et',
    ),
    en: join(
      texts.map(({ en }) => en),
      'and',
    ),
  };
}

/** An author’s words within a message; their braces would be read as slots. */
export function quoted(text: string): Text {
  const safe = text.replace(/[{}]/g, '');
  return { fr: `« ${safe} »`, en: `“${safe}”` };
}
