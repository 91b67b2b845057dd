import type { Course } from '../../../course/course.ts';
import { rawAt } from '../../../course/raw.ts';
import { allActivities, deliveryOf, remoteShare } from '../../../facts/time.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { people } from '../_figures.ts';
import { groupsFor, groupsOf } from '../_groups.ts';
import { activityName } from '../_names.ts';

const meanings: Readonly<Record<Exclude<Course['format']['kind'], 'spoc'>, Text>> = {
  mooc: say(
    'un MOOC, massif et ouvert à tous, sans suivi individuel',
    'a MOOC: massive, open to all, without individual support',
  ),
  cooc: say('un COOC, ouvert à tous les salariés d’une entreprise', 'a COOC: open to all the staff of a company'),
  sooc: say(
    'un SOOC, pour un petit groupe, mais ouvert à qui s’inscrit',
    'a SOOC: for a small group, but open to whoever enrols',
  ),
  blended: say('une formation mixte, en partie en salle', 'a blended course, partly in a room'),
  'e-learning': say('un e-learning, suivi seul et sans groupe', 'e-learning, followed alone and without a group'),
  'virtual-classroom': say('une classe virtuelle, tout en direct', 'a virtual classroom, all of it live'),
};

const inRoom = say('une formation tout en salle', 'a course all in a room');
const allRemote = say('une formation mixte, à son rythme et en direct', 'a blended course, self-paced and live');

/** What a blended course turns out to be, by the share of its time that is remote; undefined for a plain one. */
const blendedAs = (remote: number | undefined) => (remote === 0 ? inRoom : remote === 1 ? allRemote : undefined);

export const rule = defineRule({
  id: 'need/not-a-spoc',
  stage: 'need',
  until: 'structure',
  contradictions: ['notAlone', 'room', 'closed', 'open'],
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Un SPOC, ou autre chose', 'A SPOC, or something else'),
    why: say(
      'Un petit groupe privé et accompagné change tout pour les apprenants : on les connaît, on leur répond. Un autre format se conçoit autrement.',
      'A small, private, supported group changes everything for the learners: they are known and answered. Another format is designed otherwise.',
    ),
    source: {
      grade: 'S',
      text: say('Méthode : SPOC, MOOC, COOC et SOOC comparés', 'Method: SPOC, MOOC, COOC and SOOC compared'),
    },
    messages: {
      declared: say(
        'Ce parcours est {meaning}. Les règles propres au SPOC (groupes, tutorat, temps en direct) sont à lire avec recul.',
        'This course is {meaning}. Take the rules that are proper to a SPOC (cohorts, tutoring, live time) with a grain of salt.',
      ),
      notAlone: say(
        'Un e-learning se suit seul, et {activity} réunit les apprenants avec quelqu’un : parlez de formation mixte (kind: blended) ou de SPOC (kind: spoc).',
        'E-learning is followed alone, and {activity} brings learners together with somebody: call it blended (kind: blended) or a SPOC (kind: spoc).',
      ),
      room: say(
        'Tout se passe en salle : un SPOC se suit surtout à distance. Écrivez « kind: blended » dans format, ou prévoyez des activités à distance.',
        'Everything takes place in a room: a SPOC is mostly followed remotely. Write “kind: blended” in format, or plan remote activities.',
      ),
      closed: say(
        'Un {kind} est ouvert à qui s’inscrit, et celui-ci est privé : ouvrez l’accès, ou parlez de SPOC ou de COOC.',
        'A {kind} is open to whoever enrols, and this one is private: open the access, or call it a SPOC or a COOC.',
      ),
      open: say(
        'Un SPOC est privé, et celui-ci est public : fermez l’accès, ou parlez de SOOC (petit groupe ouvert) ou de MOOC (massif et ouvert).',
        'A SPOC is private, and this one is public: close the access, or call it a SOOC (small open group) or a MOOC (massive and open).',
      ),
      size: say(
        '{learners} apprenants dans un même groupe, ce n’est plus un SPOC : formez {groups} groupes de {group} au plus, ou parlez de COOC (ouvert aux salariés) ou de MOOC (ouvert à tous).',
        '{learners} learners in one group are no longer a SPOC: make {groups} groups of at most {group}, or call it a COOC (open to the staff) or a MOOC (open to all).',
      ),
    },
    examples: {
      bad: [
        'format: { kind: mooc, access: private }',
        'format: { kind: mooc, access: public }',
        'format: { kind: e-learning }\nmodules:\n  - id: M1\n    activities:\n      - { type: virtual-class, title: "Questions et réponses", duration: 1 h }',
        'modules:\n  - id: M1\n    activities:\n      - { type: workshop, title: "Les gestes", duration: 3 h, delivery: in-person }',
        'need:\n  audience: { description: "Tous les salariés", learners: 600 }',
      ],
      good: 'format: { kind: spoc, access: private }\nneed:\n  audience: { description: "Chefs d’équipe", learners: 15 }',
    },
  }),
  options: thresholds({ size: 200, group: 25 }),
  *check(course, { size, group }, { typed }) {
    const { kind, access } = course.format;
    const remote = remoteShare(course);
    if (kind === 'e-learning') {
      const live = allActivities(course).find(({ activity }) => deliveryOf(activity) !== 'asynchronous');
      if (live) {
        const data: Slots = { activity: activityName(live.activity) };
        const related = [{ at: live.path, message: say('en direct ou en salle', 'live or in a room') }];
        yield { at: ['format', 'kind'], message: 'notAlone', severity: 'warning', data, related };
        return;
      }
    }
    if (kind === 'spoc' && remote === 0) {
      yield { at: ['modules'], on: 'key', message: 'room', severity: 'warning' };
      return;
    }
    const said = rawAt(typed, ['format', 'access']);
    if ((kind === 'mooc' || kind === 'sooc') && said === 'private') {
      yield { at: ['format', 'access'], message: 'closed', severity: 'warning', data: { kind: kind.toUpperCase() } };
      return;
    }
    if (kind !== 'spoc') {
      const data: Slots = { meaning: (kind === 'blended' && blendedAs(remote)) || meanings[kind] };
      yield { at: ['format', 'kind'], message: 'declared', data };
      return;
    }
    if (access === 'public') yield { at: ['format', 'access'], message: 'open', severity: 'warning' };
    if (course.format.entry !== 'cohorts') return;
    for (const { learners, at } of groupsOf(course)) {
      if (learners.min <= size) continue;
      const data: Slots = {
        learners: people(learners),
        groups: groupsFor(learners, group),
        group,
      };
      yield { at, message: 'size', severity: 'warning', data };
    }
  },
});
