import { say } from '../../language/say.ts';
import { wordingAdvice } from '../advice.ts';
import { lineOf } from '../items.ts';
import { items, lines } from '../kinds/list.ts';
import { table } from '../kinds/table.ts';
import { languageOf, type Question } from '../question.ts';
import { evidenceSuggestion, objectiveGuides, referenceField } from '../suggestions.ts';

/** The second step: situations first, then what each participant will be able to do, and how one will see it. */
export const objectivesQuestions: readonly Question[] = [
  items(
    'need.situations',
    {
      number: 15,
      star: true,
      step: 'objectives',
      openAsk: say(
        'Quelles situations précises les participants devront-ils réussir ?',
        'Which precise situations will the participants have to master?',
      ),
      hint: say(
        'De trois à six moments du travail où tout se joue. Collez une liste : chaque puce fait une ligne.',
        'Three to six moments at work where it all happens. Paste a list: each bullet makes a line.',
      ),
    },
    { keys: ['title'] },
  ),
  items(
    'objectives',
    {
      number: 16,
      star: true,
      step: 'objectives',
      openAsk: say(
        'Que chaque participant devra-t-il être capable de faire à la fin ?',
        'What must each participant be able to do by the end?',
      ),
      after: ['need.situations', 'need.goals'],
      hint: say('Un verbe qu’on peut voir, une seule action.', 'A verb one can see, a single action.'),
    },
    {
      keys: ['title', 'competencies'],
      fields: (course, frame) => [
        {
          key: 'title',
          keepWordsIn: 'clientWording',
          advise: (text) => wordingAdvice(text, languageOf(course, frame)),
        },
        { key: 'competencies', later: true, ...referenceField(course, 'competencies', frame) },
      ],
      guides: objectiveGuides,
      show: (item) => item.values.title ?? '',
    },
  ),
  table(
    {
      id: 'objectives.evidence',
      number: 17,
      step: 'objectives',
      openAsk: say(
        'À quoi verrons-nous que chaque objectif est atteint ?',
        'How will we see that each objective is reached?',
      ),
      after: ['objectives'],
      hint: say(
        'Une preuve par objectif : changez celles qui ne vont pas.',
        'One piece of evidence each: change those that don’t fit.',
      ),
    },
    {
      list: 'objectives',
      key: 'evidence',
      many: false,
      row: (item) => lineOf(item.title),
      suggest: evidenceSuggestion,
    },
  ),
  lines('project.scope.out', {
    number: 18,
    step: 'objectives',
    hint: say('Ce que l’on pourrait attendre, et qui n’y sera pas.', 'What one might expect and will not find.'),
  }),
];
