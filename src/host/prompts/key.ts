/** One key press, or one paste, as the prompts read it. */
export interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
  readonly shift?: boolean;
  /** What the terminal sent. */
  readonly sequence?: string;
  /** The text of a bracketed paste. */
  readonly pasted?: string;
  /** Printable keys follow in the same burst: nobody types so fast, so this belongs to a paste. */
  readonly more?: boolean;
}

/** The character that a key types; undefined for a key that does something. */
export function typedBy(key: Key): string | undefined {
  if (key.ctrl || key.meta || key.pasted !== undefined) return undefined;
  const { sequence } = key;
  if (!sequence || /^[\x00-\x1f\x7f]/.test(sequence) || /^\x1b/.test(sequence)) return undefined;
  return sequence;
}

export function isEnter(key: Key): boolean {
  return (key.name === 'return' || key.name === 'enter') && !key.meta;
}

export function isBack(key: Key): boolean {
  return key.name === 'escape' || (key.name === 'tab' && key.shift === true);
}

export function isStop(key: Key): boolean {
  return key.ctrl === true && key.name === 'c';
}
