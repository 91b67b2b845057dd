export type Language = 'fr' | 'en';

export const languages: readonly Language[] = ['fr', 'en'];

/** A sentence in every language that the tool speaks; ICU MessageFormat inside braces. */
export type Text = Readonly<Record<Language, string>>;

/** Values for the slots of a message. A Text among them is itself translated. */
export type Slots = Readonly<Record<string, string | number | Text>>;

/** Both languages of one sentence, side by side, so that neither can be forgotten. */
export function say(fr: string, en: string): Text {
  return { fr, en };
}

/** A text that is the same in every language (a name, a figure). */
export function asIs(text: string): Text {
  return { fr: text, en: text };
}
