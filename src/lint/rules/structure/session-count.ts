import type { Activity, Course } from '../../../course/course.ts';
import { firstDay } from '../../../course/values/date.ts';
import { learnersOf } from '../../../facts/calendar.ts';
import { allActivities, deliveryOf } from '../../../facts/time.ts';
import { oneNumber, phrase } from '../../../language/phrases.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { activityName } from '../_names.ts';
import { sameFile } from '../_same-file.ts';

/** An appointment of one learner, of which there may be any number. */
const isAlone = (type: Activity['type']) => type === 'coaching' || type === 'interview';

/** One activity held fewer times than all the others, each of them for the whole audience. */
function* oneFewer(course: Course): Generator<Finding<'odd'>> {
  const held = allActivities(course).filter(
    ({ activity }) => (activity.sessions ?? 1) > 1 && activity.grouping !== 'individual' && !isAlone(activity.type),
  );
  const most = Math.max(0, ...held.map(({ activity }) => activity.sessions ?? 1));
  const fewer = held.filter(({ activity }) => activity.sessions !== most);
  const [odd] = fewer;
  // Two of a kind might be chance.
  if (!odd || fewer.length > 1 || held.length < 3) return;
  const data: Slots = { activity: activityName(odd.activity), sessions: odd.activity.sessions ?? 1, most };
  yield { at: [...odd.path, 'sessions'], message: 'odd', data };
}

/** « Six stagiaires au plus par séance », « des séances de six au maximum ». */
const perSessionSaid = phrase(
  `${oneNumber} (?:[a-zà-ÿ]+ )?(?:(?:au plus|au maximum|maximum|at most) )?(?:par|à chaque|dans chaque|per) (?:séance|session|atelier)|${oneNumber} [a-zà-ÿ]+ (?:à la fois|at a time|at once)|(?:par |en )?(?:séances?|sessions?|ateliers?) de ${oneNumber} (?:[a-zà-ÿ]+ )?(?:au plus|au maximum|maximum|at most)`,
);

/** Sessions that seat more learners each than the activity, or its module, says they do. */
function* crowded(course: Course): Generator<Finding<'crowded'>> {
  const learners = learnersOf(course);
  if (!learners) return;
  for (const { activity, module, path } of allActivities(course)) {
    const { sessions } = activity;
    if (!sessions || deliveryOf(activity) === 'asynchronous') continue;
    const texts = [activity.title, activity.instructions, activity.content, activity.trainerDoes, module?.summary];
    const most = texts
      .flatMap((text) => (text ? (perSessionSaid().exec(text) ?? []).slice(1) : []))
      .find((group) => group !== undefined);
    const each = Math.ceil(learners.min / sessions);
    if (most === undefined || each <= Number(most)) continue;
    const data: Slots = { activity: activityName(activity), sessions, each, most: Number(most) };
    yield { at: [...path, 'sessions'], message: 'crowded', severity: 'warning', data };
  }
}

export const rule = defineRule({
  id: 'structure/session-count',
  stage: 'structure',
  until: 'follow-up',
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Au moins une séance par groupe', 'At least one session per cohort'),
    why: say(
      'Un groupe qui n’est pas encore ouvert ne peut pas suivre la séance d’un autre.',
      'A cohort that has not opened yet can’t attend another cohort’s session.',
    ),
    source: sameFile.figures,
    messages: {
      fewer: say(
        '{activity} : {sessions, plural, one {# séance} other {# séances}} pour des groupes qui commencent à {groups} dates différentes. Comptez toutes les séances (« sessions »), ou prévoyez celles qui manquent.',
        '{activity}: {sessions, plural, one {# session} other {# sessions}} for cohorts that start on {groups} different dates. Count all the sessions (“sessions”), or plan the missing ones.',
      ),
      crowded: say(
        '{activity} : {sessions, plural, one {# séance} other {# séances}}, soit {each} apprenants par séance, alors que le texte en annonce {most} au plus. Prévoyez plus de séances, ou corrigez le texte.',
        '{activity}: {sessions, plural, one {# session} other {# sessions}}, with {each} learners per session, while the text says {most} at most. Plan more sessions, or correct the text.',
      ),
      odd: say(
        '{activity} : {sessions} séances, alors que les autres activités à plusieurs séances en comptent {most}. Une partie des apprenants n’y aurait pas de place : corrigez le nombre, ou dites à qui cette activité s’adresse.',
        '{activity}: {sessions} sessions, while the other activities held several times have {most}. Some learners would have no seat: correct the number, or say whom this activity is for.',
      ),
    },
    examples: {
      bad: [
        'modules:\n  - id: M1\n    activities:\n      - { type: exercise, title: "Parcours sur le toit", duration: 2 h, delivery: in-person, grouping: group, sessions: 2 }\n      - { type: quiz, title: "Questions", duration: 15 min, delivery: in-person, sessions: 3 }\n      - { type: debriefing, title: "Retour", duration: 30 min, delivery: in-person, sessions: 3 }',
        'need:\n  audience: { description: "Techniciens", learners: 36 }\nmodules:\n  - id: M4\n    summary: "Une journée d’atelier, à six stagiaires au plus par séance"\n    activities:\n      - { type: simulation, title: "Consigner un véhicule", duration: 2 h, delivery: in-person, sessions: 4 }',
        'cohorts:\n  - { id: G1, learners: 12, start: 2027-01-11 }\n  - { id: G2, learners: 12, start: 2027-03-08 }\nmodules:\n  - id: M1\n    activities:\n      - { type: virtual-class, title: "Synthèse", duration: 1 h, sessions: 1 }',
      ],
      good: 'cohorts:\n  - { id: G1, learners: 12, start: 2027-01-11 }\n  - { id: G2, learners: 12, start: 2027-03-08 }\nmodules:\n  - id: M1\n    activities:\n      - { type: virtual-class, title: "Synthèse", duration: 1 h, sessions: 2 }',
    },
  }),
  *check(course) {
    yield* oneFewer(course);
    yield* crowded(course);
    const starts = new Set(course.cohorts.map(({ start }) => (start?.day ? firstDay(start) : undefined)));
    // Cohorts of one day may sit together.
    if (starts.has(undefined) || starts.size < 2) return;
    for (const { activity, path } of allActivities(course)) {
      const { sessions } = activity;
      if (sessions === undefined || sessions >= starts.size || deliveryOf(activity) === 'asynchronous') continue;
      const data: Slots = { activity: activityName(activity), sessions, groups: starts.size };
      yield { at: [...path, 'sessions'], message: 'fewer', data };
    }
  },
});
