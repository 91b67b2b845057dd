import type { Course } from '../../../course/course.ts';
import type { PassMark } from '../../../course/kinds.ts';
import type { Path } from '../../../diagnostic.ts';
import { isSummative } from '../../../facts/coverage.ts';
import { allActivities } from '../../../facts/time.ts';
import { oneNumber, phrase, plainSentence } from '../../../language/phrases.ts';
import { type Slots, say } from '../../../language/say.ts';
import { qualiopiSource } from '../../../method/qualiopi.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { enumeration, quoted } from '../_enumeration.ts';
import { targetText } from '../_figures.ts';

const shareOf = (mark: PassMark): number =>
  mark.kind === 'share' ? mark.share.value : mark.score.value / mark.score.of;

/** Pass marks of what counts that are not the one of the certificate. */
function* otherMarks(course: Course): Generator<Finding<'other'>> {
  const { passMark: whole, type } = course.evaluation.certification;
  if (!whole) return;
  const related = [
    { at: ['evaluation', 'certification', 'passMark'], message: say('l’autre seuil', 'the other mark') },
  ];
  for (const { activity, path } of allActivities(course)) {
    const { passMark: mark } = activity;
    if (!mark || !isSummative(activity) || Math.abs(shareOf(mark) - shareOf(whole)) < 0.005) continue;
    const data: Slots = {
      name: quoted(activity.title ?? activity.id),
      mark: targetText(mark),
      recognition:
        type === 'attestation' ? say('l’attestation', 'the attestation') : say('la certification', 'the certification'),
      whole: targetText(whole),
    };
    yield { at: [...path, 'passMark'], message: 'other', severity: 'info', data, related };
  }
}

/** « Vingt questions ; quinze bonnes réponses demandées ». */
const outOfSaid = phrase(
  `${oneNumber} questions[^.]{0,40}?[;,:.] ?(?:[a-zà-ÿ]+ ){0,2}?${oneNumber} (?:bonnes réponses|réponses justes|correct answers)`,
  'question',
);

const markSaid =
  /(\d+(?:[.,]\d+)?)\s*(?:%|(?:\/|(?:(?:points?|(?:bonnes )?réponses?|questions?|items?|champs|critères)(?: de [a-zà-ÿ]+)? )?(?:justes? )?(?:sur|out of))\s*(\d+))/g;

/** The one mark that a sentence names (« 70 % de bonnes réponses », « 12/20 »), from 0 to 1; undefined for none and for several. */
function markIn(sentence: string): number | undefined {
  const [, all, right] = outOfSaid().exec(sentence) ?? [];
  if (all !== undefined && right !== undefined) return Number(right) / Number(all);
  const found = [...plainSentence(sentence).matchAll(markSaid)];
  const [, value = '', of = '100'] = found[0] ?? [];
  // « Un point sur huit » is what an item counts.
  return found.length === 1 && value !== '1' ? Number(value.replace(',', '.')) / Number(of) : undefined;
}

/** Criteria whose figure is not the pass mark beside them: of an activity, or of the moment that bears its title. */
function* wordedMarks(course: Course): Generator<Finding<'worded'>> {
  for (const { activity, path } of allActivities(course)) {
    const { passMark: mark, criteria, title } = activity;
    if (!mark) continue;
    const moments = course.evaluation.moments.flatMap(({ tool, criterion }, m) =>
      tool !== undefined && title !== undefined && tool.toLowerCase() === title.toLowerCase() && criterion
        ? [{ text: criterion, at: ['evaluation', 'moments', m, 'criterion'] as Path }]
        : [],
    );
    for (const { text, at } of [
      ...(criteria ? [{ text: criteria, at: [...path, 'criteria'] }] : []),
      ...(['content', 'instructions'] as const).flatMap((key) => {
        const text = activity[key];
        return text && outOfSaid().test(text) ? [{ text, at: [...path, key] }] : [];
      }),
      ...moments,
    ]) {
      const worded = markIn(text);
      if (worded === undefined || Math.abs(worded - shareOf(mark)) < 0.005) continue;
      const related = [{ at: [...path, 'passMark'], message: say('le seuil est ici', 'the pass mark is here') }];
      const data: Slots = { name: quoted(title ?? activity.id), mark: targetText(mark), criteria: quoted(text) };
      yield { at, message: 'worded', data, related };
    }
  }
}

/** True where a criterion speaks of a test, or counts points as the pass mark does. */
const isMark = (criterion: string, marks: readonly PassMark[]) =>
  /quiz|test|examen|épreuve|QCM|exam/i.test(criterion) ||
  marks.some(
    (mark) =>
      mark.kind === 'score' && new RegExp(`(?:/|sur|out of)\\s*${mark.score.of}(?!\\d)`).test(plainSentence(criterion)),
  );

/** What a mark in words or figures cannot do without. */
const outOf = /%|\/|sur|out of/i;

/** Criteria of objectives, and of moments that are not long after the course, with the objectives they are about. */
function* statedCriteria(course: Course) {
  for (const [o, { criterion, id, title }] of course.objectives.entries())
    if (criterion !== undefined)
      yield { criterion, objectives: [id], name: title ?? id, at: ['objectives', o, 'criterion'] as Path };
  for (const [m, { criterion, objectives, tool, when, id }] of course.evaluation.moments.entries())
    if (criterion !== undefined && when !== 'after')
      yield { criterion, objectives, name: tool ?? id, at: ['evaluation', 'moments', m, 'criterion'] as Path };
}

