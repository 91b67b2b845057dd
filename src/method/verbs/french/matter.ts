import { startsWithCapital } from '../../../language/letters.ts';
import { hasNoun, objectAt } from '../object.ts';
import { follows, type Token } from '../tokens.ts';
import { frenchGrammar } from './grammar.ts';
import type { Phrase } from './phrase.ts';

/** What a sentence is about, for the choice of its verb. */
export type Matter =
  | 'clause'
  | 'tool'
  | 'method'
  | 'issue'
  | 'risk'
  | 'text'
  | 'person'
  | 'conflict'
  | 'request'
  | 'priority'
  | 'role'
  | 'other';

const nouns: readonly (readonly [Matter, string])[] = [
  [
    'issue',
    `enjeu importance interet fonctionnement mecanisme notion concept principe base fondamental fondement difference contexte cadre
    reglementation loi obligation impact consequence cause raison evolution logique sens specificite caracteristique place valeur
    environnement histoire theorie lien utilite necessite`,
  ],
  ['conflict', 'tension conflit situation crise litige desaccord'],
  ['request', 'objection reclamation demande attente question plainte'],
  ['priority', 'priorite urgence'],
  [
    'risk',
    `risque danger signe signal symptome indice menace erreur biais stereotype prejuge frein besoin alerte hameconnage phishing fragilite
    comportement limite piege discrimination violence harcelement fraude`,
  ],
  [
    'method',
    `technique methode methodologie demarche regle procedure protocole processus consigne geste pratique reflexe etape norme mesure precaution bareme
    methodologie code conduite fondamentaux`,
  ],
  [
    'tool',
    `outil logiciel application plateforme fonctionnalite fonction interface tableau tableur messagerie crm erp sirh lms equipement machine
    materiel appareil systeme formule raccourci instrument canal excel word powerpoint outlook teams`,
  ],
  ['role', 'role mission posture responsabilite'],
  ['text', 'texte document message article rapport courriel propos besoin'],
  [
    'person',
    'interlocuteur client equipe collegue collaborateur autre patient eleve public enfant usager anglais francais espagnol allemand langue',
  ],
];

/** The matter of a phrase, by its first nouns; a name in capitals without article is a tool (« maîtriser Excel »). */
export function matterOf(words: readonly Token[], { nouns: at, determiner }: Phrase): Matter {
  if (determiner === undefined) {
    const clause = "comment|pourquoi|que|qu'|ce|quand|combien|quel|quelle|quels|quelles|en quoi|a quoi";
    if (clause.split('|').some((turn) => follows(words, at, turn))) return 'clause';
  }
  const object = objectAt(frenchGrammar, words, at);
  const found = nouns.find(([, list]) => hasNoun(object.nouns, list));
  if (found) return found[0];
  return determiner === undefined && startsWithCapital(words[at]?.text ?? '') ? 'tool' : 'other';
}
