import type { BlockContent, DefinitionContent, Node, Paragraph, Parent, Root, Table, Text } from 'mdast';
import type { Language } from '../language/say.ts';

/**
 * What every format reads: an mdast tree with a few blocks of our own. Texts in it are final (values bound, typography done),
 * and literal: a format escapes them, and never reads markup out of them.
 */
export interface Page {
  /** The document’s id, as in `synthesis-sheet`. */
  readonly id: string;
  /** File name without folder or extension. */
  readonly name: string;
  readonly title: string;
  readonly language: Language;
  /** A sheet is one page; a report flows over many. */
  readonly layout: 'sheet' | 'report';
  /** Type size of a sheet in CSS pixels, so that a rich course still prints on one page; undefined for a report. */
  readonly typeSize: number | undefined;
  /** Printed at the foot of each page, before the page number. */
  readonly foot: string;
  readonly author: string | undefined;
  readonly root: Root;
}

/** Something that is still to be asked, in the place of the value. */
export interface Missing extends Parent {
  type: 'missing';
  children: [Text];
}

export const calloutKinds = ['note', 'question', 'decision', 'internal', 'success'] as const;
export type CalloutKind = (typeof calloutKinds)[number];

export interface Callout extends Parent {
  type: 'callout';
  kind: CalloutKind;
  title?: string;
  children: Block[];
}

export interface Columns extends Parent {
  type: 'columns';
  children: Column[];
}

export interface Column extends Parent {
  type: 'column';
  /** Its share of the width, relative to its neighbours. */
  weight: number;
  children: Block[];
}

export interface KeyFigures extends Parent {
  type: 'keyFigures';
  children: KeyFigure[];
}

/** The value, its label, and perhaps a remark. */
export interface KeyFigure extends Parent {
  type: 'keyFigure';
  children: [Paragraph, Paragraph] | [Paragraph, Paragraph, Paragraph];
}

/** Labels and what is said under each. */
export interface Facts extends Parent {
  type: 'facts';
  children: Fact[];
}

/** The label, and what is said under it. */
export interface Fact extends Parent {
  type: 'fact';
  children: [Paragraph, Paragraph];
}

export interface Chart extends Node {
  type: 'chart';
  /** Unique in the document; the file name of its picture. */
  name: string;
  title: string;
  /** One sentence that says what the picture shows. */
  alternative: string;
  /** The same figures as a table, for those who do not see the picture. */
  figures?: Table;
  /** A whole `<svg>` element, without title, description or script. */
  svg: string;
  /** CSS pixels. */
  width: number;
  height: number;
}

export const regionNames = [
  'cover',
  'sheet',
  'card',
  'keep',
  'landscape',
  'aside',
  'lead',
  'small',
  'band',
  'identity',
] as const;
export type RegionName = (typeof regionNames)[number];

/** A part of the page that is laid out in its own way; a format that does not know the way prints what it holds. */
export interface Region extends Parent {
  type: 'region';
  name: RegionName;
  children: Block[];
}

export interface PageBreak extends Node {
  type: 'pageBreak';
}

/** The table of contents: made by the format from the headings. */
export interface Contents extends Node {
  type: 'contents';
  /** The deepest heading listed. */
  depth: number;
}

export type Block = BlockContent | DefinitionContent;

declare module 'mdast' {
  interface BlockContentMap {
    callout: Callout;
    columns: Columns;
    keyFigures: KeyFigures;
    facts: Facts;
    chart: Chart;
    region: Region;
    pageBreak: PageBreak;
    contents: Contents;
  }
  interface PhrasingContentMap {
    missing: Missing;
  }
  interface RootContentMap {
    missing: Missing;
    callout: Callout;
    columns: Columns;
    column: Column;
    keyFigures: KeyFigures;
    keyFigure: KeyFigure;
    facts: Facts;
    fact: Fact;
    chart: Chart;
    region: Region;
    pageBreak: PageBreak;
    contents: Contents;
  }
  interface TableData {
    /** Relative widths of the columns. */
    widths?: readonly number[];
    caption?: string;
    /** The first cell of a row names the row, in a few words or in a sentence. */
    rowHeaders?: 'names' | 'sentences';
    /** Small type, for many columns. */
    dense?: boolean;
  }
}
