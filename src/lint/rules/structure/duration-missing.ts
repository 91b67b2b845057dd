import type { Activity, Module } from '../../../course/course.ts';
import { activityTime, add, announcedTime, deliveryOf, middle, none } from '../../../facts/time.ts';
import { say, type Text } from '../../../language/say.ts';
import { lawSource } from '../../../method/law.ts';
import { defineRule } from '../../rule.ts';
import { minutes, spent } from '../_figures.ts';
import { grouped } from '../_grouped.ts';
import { listed, moduleName } from '../_names.ts';

const isMissing = (activity: Activity) => activity.duration === undefined && deliveryOf(activity) !== 'in-person';

/** « M1 : 3 activités » and, where the module announces its minutes, how many of them are still to be shared out. */
function gap(module: Module | undefined, activities: readonly Activity[]): Text {
  const count = activities.length;
  const name = module ? moduleName(module) : say('hors module', 'outside the modules');
  const fr = `${name.fr} : ${count} ${count > 1 ? 'activités' : 'activité'}`;
  const en = `${name.en}: ${count} ${count > 1 ? 'activities' : 'activity'}`;
  const announced = module && announcedTime(module);
  if (!announced) return { fr, en };
  const given = module.activities.reduce((sum, { duration }) => add(sum, duration ?? none), none);
  const left = middle(announced.total) - middle(given);
  if (left < 1) return { fr, en };
  const share = minutes(left);
  return { fr: `${fr}, ${share.fr} à répartir`, en: `${en}, ${share.en} to share out` };
}

export const rule = defineRule({
  id: 'structure/duration-missing',
  stage: 'structure',
  severity: 'warning',
  profiles: { qualiopi: 'error', opco: 'error', cpf: 'error' },
  since: '0.1.0',
  title: say('Une durée pour chaque activité à distance', 'A duration for each remote activity'),
  why: say(
    'Seul devant son écran, l’apprenant organise sa semaine d’après les durées annoncées.',
    'Alone in front of the screen, learners plan their week by the durations announced.',
  ),
  source: lawSource(
    'D6313-3-1',
    say(
      '2° information sur les activités à distance et leur durée moyenne',
      '2° remote activities and their mean duration',
    ),
  ),
  messages: {
    missing: say(
      'Sans durée : {gaps}. En attendant, comptez {estimate}, d’après les durées habituelles de ces activités.',
      'No duration: {gaps}. Meanwhile count {estimate}, from the usual durations of these activities.',
    ),
    toShare: say(
      'Sans durée, mais le module annonce la sienne : {gaps}.',
      'No duration, though the module announces its own: {gaps}.',
    ),
  },
  examples: {
    bad: [
      'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min }\n      - { type: forum, title: "Ma situation de la semaine" }',
      'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    duration: 35 min\n    activities:\n      - { type: video, title: "Trois postures", duration: 5 min }\n      - { type: self-assessment, title: "Où j’en suis" }\n      - { type: forum, title: "Ma situation de la semaine" }',
    ],
    good: 'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min }\n      - { type: forum, title: "Ma situation de la semaine", duration: 10 min }',
  },
  *check(course, _options, { isOpen }) {
    const owners = [
      ...course.modules.map((module, m) => ({
        module,
        activities: module.activities,
        path: ['modules', m, 'activities'],
      })),
      { module: undefined, activities: course.activities, path: ['activities'] },
    ].map(({ module, activities, path }) => {
      const missing = activities
        .map((activity, a) => ({ activity, path: [...path, a] }))
        .filter(({ activity }) => isMissing(activity))
        .filter(({ activity: { id } }) => !isOpen(`${module ? `modules.${module.id}.` : ''}activities.${id}.duration`));
      return { module, missing, announced: module !== undefined && announcedTime(module) !== undefined };
    });
    for (const [message, told] of [
      ['missing', owners.filter(({ announced }) => !announced)],
      ['toShare', owners.filter(({ announced }) => announced)],
    ] as const) {
      const found = told.filter(({ missing }) => missing.length > 0);
      const places = found.flatMap(({ missing }) => missing);
      const gaps = listed(
        found.map(({ module, missing }) =>
          gap(
            module,
            missing.map(({ activity }) => activity),
          ),
        ),
      );
      const estimate = spent(places.map(({ activity }) => activityTime(activity).duration).reduce(add, none));
      yield* grouped(
        places.map(({ path }) => path),
        message === 'missing' ? { message, data: { gaps, estimate } } : { message, severity: 'info', data: { gaps } },
      );
    }
  },
});
