import type { Course } from '../../../course/course.ts';
import type { Raw } from '../../../course/raw.ts';
import { phrase } from '../../../language/phrases.ts';
import { say } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { saidIn, standsIn } from '../_said.ts';
import { sameFile } from '../_same-file.ts';

/** « Prochaine promotion en novembre, aucune entrée d’ici là ». */
const byCohorts = phrase(
  'aucune entrée|(?:première|deuxième|seconde|prochaine) (?:promotion|session|rentrée)|1 seule (?:promotion|session)|no entry|next (?:cohort|intake)',
  'entr',
  'promotion',
  'session',
  'rentrée',
  'cohort',
  'intake',
);

/** « On entre quand on veut », « entrées permanentes ». */
const anyTime = phrase(
  "(?:entrées?|inscriptions?|démarrage) (?:permanentes?|en continu|à tout moment|toute l[’']année|au fil de l[’']eau|libres?)|aucune (?:session|promotion) datée|recrutements? toute l'année|on (?:entre|commence|démarre) quand on veut|commencez quand vous voulez|start (?:any time|whenever)|rolling (?:entry|enrolment)",
  'entr',
  'inscription',
  'démarr',
  'commence',
  'start',
  'rolling',
  'datée',
  'recrutement',
);

/** What people are told of when they may begin, against the entry mode. */
function* told(course: Course, typed: Raw): Generator<Finding<'told'>> {
  const { entry } = course.format;
  const pattern = entry === 'continuous' ? byCohorts : entry === 'cohorts' ? anyTime : undefined;
  const found =
    pattern &&
    saidIn(typed).find(
      ({ text, at }) =>
        standsIn(at, 'communication', 'decisions', 'reasons', 'offers', 'enrolment') && pattern().test(text),
    );
  if (!found) return;
  const related = [
    { at: ['format', 'entry'], message: say('le mode d’entrée est indiqué ici', 'the entry mode is given here') },
  ];
  yield {
    at: found.at,
    message: 'told',
    data: { entry: entry === 'continuous' ? say('au fil de l’eau', 'continuous') : say('par groupes', 'by cohorts') },
    related,
  };
}

export const rule = defineRule({
  id: 'need/entry',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Des entrées au fil de l’eau, ou par promotions', 'Continuous entry, or entry by cohorts'),
    why: say(
      'Celui qui entre un mois après l’ouverture d’un groupe daté arrive quand les autres ont fini.',
      'Anybody who joins a dated cohort a month after it opened arrives when the others have finished.',
    ),
    source: sameFile.fields,
    messages: {
      dated: say(
        'Les entrées se font au fil de l’eau (« entry: continuous »), mais un groupe a une date de début et une date de fin. Choisissez l’un des deux fonctionnements.',
        'Learners enter at any time (“entry: continuous”), but a cohort has a start date and an end date. Choose one or the other.',
      ),
      told: say(
        'Ce texte ne correspond pas au mode d’entrée prévu ({entry}). Corrigez l’un ou l’autre.',
        'This text does not match the planned entry mode ({entry}). Correct one or the other.',
      ),
    },
    examples: {
      bad: [
        'format: { entry: continuous }\ncohorts:\n  - { id: G1, learners: 12, start: 2027-03-08, end: 2027-04-09 }',
        'format: { entry: continuous }\ndeployment:\n  communication:\n    - { audience: "référents", message: "Prochaine promotion le 2 novembre, aucune entrée d’ici là" }',
      ],
      good: 'format: { entry: cohorts }\ncohorts:\n  - { id: G1, learners: 12, start: 2027-03-08, end: 2027-04-09 }',
    },
  }),
  *check(course, _options, { typed }) {
    yield* told(course, typed);
    if (course.format.entry !== 'continuous') return;
    const index = course.cohorts.findIndex(({ start, end }) => start && end);
    if (index < 0) return;
    const related = [
      { at: ['format', 'entry'], message: say('le mode d’entrée est indiqué ici', 'the entry mode is given here') },
    ];
    yield { at: ['cohorts', index], message: 'dated', related };
  },
});
