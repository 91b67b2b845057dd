import { allActivities } from '../../../facts/time.ts';
import { wholeWords } from '../../../language/letters.ts';
import { type Slots, say } from '../../../language/say.ts';
import { activityType } from '../../../method/activities.ts';
import { cited, lawSource } from '../../../method/law.ts';
import { defineRule } from '../../rule.ts';
import { everyProfile } from './_profiles.ts';

/** Questions put to a person about their own life; « les données de santé du patient » is a subject, not such a question. */
const personal = [
  wholeWords(
    String.raw`(?:votre|vos)\s+(?:\S+\s+){0,2}(?:âge|date de naissance|santé|religion|croyances?|syndicat|salaire|nationalité|situation (?:familiale|matrimoniale)|vie privée|origines?)`,
  ),
  wholeWords(
    String.raw`(?:avez-vous|êtes-vous|attendez-vous|souffrez-vous)\s+(?:\S+\s+){0,3}(?:enfants?|mariée?|enceinte|malade|syndiquée?|croyante?|maladie)`,
  ),
  /\byour\s+(?:\S+\s+){0,2}(?:age|birth date|health|religion|union|salary|nationality|marital status)\b/i,
  /\b(?:do you have|are you)\s+(?:\S+\s+){0,3}(?:children|married|pregnant|ill)\b/i,
];

export const rule = defineRule({
  id: 'regulation/data-protection',
  stage: 'production',
  severity: 'off',
  profiles: everyProfile,
  since: '0.1.0',
  about: () => ({
    title: say('Ne demander aux apprenants que ce qui sert', 'Ask learners only for what serves'),
    why: say(
      'On répond franchement à un questionnaire quand on sait à quoi il sert et qui le lira.',
      'People answer a questionnaire frankly when they know what it is for and who will read it.',
    ),
    source: lawSource(
      'L6353-9',
      say(
        'informations demandées à un stagiaire : lien direct et nécessaire avec la formation',
        'information asked of a trainee: direct and necessary link with the training',
      ),
    ),
    messages: {
      question: cited(
        say(
          'La question « {question} » porte sur la vie de la personne : gardez-la seulement si elle a un lien direct et nécessaire avec la formation.',
          'The question “{question}” is about the person’s own life: keep it only if it has a direct and necessary link with the training.',
        ),
        'L6353-9',
      ),
      privacy: cited(
        say(
          'Rien ne dit qui verra les réponses et les résultats de chacun (evaluation, privacy) : ils ne servent qu’à apprécier l’aptitude à suivre la formation.',
          'Nothing says who will see each person’s answers and results (evaluation, privacy): they serve only to judge the ability to follow the training.',
        ),
        'L6353-9',
      ),
    },
    examples: {
      bad: 'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - type: diagnostic\n        title: "Où j’en suis"\n        questions:\n          - { text: "Quelle est votre situation familiale ?", kind: short-answer }',
      good: 'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - type: diagnostic\n        title: "Où j’en suis"\n        questions:\n          - { text: "Combien de personnes encadrez-vous ?", kind: numerical }\nevaluation:\n  privacy: "Chacun voit ses résultats ; la tutrice, ceux du groupe."',
    },
  }),
  *check(course, _options, { isOpen }) {
    for (const { activity, path } of allActivities(course)) {
      for (const [index, { text }] of activity.questions.entries()) {
        if (!text || !personal.some((pattern) => pattern.test(text))) continue;
        yield { at: [...path, 'questions', index], message: 'question', data: { question: text } as Slots };
      }
    }
    const collects = allActivities(course).some(({ activity }) =>
      ['quiz', 'survey', 'assignment'].includes(activityType(activity.type).lms),
    );
    if (collects && course.evaluation.privacy === undefined && !isOpen('evaluation.privacy')) {
      yield { at: ['evaluation', 'privacy'], message: 'privacy' };
    }
  },
});
