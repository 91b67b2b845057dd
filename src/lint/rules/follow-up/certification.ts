import type { Course } from '../../../course/course.ts';
import { firstDay } from '../../../course/values/date.ts';
import { delayDays, shortestDelayDays } from '../../../course/values/delay.ts';
import { allActivities, intentOf } from '../../../facts/time.ts';
import { oneNumber, phrase } from '../../../language/phrases.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { delayText, minutes, onDay, spent } from '../_figures.ts';
import { activityName } from '../_names.ts';
import { daysMeant, daysSaid } from '../_said.ts';
import { sameFile } from '../_same-file.ts';
import { certificationTypes } from '../regulation/_certification.ts';

const sheetIn = (text: string | undefined) =>
  /\b(?:RNCP|RS)\s*\d+/i
    .exec(text ?? '')?.[0]
    ?.replace(/\s/g, '')
    .toUpperCase();

/** Competences taken from another sheet than the one that is certified. */
function* elsewhere(course: Course): Generator<Finding<'sheet'>> {
  const code = sheetIn(course.evaluation.certification.code);
  const sheets = course.competencies.map(({ reference }) => sheetIn(reference));
  const index = sheets.findIndex((sheet) => sheet !== undefined);
  const sheet = sheets[index];
  if (!code || !sheet || sheets.includes(code)) return;
  const related = [
    { at: ['competencies', index, 'reference'], message: say('la référence est ici', 'the reference is here') },
  ];
  yield { at: ['evaluation', 'certification', 'code'], message: 'sheet', data: { code, sheet }, related };
}

/** What is to keep a certificate alive, once it has expired. */
function* expired(course: Course): Generator<Finding<'expired'>> {
  const { certification, moments } = course.evaluation;
  const { validity } = certification;
  for (const [m, { delay, tool = '', use = '' }] of moments.entries()) {
    if (!validity || !delay || shortestDelayDays(delay) <= delayDays(validity)) continue;
    if (!/maintien|recycl|renouvel|échéance|refresher|renewal|expir/i.test(`${tool} ${use}`)) continue;
    const data: Slots = { tool: quoted(tool || use), delay: delayText(delay), validity: delayText(validity) };
    const related = [
      {
        at: ['evaluation', 'certification', 'validity'],
        message: say('la validité est ici', 'the validity is here'),
      },
    ];
    yield { at: ['evaluation', 'moments', m, 'delay'], message: 'expired', data, related };
  }
}

const timesSaid = phrase(`${oneNumber} ?h(?:eures?)?(?: ?(\\d\\d)(?!\\d))?`);

/** The length of the exam in words, against that of the activity that is the exam. */
function* examTime(course: Course): Generator<Finding<'examTime'>> {
  const { exam } = course.evaluation.certification;
  const said = exam === undefined ? [] : timesSaid().all(exam);
  const certifying = allActivities(course).filter(({ activity }) => activity.assessment === 'certifying');
  const [first] = certifying;
  const [one] = said;
  // Several times, or several activities, are parts of a whole that words do not tell apart.
  if (!first?.activity.duration || !one || said.length > 1 || certifying.length > 1) return;
  const time = Number(one[1] ?? '') * 60 + Number(one[2] ?? 0);
  const { min, max } = first.activity.duration;
  if (time >= min && time <= max) return;
  const data: Slots = {
    said: minutes(time),
    activity: activityName(first.activity),
    time: spent(first.activity.duration),
  };
  const related = [{ at: [...first.path, 'duration'], message: say('la durée est ici', 'the duration is here') }];
  yield { at: ['evaluation', 'certification', 'exam'], message: 'examTime', data, related };
}

const attemptsSaid = phrase(`${oneNumber} (?:seule? )?(?:tentatives?|passages?|essais?|attempts?|tries)`);

/** Attempts that the exam’s own words give, against those of the activity that is the exam. */
function* examAttempts(course: Course): Generator<Finding<'examAttempts'>> {
  const { exam = '' } = course.evaluation.certification;
  const [, said] = attemptsSaid().exec(exam) ?? [];
  const certifying = allActivities(course).filter(
    ({ activity }) => activity.assessment === 'certifying' && activity.attempts,
  );
  const [first] = certifying;
  if (said === undefined || !first || certifying.some(({ activity }) => activity.attempts === Number(said))) return;
  const data: Slots = {
    said: Number(said),
    activity: activityName(first.activity),
    attempts: first.activity.attempts ?? 0,
  };
  const related = [
    {
      at: [...first.path, 'attempts'],
      message: say('le nombre de tentatives est ici', 'the number of attempts is here'),
    },
  ];
  yield { at: ['evaluation', 'certification', 'exam'], message: 'examAttempts', data, related };
}

