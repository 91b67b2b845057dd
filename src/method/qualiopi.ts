import { say, type Text } from '../language/say.ts';
import { articleUrl, lawChecked } from './law.ts';

/**
 * The national quality framework (référentiel national qualité) behind Qualiopi. The 2019 wording is the official annex of the
 * Labour Code (art. D6316-1-1); the list in force from 2026-11-01 (décret n° 2026-728) is known from public copies only and was
 * never compared with the official text: whatever prints it says so.
 */

export type QualiopiVersion = '2019' | '2026';

/** First day (ISO) of the 2026 list. */
export const qualiopi2026From = '2026-11-01';

export const qualiopiVersions: Readonly<Record<QualiopiVersion, { readonly title: Text; readonly official: boolean }>> =
  {
    2019: {
      title: say(
        `référentiel de 2019, texte vérifié au ${lawChecked}`,
        `2019 framework, text checked on ${lawChecked}`,
      ),
      official: true,
    },
    2026: {
      title: say(
        'référentiel en vigueur au 1er novembre 2026, lu dans des copies publiques et non vérifié sur Légifrance',
        'framework in force from 1 November 2026, read in public copies and not checked at Légifrance',
      ),
      official: false,
    },
  };

/** The list that holds for a session that starts on this day (ISO); the official one of 2019 while the day is unknown. */
export function qualiopiVersion(day: string | undefined): QualiopiVersion {
  return day !== undefined && day >= qualiopi2026From ? '2026' : '2019';
}

export interface QualiopiIndicator {
  readonly number: number;
  readonly criterion: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** `all`: every training action; else only actions that lead to a certification, are subcontracted, and so on. */
  readonly appliesTo: 'all' | 'certification' | 'subcontracting' | 'work-study' | 'workplace' | 'apprenticeship';
  /** What it is about, in our words. */
  readonly title: Text;
  /** The official wording; absent for an indicator that is new in 2026. */
  readonly wording2019?: string;
  /** Second-hand; an ellipsis stands where the copies quote a part only. Absent where nothing changed, or where no copy gives it. */
  readonly wording2026?: string;
  readonly changed2026?: true;
}

