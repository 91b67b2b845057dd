import stringWidth from 'string-width';

/** Control and direction marks that could move the cursor or turn the line around, written as their code instead. */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g,
    (mark) => (mark === '\t' ? '  ' : `‹${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`),
  );
}

/** Columns of a text in a terminal. */
export function columns(text: string): number {
  // Most texts are Latin, and the exact count is slow.
  return /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203e]*$/.test(text) ? text.length : stringWidth(text);
}

/** Words that French typography keeps together: a mark with the word before it, an opening guillemet with the one after. */
function glued(text: string): string[] {
  return text
    .replace(/ (?=[:;!?»%](?:[\s.,;:!?)…]|$))/g, '\u00a0')
    .replace(/(?<=«) /g, '\u00a0')
    .split(/ +/)
    .filter((word) => word !== '');
}

/** Lines of at most `width` columns; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of glued(paragraph)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (columns(longer) <= width) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = '';
      for (const letter of word) {
        if (columns(line + letter) > width) {
          lines.push(line);
          line = '';
        }
        line += letter;
      }
    }
    lines.push(line);
  }
  return lines.map((line) => line.replaceAll('\u00a0', ' '));
}
