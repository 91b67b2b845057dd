import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { sameFile } from '../_same-file.ts';
import { certificationTypes } from '../regulation/_certification.ts';

export const rule = defineRule({
  id: 'follow-up/certification',
  stage: 'structure',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Une certification que l’on peut retrouver', 'A certification that can be looked up'),
    why: say(
      'Une certification sans code ni certificateur ne se vérifie pas : l’apprenant ne sait pas ce qu’il obtiendra.',
      'A certification with neither code nor certifying body can’t be checked: learners don’t know what they will get.',
    ),
    source: sameFile.fields,
    messages: {
      register: say(
        'Le code « {code} » ne correspond pas à la reconnaissance annoncée : {type}. Corrigez l’un ou l’autre.',
        'The code “{code}” does not match the recognition announced: {type}. Correct one or the other.',
      ),
      untraceable: say(
        'Reconnaissance annoncée : {type}, sans code ni certificateur. Donnez-les (« code », « certifier »), ou annoncez une attestation (type: attestation).',
        'Recognition announced: {type}, with neither code nor certifying body. Give them (“code”, “certifier”), or announce an attestation (type: attestation).',
      ),
    },
    examples: {
      bad: [
        'evaluation:\n  certification: { type: rncp, title: "Attestation de fin de formation" }',
        'evaluation:\n  certification: { type: rncp, title: "Lutte contre le blanchiment", code: RS6845 }',
      ],
      good: 'evaluation:\n  certification: { type: rs, title: "Animer une équipe à distance", code: RS1234, certifier: "Institut du management" }',
    },
  }),
  *check(course, _options, { isOpen, profiles }) {
    const { type, code, certifier } = course.evaluation.certification;
    if (type !== 'rs' && type !== 'rncp') return;
    // What its funding asks for is told by regulation/cpf-code.
    if (profiles.includes('cpf') || course.need.funding.includes('cpf')) return;
    const register = /^\s*(RNCP|RS)\s*\d/i.exec(code ?? '')?.[1]?.toLowerCase();
    if (register !== undefined && register !== type) {
      const data: Slots = { type: certificationTypes[type], code: code ?? '' };
      yield { at: ['evaluation', 'certification', 'code'], message: 'register', data };
      return;
    }
    if (code !== undefined || certifier !== undefined) return;
    if (['', '.code', '.certifier', '.type'].some((part) => isOpen(`evaluation.certification${part}`))) return;
    const data: Slots = { type: certificationTypes[type] };
    yield { at: ['evaluation', 'certification', 'type'], message: 'untraceable', data };
  },
});
