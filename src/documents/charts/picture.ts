import type { Table } from '../table.ts';

/** A drawn chart with what it says in words. */
export interface ChartPicture {
  /** Unique in the document, a file name: `calendar`. */
  readonly name: string;
  readonly title: string;
  /** One sentence that says what the picture shows. */
  readonly alternative: string;
  readonly data: Table;
  readonly svg: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}
