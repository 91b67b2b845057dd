import type { Contexts } from '../sense.ts';

const skill = `competence connaissance savoir savoir-faire savoir-etre aptitude capacite habilete talent potentiel maitrise aisance
  confiance assertivite leadership ecoute empathie creativite agilite autonomie polyvalence posture qualite efficacite efficience
  impact influence charisme intelligence culture reflexe sens esprit estime bien-etre memoire vigilance expertise employabilite
  technicite bagage technique pratique communication eloquence attitude comportement curiosite performance professionnalisme
  concentration expression aplomb motivation comprehension niveau vocabulaire regard vision sensibilite conscience`;
const known = `notion principe enjeu base fondamental reflexe valeur culture pratique concept logique savoir acquis regle
  dimension fondement apport esprit philosophie geste posture`;
const meaning = `enjeu sens importance interet logique notion concept principe difference subtilite nuance portee mecanisme
  fonctionnement contexte specificite philosophie esprit essence idee complexite ampleur dimension essentiel role lien evolution
  attente message besoin ressort dynamique intention propos impact`;
const business = `client clientele vente chiffre reseau portefeuille activite entreprise marche notoriete marque business partenariat
  collaboration cooperation cohesion engagement relation equipe collectif visibilite`;
const product = `application produit site page programme fonctionnalite module logiciel code script prototype api plan argumentaire
  argument argumentation offre outil solution support maquette composant interface macro modele scenario strategie algorithme
  base systeme plugin extension gamme service questionnaire grille indicateur tableau projet concept campagne contenu budget formule
  requete expression idee point service photo`;
const data = `commande donnee facture ecriture devis formulaire code fiche information adresse temps heure texte valeur dossier bon
  demande montant note formule chiffre reservation mot bulletin absence conge paie variable operation mouvement coordonnee piece
  depense releve reglement contrat ligne mesure resultat quantite nombre date titre legende saisie rapport article rendez-vous element`;
const subject = `notion theme thematique question sujet aspect principe base concept enjeu fondamental outil different differente
  point grand principal`;

