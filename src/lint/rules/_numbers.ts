import { type Delay, parseDelay } from '../../course/values/delay.ts';
import { oneNumber, type Phrase, phrase } from '../../language/phrases.ts';

/** A pattern of one unit of the calendar, as a group of its own. */
export const oneUnit = '(jours?|semaines?|mois|ans?|days?|weeks?|months?|years?)';

/** « À renouveler au bout de deux ans », « recyclage tous les trois ans ». */
const renewalSaid = phrase(
  `(?:à )?(?:renouvel[a-zé]*|recycl[a-zé]*|mise à jour|maintenir à jour|maintien|valables?|validité|(?:certificat|titre|attestation|habilitation) vaut|valid for|renew[a-z]*)[^.;]{0,80}? ${oneNumber} ${oneUnit}`,
  'renouvel',
  'recycl',
  'mise à jour',
  'maint',
  'val',
  'vaut',
  'renew',
);

const everyYear = phrase(
  '(?:renouvel[a-zé]*|recycl[a-zé]*|renew[a-z]*|refresh[a-z]*)[^.;]{0,80}?(?:chaque année|tous les ans|annuel(?:le)?|every year|yearly)',
  'renouvel',
  'recycl',
  'renew',
  'refresh',
);

/** The delay that a pattern finds in a text: its groups are numbers, each before its unit. */
export function delayIn(text: string, pattern: () => Phrase): Delay | undefined {
  const [number, unit] = (pattern().exec(text) ?? []).slice(1).filter((group) => group !== undefined);
  return number && unit ? parseDelay(`${number} ${unit}`) : undefined;
}

/** After how long a text asks for a renewal: « recyclage tous les trois ans », « recyclage annuel ». */
export function renewalIn(text: string): Delay | undefined {
  return everyYear().test(text) ? parseDelay('1 an') : delayIn(text, renewalSaid);
}
