import type { Language } from '../../language/say.ts';
import type { LeafKind } from '../shape.ts';
import type { Bindings } from './binding.ts';

/** Text of the template itself, in which values stand as placeholders. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What a helper is called with. */
export interface Call {
  readonly values: readonly unknown[];
  readonly named: Readonly<Record<string, unknown>>;
  /** The text between the tags of a block. */
  readonly body: () => string;
  readonly language: Language;
  readonly bindings: Bindings;
  /** A value as the text that stands for it. */
  readonly print: (value: unknown) => string;
}

/** What may be given in one place: a value of the view, a string or number written in the template, or one of a few words. */
export interface Parameter {
  readonly kinds: readonly (LeafKind | 'list')[];
  readonly literal?: 'string' | 'number' | 'boolean';
  readonly words?: readonly string[];
  readonly optional?: boolean;
}

export interface Helper {
  readonly block: boolean;
  readonly parameters: readonly Parameter[];
  /** The last parameter may be repeated. */
  readonly repeats?: boolean;
  /** `any`: slots of a sentence. */
  readonly named?: Readonly<Record<string, Parameter>> | 'any';
  readonly run: (call: Call) => string;
}
