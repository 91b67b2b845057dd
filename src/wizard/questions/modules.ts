import { say } from '../../language/say.ts';
import { choose } from '../kinds/choice.ts';
import { line } from '../kinds/line.ts';
import { items } from '../kinds/list.ts';
import { nameLms } from '../platforms.ts';
import type { Question } from '../question.ts';
import { moduleGuides, moduleTotals, nextWeek, showModule } from '../schedule.ts';
import { referenceField } from '../suggestions.ts';

/** The fourth step: the main parts, and where they will live. */
export const modulesQuestions: readonly Question[] = [
  items(
    'modules',
    {
      id: 'modules.list',
      number: 28,
      step: 'modules',
      after: ['objectives'],
      hint: say('Un titre, et une durée si elle est déjà annoncée.', 'A title, and a duration if already announced.'),
    },
    {
      keys: ['title', 'duration', 'week', 'serves'],
      fields: (course, frame) => [
        { key: 'duration', example: '30-45 min' },
        { key: 'week', later: true },
        { key: 'serves', later: true, ...referenceField(course, 'objectives', frame) },
      ],
      guides: moduleGuides,
      fresh: nextWeek,
      show: showModule,
      footer: moduleTotals,
    },
  ),
  choose(
    'need.constraints.platform.existing',
    {
      number: 29,
      step: 'modules',
      ask: say('Sur quelle plateforme ?', 'On which platform?'),
      openAsk: say(
        'La plateforme est-elle celle du client, déjà en place ?',
        'Is the platform the client’s, already in place?',
      ),
      label: say('plateforme en place', 'platform in place'),
    },
    {
      labels: {
        true: say('celle du client, déjà en place', 'the client’s, already in place'),
        false: say('une plateforme à choisir ou à fournir', 'a platform to choose or provide'),
      },
      suggest: () => 'true',
    },
  ),
  line(
    'need.constraints.platform.name',
    {
      number: 29,
      step: 'modules',
      ask: say('Laquelle ?', 'Which one?'),
      openAsk: say(
        'Quel est le nom, et la version, de la plateforme ?',
        'What is the platform called, and its version?',
      ),
      hint: say(
        'Le nom que ses utilisateurs lui donnent, et sa version si elle est connue.',
        'The name its users give it, and its version if known.',
      ),
    },
    { also: nameLms },
  ),
];
