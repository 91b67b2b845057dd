import { stageBefore } from '../../../course/course.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { cited, lawSource } from '../../../method/law.ts';
import { defineRule } from '../../rule.ts';
import { certificationTypes } from './_certification.ts';

export const rule = defineRule({
  id: 'regulation/cpf-code',
  stage: 'need',
  severity: 'warning',
  profiles: { cpf: 'error' },
  since: '0.1.0',
  about: () => ({
    title: say('Une certification enregistrée pour le CPF', 'A registered certification for CPF funding'),
    why: say(
      'Un apprenant à qui l’on promet un financement que la loi ne permet pas paie le parcours, ou ne le suit pas.',
      'A learner who is promised funding that the law does not allow pays for the course, or does not follow it.',
    ),
    source: lawSource(
      'L6323-6',
      say('actions éligibles au compte personnel de formation', 'actions eligible for the personal training account'),
    ),
    messages: {
      missing: cited(
        say(
          'Hors les cas du II de l’article, le CPF suppose une certification du RNCP (entière ou par blocs) ou du Répertoire spécifique : dites laquelle, avec son code.',
          'Apart from the cases in part II of the article, CPF funding supposes a certification of the RNCP (whole or by blocks) or of the specific register (RS): say which one, with its code.',
        ),
        'L6323-6',
      ),
      notEligible: cited(
        say(
          'Reconnaissance annoncée : {type}. Hors les cas du II de l’article, le CPF finance ce que sanctionne une certification du RNCP (entière ou par blocs) ou du Répertoire spécifique : visez-en une, ou changez de financement.',
          'Recognition announced: {type}. Apart from the cases in part II of the article, the CPF funds what leads to a certification of the RNCP (whole or by blocks) or of the specific register (RS): aim at one, or change the funding.',
        ),
        'L6323-6',
      ),
      code: cited(
        say(
          'Le code de la certification manque : donnez son numéro d’enregistrement ({register}…).',
          'The code of the certification is missing: give its registration number ({register}…).',
        ),
        'L6323-6',
      ),
      mismatch: cited(
        say(
          'Le code « {code} » ne va pas avec le répertoire annoncé ({register}) : vérifiez l’un et l’autre auprès du certificateur.',
          'The code “{code}” does not go with the register announced ({register}): check both with the certifying body.',
        ),
        'L6323-6',
      ),
    },
    examples: {
      bad: [
        'need: { funding: [cpf] }\nevaluation:\n  certification: { type: attestation }',
        'stage: structure\nneed: { funding: [cpf] }\nevaluation:\n  certification: { type: rs, title: "Animer une équipe à distance" }',
      ],
      good: 'need: { funding: [cpf] }\nevaluation:\n  certification: { type: rs, title: "Animer une équipe à distance", code: RS1234 }',
    },
  }),
  *check(course, _options, { isOpen, profiles, stage }) {
    // A spec that counts on this funding needs no profile to be told.
    if (!profiles.includes('cpf') && !course.need.funding.includes('cpf')) return;
    const { type, code } = course.evaluation.certification;
    const at = ['evaluation', 'certification'];
    if (isOpen('evaluation.certification')) return;
    if (type === undefined) {
      const expected = !stageBefore(stage, 'structure');
      if (expected && !isOpen('evaluation.certification.type')) yield { at, message: 'missing' };
      return;
    }
    // A diploma may stand in the national register; its code tells.
    const registers: Partial<Record<typeof type, string>> = { rs: 'RS', rncp: 'RNCP', diploma: 'RNCP' };
    const register = registers[type];
    const label: Text = certificationTypes[type];
    const data: Slots = register ? { register, code: code ?? '' } : { type: label };
    if (!register) yield { at: [...at, 'type'], message: 'notEligible', data };
    else if (code === undefined) {
      if (!stageBefore(stage, 'structure') && !isOpen('evaluation.certification.code'))
        yield { at, message: 'code', data };
    } else if (/^\s*(RNCP|RS)/i.exec(code)?.[1]?.toUpperCase() === (register === 'RS' ? 'RNCP' : 'RS'))
      yield { at: [...at, 'code'], message: 'mismatch', data };
  },
});
