/** Lower case, plain spaces and hyphens, decimal points: the same wish typed in several ways becomes one. */
export function plain(typed: string): string {
  return typed
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[–—−]/g, '-')
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The rest after « environ », « ~ », “about”; `estimated` tells whether one was there. */
export function withoutAbout(text: string): { readonly rest: string; readonly estimated: boolean } {
  const rest = text.replace(
    /^(?:~|≈|env\.|environ|à peu près|about|around|approx\.?|approximately|approximativement)\s*/,
    '',
  );
  return { rest, estimated: rest !== text };
}

/** The two ends of « 4-12 », « 4 à 12 », “4 to 12”, « entre 4 et 12 »; one end twice for a single value. */
export function ends(text: string): readonly [string, string] | undefined {
  const between = /^(?:entre|between)\s+(.+?)\s+(?:et|and)\s+(.+)$/.exec(text);
  const range = between ?? /^(.+?)(?:\s*-\s*|\s+(?:à|to)\s+)(.+)$/.exec(text);
  if (range) return [range[1] as string, range[2] as string];
  return text ? [text, text] : undefined;
}
