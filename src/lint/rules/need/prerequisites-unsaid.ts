import { say } from '../../../language/say.ts';
import { qualiopiSource } from '../../../method/qualiopi.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'need/prerequisites-unsaid',
  stage: 'need',
  severity: 'info',
  profiles: { qualiopi: 'error' },
  since: '0.1.0',
  about: () => ({
    title: say('Les prérequis sont dits', 'The prerequisites are said'),
    why: say(
      'Un apprenant à qui il manque une base perd pied dès le premier module ; dire « aucun » est une réponse.',
      'A learner who lacks a basis is lost from the first module; saying “none” is an answer.',
    ),
    source: qualiopiSource(1, say('prérequis annoncés au public', 'prerequisites told to the public')),
    messages: {
      unsaid: say(
        'Rien ne dit ce qu’il faut savoir faire avant de commencer : listez les prérequis, ou écrivez « [ ] » s’il n’y en a pas.',
        'Nothing says what one must be able to do before starting: list the prerequisites, or write “[ ]” when there are none.',
      ),
    },
    examples: {
      bad: 'need:\n  audience: { description: "Chefs d’équipe", learners: 15 }',
      good: 'need:\n  audience: { description: "Chefs d’équipe", learners: 15, prerequisites: [] }',
    },
  }),
  *check(course, _options, { isOpen }) {
    const { audience } = course.need;
    // An audience that nobody has described yet is said once, by need/missing.
    if (!audience.description && !audience.learners) return;
    const at = ['need', 'audience', 'prerequisites'];
    if (audience.prerequisites === undefined && !isOpen(at.join('.'))) yield { at, message: 'unsaid' };
  },
});
