import { peopleWho } from '../../../facts/people.ts';
import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { sameFile } from '../_same-file.ts';
import { accessibilityTexts } from './_accessibility.ts';

const named = /r[ée]f[ée]rente?s? (?:au )?handicap|disability (?:contact|officer|advis[eo]r)/i;

export const rule = defineRule({
  id: 'modalities/disability-contact',
  stage: 'objectives',
  until: 'follow-up',
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Un référent handicap annoncé, et nommé', 'A disability contact who is announced, and named'),
    why: say(
      'Un apprenant renvoyé vers quelqu’un que personne ne connaît finit par ne rien demander.',
      'A learner sent to someone nobody knows ends up not asking at all.',
    ),
    source: sameFile.fields,
    messages: {
      nobody: say(
        'Un référent handicap est annoncé, mais personne n’a ce rôle dans « people ». Ajoutez-le à la personne concernée (does: disability).',
        'A disability contact is announced, but nobody in “people” has that role. Give it to the person concerned (does: disability).',
      ),
    },
    examples: {
      bad: 'people:\n  - { id: coach, name: "Nadia Ferreira", side: provider, does: [tutor] }\nmodalities:\n  accessibility: "Aménagements vus avec la référente handicap"',
      good: 'people:\n  - { id: coach, name: "Nadia Ferreira", side: provider, does: [tutor, disability] }\nmodalities:\n  accessibility: "Aménagements vus avec la référente handicap"',
    },
  }),
  *check(course, _options, { typed, profiles, isOpen }) {
    // Who must have one is told by regulation/accessibility-contact.
    if (profiles.includes('qualiopi') || profiles.includes('public') || isOpen('people')) return;
    if (course.people.length === 0 || peopleWho(course, 'disability').length > 0) return;
    for (const { at, text } of accessibilityTexts(typed)) {
      if (!named.test(text)) continue;
      yield { at, message: 'nobody' };
      return;
    }
  },
});