/** A day of the exam in words, before a session of the course that comes later. */
function* examEarly(course: Course): Generator<Finding<'examEarly'>> {
  const { exam = '' } = course.evaluation.certification;
  const [said, ...others] = /\d/.test(exam) ? daysSaid(exam) : [];
  const sessions = allActivities(course).flatMap(({ activity, module, path }) =>
    module && activity.date?.day ? [{ name: activityName(activity), date: activity.date, path }] : [],
  );
  const last = sessions.reduce<(typeof sessions)[number] | undefined>(
    (latest, one) => (!latest || firstDay(one.date) > firstDay(latest.date) ? one : latest),
    undefined,
  );
  const [day] = said && last ? daysMeant(said, [last.date.year]) : [];
  if (!said || !last || !day || others.length > 0 || day >= firstDay(last.date)) return;
  const data: Slots = { words: quoted(said.words), session: last.name, date: onDay(last.date) };
  const related = [
    { at: [...last.path, 'date'], message: say('cette séance vient après', 'this session comes later') },
  ];
  yield { at: ['evaluation', 'certification', 'exam'], message: 'examEarly', data, related };
}

const weekSaid = phrase(
  '(?:quiz|test|examen|épreuve|exam) (?:de la |en |of )?(?:semaine|week) (\\d+)',
  'semaine',
  'week',
);

/** « Quiz de la semaine 5 », where nothing is assessed in that week. */
function* examWeek(course: Course): Generator<Finding<'examWeek'>> {
  const { exam = '' } = course.evaluation.certification;
  const said = Number(weekSaid().exec(exam)?.[1] ?? 0);
  const weeks = allActivities(course).flatMap(({ activity, module }) => {
    const week = activity.week ?? module?.week;
    return week && intentOf(activity) === 'assessment' ? [week] : [];
  });
  if (said === 0 || weeks.length === 0 || weeks.includes(said)) return;
  yield {
    at: ['evaluation', 'certification', 'exam'],
    message: 'examWeek',
    data: { said, weeks: [...new Set(weeks)].join(', ') },
  };
}

/** What the words on the exam say against the rest. */
function* examSaid(course: Course) {
  yield* examTime(course);
  yield* examEarly(course);
  yield* examAttempts(course);
  yield* examWeek(course);
}