/** Criteria of objectives, and of moments at the end, whose figure is the pass mark of nothing that assesses them. */
function* otherCriteria(course: Course): Generator<Finding<'criterion'>> {
  const assessed = allActivities(course).flatMap(({ activity, path }) =>
    activity.passMark && activity.assesses.length > 0
      ? [{ mark: activity.passMark, path, assesses: activity.assesses }]
      : [],
  );
  if (assessed.length === 0) return;
  for (const { criterion, objectives, name, at } of statedCriteria(course)) {
    const marked = assessed.filter(({ assesses }) => assesses.some((id) => objectives.includes(id)));
    const marks = marked.map(({ mark }) => mark);
    const [first] = marks;
    if (!first || !outOf.test(criterion) || !isMark(criterion, marks)) continue;
    const said = markIn(criterion);
    if (said === undefined || marks.some((mark) => Math.abs(shareOf(mark) - said) < 0.005)) continue;
    const related = marked.map(({ path }) => ({
      at: [...path, 'passMark'],
      message: say('le seuil est ici', 'the pass mark is here'),
    }));
    yield {
      at,
      message: 'criterion',
      // A grid may be stricter than the mark of the whole.
      severity: /grille|grid|rubric/i.test(criterion) ? 'info' : 'warning',
      data: { name: quoted(name), mark: targetText(first), criteria: quoted(criterion) },
      related,
    };
  }
}

export const rule = defineRule({
  id: 'follow-up/pass-mark',
  stage: 'structure',
  until: 'follow-up',
  contradictions: ['worded', 'other', 'criterion'],
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Un seuil pour ce qui compte', 'A pass mark for what counts'),
    why: say(
      'Avant de passer une évaluation qui compte, chacun doit savoir ce qui est attendu pour réussir.',
      'Before an assessment that counts, everybody must know what it takes to pass.',
    ),
    source: qualiopiSource(
      1,
      say('modalités d’évaluation annoncées au public', 'assessment methods told to the public'),
    ),
    messages: {
      none: say(
        'Ni seuil ni critères pour {activities} : dites à partir de quoi c’est réussi (80 %, 12/20, une grille).',
        'No pass mark or criteria for {activities}: say what it takes to pass (80%, 12/20, a rubric).',
      ),
      worded: say(
        '{name} se réussit à {mark}, et le critère dit {criteria} : gardez le bon chiffre.',
        '{name} is passed at {mark}, and the criterion says {criteria}: keep the right figure.',
      ),
      criterion: say(
        'Le critère de {name} dit {criteria}, alors que le seuil de réussite de son évaluation est de {mark}. Gardez le bon chiffre.',
        'The criterion of {name} says {criteria}, while the pass mark of its assessment is {mark}. Keep the right figure.',
      ),
      other: say(
        '{name} se réussit à {mark}, et {recognition} à {whole} : dites lequel des deux compte.',
        '{name} is passed at {mark}, and {recognition} at {whole}: say which of the two counts.',
      ),
    },
    examples: {
      bad: [
        'modules:\n  - id: M4\n    activities:\n      - { type: quiz, title: "Quiz final", assessment: summative, passMark: 80 %, criteria: "70 % de bonnes réponses", duration: 10 min }',
        'objectives:\n  - { id: O1, title: "Distinguer les formes de maltraitance", criterion: "70 % au quiz du module 1" }\nmodules:\n  - id: M1\n    activities:\n      - { type: quiz, title: "Quiz", assesses: [O1], assessment: summative, passMark: 80 %, duration: 10 min }',
        'modules:\n  - id: M4\n    activities:\n      - { type: exam, title: "Examen final", passMark: 60 %, duration: 20 min }\nevaluation:\n  certification: { type: certificate, passMark: 80 % }',
        'modules:\n  - id: M4\n    title: "Gérer les conflits"\n    activities:\n      - { type: quiz, title: "Quiz final", assessment: summative, duration: 10 min }',
      ],
      good: 'modules:\n  - id: M4\n    title: "Gérer les conflits"\n    activities:\n      - { type: quiz, title: "Quiz final", assessment: summative, passMark: 80 %, duration: 10 min }',
    },
  }),
  *check(course, _options, { isOpen }) {
    yield* otherMarks(course);
    yield* wordedMarks(course);
    yield* otherCriteria(course);
    const unmarked = allActivities(course).filter(({ activity, module }) => {
      const counts =
        activity.assessment === 'summative' ||
        activity.assessment === 'certifying' ||
        (activity.type === 'exam' && activity.assessment === undefined);
      const certified = activity.type === 'exam' && course.evaluation.certification.passMark !== undefined;
      const place = `${module ? `modules.${module.id}.` : ''}activities.${activity.id}`;
      const open = isOpen(`${place}.passMark`) || isOpen(`${place}.criteria`);
      return counts && activity.passMark === undefined && activity.criteria === undefined && !certified && !open;
    });
    const [first, ...others] = unmarked;
    if (!first) return;
    const data: Slots = {
      activities: enumeration(unmarked.map(({ activity }) => quoted(activity.title ?? activity.id))),
    };
    const related = others.map(({ path }) => ({ at: path, message: say('ici aussi', 'here too') }));
    yield { at: first.path, message: 'none', data, related };
  },
});
