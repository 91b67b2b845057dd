import { say } from '../../../language/say.ts';
import { lawSource } from '../../../method/law.ts';
import { defineRule } from '../../rule.ts';
import { isAccompanied } from './_tutor.ts';

export const rule = defineRule({
  id: 'structure/tutoring',
  stage: 'structure',
  severity: 'warning',
  profiles: { qualiopi: 'error', opco: 'error', cpf: 'error' },
  since: '0.1.0',
  // Followed alone by definition; need/not-a-spoc says so.
  appliesTo: ({ format }) => format.kind !== 'mooc' && format.kind !== 'e-learning',
  about: () => ({
    title: say('Quelqu’un accompagne les apprenants', 'Somebody supports the learners'),
    why: say(
      'La présence de quelqu’un, même une heure par semaine, fait plus pour aller au bout que le meilleur contenu.',
      'Somebody’s presence, even one hour a week, does more for completion than the best contents.',
    ),
    source: [
      {
        grade: 'S',
        text: say(
          'AGILECOM : animateur dédié, une heure par semaine',
          'AGILECOM: a dedicated facilitator, one hour a week',
        ),
      },
      lawSource('D6313-3-1', say('1° assistance technique et pédagogique', '1° technical and pedagogical assistance')),
      { grade: 'C', text: say('ISTF, tutorat à distance', 'ISTF, remote tutoring') },
    ],
    messages: {
      nobody: say(
        'Personne n’accompagne les apprenants : nommez un tuteur ou un animateur, et dites comment le joindre.',
        'Nobody supports the learners: name a tutor or a facilitator, and say how to reach them.',
      ),
    },
    examples: {
      bad: 'modules:\n  - id: M1\n    title: "Les réflexes"\n    activities:\n      - { type: video, title: "Reconnaître un message piégé", duration: 6 min }',
      good: 'modalities:\n  tutoring: { tutor: "Nadia Ferreira", hoursPerWeek: 1 h, response: 48 h ouvrées }\nmodules:\n  - id: M1\n    title: "Les réflexes"\n    activities:\n      - { type: video, title: "Reconnaître un message piégé", duration: 6 min }',
    },
  }),
  *check(course, _options, { isOpen }) {
    if (course.modules.length + course.activities.length === 0 || isAccompanied(course)) return;
    if (['people', 'modalities', 'modalities.tutoring', 'modalities.tutoring.tutor'].some(isOpen)) return;
    yield { at: ['modalities', 'tutoring'], message: 'nobody' };
  },
});
