import { startsWithLetter } from '../../../language/letters.ts';
import type { Grammar } from '../grammar.ts';
import { follows, type Token } from '../tokens.ts';
import { frenchContexts } from './contexts.ts';
import { frenchLevels } from './levels.ts';
import { frenchActions, frenchNouns, frenchStates } from './nouns.ts';
import { frenchVague } from './vague.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that end like an infinitive and are none. */
const nounsLikeVerbs =
  set(`affaire arbitraire atelier avenir cahier calendrier cancer chantier clavier cluster commentaire contraire
  couloir courrier cuir devoir dernier dossier espoir exemplaire fichier financier hier hiver inventaire lettre leader loisir maitre
  manager master metier militaire miroir mobilier ordre panier papier pilier plaisir poster pouvoir premier quartier savoir sommaire
  souvenir titulaire vocabulaire entier particulier regulier fer mer tiers cuisinier infirmier ouvrier routier policier hotelier
  immobilier desir palier denier courtier conseiller levier tir noir soir trottoir tiroir revoir newsletter flyer web-designer
  designer community-manager hamster super partner reporter plombier chambre membre`);

const verbEnding =
  /(?:er|ir|faire|croire|boire|vaincre|rompre|suivre|vivre|lire|crire|dire|rire|uire|clure|mettre|battre|naitre|paraitre|croitre|endre|andre|ondre|erdre|ordre|oudre|aindre|eindre|oindre|^taire|^plaire|(?:ex|dis|sous|abs)traire)$/;

/** Third persons and others that can’t be had by rule. */
const irregular: Readonly<Record<string, string>> = {
  comprend: 'comprendre',
  comprennent: 'comprendre',
  comprenez: 'comprendre',
  connait: 'connaitre',
  connaissent: 'connaitre',
  connaissez: 'connaitre',
  maitrise: 'maitriser',
  sait: 'savoir',
  savez: 'savoir',
  savent: 'savoir',
  decouvrez: 'decouvrir',
  decouvre: 'decouvrir',
  acquiert: 'acquerir',
  acquerez: 'acquerir',
  apprenez: 'apprendre',
  apprend: 'apprendre',
  faites: 'faire',
  prenez: 'prendre',
  mettez: 'mettre',
  met: 'mettre',
  choisit: 'choisir',
  choisissez: 'choisir',
  definit: 'definir',
  definissez: 'definir',
  construit: 'construire',
  construisez: 'construire',
  conduit: 'conduire',
  conduisez: 'conduire',
  decrit: 'decrire',
  decrivez: 'decrire',
  ecrit: 'ecrire',
  ecrivez: 'ecrire',
  saisit: 'saisir',
  saisissez: 'saisir',
  soyez: 'etre',
  ayez: 'avoir',
};

const nouns = set(frenchNouns);
const suffix = /(?:tion|sion|ment|ance|ence|age|isme|ite|aison|ise|ture)s?$/;

function singular(folded: string): string {
  if (/eaux$/.test(folded)) return folded.slice(0, -1);
  if (/[^e]aux$/.test(folded)) return `${folded.slice(0, -3)}al`;
  return folded.length > 3 ? folded.replace(/[sx]$/, '') : folded;
}

function lemmas(folded: string, told: boolean): readonly string[] {
  const known = irregular[folded];
  // « Découvrez » speaks to the learner; « maîtrise » without a subject is a noun.
  if (!told && !/[ei]z$/.test(folded)) return [];
  if (known) return [known];
  const found: string[] = [];
  const stem = /^(.{2,})(?:ez|ons|ent|es|e)$/.exec(folded)?.[1];
  if (stem) found.push(`${stem}er`, `${stem}re`, `${stem}ir`);
  const finite = /^(.{2,}[ei])r(?:a|ez|ons|ont|as)$/.exec(folded)?.[1];
  if (finite) found.push(`${finite}r`);
  const short = /^(.{2,})r(?:a|ez|ons|ont)$/.exec(folded)?.[1];
  if (short) found.push(`${short}re`, `${short}oir`);
  return found;
}

const articles = set(
  "le la les l' un une des du de d' ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos",
);

