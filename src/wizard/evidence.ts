import type { BloomLevel, Evidence } from '../course/choices.ts';
import type { Language } from '../language/say.ts';
import { lowestLevel } from '../method/verbs/read.ts';

/** Verbs whose doing is seen in an exchange between people. */
const spoken =
  /^(conduire|mener|animer|recadrer|négocier|accueillir|écouter|présenter|convaincre|intervenir|communiquer|ouvrir un brief|lead|run|facilitate|negotiate|present|coach|welcome)\b/i;
/** Verbs that leave something behind. */
const made =
  /^(rédiger|construire|concevoir|créer|produire|élaborer|préparer|planifier|formaliser|write|build|design|create|produce|prepare|plan|draft)\b/i;
/** Verbs of handling a tool. */
const handled =
  /^(saisir|utiliser|configurer|paramétrer|manipuler|exécuter|enregistrer|calculer|use|enter|configure|operate|record|calculate|run through)\b/i;

const byLevel: Readonly<Record<BloomLevel, Evidence>> = {
  remember: 'quiz',
  understand: 'quiz',
  apply: 'case-study',
  analyse: 'case-study',
  evaluate: 'case-study',
  create: 'production',
};

/** How one can see what an objective announces: by its verb where it is telling, else by the level that the verb allows. */
export function evidenceFor(title: string, language: Language): Evidence {
  const verb = title.trim().replace(/^(savoir|être capable de|be able to|to)\s+/i, '');
  if (spoken.test(verb)) return 'role-play';
  if (made.test(verb)) return 'production';
  if (handled.test(verb)) return 'simulation';
  const level = lowestLevel(title, language);
  return level ? byLevel[level] : 'case-study';
}
