import { type Delay, parseDelay } from '../../course/values/delay.ts';
import { eitherCase, whenAsked, wholeWords } from '../../language/letters.ts';

/** Small numbers as people write them in a sentence, in French and English. */
const words: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  one: 1,
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
  quatre: 4,
  four: 4,
  cinq: 5,
  five: 5,
  six: 6,
  sept: 7,
  seven: 7,
  huit: 8,
  eight: 8,
  neuf: 9,
  nine: 9,
  dix: 10,
  ten: 10,
  onze: 11,
  eleven: 11,
  douze: 12,
  twelve: 12,
  treize: 13,
  thirteen: 13,
  quatorze: 14,
  fourteen: 14,
  quinze: 15,
  fifteen: 15,
  seize: 16,
  sixteen: 16,
  vingt: 20,
  twenty: 20,
  trente: 30,
  thirty: 30,
  quarante: 40,
  forty: 40,
  cinquante: 50,
  fifty: 50,
  soixante: 60,
  sixty: 60,
  cent: 100,
};

const one = Object.keys(words).join('|');

/** A pattern of one number, in digits or in words (« vingt-cinq »), as a group of its own; for `wholeWords`. */
export const oneNumber = `(\\d{1,3}|(?:quatre-vingts?|${one})(?:[- ](?:et[- ])?(?:${one})){0,2})`;

/** The number that `oneNumber` found. */
export function numberOf(found: string): number {
  if (/^\d/.test(found)) return Number(found);
  const parts = found
    .toLowerCase()
    .replace(/quatre-vingts?/, '80')
    .split(/[- ]/);
  return parts.reduce((sum, part) => sum + (words[part] ?? (Number(part) || 0)), 0);
}

/** A pattern of one unit of the calendar, as a group of its own. */
export const oneUnit = '(jours?|semaines?|mois|ans?|days?|weeks?|months?|years?)';

/** « À renouveler au bout de deux ans », « recyclage tous les trois ans ». */
const renewalSaid = whenAsked(
  () =>
    new RegExp(
      `${eitherCase('(?:renouvel|recycl|mise à jour|maintenir à jour|maintien|valable|validité|(?:certificat|titre|attestation|habilitation) vaut|valid for|renew)[^.;]{0,80}?')}${wholeWords(`${oneNumber} ${oneUnit}`).source}`,
    ),
);

const everyYear = whenAsked(
  () =>
    new RegExp(
      eitherCase('(?:renouvel|recycl|renew|refresh)[^.;]{0,80}?(?:chaque année|tous les ans|annuel|every year|yearly)'),
    ),
);

/** The delay that a pattern finds in a text: its groups are numbers, each before its unit. */
export function delayIn(text: string, pattern: () => RegExp): Delay | undefined {
  const [number, unit] = (pattern().exec(text) ?? []).slice(1).filter((group) => group !== undefined);
  return number && unit ? parseDelay(`${numberOf(number)} ${unit}`) : undefined;
}

/** After how long a text asks for a renewal: « recyclage tous les trois ans », « recyclage annuel ». */
export function renewalIn(text: string): Delay | undefined {
  return everyYear().test(text) ? parseDelay('1 an') : delayIn(text, renewalSaid);
}
