import { letters } from '../../language/letters.ts';
import type { Language } from '../../language/say.ts';
import { formatFigure } from './figure.ts';
import { formatScore, parseScore, type Score } from './score.ts';
import { formatShare, parseShare, type Share } from './share.ts';
import { plain } from './text.ts';

/** What an indicator aims at, or reached. */
export type Target =
  | { readonly kind: 'share'; readonly share: Share }
  | { readonly kind: 'score'; readonly score: Score }
  | { readonly kind: 'number'; readonly value: number; readonly unit?: string }
  | { readonly kind: 'text'; readonly text: string };

/** Scales on which people are asked to give points; any other fraction counts people. */
const scales = [4, 5, 6, 7, 10, 20, 100, 1000];

const figureAndUnit = new RegExp(`^(\\d+(?:\\.\\d+)?)(?: ([${letters}]+))?$`);

/**
 * Reads a target; any text is one, so undefined means an empty one, or points beyond their scale (6/5). `14/15` counts people,
 * `4/5` is a score; « 130 % », of growth or return, is a text.
 */
export function parseTarget(typed: string): Target | undefined {
  const written = typed.trim();
  if (written === '') return undefined;
  const score = parseScore(written);
  if (score && scales.includes(score.of)) return { kind: 'score', score };
  const share = /[%/]|sur|out of/.test(written) || /^0[.,]\d+$/.test(written) ? parseShare(written) : undefined;
  if (share) return { kind: 'share', share };
  if (/^\d+(?:[.,]\d+)? ?\/ ?\d+(?:[.,]\d+)?$/.test(written)) return undefined;
  const number = figureAndUnit.exec(plain(written));
  const unit = number?.[2] && { unit: written.slice(-number[2].length) };
  if (number) return { kind: 'number', value: Number(number[1]), ...(unit || {}) };
  return { kind: 'text', text: written };
}

/** The target as a person reads it. */
export function formatTarget(target: Target, language: Language): string {
  if (target.kind === 'share') return formatShare(target.share, language);
  if (target.kind === 'score') return formatScore(target.score, language);
  if (target.kind === 'text') return target.text;
  const figure = formatFigure(target.value, language);
  return target.unit ? `${figure} ${target.unit}` : figure;
}
