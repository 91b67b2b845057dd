import { escapeXml } from '../../formats/svg.ts';
import { defaultAccent } from '../../formats/theme.ts';

/** Sizes are CSS pixels. */
export const size = 12;
export const lineHeight = 15;
/** The text width of an A4 page. */
export const pageWidth = 680;

const family = "'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

/** Colours stand in the picture for those who see it alone; a page’s style sheet may change them by class. */
const paints = {
  ink: '#1d2530',
  muted: '#57606c',
  line: '#c9ced6',
  accent: defaultAccent,
  soft: '#d5e4e8',
  paper: '#ffffff',
} as const;

export type Paint = keyof typeof paints;

type Attributes = Readonly<Record<string, string | number | undefined>>;

export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(typeof value === 'number' ? round(value) : String(value))}"`)
    .join('');
  return children.length > 0 ? `<${name}${written}>${children.join('')}</${name}>` : `<${name}${written}/>`;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function fill(paint: Paint): Attributes {
  return { class: `fill-${paint}`, fill: paints[paint] };
}

export function stroke(paint: Paint): Attributes {
  return { class: `stroke-${paint}`, stroke: paints[paint], fill: 'none' };
}

export interface Label {
  readonly x: number;
  /** Of the base line of the first line. */
  readonly y: number;
  readonly lines: readonly string[];
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly paint?: Paint;
  readonly bold?: boolean;
}

export function label({ x, y, lines, anchor = 'start', paint = 'ink', bold }: Label): string {
  return lines
    .map((line, index) =>
      element(
        'text',
        {
          x,
          y: y + index * lineHeight,
          'text-anchor': anchor === 'start' ? undefined : anchor,
          'font-weight': bold ? 600 : undefined,
          // A line that passes behind a word leaves it alone.
          'paint-order': 'stroke',
          stroke: paints.paper,
          'stroke-width': 3,
          ...fill(paint),
        },
        escapeXml(line),
      ),
    )
    .join('');
}

/** Diagonal strokes, told apart from a full bar without colour. */
export function hatch(id: string): string {
  return element(
    'pattern',
    { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('rect', { width: 6, height: 6, ...fill('paper') }),
    element('rect', { width: 3, height: 6, ...fill('accent') }),
  );
}

export function picture(width: number, height: number, ...children: readonly string[]): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      width,
      height,
      'font-family': family,
      'font-size': size,
    },
    ...children,
  );
}
