import type { Evidence } from '../course/choices.ts';

/** Verbs whose doing is seen in an exchange between people. */
const spoken =
  /^(conduire|mener|animer|recadrer|négocier|accueillir|écouter|présenter|convaincre|intervenir|communiquer|ouvrir un brief|lead|run|facilitate|negotiate|present|coach|welcome)\b/i;
/** Verbs that leave something behind. */
const made =
  /^(rédiger|construire|concevoir|créer|produire|élaborer|préparer|planifier|formaliser|write|build|design|create|produce|prepare|plan|draft)\b/i;
/** Verbs of knowing and telling apart. */
const known =
  /^(citer|décrire|définir|énoncer|identifier|lister|nommer|reconnaître|repérer|expliquer|distinguer|situer|list|name|define|describe|identify|recogni[sz]e|state|explain|distinguish)\b/i;
/** Verbs of handling a tool. */
const handled =
  /^(saisir|utiliser|configurer|paramétrer|manipuler|exécuter|enregistrer|calculer|use|enter|configure|operate|record|calculate|run through)\b/i;

/** How one can see what an objective announces, by its verb; a case when the verb says nothing. */
export function evidenceFor(title: string): Evidence {
  const verb = title.trim().replace(/^(savoir|être capable de|be able to|to)\s+/i, '');
  if (spoken.test(verb)) return 'role-play';
  if (made.test(verb)) return 'production';
  if (known.test(verb)) return 'quiz';
  if (handled.test(verb)) return 'simulation';
  return 'case-study';
}
