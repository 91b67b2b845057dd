import type { Checkpoint, Course } from '../../../course/course.ts';
import { stageBefore } from '../../../course/course.ts';
import { daysBetween, firstDay } from '../../../course/values/date.ts';
import { launchDay } from '../../../facts/calendar.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, thresholds } from '../../rule.ts';

/** True for a meeting while everything can still be changed: it approves the need or the objectives, or speaks of them. */
function isEarly({ approves, subject }: Checkpoint): boolean {
  const parts = approves.some((part) => part === 'need' || part === 'objectives');
  return (
    parts ||
    /cadrage|besoin|objectif|lancement|premier rendez-vous|framing|kick-?off|\bneed|objective/iu.test(subject ?? '')
  );
}

/** The dated meetings of the design, in order: those before the launch. */
function ofDesign(course: Course): readonly { readonly day: string; readonly index: number }[] {
  const launch = launchDay(course);
  return course.partnership.checkpoints
    .flatMap(({ date }, index) => (date?.day ? [{ day: firstDay(date), index }] : []))
    .filter(({ day }) => launch === undefined || day < launch)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

export const rule = defineRule({
  id: 'partnership/checkpoints',
  stage: 'need',
  until: 'production',
  severity: 'warning',
  since: '0.1.0',
  appliesTo: ({ format }) => format.scope === 'intra',
  about: () => ({
    title: say('Des points d’échange réguliers', 'Regular checkpoints'),
    why: say(
      'Un parcours se construit avec le client : vu tôt et souvent, il parle le langage du terrain, et les apprenants s’y reconnaissent.',
      'A course is built with the client: seen early and often, it speaks the language of the field, and learners recognise themselves.',
    ),
    source: {
      grade: 'S',
      text: say(
        'Méthode : impliquer le client dès les premiers jets, points d’échange réguliers',
        'Method: involve the client from the first drafts, regular checkpoints',
      ),
    },
    messages: {
      none: say(
        'Aucun point d’échange avec le client : prévoyez au moins le cadrage, le scénario et la validation finale, avec ce que chacun valide.',
        'No checkpoint with the client: plan at least framing, scenario and acceptance, with what each approves.',
      ),
      few: say(
        '{count, plural, one {# point d’échange} other {# points d’échange}} avec le client : prévoyez-en au moins {fewest} (cadrage, scénario, validation finale).',
        '{count, plural, one {# checkpoint} other {# checkpoints}} with the client: plan at least {fewest} (framing, scenario, acceptance).',
      ),
      early: say(
        'Le client ne voit ni le besoin ni les objectifs avant la suite : prévoyez un point dès les premiers jets.',
        'The client sees neither the need nor the objectives before what follows: plan a checkpoint from the first drafts.',
      ),
      gap: say(
        '{days} jours sans point d’échange pendant la conception : au-delà de {most}, on travaille sans le client.',
        '{days} days without a checkpoint during design: above {most}, one works without the client.',
      ),
    },
    examples: {
      bad: [
        'partnership:\n  checkpoints:\n    - { date: 2026-03-05, subject: "Recette" }',
        'stage: objectives\npartnership:\n  checkpoints:\n    - { date: 2026-01-12, subject: "Cadrage", approves: [need] }\n    - { date: 2026-02-16, subject: "Scénario", approves: [structure] }\n    - { date: 2026-03-05, subject: "Recette", approves: [production] }',
      ],
      good: 'partnership:\n  checkpoints:\n    - { date: 2026-01-12, subject: "Cadrage", approves: [need] }\n    - { date: 2026-01-26, subject: "Scénario", approves: [structure] }\n    - { date: 2026-02-16, subject: "Recette", approves: [production] }',
    },
  }),
  options: thresholds({ fewest: 3, gapDays: 21 }),
  *check(course, { fewest, gapDays }, { stage, isOpen }) {
    const { checkpoints } = course.partnership;
    if (isOpen('partnership.checkpoints')) return;
    const at = ['partnership', 'checkpoints'];
    if (checkpoints.length === 0) {
      // In the first meeting, the next ones are still to be agreed.
      if (!stageBefore(stage, 'objectives')) yield { at, message: 'none' };
      return;
    }
    const data: Slots = { count: checkpoints.length, fewest };
    if (checkpoints.length < fewest && !stageBefore(stage, 'objectives')) yield { at, on: 'key', message: 'few', data };
    if (!checkpoints.some(isEarly)) yield { at, on: 'key', message: 'early' };
    const design = ofDesign(course);
    for (const [place, { day, index }] of design.entries()) {
      const before = design[place - 1];
      const days = before ? daysBetween(before.day, day) : 0;
      if (days <= gapDays) continue;
      const gap: Slots = { days, most: gapDays };
      yield { at: [...at, index, 'date'], message: 'gap', data: gap };
    }
  },
});
