import type { Language } from '../../language/say.ts';

const formats = new Map<Language, Intl.NumberFormat>();

/** A number as a person reads it, with plain spaces: « 1 200 », “1,200”. A formatter takes long to make, so each is made once. */
export function formatFigure(value: number, language: Language): string {
  // What needs neither thousands nor decimals needs no formatter.
  if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
  let format = formats.get(language);
  if (!format) {
    format = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB');
    formats.set(language, format);
  }
  return format.format(value).replace(/[\u202f\u00a0]/g, ' ');
}
