import type { Activity, Course } from '../../../course/course.ts';
import { allActivities, isTimeComplete, practiceShare, remoteShare, synchronousShare } from '../../../facts/time.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { activityType } from '../../../method/activities.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { percent } from '../_figures.ts';
import { grouped } from '../_grouped.ts';
import { listed, moduleName } from '../_names.ts';

type Type = Activity['type'];

/** Formats that authors take for one another. */
const families: readonly (readonly Type[])[] = [
  ['video', 'animated-video', 'screencast'],
  ['reading', 'annotated-pdf', 'job-aid', 'infographic', 'checklist'],
  ['forum', 'discussion', 'experience-sharing'],
  ['quiz', 'exam', 'diagnostic'],
  ['coaching', 'interview'],
  ['virtual-class', 'workshop'],
];

/** Resources that are what a chosen format meant. */
const resources: Readonly<Record<string, Type>> = {
  sheet: 'job-aid',
  'tool-sheet': 'job-aid',
  'job-aid': 'job-aid',
  template: 'job-aid',
  document: 'reading',
  guide: 'reading',
  video: 'video',
};

/** Formats that one does not slip in: they take the time of several people. */
const substantial: readonly Type[] = [
  'peer-review',
  'role-play',
  'simulation',
  'coaching',
  'forum',
  'workshop',
  'podcast',
];

const isSubstantial = ({ activity }: { readonly activity: Activity }) => substantial.includes(activity.type);

const familyByType = new Map(families.flatMap((family) => family.map((type) => [type, family])));
const familyOf = (type: Type): readonly Type[] => familyByType.get(type) ?? [type];

function usedTypes(course: Course): ReadonlySet<Type> {
  const used = [
    ...allActivities(course).map(({ activity }) => activity.type),
    ...course.resources.flatMap(({ type }) => (type ? (resources[type] ?? []) : [])),
  ];
  return new Set([...new Set(used)].flatMap(familyOf));
}

