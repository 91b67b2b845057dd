import { StringDecoder } from 'node:string_decoder';

/** The lines of standard input, in order; none is lost when several come at once. `undefined` when there are no more. */
export class Lines {
  readonly #stdin: NodeJS.ReadStream;
  readonly #decoder = new StringDecoder('utf8');
  readonly #ready: string[] = [];
  #rest = '';
  #ended = false;
  #wake: (() => void) | undefined;
  readonly #heard = (chunk: Buffer) => this.#take(this.#decoder.write(chunk));
  readonly #over = () => {
    if (this.#rest !== '') this.#ready.push(this.#rest);
    this.#rest = '';
    this.#ended = true;
    this.#wake?.();
  };

  constructor(stdin: NodeJS.ReadStream) {
    this.#stdin = stdin;
    stdin.on('data', this.#heard);
    stdin.on('end', this.#over);
    stdin.on('close', this.#over);
    stdin.on('error', this.#over);
    stdin.resume();
  }

  #take(text: string): void {
    const pieces = (this.#rest + text).split(/\r\n|\n|\r/);
    this.#rest = pieces.pop() ?? '';
    this.#ready.push(...pieces);
    if (pieces.length > 0) this.#wake?.();
  }

  async next(): Promise<string | undefined> {
    while (this.#ready.length === 0 && !this.#ended) {
      await new Promise<void>((done) => {
        this.#wake = done;
      });
    }
    return this.#ready.shift();
  }

  /** No more lines: whoever waits goes on with none. */
  stop(): void {
    this.#ready.length = 0;
    this.#ended = true;
    this.#wake?.();
  }

  close(): void {
    this.#stdin.off('data', this.#heard);
    this.#stdin.off('end', this.#over);
    this.#stdin.off('close', this.#over);
    this.#stdin.off('error', this.#over);
    this.#stdin.pause();
  }
}
