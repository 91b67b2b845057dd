import { editText } from '../../course/edit.ts';
import type { RawMap } from '../../course/raw.ts';
import type { ExitCode, Host } from '../../host/host.ts';
import { say, type Text, translate } from '../../language/say.ts';
import { changes } from '../../wizard/changes.ts';
import { type Draft, resumed } from '../../wizard/draft.ts';
import { identified, namingEdits } from '../../wizard/identified.ts';
import type { Frame, Step } from '../../wizard/question.ts';
import { questions } from '../../wizard/questions.ts';
import { begin, type Interview } from '../../wizard/screens.ts';
import type { Ui } from '../../wizard/ui.ts';
import { type LoadedCourse, loadCourse } from '../load-course.ts';
import { choose, converse, frameFor, uiMode } from './holding.ts';
import { findDraft, isHeld, keeper, setAside } from './keeping.ts';
import { shellWord } from './saving.ts';

export interface EditRequest {
  readonly file: string;
  readonly step?: Step;
  readonly plain: boolean;
}

const refused = say(
  'Rien n’a été changé : corrigez d’abord {name} dans un éditeur (spoc lint {name}).',
  'Nothing was changed: correct {name} in an editor first (spoc lint {name}).',
);
const nobody = say(
  'Personne ne peut répondre ici : l’entrée ou la sortie n’est pas un terminal. Ouvrez {file} dans un éditeur, ou lancez spoc edit dans un terminal.',
  'Nobody can answer here: input or output is not a terminal. Open {file} in an editor, or run spoc edit in a terminal.',
);
const changedSince = say(
  '{file} a changé pendant l’entretien : rien n’a été écrit, tout est gardé dans {draft}. Relancez spoc edit.',
  '{file} changed during the interview: nothing was written, everything is kept in {draft}. Run spoc edit again.',
);
const stale = say(
  'Un brouillon a été trouvé, mais le fichier a changé depuis : il est gardé sous {aside}.',
  'A draft was found, but the file has changed since: it is kept as {aside}.',
);
const unchanged = say('{file} : rien n’a changé.', '{file}: nothing changed.');

function folderOf(file: string): string {
  return /^(.*)[\\/][^\\/]*$/.exec(file)?.[1] ?? '.';
}

function opened(request: EditRequest, base: RawMap, frame: Frame): Interview {
  const plan = { depth: 'full', existing: true, ...(request.step ? { only: request.step } : {}) } as const;
  const start = begin(plan, base, request.step ? undefined : { on: 'review' });
  // What is answered has been seen: a change elsewhere marks it « à revoir ».
  return { ...start, seen: questions.filter((question) => question.shown(base, frame) !== '').map(({ id }) => id) };
}

async function beginning(
  host: Host,
  ui: Ui,
  request: EditRequest,
  base: RawMap,
  frame: Frame,
): Promise<Interview | undefined> {
  const tell = (text: Text, data = {}) => translate(text, host.language, data);
  const folder = folderOf(request.file);
  const draft: Draft | 'broken' | undefined = await findDraft(host, folder);
  if (draft === undefined) return opened(request, base, frame);
  const current = draft !== 'broken' && draft.purpose === 'edit' && JSON.stringify(draft.base) === JSON.stringify(base);
  if (!current) {
    const aside = await setAside(host, folder);
    host.err(`${tell(stale, { aside })}\n`);
    return opened(request, base, frame);
  }
  const held = isHeld(host, draft);
  const choices = [
    { value: 'resume', label: tell(say('reprendre où nous en étions', 'go on where we were')) },
    {
      value: 'restart',
      label: tell(
        say('repartir du fichier (le brouillon est gardé à côté)', 'begin from the file (the draft is kept beside)'),
      ),
    },
  ];
  const chosen = await choose(
    ui,
    frame,
    {
      id: 'start',
      title: tell(say('Brouillon trouvé', 'A draft was found')),
      ask: held
        ? tell(
            say(
              'Un autre assistant semble ouvert sur ce brouillon (processus {holder}). Que faire ?',
              'Another wizard seems to be open on this draft (process {holder}). What now?',
            ),
            { holder: String(draft.holder) },
          )
        : tell(say('Des changements n’ont pas été enregistrés. Que faire ?', 'Some changes were not saved. What now?')),
    },
    held ? [{ value: 'leave', label: tell(say('ne pas y toucher', 'leave it alone')) }, ...choices] : choices,
  );
  if (chosen === 'resume') return resumed(draft);
  if (chosen !== 'restart') return undefined;
  await setAside(host, folder);
  return opened(request, base, frame);
}

/** Writes what changed into the file, and nothing else; false when somebody else changed it meanwhile. */
async function write(host: Host, file: string, loaded: LoadedCourse, base: RawMap, after: RawMap): Promise<boolean> {
  const now = new TextDecoder().decode(await host.files.read(file));
  if (now.replace(/^\ufeff/, '') !== loaded.source.text) return false;
  const typed = loaded.source.values as RawMap;
  const text = editText(loaded.source, [...namingEdits(typed, base, after), ...changes(base, after)]);
  await host.files.write(file, now.startsWith('\ufeff') ? `\ufeff${text}` : text);
  return true;
}

/** Takes up the questions on an existing spec. */
export async function edited(request: EditRequest, host: Host): Promise<ExitCode> {
  const tell = (text: Text, data = {}) => host.err(`${translate(text, host.language, data)}\n`);
  const { file } = request;
  // A file that can’t be read is the first thing to say, terminal or not.
  const loaded = await loadCourse(host, file, refused);
  if (typeof loaded === 'number') return loaded;
  const mode = uiMode(host, request.plain);
  if (!mode) {
    tell(nobody, { file });
    return 2;
  }
  const base = identified(loaded.source.values as RawMap, loaded.course);
  const frame: Frame = frameFor(host, folderOf(file));
  const ui = await host.ui(mode);
  try {
    const start = await beginning(host, ui, request, base, frame);
    if (!start) return 130;
    const kept = keeper(host, folderOf(file), 'edit', base);
    const resume = `spoc edit ${shellWord(file)}${request.step ? ` ${request.step}` : ''}${request.plain ? ' --plain' : ''}`;
    const end = await converse(host, ui, start, frame, kept, resume);
    await ui.close();
    if (typeof end === 'number') return end;
    if (JSON.stringify(end.course) === JSON.stringify(base)) {
      await kept.discard();
      tell(unchanged, { file });
      return 0;
    }
    if (!(await write(host, file, loaded, base, end.course))) {
      tell(changedSince, { file, draft: kept.path });
      return 2;
    }
    await kept.discard();
    host.out(`${file}\n`);
    tell(say('Ensuite : spoc lint {file} · spoc render {file}', 'Next: spoc lint {file} · spoc render {file}'), {
      file: shellWord(file),
    });
    return 0;
  } finally {
    await ui.close();
  }
}