export const rule = defineRule({
  id: 'structure/modalities-kept',
  stage: 'structure',
  until: 'follow-up',
  contradictions: ['pace', 'synchronous', 'navigation', 'sequence', 'remote'],
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Les modules tiennent les modalités choisies', 'The modules keep the chosen modalities'),
    why: say(
      'Ce qui a été choisi avec le client et annoncé aux apprenants doit se retrouver dans les modules.',
      'What was chosen with the client and announced to the learners must be found in the modules.',
    ),
    source: {
      grade: 'S',
      text: say(
        'Méthode, étape 3 : équilibre entre théorie et mise en pratique',
        'Method, step 3: balance between theory and practice',
      ),
    },
    messages: {
      unchosen: say(
        'Dans les modules, mais pas dans les modalités choisies : {formats}. Ajoutez ces formats à la liste, ou retirez les activités.',
        'In the modules, but not among the chosen modalities: {formats}. Add these formats to the list, or take the activities out.',
      ),
      pace: say(
        'Le rythme est libre, mais {modules} ne s’ouvre qu’à sa semaine (« opens: week »). Passez le rythme à hebdomadaire, ou ouvrez tout dès le début.',
        'The pace is free, but {modules} opens in its week only (“opens: week”). Make the pace weekly, or open everything from the start.',
      ),
      unused: say(
        'Choisi dans les modalités, mais dans aucun module : {formats}. Ajoutez une activité de ce type, ou retirez-la du choix.',
        'Chosen among the modalities, but in no module: {formats}. Add an activity of this type, or take it out of the choice.',
      ),
      practice: say(
        'La pratique fait {share} du temps, pour {target} visés : rééquilibrez les modules, ou revoyez la cible.',
        'Practice takes {share} of the time, {target} being aimed at: rebalance the modules, or review the target.',
      ),
      synchronous: say(
        'Le direct fait {share} du temps, pour {target} visés : rééquilibrez les séances, ou revoyez la cible.',
        'Live time takes {share} of the time, {target} being aimed at: rebalance the sessions, or review the target.',
      ),
      navigation: say(
        'La navigation est dite libre, et {modules} s’ouvre après le module précédent. Gardez l’un ou l’autre.',
        'Navigation is said to be free, and {modules} opens after the previous module. Keep one or the other.',
      ),
      sequence: say(
        'Les modules doivent être suivis dans l’ordre (« navigation: sequential »), mais {modules} s’ouvre dès le début du parcours (« opens: start »). Rendez la navigation libre, ou ouvrez ce module plus tard.',
        'The modules are to be taken in order (“navigation: sequential”), but {modules} opens at the start of the course (“opens: start”). Make navigation free, or open this module later.',
      ),
      remote: say(
        'Le temps à distance fait {share} du total, pour {target} demandés au cadrage : rééquilibrez les modules, ou revoyez la demande.',
        'Remote time makes {share} of the total, {target} being asked for in the framing: rebalance the modules, or review the request.',
      ),
    },
    examples: {
      bad: [
        'modalities: { asynchronous: [video, quiz] }\nmodules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min }\n      - { type: quiz, title: "Vérifier", duration: 6 min }\n      - { type: peer-review, title: "Relire un compte rendu", duration: 30 min }',
        'modalities: { pace: free }\nmodules:\n  - { id: M1, title: "Le rôle du manager", week: 1, opens: week }',
        'modalities:\n  asynchronous: [video, forum]\nmodules:\n  - id: M1\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min }',
        'modalities:\n  practice: 60 %\nmodules:\n  - id: M1\n    activities:\n      - { type: video, title: "Trois postures", duration: 8 min }\n      - { type: quiz, title: "Que décide un chef d’équipe ?", duration: 4 min }',
        'modalities: { navigation: sequential }\nmodules:\n  - { id: M1, title: "Un" }\n  - { id: M2, title: "Deux" }\n  - { id: M3, title: "Trois", opens: start }',
        'modalities: { navigation: free }\nmodules:\n  - { id: M1, title: "Un" }\n  - { id: M2, title: "Deux", opens: after-previous }',
        'need:\n  constraints: { remote: 100 % }\nmodules:\n  - { id: M1, title: "Les gestes", duration: { inPerson: 7 h } }',
      ],
      good: 'modalities:\n  asynchronous: [video, quiz]\n  practice: 60 %\nmodules:\n  - id: M1\n    activities:\n      - { type: animated-video, title: "Trois postures", duration: 4 min }\n      - { type: quiz, title: "Que décide un chef d’équipe ?", duration: 6 min }',
    },
  }),
  options: thresholds({ points: 10 }),
  *check(course, { points }) {
    const { asynchronous, live, practice, synchronous } = course.modalities;
    // While a module waits for its activities, a format may still come.
    if (course.modules.length > 0 && course.modules.every(({ activities }) => activities.length > 0)) {
      const used = usedTypes(course);
      const unused = (['asynchronous', 'live'] as const).flatMap((key) =>
        (key === 'live' ? live : asynchronous).flatMap((type, index) =>
          used.has(type) ? [] : [{ type, path: ['modalities', key, index] }],
        ),
      );
      yield* grouped(
        unused.map(({ path }) => path),
        () => ({
          message: 'unused',
          data: { formats: listed(unused.map(({ type }): Text => activityType(type).label)) },
        }),
      );
    }
    const heavy = asynchronous.length > 0 ? allActivities(course).filter(isSubstantial) : [];
    const chosen = heavy.length > 0 ? [...asynchronous, ...live].flatMap(familyOf) : [];
    const dropped = heavy.filter(({ activity }) => !chosen.includes(activity.type));
    yield* grouped(
      dropped.map(({ path }) => [...path, 'type']),
      () => ({
        message: 'unchosen',
        severity: 'info',
        data: { formats: listed([...new Set(dropped.map(({ activity }) => activityType(activity.type).label))]) },
      }),
    );
    const weekly = course.modules.flatMap((module, m) => (module.opens === 'week' ? [{ module, m }] : []));
    if (course.modalities.pace === 'free' && weekly[0]) {
      const related = weekly.map(({ m }) => ({ at: ['modules', m, 'opens'], message: say('ici', 'here') }));
      yield { at: ['modalities', 'pace'], message: 'pace', data: { modules: moduleName(weekly[0].module) }, related };
    }
    const practised = practice && practiceShare(course);
    if (practised) {
      // More practice than was aimed at disappoints nobody.
      const missing = (practice.value - practised.max) * 100;
      const data: Slots = { share: percent(practised.max), target: percent(practice.value) };
      if (missing - points > 0.5) yield { at: ['modalities', 'practice'], message: 'practice', data };
    }
    const share = synchronous && isTimeComplete(course) ? synchronousShare(course) : undefined;
    if (synchronous && share !== undefined && Math.abs(share - synchronous.value) * 100 - points > 0.5) {
      const data: Slots = { share: percent(share), target: percent(synchronous.value) };
      yield { at: ['modalities', 'synchronous'], message: 'synchronous', data };
    }
    const locked = course.modules.flatMap((module, m) => (module.opens === 'after-previous' ? [{ module, m }] : []));
    if (course.modalities.navigation === 'free' && locked[0]) {
      const data: Slots = { modules: moduleName(locked[0].module) };
      const related = locked.map(({ m }) => ({ at: ['modules', m, 'opens'], message: say('ici', 'here') }));
      yield { at: ['modalities', 'navigation'], message: 'navigation', data, related };
    }
    const early = course.modules.flatMap((module, m) => (m > 0 && module.opens === 'start' ? [{ module, m }] : []));
    if (course.modalities.navigation === 'sequential' && early[0] && early.length <= course.modules.length / 2) {
      const data: Slots = { modules: moduleName(early[0].module) };
      const related = early.map(({ m }) => ({ at: ['modules', m, 'opens'], message: say('ici', 'here') }));
      yield { at: ['modalities', 'navigation'], message: 'sequence', data, related };
    }
    const { remote } = course.need.constraints;
    const away = remote && isTimeComplete(course) ? remoteShare(course) : undefined;
    // « Tout à distance » leaves no room for a day in a room, however short.
    const allowed = remote?.value === 1 ? 0 : points;
    if (remote && away !== undefined && Math.abs(away - remote.value) * 100 - allowed > 0.5) {
      const data: Slots = { share: percent(away), target: percent(remote.value) };
      yield { at: ['need', 'constraints', 'remote'], message: 'remote', data };
    }
  },
});
