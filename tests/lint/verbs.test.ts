import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/language/say.ts';
import { translate } from '../../src/language/say.ts';
import { proposedVerbs } from '../../src/method/verbs/french/wording.ts';
import { lowestLevel, type ObjectiveKind, readObjective } from '../../src/method/verbs/read.ts';
import { proposeWording } from '../../src/method/verbs/wording.ts';

const kindOf = (title: string, language: Language = 'fr') => readObjective(title, language).kind;

describe('readObjective', () => {
  const french: readonly (readonly [string, ObjectiveKind])[] = [
    ['Saisir une commande dans le CRM', 'observable'],
    ['Saisir les enjeux de la transition', 'state'],
    ['Développer un produit minimal', 'observable'],
    ['Développer ses compétences relationnelles', 'acquisition'],
    ['Intégrer les notions clés du droit', 'state'],
    ['Intégrer un nouveau collaborateur', 'observable'],
    ['Définir un plan d’action', 'observable'],
    ['Apprécier l’importance du tri', 'state'],
    ['Apprécier la gravité d’un incident selon la grille', 'observable'],
    ['Sensibiliser les équipes aux risques', 'trainer'],
    ['Sensibiliser son équipe aux risques', 'broad'],
    ['Former un nouvel opérateur au poste', 'observable'],
    ['Compréhension des enjeux', 'nominal'],
    ['La gestion du temps', 'nominal'],
    ['Gérer les situations de tension en atelier', 'broad'],
    ['Optimiser son organisation', 'broad'],
    ['Zébrer un passage piéton', 'unknown'],
    ['Excel : les tableaux croisés', 'unknown'],
    ['', 'unknown'],
    ['…', 'unknown'],
  ];
  test.each(french)('%s: %s', (title, kind) => {
    expect(kindOf(title)).toBe(kind);
  });

  const english: readonly (readonly [string, ObjectiveKind])[] = [
    ['Develop an app for the shop floor', 'observable'],
    ['Develop their communication skills', 'acquisition'],
    ['Be able to understand the rules', 'state'],
    ['Be able to write a report', 'observable'],
    ['Recognise a phishing message', 'observable'],
    ['Understanding the legal framework', 'nominal'],
    ['By the end of the module, learners will be able to: lead a daily brief', 'observable'],
    ['Manage conflicts', 'broad'],
    ['Introduce participants to the basics of accounting', 'trainer'],
    ['Analyse a balance sheet', 'observable'],
  ];
  test.each(english)('%s: %s', (title, kind) => {
    expect(kindOf(title, 'en')).toBe(kind);
  });

  test('accents, either apostrophe, capitals and decomposed characters make no difference', () => {
    for (const title of [
      'S’approprier la méthode',
      "s'approprier la methode",
      'S’APPROPRIER LA MÉTHODE',
      'S’approprier la méthode'.normalize('NFD'),
    ]) {
      expect(readObjective(title, 'fr').verb, title).toBe('s’approprier');
    }
    expect(readObjective('Connaitre les règles', 'fr').verb).toBe('connaître');
    expect(readObjective('Mettre en oeuvre le plan', 'fr').verb).toBe('mettre en œuvre');
  });

  test('adverbs, pronouns, bullets and announcements before the verb are passed over', () => {
    for (const title of [
      'Mieux se positionner comme manager',
      '- Mieux se positionner comme manager',
      'O2 : se positionner comme manager',
      'Être capable de mieux se positionner comme manager',
      'À l’issue du parcours, chaque participant sera capable de : mieux se positionner comme manager',
      'Vous saurez mieux vous positionner comme manager',
    ]) {
      expect(readObjective(title, 'fr').verb, title).toBe('se positionner');
    }
    expect(readObjective('Être sensibilisé·e·s aux risques', 'fr').verb).toBe('être sensibilisé');
    expect(readObjective('Être sensibilisé(e)s aux risques', 'fr').verb).toBe('être sensibilisé');
  });

  test('what only says that somebody can is set aside', () => {
    const prefixes = ['Savoir', 'Être capable de', 'Être en mesure de', 'Apprendre à', 'Pouvoir', 'Être apte à'];
    for (const prefix of prefixes) {
      expect(readObjective(`${prefix} rédiger un compte rendu`, 'fr')).toMatchObject({
        kind: 'observable',
        verb: 'rédiger',
        prefix,
      });
    }
    expect(readObjective('Savoir les règles', 'fr')).toMatchObject({ kind: 'state', verb: 'savoir' });
    expect(readObjective('Être capable d’utiliser l’outil', 'fr').verb).toBe('utiliser');
  });

  test('verbs of one rank are found, those of a purpose are not', () => {
    const verbs = (title: string) => readObjective(title, 'fr').verbs.map(({ verb }) => verb);
    expect(verbs('Préparer et animer un point client')).toEqual(['préparer', 'animer']);
    expect(verbs('Appliquer une technique pour demander, refuser ou recadrer')).toEqual(['appliquer']);
    expect(verbs('Transmettre une consigne et faire reformuler l’essentiel')).toEqual([
      'transmettre',
      'faire reformuler',
    ]);
    expect(verbs('Être capable de lire et d’écrire un message')).toEqual(['lire', 'écrire']);
    expect(verbs('Distinguer ce qu’un chef décide, relaie et fait remonter')).toEqual(['distinguer']);
    expect(readObjective('Write a plan and budget', 'en').verbs.map(({ verb }) => verb)).toEqual(['write']);
  });
});

