import { type Course, type OpenQuestion, stageBefore } from '../../../course/course.ts';
import { firstDay } from '../../../course/values/date.ts';
import { neededBy } from '../../../facts/questions.ts';
import { asIs, type Slots, say, type Text } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { onDay } from '../_figures.ts';

interface Placed {
  readonly question: OpenQuestion;
  readonly index: number;
}

const name = ({ question, at, id }: OpenQuestion): string => question ?? at ?? id;

/** « A · B · C et 2 autres » */
function listOf(placed: readonly Placed[]): Text {
  const shown = placed.slice(0, 3).map(({ question }) => name(question).replace(/[{}]/g, ''));
  const more = placed.length - shown.length;
  const list = shown.join(' · ');
  return more === 0 ? asIs(list) : { fr: `${list} · et ${more} de plus`, en: `${list} · and ${more} more` };
}

/** One finding for several questions, at the first of them; the others are told at their places. */
function listed<M extends string>(
  placed: readonly Placed[],
  message: M,
  data: Slots,
  severity?: Finding['severity'],
): Finding<M> {
  const [first, ...others] = placed;
  return {
    at: ['openQuestions', first?.index ?? 0],
    message,
    data: { ...data, questions: listOf(placed) },
    ...(severity ? { severity } : {}),
    related: others.map(({ question, index }) => ({
      at: ['openQuestions', index],
      message: question.assumed ? say('à confirmer : {what}', 'to be confirmed: {what}') : asIs('{what}'),
      data: { what: name(question) },
    })),
  };
}

/** Answers that come after the meeting which approves what they are needed for. */
function* afterApproval(course: Course): Generator<Finding<'tooLate'>> {
  for (const [q, question] of course.openQuestions.entries()) {
    const { by, neededBy: stage } = question;
    if (!by?.day || !stage) continue;
    const index = course.partnership.checkpoints.findIndex(
      ({ approves, date }) => date?.day && approves.some((part) => part === stage) && firstDay(date) < firstDay(by),
    );
    const date = course.partnership.checkpoints[index]?.date;
    if (!date) continue;
    const data: Slots = { question: quoted(name(question)), by: onDay(by), date: onDay(date) };
    const related = [
      {
        at: ['partnership', 'checkpoints', index],
        message: say('ce qui en dépend est validé ici', 'what depends on it is approved here'),
      },
    ];
    yield { at: ['openQuestions', q, 'by'], message: 'tooLate', severity: 'warning', data, related };
  }
}

export const rule = defineRule({
  id: 'need/open-question',
  stage: 'need',
  until: 'follow-up',
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Les questions ouvertes', 'The open questions'),
    why: say(
      'Une question notée se pose au bon moment ; oubliée, elle se paie en production, ou devant les apprenants.',
      'A question that is written down gets asked in time; forgotten, it is paid for in production, or in front of the learners.',
    ),
    source: { grade: 'ours', text: say('Notre choix', 'Our choice') },
    messages: {
      open: say(
        '{count, plural, one {# question attend} other {# questions attendent}} une réponse : {questions}',
        '{count, plural, one {# question waits} other {# questions wait}} for an answer: {questions}',
      ),
      both: say(
        '{count, plural, one {# question attend} other {# questions attendent}} une réponse, {assumed, plural, one {# valeur est} other {# valeurs sont}} à confirmer : {questions}',
        '{count, plural, one {# question waits} other {# questions wait}} for an answer, {assumed, plural, one {# value is} other {# values are}} to be confirmed: {questions}',
      ),
      needed: say(
        'L’étape en cours ne peut pas se passer de {count, plural, one {cette réponse} other {ces # réponses}} : {questions}',
        'The stage in progress can’t do without {count, plural, one {this answer} other {these # answers}}: {questions}',
      ),
      assumed: say(
        '{assumed, plural, one {# valeur reste} other {# valeurs restent}} à confirmer : {questions}',
        '{assumed, plural, one {# value is} other {# values are}} still to be confirmed: {questions}',
      ),
      late: say(
        'Une réponse était attendue pour le {date} : {questions}. Relancez, ou changez la date.',
        'An answer was due on {date}: {questions}. Ask again, or change the date.',
      ),
      tooLate: say(
        '{question} : réponse attendue pour le {by}, alors que l’étape qui en dépend est validée dès le {date}. Demandez la réponse plus tôt, ou repoussez la validation.',
        '{question}: the answer is due on {by}, but the stage that depends on it is to be approved as early as {date}. Ask for the answer earlier, or postpone the approval.',
      ),
    },
    examples: {
      bad: [
        'openQuestions:\n  - { question: "Quels gestes peut-on montrer ?", to: atelier, by: 2027-01-12, neededBy: structure }\npartnership:\n  checkpoints:\n    - { date: 2026-12-15, subject: "Structure", approves: [structure] }',
        'openQuestions:\n  - { at: need.constraints.platform, question: "Quelle version de SCORM votre LMS accepte-t-il ?", to: DSI, by: 2026-02-02 }',
        'stage: structure\nopenQuestions:\n  - { at: need.audience.availability, question: "Combien d’heures par semaine ?", to: DRH }',
      ],
      good: 'need:\n  constraints:\n    platform: { name: "LMS interne", accepts: [scorm-1.2] }\nopenQuestions: []',
    },
  }),
  *check(course, _options, { stage, today }) {
    yield* afterApproval(course);
    const placed = course.openQuestions.map((question, index) => ({ question, index }));
    const isNeeded = ({ question }: Placed) => {
      const by = neededBy(question);
      return by !== undefined && !stageBefore(stage, by);
    };
    const open = placed.filter(({ question }) => !question.assumed);
    const needed = open.filter(isNeeded);
    const late = open.filter((one) => !isNeeded(one) && today && one.question.by && firstDay(one.question.by) < today);
    const waiting = open.filter((one) => !needed.includes(one) && !late.includes(one));
    // What stands and is to be confirmed never blocks.
    const assumed = placed.filter(({ question }) => question.assumed);
    if (needed.length > 0) yield listed(needed, 'needed', { count: needed.length }, 'error');
    for (const one of late) {
      const date = one.question.by;
      if (!date) continue;
      const day = onDay(date);
      yield listed([one], 'late', { date: day }, 'warning');
    }
    if (waiting.length + assumed.length === 0) return;
    const message = waiting.length === 0 ? 'assumed' : assumed.length === 0 ? 'open' : 'both';
    yield listed([...waiting, ...assumed], message, { count: waiting.length, assumed: assumed.length });
  },
});
