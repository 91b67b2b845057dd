import { letters } from '../../language/letters.ts';

const article = new RegExp(`(?<![${letters}\\d])(?:une?|an?|one) (?=[${letters}])`, 'g');
const part = '[a-z0-9à-öø-ÿœ.%/:()-]+';
const settled = new RegExp(`^${part}(?: ${part})*$`);
const unsettled = /\d \d|(?:une?|an?|one) /;

/** Lower case, plain spaces and hyphens, decimal points, `1` for « une », thousands in one piece: the same wish typed in several ways becomes one. */
export function plain(typed: string): string {
  // Most are typed so, and stay as they are: one look in place of eight.
  if (settled.test(typed) && !unsettled.test(typed)) return typed;
  return (
    typed
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\u00a0\u202f\u2009]/g, ' ')
      .replace(/[–—−]/g, '-')
      // “1,000 h” has English thousands; « 4,625/5 » and « 92,125 % » have French decimals.
      .replace(/(?<![\d.,])([1-9]\d{0,2})((?:,\d{3})+)(?![\d,]| ?[/%]| sur| out)/g, (typed) =>
        typed.replaceAll(',', ''),
      )
      .replace(/(\d),(\d)/g, '$1.$2')
      .replace(/\s+/g, ' ')
      .replace(
        /(?<![\d.])(\d{1,3})((?: \d{3})+)(?!\d)/g,
        (_, first: string, rest: string) => first + rest.replaceAll(' ', ''),
      )
      .replace(article, '1 ')
      .trim()
  );
}

/** The rest after « environ », « ~ », “about”; `estimated` tells whether one was there. */
export function withoutAbout(text: string): { readonly rest: string; readonly estimated: boolean } {
  const rest = text.replace(
    /^(?:~|≈|env\.|environ|à peu près|about|around|approx\.?|approximately|approximativement)\s*/,
    '',
  );
  return { rest, estimated: rest !== text };
}

/** The two ends of « 4-12 », « 4 à 12 », “4 to 12”, « entre 4 et 12 », « de 4 à 12 »; one end twice for a single value. */
export function ends(text: string): readonly [string, string] | undefined {
  const between = /^(?:entre|between)\s+(.+?)\s+(?:et|and)\s+(.+)$/.exec(text);
  const range = between ?? /^(?:(?:de|from) )?(.+?)(?:\s*-\s*|\s+(?:à|to)\s+)(.+)$/.exec(text);
  if (range) return [range[1] as string, range[2] as string];
  return text ? [text, text] : undefined;
}