test('lowestLevel takes the lowest of several levels', () => {
  expect(lowestLevel('Adapter son discours à son équipe', 'fr')).toBe('apply');
  expect(lowestLevel('Construire une grille', 'fr')).toBe('apply');
  expect(lowestLevel('Intervenir dans une tension', 'fr')).toBe('apply');
  expect(lowestLevel('Valoriser un retour d’expérience', 'fr')).toBe('apply');
  expect(lowestLevel('Comprendre les enjeux', 'fr')).toBe('understand');
  expect(lowestLevel('Gérer un conflit', 'fr')).toBeUndefined();
  expect(lowestLevel('Zébrer un passage piéton', 'fr')).toBeUndefined();
  expect(lowestLevel('Design a dashboard', 'en')).toBe('create');
});

describe('proposeWording', () => {
  const french: readonly (readonly [string, string | undefined])[] = [
    ['Mieux se positionner comme manager', 'Choisir la posture adaptée à la situation, comme manager'],
    ['Savoir construire une grille d’évaluation', 'Construire une grille d’évaluation'],
    ['Comprendre et appliquer les règles de tri', 'Appliquer les règles de tri'],
    ['Identifier les risques et comprendre les enjeux', 'Identifier les risques et expliquer les enjeux'],
    ['Maîtriser la rédaction de comptes rendus', 'Rédiger des comptes rendus'],
    ['Être à l’aise dans la conduite de l’entretien', 'Conduire l’entretien'],
    ['Prendre conscience de l’importance du tri', 'Expliquer l’importance du tri'],
    ['Sensibiliser les collaborateurs aux bonnes pratiques numériques', 'Appliquer les bonnes pratiques numériques'],
    ['Permettre aux managers de conduire un entretien', 'Conduire un entretien'],
    ['Gérer les objections des clients', 'Répondre aux objections des clients'],
    ['Compréhension de l’environnement juridique', 'Expliquer l’environnement juridique'],
    ['Mieux organiser les réunions', 'Organiser les réunions'],
    ['Conduire un brief quotidien de dix minutes', undefined],
    ['lire et écrire', undefined],
    ['Développer ses compétences en communication', undefined],
    ['Zébrer un passage piéton', undefined],
    ['', undefined],
  ];
  test.each(french)('%s', (title, wording) => {
    expect(proposeWording(title, 'fr')?.wording).toBe(wording);
  });

  const english: readonly (readonly [string, string | undefined])[] = [
    ['Understand the legal framework', 'Explain the legal framework'],
    ['Be aware of phishing risks', 'Identify phishing risks'],
    ['Know how to write a report', 'Write a report'],
    ['Understanding of the legal framework', 'Explain the legal framework'],
    ['Enable managers to lead a meeting', 'Lead a meeting'],
    ['Write a report', undefined],
    ['Develop their communication skills', undefined],
  ];
  test.each(english)('%s', (title, wording) => {
    expect(proposeWording(title, 'en')?.wording).toBe(wording);
  });

  test('proposes only verbs that can be seen', () => {
    const unseen = proposedVerbs.filter((verb) => kindOf(`${verb} un dossier`) !== 'observable');
    expect(unseen).toEqual([]);
  });

  test('a list behind « aux » follows suit; one behind « de » is left to its author', () => {
    expect(proposeWording('Sensibiliser les équipes aux risques et aux gestes', 'fr')?.wording).toBe(
      'Repérer les risques et les gestes',
    );
    expect(proposeWording('Avoir conscience de ses émotions et de son stress', 'fr')).toBeUndefined();
  });

  test('says why, in both languages, whatever the author typed', () => {
    for (const title of [
      'Comprendre les {enjeux}',
      'Découverte de l’outil',
      'Être à l’aise avec l’outil',
      'Savoir {trier}',
    ]) {
      const why = proposeWording(title, 'fr')?.why;
      for (const language of ['fr', 'en'] as const) {
        if (why) expect(translate(why, language)).not.toMatch(/[{}']|undefined/);
      }
    }
    expect(proposeWording('Comprendre les enjeux', 'fr')?.why.fr).toContain('« comprendre »');
  });
});
