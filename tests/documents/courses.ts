import type { Course } from '../../src/course/course.ts';
import { decode } from '../../src/course/decode.ts';
import { readSource } from '../../src/course/source.ts';

/** The course that a spec says; a mistake in the spec is a mistake of the test. */
export function courseOf(spec: string): Course {
  const { source, diagnostics } = readSource('spoc.yaml', spec);
  if (!source) throw new Error(JSON.stringify(diagnostics));
  const decoded = decode(source);
  if (!decoded.course || decoded.diagnostics.length > 0) throw new Error(JSON.stringify(decoded.diagnostics[0]));
  return decoded.course;
}

/** Nothing but what the schema asks for. */
export const bare = 'spoc: 1\ntitle: Sans rien\n';

/** After the first meeting: much is open. */
export const scoping = `spoc: 1
title: Mener les entretiens annuels
stage: need
client: { name: Groupe Delmas }
people:
  - { id: drh, name: Anne Roche, role: DRH, side: client, does: [sponsor, decides] }
need:
  problem: "Les entretiens sont expédiés, et les comptes rendus arrivent vides."
  audience: { description: Managers de proximité, learners: environ 25 }
  constraints: { start: mars 2026, weeks: 3 }
openQuestions:
  - { at: need.constraints.platform, question: "Quelle plateforme utilisez-vous ?", to: drh, by: 2026-02-02, neededBy: deployment }
  - { at: need.audience.availability, question: "Combien de temps par semaine ?", to: drh, neededBy: structure }
  - { at: need.goals, question: "Que verra-t-on de différent dans six mois ?", to: drh, by: 2026-01-20 }
  - { at: evaluation.indicators, question: "À quoi saurez-vous que c’est réussi ?", to: drh }
  - { at: need.audience.sites, question: "Sur quels sites travaillent-ils ?", to: drh }
  - { at: need.existing, question: "Quels supports existent déjà ?", to: drh }
  - { at: need.constraints.deadline, question: "Y a-t-il une date limite ?", to: drh }
`;

const long =
  'Préparer, conduire et conclure un entretien de recadrage difficile en présence d’un représentant du personnel, dans le respect du règlement intérieur et des procédures internes de l’établissement';

/** As rich as a spec gets: so many modules, every text long. */
export function rich(modules: number): string {
  const list = (count: number, item: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => item(index + 1)).join('\n');
  return `spoc: 1
title: "Accompagner les responsables de proximité dans la transformation des organisations de travail"
stage: production
duration: 24 h
client: { name: "Établissement public de santé de la région Auvergne-Rhône-Alpes" }
people:
  - { id: drh, name: Marie-Antoinette de Saint-Exupéry, role: directrice des ressources humaines et de la qualité de vie au travail, side: client, does: [sponsor, decides, expert], hours: 12 h }
  - { id: tuteur, name: Jean-Christophe Vandenbrouck, role: formateur consultant en management hospitalier, side: provider, does: [tutor] }
need:
  problem: "${long}. ${long}. ${long}."
  goals:
${list(5, (n) => `    - { id: G${n}, title: "${long}" }`)}
  situations:
${list(6, (n) => `    - { id: S${n}, title: "${long}" }`)}
  audience: { description: "${long}", learners: 120, education: Master, sites: quatorze établissements, availability: { perWeek: 2 h, workingTime: true } }
  constraints: { weeks: ${modules}, platform: { name: "Plateforme régionale de formation en ligne des établissements de santé", existing: true } }
cohorts:
${list(6, (n) => `  - { id: K${n}, title: "Promotion n° ${n} des établissements de la vallée", learners: 20, start: 2026-0${n}-05, end: 2026-0${n + 2}-20 }`)}
competencies:
  - { id: C1, title: "${long}" }
objectives:
${list(9, (n) => `  - { id: O${n}, title: "${long}", level: apply, competencies: [C1], criterion: "Grille" }`)}
modalities: { tutoring: { tutor: tuteur, hoursPerWeek: 2 h, response: 48 h ouvrées, remindAfter: 7 jours }, pace: weekly }
modules:
${list(
  modules,
  (n) => `  - id: M${n}
    title: "Module ${n} : ${long}"
    week: ${n}
    serves: [O1]
    objectives: [ { id: M${n}.1, title: "${long}", serves: [O1] } ]
    activities:
      - { id: M${n}.A1, type: video, title: "${long}", duration: 8 min, status: ready }
      - { id: M${n}.A2, type: interactive-scenario, title: "${long}", duration: 20 min }
      - { id: M${n}.A3, type: quiz, title: "${long}", duration: 10 min, assesses: [M${n}.1] }
      - { id: M${n}.A4, type: virtual-class, title: "${long}", duration: 1 h 30 }`,
)}
activities:
${list(4, (n) => `  - { id: A${n}, type: coaching, title: "${long}", duration: 45 min, week: ${n} }`)}
evaluation:
  indicators:
${list(6, (n) => `    - { id: I${n}, title: "${long}", target: 90 % }`)}
  report: { date: 2026-12-15, with: [drh] }
project:
  approvalDelay: 5 jours
  clientDuties:
${list(6, (n) => `    - "Obligation ${n} : ${long}"`)}
partnership:
  checkpoints:
    - { id: P1, date: 2026-12-01, subject: "${long}", with: [drh] }
openQuestions:
${list(8, (n) => `  - { id: Q${n}, question: "Question ${n} : ${long} ?", to: drh, by: 2026-02-02 }`)}
`;
}
