import type { Activity, Module } from '../../../course/course.ts';
import { activityTime, add, announcedTime, deliveryOf, none } from '../../../facts/time.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { lawSource } from '../../../method/law.ts';
import { defineRule } from '../../rule.ts';
import { spent } from '../_figures.ts';
import { grouped } from '../_grouped.ts';
import { moduleName } from '../_names.ts';

const isMissing = (activity: Activity) => activity.duration === undefined && deliveryOf(activity) !== 'in-person';

/** « M1 : 3 activités » and, where the module announces its minutes, how many of them are still to be shared out. */
function gap(module: Module | undefined, count: number): Text {
  const name = module ? moduleName(module) : say('hors module', 'outside the modules');
  const fr = `${name.fr} : ${count} ${count > 1 ? 'activités' : 'activité'}`;
  const en = `${name.en}: ${count} ${count > 1 ? 'activities' : 'activity'}`;
  const total = module && announcedTime(module)?.total;
  const given = module?.activities.reduce((sum, { duration }) => add(sum, duration ?? none), none) ?? none;
  if (!total || total.min - given.max < 1) return { fr, en };
  const share = spent({ min: total.min - given.max, max: total.max - given.min, estimated: false });
  return { fr: `${fr}, ${share.fr} à répartir`, en: `${en}, ${share.en} to share out` };
}

/** The first of them, apart by semicolons. */
function told(gaps: readonly Text[]): Text {
  const rest = gaps.length - 6;
  const shown = [
    ...gaps.slice(0, 6),
    ...(rest > 0 ? [say(`et ${rest} autres modules`, `and ${rest} other modules`)] : []),
  ];
  return say(shown.map(({ fr }) => fr).join(' ; '), shown.map(({ en }) => en).join('; '));
}

export const rule = defineRule({
  id: 'structure/duration-missing',
  stage: 'structure',
  severity: 'warning',
  profiles: { qualiopi: 'error', opco: 'error', cpf: 'error' },
  since: '0.1.0',
  about: () => ({
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
  }),
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
    for (const [message, those] of [
      ['missing', owners.filter(({ announced }) => !announced)],
      ['toShare', owners.filter(({ announced }) => announced)],
    ] as const) {
      const found = those.filter(({ missing }) => missing.length > 0);
      const places = found.flatMap(({ missing }) => missing);
      yield* grouped(
        places.map(({ path }) => path),
        () => {
          const gaps = told(found.map(({ module, missing }) => gap(module, missing.length)));
          const estimate = () => spent(places.map(({ activity }) => activityTime(activity).duration).reduce(add, none));
          const data: Slots = message === 'missing' ? { gaps, estimate: estimate() } : { gaps };
          return { message, data, ...(message === 'toShare' && { severity: 'info' }) };
        },
      );
    }
  },
});
