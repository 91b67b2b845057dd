import type { Text } from '../../language/say.ts';

export interface Amount {
  readonly value: number;
  /** « € », « k€ HT » …, as written; empty when there is none. */
  readonly unit: string;
}

/** Reads « 8 600 € », « 8 600,50 € HT », “€8,600” or « 8,6 k€ »; undefined for anything else (« sur devis », « 5 000 à 6 000 € »). */
export function amountIn(text: string): Amount | undefined {
  const plain = text
    .trim()
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/^([€$£])\s*(.+)$/, '$2 $1');
  const match = /^(\d{1,3}(?:[ .,]\d{3})+|\d+)(?:[.,](\d{1,2}))?\s*([^\d]*)$/.exec(plain);
  if (!match) return undefined;
  const [, whole = '', cents, unit = ''] = match;
  return { value: Number(whole.replace(/[ .,]/g, '')) + Number(`0.${cents ?? 0}`), unit: unit.trim() };
}

/** The amount with which a text begins: « 1 190 € HT par apprenant ». */
export function amountAtStart(text: string): Amount | undefined {
  const [beginning] = /^[^\d]{0,12}\d[\d .,\u00a0\u202f]*\s?(?:€|k€|euros?|EUR)/i.exec(text) ?? [];
  return beginning === undefined ? undefined : amountIn(beginning.replace(/^[^\d]*/, ''));
}

/** Every amount in euros that a text gives, with the words that follow it. */
export function amountsSaid(text: string): readonly { readonly amount: Amount; readonly after: string }[] {
  return [...text.matchAll(/(\d[\d .\u00a0\u202f]*(?:,\d+)?)\s?€([^€\d]{0,40})/g)].flatMap(
    ([, figure = '', after = '']) => {
      const amount = amountIn(`${figure.trim()} €`);
      return amount ? [{ amount, after }] : [];
    },
  );
}

/** The amount as each language writes it. */
export function amountText({ value, unit }: Amount): Text {
  const [whole = '', cents] = (Math.round(value * 100) / 100).toString().split('.');
  const written = (thousands: string, point: string) =>
    `${whole.replace(/\B(?=(?:\d{3})+$)/g, thousands)}${cents ? `${point}${cents}` : ''}${unit && ` ${unit}`}`;
  return { fr: written(' ', ','), en: written(',', '.') };
}
