import type { RawMap } from '../course/raw.ts';
import { type Language, say, type Text } from '../language/say.ts';
import { notesAt } from './fields.ts';
import { path } from './paths.ts';
import type { Answer, CheckboxesView, ChoiceView, ListView, TableView, TextView } from './ui.ts';

/** What a question may know beside the course. */
export interface Frame {
  readonly language: Language;
  /** The folder’s name. */
  readonly folder: string;
  /** ISO day. */
  readonly today: string;
}

/** The language that a course is written in. */
export function languageOf(course: RawMap, frame: Frame): Language {
  const said = course.language;
  return said === 'fr' || said === 'en' ? said : frame.language;
}

export type Step =
  | 'need'
  | 'objectives'
  | 'modalities'
  | 'modules'
  | 'evaluation'
  | 'production'
  | 'deployment'
  | 'partnership'
  | 'results';

type Shared =
  | 'id'
  | 'language'
  | 'header'
  | 'ask'
  | 'hint'
  | 'notice'
  | 'context'
  | 'open'
  | 'confirm'
  | 'back'
  | 'toConfirm'
  | 'half'
  | 'compulsory';
type Part<V> = Omit<V, Shared> & { readonly context?: readonly string[] };
/** A view without what every question has: the reducer adds it. */
type Control = Part<TextView> | Part<ChoiceView> | Part<CheckboxesView> | Part<ListView> | Part<TableView>;

export interface Question {
  readonly id: string;
  /** In the scoping meeting; several screens of one question share it. */
  readonly number?: number;
  /** One of the twelve of a short meeting. */
  readonly star?: true;
  readonly step: Step;
  readonly ask: Text;
  /** As it reads alone on the sheet, when left open. */
  readonly openAsk: Text;
  readonly label: Text;
  readonly hint?: Text;
  /** Where the answer stands; what an open question names. */
  readonly at: string;
  readonly compulsory?: true;
  /** Questions whose answers this one builds on. */
  readonly after?: readonly string[];
  /** Whether it makes sense now. */
  readonly when?: (course: RawMap) => boolean;
  readonly control: (course: RawMap, frame: Frame) => Control;
  /** The course with the answer in its place. */
  readonly write: (course: RawMap, answer: Answer, frame: Frame) => RawMap;
  /** The answer on one line; '' when there is none. */
  readonly shown: (course: RawMap, frame: Frame) => string;
}

/** What is said of a question beside how it is answered. */
export interface Notes {
  readonly number?: number;
  readonly star?: true;
  readonly id?: string;
  readonly step: Step;
  readonly ask?: Text;
  readonly openAsk?: Text;
  readonly label?: Text;
  readonly hint?: Text;
  readonly compulsory?: true;
  readonly after?: readonly string[];
  readonly when?: (course: RawMap) => boolean;
}

/** A title as it begins a line. */
export function capital(text: Text): Text {
  const up = (word: string) => word.charAt(0).toLocaleUpperCase() + word.slice(1);
  return say(up(text.fr), up(text.en));
}

/** What every kind of question has, from what its field says of itself. */
export function about(at: string, notes: Notes) {
  const field = notesAt(path(at));
  const asked = field.question ?? capital(field.title);
  return {
    ...notes,
    id: notes.id ?? at,
    at,
    ask: notes.ask ?? asked,
    openAsk: notes.openAsk ?? notes.ask ?? asked,
    label: notes.label ?? field.title,
    hint: notes.hint ?? field.help,
  };
}
