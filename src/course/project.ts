import { say } from '../language/say.ts';
import { coursePart } from './choices.ts';
import { choice } from './field.ts';
import {
  date,
  delay,
  integer,
  item,
  list,
  listOf,
  optional,
  part,
  person,
  quantity,
  record,
  reference,
  text,
  yesNo,
} from './kinds.ts';

/** How the project is run: scope, production, deployment, and what is agreed with the client. */

export const project = part(
  {
    scope: part(
      {
        in: listOf(text, say('dans le parcours', 'in scope')),
        out: listOf(text, say('hors du parcours', 'out of scope'), {
          question: say('Que laissons-nous hors du parcours ?', 'What do we leave out of the course?'),
        }),
      },
      say('périmètre', 'scope'),
    ),
    risks: list(
      item(() => ({
        title: optional(text, say('risque', 'risk')),
        response: optional(text, say('réponse prévue', 'planned response')),
        owner: optional(person, say('responsable', 'owner')),
      })),
      say('risques', 'risks'),
    ),
    deliverables: list(
      item(() => ({
        title: optional(text, say('livrable', 'deliverable')),
        criteria: optional(text, say('critères d’acceptation', 'acceptance criteria')),
        owner: optional(person, say('responsable', 'owner')),
        due: optional(date, say('échéance', 'due date')),
      })),
      say('livrables', 'deliverables'),
    ),
    clientDuties: listOf(text, say('ce qui est attendu du client', 'what is expected of the client')),
    reviewRounds: optional(integer, say('tours de relecture', 'review rounds')),
    approvalDelay: optional(delay, say('délai de validation', 'approval delay'), { examples: ['5 jours'] }),
    rights: optional(text, say('droits', 'rights'), { long: true }),
    budget: part(
      {
        private: optional(yesNo, say('confidentiel', 'private'), {
          help: say('Vrai tant que rien ne dit le contraire.', 'True unless stated otherwise.'),
        }),
        amount: optional(text, say('montant', 'amount')),
        lines: list(
          record({
            title: optional(text, say('poste', 'line')),
            amount: optional(text, say('montant', 'amount')),
          }),
          say('postes', 'lines'),
        ),
      },
      say('budget', 'budget'),
    ),
  },
  say('projet', 'project'),
);

export const production = part(
  {
    coordinator: optional(person, say('coordination', 'coordinator')),
    tasks: list(
      item(() => ({
        title: optional(text, say('tâche', 'task')),
        phase: optional(
          choice(say('phase', 'phase'), {
            framing: say('cadrage', 'framing'),
            design: say('conception', 'design'),
            storyboard: say('scénarimage', 'storyboard'),
            media: say('production des médias', 'media production'),
            acceptance: say('recette', 'acceptance'),
            pilot: say('pilote', 'pilot'),
            'roll-out': say('déploiement', 'roll-out'),
            report: say('bilan', 'report'),
          }),
          say('phase', 'phase'),
        ),
        deliverable: optional(text, say('livrable', 'deliverable')),
        owner: optional(person, say('responsable', 'owner')),
        start: optional(date, say('début', 'start')),
        end: optional(date, say('fin', 'end')),
        after: listOf(reference('tasks'), say('après', 'after')),
        approvedBy: optional(person, say('validé par', 'approved by')),
      })),
      say('tâches', 'tasks'),
    ),
  },
  say('production', 'production'),
);

export const deployment = part(
  {
    access: part(
      {
        link: optional(text, say('accès', 'access'), { help: say('Lien ou manière d’entrer.', 'Link or way in.') }),
        secured: optional(yesNo, say('lien sécurisé', 'secured link')),
        client: part(
          {
            who: optional(person, say('qui', 'who')),
            rights: optional(text, say('droits', 'rights')),
          },
          say('accès du client au suivi', 'the client’s access to follow-up'),
        ),
      },
      say('accès', 'access'),
    ),
    userTests: list(
      item(() => ({
        date: optional(date, say('date', 'date')),
        testers: optional(quantity, say('testeurs', 'testers')),
        focus: listOf(
          choice(say('objet', 'focus'), {
            ergonomics: say('ergonomie', 'ergonomics'),
            path: say('parcours pédagogique', 'learning path'),
          }),
          say('objet', 'focus'),
        ),
        findings: list(
          item(() => ({
            finding: optional(text, say('constat', 'finding')),
            decision: optional(text, say('décision', 'decision')),
          })),
          say('constats', 'findings'),
        ),
      })),
      say('tests utilisateurs', 'user tests'),
    ),
    communication: list(
      item(() => ({
        date: optional(date, say('date', 'date')),
        before: optional(delay, say('avant le lancement', 'before the launch')),
        after: optional(delay, say('après le lancement', 'after the launch')),
        audience: optional(text, say('destinataires', 'audience')),
        message: optional(text, say('message', 'message'), { long: true }),
        channel: optional(text, say('canal', 'channel')),
        by: optional(person, say('par', 'by')),
      })),
      say('communication', 'communication'),
    ),
  },
  say('déploiement', 'deployment'),
);

export const partnership = part(
  {
    checkpoints: list(
      item(() => ({
        date: optional(date, say('date', 'date')),
        subject: optional(text, say('sujet', 'subject')),
        with: listOf(person, say('avec', 'with')),
        approves: listOf(coursePart, say('valide', 'approves')),
      })),
      say('points d’échange', 'checkpoints'),
      {
        question: say(
          'Quand nous revoyons-nous, et que validerons-nous ?',
          'When do we meet again, and what will we approve?',
        ),
      },
    ),
    approvals: list(
      item(() => ({
        part: optional(coursePart, say('partie', 'part')),
        by: optional(person, say('par', 'by')),
        date: optional(date, say('date', 'date')),
        seal: optional(text, say('sceau', 'seal'), {
          help: say('Empreinte de ce qui a été validé.', 'Fingerprint of what was approved.'),
        }),
      })),
      say('validations', 'approvals'),
    ),
    decisions: list(
      item(() => ({
        date: optional(date, say('date', 'date')),
        what: optional(text, say('décision', 'decision')),
        by: optional(person, say('par', 'by')),
      })),
      say('décisions', 'decisions'),
    ),
    adjustments: list(
      item(() => ({
        date: optional(date, say('date', 'date')),
        from: optional(text, say('origine', 'from'), { examples: ['test utilisateurs', 'retour apprenants'] }),
        finding: optional(text, say('constat', 'finding')),
        decision: optional(text, say('décision', 'decision')),
        at: optional(text, say('partie concernée', 'part concerned')),
      })),
      say('ajustements', 'adjustments'),
    ),
    ideas: listOf(text, say('pistes à explorer', 'avenues to explore')),
  },
  say('travail avec le client', 'work with the client'),
);
