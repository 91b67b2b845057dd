import { delayDays } from '../../../course/values/delay.ts';
import { weeksOf } from '../../../facts/calendar.ts';
import { areWeeksGiven, placedActivities } from '../../../facts/rhythm.ts';
import { isMostlyInRoom } from '../../../facts/time.ts';
import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { listed } from '../_names.ts';

export const rule = defineRule({
  id: 'structure/rhythm',
  stage: 'structure',
  severity: 'warning',
  since: '0.1.0',
  appliesTo: ({ format, modalities }) => format.entry === 'cohorts' && modalities.pace !== 'free',
  about: () => ({
    title: say('Quelque chose chaque semaine', 'Something every week'),
    why: say(
      'Une semaine vide casse l’habitude ; certains ne reviennent pas.',
      'An empty week breaks the habit; some people don’t come back.',
    ),
    source: {
      grade: 'S',
      text: say('Méthode : « progressif, interactif et rythmé »', 'Method: “progressive, interactive and well paced”'),
    },
    messages: {
      empty: say(
        'Ni activité ni contact : {weeks}. Placez-y une mission, un échange ou un message du tuteur, ou resserrez le calendrier.',
        'Neither activity nor contact: {weeks}. Put a mission, an exchange or a message from the tutor there, or tighten the calendar.',
      ),
    },
    examples: {
      bad: 'modules:\n  - { id: M1, title: "Le rôle du manager", week: 1, duration: 45 min }\n  - { id: M2, title: "Communiquer efficacement", week: 3, duration: 45 min }',
      good: 'modules:\n  - { id: M1, title: "Le rôle du manager", week: 1, duration: 45 min }\n  - { id: M2, title: "Communiquer efficacement", week: 3, duration: 45 min }\nactivities:\n  - { type: coaching, title: "Un point à mi-parcours", duration: 30 min, week: 2 }',
    },
  }),
  *check(course) {
    if (isMostlyInRoom(course)) return;
    const { channels, hoursPerWeek, remindAfter } = course.modalities.tutoring;
    const present = hoursPerWeek !== undefined && hoursPerWeek.per !== 'month';
    const weekly = present || channels.length > 0 || (remindAfter !== undefined && delayDays(remindAfter) <= 7);
    if (!areWeeksGiven(course) || weekly) return;
    const placed = placedActivities(course);
    const filled = new Set([...course.modules.map(({ week }) => week), ...placed.map(({ week }) => week)]);
    const last = Math.min(Math.max(weeksOf(course) ?? 0, ...course.modules.map(({ week }) => week ?? 0)), 104);
    const empty = Array.from({ length: last }, (_, index) => index + 1).filter((week) => !filled.has(week));
    // What has no week yet may still fill a gap.
    const loose = placed.filter(({ week }) => week === undefined).length;
    if (empty.length === 0 || empty.length <= loose) return;
    const next = course.modules.findIndex(({ week }) => week !== undefined && week > empty[0]!);
    const wish = course.need.constraints.weeks === undefined ? ['modules'] : ['need', 'constraints', 'weeks'];
    const weeks = listed(
      empty.map((week) => say(`semaine ${week}`, `week ${week}`)),
      8,
    );
    yield { at: next >= 0 ? ['modules', next, 'week'] : wish, message: 'empty', data: { weeks } };
  },
});
