import { say } from '../../language/say.ts';
import { sizeAdvice } from '../advice.ts';
import { choose, tick } from '../kinds/choice.ts';
import { line } from '../kinds/line.ts';
import { items, lines } from '../kinds/list.ts';
import type { Question } from '../question.ts';
import { indicatorGuides, indicatorSuggestions, linkIndicators } from '../suggestions.ts';

/** The first step of the meeting: the problem before the audience, success before the objectives. */
export const needQuestions: readonly Question[] = [
  line(
    'client.name',
    {
      number: 1,
      step: 'need',
      compulsory: true,
      hint: say('Un nom de travail suffit.', 'A working name is enough.'),
    },
    { suggest: (_course, frame) => frame.folder || undefined },
  ),
  line('need.context', {
    number: 2,
    star: true,
    step: 'need',
    hint: say(
      'Ce qui change, ce qui presse. Dans les mots du client.',
      'What is changing, what is urgent. In the client’s words.',
    ),
  }),
  line('need.problem', {
    number: 3,
    star: true,
    step: 'need',
    hint: say(
      'Une scène précise vaut mieux qu’un diagnostic : qui, quand, quoi.',
      'A precise scene beats a diagnosis: who, when, what.',
    ),
  }),
  items(
    'need.goals',
    {
      number: 4,
      star: true,
      step: 'need',
      hint: say(
        'Une ligne par but, dans les mots du commanditaire.',
        'One line for each goal, in the sponsor’s words.',
      ),
    },
    { keys: ['title'] },
  ),
  items(
    'evaluation.indicators',
    {
      number: 5,
      star: true,
      step: 'need',
      after: ['need.goals'],
      hint: say('Quoi observer, et combien.', 'What to look at, and how much.'),
    },
    {
      keys: ['title', 'target'],
      fields: (_course, frame) => [
        { key: 'title', label: frame.language === 'fr' ? 'quoi' : 'what' },
        { key: 'target', label: frame.language === 'fr' ? 'combien' : 'how much' },
      ],
      guides: indicatorGuides,
      suggest: indicatorSuggestions,
      also: linkIndicators,
      show: (item) => [item.values.title, item.values.target].filter(Boolean).join(' → '),
    },
  ),
  lines('need.levers', {
    number: 6,
    step: 'need',
    hint: say(
      'Temps, outils, consignes, exemple du management : ce que la formation seule ne réglera pas.',
      'Time, tools, instructions, example set by managers: what training alone will not settle.',
    ),
  }),
  line('need.audience.description', {
    number: 7,
    star: true,
    step: 'need',
    hint: say(
      'Le métier et la situation, pas seulement le service.',
      'The job and the situation, not just the department.',
    ),
  }),
  line(
    'need.audience.learners',
    {
      number: 8,
      star: true,
      step: 'need',
      hint: say('Un nombre, une fourchette ou une estimation.', 'A number, a range or an estimate.'),
    },
    { example: say('15, 4-12, ~25', '15, 4-12, ~25'), advise: sizeAdvice },
  ),
  line('need.audience.sites', {
    number: 9,
    step: 'need',
    ask: say('Où sont-elles ?', 'Where are they?'),
    openAsk: say('Où sont les participants ?', 'Where are the participants?'),
  }),
  tick(
    'need.audience.equipment',
    {
      number: 9,
      step: 'need',
      ask: say('Et sur quel appareil apprendront-elles ?', 'And on which device will they learn?'),
      openAsk: say(
        'Sur quel appareil les participants apprendront-ils ?',
        'On which device will the participants learn?',
      ),
    },
    {
      choices: (_course, frame) =>
        (frame.language === 'fr'
          ? ['PC', 'PC partagé', 'tablette', 'téléphone']
          : ['PC', 'shared PC', 'tablet', 'phone']
        ).map((label) => ({ value: label, label })),
      other: true,
    },
  ),
  line('need.audience.education', {
    number: 10,
    step: 'need',
    ask: say('Quel niveau de formation ont-elles ?', 'What level of education do they have?'),
    openAsk: say(
      'Quel est le niveau de formation des participants ?',
      'What level of education do the participants have?',
    ),
  }),
  line('need.audience.seniority', {
    number: 10,
    step: 'need',
    ask: say('Et quelle ancienneté dans le poste ?', 'And how long in the job?'),
    openAsk: say(
      'Depuis quand les participants occupent-ils leur poste ?',
      'How long have the participants been in the job?',
    ),
  }),
  lines(
    'need.audience.prerequisites',
    {
      number: 11,
      step: 'need',
      hint: say(
        'Ce qui se vérifie, pas la motivation. « rien de particulier » est une réponse.',
        'What can be checked, not motivation. “nothing in particular” is an answer.',
      ),
    },
    { none: say('rien de particulier', 'nothing in particular') },
  ),
  line('need.audience.availability.perWeek', {
    number: 12,
    star: true,
    step: 'need',
    ask: say('Combien de temps chacun peut-il y consacrer par semaine ?', 'How much time can each give it a week?'),
  }),
  choose('need.audience.availability.workingTime', {
    number: 12,
    star: true,
    step: 'need',
    ask: say('Sur le temps de travail ?', 'During working hours?'),
    openAsk: say('Le parcours se suit-il sur le temps de travail ?', 'Is the course followed during working hours?'),
  }),
  line('need.audience.accessibility', {
    number: 13,
    step: 'need',
    openAsk: say('Quels besoins d’accessibilité faut-il prévoir ?', 'Which accessibility needs are to be planned for?'),
    hint: say(
      'Handicap, langue, lecture à l’écran, bruit de l’atelier…',
      'Disability, language, reading on screen, noise in the workshop…',
    ),
  }),
  choose('need.audience.participation', { number: 14, step: 'need' }),
];
