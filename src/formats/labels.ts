import { say, type Text } from '../language/say.ts';
import type { CalloutKind } from './tree.ts';

/** The words that formats add to a document. */
export const labels = {
  skip: say('Aller au contenu', 'Skip to content'),
  contents: say('Sommaire', 'Contents'),
  data: say('Les chiffres de ce graphique', 'The figures of this chart'),
  table: say('Tableau', 'Table'),
} as const satisfies Record<string, Text>;

/** What opens a callout that has no title of its own; a note needs none. */
export const calloutLabels: Readonly<Partial<Record<CalloutKind, Text>>> = {
  question: say('À préciser', 'To be settled'),
  decision: say('Décision', 'Decision'),
  internal: say('Document interne', 'Internal document'),
};
