import { element, fill, hatch, label, lineHeight, pageWidth, picture, size, stroke } from './draw.ts';
import { textWidth, wrap } from './metrics.ts';

export interface BarRow {
  readonly label: string;
  /** In the unit of `maximum`. */
  readonly value: number;
  /** Written after the bar. */
  readonly text: string;
  /** Told apart from the others without colour. */
  readonly hatched?: boolean;
  /** A short stroke across the bar, such as a target. */
  readonly mark?: number;
}

export interface Bars {
  /** Unique in the document. */
  readonly name: string;
  readonly rows: readonly BarRow[];
  readonly maximum: number;
  /** A line across all rows, with its words. */
  readonly limit?: { readonly value: number; readonly text: string };
}

const thickness = 14;
const gap = 12;
const mostLabel = 250;
const mostText = 230;

/** Horizontal bars with their labels beside them: names to the left, figures to the right, nothing cut or laid over. */
export function drawBars({ name, rows, maximum, limit }: Bars): { svg: string; width: number; height: number } {
  const labels = rows.map((row) => wrap(row.label, size, mostLabel));
  const texts = rows.map((row) => wrap(row.text, size, mostText));
  const labelWidth = widest(labels);
  const textColumn = widest(texts);
  const left = labelWidth + gap;
  const room = pageWidth - left - textColumn - gap;
  const x = (value: number): number => left + (maximum > 0 ? (Math.min(value, maximum) / maximum) * room : 0);

  const limitWidth = limit ? textWidth(limit.text, size) : 0;
  let top = limit ? lineHeight + 8 : 2;
  const first = top;
  const drawn = rows.map((row, index) => {
    const lines = Math.max(labels[index]!.length, texts[index]!.length);
    const height = Math.max(thickness + 10, lines * lineHeight + 6);
    const middle = top + height / 2;
    const base = (count: number): number => middle - ((count - 1) * lineHeight) / 2 + size * 0.35;
    top += height;
    return [
      label({ x: labelWidth, y: base(labels[index]!.length), lines: labels[index]!, anchor: 'end' }),
      bar(row, left, x(row.value), middle, name),
      ...(row.mark === undefined ? [] : [mark(x(row.mark), middle)]),
      label({ x: pageWidth - textColumn, y: base(texts[index]!.length), lines: texts[index]! }),
    ].join('');
  });
  const axis = element('path', { d: `M${left} ${first}V${top}`, ...stroke('muted') });
  const line = limit
    ? element('path', {
        d: `M${x(limit.value)} ${first - 4}V${top}`,
        'stroke-width': 1.5,
        'stroke-dasharray': '5 3',
        ...stroke('ink'),
      }) +
      label({
        x: Math.min(Math.max(x(limit.value), limitWidth / 2), pageWidth - limitWidth / 2),
        y: size,
        lines: [limit.text],
        anchor: 'middle',
      })
    : '';
  const height = top + 2;
  const hatched = rows.some((row) => row.hatched) ? element('defs', {}, hatch(`${name}-hatch`)) : '';
  return { svg: picture(pageWidth, height, hatched, ...drawn, axis, line), width: pageWidth, height };
}

function widest(columns: readonly (readonly string[])[]): number {
  return Math.ceil(Math.max(0, ...columns.flat().map((line) => textWidth(line, size))));
}

function bar(row: BarRow, from: number, to: number, middle: number, name: string): string {
  const place = { x: from, y: middle - thickness / 2, width: Math.max(0, to - from), height: thickness };
  if (row.value <= 0) return '';
  if (!row.hatched) return element('rect', { ...place, ...fill('accent') });
  return element('rect', { ...place, ...stroke('accent'), fill: `url(#${name}-hatch)` });
}

function mark(x: number, middle: number): string {
  const reach = thickness / 2 + 4;
  return element('path', { d: `M${x} ${middle - reach}V${middle + reach}`, 'stroke-width': 3, ...stroke('ink') });
}
