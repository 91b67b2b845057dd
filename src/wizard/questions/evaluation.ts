import { coursePart } from '../../course/choices.ts';
import { labelsOf } from '../../course/field.ts';
import { say, translate } from '../../language/say.ts';
import { lineOf } from '../items.ts';
import { choose, tick } from '../kinds/choice.ts';
import { line } from '../kinds/line.ts';
import { items } from '../kinds/list.ts';
import { table } from '../kinds/table.ts';
import { personLabel } from '../people.ts';
import type { Question } from '../question.ts';
import { checkpointSuggestion, titleSuggestion } from '../suggestions.ts';

const privacy = {
  fr: [
    'Le participant et son tuteur ; les RH voient les résultats d’ensemble',
    'Le participant, son tuteur et les RH',
    'Le participant, son tuteur, les RH et le responsable hiérarchique',
  ],
  en: [
    'The participant and the tutor; HR sees overall results',
    'The participant, the tutor and HR',
    'The participant, the tutor, HR and the line manager',
  ],
} as const;

const parts = ['sponsor', 'decides', 'approves', 'informed'] as const;
const headings = {
  sponsor: say('commanditaire', 'sponsor'),
  decides: say('décide', 'decides'),
  approves: say('valide', 'approves'),
  informed: say('informé', 'informed'),
};

/** The fifth step: results, who decides, and when we meet again. */
export const evaluationQuestions: readonly Question[] = [
  choose(
    'evaluation.privacy',
    { number: 30, step: 'evaluation' },
    { choices: (frame) => privacy[frame.language].map((label) => ({ value: label, label })), other: true },
  ),
  choose('evaluation.certification.type', {
    number: 31,
    step: 'evaluation',
    label: say('reconnaissance', 'recognition'),
  }),
  tick('need.funding', { number: 32, step: 'evaluation' }),
  items(
    'people',
    {
      id: 'people.others',
      number: 33,
      star: true,
      step: 'evaluation',
      label: say('interlocuteurs', 'contacts'),
      ask: say('Qui d’autre compte dans ce projet ?', 'Who else matters in this project?'),
      hint: say(
        'Celles et ceux qui décident, valident ou doivent être tenus informés. Un nom ou une fonction suffit.',
        'Those who decide, approve or must be kept informed. A name or a role is enough.',
      ),
    },
    {
      keys: ['name', 'role'],
      show: (item) => [item.values.name, item.values.role].filter(Boolean).join(', '),
    },
  ),
  table(
    {
      id: 'people.does',
      number: 33,
      star: true,
      step: 'evaluation',
      after: ['people', 'people.others'],
      label: say('rôles dans le projet', 'parts in the project'),
    },
    {
      list: 'people',
      key: 'does',
      many: true,
      row: personLabel,
      choices: (frame) => parts.map((value) => ({ value, label: translate(headings[value], frame.language) })),
    },
  ),
  items(
    'partnership.checkpoints',
    {
      number: 34,
      star: true,
      step: 'evaluation',
      hint: say('Une date, et ce que nous validerons ce jour-là.', 'A date, and what we will approve that day.'),
    },
    {
      keys: ['date', 'approves'],
      fields: (_course, frame) => [{ key: 'approves', label: frame.language === 'fr' ? 'à valider' : 'to approve' }],
      suggest: checkpointSuggestion,
      show: (item, _course, frame) => {
        const labels = labelsOf(coursePart);
        const approves = lineOf(item.values.approves)
          .split(', ')
          .map((part) => (labels[part] ? translate(labels[part], frame.language) : part));
        return [item.values.date, approves.join(', ')].filter(Boolean).join(' · ');
      },
    },
  ),
  line(
    'title',
    {
      number: 35,
      step: 'evaluation',
      hint: say('Un titre de travail suffit : il pourra changer.', 'A working title is enough: it may change.'),
      after: ['need.goals'],
    },
    { suggest: titleSuggestion },
  ),
];
