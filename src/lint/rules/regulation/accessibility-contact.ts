import { peopleWho, personName } from '../../../facts/people.ts';
import { type Slots, say } from '../../../language/say.ts';
import { cited, lawSource } from '../../../method/law.ts';
import { qualiopiSource } from '../../../method/qualiopi.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'regulation/accessibility-contact',
  stage: 'production',
  severity: 'off',
  profiles: { qualiopi: 'error', public: 'warning' },
  since: '0.1.0',
  about: () => ({
    title: say('Un référent handicap que l’on peut joindre', 'A disability contact who can be reached'),
    why: say(
      'Un apprenant qui a besoin d’un aménagement doit savoir à qui le dire, avant de commencer.',
      'A learner who needs an adjustment must know whom to tell, before starting.',
    ),
    source: [
      qualiopiSource(26, say('accueil des personnes en situation de handicap', 'welcome of people with disabilities')),
      lawSource(
        'L6112-3',
        say(
          'égal accès des personnes handicapées à la formation',
          'equal access to training for people with disabilities',
        ),
      ),
    ],
    messages: {
      nobody: cited(
        say(
          'Personne n’est nommé référent handicap : ajoutez-le dans people (does: disability), avec une adresse ou un téléphone. L’indicateur 26 de Qualiopi le demande aussi.',
          'Nobody is named as disability contact: add the person to people (does: disability), with an e-mail or a telephone. Qualiopi’s indicator 26 asks for it too.',
        ),
        'L6112-3',
      ),
      unreachable: cited(
        say(
          'Le référent handicap ({who}) n’a ni adresse ni téléphone : dites comment le joindre. L’indicateur 26 de Qualiopi le demande aussi.',
          'The disability contact ({who}) has neither e-mail nor telephone: say how to reach them. Qualiopi’s indicator 26 asks for it too.',
        ),
        'L6112-3',
      ),
    },
    examples: {
      bad: 'people:\n  - { id: coach, name: "Nadia Ferreira", side: provider, does: [trainer, tutor] }',
      good: 'people:\n  - { id: coach, name: "Nadia Ferreira", side: provider, does: [trainer, tutor] }\n  - { id: rh, name: "Inès Carpentier", does: [disability], email: formation@optimax.example }',
    },
  }),
  *check(course, _options, { isOpen }) {
    const contacts = peopleWho(course, 'disability');
    if (isOpen('people')) return;
    if (contacts.length === 0) yield { at: ['people'], on: 'key', message: 'nobody' };
    else if (!contacts.some(({ email, phone }) => email ?? phone)) {
      const [first] = contacts;
      const data: Slots = { who: first ? personName(first) : '' };
      yield { at: ['people', course.people.indexOf(first!)], message: 'unreachable', data };
    }
  },
});
