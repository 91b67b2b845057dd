import { type Slots, say } from '../../../language/say.ts';
import { cited, lawSource } from '../../../method/law.ts';
import { defineRule } from '../../rule.ts';
import { everyProfile } from './_profiles.ts';
import { publicTexts } from './_texts.ts';

const mention =
  /d[ée]claration d[’']activité|(?:numéro|n°)\s*(?:de déclaration|d[’']enregistrement)|enregistrée?\s+(?:sous\s+(?:le\s+)?(?:numéro|n°)|auprès (?:du préfet|de la DREETS))|\bNDA\b/i;
/** The sole form that the law allows. */
const form =
  /Enregistrée sous le numéro[\s\u00a0]*[\d\s\u00a0\u202f.]+\.?[\s\u00a0]*Cet enregistrement ne vaut pas agrément de l[’'][ÉE]tat\.?/gi;

export const rule = defineRule({
  id: 'regulation/registration-wording',
  stage: 'production',
  severity: 'off',
  profiles: everyProfile,
  since: '0.1.0',
  about: () => ({
    title: say(
      'La déclaration d’activité, dans la seule forme permise',
      'The provider’s registration, in the sole form allowed',
    ),
    why: say(
      'Un numéro d’enregistrement présenté autrement peut passer pour un label de qualité aux yeux des apprenants.',
      'A registration number told otherwise may look like a quality label to learners.',
    ),
    source: lawSource('L6352-12', say('publicité et déclaration d’activité', 'publicity and registration')),
    messages: {
      form: cited(
        say(
          'La déclaration d’activité ne se mentionne que sous cette forme : « Enregistrée sous le numéro {number}. Cet enregistrement ne vaut pas agrément de l’État. »',
          'The provider’s registration may be mentioned in this form only, in French: “Enregistrée sous le numéro {number}. Cet enregistrement ne vaut pas agrément de l’État.”',
        ),
        'L6352-12',
      ),
    },
    examples: {
      bad: 'deployment:\n  communication:\n    - { before: 4 semaines, message: "Organisme titulaire d’une déclaration d’activité, inscrivez-vous." }',
      good: 'deployment:\n  communication:\n    - { before: 4 semaines, message: "Inscrivez-vous. Enregistrée sous le numéro 52 44 00000 44. Cet enregistrement ne vaut pas agrément de l’État." }',
    },
  }),
  *check(_course, _options, { typed, provider }) {
    for (const { path, text } of publicTexts(typed)) {
      if (!mention.test(text.replace(form, ''))) continue;
      const data: Slots = { number: provider?.registration ?? '[numéro]' };
      yield { at: path, message: 'form', data };
    }
  },
});
