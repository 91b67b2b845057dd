import { nearest } from '../language/nearest.ts';
import { say, type Text, translate } from '../language/say.ts';
import type { Step } from '../wizard/question.ts';
import { stepNames, steps } from '../wizard/questions.ts';
import { edited } from './interview/editing.ts';
import { defaultFile } from './load-course.ts';
import { invoke, type Program, type Run } from './program.ts';

const program: Program = {
  name: 'edit',
  summary: say(
    'Reprend les questions sur une spécification existante ; vos commentaires et votre mise en forme restent.',
    'Takes up the questions on an existing spec; your comments and layout stay.',
  ),
  arguments: [
    { name: '[file]', help: say('la spécification (par défaut : spoc.yaml)', 'the spec (default: spoc.yaml)') },
    {
      name: '[step]',
      help: {
        fr: `une étape : ${stepNames.map((name) => `${name} (${steps[name].fr})`).join(', ')}`,
        en: `a step: ${stepNames.map((name) => `${name} (${steps[name].en})`).join(', ')}`,
      },
    },
  ],
  options: [
    {
      flags: '--plain',
      help: say(
        'ligne par ligne, sans mise en page : lecteur d’écran, terminal simple',
        'line by line, without layout: screen reader, simple terminal',
      ),
    },
  ],
  after: say(
    'Exemples :\n  spoc edit\n  spoc edit objectives\n  spoc edit projet/spoc.yaml modules',
    'Examples:\n  spoc edit\n  spoc edit objectives\n  spoc edit project/spoc.yaml modules',
  ),
};

const noStep = say(
  'Aucune étape ne s’appelle « {name} ». Étapes : {known}.',
  'No step is called “{name}”. Steps: {known}.',
);

const isStep = (word: string | undefined): word is Step =>
  word !== undefined && (stepNames as readonly string[]).includes(word);

export const run: Run = async (args, host) => {
  const invocation = invoke(program, args, host);
  if (typeof invocation === 'number') return invocation;
  const [first, second] = invocation.operands as readonly (string | undefined)[];
  // « spoc edit objectives » names a step, unless a file is called so.
  const alone = second === undefined && isStep(first) && (await host.files.state(first))?.kind !== 'file';
  const step = alone ? first : second;
  if (step !== undefined && !isStep(step)) {
    const tell = (text: Text, data: Record<string, string>) => translate(text, host.language, data);
    const near = nearest(step, stepNames);
    const lines = [tell(noStep, { name: step, known: stepNames.join(', ') })];
    if (near) lines.push(tell(say('Vouliez-vous dire « {near} » ?', 'Did you mean “{near}”?'), { near }));
    host.err(`${lines.join('\n')}\n`);
    return 2;
  }
  const file = alone || first === undefined ? defaultFile : first;
  return edited({ file, ...(step ? { step } : {}), plain: invocation.options.plain === true }, host);
};
