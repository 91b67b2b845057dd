import type { Course } from '../../../course/course.ts';
import { launchOf } from '../../../facts/calendar.ts';
import { isAssessment } from '../../../facts/coverage.ts';
import { teachingPeople } from '../../../facts/evaluation.ts';
import { personOf, tutorOf } from '../../../facts/people.ts';
import { allActivities } from '../../../facts/time.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { cited, lawSource } from '../../../method/law.ts';
import { defineRule } from '../../rule.ts';
import { enumeration } from '../_enumeration.ts';
import { everyProfile } from './_profiles.ts';

/** True where an organisation sends the learners; a catalogue or self-paying learners have no such contact. */
const isCommissioned = ({ format, need }: Course) =>
  format.scope !== 'catalogue' && (need.funding.length === 0 || need.funding.some((source) => source !== 'self'));

/** Somebody on the client’s side whom trainees can reach. */
function hasClientContact(course: Course): boolean {
  const { contact } = course.enrolment;
  const named = contact === undefined ? undefined : personOf(course, contact);
  if (contact !== undefined && !named) return true;
  const reachable = [...(named ? [named] : []), ...course.people.filter(({ side }) => side === 'client')];
  return reachable.some(({ email, phone }) => email !== undefined || phone !== undefined);
}

/** What trainees must have before they enrol, beside objectives and contents, which other rules ask for. */
function items(course: Course): readonly (readonly [string, Text, boolean])[] {
  const trainers = teachingPeople(course).length > 0 || tutorOf(course) !== undefined;
  const timed =
    launchOf(course) !== undefined ||
    course.format.entry === 'continuous' ||
    allActivities(course).some(({ activity }) => activity.date);
  const assessed =
    course.evaluation.moments.length > 0 || allActivities(course).some(({ activity }) => isAssessment(activity));
  const rules =
    course.enrolment.rules !== undefined ||
    course.resources.some(({ title, about }) => /règlement intérieur|rules for trainees/i.test(`${title} ${about}`));
  return [
    ['people', say('la liste des formateurs', 'the list of trainers'), trainers],
    ['cohorts', say('les horaires', 'the timetable'), timed],
    ['evaluation.moments', say('les modalités d’évaluation', 'how learners are assessed'), assessed],
    [
      'enrolment.contact',
      say('les coordonnées d’un contact chez le client', 'how to reach a contact at the client’s'),
      !isCommissioned(course) || hasClientContact(course),
    ],
    ['enrolment.rules', say('le règlement intérieur', 'the rules for trainees'), rules],
  ];
}

export const rule = defineRule({
  id: 'regulation/before-enrolment',
  stage: 'deployment',
  severity: 'off',
  profiles: everyProfile,
  since: '0.1.0',
  about: () => ({
    title: say('Ce que l’apprenant reçoit avant de s’inscrire', 'What learners receive before they enrol'),
    why: say(
      'Qui s’inscrit en sachant avec qui, quand et comment il sera évalué se décourage moins.',
      'Those who enrol knowing with whom, when and how they will be assessed are less easily put off.',
    ),
    source: [
      lawSource(
        'L6353-8',
        say('informations mises à disposition avant l’inscription', 'information given before enrolment'),
      ),
      lawSource('L6352-3', say('règlement intérieur', 'rules for trainees')),
    ],
    messages: {
      missing: cited(
        say(
          'Avant l’inscription définitive, il manque {items} : dites-le dans le parcours, ou joignez le document.',
          'Still missing before final enrolment: {items}. Say it in the course, or add the document.',
        ),
        'L6353-8',
      ),
    },
    examples: {
      bad: 'people:\n  - { id: coach, name: "Nadia Ferreira", side: provider, does: [trainer] }\n  - { id: rh, name: "Inès Carpentier", side: client, email: formation@optimax.example }\ncohorts:\n  - { id: G1, learners: 15, start: 2026-03-09 }\nevaluation:\n  moments:\n    - { when: end, tool: "quiz final" }',
      good: 'people:\n  - { id: coach, name: "Nadia Ferreira", side: provider, does: [trainer] }\n  - { id: rh, name: "Inès Carpentier", side: client, email: formation@optimax.example }\ncohorts:\n  - { id: G1, learners: 15, start: 2026-03-09 }\nevaluation:\n  moments:\n    - { when: end, tool: "quiz final" }\nenrolment:\n  contact: rh\n  rules: "Règlement intérieur joint à la convocation"',
    },
  }),
  *check(course, _options, { isOpen }) {
    const missing = items(course).filter(([at, , said]) => !said && !isOpen(at));
    if (missing.length === 0) return;
    const data: Slots = { items: enumeration(missing.map(([, text]) => text)) };
    yield { at: missing.length === 1 ? missing[0]![0].split('.') : ['enrolment'], message: 'missing', data };
  },
});
