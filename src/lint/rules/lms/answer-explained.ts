import type { Activity } from '../../../course/course.ts';
import { delayDays, parseDelay } from '../../../course/values/delay.ts';
import type { Path } from '../../../diagnostic.ts';
import { allActivities } from '../../../facts/time.ts';
import { oneNumber, phrase } from '../../../language/phrases.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { quotedSentence } from '../_enumeration.ts';
import { sameFile } from '../_same-file.ts';

type Question = Activity['questions'][number];

const yes = /^\s*(?:vrai|oui|exact|bravo|bonne réponse|bien vu|true|yes|well done)(?![\wÀ-ÿ])/i;
const no = /^\s*(?:faux|non|interdit|pas du tout|au contraire|perdu|mauvaise réponse|false|no|wrong)(?![\wÀ-ÿ])/i;

/** « Il est interdit de … »: there, « Interdit » in the explanation says that this is true. */
const denies = /\b(?:interdi|ne |n[’']|pas |jamais|aucun|illég|illicite|sans |forbidden|not |never|without )/i;

const forbidden = /\b(?:interdit|interdisent|est illégal|forbids|is forbidden|is illegal)\b/i;
const exception = /\b(?:sauf|sans|hors|si |lorsqu|quand|condition|except|unless|without|if |when)/i;

/** True when a text opens with the verdict that the answer does not have. */
function contradicts(text: string, right: boolean): boolean {
  return right ? no.test(text) : yes.test(text);
}

function* against(question: Question, at: Path): Generator<Finding<'feedback' | 'explanation'>> {
  const { text = '', answers, explanation, kind } = question;
  const data: Slots = { question: quotedSentence(text || question.id) };
  for (const [a, { correct, feedback }] of answers.entries()) {
    if (feedback === undefined || correct === undefined || !contradicts(feedback, correct)) continue;
    yield { at: [...at, 'answers', a, 'feedback'], message: 'feedback', data };
  }
  const right = answers.filter(({ correct }) => correct).map((answer) => answer.text ?? '');
  const verdict = right.length === 1 && (kind === 'true-false' || kind === 'single') ? right[0] : undefined;
  if (verdict === undefined || explanation === undefined || denies.test(text)) return;
  const isYes = /^\s*(?:vrai|oui|true|yes)(?![\wÀ-ÿ])/i.test(verdict);
  const isNo = /^\s*(?:faux|non|false|no)(?![\wÀ-ÿ])/i.test(verdict);
  // « La neutralité interdit tout signe », with no exception.
  const forbids = forbidden.test(explanation) && !exception.test(explanation);
  if ((isYes || isNo) && (contradicts(explanation, isYes) || (isYes && forbids)))
    yield { at: [...at, 'explanation'], message: 'explanation', data };
}

const figuresIn = (text: string): readonly string[] =>
  text.replace(/(\d)[ \u00a0\u202f](?=\d{3})/g, '$1').match(/\d+(?:[.,]\d+)?/g) ?? [];

const delaySaid = phrase(`${oneNumber} (h|heures?|hours?|jours?|days?|semaines?|weeks?|mois|months?|ans?|years?)`);

/** The one stretch of time that a text gives, in days, with its words; undefined for none and for several. */
function delayOnly(text: string): { readonly words: string; readonly days: number } | undefined {
  const [match, ...others] = delaySaid().all(text);
  const delay = match && parseDelay(`${Number(match[1] ?? '')} ${match[2]}`);
  return match && delay && others.length === 0 ? { words: match[0], days: delayDays(delay) } : undefined;
}

/** « 48 heures » for the right answer, « sept jours » in the explanation. */
function* otherDelay({ text = '', answers, explanation = '', id }: Question, at: Path): Generator<Finding<'figure'>> {
  const [right, ...more] = answers.filter(({ correct }) => correct);
  const expected = right && more.length === 0 ? delayOnly(right.text ?? '') : undefined;
  const said = expected && delayOnly(explanation);
  // Another stretch of time may be of something else, unless it is that of a wrong answer.
  const isWrong = answers.some(({ correct, text: other }) => !correct && delayOnly(other ?? '')?.days === said?.days);
  // The right figure may stand there without its unit.
  const isThere = figuresIn(right?.text ?? '').some((figure) => figuresIn(explanation).includes(figure));
  if (!expected || !said || said.days === expected.days || !isWrong || isThere) return;
  const data: Slots = {
    question: quotedSentence(text || id),
    figure: quotedSentence(said.words),
    expected: quotedSentence(expected.words),
  };
  yield { at: [...at, 'explanation'], message: 'figure', data };
}

/** An explanation whose only figure is that of a wrong answer, or not the one expected. */
function* otherFigure(
  { text = '', answers, explanation = '', kind, id }: Question,
  at: Path,
): Generator<Finding<'figure'>> {
  const right = answers.filter(({ correct }) => correct).map((answer) => figuresIn(answer.text ?? ''));
  const wrong = answers.filter(({ correct }) => !correct).map((answer) => figuresIn(answer.text ?? ''));
  const [expected, ...more] = right;
  const said = figuresIn(explanation);
  const [figure] = said;
  if (figure === undefined || said.length !== 1 || expected?.length !== 1 || more.length > 0) return;
  if (expected[0] === figure || figuresIn(text).includes(figure)) return;
  // A figure that no answer gives may be of something else.
  if (kind !== 'numerical' && !wrong.some((figures) => figures.length === 1 && figures[0] === figure)) return;
  const data: Slots = { question: quotedSentence(text || id), figure, expected: expected[0] ?? '' };
  yield { at: [...at, 'explanation'], message: 'figure', data };
}

export const rule = defineRule({
  id: 'lms/answer-explained',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Une explication qui confirme la bonne réponse', 'An explanation that confirms the right answer'),
    why: say(
      'L’apprenant à qui l’on dit « Faux » pour une bonne réponse ne sait plus ce qu’il doit retenir.',
      'A learner who is told “False” for a right answer no longer knows what to remember.',
    ),
    source: sameFile.fields,
    messages: {
      figure: say(
        'Question {question} : l’explication dit {figure}, alors que la bonne réponse est {expected}. Corrigez l’une ou l’autre.',
        'Question {question}: the explanation says {figure}, while the right answer is {expected}. Correct one or the other.',
      ),
      feedback: say(
        'Question {question} : ce retour contredit ce que « correct » dit de la réponse. Corrigez l’un ou l’autre.',
        'Question {question}: this feedback contradicts what “correct” says about the answer. Correct one or the other.',
      ),
      explanation: say(
        'Question {question} : l’explication contredit la bonne réponse. Corrigez l’une ou l’autre.',
        'Question {question}: the explanation contradicts the right answer. Correct one or the other.',
      ),
    },
    examples: {
      bad: [
        'modules:\n  - id: M1\n    activities:\n      - type: quiz\n        title: "Autorisé ?"\n        questions:\n          - text: "Un recruteur peut demander à une candidate si elle a des enfants."\n            kind: true-false\n            answers: [ { text: "Vrai", correct: true }, { text: "Faux" } ]\n            explanation: "Interdit : la question n’a pas de lien avec l’emploi."',
        'modules:\n  - id: M2\n    activities:\n      - type: quiz\n        title: "Le signalement"\n        questions:\n          - text: "Dans quel délai accuser réception ?"\n            kind: single\n            answers: [ { text: "48 heures", correct: true }, { text: "7 jours" } ]\n            explanation: "Le texte donne sept jours à compter de la réception."',
        'modules:\n  - id: M2\n    activities:\n      - type: quiz\n        title: "Geste commercial"\n        questions:\n          - text: "Jusqu’à quel montant le conseiller décide-t-il seul, en euros ?"\n            kind: numerical\n            answers: [ { text: "50", correct: true } ]\n            explanation: "Le plafond est de 30 € sans accord du responsable."',
        'modules:\n  - id: M1\n    activities:\n      - type: quiz\n        title: "Neutralité"\n        questions:\n          - text: "Un agent peut-il porter un signe religieux en service ?"\n            answers: [ { text: "Oui, s’il est discret", correct: true }, { text: "Non, quel qu’il soit" } ]\n            explanation: "L’obligation de neutralité interdit tout signe à l’agent, même discret."',
        'modules:\n  - id: M1\n    activities:\n      - type: quiz\n        title: "Qui décide ?"\n        questions:\n          - text: "Qui fixe les priorités du jour ?"\n            answers: [ { text: "Le chef d’équipe", correct: true, feedback: "Non, relisez la fiche." }, { text: "Chacun" } ]',
      ],
      good: 'modules:\n  - id: M1\n    activities:\n      - type: quiz\n        title: "Autorisé ?"\n        questions:\n          - text: "Il est interdit de demander à une candidate si elle a des enfants."\n            kind: true-false\n            answers: [ { text: "Vrai", correct: true, feedback: "Exact." }, { text: "Faux", correct: false, feedback: "Non, relisez la fiche." } ]\n            explanation: "Interdit : la question n’a pas de lien avec l’emploi."',
    },
  }),
  *check(course) {
    for (const { activity, path } of allActivities(course)) {
      for (const [q, question] of activity.questions.entries()) {
        yield* against(question, [...path, 'questions', q]);
        yield* otherFigure(question, [...path, 'questions', q]);
        yield* otherDelay(question, [...path, 'questions', q]);
      }
    }
  },
});
