import type { ChartPicture } from './charts/picture.ts';
import { isUnknown, type Unknown, type Words } from './printable.ts';
import type { Table } from './table.ts';

export { isUnknown, type Unknown, type Words };

/** One figure that stands out: « 15 », « apprenants », « en 2 groupes ». */
export interface Figure {
  readonly value: Words;
  readonly label: string;
  readonly note?: string | undefined;
}

/** A label and what is said under it. */
export interface Fact {
  readonly label: string;
  readonly value: Words;
}

interface Kinds {
  text: Words;
  /** A text in which the author may use Markdown. */
  rich: Words;
  number: number;
  flag: boolean;
  table: Table;
  chart: ChartPicture;
  figures: readonly Figure[];
  facts: readonly Fact[];
}

export type LeafKind = keyof Kinds;

export interface Leaf<K extends LeafKind = LeafKind> {
  readonly kind: K;
}
export interface ListShape<S extends Shape = Shape> {
  readonly kind: 'list';
  readonly item: S;
}
export interface RecordShape<F extends Readonly<Record<string, Shape>> = Readonly<Record<string, Shape>>> {
  readonly kind: 'record';
  readonly fields: F;
}
export interface OptionalShape<S extends Shape = Shape> {
  readonly kind: 'optional';
  readonly inner: S;
}

/**
 * What a view holds, said once: the type of the view follows from it, and templates, the users’ own among them, are checked
 * against it before they are used.
 */
export type Shape = Leaf | ListShape | RecordShape | OptionalShape;

/** The type of a view of this shape; unknown while the shape itself is not known. */
export type Of<S> = Shape extends S
  ? unknown
  : S extends Leaf<infer K>
    ? Kinds[K]
    : S extends ListShape<infer I>
      ? readonly Of<I>[]
      : S extends OptionalShape<infer I>
        ? Of<I> | undefined
        : S extends RecordShape<infer F>
          ? { readonly [N in keyof F]: Of<F[N]> }
          : never;

export const text: Leaf<'text'> = { kind: 'text' };
export const rich: Leaf<'rich'> = { kind: 'rich' };
export const number: Leaf<'number'> = { kind: 'number' };
export const flag: Leaf<'flag'> = { kind: 'flag' };
export const table: Leaf<'table'> = { kind: 'table' };
export const chart: Leaf<'chart'> = { kind: 'chart' };
export const figures: Leaf<'figures'> = { kind: 'figures' };
export const facts: Leaf<'facts'> = { kind: 'facts' };

export function list<S extends Shape>(item: S): ListShape<S> {
  return { kind: 'list', item };
}

export function record<const F extends Readonly<Record<string, Shape>>>(fields: F): RecordShape<F> {
  return { kind: 'record', fields };
}

export function optional<S extends Shape>(inner: S): OptionalShape<S> {
  return { kind: 'optional', inner };
}

/** The shape without its « may be absent ». */
export function required(shape: Shape): Exclude<Shape, OptionalShape> {
  return shape.kind === 'optional' ? required(shape.inner) : shape;
}
