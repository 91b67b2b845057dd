import { coursePart } from '../../../course/choices.ts';
import type { Course } from '../../../course/course.ts';
import { labelsOf } from '../../../course/field.ts';
import { firstDay, lastDay, type PlainDate, parseDate } from '../../../course/values/date.ts';
import type { Path } from '../../../diagnostic.ts';
import { launchDay } from '../../../facts/calendar.ts';
import type { CoursePart } from '../../../facts/seal.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { onDay } from '../_figures.ts';
import { sameFile } from '../_same-file.ts';

/** What each part builds on; the ways of working are often agreed with the objectives, and the evaluation with the structure. */
const buildsOn: Partial<Record<CoursePart, CoursePart>> = {
  objectives: 'need',
  structure: 'objectives',
  production: 'structure',
  deployment: 'production',
  report: 'deployment',
};

const labels = labelsOf(coursePart);

const label = (part: CoursePart): Text => {
  const { fr, en } = labels[part] as Text;
  return { fr: quoted(fr).fr, en: quoted(en).en };
};

interface Agreed {
  readonly part: CoursePart;
  readonly date: PlainDate;
  readonly at: Path;
}

const earlier = say('la partie dont elle dépend est validée ici', 'the part it builds on is approved here');

/** Parts agreed on before what they build on. */
function* turnedAround(agreed: readonly Agreed[]): Generator<Finding<'order'>> {
  for (const { part, date, at } of agreed) {
    const ground = buildsOn[part];
    const dates = agreed.filter((other) => other.part === ground);
    const [first] = [...dates].sort((a, b) => (firstDay(a.date) < firstDay(b.date) ? -1 : 1));
    if (!ground || !first || lastDay(date) >= firstDay(first.date)) continue;
    const data: Slots = { part: label(part), date: onDay(date), ground: label(ground), later: onDay(first.date) };
    yield { at, message: 'order', data, related: [{ at: first.at, message: earlier }] };
  }
}

/** A report approved before it is made. */
function* beforeReport(course: Course): Generator<Finding<'report'>> {
  const { date: report } = course.evaluation.report;
  if (!report?.day) return;
  const related = [
    {
      at: ['evaluation', 'report', 'date'],
      message: say('la date du bilan est ici', 'the date of the report is here'),
    },
  ];
  for (const [a, { part, date }] of course.partnership.approvals.entries()) {
    if (part !== 'report' || !date?.day || firstDay(date) >= firstDay(report)) continue;
    const data: Slots = { date: onDay(date), later: onDay(report) };
    yield { at: ['partnership', 'approvals', a, 'date'], message: 'report', data, related };
  }
}

/** A part approved before the only meeting that is to approve it. */
function* beforeMeeting(course: Course): Generator<Finding<'meeting'>> {
  const { approvals, checkpoints } = course.partnership;
  for (const [a, { part, date }] of approvals.entries()) {
    if (!part || !date?.day) continue;
    const meetings = checkpoints.flatMap((one, c) => (one.approves.includes(part) ? [{ ...one, c }] : []));
    const [meeting] = meetings;
    if (!meeting?.date?.day || meetings.length > 1 || firstDay(meeting.date) <= firstDay(date)) continue;
    const data: Slots = { part: label(part), date: onDay(date), later: onDay(meeting.date) };
    const at = ['partnership', 'checkpoints', meeting.c];
    const related = [{ at, message: say('le point d’échange est ici', 'the checkpoint is here') }];
    yield { at: ['partnership', 'approvals', a, 'date'], message: 'meeting', data, related };
  }
}

/** Contents, or their opening, that a meeting approves once the course is open. */
function* afterOpening(course: Course): Generator<Finding<'opened'>> {
  const launch = launchDay(course);
  for (const [c, { approves, date }] of course.partnership.checkpoints.entries()) {
    const part = approves.find((one) => one === 'production' || one === 'deployment');
    if (!launch || !part || !date?.day || firstDay(date) <= launch) continue;
    const data: Slots = { part: label(part), date: onDay(date), launch: onDay(parseDate(launch) as PlainDate) };
    yield { at: ['partnership', 'checkpoints', c, 'date'], message: 'opened', data };
  }
}

export const rule = defineRule({
  id: 'partnership/approval-order',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Valider dans l’ordre', 'Approve in order'),
    why: say(
      'Une structure validée avant les objectifs est à refaire quand les objectifs changent.',
      'A structure approved before the objectives has to be redone when the objectives change.',
    ),
    source: [
      {
        grade: 'S',
        text: say('Méthode : valider chaque étape avant la suivante', 'Method: approve each step before the next'),
      },
      sameFile.dates,
    ],
    messages: {
      opened: say(
        'La partie {part} doit être validée le {date}, alors que le parcours ouvre le {launch}. Avancez ce point d’échange, ou repoussez l’ouverture.',
        'The part {part} is to be approved on {date}, while the course opens on {launch}. Bring this checkpoint forward, or postpone the opening.',
      ),
      meeting: say(
        'La partie {part} est validée le {date}, avant le point d’échange du {later} où elle doit l’être. Corrigez l’une des dates.',
        'The part {part} is approved on {date}, before the checkpoint of {later} at which it is to be approved. Correct one of the dates.',
      ),
      report: say(
        'Le bilan est validé le {date}, avant sa propre date ({later}). Corrigez l’une des dates.',
        'The report is approved on {date}, before its own date ({later}). Correct one of the dates.',
      ),
      order: say(
        'La partie {part} est validée le {date}, avant la partie {ground} ({later}), dont elle dépend. Corrigez l’une des dates, ou l’ordre des validations.',
        'The part {part} is approved on {date}, before the part it builds on, {ground} ({later}). Correct one of the dates, or the order of the approvals.',
      ),
    },
    examples: {
      bad: [
        'cohorts: [ { id: G1, learners: 12, start: 2027-01-11 } ]\npartnership:\n  checkpoints:\n    - { date: 2027-01-21, subject: "Contenus et mise en ligne", approves: [ production, deployment ] }',
        'partnership:\n  checkpoints:\n    - { date: 2026-05-28, subject: "Objectifs", approves: [ objectives ] }\n  approvals:\n    - { part: objectives, by: drh, date: 2026-05-18 }',
        'partnership:\n  approvals:\n    - { part: objectives, by: drh, date: 2026-01-19 }\n    - { part: need, by: drh, date: 2026-01-26 }',
        'evaluation:\n  report: { date: 2026-11-19 }\npartnership:\n  approvals:\n    - { part: report, by: drh, date: 2026-10-05 }',
      ],
      good: 'partnership:\n  approvals:\n    - { part: need, by: drh, date: 2026-01-19 }\n    - { part: objectives, by: drh, date: 2026-01-26 }',
    },
  }),
  *check(course) {
    const { approvals, checkpoints } = course.partnership;
    yield* beforeReport(course);
    yield* beforeMeeting(course);
    yield* afterOpening(course);
    yield* turnedAround(
      approvals.flatMap(({ part, date }, a) =>
        part && date?.day ? [{ part, date, at: ['partnership', 'approvals', a, 'date'] }] : [],
      ),
    );
    yield* turnedAround(
      checkpoints.flatMap(({ approves, date }, c) =>
        date?.day ? approves.map((part) => ({ part, date, at: ['partnership', 'checkpoints', c, 'date'] })) : [],
      ),
    );
  },
});
