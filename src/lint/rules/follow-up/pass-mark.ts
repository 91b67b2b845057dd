import { allActivities } from '../../../facts/time.ts';
import { type Slots, say } from '../../../language/say.ts';
import { qualiopiSource } from '../../../method/qualiopi.ts';
import { defineRule } from '../../rule.ts';
import { enumeration, quoted } from '../_enumeration.ts';

export const rule = defineRule({
  id: 'follow-up/pass-mark',
  stage: 'structure',
  severity: 'warning',
  since: '0.1.0',
  title: say('Un seuil pour ce qui compte', 'A pass mark for what counts'),
  why: say(
    'Avant de passer une évaluation qui compte, chacun doit savoir ce qui est attendu pour réussir.',
    'Before an assessment that counts, everybody must know what it takes to pass.',
  ),
  source: qualiopiSource(1, say('modalités d’évaluation annoncées au public', 'assessment methods told to the public')),
  messages: {
    none: say(
      'Ni seuil ni critères pour {activities} : dites à partir de quoi c’est réussi (80 %, 12/20, une grille).',
      'No pass mark or criteria for {activities}: say what it takes to pass (80%, 12/20, a rubric).',
    ),
  },
  examples: {
    bad: 'modules:\n  - id: M4\n    title: "Gérer les conflits"\n    activities:\n      - { type: quiz, title: "Quiz final", assessment: summative, duration: 10 min }',
    good: 'modules:\n  - id: M4\n    title: "Gérer les conflits"\n    activities:\n      - { type: quiz, title: "Quiz final", assessment: summative, passMark: 80 %, duration: 10 min }',
  },
  *check(course, _options, { isOpen }) {
    const unmarked = allActivities(course).filter(({ activity, module }) => {
      const counts =
        activity.assessment === 'summative' ||
        activity.assessment === 'certifying' ||
        (activity.type === 'exam' && activity.assessment === undefined);
      const certified = activity.type === 'exam' && course.evaluation.certification.passMark !== undefined;
      const place = `${module ? `modules.${module.id}.` : ''}activities.${activity.id}`;
      const open = isOpen(`${place}.passMark`) || isOpen(`${place}.criteria`);
      return counts && activity.passMark === undefined && activity.criteria === undefined && !certified && !open;
    });
    const [first, ...others] = unmarked;
    if (!first) return;
    const data: Slots = {
      activities: enumeration(unmarked.map(({ activity }) => quoted(activity.title ?? activity.id))),
    };
    const related = others.map(({ path }) => ({ at: path, message: say('ici aussi', 'here too') }));
    yield { at: first.path, message: 'none', data, related };
  },
});
