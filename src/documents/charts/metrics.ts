/**
 * Advance widths in thousandths of the type size, those of DejaVu Sans: the widest face of the font stacks that we name, so that
 * a label that fits here fits everywhere.
 */
const classes: readonly [width: number, characters: string][] = [
  [320, " ',.IJijlîï’·\u00A0\u202F"],
  [380, '-/:;f|'],
  [420, '!()[]rt"'],
  [525, '*_sz–°'],
  [560, '?Lcç'],
  [620, 'FPTYaekovxyàâéèêëô«»'],
  [650, '0123456789EKSbdghnpquùûü€ÉÈ'],
  [715, 'ABCRVXZÀÇ'],
  [770, 'DHNU'],
  [800, '&GOQwÔ'],
  [860, '#+M='],
  [970, '%m'],
  [1000, '@Wœ…'],
];

const widths = new Map(
  classes.flatMap(([width, characters]) => [...characters].map((character) => [character, width])),
);
const bold = 1.12;

/** CSS pixels that a text takes at most on one line. */
export function textWidth(text: string, size: number, weight: 'regular' | 'bold' = 'regular'): number {
  let sum = 0;
  for (const character of text) sum += widths.get(character) ?? 800;
  return (sum / 1000) * size * (weight === 'bold' ? bold : 1);
}

/** The text on as many lines as it needs; a word that is too long for a line is broken. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/).filter((word) => word !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (textWidth(line, size) > width && line.length > 1) {
      let end = line.length - 1;
      while (end > 1 && textWidth(`${line.slice(0, end)}-`, size) > width) end--;
      lines.push(`${line.slice(0, end)}-`);
      line = line.slice(end);
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}
