import type { RawMap } from '../../course/raw.ts';
import { readSource } from '../../course/source.ts';
import type { ExitCode, Host } from '../../host/host.ts';
import { say, type Text, translate } from '../../language/say.ts';
import { type Draft, resumed } from '../../wizard/draft.ts';
import { textAt } from '../../wizard/paths.ts';
import type { Frame } from '../../wizard/question.ts';
import { begin, type Interview } from '../../wizard/screens.ts';
import type { Choice, Ui } from '../../wizard/ui.ts';
import { exampleNames, readExample } from '../examples.ts';
import { choose, converse, frameFor, uiMode } from './holding.ts';
import { findDraft, isHeld, keeper, setAside } from './keeping.ts';
import type { InitRequest } from './request.ts';
import { isTaken, report, save, shellWord } from './saving.ts';
import { derivedFrom, startingPoint } from './starting.ts';

const nobody = say(
  'Personne ne peut répondre ici : l’entrée ou la sortie n’est pas un terminal.\nDeux façons de continuer :\n  dans un terminal : spoc init {folder}\n  sans questions :   spoc init {folder} --answers reponses.yaml (ou « - » pour l’entrée standard)',
  'Nobody can answer here: input or output is not a terminal.\nTwo ways to go on:\n  in a terminal:     spoc init {folder}\n  without questions: spoc init {folder} --answers answers.yaml (or “-” for standard input)',
);
const noDraft = say(
  'Aucun entretien en pause dans ce dossier : commencez par spoc init {folder}',
  'There is no paused interview in this folder: begin with spoc init {folder}',
);
const broken = say(
  'Le brouillon {path} est illisible ; il a été gardé sous {aside}.',
  'The draft {path} can’t be read; it was kept as {aside}.',
);
const untouched = say('Rien n’a été changé.', 'Nothing was changed.');
const ofAnEdit = say(
  'Ce dossier a un entretien en pause sur une spécification existante : reprenez-le par spoc edit.',
  'This folder has a paused interview on an existing spec: resume it with spoc edit.',
);

const draftTitle = say('Brouillon trouvé', 'A draft was found');
const draftAsk = say(
  'Un entretien est en pause dans ce dossier. Que faire ?',
  'An interview is paused in this folder. What now?',
);
const heldAsk = say(
  'Un autre assistant semble ouvert sur ce brouillon (processus {holder}). Que faire ?',
  'Another wizard seems to be open on this draft (process {holder}). What now?',
);
const draftHint = say(
  'Dernière réponse : {at} · {n, plural, one {# question vue} other {# questions vues}}',
  'Last answer: {at} · {n, plural, one {# question seen} other {# questions seen}}',
);

