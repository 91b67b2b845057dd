import type { RawMap } from '../../course/raw.ts';
import type { ExitCode, Host } from '../../host/host.ts';
import { say, translate } from '../../language/say.ts';
import { readAnswers } from '../../wizard/answers.ts';
import { addressed, withGaps } from '../../wizard/gaps.ts';
import { put } from '../../wizard/paths.ts';
import { tellFindings } from '../load-course.ts';
import { frameFor } from './holding.ts';
import { findDraft, keeper } from './keeping.ts';
import type { InitRequest } from './request.ts';
import { isTaken, report, save } from './saving.ts';
import { startingPoint } from './starting.ts';

const refused = say('Rien n’a été écrit : corrigez d’abord {name}.', 'Nothing was written: correct {name} first.');
const noDraft = say('Aucun entretien en pause dans ce dossier.', 'There is no paused interview in this folder.');

const unreadable = new Set(['course/encoding', 'course/size']);

async function answersOf(request: InitRequest, host: Host): Promise<RawMap | ExitCode> {
  if (request.answers === undefined) {
    if (request.resume) {
      const draft = await findDraft(host, request.folder);
      if (draft && draft !== 'broken' && draft.purpose === 'init') return draft.course;
      host.err(`${translate(noDraft, host.language)}\n`);
      return 2;
    }
    return startingPoint(host, request);
  }
  const stdin = request.answers === '-';
  const bytes = stdin ? await host.input() : await host.files.read(request.answers);
  const name = stdin ? '<stdin>' : request.answers;
  const { course, diagnostics, text } = readAnswers(name, bytes);
  if (course) return course;
  await tellFindings(host, name, text, diagnostics);
  host.err(`${translate(refused, host.language, { name })}\n`);
  // A file that is no text is a matter of files; answers with mistakes are findings.
  return diagnostics.some(({ rule }) => unreadable.has(rule)) ? 2 : 1;
}

/** Writes a spec without asking anything: from answers, from another course, from a draft, or with everything left open. */
export async function fromAnswers(request: InitRequest, host: Host): Promise<ExitCode> {
  if (await isTaken(host, request)) return 2;
  const frame = frameFor(host, request.folder);
  const answers = await answersOf(request, host);
  if (typeof answers === 'number') return answers;
  // With nothing said at all, the folder’s name is at least a name.
  const bare = request.answers === undefined && Object.keys(answers).length === 0 && frame.folder !== '';
  const course = bare ? put(answers, 'client.name', frame.folder) : answers;
  const whole = await save(host, request, addressed(request.resume ? course : withGaps(course, frame)), frame);
  if (request.resume) await keeper(host, request.folder, 'init').discard();
  report(host, request, whole);
  return 0;
}
