import { say } from '../../../language/say.ts';
import { cited, lawSource } from '../../../method/law.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'regulation/qualiopi-required',
  stage: 'need',
  severity: 'off',
  profiles: { opco: 'error', cpf: 'error', public: 'warning' },
  since: '0.1.0',
  about: () => ({
    title: say(
      'Un prestataire certifié pour un financement public ou mutualisé',
      'A certified provider for public or pooled funding',
    ),
    why: say(
      'Sans prestataire certifié, ces financeurs ne peuvent pas payer : mieux vaut le savoir avant de concevoir.',
      'Without a certified provider, these funders can’t pay: better to know before designing.',
    ),
    source: lawSource('L6316-1', say('certification des prestataires financés', 'certification of funded providers')),
    messages: {
      unsaid: cited(
        say(
          'Ce financement demande un prestataire certifié (Qualiopi), et aucun certificat n’est indiqué : ajoutez-le dans spoc.config.yaml (provider, qualiopi).',
          'This funding asks for a certified provider (Qualiopi), and no certificate is given: add it to spoc.config.yaml (provider, qualiopi).',
        ),
        'L6316-1',
      ),
      public: cited(
        say(
          'Si l’État, une région ou France Travail finance le parcours, le prestataire doit être certifié (Qualiopi), et aucun certificat n’est indiqué : ajoutez-le dans spoc.config.yaml (provider, qualiopi).',
          'If the State, a region or France Travail funds the course, the provider must be certified (Qualiopi), and no certificate is given: add it to spoc.config.yaml (provider, qualiopi).',
        ),
        'L6316-1',
      ),
    },
    examples: {
      bad: 'need: { funding: [opco] }',
      // What answers this rule stands in the configuration, which a fragment of a spec can only name.
      good: '# Dans spoc.config.yaml :\n#   provider: { qualiopi: "certificat n° 2024-118" }\n# Ou un financement qui ne le demande pas :\nneed: { funding: [employer] }',
    },
  }),
  *check(course, _options, { isOpen, profiles, provider }) {
    const { funding } = course.need;
    if (provider?.qualiopi !== undefined || isOpen('need.funding')) return;
    // What the spec says of its funding comes first; the profiles stand in while it says nothing.
    const at = ['need', 'funding'];
    const pooled =
      funding.length > 0
        ? funding.some((source) => source === 'opco' || source === 'cpf')
        : profiles.some((profile) => profile === 'opco' || profile === 'cpf');
    if (pooled) yield { at, message: 'unsaid' };
    else if (funding.length === 0 && profiles.includes('public')) yield { at, message: 'public' };
  },
});
