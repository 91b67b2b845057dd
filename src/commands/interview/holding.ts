import type { ExitCode, FileError, Host } from '../../host/host.ts';
import { fileProblems } from '../../host/words.ts';
import { say, type Text, translate } from '../../language/say.ts';
import type { Frame } from '../../wizard/question.ts';
import { hold } from '../../wizard/run.ts';
import type { Interview } from '../../wizard/screens.ts';
import type { Choice, Ui } from '../../wizard/ui.ts';
import type { Keeper } from './keeping.ts';
import { previewOf, remarksOf } from './looking.ts';

export function frameFor(host: Host, folder: string): Frame {
  const name = folder === '' || folder === '.' ? host.cwd : folder;
  return {
    language: host.language,
    folder:
      name
        .split(/[\\/]/)
        .filter((part) => part !== '' && part !== '.' && part !== '..')
        .at(-1) ?? '',
    today: host.now().toISOString().slice(0, 10),
  };
}

/** How one may be asked here; undefined when nobody can answer. */
export function uiMode(host: Host, plain: boolean): 'terminal' | 'plain' | undefined {
  const { input, output } = host.terminal;
  if (plain) return 'plain';
  if (!input || !output) return undefined;
  return host.env.TERM === 'dumb' || host.env.ACCESSIBLE ? 'plain' : 'terminal';
}

/** One choice outside the interview; undefined when the person leaves it. */
export async function choose(
  ui: Ui,
  frame: Frame,
  question: { readonly id: string; readonly ask: string; readonly hint?: string; readonly title: string },
  choices: readonly Choice[],
): Promise<string | undefined> {
  const { title, ...rest } = question;
  const action = await ui.ask(
    {
      kind: 'choice',
      ...rest,
      language: frame.language,
      header: { title },
      choices,
      suggestion: choices[0]?.value,
      other: false,
      check: () => undefined,
      open: false,
      confirm: false,
      back: true,
    },
    () => {},
  );
  return action.do === 'answer' ? String(action.value) : undefined;
}

const stopped = say(
  'Entretien en pause : tout est gardé dans {path}.\nPour reprendre : {command}',
  'Interview paused: everything is kept in {path}.\nTo resume: {command}',
);
const inputEnded = say(
  'L’entrée s’est terminée avant la fin de l’entretien : tout est gardé dans {path}.\nPour reprendre : {command}',
  'The input ended before the interview did: everything is kept in {path}.\nTo resume: {command}',
);
const notKept = say(
  'Attention : le brouillon n’a pas pu être écrit. {reason}',
  'Careful: the draft could not be written. {reason}',
);

function whyNot(host: Host, error: FileError): string {
  return translate(fileProblems[error.problem], host.language, { path: error.path, detail: error.message });
}

/** Holds the interview; the exit code when it was not brought to its end, after saying how to resume. */
export async function converse(
  host: Host,
  ui: Ui,
  start: Interview,
  frame: Frame,
  keeper: Keeper,
  resume: string,
): Promise<Interview | ExitCode> {
  const named = start.plan.depth === 'full';
  const end = await hold(start, frame, {
    ui,
    keep: (interview) => keeper.keep(interview),
    preview: (course) => previewOf(host, course, frame),
    remarks: (course) => remarksOf(course, frame, named),
  });
  if (end.end === 'save') return end;
  await ui.close();
  const tell = (text: Text, data = {}) => host.err(`${translate(text, host.language, data)}\n`);
  if (keeper.failure) tell(notKept, { reason: whyNot(host, keeper.failure) });
  else tell(end.end === 'ended' ? inputEnded : stopped, { path: keeper.path, command: resume });
  return 130;
}
