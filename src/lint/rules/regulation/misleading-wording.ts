import { isCertifying } from '../../../facts/qualiopi.ts';
import { wholeWords } from '../../../language/letters.ts';
import { type Slots, say } from '../../../language/say.ts';
import { cited, lawSource } from '../../../method/law.ts';
import { defineRule } from '../../rule.ts';
import { everyProfile } from './_profiles.ts';
import { publicTexts } from './_texts.ts';

const funding =
  /(?:100[\s\u00a0\u202f]*%|entièrement|intégralement|totalement)\s+(?:financée?s?|prise?s?\s+en\s+charge|remboursée?s?|gratuite?s?)(?!\s+par\s+(?:votre|notre|l[’'])\s*(?:entreprise|employeur))|sans reste à charge|zéro reste à charge/i;
const cpf =
  /(?:éligibles?|finançables?|financée?s?|prise?s? en charge)\s+(?:\S+\s+){0,3}CPF\b|\bCPF\b\s+(?:accepté|possible|éligible)|via (?:le|votre) CPF\b/i;
const guarantee =
  /(?:réussite|certification|diplôme|emploi|embauche)\s+(?:est\s+|100[\s\u00a0]*%\s+)?(?:garantie?s?|assurée?s?)(?![a-zà-ÿ])|100[\s\u00a0\u202f]*%\s+de\s+réussite|garantie? de réussite/i;
const state = /(?:agréée?s?|labellisée?s?|approuvée?s?|reconnue?s?)\s+par\s+l[’'][ÉE]tat/i;
const certifying = wholeWords('certifiante?s?|diplômante?s?');

export const rule = defineRule({
  id: 'regulation/misleading-wording',
  stage: 'production',
  severity: 'off',
  profiles: everyProfile,
  since: '0.1.0',
  about: () => ({
    title: say('Des annonces qui ne trompent pas', 'Announcements that do not mislead'),
    why: say(
      'Une promesse sur le financement, l’accès ou le diplôme décide un apprenant à s’engager : elle doit être vraie pour lui.',
      'A promise about funding, access or the diploma makes a learner commit: it must be true for them.',
    ),
    source: [
      lawSource('L6352-13', say('aucune mention de nature à induire en erreur', 'no mention that may mislead')),
      lawSource('L6313-7', say('formations dénommées certifiantes', 'training that may be called certifying')),
    ],
    messages: {
      funding: cited(
        say(
          '« {words} » peut induire en erreur sur le financement : dites qui paie, quoi, et à quelles conditions.',
          '“{words}” may mislead about the funding: say who pays, what, and under which conditions.',
        ),
        'L6352-13',
      ),
      cpf: cited(
        say(
          '« {words} » : rien dans le parcours ne l’ouvre au CPF, faute de certification enregistrée. Retirez la mention, ou nommez la certification.',
          '“{words}”: nothing in the course opens it to CPF funding, for lack of a registered certification. Take the mention out, or name the certification.',
        ),
        'L6352-13',
        'L6323-6',
      ),
      guarantee: cited(
        say(
          '« {words} » promet un résultat que personne ne peut garantir : dites plutôt comment l’apprenant est accompagné et évalué.',
          '“{words}” promises a result that nobody can guarantee: say instead how the learner is supported and assessed.',
        ),
        'L6352-13',
      ),
      state: cited(
        say(
          '« {words} » laisse croire à une garantie de l’État : nommez plutôt la certification du prestataire ou celle que prépare le parcours.',
          '“{words}” suggests that the State vouches for the course: name instead the provider’s certification, or the one that the course prepares for.',
        ),
        'L6352-13',
      ),
      certifying: cited(
        say(
          '« {words} » se dit d’une formation sanctionnée par une certification enregistrée (RNCP, bloc, Répertoire spécifique) : ce parcours n’en prévoit pas.',
          '“{words}” is said of training that leads to a registered certification (RNCP, block, specific register): this course plans none.',
        ),
        'L6352-13',
        'L6313-7',
      ),
    },
    examples: {
      bad: 'evaluation:\n  certification: { type: attestation }\ndeployment:\n  communication:\n    - { before: 4 semaines, message: "Formation certifiante, réussite garantie, 100 % financée." }',
      good: 'evaluation:\n  certification: { type: attestation }\ndeployment:\n  communication:\n    - { before: 4 semaines, message: "Quatre modules, un coaching, une attestation de suivi. Votre entreprise finance le parcours." }',
    },
  }),
  *check(course, _options, { typed, isOpen }) {
    const { type } = course.evaluation.certification;
    // While the recognition is unknown, nobody can say that it is misrepresented.
    const plain = type !== undefined && !isCertifying(course) && !isOpen('evaluation.certification');
    const patterns = [
      ['funding', funding, true],
      ['cpf', cpf, plain],
      ['guarantee', guarantee, true],
      ['state', state, !isCertifying(course)],
      ['certifying', certifying, plain],
    ] as const;
    for (const { path, text } of publicTexts(typed)) {
      for (const [message, pattern, holds] of patterns) {
        const words = holds ? pattern.exec(text)?.[0].trim() : undefined;
        if (words) yield { at: path, message, data: { words } as Slots };
      }
    }
  },
});
