import type { AlignType, PhrasingContent, TableCell, Table as TableNode, TableRow } from 'mdast';
import type { Words } from './printable.ts';
import { oneLine, phrase } from './words.ts';

export interface TableColumn {
  readonly title: string;
  readonly align?: 'left' | 'right' | 'center';
  /** Relative width. */
  readonly width?: number;
}

/** A cell: words, several lines, or nothing. */
export type TableValue = Words | readonly Words[] | undefined;

/** A table whose columns depend on the course; where they do not, the template writes it out. */
export interface Table {
  readonly caption?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableValue[])[];
  /** The first cell of a row names the row, in a few words or in a sentence. */
  readonly rowHeaders?: 'names' | 'sentences';
  /** Small type, for many columns. */
  readonly dense?: boolean;
}

function cell(value: TableValue): TableCell {
  const lines: readonly Words[] = value === undefined ? [] : Array.isArray(value) ? value : [value as Words];
  const children = lines.flatMap((line, index): PhrasingContent[] =>
    index === 0 ? phrase(line) : [{ type: 'break' }, ...phrase(line)],
  );
  return { type: 'tableCell', children };
}

function row(values: readonly TableValue[], length: number): TableRow {
  return { type: 'tableRow', children: Array.from({ length }, (_, index) => cell(values[index])) };
}

/** The tree of a table; every row gets exactly as many cells as there are columns. */
export function tableNode(table: Table): TableNode {
  const length = table.columns.length;
  const widths = table.columns.map((column) => column.width ?? 1);
  return {
    type: 'table',
    align: table.columns.map((column): AlignType => column.align ?? null),
    children: [
      row(
        table.columns.map((column) => oneLine(column.title)),
        length,
      ),
      ...table.rows.map((values) => row(values, length)),
    ],
    data: {
      ...(table.columns.some((column) => column.width) && { widths }),
      ...(table.caption !== undefined && { caption: oneLine(table.caption) }),
      ...(table.rowHeaders && { rowHeaders: table.rowHeaders }),
      ...(table.dense && { dense: true }),
    },
  };
}
