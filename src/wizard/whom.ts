import { say } from '../language/say.ts';
import { lineOf } from './items.ts';
import { items } from './kinds/list.ts';
import { mapsAt } from './paths.ts';
import { addressee, personLabel } from './people.ts';
import type { Question } from './question.ts';
import type { Item } from './ui.ts';

const about = items(
  'openQuestions',
  {
    step: 'partnership',
    ask: say('Questions ouvertes : à qui, pour quand ?', 'Open questions: to whom, by when?'),
    hint: say(
      'Elles partiront sur la fiche, sous « Questions à poser au client ». Entrée sur une ligne la modifie.',
      'They go on the sheet, under “Questions for the client”. Enter on a line changes it.',
    ),
  },
  { keys: ['question', 'to', 'by'] },
);

/** The last screen before saving: by default everything goes to the sponsor, for the next checkpoint. */
export const whomQuestion: Question = {
  ...about,
  control: (course, frame) => {
    const control = about.control(course, frame);
    if (control.kind !== 'list') return control;
    const person = addressee(course);
    const to = person ? lineOf(person.id) : '';
    const by =
      mapsAt(course, 'partnership.checkpoints')
        .map((checkpoint) => lineOf(checkpoint.date))
        .find(Boolean) ?? '';
    const named = (id: string) => {
      const found = mapsAt(course, 'people').find((other) => other.id === id);
      return found ? personLabel(found) : id;
    };
    return {
      ...control,
      fixed: true,
      fields: control.fields
        .filter((field) => field.key !== 'question')
        .map((field) =>
          field.key === 'to'
            ? {
                ...field,
                legend: mapsAt(course, 'people').map((other) => `${lineOf(other.id)}  ${personLabel(other)}`),
              }
            : field,
        ),
      items: control.items.map(
        (item): Item => ({
          ...item,
          values: { ...item.values, to: item.values.to || to, by: item.values.by || by },
        }),
      ),
      show: (item) => {
        const known = [named(item.values.to ?? ''), item.values.by].filter(Boolean).join(' · ');
        return `${known === '' ? '' : `[${known}] `}${item.values.question}`;
      },
    };
  },
};
