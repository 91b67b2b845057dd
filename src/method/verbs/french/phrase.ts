import { startsWithCapital, startsWithLetter } from '../../../language/letters.ts';
import type { Token } from '../tokens.ts';

/** A noun phrase that can follow a verb at once, with the rest of the sentence behind it. */
export interface Phrase {
  /** « les bonnes pratiques de l’atelier » */
  readonly text: string;
  /** Its words, from the determiner on; the determiner may be one that the sentence doesn’t have. */
  readonly determiner: string | undefined;
  /** Where its nouns begin, among the words of the sentence. */
  readonly nouns: number;
}

const determiners =
  /^(?:le|la|les|l'|un|une|des|son|sa|ses|leur|leurs|mon|ma|mes|notre|nos|votre|vos|ce|cet|cette|ces|chaque|tout|toute|tous|toutes|quelques|plusieurs)$/;

/** The article of a singular noun by its ending; undefined where an ending says nothing. */
function article(folded: string): 'un' | 'une' | undefined {
  if (/(?:ion|te|ure|ance|ence|ie|ette|ise|ade|itude)$/.test(folded) && !/(?:avion|camion)$/.test(folded)) return 'une';
  if (/(?:ment|age|isme|eau|oir|ier|al|et|ien|if|lan|ort|el)$/.test(folded)) return 'un';
  return undefined;
}

/** The words from `at` on, as they stand, when they can follow a verb. */
export function direct(text: string, words: readonly Token[], at: number): Phrase | undefined {
  const first = words[at];
  if (!first || !(startsWithLetter(first.text) || /^[«"“0-9]/.test(first.text))) return undefined;
  const has = determiners.test(first.folded);
  return { text: text.slice(first.start), determiner: has ? first.folded : undefined, nouns: has ? at + 1 : at };
}

const contracted: Readonly<Record<string, string>> = { du: 'le', au: 'le', des: 'les', aux: 'les' };

/** « les risques et aux gestes » as « les risques et les gestes ». */
function withoutTo(text: string): string {
  return text
    .replace(/(?<=(?:,|\set|\sou)\s)aux(?=\s)/gu, 'les')
    .replace(/(?<=(?:,|\set|\sou)\s)au(?=\s)/gu, 'le')
    .replace(/(?<=(?:,|\set|\sou)\s)à\s(?=(?:la|sa|son|ses|leur|leurs|un|une|ce|cette|ces)\s|l['’])/gu, '');
}

/**
 * What follows « de » or « à » as a direct object: « du brief » is « le brief », « de l’outil » is « l’outil », « d’entretiens » is
 * « des entretiens ». Undefined when the words don’t begin so, or when the article can’t be known.
 */
export function after(preposition: 'de' | 'a', text: string, words: readonly Token[], at: number): Phrase | undefined {
  const first = words[at];
  const next = words[at + 1];
  if (!first || !next) return undefined;
  const rest = preposition === 'a' ? withoutTo(text.slice(next.start)) : text.slice(next.start);
  // « de ses émotions et de son stress »: which « de » goes, and which belongs to a noun, can't be known.
  if (preposition === 'de' && /(?:,|\set|\sou)\s(?:de\s|du\s|des\s|d['’])/u.test(rest)) return undefined;
  const whole = contracted[first.folded];
  const fits = preposition === 'de' ? /^(?:du|des)$/ : /^(?:au|aux)$/;
  if (whole && fits.test(first.folded)) return { text: `${whole} ${rest}`, determiner: whole, nouns: at + 1 };
  if (!(preposition === 'de' ? /^(?:de|d')$/ : /^a$/).test(first.folded)) return undefined;
  if (determiners.test(next.folded)) return { text: rest, determiner: next.folded, nouns: at + 2 };
  if (startsWithCapital(next.text)) return { text: rest, determiner: undefined, nouns: at + 1 };
  if (preposition === 'a') return undefined;
  if (/[sx]$/.test(next.folded) && !/(?:ais|ois|us|as|os|rix|ix)$/.test(next.folded)) {
    return { text: `des ${rest}`, determiner: 'des', nouns: at + 1 };
  }
  const one = article(next.folded);
  return one && { text: `${one} ${rest}`, determiner: one, nouns: at + 1 };
}

/** « à » before a phrase: « aux objections », « au client ». */
export function toPhrase({ text, determiner }: Phrase): string {
  if (determiner === 'les' || determiner === 'des') return text.replace(/^(?:les|des)\s/iu, 'aux ');
  return determiner === 'le' ? text.replace(/^le\s/iu, 'au ') : `à ${text}`;
}

export function isPlural({ determiner }: Phrase): boolean {
  return (
    determiner !== undefined &&
    /^(?:les|des|ses|leurs|mes|nos|vos|ces|tous|toutes|quelques|plusieurs)$/.test(determiner)
  );
}
