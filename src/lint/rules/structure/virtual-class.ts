import type { Activity } from '../../../course/course.ts';
import { largestCohort } from '../../../facts/calendar.ts';
import { allActivities, deliveryOf, groupingOf, middle } from '../../../facts/time.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { minutes } from '../_figures.ts';
import { activityName } from '../_names.ts';

/** A live session of several people at a distance. */
const isSession = (activity: Activity) =>
  deliveryOf(activity) === 'live' && groupingOf(activity) !== 'individual' && activity.type !== 'coaching';

/** Everybody has a part to play, so the group must be small. */
const isActive = ({ type, grouping }: Activity) =>
  type === 'role-play' || type === 'workshop' || type === 'group-work' || grouping === 'group';

export const rule = defineRule({
  id: 'structure/virtual-class',
  stage: 'structure',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Des classes virtuelles courtes et à taille humaine', 'Virtual classes of a human length and size'),
    why: say(
      'Devant un écran, l’attention ne dure pas comme en salle ; et dans un grand groupe, la plupart se taisent.',
      'In front of a screen, attention does not last as in a room; and in a large group, most people keep silent.',
    ),
    source: {
      grade: 'C',
      text: say(
        'Pratique des classes virtuelles ; cas réels de 4 à 25 participants',
        'Practice of virtual classes; real cases of 4 to 25 participants',
      ),
    },
    messages: {
      break: say(
        '{session} dure {time} sans pause ; prévoyez-en une (« breaks ») au-delà de {maximum}, ou deux séances (« parts »).',
        '{session} lasts {time} without a break; plan one (“breaks”) beyond {maximum}, or two sittings (“parts”).',
      ),
      long: say(
        '{session} dure {time} ; au-delà de {maximum} à distance, même avec des pauses, faites plusieurs séances (« parts »).',
        '{session} lasts {time}; beyond {maximum} at a distance, even with breaks, hold several sittings (“parts”).',
      ),
      many: say(
        '{session} : {count} participants par séance ; au-delà de {maximum}, peu prennent la parole. Prévoyez des sous-groupes, ou {sessions} séances.',
        '{session}: {count} participants a session; beyond {maximum}, few speak. Plan small groups, or {sessions} sessions.',
      ),
      active: say(
        '{session} : {count} participants par séance ; pour que chacun pratique, {maximum} au plus. Prévoyez {sessions} séances (« sessions »).',
        '{session}: {count} participants a session; for everybody to practise, {maximum} at most. Plan {sessions} sessions (“sessions”).',
      ),
    },
    examples: {
      bad: [
        'modules:\n  - id: M1\n    activities:\n      - { type: virtual-class, title: "Synthèse", duration: 2 h }',
        'need:\n  audience: { learners: 40 }\nmodules:\n  - id: M1\n    activities:\n      - { type: virtual-class, title: "Synthèse", duration: 1 h, sessions: 1 }',
      ],
      good: 'need:\n  audience: { learners: 30 }\nmodules:\n  - id: M1\n    activities:\n      - { type: virtual-class, title: "Synthèse", duration: 2 h, breaks: 1, sessions: 2 }\n      - { type: role-play, title: "Mon brief", duration: 45 min, sessions: 3 }',
    },
  }),
  options: thresholds({
    withoutBreak: 90,
    longest: 180,
    comfortable: 15,
    largest: 30,
    active: 12,
  }),
  *check(course, { withoutBreak, longest, comfortable, largest, active }) {
    const learners = largestCohort(course);
    for (const { activity, path } of allActivities(course)) {
      if (!isSession(activity)) continue;
      const session = activityName(activity);
      const each = activity.duration ? middle(activity.duration) / Math.max(activity.parts ?? 1, 1) : 0;
      const at = [...path, 'duration'];
      const length = (maximum: number): Slots => ({ session, time: minutes(each), maximum: minutes(maximum) });
      if (each > longest) yield { at, message: 'long', data: length(longest) };
      else if (each > withoutBreak && !activity.breaks) yield { at, message: 'break', data: length(withoutBreak) };

      // A webinar only informs: its size is free.
      if (!learners || activity.type === 'webinar' || activity.type === 'lecture') continue;
      const count = Math.ceil(learners.max / Math.max(activity.sessions ?? 1, 1));
      const maximum = isActive(activity) ? active : comfortable;
      if (count <= maximum) continue;
      const data: Slots = { session, count, maximum, sessions: Math.ceil(learners.max / maximum) };
      yield {
        at: activity.sessions === undefined ? path : [...path, 'sessions'],
        message: isActive(activity) ? 'active' : 'many',
        severity: count > largest ? 'warning' : 'info',
        data,
      };
    }
  },
});
