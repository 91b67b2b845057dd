/** How documents look: read once from the theme’s files, the user’s before ours. */
export interface Theme {
  /** Style sheets, in the order in which they apply. */
  readonly css: readonly string[];
  /** A colour of the brand, `#rrggbb`, already dark enough to be read on white. */
  readonly accent: string;
  /** A picture as a `data:` address, with its alternative text. */
  readonly logo?: { readonly url: string; readonly alternative: string };
}

/** Our own accent: a deep blue-green that stays legible in black and white. */
export const defaultAccent = '#0f5c6e';

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast with white, 1–21 (WCAG 2.2, « relative luminance »). */
export function contrastWithWhite(color: string): number {
  return 1.05 / (luminance(color) + 0.05);
}

/**
 * The brand’s colour, darkened until text in it can be read on white (4.5 : 1, WCAG 2.2 success criterion 1.4.3); ours when
 * it is no `#rgb` or `#rrggbb`.
 */
export function accentOf(brand: string | undefined): string {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(brand ?? '');
  let color = short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : (brand ?? '');
  if (!/^#[\da-f]{6}$/i.test(color)) return defaultAccent;
  while (contrastWithWhite(color) < 5) {
    const darker = [1, 3, 5].map((at) => Math.floor(Number.parseInt(color.slice(at, at + 2), 16) * 0.94));
    color = `#${darker.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
  }
  return color.toLowerCase();
}
