import { isOpenBelow } from '../../../facts/completeness.ts';
import { say } from '../../../language/say.ts';
import { cited, lawSource } from '../../../method/law.ts';
import { defineRule } from '../../rule.ts';
import { everyProfile } from './_profiles.ts';

export const rule = defineRule({
  id: 'regulation/professional-aim',
  stage: 'structure',
  severity: 'off',
  profiles: everyProfile,
  since: '0.1.0',
  about: () => ({
    title: say('Un parcours vers un objectif professionnel', 'A path to a professional objective'),
    why: say(
      'C’est l’objectif professionnel qui fait d’un parcours une action de formation, et qui lui donne un sens pour l’apprenant.',
      'The professional objective makes a course a training action, and gives it meaning for the learners.',
    ),
    source: lawSource(
      'L6313-2',
      say(
        '« un parcours pédagogique permettant d’atteindre un objectif professionnel »',
        'a learning path to a professional objective',
      ),
    ),
    messages: {
      none: cited(
        say(
          'Rien ne dit à quel objectif professionnel mène le parcours : nommez les compétences visées, les situations de travail ou les buts du commanditaire.',
          'Nothing says to which professional objective the course leads: name the competences, the situations of work or the sponsor’s goals.',
        ),
        'L6313-2',
      ),
    },
    examples: {
      bad: 'objectives:\n  - { id: O1, title: "Repérer une réponse passive, agressive ou assertive" }',
      good: 'competencies:\n  - { id: C1, title: "Communiquer de façon opérationnelle avec son équipe" }\nobjectives:\n  - { id: O1, title: "Repérer une réponse passive, agressive ou assertive", competencies: [C1] }',
    },
  }),
  *check(course, _options, { isOpen }) {
    const { goals, situations } = course.need;
    const said = goals.length + situations.length + course.competencies.length > 0;
    const open = ['need.goals', 'need.situations', 'competencies'].some((at) => isOpen(at) || isOpenBelow(course, at));
    if (course.objectives.length > 0 && !said && !open) yield { at: ['objectives'], on: 'key', message: 'none' };
  },
});
