import type { Language } from '../language/say.ts';

/** What a person answers, by kind of view: a line, one choice, several, the items of a list, the cells of a table. */
export type Answer = string | readonly string[] | readonly Item[] | readonly (readonly string[])[];

/** One line of a list. `from` is its place in the list before this question; a copy or a new line has none. */
export interface Item {
  readonly from?: number;
  readonly copyOf?: number;
  readonly values: Readonly<Record<string, string>>;
}

/** What is typed but not yet answered, as plain JSON: enough for the same view to begin again where it was. */
export type Half = { readonly [key: string]: unknown };

export type Action =
  | { readonly do: 'answer'; readonly value: Answer; readonly toConfirm?: boolean }
  /** The question before; what is typed comes along and is kept. */
  | { readonly do: 'back'; readonly value?: Answer }
  /** « Je ne sais pas encore »; the lines of an unfinished list come along. */
  | { readonly do: 'open'; readonly value?: Answer }
  /** A private note; what else is typed stays. */
  | { readonly do: 'note'; readonly text: string; readonly value?: Answer }
  /** A line of a menu or of a list was opened. */
  | { readonly do: 'pick'; readonly line: string; readonly value?: Answer }
  /** One of the keys that a menu offers. */
  | { readonly do: 'key'; readonly key: string; readonly line?: string }
  /** Straight to the review, or to another question. */
  | { readonly do: 'jump'; readonly to: string; readonly value?: Answer }
  /** The user stops, or the input ended. */
  | { readonly do: 'pause'; readonly why: 'asked' | 'ended'; readonly value?: Answer };

export interface Header {
  /** « Étape 2/5 · Objectifs » */
  readonly title: string;
  /** Steps behind and at hand, of how many: the little bar. Absent outside the five steps. */
  readonly bar?: { readonly done: number; readonly of: number };
  /** « 16/35 » */
  readonly counter?: string;
}

interface Base {
  /** The question’s path, as in `client.name`, `modules.list`, `review`. */
  readonly id: string;
  readonly language: Language;
  readonly header: Header;
  readonly ask: string;
  /** A sentence or two below the question. */
  readonly hint?: string;
  /** What just happened, or what to look at again. */
  readonly notice?: string;
  /** Reminders from earlier answers, one a line. */
  readonly context?: readonly string[];
  /** Nothing goes on without an answer. */
  readonly compulsory?: boolean;
  /** Whether it may be left open, marked to be confirmed, left by the way one came. */
  readonly open: boolean;
  readonly confirm: boolean;
  readonly back: boolean;
  /** The answer stands and is to be confirmed. */
  readonly toConfirm?: boolean;
  /** Where the person was when the program stopped. */
  readonly half?: Half;
}

/** Said below a line while it is typed: another wording to take with Tab, or a remark. Never blocks. */
export interface Advice {
  readonly propose?: string;
  readonly remark?: string;
}

export interface TextView extends Base {
  readonly kind: 'text';
  readonly value: string;
  readonly long: boolean;
  /** Taken with Tab. */
  readonly suggestion?: string;
  readonly example?: string;
  /** Why this text cannot be an answer; undefined when it can. */
  check(text: string): string | undefined;
  advise?(text: string): Advice | undefined;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface ChoiceView extends Base {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
  readonly value?: string;
  /** Highlighted when nothing was chosen yet. */
  readonly suggestion?: string;
  /** Another value may be typed. */
  readonly other: boolean;
  check(text: string): string | undefined;
}

export interface CheckboxesView extends Base {
  readonly kind: 'checkboxes';
  readonly choices: readonly Choice[];
  readonly values: readonly string[];
  /** Ticked when nothing was chosen yet. */
  readonly suggestion?: readonly string[];
  /** Other values may be typed. */
  readonly other: boolean;
  check(text: string): string | undefined;
}

export interface ItemField {
  readonly key: string;
  readonly label: string;
  readonly example?: string;
  /** Chosen with ← → or by the first letters, instead of typed. */
  readonly choices?: readonly Choice[];
  /** Lines shown below while it is typed: what may be named. */
  readonly legend?: readonly string[];
  /** Asked only when the line is edited, not when it is added. */
  readonly later?: boolean;
  check(text: string): string | undefined;
  advise?(text: string): Advice | undefined;
  /** Where the client’s own words go when another wording is taken. */
  readonly keepWordsIn?: string;
}

/** A line to be added that answers something said before: « Situation 2 : … ». */
export interface Guide {
  readonly key: string;
  readonly label: string;
  readonly suggestion?: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface ListView extends Base {
  readonly kind: 'list';
  readonly items: readonly Item[];
  readonly fields: readonly ItemField[];
  readonly guides: readonly Guide[];
  /** Lines taken together with Tab. */
  readonly suggestions: readonly Item[];
  /** Lines are edited, but none is added, moved or removed. */
  readonly fixed: boolean;
  /** Enter on a line opens it in a screen of its own. */
  readonly opens: boolean;
  /** How a line reads. */
  show(item: Item): string;
  /** Totals and reminders below the list. */
  footer?(items: readonly Item[]): readonly string[];
  /** What a new line at this place (from 0) begins with, beside what is typed. */
  fresh?(place: number): Readonly<Record<string, string>>;
}

export interface TableView extends Base {
  readonly kind: 'table';
  readonly rows: readonly string[];
  readonly choices: readonly Choice[];
  /** For each row, the chosen values. */
  readonly values: readonly (readonly string[])[];
  /** Several values a row, shown as columns to tick; else one, changed with ← →. */
  readonly many: boolean;
}

export interface MenuLine {
  readonly id: string;
  /** A heading above this line. */
  readonly group?: string;
  readonly label: string;
  readonly value?: string;
  readonly mark?: 'done' | 'advice' | 'open' | 'confirm' | 'again' | 'none';
  readonly remarks?: readonly string[];
}

export interface MenuView extends Base {
  readonly kind: 'menu';
  readonly lines: readonly MenuLine[];
  readonly at?: string;
  readonly keys: readonly { readonly key: string; readonly label: string }[];
}

/** A text to read; any key leaves it. */
export interface PageView extends Base {
  readonly kind: 'page';
  readonly text: string;
}

export type View = TextView | ChoiceView | CheckboxesView | ListView | TableView | MenuView | PageView;

/** A way to ask: a terminal, plain lines, or a test. */
export interface Ui {
  /** Asks one thing. `keep` is called at every change of what is typed. */
  ask(view: View, keep: (half: Half) => void): Promise<Action>;
  /** Gives the terminal back as it was found. */
  close(): Promise<void>;
}
