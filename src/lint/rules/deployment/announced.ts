import type { Course } from '../../../course/course.ts';
import { addDays, daysBetween, firstDay } from '../../../course/values/date.ts';
import { delayDays } from '../../../course/values/delay.ts';
import type { Path } from '../../../diagnostic.ts';
import { launchDay } from '../../../facts/calendar.ts';
import { whenAsked, wholeWords, withoutAccents } from '../../../language/letters.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { quotedSentence } from '../_enumeration.ts';
import { delayText, onDay } from '../_figures.ts';
import { delayIn, numberOf, oneNumber, oneUnit, renewalIn } from '../_numbers.ts';
import { sameFile } from '../_same-file.ts';

type Message = 'apart' | 'modules' | 'window' | 'validity' | 'notYet' | 'tooLate';

const modulesSaid = whenAsked(() => wholeWords(`${oneNumber} modules`));
const accessSaid = whenAsked(() =>
  wholeWords(`${oneNumber} ${oneUnit} d[’']acc[èe]s|access for ${oneNumber} ${oneUnit}`),
);
const openNow = /\b(?:est ouvert|aujourd[’']hui|is open|today)\b/i;
const invites = /\b(?:convocation|invitation|inscrivez-vous|ouverture des inscriptions|joining instructions)\b/i;

/** What learners or the client are told, against what the rest of the spec says. */
function* promises(course: Course, text: string, at: Path): Generator<Finding<Message>> {
  const [, counted] = modulesSaid().exec(text) ?? [];
  const modules = counted === undefined ? undefined : numberOf(counted);
  const count = course.modules.length;
  // Fewer may be part of them (« les trois premiers modules »).
  if (modules !== undefined && count > 0 && modules > count)
    yield { at, message: 'modules', data: { said: modules, count } as Slots };
  const { window } = course.modalities;
  const access = window && delayIn(text, accessSaid);
  if (window && access && Math.abs(delayDays(access) - delayDays(window)) > 7) {
    const related = [
      { at: ['modalities', 'window'], message: say('la durée d’accès est ici', 'the access window is here') },
    ];
    yield { at, message: 'window', data: { said: delayText(access), window: delayText(window) }, related };
  }
  const { validity } = course.evaluation.certification;
  const renewal = validity && renewalIn(text);
  if (validity && renewal && Math.abs(delayDays(renewal) - delayDays(validity)) > 31) {
    const place = ['evaluation', 'certification', 'validity'];
    const related = [{ at: place, message: say('la validité est ici', 'the validity is here') }];
    yield { at, message: 'validity', data: { said: delayText(renewal), validity: delayText(validity) }, related };
  }
}

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
  stage: 'structure',
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
        'cohorts:\n  - { id: G1, learners: 15, start: 2026-10-05 }\ndeployment:\n  communication:\n    - { date: 2026-09-28, audience: "commerciaux", message: "Le parcours est ouvert : commencez aujourd’hui." }',
        'cohorts:\n  - { id: G1, title: "Session de Dax", learners: 8, start: 2027-01-04 }\n  - { id: G2, title: "Session de Pau", learners: 8, start: 2027-01-18 }\ndeployment:\n  communication:\n    - { date: 2027-01-08, audience: "stagiaires de Dax", message: "Convocation et accès" }',
      ],
      good: 'cohorts:\n  - { id: G1, learners: 15, start: 2026-10-05 }\nmodalities: { window: 6 mois }\nmodules:\n  - { id: M1, title: "Mettre en forme" }\n  - { id: M2, title: "Calculer" }\ndeployment:\n  communication:\n    - { date: 2026-10-05, audience: "inscrits", message: "Le parcours est ouvert : deux modules, six mois d’accès." }',
    },
  }),
  *check(course) {
    for (const [c, { message }] of course.deployment.communication.entries()) {
      if (message) yield* promises(course, message, ['deployment', 'communication', c, 'message']);
    }
    for (const [d, { title }] of course.project.deliverables.entries()) {
      if (title) yield* promises(course, title, ['project', 'deliverables', d, 'title']);
    }
    yield* mistimed(course);
  },
});
