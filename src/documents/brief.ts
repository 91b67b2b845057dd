/**
 * A long text in few words: its first sentences, else its first clause, else its first words and « … ». Never more than `most`
 * characters.
 */
export function brief(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  const start = flat.slice(0, most - 1);
  const sentence = /^.*[.!?](?=\s)/.exec(flat.slice(0, most + 1))?.[0];
  if (sentence && sentence.length >= most / 2.5) return sentence;
  const clause = /^.*(?=\s?[;:—–]\s)/.exec(start)?.[0];
  if (clause && clause.length >= most / 2) return `${clause.trim()}…`;
  const words = start.slice(0, Math.max(start.lastIndexOf(' '), Math.floor(most / 2)));
  return `${words.replace(/[\s,;:.–—-]+$/, '')}…`;
}
