import type { Course } from '../../../course/course.ts';
import type { Raw } from '../../../course/raw.ts';
import { delayDays } from '../../../course/values/delay.ts';
import { exactWords, whenAsked } from '../../../language/letters.ts';
import { oneNumber, type Phrase, phrase } from '../../../language/phrases.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { quotedSentence } from '../_enumeration.ts';
import { delayIn } from '../_numbers.ts';
import { saidIn, standsIn } from '../_said.ts';
import { sameFile } from '../_same-file.ts';

const fewer = phrase(`(?:moins d(?:e |')|under |less than )${oneNumber} (ans?|années?|years?|mois|months?)`);
const more = phrase(
  `(?:au moins|plus de|minimum|depuis|avoir|at least|over|more than) ${oneNumber} (ans?|années?|years?|mois|months?)`,
);
const level = whenAsked(() => exactWords('[ABC][12](?!\\d)', 'g'));

/** Levels of the Common European Framework in a text, lowest first. */
function levelsIn(text: string): readonly string[] {
  return [...(text.match(level()) ?? [])].sort();
}

function* clashes(course: Course, prerequisite: string): Generator<Finding<'junior' | 'diploma' | 'level'>> {
  const { seniority, education } = course.need.audience;
  const audience = ['need', 'audience'];
  const [most, least] = [delayIn(seniority ?? '', fewer), delayIn(prerequisite, more)];
  if (most && least && delayDays(least) >= delayDays(most))
    yield { at: [...audience, 'seniority'], message: 'junior', data: { seniority: quotedSentence(seniority ?? '') } };
  const without = /^\s*(?:sans (?:aucun )?diplôme|no (?:degree|diploma))/i.test(education ?? '');
  if (without && /dipl[ôo]me d[’'’]|titulaire d|être diplômé|degree|diploma/i.test(prerequisite))
    yield { at: [...audience, 'education'], message: 'diploma', data: { education: quotedSentence(education ?? '') } };
  const required = levelsIn(prerequisite).at(-1);
  const goal = course.need.goals.findIndex(({ title = '' }) => levelsIn(title).length > 0);
  const aimed = levelsIn(course.need.goals[goal]?.title ?? '').at(-1);
  if (required && aimed && required >= aimed)
    yield { at: ['need', 'goals', goal], message: 'level', data: { level: aimed } };
}

/** What a text leaves out, and the prerequisites that ask for it. */
const waived: readonly [() => Phrase, RegExp][] = [
  [
    phrase(
      '(?:sans|aucun) (?:aucun )?(?:prérequis|pré-requis)|ouverte? à toute?s|no prerequisites?|open to all',
      'requis',
      'ouvert',
      'prerequisite',
      'open',
    ),
    /./,
  ],
  [
    phrase('sans (?:condition de|aucun) diplôme|aucun diplôme|no (?:degree|diploma)', 'diplôme', 'degree', 'diploma'),
    /dipl[ôo]me|\bbac\b|baccalauréat|\bBTS\b|\bCAP\b|licence|master|titre professionnel|titre de niveau|degree/i,
  ],
  [
    phrase(
      "(?:aucune|sans) (?:connaissance|expérience)s?|débutants?(?: acceptés)?|novices?|n[’']a(?:yant)? jamais|no experience|beginners?",
      'connaissance',
      'expérience',
      'débutant',
      'novice',
      'jamais',
      'experience',
      'beginner',
    ),
    /expérience|avoir déjà|pratiqu|^savoir|être capable|maîtris|exerc(?:er|é) depuis|experience|already/i,
  ],
];

/** Texts for learners or about the audience that leave out what a prerequisite asks for. */
function* told(course: Course, typed: Raw, prerequisite: string): Generator<Finding<'waived'>> {
  const { description } = course.need.audience;
  const texts = [
    ...(description === undefined ? [] : [{ text: description, at: ['need', 'audience', 'description'] }]),
    ...saidIn(typed).filter(({ at }) => standsIn(at, 'communication', 'offers', 'enrolment')),
  ];
  for (const [index, [says, asks]] of waived.entries()) {
    const place = asks.test(prerequisite)
      ? // « Débutants » of the audience are so in the subject; elsewhere, « ouvert à tous » may be of its employees.
        texts.find(({ text, at }) => (index > 0 || at[0] !== 'need') && says().test(text))
      : undefined;
    if (!place) continue;
    yield { at: place.at, message: 'waived', data: { words: quotedSentence(place.text) } };
    return;
  }
}

/** « Condition d’inscription : avoir conduit un projet », where the framing says that there is none. */
const conditionSaid = phrase(
  "condition d[’'](?:inscription|accès|entrée)|(?:ouvert|réservé)e?s? (?:seulement |uniquement )?à (?:ceux|celles|toute personne) (?:qui|ayant)|l[’']inscription (?:exige|suppose|demande) d[’']avoir|il faut avoir (?:déjà|suivi)|entry condition|only for those who",
  'condition',
  'réservé',
  'ouvert',
  'inscription',
  'faut',
  'entry',
  'only',
);

function* unlisted(course: Course, typed: Raw): Generator<Finding<'unlisted'>> {
  const { prerequisites } = course.need.audience;
  if (!prerequisites || prerequisites.length > 0) return;
  const told = saidIn(typed).find(
    ({ text, at }) => standsIn(at, 'communication', 'decisions', 'enrolment', 'offers') && conditionSaid().test(text),
  );
  if (!told) return;
  const related = [
    { at: ['need', 'audience', 'prerequisites'], message: say('aucun prérequis ici', 'no prerequisite here') },
  ];
  yield { at: told.at, message: 'unlisted', data: { words: quotedSentence(told.text) }, related };
}

export const rule = defineRule({
  id: 'need/prerequisites-fit',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Des prérequis que le public remplit', 'Prerequisites that the audience meets'),
    why: say(
      'Un prérequis que le public n’a pas ferme le parcours à ceux pour qui il est fait.',
      'A prerequisite that the audience does not have closes the course to those it is made for.',
    ),
    source: sameFile.fields,
    messages: {
      junior: say(
        'Le prérequis {prerequisite} exclut le public visé, dont l’ancienneté est {seniority}. Corrigez l’un ou l’autre.',
        'The prerequisite {prerequisite} shuts out the audience, whose time in the job is {seniority}. Correct one or the other.',
      ),
      diploma: say(
        'Le prérequis {prerequisite} exclut une partie du public visé (niveau d’études : {education}). Corrigez l’un ou l’autre.',
        'The prerequisite {prerequisite} shuts out part of the audience (education: {education}). Correct one or the other.',
      ),
      unlisted: say(
        'Ce texte pose une condition ({words}), alors que le cadrage dit qu’il n’y a pas de prérequis (« [ ] »). Ajoutez-la aux prérequis, ou corrigez le texte.',
        'This text sets a condition ({words}), while the framing says that there are no prerequisites (“[ ]”). Add it to the prerequisites, or correct the text.',
      ),
      waived: say(
        'Le prérequis {prerequisite} est demandé, alors que ce texte dit l’inverse : {words}. Corrigez l’un ou l’autre.',
        'The prerequisite {prerequisite} is required, while this text says the opposite: {words}. Correct one or the other.',
      ),
      level: say(
        'Le prérequis {prerequisite} exige déjà au moins le niveau que vise le parcours ({level}). Corrigez le prérequis ou le but.',
        'The prerequisite {prerequisite} already asks for at least the level that the course aims at ({level}). Correct the prerequisite or the goal.',
      ),
    },
    examples: {
      bad: [
        'need:\n  audience: { description: "Formateurs", seniority: "moins de deux ans dans le métier", prerequisites: ["Exercer le métier depuis au moins cinq ans"] }',
        'need:\n  audience: { description: "Chefs de projet", prerequisites: [] }\npartnership:\n  decisions:\n    - { date: 2025-10-17, what: "Ouvert à ceux qui ont déjà conduit un projet, condition d’inscription" }',
        'need:\n  audience: { description: "Soignants", education: "sans diplôme à BAC+3", prerequisites: ["Être titulaire du diplôme d’État d’infirmier"] }',
        'need:\n  audience: { description: "Agents débutants, sans expérience des marchés", prerequisites: ["Avoir déjà passé cinq marchés"] }',
        'need:\n  goals: [ { id: G1, title: "Passer de B1 à B2 en anglais" } ]\n  audience: { description: "Techniciens", prerequisites: ["Niveau B2 attesté"] }',
      ],
      good: 'need:\n  goals: [ { id: G1, title: "Passer de B1 à B2 en anglais" } ]\n  audience: { description: "Techniciens", seniority: "au moins deux ans", prerequisites: ["Niveau B1 attesté", "Exercer depuis au moins un an"] }',
    },
  }),
  *check(course, _options, { typed }) {
    yield* unlisted(course, typed);
    for (const [index, prerequisite] of (course.need.audience.prerequisites ?? []).entries()) {
      for (const { at, message, data } of [...clashes(course, prerequisite), ...told(course, typed, prerequisite)]) {
        const related = [{ at, message: say('à comparer avec ceci', 'to be compared with this') }];
        const all: Slots = { ...data, prerequisite: quotedSentence(prerequisite) };
        yield { at: ['need', 'audience', 'prerequisites', index], message, data: all, related };
      }
    }
  },
});
