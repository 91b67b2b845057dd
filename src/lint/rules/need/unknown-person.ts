import type { Course, Person } from '../../../course/course.ts';
import { references } from '../../../course/references.ts';
import { peopleWho, personName } from '../../../facts/people.ts';
import { startsWithCapital } from '../../../language/letters.ts';
import { nearest } from '../../../language/nearest.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { enumeration, quoted } from '../_enumeration.ts';
import { listed } from '../_names.ts';

/** What looks like an identifier: a plain name or role has a capital, an accent or a space. */
const identifier = /^[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*$/;

/** One word that says a role to anybody. */
const roles =
  /^(?:clients?|prestataire|tut(?:eur|rice)s?|format(?:eur|rice)s?|animat(?:eur|rice)s?|coach|jury|managers?|rh|drh|daf|dsi|it|direction|apprenante?s?|stagiaires?|participante?s?|pairs?|groupe|lms|plateforme|support|assistance|secr[ée]tariat|concept(?:eur|rice)|commanditaire|experte?s?|responsable|provider|tutor|trainer|facilitator|learners?|peers?|group|helpdesk|hr|management|designer|sponsor|expert)$/;

/** Help that is asked of somebody without that part, while others have it. */
function* helpers(course: Course): Generator<Finding<'otherHelp'>> {
  for (const part of ['technical', 'pedagogical'] as const) {
    const { who } = course.modalities.assistance[part];
    const named = course.people.find(({ id }) => id === who);
    const known = peopleWho(course, part);
    if (!named || named.does.length === 0 || known.length === 0 || known.includes(named)) continue;
    // Who teaches helps with what is taught.
    if (part === 'pedagogical' && named.does.some((one) => one === 'tutor' || one === 'trainer')) continue;
    const data: Slots = {
      name: personName(named),
      part,
      known: listed(known.map((person) => quoted(personName(person)))),
    };
    yield { at: ['modalities', 'assistance', part, 'who'], message: 'otherHelp', severity: 'warning', data };
  }
}

export const rule = defineRule({
  id: 'need/unknown-person',
  stage: 'need',
  until: 'follow-up',
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Des personnes que l’on retrouve', 'People who can be found'),
    why: say(
      'Une tâche confiée à quelqu’un que le dossier ne présente pas n’est relancée par personne.',
      'A task given to somebody whom the file does not introduce is followed up by nobody.',
    ),
    source: {
      grade: 'ours',
      text: say('Cohérence des noms d’un même fichier', 'Consistency between the names in one file'),
    },
    messages: {
      withoutPart: say(
        '« {name} » doit accompagner les apprenants, mais n’a pas ce rôle dans « people », où il revient à {known}. Ajoutez le rôle (does: tutor), ou corrigez le tuteur.',
        '“{name}” is to support the learners, but does not have this part in “people”, where it goes to {known}. Add the part (does: tutor), or correct the tutor.',
      ),
      otherHelp: say(
        '« {name} » est ici la personne à joindre, mais n’a pas ce rôle dans « people » (does: {part}), où il revient à {known}. Ajoutez le rôle, ou indiquez une autre personne.',
        '“{name}” is the person to contact here, but does not have this role in “people” (does: {part}), where it belongs to {known}. Add the role, or name another person.',
      ),
      unknown: say(
        '« {name} » a l’air d’un identifiant et n’est pas dans « people » ({known}). Ajoutez cette personne, ou écrivez son nom en toutes lettres.',
        '“{name}” looks like an identifier and is not in “people” ({known}). Add this person, or write the name in full.',
      ),
      otherTutor: say(
        '« {name} » doit accompagner les apprenants, mais n’est pas dans « people », où ce rôle revient à {known}. Ajoutez cette personne, ou corrigez le nom.',
        '“{name}” is to support the learners but is not in “people”, where this role goes to {known}. Add this person, or correct the name.',
      ),
      near: say(
        '« {name} » n’est pas dans « people ». Vouliez-vous dire « {near} » ?',
        '“{name}” is not in “people”. Did you mean “{near}”?',
      ),
    },
    examples: {
      bad: [
        'people:\n  - { id: psy, name: "Hélène Castan", side: provider, does: [tutor] }\n  - { id: chef, name: "Paul Remy", side: client, does: [approves] }\nmodalities:\n  tutoring: { tutor: chef }',
        'people:\n  - { id: rp, name: "Olivier Thébault", side: provider, does: [pedagogical] }\n  - { id: tech, name: "Manon Rigal", side: provider, does: [technical] }\nmodalities:\n  assistance: { pedagogical: { who: tech } }',
        'people:\n  - { id: tutrice, role: Formatrice, side: provider }\nmodalities:\n  tutoring: { tutor: tutrise }',
        'people:\n  - { id: tutrice, role: Formatrice, side: provider }\nmodalities:\n  tutoring: { tutor: mme-durand }',
        'people:\n  - { id: psy, name: "Hélène Castan", side: provider, does: [tutor] }\nmodalities:\n  tutoring: { tutor: "Pauline Mercier" }',
      ],
      good: 'people:\n  - { id: tutrice, role: Formatrice, side: provider }\nmodalities:\n  tutoring: { tutor: tutrice }\n  assistance:\n    technical: { who: "Mme Durand" }',
    },
  }),
  *check(course, _options, { typed }) {
    yield* helpers(course);
    const { tutor } = course.modalities.tutoring;
    const tutors = peopleWho(course, 'tutor');
    const isListed = ({ id, name = id }: Person) =>
      tutor === id || (tutor ?? '').toLowerCase().includes(name.toLowerCase());
    // A plain name; what looks like an identifier is told below.
    if (tutor && startsWithCapital(tutor) && tutors.length > 0 && !course.people.some(isListed)) {
      const data: Slots = { name: tutor, known: listed(tutors.map(({ id, name }) => quoted(name ?? id))) };
      yield { at: ['modalities', 'tutoring', 'tutor'], message: 'otherTutor', severity: 'warning', data };
    }
    const { definitions, mentions } = references(typed);
    const people = definitions.filter(({ collection }) => collection === 'people').map(({ id }) => id);
    if (people.length === 0) return;
    const named = course.people.find(({ id }) => id === tutor);
    if (named && tutors.length > 0 && !named.does.some((part) => part === 'tutor' || part === 'trainer')) {
      const data: Slots = {
        name: personName(named),
        known: listed(tutors.map(({ id, name }) => quoted(name ?? id))),
      };
      yield { at: ['modalities', 'tutoring', 'tutor'], message: 'withoutPart', severity: 'info', data };
    }
    for (const { id: name, loose, collections, path } of mentions) {
      if (!loose || !collections.includes('people') || people.includes(name)) continue;
      if (!identifier.test(name)) continue;
      const near = nearest(name, people);
      if (!near && roles.test(name)) continue;
      const known = enumeration(people.slice(0, 6).map((id) => say(id, id)));
      const data: Slots = { name, near: near ?? '', known };
      yield { at: path, message: near ? 'near' : 'unknown', severity: near ? 'warning' : 'info', data };
    }
  },
});
