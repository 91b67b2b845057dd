import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'partnership/feedback-unhandled',
  stage: 'objectives',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Un retour, une décision', 'A remark, a decision'),
    why: say(
      'Un retour resté sans suite décourage d’en donner d’autres, et les apprenants suivants butent au même endroit.',
      'A remark that leads to nothing discourages the next ones, and the next learners stumble at the same place.',
    ),
    source: {
      grade: 'S',
      text: say('Méthode : une adaptation aux retours terrain', 'Method: adapt to feedback from the field'),
    },
    messages: {
      undecided: say(
        '{count, plural, one {Un constat attend} other {# constats attendent}} une décision ({findings}) : écrivez ce qui change, ou pourquoi rien ne change.',
        '{count, plural, one {One finding waits} other {# findings wait}} for a decision ({findings}): write what changes, or why nothing does.',
      ),
    },
    examples: {
      bad: 'stage: production\npartnership:\n  adjustments:\n    - { date: 2026-03-13, from: "retour apprenants", finding: "L’équipe de nuit ne voit pas les messages à temps" }',
      good: 'stage: production\npartnership:\n  adjustments:\n    - { date: 2026-03-13, from: "retour apprenants", finding: "L’équipe de nuit ne voit pas les messages à temps", decision: "Les relances partent à 21 h" }',
    },
  }),
  *check(course, _options, { isOpen }) {
    // Findings of user tests belong to deployment/user-test.
    const waiting = course.partnership.adjustments
      .map((adjustment, index) => ({ ...adjustment, index }))
      .filter(({ finding, decision }) => finding !== undefined && decision === undefined)
      .filter(
        ({ id }) => !isOpen(`partnership.adjustments.${id}`) && !isOpen(`partnership.adjustments.${id}.decision`),
      );
    const [first, ...others] = waiting;
    if (!first) return;
    const data: Slots = { count: waiting.length, findings: waiting.map(({ finding }) => finding ?? '').join(' · ') };
    const at = ['partnership', 'adjustments'];
    const related = others.map(({ index }) => ({ at: [...at, index], message: say('ici aussi', 'here too') }));
    yield { at: [...at, first.index], message: 'undecided', data, related };
  },
});
