import { withoutAccents } from './letters.ts';

/** Words that hold a sentence together, in French and English; those under four letters are left out anyway. */
const hollow = new Set(
  'avec dans pour sans sous chez vers entre selon leur leurs cette celui celle ceux elle elles nous vous quel quelle tout tous toute toutes plus moins tres bien mieux etre avoir savoir pouvoir capable faire sont sera seront ainsi donc mais comme dont quand lors apres avant pendant chaque autre autres meme propre propres with from into your their this that these those able know have will must more less very when before after each other same than'.split(
    ' ',
  ),
);

/** The words of a sentence that say what it is about: without accents, in lower case, in the singular; short ones left out. */
export function contentWords(text: string): readonly string[] {
  const words =
    withoutAccents(text)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words
    .filter((word) => word.length > 3 && !hollow.has(word))
    .map((word) => word.replace(/(?<=...)(?:es|[sx])$/, ''));
}
