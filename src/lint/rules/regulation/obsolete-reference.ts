import { exactWords, wholeWords } from '../../../language/letters.ts';
import { type Slots, say } from '../../../language/say.ts';
import { cited, lawSource } from '../../../method/law.ts';
import { defineRule } from '../../rule.ts';
import { everyProfile } from './_profiles.ts';
import { ownTexts } from './_texts.ts';

/** The fund of elected officials still bears the name of DIF. */
const patterns = [
  ['opca', exactWords('OPCA')],
  ['dif', exactWords(String.raw`DIF(?!\s+(?:des\s+)?[ée]lus?)`)],
  ['datadock', wholeWords('data[- ]?dock')],
] as const;

export const rule = defineRule({
  id: 'regulation/obsolete-reference',
  stage: 'need',
  severity: 'off',
  profiles: everyProfile,
  since: '0.1.0',
  about: () => ({
    title: say('Des références à jour', 'References up to date'),
    why: say(
      'Un sigle d’hier fait douter du reste du dossier, et égare les apprenants qui cherchent leur financement.',
      'An acronym of yesterday casts doubt on the rest of the file, and misleads learners who look for their funding.',
    ),
    source: [
      lawSource('L6332-1', say('opérateurs de compétences', 'skills operators')),
      lawSource('L6323-6', say('compte personnel de formation', 'personal training account')),
      lawSource('L6316-1', say('certification des prestataires', 'certification of providers')),
    ],
    messages: {
      opca: cited(
        say(
          '« OPCA » : le texte en vigueur parle d’opérateurs de compétences. Écrivez « OPCO ».',
          '“OPCA”: the text in force speaks of skills operators. Write “OPCO”.',
        ),
        'L6332-1',
      ),
      dif: cited(
        say(
          '« DIF » : le texte en vigueur parle du compte personnel de formation. Écrivez « CPF », si c’est bien ce financement.',
          '“DIF”: the text in force speaks of the personal training account. Write “CPF”, if that is the funding meant.',
        ),
        'L6323-6',
      ),
      datadock: cited(
        say(
          '« {words} » : la loi demande aux prestataires financés une certification. Parlez de la certification Qualiopi.',
          '“{words}”: the law asks funded providers for a certification. Speak of the Qualiopi certification.',
        ),
        'L6316-1',
      ),
    },
    examples: {
      bad: 'project:\n  clientDuties: ["Déposer la demande auprès de l’OPCA avant le 15 janvier"]',
      good: 'project:\n  clientDuties: ["Déposer la demande auprès de l’OPCO avant le 15 janvier"]',
    },
  }),
  *check(_course, _options, { typed }) {
    for (const { path, text } of ownTexts(typed)) {
      for (const [message, pattern] of patterns) {
        const words = pattern.exec(text)?.[0];
        if (words === undefined) continue;
        const data: Slots = { words };
        const title = say('Écrire « OPCO »', 'Write “OPCO”');
        const value = text.replace(exactWords('OPCA', 'g'), 'OPCO');
        if (message !== 'opca') yield { at: path, message, data };
        else yield { at: path, message, data, fix: { title, level: 'suggested', edits: [{ op: 'set', path, value }] } };
      }
    }
  },
});
