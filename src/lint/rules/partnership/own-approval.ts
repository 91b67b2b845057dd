import { peopleWho, personName, personOf } from '../../../facts/people.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { listed } from '../_names.ts';

export const rule = defineRule({
  id: 'partnership/own-approval',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  appliesTo: ({ people }) => people.some(({ side }) => side === 'client'),
  about: () => ({
    title: say('C’est le client qui valide', 'The client approves'),
    why: say(
      'Un accord que l’on se donne à soi-même n’engage personne le jour où le client change d’avis.',
      'An approval you give yourself binds nobody on the day the client changes their mind.',
    ),
    source: {
      grade: 'S',
      text: say('Méthode : chaque étape validée par le client', 'Method: each step approved by the client'),
    },
    messages: {
      own: say(
        '{who} valide ici son propre travail. Faites valider cette tâche par quelqu’un du client.',
        '{who} approves their own work here. Have this task approved by somebody on the client’s side.',
      ),
      withoutPart: say(
        '{who} valide ici, mais n’a pas ce rôle dans « people », où il revient à {known}. Ajoutez le rôle (does: approves), ou corrigez « by ».',
        '{who} approves here, but does not have this part in “people”, where it goes to {known}. Add the part (does: approves), or correct “by”.',
      ),
      informed: say(
        '{who} valide ici, mais ne participe au projet qu’à titre d’information (« does: [informed] »). Ajoutez-lui le rôle de validation (« approves »), ou faites valider par quelqu’un d’autre.',
        '{who} approves here, but is only kept informed of the project (“does: [informed]”). Give them the approver’s role (“approves”), or have somebody else approve.',
      ),
      provider: say(
        'Validation notée au nom de {who}, côté prestataire. Faites valider par le client, ou corrigez « by ».',
        'Approval noted in the name of {who}, on the provider’s side. Have the client approve, or correct “by”.',
      ),
    },
    examples: {
      bad: [
        'people:\n  - { id: drh, role: DRH, side: client, does: [approves] }\n  - { id: consult, name: "Luc Meyer", side: provider, does: [designer] }\nproduction:\n  tasks:\n    - { id: T1, title: "Scénarios", owner: consult, approvedBy: consult }',
        'people:\n  - { id: drh, role: DRH, side: client }\n  - { id: coach, name: "Nadia Ferreira", side: provider }\nproduction:\n  tasks:\n    - { id: T1, title: "Recette", phase: acceptance, approvedBy: coach }',
        'people:\n  - { id: drh, role: DRH, side: client, does: [approves] }\n  - { id: comptable, role: comptable, side: client, does: [expert] }\npartnership:\n  approvals:\n    - { part: need, by: comptable, date: 2026-02-09 }',
        'people:\n  - { id: drh, role: DRH, side: client }\n  - { id: coach, name: "Nadia Ferreira", side: provider }\npartnership:\n  approvals:\n    - { part: structure, by: coach, date: 2026-02-09 }',
        'people:\n  - { id: drh, role: DRH, side: client, does: [approves] }\n  - { id: reseau, role: "directeur du réseau", side: client, does: [informed] }\nproduction:\n  tasks:\n    - { id: T1, title: "Médias", phase: media, approvedBy: reseau }',
      ],
      good: 'people:\n  - { id: drh, role: DRH, side: client }\n  - { id: coach, name: "Nadia Ferreira", side: provider }\npartnership:\n  approvals:\n    - { part: structure, by: drh, date: 2026-02-09 }',
    },
  }),
  *check(course) {
    // Between companies, or for the public, the provider may well approve; who is only kept informed does not.
    const isIntra = course.format.scope === 'intra';
    const approvals = course.partnership.approvals.map(({ by }, a) => ({
      by,
      accepts: true,
      at: ['partnership', 'approvals', a, 'by'],
    }));
    const tasks = course.production.tasks.map(({ approvedBy: by, phase }, t) => ({
      by,
      accepts: phase === 'acceptance',
      at: ['production', 'tasks', t, 'approvedBy'],
    }));
    for (const [t, { owner, approvedBy, phase }] of course.production.tasks.entries()) {
      // The acceptance is told below, whoever did the work.
      if (phase === 'acceptance' || !isIntra) continue;
      const person = approvedBy === undefined ? undefined : personOf(course, approvedBy);
      // A client who makes something may well approve it for their own side.
      if (owner === undefined || owner !== approvedBy || person?.side !== 'provider') continue;
      const data: Slots = { who: quoted(personName(person)) };
      yield { at: ['production', 'tasks', t, 'approvedBy'], message: 'own', data };
    }
    const approvers = peopleWho(course, 'approves');
    for (const { by, accepts, at } of [...approvals, ...tasks]) {
      const person = by === undefined ? undefined : personOf(course, by);
      // An expert of the provider’s may be asked to approve contents for the client.
      if (!person || person.does.includes('approves')) continue;
      const data: Slots = { who: quoted(personName(person)) };
      if (person.side === 'provider' && accepts && isIntra) yield { at, message: 'provider', data };
      else if (person.does.length > 0 && person.does.every((part) => part === 'informed'))
        yield { at, message: 'informed', data };
      else if (
        isIntra &&
        (at[0] === 'partnership' || accepts) &&
        approvers.length > 0 &&
        person.does.length > 0 &&
        !person.does.some((part) => part === 'decides' || part === 'sponsor')
      )
        yield {
          at,
          message: 'withoutPart',
          severity: 'info',
          data: { ...data, known: listed(approvers.map((one) => quoted(personName(one)))) },
        };
    }
  },
});