export const rule = defineRule({
  id: 'follow-up/certification',
  stage: 'structure',
  until: 'follow-up',
  contradictions: ['examAttempts', 'examEarly', 'examTime', 'examWeek', 'none', 'sheet', 'expired', 'register'],
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Une certification que l’on peut retrouver', 'A certification that can be looked up'),
    why: say(
      'Sans code ni certificateur, ou avec des indications qui se contredisent, une certification ne se vérifie pas : l’apprenant ne sait ni ce qu’il obtiendra, ni pour combien de temps.',
      'Without a code or a certifying body, or with details that contradict each other, a certification can’t be checked: learners know neither what they will get nor for how long.',
    ),
    source: sameFile.fields,
    messages: {
      none: say(
        'Aucune reconnaissance n’est annoncée (« type: none »), alors qu’un code, un certificateur, une épreuve ou un seuil est indiqué. Écrivez le type, ou retirez ces lignes.',
        'No recognition is announced (“type: none”), although a code, a certifying body, an exam or a pass mark is given. Write the type, or take these lines out.',
      ),
      sheet: say(
        'La certification porte le code {code}, alors que les compétences renvoient à la fiche {sheet}. Corrigez le code, ou la référence des compétences.',
        'The certification has the code {code}, while the competences refer to sheet {sheet}. Correct the code, or the reference of the competences.',
      ),
      expired: say(
        'L’étape {tool} est prévue {delay} après le parcours, alors que la certification n’est valable que {validity}. Avancez cette étape, ou corrigez la validité.',
        'The step {tool} is planned {delay} after the course, while the certification is valid for only {validity}. Bring this step forward, or correct the validity.',
      ),
      examTime: say(
        'L’épreuve est annoncée pour une durée de {said}, alors que l’activité {activity} dure {time}. Corrigez l’un ou l’autre.',
        'The exam is announced with a duration of {said}, while the activity {activity} lasts {time}. Correct one or the other.',
      ),
      examAttempts: say(
        'L’épreuve est annoncée avec {said, plural, one {# tentative} other {# tentatives}}, et l’activité {activity} en permet {attempts}. Corrigez l’un ou l’autre.',
        'The exam is announced with {said, plural, one {# attempt} other {# attempts}}, and the activity {activity} allows {attempts}. Correct one or the other.',
      ),
      examEarly: say(
        'L’épreuve est annoncée à la date {words}, avant {session} ({date}). Corrigez l’une des dates.',
        'The exam is announced for {words}, before {session} ({date}). Correct one of the dates.',
      ),
      examWeek: say(
        'L’épreuve est annoncée en semaine {said}, où rien n’est évalué (évaluations en semaine {weeks}). Corrigez l’un ou l’autre.',
        'The exam is announced in week {said}, in which nothing is assessed (assessments in week {weeks}). Correct one or the other.',
      ),
      register: say(
        'Le code « {code} » ne correspond pas à la reconnaissance annoncée : {type}. Corrigez l’un ou l’autre.',
        'The code “{code}” does not match the recognition announced: {type}. Correct one or the other.',
      ),
      untraceable: say(
        'Reconnaissance annoncée : {type}, sans code ni certificateur. Donnez-les (« code », « certifier »), ou annoncez une attestation (type: attestation).',
        'Recognition announced: {type}, with neither code nor certifying body. Give them (“code”, “certifier”), or announce an attestation (type: attestation).',
      ),
    },
    examples: {
      bad: [
        'evaluation:\n  certification: { type: none, certifier: "Institut du management", exam: "Dossier et entretien" }',
        'modules:\n  - id: M5\n    activities:\n      - { type: simulation, title: "Épreuve blanche", duration: 2 h, delivery: in-person, date: 2026-10-27 }\nevaluation:\n  certification: { type: certificate, title: "Passeport", exam: "Entretien devant un jury, le jeudi 22 octobre 2026" }',
        'modules:\n  - id: M4\n    activities:\n      - { type: exam, title: "Examen", duration: 45 min, assessment: certifying, passMark: 70 %, attempts: 1 }\nevaluation:\n  certification: { type: certificate, title: "Auditeur interne", exam: "Examen en ligne, deux tentatives", passMark: 70 % }',
        'modules:\n  - id: M1\n    week: 1\n    activities:\n      - { type: quiz, title: "Le quiz", duration: 15 min, passMark: 70 % }\nevaluation:\n  certification: { type: attestation, exam: "Quiz de la semaine 5", passMark: 70 % }',
        'modules:\n  - id: M3\n    activities:\n      - { type: exam, title: "QCM AIPR", duration: 1 h, assessment: certifying, passMark: 48/80 }\nevaluation:\n  certification: { type: certificate, title: "AIPR", exam: "QCM de 40 questions en deux heures", passMark: 48/80 }',
        'competencies: [ { id: C1, title: "Accueillir l’alternant", reference: RS7381 } ]\nevaluation:\n  certification: { type: rs, title: "Tuteur", code: RS5872, certifier: "CCI France" }',
        'evaluation:\n  moments: [ { id: E1, when: after, delay: 23 mois, tool: "maintien des compétences, avant l’échéance" } ]\n  certification: { type: rs, title: "SST", code: RS715, certifier: INRS, validity: 12 mois }',
        'evaluation:\n  certification: { type: rncp, title: "Attestation de fin de formation" }',
        'evaluation:\n  certification: { type: rncp, title: "Lutte contre le blanchiment", code: RS6845 }',
      ],
      good: 'evaluation:\n  certification: { type: rs, title: "Animer une équipe à distance", code: RS1234, certifier: "Institut du management" }',
    },
  }),
  *check(course, _options, { isOpen, profiles }) {
    yield* elsewhere(course);
    yield* expired(course);
    if (course.evaluation.certification.exam !== undefined) yield* examSaid(course);
    const { type, code, certifier, exam, passMark } = course.evaluation.certification;
    if (type === 'none' && (code !== undefined || certifier !== undefined || exam !== undefined || passMark))
      yield { at: ['evaluation', 'certification', 'type'], message: 'none' };
    if (type !== 'rs' && type !== 'rncp') return;
    // What its funding asks for is told by regulation/cpf-code.
    if (profiles.includes('cpf') || course.need.funding.includes('cpf')) return;
    const register = /^\s*(RNCP|RS)\s*\d/i.exec(code ?? '')?.[1]?.toLowerCase();
    if (register !== undefined && register !== type) {
      const data: Slots = { type: certificationTypes[type], code: code ?? '' };
      yield { at: ['evaluation', 'certification', 'code'], message: 'register', data };
      return;
    }
    if (code !== undefined || certifier !== undefined) return;
    if (['', '.code', '.certifier', '.type'].some((part) => isOpen(`evaluation.certification${part}`))) return;
    const data: Slots = { type: certificationTypes[type] };
    yield { at: ['evaluation', 'certification', 'type'], message: 'untraceable', data };
  },
});
