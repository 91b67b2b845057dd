import { emitKeypressEvents } from 'node:readline';
import type { ReadStream } from 'node:tty';
import { type Key, typedBy } from './key.ts';

/** After this many milliseconds an Esc alone is an Esc: below what a hand notices, above what a terminal needs for a sequence. */
const escapeDelay = 80;

/**
 * All keys of the terminal, in order, one at a time, whoever listens: what is typed between two questions waits for the
 * next one. A bracketed paste is one key.
 */
export class Keyboard {
  readonly #stdin: ReadStream;
  readonly #waiting: Key[] = [];
  #burst: Key[] = [];
  #paste: string | undefined;
  #sink: ((key: Key) => void) | undefined;
  #ended = false;
  #atEnd: (() => void) | undefined;
  readonly #heard = (_typed: string | undefined, key: Key) => this.#hear(key);
  readonly #over = () => this.#end();

  constructor(stdin: ReadStream) {
    this.#stdin = stdin;
    emitKeypressEvents(stdin, { escapeCodeTimeout: escapeDelay } as never);
    stdin.on('keypress', this.#heard);
    stdin.on('end', this.#over);
    stdin.on('close', this.#over);
    stdin.on('error', this.#over);
    stdin.setRawMode?.(true);
    stdin.resume();
  }

  #hear(key: Key): void {
    if (key.name === 'paste-start') this.#paste = '';
    else if (key.name === 'paste-end') {
      const pasted = this.#paste ?? '';
      this.#paste = undefined;
      this.#queue({ name: 'paste', pasted });
    } else if (this.#paste !== undefined)
      this.#paste += key.name === 'return' || key.name === 'enter' ? '\n' : (key.sequence ?? '');
    else this.#queue(key);
  }

  #queue(key: Key): void {
    // All keys of one chunk of input arrive in the same tick; only then is it known which are followed by others.
    if (this.#burst.length === 0) queueMicrotask(() => this.#flush());
    this.#burst.push(key);
  }

  #flush(): void {
    const burst = this.#burst;
    this.#burst = [];
    for (const [index, key] of burst.entries()) {
      const next = burst[index + 1];
      this.#waiting.push(next && typedBy(next) !== undefined ? { ...key, more: true } : key);
    }
    this.#deliver();
  }

  #deliver(): void {
    while (this.#sink) {
      const key = this.#waiting.shift();
      if (!key) break;
      this.#sink(key);
    }
    if (this.#ended && this.#sink) this.#atEnd?.();
  }

  #end(): void {
    this.#ended = true;
    this.#deliver();
  }

  /** Gives the keys to one listener, those that waited first. `ended` is called when there will be no more. */
  listen(sink: (key: Key) => void, ended: () => void): void {
    this.#sink = sink;
    this.#atEnd = ended;
    this.#deliver();
  }

  /** From now on keys wait for the next listener. */
  rest(): void {
    this.#sink = undefined;
    this.#atEnd = undefined;
  }

  /** A key that no hand pressed: the window changed its size. */
  press(key: Key): void {
    this.#sink?.(key);
  }

  close(): void {
    this.rest();
    this.#stdin.off('keypress', this.#heard);
    this.#stdin.off('end', this.#over);
    this.#stdin.off('close', this.#over);
    this.#stdin.off('error', this.#over);
    this.#stdin.setRawMode?.(false);
    this.#stdin.pause();
  }
}
