import type { Activity, Module } from '../../../course/course.ts';
import { isAssessment } from '../../../facts/coverage.ts';
import { deliveryOf } from '../../../facts/time.ts';
import { type Slots, say } from '../../../language/say.ts';
import { activityType } from '../../../method/activities.ts';
import { cited, lawSource } from '../../../method/law.ts';
import { defineRule } from '../../rule.ts';
import { enumeration, quoted } from '../_enumeration.ts';

/** What the learner leaves behind: an answer, a piece of work, a message. */
function leavesTrace(activity: Activity): boolean {
  const form = activityType(activity.type).lms;
  return (
    ['quiz', 'assignment', 'forum', 'survey', 'checklist'].includes(form) ||
    activity.production !== undefined ||
    isAssessment(activity)
  );
}

/** Work at the learner’s own pace, none of which leaves a trace. */
function isUnproven(module: Module): boolean {
  const own = module.activities.filter((activity) => deliveryOf(activity) === 'asynchronous');
  return own.length > 0 && !own.some(leavesTrace);
}

export const rule = defineRule({
  id: 'regulation/proof-plan',
  stage: 'production',
  severity: 'off',
  profiles: { qualiopi: 'warning', opco: 'warning', cpf: 'warning' },
  since: '0.1.0',
  about: () => ({
    title: say('De quoi prouver le travail à distance', 'Something that proves the work at a distance'),
    why: say(
      'Sans trace du travail fait, personne ne voit qui décroche, et la formation peut être tenue pour non réalisée.',
      'Without a trace of the work done, nobody sees who drops out, and the training may be held not to have taken place.',
    ),
    source: [
      lawSource(
        'R6313-3',
        say('réalisation justifiée « par tout élément probant »', 'carrying out shown by any proof'),
      ),
      lawSource('L6362-6', say('pièces à présenter en cas de contrôle', 'documents to show on inspection')),
    ],
    messages: {
      none: cited(
        say(
          'Rien ne prouve le travail fait à son rythme dans {modules} : suivez la complétion dans la plateforme (un indicateur avec sa source), ou demandez un quiz, une production.',
          'Nothing proves the self-paced work done in {modules}: follow completion in the platform (an indicator with its source), or ask for a quiz or a piece of work.',
        ),
        'R6313-3',
        'L6362-6',
      ),
    },
    examples: {
      bad: 'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min }',
      good: 'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min }\nevaluation:\n  indicators:\n    - { id: completion, title: "Taux de complétion", measure: share, target: 90 %, source: LMS }',
    },
  }),
  *check(course, _options, { isOpen }) {
    const tracked = course.evaluation.indicators.some(
      ({ id, title, source }) =>
        source !== undefined &&
        (/compl[ée]tion|ach[èe]vement|assiduité|consult|connexion|completion|attendance/i.test(`${id} ${title}`) ||
          /\bLMS\b|plateforme|platform|connexion|moodle/i.test(source)),
    );
    if (tracked || isOpen('evaluation.indicators')) return;
    const unproven = course.modules
      .map((module, index) => ({ module, index }))
      .filter(({ module }) => isUnproven(module));
    const [first, ...others] = unproven;
    if (!first) return;
    const data: Slots = { modules: enumeration(unproven.map(({ module }) => quoted(module.title ?? module.id))) };
    const related = others.map(({ index }) => ({ at: ['modules', index], message: say('ici aussi', 'here too') }));
    yield { at: ['modules', first.index], message: 'none', data, related };
  },
});
