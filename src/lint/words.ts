import type { Severity } from '../diagnostic.ts';
import { say, type Text } from '../language/say.ts';
import type { Grade } from './rule.ts';

export const severityNames: Readonly<Record<Severity | 'off', Text>> = {
  error: say('erreur', 'error'),
  warning: say('avertissement', 'warning'),
  info: say('information', 'info'),
  off: say('désactivée', 'off'),
};

/** What a grade means, as a reader understands it. */
export const grades: Readonly<Record<Grade, Text>> = {
  L: say('texte de loi', 'law'),
  A: say('méta-analyse ou très grand jeu de données', 'meta-analysis or very large data'),
  B: say('étude isolée', 'single study'),
  C: say('pratique du métier', 'practice of the field'),
  S: say('méthode de conception des SPOC', 'SPOC design method'),
  ours: say('notre choix, sans source extérieure', 'our own choice, without outside source'),
};
