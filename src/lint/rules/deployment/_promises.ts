import { formatDate, parseDate } from '../../../course/values/date.ts';
import { type Delay, delayDays } from '../../../course/values/delay.ts';
import type { Path } from '../../../diagnostic.ts';
import { launchOf } from '../../../facts/calendar.ts';
import { whenAsked } from '../../../language/letters.ts';
import { oneNumber, phrase } from '../../../language/phrases.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { delayText, onDay } from '../_figures.ts';
import { delayIn, oneUnit, renewalIn } from '../_numbers.ts';
import { type Claim, daysGiven, daysMeant, daysSaid, yearOf } from '../_said.ts';

/** The delays and days that a sentence promises learners or the client, held against the fields that decide them. */

export type PromiseMessage = 'window' | 'validity' | 'response' | 'approval' | 'opening' | 'access';

const here = (at: Path, message: Text) => [{ at, message }];

const accessSaid = phrase(
  `${oneNumber} ${oneUnit} d[’']acc[èe]s|acc[èe]s (?:ouvert |valable |possible )?(?:(?:pendant|durant|de) |d[’'])${oneNumber} ${oneUnit}|dispose(?:z|nt)? de ${oneNumber} ${oneUnit}(?! par)|access for ${oneNumber} ${oneUnit}`,
  'acc',
  'dispose',
);

const accessWindow: Claim<'window'> = ({ course, text }) => {
  const { window } = course.modalities;
  const access = window && delayIn(text, accessSaid);
  if (!window || !access || Math.abs(delayDays(access) - delayDays(window)) <= 7) return undefined;
  const related = here(['modalities', 'window'], say('la durée d’accès est ici', 'the access window is here'));
  return { message: 'window', data: { said: delayText(access), window: delayText(window) }, related };
};

const validity: Claim<'validity'> = ({ course, text }) => {
  const { validity: valid } = course.evaluation.certification;
  const renewal = valid && renewalIn(text);
  if (!valid || !renewal || Math.abs(delayDays(renewal) - delayDays(valid)) <= 31) return undefined;
  const at = ['evaluation', 'certification', 'validity'];
  const data: Slots = { said: delayText(renewal), validity: delayText(valid) };
  return { message: 'validity', data, related: here(at, say('la validité est ici', 'the validity is here')) };
};

const responseSaid = phrase(
  `(?:répon(?:d|s|se|dre|dons|dent|dra)s?|answers?|repl(?:y|ies))[^.;]{0,40}? (?:sous|en|dans les|within) ${oneNumber} (h|heures?|hours?|jours?|days?)`,
  'répon',
  'answer',
  'repl',
);

/** Those of others than the tutor. */
const otherHelp = /techni|informati|réclam|complaint|hotline|support|help ?desk|administrati|\bDSI\b|\bIT\b/i;

const hours = ({ max, unit }: Delay) => max * (unit === 'hour' ? 1 : unit === 'day' ? 24 : 168);

const response: Claim<'response'> = ({ course, text, at }) => {
  const { response: planned } = course.modalities.tutoring;
  const isTutors =
    at[0] === 'modules' ||
    at[0] === 'activities' ||
    at[1] === 'communication' ||
    at[1] === 'risks' ||
    at[0] === 'modalities';
  if (!planned || !isTutors || at[1] === 'assistance' || at[1] === 'tutoring' || otherHelp.test(text)) return undefined;
  const said = delayIn(text, responseSaid);
  if (!said || hours(said) === hours(planned)) return undefined;
  const data: Slots = { said: delayText(said), response: delayText(planned) };
  const related = here(
    ['modalities', 'tutoring', 'response'],
    say('le délai prévu est ici', 'the planned delay is here'),
  );
  return { message: 'response', data, related };
};

const approvalSaid = phrase(
  `(?:reli(?:re|t)|relecture|valid(?:er|e|ation)|approuv(?:er|e)|review|approve)[^.;]{0,40}? (?:sous|en|dans les|within) ${oneNumber} (jours?|days?|semaines?|weeks?)`,
  'reli',
  'relecture',
  'valid',
  'approuv',
  'review',
  'approve',
);

const approval: Claim<'approval'> = ({ course, text, at }) => {
  const { approvalDelay: planned } = course.project;
  const said = planned && (at[0] === 'project' || at[0] === 'partnership') ? delayIn(text, approvalSaid) : undefined;
  if (!planned || !said || Math.abs(delayDays({ ...said, working: planned.working }) - delayDays(planned)) < 1)
    return undefined;
  const data: Slots = { said: delayText(said), planned: delayText(planned) };
  return {
    message: 'approval',
    data,
    related: here(['project', 'approvalDelay'], say('le délai prévu est ici', 'the planned delay is here')),
  };
};

/** What a course is called when it opens. */
const course =
  '(?:parcours|formation|groupe|promotion|session|module|cours|stage|premier|première|second|quinzaine|votre|vous|on|course|training|cohort|you)';

/** « Le parcours ouvre », « Ouverture : », « lancement du groupe »; neither « le CRM ouvre » nor « ouverture des inscriptions ». */
const opens = whenAsked(
  () =>
    new RegExp(
      `(?:\\b${course}\\b[^.;\\d]{0,30}\\b(?:ouvre|ouvrira|commence|commencera|débute|débutera|démarre|démarrera|opens?|begins?|starts?)(?![a-zà-ÿ])|(?:^|[^A-Za-zÀ-ÿ])(?:ouverture|début|lancement|démarrage|opening|launch)(?! (?:du|de|des|de la|of|of the) (?!${course})))[^.;\\d]{0,30}$`,
      'i',
    ),
);

/** What opens on a day that no field knows. */
const opening: Claim<'opening'> = ({ course, typed, text }) => {
  const launch = launchOf(course);
  if (!launch?.day || !/\d/.test(text)) return undefined;
  const given = daysGiven(typed);
  const years = [...given].map(yearOf);
  for (const said of daysSaid(text)) {
    if (!opens().test(text.slice(Math.max(0, said.index - 100), said.index))) continue;
    const days = daysMeant(said, years);
    const [first] = days;
    if (!first || days.some((day) => given.has(day))) continue;
    const { month, day } = parseDate(first)!;
    const shown: Text = {
      fr: formatDate({ year: 2000, month: month!, day: day! }, 'fr').replace(/ \d{4}$/, ''),
      en: formatDate({ year: 2000, month: month!, day: day! }, 'en').replace(/ \d{4}$/, ''),
    };
    return { message: 'opening', data: { said: shown, launch: onDay(launch) } };
  }
  return undefined;
};

const accessDelaySaid = phrase(
  `(?:acc[èe]s|liens?|identifiants?|codes?|access|links?)[^.;]{0,60}? (?:sous|dans les|within) ${oneNumber} (h|heures?|hours?|jours?|days?)`,
  'sous ',
  'dans les',
  'within',
);

const accessDelay: Claim<'access'> = ({ course, text, at }) => {
  const { accessDelay: planned } = course.enrolment;
  if (!planned || at[0] === 'modules' || at[1] === 'assistance' || otherHelp.test(text)) return undefined;
  const said = delayIn(text, accessDelaySaid);
  if (!said || Math.abs(delayDays(said) - delayDays(planned)) < 1) return undefined;
  const data: Slots = { said: delayText(said), planned: delayText(planned) };
  const related = here(['enrolment', 'accessDelay'], say('le délai prévu est ici', 'the planned delay is here'));
  return { message: 'access', data, related };
};

export const promises: readonly Claim<PromiseMessage>[] = [
  accessWindow,
  validity,
  response,
  approval,
  opening,
  accessDelay,
];