/** « La gestion du temps », « Compréhension des enjeux », « Notions de droit ». */
function isNominal(words: readonly Token[], at: number): boolean {
  const first = words[at];
  if (!first) return false;
  const noun = articles.has(first.folded) ? words[at + 1] : first;
  if (!noun || !startsWithLetter(noun.text)) return false;
  if (noun !== first) return true;
  const next = words[at + 1]?.folded;
  const complement = next === undefined || /^(?:de|du|des|d'|a|au|aux|en|et|sur|pour|dans|:|\()$/.test(next);
  const state = [...Object.keys(frenchStates), ...Object.keys(frenchActions)].some((known) =>
    follows(words, at, known),
  );
  const adjective = next !== undefined && suffix.test(noun.folded) && !articles.has(next);
  return state ? complement || adjective : complement && (nouns.has(singular(noun.folded)) || suffix.test(noun.folded));
}

const learners =
  'participant|participants|stagiaire|stagiaires|apprenant|apprenants|eleve|eleves|etudiant|etudiants|salarie|salaries|candidat|candidats|agent|agents|collaborateur|collaborateurs|beneficiaire|beneficiaires|manager|managers';

/** « Vous comprendrez … », « Le participant identifie … ». */
function subjectVerb(words: readonly Token[], at: number): number | undefined {
  const length =
    follows(words, at, `le|la|les|l'|chaque|tout ${learners}`) ?? follows(words, at, "vous|je|j'|il|elle|ils|elles");
  return length && at + length < words.length ? at + length : undefined;
}

const nounsInMent =
  set(`developpement comportement document element evenement environnement management recrutement accompagnement
  traitement enseignement engagement fonctionnement financement reglement changement jugement argument equipement deploiement paiement
  signalement perfectionnement approfondissement renforcement apprentissage moment deplacement rangement`);

export const frenchGrammar: Grammar = {
  levels: frenchLevels,
  vague: frenchVague,
  contexts: frenchContexts,
  actions: frenchActions,
  states: frenchStates,
  abilities: [
    'savoir comment?',
    'pouvoir',
    "etre|devenir|rester capable|capables de|d'",
    "etre|devenir en mesure|capacite|situation|etat de|d'",
    'etre|devenir apte|aptes a',
    "etre a meme|memes de|d'",
    'etre pret|prets|prete|pretes|amene|amenes a',
    "avoir la|les capacite|capacites de|d'",
    'apprendre a|comment',
    'reussir|parvenir|arriver a',
    "capable|capables de|d'",
    "en mesure|capacite de|d'",
    'apte|aptes a',
    "a meme de|d'",
    "pour|afin de?|d'?",
  ],
  frames: [
    "capable|capables de|d'",
    "en mesure|capacite de|d'",
    'apte|aptes a',
    "a meme de|d'",
    'saura|saurez|sauront|saurons|saurai|sait|savez|savent',
    'pourra|pourrez|pourront|pourrons|peut|pouvez|peuvent',
    'doit|devez|doivent|devra|devrez|devront',
    "permettra|permet|permettront de|d'",
  ],
  frameStarts: set(
    "a au aux a l' le la les chaque tout tous vous nous je j' il elle ils elles on apres en ce cette participants stagiaires apprenants",
  ),
  links: [
    'et / ou',
    ', et',
    ', puis',
    ', ou',
    'et puis',
    'ainsi que',
    'et',
    'ou',
    'puis',
    'voire',
    ',',
    ';',
    '/',
    '&',
    '+',
  ],
  purposes: [
    'pour',
    'afin de',
    "afin d'",
    'sans',
    'avant de',
    "avant d'",
    'en vue de',
    "en vue d'",
    'au lieu de',
    'de',
    "d'",
    'a',
  ],
  determiners: set(
    "le la les l' un une des du son sa ses leur leurs mon ma mes notre nos votre vos ce cet cette ces chaque tout toute tous toutes quelques plusieurs au aux",
  ),
  own: set('son sa ses leur leurs mon ma mes notre nos votre vos'),
  prepositions: set(
    "de du d' a au aux en dans pour par sur avec sans entre selon et ou , ; : . ( chez vers face afin qui que qu' dont lors via comme",
  ),
  pronouns: set("le la les l' lui leur y en"),
  reflexives: set("se s' me m' te t' vous nous"),
  particles: set("ne n' pas plus jamais"),
  isAdverb: (folded) =>
    /^(?:mieux|bien|davantage|aussi|plus|tres|toujours|vite|seul|ensemble|souvent)$/.test(folded) ||
    (/[aeiou]ment$|mment$/.test(folded) && folded.length > 6 && !nounsInMent.has(folded)),
  isInfinitive: (folded) => folded.length > 3 && verbEnding.test(folded) && !nounsLikeVerbs.has(folded),
  lemmas,
  spelling: (folded) => folded,
  isNominal,
  subjectVerb,
  mayFollow: () => true,
  singular,
};
