const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/;
const controls = new RegExp(control.source, 'g');

/** Control and direction marks that could move the cursor or turn the line around, written as their code instead. */
export function visible(text: string): string {
  // Few texts hold any, and asking is faster than replacing nothing.
  if (!control.test(text)) return text;
  return text.replace(controls, (mark) =>
    mark === '\t' ? '  ' : `‹${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`,
  );
}

/** Columns of a text in a terminal. The library for this costs more time to load than a whole report. */
export function columns(text: string): number {
  if (/^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203e]*$/.test(text)) return text.length;
  // Patterns of this size are made when a text asks for them. Two letters of a country, a picture asked for as such: two columns each.
  const pairs = /[\u{1f1e6}-\u{1f1ff}]{2}|\p{Extended_Pictographic}\ufe0f/gu;
  // What takes no column: accents of their own, joiners with the picture they join, skin tones.
  const narrow = /\u200d\p{Extended_Pictographic}|[\u{1f3fb}-\u{1f3ff}]|\p{Mark}|\p{Cf}/gu;
  // Letters and pictures that take two columns.
  const wide =
    /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/gu;
  const marked = text.replace(pairs, '\u4e00').replace(narrow, '');
  return [...marked].length + (marked.match(wide)?.length ?? 0);
}

/** Words that French typography keeps together: a mark with the word before it, an opening guillemet with the one after. */
function glued(text: string): string[] {
  return (
    text
      .replace(/ (?=[:;!?»%](?:[\s.,;:!?)…]|$))/g, '\u00a0')
      .replace(/(?<=«) /g, '\u00a0')
      // A figure and its unit: « 1 h 30 », « 8 600 € ».
      .replace(/(?<=\d) (?=(?:\d{3}|h|min|s|k?€|%|Mo|MB)(?![\wÀ-ÿ]))|(?<=\d h) (?=\d\d)/g, '\u00a0')
      .split(/ +/)
      .filter((word) => word !== '')
  );
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