function moment(iso: string, frame: Frame): string {
  const format = new Intl.DateTimeFormat(frame.language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return format.format(new Date(iso)).replace(/[\u202f\u00a0]/g, ' ');
}

/** The examples by name, with what each is about. */
async function exampleChoices(host: Host): Promise<readonly Choice[]> {
  const choices: Choice[] = [];
  for (const value of await exampleNames(host)) {
    const { source } = readSource(value, (await readExample(host, value)) ?? '');
    const title = source ? textAt(source.values as RawMap, 'title') : '';
    choices.push({ value, label: title === '' ? value : title, hint: value });
  }
  return choices;
}

/** Where the interview begins; undefined when the person leaves, an exit code when there is trouble. */
async function beginning(
  host: Host,
  request: InitRequest,
  frame: Frame,
  draft: Draft | undefined,
  ui: Ui,
): Promise<Interview | ExitCode | undefined> {
  const tell = (text: Text, data = {}) => translate(text, host.language, data);
  const fresh = (course: RawMap) => begin({ depth: request.depth }, course);
  if (!draft || request.from !== undefined) {
    if (draft) await setAside(host, request.folder);
    const course = await startingPoint(host, request);
    return typeof course === 'number' ? course : fresh(course);
  }
  const held = isHeld(host, draft);
  const again = (): Interview => {
    const interview = resumed(draft);
    return request.depth === 'meeting' ? interview : { ...interview, plan: { depth: request.depth } };
  };
  if (request.resume && !held) return again();
  const resume = { value: 'resume', label: tell(say('reprendre où nous en étions', 'go on where we were')) };
  const restart = {
    value: 'restart',
    label: tell(say('recommencer (le brouillon est gardé à côté)', 'start again (the draft is kept beside)')),
  };
  const example = { value: 'example', label: tell(say('partir d’un exemple', 'begin from an example')) };
  const leave = { value: 'leave', label: tell(say('ne pas y toucher', 'leave it alone')) };
  const chosen = await choose(
    ui,
    frame,
    {
      id: 'start',
      title: tell(draftTitle),
      ask: held ? tell(heldAsk, { holder: String(draft.holder) }) : tell(draftAsk),
      hint: tell(draftHint, { at: moment(draft.at, frame), n: draft.seen.length }),
    },
    held
      ? [leave, { ...resume, label: tell(say('le reprendre quand même', 'take it over anyway')) }]
      : [resume, restart, example],
  );
  if (chosen === 'resume') return again();
  if (chosen === 'restart') {
    await setAside(host, request.folder);
    return fresh({});
  }
  if (chosen !== 'example') return undefined;
  const name = await choose(
    ui,
    frame,
    { id: 'examples', title: tell(draftTitle), ask: tell(say('Lequel ?', 'Which one?')) },
    await exampleChoices(host),
  );
  if (name === undefined) return beginning(host, request, frame, draft, ui);
  const course = await derivedFrom(host, name);
  if (typeof course === 'number') return course;
  await setAside(host, request.folder);
  return fresh(course);
}

/** Offers to make the documents at once. */
async function offerDocuments(host: Host, request: InitRequest, frame: Frame, ui: Ui): Promise<boolean> {
  const tell = (text: Text, data = {}) => translate(text, host.language, data);
  const chosen = await choose(
    ui,
    frame,
    {
      id: 'render',
      title: tell(say('Enregistré', 'Saved')),
      ask: tell(
        say('{target} est écrit. Produire les documents maintenant ?', '{target} is written. Make the documents now?'),
        {
          target: request.target,
        },
      ),
      hint: tell(say('Plus tard : spoc render {target}', 'Later: spoc render {target}'), { target: request.target }),
    },
    [
      { value: 'yes', label: tell(say('oui', 'yes')) },
      { value: 'no', label: tell(say('plus tard', 'later')) },
    ],
  );
  return chosen === 'yes';
}

async function draftFor(host: Host, request: InitRequest): Promise<Draft | ExitCode | undefined> {
  const tell = (text: Text, data = {}) => host.err(`${translate(text, host.language, data)}\n`);
  const found = await findDraft(host, request.folder);
  if (found === 'broken') {
    const aside = await setAside(host, request.folder);
    tell(broken, { path: keeper(host, request.folder, 'init').path, aside });
  }
  const draft = found === 'broken' ? undefined : found;
  if (draft?.purpose === 'edit') {
    tell(ofAnEdit);
    return 2;
  }
  if (request.resume && !draft) {
    tell(noDraft, { folder: shellWord(request.folder) });
    return 2;
  }
  return draft;
}

/** Holds the scoping interview and writes the spec at its end. */
export async function interviewed(request: InitRequest, host: Host): Promise<ExitCode> {
  const mode = uiMode(host, request.plain);
  if (!mode) {
    // What would fail in a terminal as well comes first.
    const draft = request.resume ? await draftFor(host, request) : undefined;
    const start = typeof draft === 'number' ? draft : await startingPoint(host, request);
    if (typeof start === 'number') return start;
    host.err(`${translate(nobody, host.language, { folder: shellWord(request.folder) })}\n`);
    return 2;
  }
  if (await isTaken(host, request)) return 2;
  const draft = await draftFor(host, request);
  if (typeof draft === 'number') return draft;
  const frame = frameFor(host, request.folder);
  const ui = await host.ui(mode);
  const resume = `spoc init ${request.folder === '.' ? '' : `${shellWord(request.folder)} `}--resume${request.plain ? ' --plain' : ''}`;
  try {
    const start = await beginning(host, request, frame, draft, ui);
    if (start === undefined) {
      await ui.close();
      host.err(`${translate(untouched, host.language)}\n`);
      return 130;
    }
    if (typeof start === 'number') return start;
    const kept = keeper(host, request.folder, 'init');
    const end = await converse(host, ui, start, frame, kept, resume);
    if (typeof end === 'number') return end;
    if (!request.force && (await host.files.state(request.target))) {
      await ui.close();
      await isTaken(host, request);
      return 2;
    }
    const whole = await save(host, request, end.course, frame);
    await kept.discard();
    const render = await offerDocuments(host, request, frame, ui);
    await ui.close();
    report(host, request, whole);
    if (!render) return 0;
    return (await import('../render.ts')).run([request.target], host);
  } finally {
    await ui.close();
  }
}
