import type { Course } from '../../../course/course.ts';
import { addDays, daysBetween, firstDay } from '../../../course/values/date.ts';
import { delayDays } from '../../../course/values/delay.ts';
import { launchDay } from '../../../facts/calendar.ts';
import { withoutAccents } from '../../../language/letters.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { quotedSentence } from '../_enumeration.ts';
import { delayText, onDay } from '../_figures.ts';
import { sameFile } from '../_same-file.ts';
import { brokenPromises, type PromiseMessage } from './_promises.ts';

type Message = PromiseMessage | 'apart' | 'notYet' | 'tooLate';

const openNow = /\b(?:est ouvert|aujourd[’']hui|is open|today)\b/i;
const invites = /\b(?:convocation|invitation|inscrivez-vous|ouverture des inscriptions|joining instructions)\b/i;

/** The words of a text that may name a group: « Session de Dax » is of Dax. */
function namesIn(text: string): readonly string[] {
  // « Équipe A », « Groupe 2 »: a capital or a digit by itself names as well.
  const marks = text.match(/(?<![A-Za-zÀ-ÿ0-9])[A-Z0-9](?![A-Za-zÀ-ÿ0-9’'])/g) ?? [];
  const words =
    withoutAccents(text)
      .toLowerCase()
      .match(/[a-z0-9]{3,}/g) ?? [];
  return [...marks, ...words].filter(
    (word) => !/^(?:sessions?|groupes?|groups?|promotions?|cohortes?|cohorts?|des|les|aux|the)$/.test(word),
  );
}

/** The first day of the group that a text names, else of the last group to begin. */
function startFor(course: Course, text: string): string | undefined {
  const words = namesIn(text);
  const starts = course.cohorts.flatMap(({ title = '', start }) =>
    start?.day ? [{ day: firstDay(start), named: namesIn(title).filter((word) => words.includes(word)).length }] : [],
  );
  const most = Math.max(0, ...starts.map(({ named }) => named));
  return starts
    .filter(({ named }) => named === most)
    .map(({ day }) => day)
    .sort()
    .at(-1);
}

function* mistimed(course: Course): Generator<Finding<Message>> {
  const launch = launchDay(course);
  for (const [c, { date, before, message: text = '', audience = '' }] of course.deployment.communication.entries()) {
    if (!date?.day) continue;
    const day = firstDay(date);
    const at = ['deployment', 'communication', c, 'date'];
    const data: Slots = { date: onDay(date), text: quotedSentence(text) };
    if (launch && openNow.test(text) && day < launch) yield { at, message: 'notYet', data };
    const planned = before && launch ? addDays(launch, -delayDays(before)) : undefined;
    if (before && planned && Math.abs(daysBetween(planned, day)) > 4)
      yield { at, message: 'apart', data: { ...data, before: delayText(before) } };
    const start = invites.test(text) ? startFor(course, `${audience} ${text}`) : undefined;
    if (start && daysBetween(start, day) > 0) yield { at, message: 'tooLate', data };
  }
}

export const rule = defineRule({
  id: 'deployment/announced',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Des annonces qui disent vrai', 'Announcements that tell the truth'),
    why: say(
      'Ce que l’on promet aux apprenants et au client est ce qu’ils demanderont.',
      'What learners and the client are promised is what they will ask for.',
    ),
    source: sameFile.fields,
    messages: {
      modules: say(
        'Ce texte annonce {said} modules, alors que le parcours en compte {count}. Corrigez le texte, ou le parcours.',
        'This text announces {said} modules, while the course has {count}. Correct the text, or the course.',
      ),
      window: say(
        'Ce texte promet {said} d’accès, alors que la durée d’accès prévue est de {window}. Corrigez l’un ou l’autre.',
        'This text promises access for {said}, while the access planned lasts {window}. Correct one or the other.',
      ),
      validity: say(
        'Ce texte annonce une certification à renouveler au bout de {said}, alors qu’elle est valable {validity}. Corrigez le texte ou la validité.',
        'This text announces a certification to be renewed after {said}, while it is valid for {validity}. Correct the text or the validity.',
      ),
      response: say(
        'Ce texte promet une réponse sous {said}, alors que le tuteur répond sous {response}. Corrigez l’un ou l’autre.',
        'This text promises an answer within {said}, while the tutor answers within {response}. Correct one or the other.',
      ),
      weeks: say(
        'Ce texte parle de {said} semaines, alors que le parcours en dure {weeks}. Corrigez l’un ou l’autre.',
        'This text speaks of {said} weeks, while the course lasts {weeks}. Correct one or the other.',
      ),
      time: say(
        'Ce texte annonce {said}, alors que le parcours dure {whole} : rien dans le fichier n’a cette durée. Corrigez le texte, ou le parcours.',
        'This text announces {said}, while the course lasts {whole}: nothing in the file has this length. Correct the text, or the course.',
      ),
      mode: say(
        'Ce texte annonce {said} {where}, alors que le parcours prévoit ainsi {time} en tout, et aucune séance de cette durée. Corrigez le texte, ou le parcours.',
        'This text announces {said} {where}, while the course plans {time} in all that way, and no session of this length. Correct the text, or the course.',
      ),
      groups: say(
        'Ce texte parle de groupes ({said}), alors que le parcours en compte {count}, pour {learners} apprenants. Corrigez l’un ou l’autre.',
        'This text speaks of groups ({said}), while the course has {count}, for {learners} learners. Correct one or the other.',
      ),
      group: say(
        'Ce texte donne {said} personnes au groupe {name}, qui compte {learners} apprenants. Corrigez l’un ou l’autre.',
        'This text gives {said} people to the cohort {name}, which has {learners} learners. Correct one or the other.',
      ),
      days: say(
        'Ce texte parle de {said} journées, alors que le parcours compte {time} en salle. Corrigez l’un ou l’autre.',
        'This text speaks of {said} days, while the course has {time} in a room. Correct one or the other.',
      ),
      slot: say(
        'Ce texte prévoit {said} pour une séance, alors que celles du parcours durent {lengths}. Corrigez l’un ou l’autre.',
        'This text plans {said} for a session, while those of the course last {lengths}. Correct one or the other.',
      ),
      sessions: say(
        'Ce texte parle de {said} séances, nombre qui n’est celui d’aucune activité ni de leur total ({all}). Corrigez l’un ou l’autre.',
        'This text speaks of {said} sessions, a number that is neither that of an activity nor of all of them ({all}). Correct one or the other.',
      ),
      approval: say(
        'Ce texte donne {said} pour relire ou valider, alors que le délai de validation prévu est de {planned}. Corrigez l’un ou l’autre.',
        'This text gives {said} to review or approve, while the approval delay planned is {planned}. Correct one or the other.',
      ),
      access: say(
        'Ce texte promet un accès sous {said}, alors que le délai d’accès prévu est de {planned}. Corrigez l’un ou l’autre.',
        'This text promises access within {said}, while the access delay planned is {planned}. Correct one or the other.',
      ),
      learners: say(
        'Ce texte parle de {said} apprenants, alors que le parcours est prévu pour {learners}. Corrigez l’un ou l’autre.',
        'This text speaks of {said} learners, while the course is planned for {learners}. Correct one or the other.',
      ),
      opening: say(
        'Ce texte annonce une ouverture le {said}, date qui ne figure nulle part ailleurs ; le parcours ouvre le {launch}. Corrigez l’un ou l’autre.',
        'This text announces an opening on {said}, a date found nowhere else; the course opens on {launch}. Correct one or the other.',
      ),
      notYet: say(
        '{text} part le {date}, comme si le parcours était ouvert, mais il ne l’est pas encore. Envoyez ce message plus tard, ou annoncez-y la date d’ouverture.',
        '{text} goes out on {date} as if the course were open, but it is not open yet. Send this message later, or give the opening date in it.',
      ),
      apart: say(
        'Le message {text} est daté du {date}, alors qu’il doit partir {before} avant l’ouverture du parcours (« before »). Corrigez la date ou le délai.',
        'The message {text} is dated {date}, although it is to go out {before} before the course opens (“before”). Correct the date or the delay.',
      ),
      tooLate: say(
        '{text} part le {date}, alors que le groupe a déjà commencé. Avancez ce message.',
        '{text} goes out on {date}, when the cohort has already begun. Send this message earlier.',
      ),
    },
    examples: {
      bad: [
        'cohorts:\n  - { id: G1, learners: 10, start: 2026-09-07 }\ndeployment:\n  communication:\n    - { date: 2026-09-14, before: 7 jours, audience: "équipiers", message: "Votre module ouvre le 7 septembre" }',
        'modules:\n  - { id: M1, title: "Mettre en forme" }\n  - { id: M2, title: "Calculer" }\ndeployment:\n  communication:\n    - { date: 2026-09-01, audience: "inscrits", message: "Trois modules, de la mise en forme aux macros." }',
        'modalities: { window: 3 mois }\ndeployment:\n  communication:\n    - { date: 2026-09-01, audience: "inscrits", message: "Vous avez six mois d’accès." }',
        'evaluation:\n  certification: { type: certificate, validity: 3 ans }\ndeployment:\n  communication:\n    - { date: 2026-09-01, audience: "inscrits", message: "Votre titre est à renouveler au bout de deux ans." }',
        'modalities:\n  tutoring: { tutor: "Nadia Ferreira", response: 48 h ouvrées }\nmodules:\n  - id: M1\n    activities:\n      - { type: forum, title: "Une situation vécue", duration: 15 min, instructions: "Racontez un cas. La tutrice répond sous 24 h." }',
        'need:\n  constraints: { weeks: 6 }\ndeployment:\n  communication:\n    - { audience: "inscrits", message: "Un parcours de quatre semaines, à votre rythme." }',
        'duration: 6 h\nmodules:\n  - { id: M1, duration: { asynchronous: 4 h, live: 2 h } }\ndeployment:\n  communication:\n    - { audience: "inscrits", message: "Comptez neuf heures en tout." }',
        'duration: 6 h\nmodules:\n  - { id: M1, duration: { asynchronous: 4 h, live: 2 h } }\ndeployment:\n  communication:\n    - { audience: "inscrits", message: "Les trois heures sur le risque se suivent en salle." }',
        'modules:\n  - id: M3\n    activities:\n      - { type: workshop, title: "Consigner la presse", duration: 7 h, delivery: in-person }\nproject:\n  clientDuties: ["Arrêter la ligne deux journées par groupe"]',
        'modules:\n  - id: M1\n    activities:\n      - { type: virtual-class, title: "Décrire", duration: 6 h, parts: 4 }\nproject:\n  clientDuties: ["Réserver le jeudi de 9 h à 10 h"]',
        'modules:\n  - id: M4\n    activities:\n      - { type: field-mission, title: "Une palette au quai", duration: 1 h, delivery: in-person, sessions: 8 }\nproject:\n  clientDuties: ["Libérer le chef de quai pour dix séances"]',
        'project:\n  approvalDelay: 3 jours\n  clientDuties: ["Relire chaque module sous dix jours"]',
        'enrolment: { accessDelay: 5 jours }\ndeployment:\n  access: { link: "Lien personnel envoyé sous 48 h après le règlement" }',
        'cohorts:\n  - { id: G1, title: "Groupe de mars", learners: 7 }\nresults:\n  lessons: ["Le groupe de mars, réduit à cinq agentes, a eu plus de temps de pratique"]',
        'cohorts:\n  - { id: G1, learners: 15 }\n  - { id: G2, learners: 15 }\ndeployment:\n  communication:\n    - { audience: "managers", message: "Trois groupes de dix se suivent." }',
        'need:\n  audience: { description: "Managers", learners: 30 }\ndeployment:\n  communication:\n    - { audience: "managers", message: "Les quarante participants se retrouvent en ligne." }',
        'cohorts:\n  - { id: G1, learners: 15, start: 2026-10-05 }\ndeployment:\n  communication:\n    - { audience: "managers", message: "Le parcours ouvre le 12 octobre." }',
        'cohorts:\n  - { id: G1, learners: 15, start: 2026-10-05 }\ndeployment:\n  communication:\n    - { date: 2026-09-28, audience: "commerciaux", message: "Le parcours est ouvert : commencez aujourd’hui." }',
        'cohorts:\n  - { id: G1, title: "Session de Dax", learners: 8, start: 2027-01-04 }\n  - { id: G2, title: "Session de Pau", learners: 8, start: 2027-01-18 }\ndeployment:\n  communication:\n    - { date: 2027-01-08, audience: "stagiaires de Dax", message: "Convocation et accès" }',
      ],
      good: 'cohorts:\n  - { id: G1, learners: 15, start: 2026-10-05 }\nmodalities: { window: 6 mois }\nmodules:\n  - { id: M1, title: "Mettre en forme" }\n  - { id: M2, title: "Calculer" }\ndeployment:\n  communication:\n    - { date: 2026-10-05, audience: "inscrits", message: "Le parcours est ouvert : deux modules, six mois d’accès." }',
    },
  }),
  *check(course, _options, { typed }) {
    yield* brokenPromises(course, typed);
    yield* mistimed(course);
  },
});