export const qualiopiIndicators: readonly QualiopiIndicator[] = [
  {
    number: 1,
    criterion: 1,
    appliesTo: 'all',
    title: say('information du public sur les prestations', 'public information on the courses'),
    wording2019:
      'Le prestataire diffuse une information accessible au public, détaillée et vérifiable sur les prestations proposées : prérequis, objectifs, durée, modalités et délais d’accès, tarifs, contacts, méthodes mobilisées et modalités d’évaluation, accessibilité aux personnes handicapées.',
    wording2026:
      'Le prestataire diffuse une information accessible au public, détaillée et vérifiable sur les prestations proposées : prérequis, objectifs, type de reconnaissance de la formation délivrée, durée, modalités pédagogiques et de financements, délais d’accès, tarifs, contacts, méthodes mobilisées et modalités d’évaluation, accessibilité aux personnes en situation de handicap. Sa communication ne comporte aucune mention de nature à induire le public en erreur, notamment sur les conditions d’accès, le contenu, les modalités pédagogiques, le financement des formations, les droits ou l’absence de droits de poursuite d’études conférés par la formation préparée.',
    changed2026: true,
  },
  {
    number: 2,
    criterion: 1,
    appliesTo: 'all',
    title: say('indicateurs de résultats', 'result indicators'),
    wording2019:
      'Le prestataire diffuse des indicateurs de résultats adaptés à la nature des prestations mises en œuvre et des publics accueillis.',
    wording2026:
      'Le prestataire diffuse des indicateurs de résultats adaptés à la nature des prestations mises en œuvre et des publics accueillis en précisant de manière transparente leurs modalités de calcul ou en s’appuyant sur des dispositifs existants.',
    changed2026: true,
  },
  {
    number: 3,
    criterion: 1,
    appliesTo: 'certification',
    title: say('taux d’obtention et suites des certifications', 'certification rates and what follows'),
    wording2019:
      'Lorsque le prestataire met en œuvre des prestations conduisant à une certification professionnelle, il informe sur les taux d’obtention des certifications préparées, les possibilités de valider un/ ou des blocs de compétences, ainsi que sur les équivalences, passerelles, suites de parcours et les débouchés.',
    wording2026: '… suites de parcours, en particulier les poursuites d’études, et les débouchés.',
    changed2026: true,
  },
  {
    number: 4,
    criterion: 2,
    appliesTo: 'all',
    title: say('analyse du besoin', 'analysis of the need'),
    wording2019:
      'Le prestataire analyse le besoin du bénéficiaire en lien avec l’entreprise et/ ou le financeur concerné (s).',
  },
  {
    number: 5,
    criterion: 2,
    appliesTo: 'all',
    title: say('objectifs opérationnels et évaluables', 'operational, assessable objectives'),
    wording2019: 'Le prestataire définit les objectifs opérationnels et évaluables de la prestation.',
  },
  {
    number: 6,
    criterion: 2,
    appliesTo: 'all',
    title: say('contenus et modalités adaptés', 'contents and delivery that fit'),
    wording2019:
      'Le prestataire établit les contenus et les modalités de mise en œuvre de la prestation, adaptés aux objectifs définis et aux publics bénéficiaires.',
  },
  {
    number: 7,
    criterion: 2,
    appliesTo: 'certification',
    title: say('contenus conformes à la certification visée', 'contents that meet the certification'),
    wording2019:
      'Lorsque le prestataire met en œuvre des prestations conduisant à une certification professionnelle, il s’assure de l’adéquation du ou des contenus de la prestation aux exigences de la certification visée.',
    wording2026:
      '… et peut prouver sa capacité à assurer cette certification, y compris en qualité d’organisme habilité.',
    changed2026: true,
  },
  {
    number: 8,
    criterion: 2,
    appliesTo: 'all',
    title: say('positionnement à l’entrée', 'placement at entry'),
    wording2019:
      'Le prestataire détermine les procédures de positionnement et d’évaluation des acquis à l’entrée de la prestation.',
  },
  {
    number: 9,
    criterion: 3,
    appliesTo: 'all',
    title: say('information sur le déroulement', 'information on how the course runs'),
    wording2019: 'Le prestataire informe les publics bénéficiaires sur les conditions de déroulement de la prestation.',
  },
  {
    number: 10,
    criterion: 3,
    appliesTo: 'all',
    title: say('adaptation et accompagnement', 'adaptation and support'),
    wording2019:
      'Le prestataire met en œuvre et adapte la prestation, l’accompagnement et le suivi aux publics bénéficiaires.',
  },
  {
    number: 11,
    criterion: 3,
    appliesTo: 'all',
    title: say('évaluation de l’atteinte des objectifs', 'assessment of the objectives'),
    wording2019: 'Le prestataire évalue l’atteinte par les publics bénéficiaires des objectifs de la prestation.',
  },
  {
    number: 12,
    criterion: 3,
    appliesTo: 'all',
    title: say('engagement et prévention des ruptures', 'engagement and prevention of dropout'),
    wording2019:
      'Le prestataire décrit et met en œuvre les mesures pour favoriser l’engagement des bénéficiaires et prévenir les ruptures de parcours.',
    wording2026:
      'Le prestataire décrit et met en œuvre les mesures pour favoriser l’engagement des bénéficiaires et prévenir les ruptures de parcours. Il s’assure de la prévention et du traitement de toute situation de violence, dont les violences sexistes et sexuelles, de harcèlement ou de discrimination dans le cadre de leur formation.',
    changed2026: true,
  },
  {
    number: 13,
    criterion: 3,
    appliesTo: 'work-study',
    title: say('coordination de l’alternance', 'coordination of work-study courses'),
    wording2019:
      'Pour les formations en alternance, le prestataire, en lien avec l’entreprise, anticipe avec l’apprenant les missions confiées, à court, moyen et long terme, et assure la coordination et la progressivité des apprentissages réalisés en centre de formation et en entreprise.',
  },
  {
    number: 14,
    criterion: 3,
    appliesTo: 'apprenticeship',
    title: say('accompagnement des apprentis', 'support of apprentices'),
    wording2019:
      'Le prestataire met en œuvre un accompagnement socio-professionnel, éducatif et relatif à l’exercice de la citoyenneté.',
    changed2026: true,
  },
  {
    number: 15,
    criterion: 3,
    appliesTo: 'apprenticeship',
    title: say('droits et devoirs des apprentis', 'rights and duties of apprentices'),
    wording2019:
      'Le prestataire informe les apprentis de leurs droits et devoirs en tant qu’apprentis et salariés ainsi que des règles applicables en matière de santé et de sécurité en milieu professionnel.',
    changed2026: true,
  },
  {
    number: 16,
    criterion: 3,
    appliesTo: 'certification',
    title: say('présentation à la certification', 'entry for the certification'),
    wording2019:
      'Lorsque le prestataire met en œuvre des formations conduisant à une certification professionnelle, il s’assure que les conditions de présentation des bénéficiaires à la certification respectent les exigences formelles de l’autorité de certification.',
  },
  {
    number: 17,
    criterion: 4,
    appliesTo: 'all',
    title: say('moyens humains et techniques', 'people and technical means'),
    wording2019:
      'Le prestataire met à disposition ou s’assure de la mise à disposition des moyens humains et techniques adaptés et d’un environnement approprié (conditions, locaux, équipements, plateaux techniques …).',
  },
  {
    number: 18,
    criterion: 4,
    appliesTo: 'all',
    title: say('coordination des intervenants', 'coordination of those involved'),
    wording2019:
      'Le prestataire mobilise et coordonne les différents intervenants internes et/ ou externes (pédagogiques, administratifs, logistiques, commerciaux …).',
  },
  {
    number: 19,
    criterion: 4,
    appliesTo: 'all',
    title: say('ressources pédagogiques et assistance', 'learning resources and assistance'),
    wording2019:
      'Le prestataire met à disposition du bénéficiaire des ressources pédagogiques et permet à celui-ci de se les approprier.',
    wording2026:
      'Le prestataire met à disposition du bénéficiaire des ressources pédagogiques et permet à celui-ci de se les approprier. Lorsque des modules pédagogiques sont réalisés à distance, le prestataire vérifie l’effectivité de leur suivi par les apprenants. Au-delà d’un nombre d’intervenants par formation, fixé par arrêté du ministre chargé de la formation professionnelle, le prestataire dispose d’un référent pédagogique par formation chargé d’assurer la coordination pédagogique entre les intervenants.',
    changed2026: true,
  },
  {
    number: 20,
    criterion: 4,
    appliesTo: 'apprenticeship',
    title: say('personnel dédié aux apprentis', 'staff dedicated to apprentices'),
    wording2019:
      'Le prestataire dispose d’un personnel dédié à l’appui à la mobilité nationale et internationale, d’un référent handicap et d’un conseil de perfectionnement.',
    changed2026: true,
  },
  {
    number: 21,
    criterion: 5,
    appliesTo: 'all',
    title: say('compétences des intervenants', 'qualifications of trainers and tutors'),
    wording2019:
      'Le prestataire détermine, mobilise et évalue les compétences des différents intervenants internes et/ ou externes, adaptées aux prestations.',
  },
  {
    number: 22,
    criterion: 5,
    appliesTo: 'all',
    title: say('développement des compétences des salariés', 'development of the staff'),
    wording2019:
      'Le prestataire entretient et développe les compétences de ses salariés, adaptées aux prestations qu’il délivre.',
  },
  {
    number: 23,
    criterion: 6,
    appliesTo: 'all',
    title: say('veille légale et réglementaire', 'legal watch'),
    wording2019:
      'Le prestataire réalise une veille légale et réglementaire sur le champ de la formation professionnelle et en exploite les enseignements.',
  },
  {
    number: 24,
    criterion: 6,
    appliesTo: 'all',
    title: say('veille sur les métiers', 'watch on jobs and skills'),
    wording2019:
      'Le prestataire réalise une veille sur les évolutions des compétences, des métiers et des emplois dans ses secteurs d’intervention et en exploite les enseignements.',
  },
  {
    number: 25,
    criterion: 6,
    appliesTo: 'all',
    title: say('veille pédagogique et technologique', 'watch on teaching and technology'),
    wording2019:
      'Le prestataire réalise une veille sur les innovations pédagogiques et technologiques permettant une évolution de ses prestations et en exploite les enseignements.',
  },
  {
    number: 26,
    criterion: 6,
    appliesTo: 'all',
    title: say('accueil des personnes en situation de handicap', 'welcome of people with disabilities'),
    wording2019:
      'Le prestataire mobilise les expertises, outils et réseaux nécessaires pour accueillir, accompagner/ former ou orienter les publics en situation de handicap.',
  },
  {
    number: 27,
    criterion: 6,
    appliesTo: 'subcontracting',
    title: say('sous-traitance et portage salarial', 'subcontracting'),
    wording2019:
      'Lorsque le prestataire fait appel à la sous-traitance ou au portage salarial, il s’assure du respect de la conformité au présent référentiel.',
    wording2026:
      'Lorsque le prestataire fait appel à la sous-traitance ou au portage salarial, il s’assure du respect de la conformité au présent référentiel et en assure la traçabilité dans les contrats de sous-traitance.',
    changed2026: true,
  },
  {
    number: 28,
    criterion: 6,
    appliesTo: 'workplace',
    title: say('formation en situation de travail', 'work-based training'),
    wording2019:
      'Lorsque les prestations dispensées au bénéficiaire comprennent des périodes de formation en situation de travail, le prestataire mobilise son réseau de partenaires socio-économiques pour co-construire l’ingénierie de formation et favoriser l’accueil en entreprise.',
  },
  {
    number: 29,
    criterion: 6,
    appliesTo: 'apprenticeship',
    title: say('insertion et poursuite d’études', 'jobs and further studies'),
    wording2019:
      'Le prestataire développe des actions qui concourent à l’insertion professionnelle ou la poursuite d’étude par la voie de l’apprentissage ou par toute autre voie permettant de développer leurs connaissances et leurs compétences.',
  },
  {
    number: 30,
    criterion: 7,
    appliesTo: 'all',
    title: say('recueil des appréciations', 'collection of opinions'),
    wording2019:
      'Le prestataire recueille les appréciations des parties prenantes : bénéficiaires, financeurs, équipes pédagogiques et entreprises concernées.',
    wording2026:
      'Le prestataire recueille les appréciations des parties prenantes : bénéficiaires, financeurs (le cas échéant), équipes pédagogiques et entreprises concernées.',
    changed2026: true,
  },
  {
    number: 31,
    criterion: 7,
    appliesTo: 'all',
    title: say('difficultés, réclamations et aléas', 'difficulties, complaints and incidents'),
    wording2019:
      'Le prestataire met en œuvre des modalités de traitement des difficultés rencontrées par les parties prenantes, des réclamations exprimées par ces dernières, des aléas survenus en cours de prestation.',
  },
  {
    number: 32,
    criterion: 7,
    appliesTo: 'all',
    title: say('amélioration continue', 'continuous improvement'),
    wording2019:
      'Le prestataire met en œuvre des mesures d’amélioration à partir de l’analyse des appréciations et des réclamations.',
    wording2026:
      'Le prestataire met en place une démarche d’amélioration continue à partir de l’analyse des appréciations et des réclamations, ainsi qu’une analyse des risques sur la qualité des formations délivrées.',
    changed2026: true,
  },
  {
    number: 33,
    criterion: 7,
    appliesTo: 'apprenticeship',
    title: say('évaluation des enseignements par les apprenants', 'assessment of the teaching by learners'),
    wording2026:
      'Le prestataire met en place un dispositif d’évaluation des contenus et des enseignements par les apprenants, distinct du recueil général de satisfaction, dont les résultats sont partagés avec les équipes pédagogiques et donnent lieu à la formalisation d’une démarche d’amélioration continue, dont il mesure périodiquement l’efficacité.',
  },
];

/** Indicators that no course can prove alone: the provider’s own watch and the training of its staff. */
export const provenByProvider: readonly number[] = [22, 23, 24, 25];

/** An indicator as the source of a rule. */
export function qualiopiSource(number: number, about: Text) {
  return {
    grade: 'L',
    text: {
      fr: `Référentiel national qualité, indicateur ${number} (annexe de l’article D6316-1-1 du Code du travail) : ${about.fr}`,
      en: `French national quality framework, indicator ${number} (annex to article D6316-1-1 of the Labour Code): ${about.en}`,
    },
    url: articleUrl('D6316-1-1'),
    checked: lawChecked,
  } as const;
}
