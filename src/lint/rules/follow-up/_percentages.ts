import type { Text } from '../../../language/say.ts';

/** A percentage as somebody wrote it. */
export interface Percentage {
  readonly value: number;
  /** Digits written after the decimal sign. */
  readonly decimals: number;
}

/** The first percentage of a text (« 93 % », “93.3%”, « 0,93 » alone); undefined when there is none. */
export function percentageIn(text: string): Percentage | undefined {
  const match = /(?<!\d)(-?\d+)(?:[.,](\d+))?[\s\u00a0\u202f]*%/.exec(text);
  if (match) return { value: Number(`${match[1]}.${match[2] ?? '0'}`), decimals: match[2]?.length ?? 0 };
  const alone = /^\s*0[.,](\d+)\s*$/.exec(text);
  const digits = alone?.[1];
  return digits ? { value: Number(`0.${digits}`) * 100, decimals: Math.max(0, digits.length - 2) } : undefined;
}

/** True when the exact percentage, rounded to the digits written, is the one written; a half may go either way. */
export function isRounded(exact: number, { value, decimals }: Percentage): boolean {
  return Math.abs(exact - value) <= 0.5 * 10 ** -decimals + 1e-9;
}

/** « 93,3 % » and “93.3%”, with one digit more than what was written shows where they part. */
export function shown(exact: number, decimals: number): Text {
  const figure = String(Number(exact.toFixed(Math.max(1, decimals))));
  return { fr: `${figure.replace('.', ',')} %`, en: `${figure}%` };
}
