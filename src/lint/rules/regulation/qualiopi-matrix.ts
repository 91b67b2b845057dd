import { qualiopiProofs } from '../../../facts/qualiopi.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { lawSource } from '../../../method/law.ts';
import { provenByProvider, qualiopiVersions } from '../../../method/qualiopi.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'regulation/qualiopi-matrix',
  stage: 'production',
  severity: 'off',
  profiles: { qualiopi: 'warning' },
  since: '0.1.0',
  about: () => ({
    title: say('Une preuve pour chaque indicateur Qualiopi', 'A proof for each Qualiopi indicator'),
    why: say(
      'Ce qu’un audit demande est aussi ce qu’un apprenant a le droit de savoir et de recevoir.',
      'What an audit asks for is also what a learner is entitled to know and to receive.',
    ),
    source: [
      lawSource('D6316-1-1', say('référentiel national qualité (annexe)', 'national quality framework (annex)')),
      {
        grade: 'C',
        text: say(
          'Décret n° 2026-728, en vigueur au 1er novembre 2026 : lu dans des copies publiques, non vérifié sur Légifrance',
          'Decree no. 2026-728, in force from 1 November 2026: read in public copies, not checked at Légifrance',
        ),
      },
    ],
    messages: {
      gaps: say(
        '{proven, plural, one {# indicateur prouvé} other {# indicateurs prouvés}} sur {all} ({version}). Sans preuve ici : {gaps}. Relèvent de l’organisme : {provider}.',
        '{proven, plural, one {# indicator proven} other {# indicators proven}} of {all} ({version}). Without proof here: {gaps}. For the provider itself: {provider}.',
      ),
    },
    examples: {
      bad: 'objectives:\n  - { id: O1, title: "Conduire un brief quotidien de dix minutes" }',
      good: [
        `
duration: 4 h
people:
  - { id: coach, name: "Nadia Ferreira", side: provider, does: [trainer, tutor], qualifications: "Dix ans de coaching en atelier" }
  - { id: rh, name: "Inès Carpentier", side: client, does: [administrative, disability, technical], email: formation@optimax.example }
need:
  context: "L’entreprise grandit vite ; quinze chefs d’équipe viennent d’être promus."
  problem: "Les briefs du matin s’étirent."
  goals: [{ id: G1, title: "Des briefs plus courts" }]
  audience: { learners: 15, prerequisites: [], profiles: ["Chefs d’équipe promus"] }
  constraints: { platform: { name: "LMS interne" } }
objectives:
  - { id: O1, title: "Conduire un brief quotidien de dix minutes", criterion: "Grille d’observation, 12 points sur 16" }
modalities:
  tutoring: { tutor: coach, remindAfter: 7 jours }
modules:
  - id: M1
    title: "Conduire un brief"
    serves: [O1]
    activities:
      - { type: diagnostic, title: "Où j’en suis", duration: 5 min }
      - { type: role-play, title: "Mon brief devant deux collègues", duration: 20 min, assesses: [O1], material: ["trame de brief"] }
evaluation:
  moments:
    - { when: end, tool: "questionnaire à chaud" }
    - { when: after, delay: 3 mois, tool: "observation au poste" }
  indicators:
    - { id: completion, title: "Taux de complétion", source: LMS }
  complaints: "Au référent administratif, réponse sous 5 jours ouvrés"
offers: [{ id: F1, title: "Parcours", price: "9 600 € HT" }]
enrolment: { accessDelay: 2 semaines, contact: rh }
deployment:
  access: { link: "https://lms.optimax.example" }
partnership:
  adjustments:
    - { date: 2026-03-04, from: "test utilisateurs", finding: "Un mot obscur", decision: "Consigne réécrite" }
`,
      ],
    },
  }),
  *check(course, _options, { isOpen }) {
    const { version, indicators } = qualiopiProofs(course);
    const gaps: Text[] = [];
    const provider: number[] = [];
    for (const { indicator, proofs } of indicators) {
      if (proofs.length === 0) provider.push(indicator.number);
      const missing = proofs.filter(({ there, at }) => !there && !isOpen(at));
      if (missing.length === 0) continue;
      const labels = missing.map(({ label }) => label);
      gaps.push({
        fr: `${indicator.number} (${labels.map(({ fr }) => fr).join(', ')})`,
        en: `${indicator.number} (${labels.map(({ en }) => en).join(', ')})`,
      });
    }
    if (gaps.length === 0) return;
    const data: Slots = {
      all: indicators.length,
      proven: indicators.length - gaps.length - provider.length,
      version: qualiopiVersions[version].title,
      gaps: { fr: gaps.map(({ fr }) => fr).join(' ; '), en: gaps.map(({ en }) => en).join('; ') },
      provider: (provider.length > 0 ? provider : provenByProvider).join(', '),
    };
    yield { at: [], message: 'gaps', data };
  },
});
