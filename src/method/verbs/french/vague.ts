import type { Group } from '../sense.ts';

/**
 * Verbs that nobody can see done, or not yet: sources fa2l.be (verbs of state, the learner as subject) and our reading of real
 * programmes. Turns of phrase count as verbs. What follows may change the sense: see contexts.ts.
 */
export const frenchVague: readonly Group[] = [
  {
    verbs: 'comprendre, mieux comprendre',
    kind: 'state',
    level: 'understand',
    suggest: 'expliquer, reformuler, illustrer par un exemple, comparer',
  },
  { verbs: 'connaître, se connaître', kind: 'state', level: 'remember', suggest: 'citer, décrire, définir' },
  { verbs: 'savoir', kind: 'state', level: 'remember', suggest: 'citer, décrire, appliquer' },
  { verbs: 'maîtriser', kind: 'state', suggest: 'utiliser, appliquer, réaliser, résoudre' },
  { verbs: 'saisir, percevoir', kind: 'state', level: 'understand', suggest: 'expliquer, reformuler' },
  { verbs: 'appréhender', kind: 'state', level: 'understand', suggest: 'expliquer, décrire, analyser' },
  { verbs: 'cerner', kind: 'state', level: 'understand', suggest: 'délimiter, décrire, expliquer' },
  { verbs: 'apprendre', kind: 'state', level: 'remember', suggest: 'citer, appliquer, réaliser' },
  { verbs: 'assimiler', kind: 'state', level: 'understand', suggest: 'expliquer, appliquer' },
  { verbs: 'découvrir, se représenter', kind: 'state', level: 'remember', suggest: 'décrire, identifier, comparer' },
  {
    verbs: 'prendre conscience, avoir conscience, se rendre compte, prendre la mesure',
    kind: 'state',
    level: 'understand',
    suggest: 'repérer, expliquer, justifier',
  },
  {
    verbs: 'prendre connaissance, avoir connaissance, avoir une idée, avoir des notions, avoir une vision, avoir',
    kind: 'state',
    level: 'remember',
    suggest: 'citer, décrire, expliquer',
  },
  { verbs: 'se sensibiliser', kind: 'state', level: 'understand', suggest: 'repérer, signaler, appliquer la consigne' },
  { verbs: 'se familiariser', kind: 'state', level: 'remember', suggest: 'utiliser, manipuler, repérer' },
  { verbs: 's’approprier', kind: 'state', suggest: 'utiliser, appliquer, adapter' },
  { verbs: 'se positionner', kind: 'state', suggest: 'choisir la posture adaptée, justifier' },
  {
    verbs: `réfléchir, s’interroger, se questionner, penser, s’intéresser, s’ouvrir, croire, ressentir, s’imprégner, se sentir, garder
      à l’esprit, mieux appréhender`,
    kind: 'state',
    suggest: 'décrire, analyser, justifier',
  },
  {
    verbs:
      'être, devenir, rester, faire preuve, prendre du recul, prendre de la hauteur, prendre confiance, avoir confiance',
    kind: 'state',
    suggest: 'décrire ce que fait une personne qui l’est',
  },
  {
    verbs: 'être sensibilisé, être conscient',
    kind: 'state',
    level: 'understand',
    suggest: 'repérer, choisir la conduite à tenir',
  },
  { verbs: 'être familiarisé, être informé', kind: 'state', level: 'remember', suggest: 'citer, décrire, utiliser' },
  { verbs: 'voir, revoir', kind: 'state', level: 'remember', suggest: 'citer, décrire, appliquer' },
  { verbs: 'explorer', kind: 'state', level: 'remember', suggest: 'décrire, comparer, identifier' },
  {
    verbs: `acquérir, se perfectionner, s’améliorer, progresser, gagner, monter en compétence, monter en compétences, obtenir, posséder,
      disposer, bénéficier, se doter, s’initier, se former, s’entraîner, s’exercer, se professionnaliser, améliorer, perfectionner,
      approfondir, renforcer, consolider, enrichir, élargir, étoffer, actualiser, réactualiser, réviser ses connaissances, accroître,
      augmenter, affiner, muscler, booster, cultiver, mettre à jour ses connaissances, mettre à niveau, se remettre à niveau,
      développer ses compétences, travailler, développer, s’enrichir, se mettre à jour`,
    kind: 'acquisition',
    suggest: 'appliquer, réaliser, adapter',
  },
  {
    verbs: `sensibiliser, former, enseigner, favoriser, permettre, aider, aborder, initier, familiariser, faire découvrir, faire connaître,
      faire comprendre, faire acquérir, faire prendre conscience, donner les clés, donner les outils, donner les moyens, donner les bases,
      donner des clés, donner des outils, apporter les clés, apporter les outils, apporter des outils, apporter des clés,
      apporter les connaissances, amener, inciter, doter, outiller, offrir, susciter l’intérêt, préparer les participants,
      accompagner les participants, accompagner les stagiaires, accompagner les apprenants`,
    kind: 'trainer',
    suggest: 'identifier, appliquer, réaliser',
  },
  {
    verbs: `gérer, manager, clarifier, optimiser, accompagner, participer, s’impliquer, s’engager, assurer, contribuer, collaborer,
      coopérer, faciliter, dynamiser, fluidifier, veiller, prendre en compte, tenir compte, prendre en main, faire face, faire évoluer,
      faire progresser, réussir, s’adapter, s’organiser, s’affirmer, s’inscrire, impliquer, motiver, fédérer, mobiliser, agir, aller,
      innover, rendre, échanger, donner du sens, se concentrer, responsabiliser, instaurer, créer du lien, entrer en relation, tenir son rôle,
      prendre sa place, trouver sa place, jouer son rôle, anticiper le changement, se différencier, faire`,
    kind: 'broad',
    suggest: 'dire l’action visible : conduire, rédiger, choisir, répondre à',
  },
];
