import type { Course, Person } from '../../../course/course.ts';
import { peopleWho, personName } from '../../../facts/people.ts';
import { type Phrase, phrase } from '../../../language/phrases.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { listed } from '../_names.ts';
import { saidIn } from '../_said.ts';
import { sameFile } from '../_same-file.ts';

type Part = Person['does'][number];

/** How sentences call those who have a part. */
const roles: readonly (readonly [Part, () => Phrase, Text])[] = (
  [
    ['tutor', 'tuteur|tutrice|tutor', say('tutorat', 'tutor')],
    ['disability', 'référente? handicap|disability contact', say('référent handicap', 'disability contact')],
    ['sponsor', 'commanditaire|sponsor', say('commanditaire', 'sponsor')],
    ['trainer', 'formateur|formatrice|animateur|animatrice|trainer', say('formation', 'trainer')],
    [
      'technical',
      '(?:assistance|support) technique|technical support',
      say('assistance technique', 'technical support'),
    ],
  ] as const
).map(([part, words, name]) => [part, phrase(words), name]);

/** What stands beside a name: « Marc Évain, tuteur du parcours », « la tutrice, Sophie Le Bihan, », « référent handicap : … ». */
function besides(text: string, name: string): string {
  const start = text.indexOf(name);
  const before = /([^,.;:()]{0,40})[,:(]? ?$/.exec(text.slice(0, start))?.[1] ?? '';
  const after =
    /^(?:,| \(|, (?:le|la|notre|votre)) ?([^,.;:()]{0,30})/.exec(text.slice(start + name.length))?.[1] ?? '';
  return `${before} | ${after}`;
}

const namesOf = (course: Course) => course.people.filter(({ name }) => name !== undefined && name.length > 4);

export const rule = defineRule({
  id: 'need/role-said',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  appliesTo: ({ people }) => people.length > 1,
  about: () => ({
    title: say('Le même rôle partout', 'The same role everywhere'),
    why: say(
      'Un apprenant qui écrit à la mauvaise personne attend une réponse qui ne vient pas.',
      'A learner who writes to the wrong person waits for an answer that does not come.',
    ),
    source: sameFile.fields,
    messages: {
      other: say(
        'Ce texte donne à {who} un rôle ({part}) qui revient, dans « people », à {known}. Corrigez le texte, ou les rôles (« does »).',
        'This text gives {who} a role ({part}) that belongs to {known} in “people”. Correct the text, or the roles (“does”).',
      ),
    },
    examples: {
      bad: 'people:\n  - { id: tut, name: "Sophie Le Bihan", side: provider, does: [tutor] }\n  - { id: ing, name: "Marc Évain", side: provider, does: [designer] }\nproject:\n  risks:\n    - { title: "Questions sans réponse", response: "Marc Évain, tuteur du parcours, répond sous 48 h" }',
      good: 'people:\n  - { id: tut, name: "Sophie Le Bihan", side: provider, does: [tutor] }\n  - { id: ing, name: "Marc Évain", side: provider, does: [designer] }\nproject:\n  risks:\n    - { title: "Questions sans réponse", response: "Sophie Le Bihan, tutrice du parcours, répond sous 48 h" }',
    },
  }),
  *check(course, _options, { typed }) {
    const people = namesOf(course);
    for (const { text, at } of saidIn(typed)) {
      for (const person of at[0] === 'people' ? [] : people) {
        if (!text.includes(person.name ?? '')) continue;
        const words = besides(text, person.name ?? '');
        for (const [part, said, name] of roles) {
          const known = peopleWho(course, part);
          if (known.length === 0 || known.includes(person) || !said().test(words)) continue;
          // Who tutors may be called a trainer, and the other way round.
          const teaches = person.does.some((one) => one === 'tutor' || one === 'trainer');
          if ((part === 'tutor' || part === 'trainer') && teaches) continue;
          // Another name in the same words is whom they are about.
          if (known.some((one) => one.name !== undefined && words.includes(one.name))) continue;
          const data: Slots = {
            who: quoted(personName(person)),
            part: name,
            known: listed(known.map((one) => quoted(personName(one)))),
          };
          yield { at, message: 'other', data };
        }
      }
    }
  },
});
