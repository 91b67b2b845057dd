import type { Course } from '../../../course/course.ts';
import { addDays, daysBetween, firstDay } from '../../../course/values/date.ts';
import { delayDays } from '../../../course/values/delay.ts';
import { launchDay } from '../../../facts/calendar.ts';
import { withoutAccents } from '../../../language/letters.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { quotedSentence } from '../_enumeration.ts';
import { delayText, onDay } from '../_figures.ts';
import { disagreements } from '../_said.ts';
import { sameFile } from '../_same-file.ts';
import { type PromiseMessage, promises } from './_promises.ts';

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
      approval: say(
        'Ce texte donne {said} pour relire ou valider, alors que le délai de validation prévu est de {planned}. Corrigez l’un ou l’autre.',
        'This text gives {said} to review or approve, while the time planned for approval is {planned}. Correct one or the other.',
      ),
      access: say(
        'Ce texte promet un accès sous {said}, alors que le délai d’accès prévu est de {planned}. Corrigez l’un ou l’autre.',
        'This text promises access within {said}, while the time planned for giving access is {planned}. Correct one or the other.',
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
        'modalities: { window: 3 mois }\ndeployment:\n  communication:\n    - { date: 2026-09-01, audience: "inscrits", message: "Vous avez six mois d’accès." }',
        'evaluation:\n  certification: { type: certificate, validity: 3 ans }\ndeployment:\n  communication:\n    - { date: 2026-09-01, audience: "inscrits", message: "Votre titre est à renouveler au bout de deux ans." }',
        'modalities:\n  tutoring: { tutor: "Nadia Ferreira", response: 48 h ouvrées }\nmodules:\n  - id: M1\n    activities:\n      - { type: forum, title: "Une situation vécue", duration: 15 min, instructions: "Racontez un cas. La tutrice répond sous 24 h." }',
        'project:\n  approvalDelay: 3 jours\n  clientDuties: ["Relire chaque module sous dix jours"]',
        'enrolment: { accessDelay: 5 jours }\ndeployment:\n  access: { link: "Lien personnel envoyé sous 48 h après le règlement" }',
        'cohorts:\n  - { id: G1, learners: 15, start: 2026-10-05 }\ndeployment:\n  communication:\n    - { audience: "managers", message: "Le parcours ouvre le 12 octobre." }',
        'cohorts:\n  - { id: G1, learners: 15, start: 2026-10-05 }\ndeployment:\n  communication:\n    - { date: 2026-09-28, audience: "commerciaux", message: "Le parcours est ouvert : commencez aujourd’hui." }',
        'cohorts:\n  - { id: G1, title: "Session de Dax", learners: 8, start: 2027-01-04 }\n  - { id: G2, title: "Session de Pau", learners: 8, start: 2027-01-18 }\ndeployment:\n  communication:\n    - { date: 2027-01-08, audience: "stagiaires de Dax", message: "Convocation et accès" }',
      ],
      good: 'cohorts:\n  - { id: G1, learners: 15, start: 2026-10-05 }\nmodalities: { window: 6 mois }\nmodules:\n  - { id: M1, title: "Mettre en forme" }\n  - { id: M2, title: "Calculer" }\ndeployment:\n  communication:\n    - { date: 2026-10-05, audience: "inscrits", message: "Le parcours est ouvert : deux modules, six mois d’accès." }',
    },
  }),
  *check(course, _options, { typed }) {
    yield* disagreements<PromiseMessage>(course, typed, promises);
    yield* mistimed(course);
  },
});