/** What follows a French verb and changes its sense; the first that fits counts, else the verb’s own sense holds. */
export const frenchContexts: Contexts = {
  saisir: [
    { nouns: meaning, kind: 'state', levels: ['understand'] },
    { nouns: data, kind: 'observable', levels: ['apply'] },
    { kind: 'unknown' },
  ],
  développer: [
    { nouns: skill, kind: 'acquisition' },
    { nouns: business, kind: 'broad' },
    { nouns: product, kind: 'observable', levels: ['create'] },
    { own: true, kind: 'acquisition' },
    { kind: 'unknown' },
  ],
  intégrer: [
    { nouns: known, kind: 'state', suggest: 'appliquer, expliquer' },
    { nouns: 'collaborateur salarie arrivant recrue equipier embauche', kind: 'observable', levels: ['apply'] },
    { nouns: 'equipe groupe entreprise poste organisation', kind: 'broad' },
    { kind: 'observable', levels: ['apply', 'create'] },
  ],
  apprécier: [
    { nouns: 'interet importance apport bienfait utilite richesse beaute', kind: 'state' },
    { kind: 'observable', levels: ['evaluate'] },
  ],
  améliorer: [
    {
      nouns: 'processus procede procedure document code texte prototype produit page poste site rendu requete',
      kind: 'broad',
    },
  ],
  renforcer: [{ nouns: 'securite structure beton ouvrage mur piece', kind: 'broad' }],
  consolider: [{ nouns: 'compte donnee budget resultat liasse tableau', kind: 'observable', levels: ['apply'] }],
  enrichir: [
    { own: true, kind: 'acquisition' },
    { nouns: 'connaissance vocabulaire culture pratique', kind: 'acquisition' },
    { kind: 'unknown' },
  ],
  augmenter: [{ nouns: `${skill} ${business}`, kind: 'acquisition' }, { kind: 'unknown' }],
  cultiver: [
    { nouns: skill, kind: 'acquisition' },
    { kind: 'observable', levels: ['apply'] },
  ],
  actualiser: [
    { nouns: skill, kind: 'acquisition' },
    { own: true, kind: 'acquisition' },
    { kind: 'observable', levels: ['apply'] },
  ],
  'mettre à jour': [
    { nouns: skill, kind: 'acquisition' },
    { kind: 'observable', levels: ['apply'] },
  ],
  réviser: [
    { nouns: 'base notion connaissance cours acquis fondamental programme', kind: 'acquisition' },
    { kind: 'observable', levels: ['apply', 'evaluate'] },
  ],
  travailler: [
    { starts: ['en', 'avec', 'dans', 'a', 'sous', 'sans', 'ensemble', 'efficacement'], kind: 'broad' },
    { starts: ['sur', "le|la|les|l'|son|sa|ses"], kind: 'acquisition' },
    { kind: 'unknown' },
  ],
  acquérir: [{ nouns: 'bien equipement societe client materiel logiciel donnee image', kind: 'unknown' }],
  obtenir: [
    {
      nouns: 'certification titre diplome habilitation permis agrement attestation caces certificat qualification',
      kind: 'acquisition',
    },
    { kind: 'unknown' },
  ],
  gagner: [{ nouns: 'client marche', kind: 'unknown' }],
  valider: [{ nouns: 'acquis connaissance competence niveau certification diplome bloc', kind: 'acquisition' }],
  étudier: [
    { nouns: `${known} ${meaning} theorie texte loi`, kind: 'state', levels: ['understand'] },
    { kind: 'observable', levels: ['analyse'] },
  ],
  explorer: [{ nouns: 'donnee base fichier corpus arborescence', kind: 'observable', levels: ['analyse'] }],
  percevoir: [{ nouns: 'cotisation paiement somme loyer taxe', kind: 'observable', levels: ['apply'] }],
  appréhender: [{ nouns: 'suspect individu', kind: 'unknown' }],
  cerner: [{ nouns: 'cause probleme perimetre dysfonctionnement', kind: 'observable', levels: ['analyse'] }],
  voir: [{ starts: ['si'], kind: 'unknown' }],
  former: [
    { own: true, kind: 'observable', levels: ['apply'] },
    { starts: ['un|une'], kind: 'observable', levels: ['apply'] },
    { nouns: 'phrase pluriel mot lettre feminin groupe equipe', kind: 'unknown' },
  ],
  sensibiliser: [{ own: true, kind: 'broad' }],
  // « Favoriser l’évacuation » is the learner’s own work.
  favoriser: [
    { own: true, kind: 'broad' },
    {
      nouns: 'apprentissage comprehension appropriation prise acquisition reflexion echange partage montee',
      kind: 'trainer',
    },
    { kind: 'broad' },
  ],
  accompagner: [
    { nouns: 'participant stagiaire apprenant', kind: 'trainer' },
    { nouns: 'candidat repas plat geste', kind: 'observable', levels: ['apply'] },
  ],
  aider: [
    { own: true, kind: 'broad' },
    { starts: ['un|une'], kind: 'broad' },
  ],
  outiller: [{ own: true, kind: 'broad' }],
  doter: [{ own: true, kind: 'unknown' }],
  amener: [
    { own: true, kind: 'broad' },
    { starts: ['un|une'], kind: 'broad' },
  ],
  inciter: [
    { own: true, kind: 'broad' },
    { starts: ['un|une'], kind: 'broad' },
  ],
  offrir: [
    { own: true, kind: 'unknown' },
    { nouns: 'service accueil aide cadeau produit', kind: 'unknown' },
  ],
  aborder: [{ nouns: subject, kind: 'trainer' }, { kind: 'unknown' }],
  initier: [
    {
      starts: [
        'a|au|aux',
        'les participants|stagiaires|apprenants|etudiants|eleves|managers|agents|collaborateurs|salaries|equipes',
      ],
      kind: 'trainer',
    },
    { kind: 'observable', levels: ['apply'] },
  ],
  transmettre: [
    { nouns: 'cle base fondamental', kind: 'trainer' },
    { starts: ['les connaissances', 'aux participants|stagiaires|apprenants'], kind: 'trainer' },
  ],
  présenter: [{ starts: ['aux participants|stagiaires|apprenants'], kind: 'trainer' }],
  fournir: [
    { nouns: 'cle outil base methode', kind: 'trainer' },
    { starts: ['aux participants|stagiaires|apprenants'], kind: 'trainer' },
  ],
  donner: [
    { nouns: 'cle outil base moyen methode repere connaissance', kind: 'trainer' },
    { nouns: 'envie', kind: 'broad' },
  ],
  apporter: [{ nouns: 'cle outil base methode connaissance competence repere', kind: 'trainer' }],
  définir: [
    {
      nouns: `strategie plan objectif politique feuille processus indicateur perimetre budget action programme projet cible
        priorite organisation calendrier positionnement besoin modalite regle identite charte architecture structure axe offre`,
      kind: 'observable',
      levels: ['apply', 'create'],
    },
  ],
  identifier: [
    {
      nouns: `besoin cause risque levier frein ecart dysfonctionnement opportunite attente axe faille source solution piste priorite
        force faiblesse potentiel motivation incoherence erreur point marge impact critere probleme dependance`,
      kind: 'observable',
      levels: ['remember', 'analyse'],
    },
  ],
  prendre: [
    { nouns: 'conscience', kind: 'state', levels: ['understand'] },
    { nouns: 'recul hauteur confiance plaisir gout', kind: 'state' },
    { nouns: 'compte', kind: 'broad' },
    {
      nouns: 'parole rendez-vous note commande contact mesure photo tension photographie',
      kind: 'observable',
      levels: ['apply'],
    },
    { nouns: 'decision position', kind: 'observable', levels: ['evaluate'] },
    { kind: 'unknown' },
  ],
  avoir: [{ nouns: 'recours', kind: 'observable', levels: ['apply'] }],
  mettre: [{ kind: 'observable', levels: ['apply'] }],
  faire: [
    { nouns: 'preuve', kind: 'state' },
    { nouns: 'face evoluer', kind: 'broad' },
    { nouns: 'lien difference', kind: 'observable', levels: ['understand'] },
    { nouns: 'point bilan diagnostic choix etat analyse synthese inventaire', kind: 'observable', levels: ['analyse'] },
    { kind: 'unknown' },
  ],
  rendre: [{ nouns: 'compte avis decision', kind: 'observable', levels: ['apply'] }, { kind: 'unknown' }],
  instaurer: [{ nouns: 'rituel reunion procedure regle', kind: 'observable', levels: ['apply'] }],
  communiquer: [
    { bare: true, kind: 'broad', suggest: 'annoncer, reformuler, rédiger, présenter' },
    {
      starts: ['avec', 'en', 'de', 'dans', 'a', 'aupres', 'sur', 'au'],
      kind: 'broad',
      suggest: 'annoncer, reformuler, rédiger, présenter',
    },
    { kind: 'observable', levels: ['apply'] },
  ],
  réussir: [{ nouns: 'test epreuve examen', kind: 'acquisition' }],
  assurer: [{ nouns: 'permanence relais tour ronde', kind: 'observable', levels: ['apply'] }],
  anticiper: [{ kind: 'observable', levels: ['evaluate'] }],
  formuler: [{ kind: 'observable', levels: ['apply', 'create'] }],
  échanger: [{ nouns: 'carte piece fichier donnee document', kind: 'observable', levels: ['apply'] }],
  aller: [{ kind: 'unknown' }],
  tenir: [{ starts: ['compte'], kind: 'broad' }],
  créer: [{ nouns: 'lien climat confiance adhesion envie', kind: 'broad' }],
  mobiliser: [
    { nouns: 'equipe collaborateur salarie personnel groupe acteur', kind: 'broad' },
    { kind: 'observable', levels: ['apply'] },
  ],
  susciter: [{ kind: 'broad' }],
};
