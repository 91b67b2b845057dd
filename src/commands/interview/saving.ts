import type { RawMap } from '../../course/raw.ts';
import type { Host } from '../../host/host.ts';
import { say, type Text, translate } from '../../language/say.ts';
import { finished, specText } from '../../wizard/finish.ts';
import { mapsAt } from '../../wizard/paths.ts';
import type { Frame } from '../../wizard/question.ts';
import { type InitRequest, inFolder } from './request.ts';

const exists = say(
  '{target} existe déjà ; rien n’a été écrit. Pour le modifier : spoc edit {target} · pour le remplacer : --force',
  '{target} exists already; nothing was written. To change it: spoc edit {target} · to replace it: --force',
);

/** True, after saying so, when the spec is there already and may not be replaced. */
export async function isTaken(host: Host, request: InitRequest): Promise<boolean> {
  if (request.force || !(await host.files.state(request.target))) return false;
  host.err(`${translate(exists, host.language, { target: request.target })}\n`);
  return true;
}

/** The schema that the first line of the spec names, for completion and help in editors; an author’s own file of that name stays. */
async function writeSchema(host: Host, path: string): Promise<void> {
  const { jsonSchema } = await import('../../reference/json-schema.ts');
  const text = `${JSON.stringify(jsonSchema(host.language), null, 2)}\n`;
  if (await host.files.state(path)) {
    const before = new TextDecoder().decode(await host.files.read(path));
    if (!/"\$schema"/.test(before) || !/"spoc"/.test(before)) return;
  }
  await host.files.write(path, text);
}

/** Writes the spec and its schema; the spec’s path goes to standard output. */
export async function save(host: Host, request: InitRequest, course: RawMap, frame: Frame): Promise<RawMap> {
  const whole = finished(course, frame);
  await host.files.write(request.target, specText(whole, frame.language));
  await writeSchema(host, inFolder(request.folder, 'spoc.schema.json'));
  host.out(`${request.target}\n`);
  return whole;
}

/** A word of a command line, quoted when a shell would read more into it. */
export function shellWord(text: string): string {
  return /^[\p{L}\p{N}_./:@%+=,-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** What was written, what stays open, how to do the same without questions, what comes next. */
export function report(host: Host, request: InitRequest, course: RawMap): void {
  const tell = (text: Text, data = {}) => host.err(`${translate(text, host.language, data)}\n`);
  const questions = mapsAt(course, 'openQuestions');
  const assumed = questions.filter((question) => question.assumed !== undefined).length;
  const open = questions.length - assumed;
  if (open > 0) {
    tell(
      say(
        '{open, plural, one {# question ouverte figure} other {# questions ouvertes figurent}} dans le fichier, à poser au client.',
        '{open, plural, one {# open question is} other {# open questions are}} in the file, to ask the client.',
      ),
      { open },
    );
  }
  if (assumed > 0) {
    tell(
      say(
        '{assumed, plural, one {# réponse reste} other {# réponses restent}} à confirmer.',
        '{assumed, plural, one {# answer is} other {# answers are}} to be confirmed.',
      ),
      { assumed },
    );
  }
  const file = shellWord(request.target);
  tell(
    say(
      'Le même sans questions : spoc init <dossier> --answers {file}',
      'The same without questions: spoc init <folder> --answers {file}',
    ),
    { file },
  );
  tell(
    say(
      'Ensuite : spoc lint {file} · spoc edit {file} · spoc render {file}',
      'Next: spoc lint {file} · spoc edit {file} · spoc render {file}',
    ),
    { file },
  );
}
