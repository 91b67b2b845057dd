import { documents } from '../documents/index.ts';
import type { PageDefinition } from '../documents/page.ts';
import { renderDocuments } from '../documents/render.ts';
import type { Format } from '../formats/format.ts';
import { formatNamed, formats } from '../formats/index.ts';
import { type ExitCode, FileError, type Host } from '../host/host.ts';
import { languageOf } from '../language/choose.ts';
import { nearest } from '../language/nearest.ts';
import { type Language, say, type Text, translate } from '../language/say.ts';
import { fullPath } from './lint/paths.ts';
import { defaultFile, loadCourse, notRendered, tellFindings } from './load-course.ts';
import { invoke, type Program, type Run } from './program.ts';
import { settingsOf, templatesFolder } from './render/settings.ts';

const program: Program = {
  name: 'render',
  summary: say(
    'Produit les documents d’un parcours : fiche de synthèse, dossier de conception.',
    'Makes the documents of a course: synthesis sheet, project dossier.',
  ),
  arguments: [
    {
      name: '[file]',
      help: say(
        'la spécification (par défaut : spoc.yaml ; - pour l’entrée standard)',
        'the spec (default: spoc.yaml; - for standard input)',
      ),
    },
    {
      name: '[documents...]',
      help: {
        fr: `les documents (par défaut, tous) : ${documents.map(({ id }) => id).join(', ')}`,
        en: `the documents (all by default): ${documents.map(({ id }) => id).join(', ')}`,
      },
    },
  ],
  options: [
    {
      flags: '-f, --format <names>',
      help: {
        fr: `un ou plusieurs formats : ${formats.map(({ id }) => id).join(', ')}`,
        en: `one or more formats: ${formats.map(({ id }) => id).join(', ')}`,
      },
      default: 'html',
    },
    {
      flags: '-o, --out <folder>',
      help: say(
        'dossier d’arrivée (par défaut : documents, à côté de la spécification)',
        'target folder (default: documents, beside the spec)',
      ),
    },
    {
      flags: '--in <language>',
      help: say(
        'langue des documents, fr ou en (par défaut, celle du parcours)',
        'language of the documents, fr or en (the course’s by default)',
      ),
    },
    { flags: '-w, --watch', help: say('recommencer à chaque modification', 'again at every change') },
  ],
  after: say(
    'Exemples :\n  spoc render\n  spoc render projet/spoc.yaml synthesis-sheet --format md,html --out livrables\nUn modèle copié par « spoc eject » dans le dossier templates/ du projet remplace celui d’origine.',
    'Examples:\n  spoc render\n  spoc render project/spoc.yaml synthesis-sheet --format md,html --out deliverables\nA template copied by “spoc eject” to the project’s templates/ folder takes the place of the built-in one.',
  ),
};

const noDocument = say(
  'Aucun document ne s’appelle « {name} ». Documents : {known}.',
  'No document is called “{name}”. Documents: {known}.',
);
const noFormat = say(
  'Aucun format ne s’appelle « {name} ». Formats : {known}.',
  'No format is called “{name}”. Formats: {known}.',
);
const didYouMean = say('Vouliez-vous dire « {near} » ?', 'Did you mean “{near}”?');

/** A path beside a file, as short as the file’s own. */
function beside(file: string, name: string): string {
  const folder = /^(.*[\\/])[^\\/]*$/.exec(file)?.[1];
  return folder === undefined ? name : `${folder}${name}`;
}

interface Request {
  readonly file: string;
  readonly documents: readonly PageDefinition[];
  readonly formats: readonly Format[];
  readonly out: string;
  readonly language?: Language;
}

function unknown(host: Host, message: Text, name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  const told = translate(message, host.language, { name, known: known.join(', ') });
  return near ? `${told} ${translate(didYouMean, host.language, { near })}` : told;
}

/** The first operand is a file unless it names a document. */
function requested(
  host: Host,
  operands: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Request | string {
  const [first, ...others] = operands;
  const isDocument = first !== undefined && documents.some(({ id }) => id === first);
  const file = first === undefined || isDocument ? defaultFile : first;
  const names = isDocument ? operands : others;
  for (const name of names) {
    if (!documents.some(({ id }) => id === name))
      return unknown(
        host,
        noDocument,
        name,
        documents.map(({ id }) => id),
      );
  }
  const chosen: Format[] = [];
  for (const name of String(options.format)
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const format = formatNamed(name);
    if (!format)
      return unknown(
        host,
        noFormat,
        name,
        formats.map(({ id }) => id),
      );
    chosen.push(format);
  }
  const language = languageOf(options.in as string | undefined);
  if (options.in !== undefined && !language)
    return translate(say('--in attend fr ou en.', '--in expects fr or en.'), host.language);
  return {
    file,
    documents: names.length > 0 ? documents.filter(({ id }) => names.includes(id)) : documents,
    formats: chosen,
    out: typeof options.out === 'string' ? options.out : beside(file, 'documents'),
    ...(language ? { language } : {}),
  };
}

async function renderOnce(host: Host, request: Request): Promise<ExitCode> {
  const loaded = await loadCourse(host, request.file, notRendered);
  if (typeof loaded === 'number') return loaded;
  const settings = await settingsOf(host, request.file, request.language);
  if (typeof settings === 'number') return settings;
  const { artifacts, refused } = await renderDocuments(loaded.course, request.documents, request.formats, settings);
  for (const file of new Set(refused.map((problem) => problem.file))) {
    const path = file.startsWith('templates/') ? host.assets.path(file) : file;
    const text = (await host.files.state(path)) ? new TextDecoder().decode(await host.files.read(path)) : '';
    await tellFindings(
      host,
      file,
      text,
      refused.filter((problem) => problem.file === file).map(({ diagnostic }) => diagnostic),
    );
  }
  for (const { path, content } of artifacts) {
    const target = `${request.out}/${path}`;
    await host.files.write(target, content);
    // A picture belongs to the page that shows it.
    if (!path.includes('/')) host.out(`${target}\n`);
  }
  return refused.length > 0 ? 2 : 0;
}

export const run: Run = async (args, host) => {
  const invocation = invoke(program, args, host);
  if (typeof invocation === 'number') return invocation;
  const [first, rest] = invocation.operands as readonly [string | undefined, readonly string[] | undefined];
  const isFolder = first !== undefined && (await host.files.state(first))?.kind === 'folder';
  const file = isFolder ? `${first.replace(/[\\/]+$/, '')}/${defaultFile}` : first;
  const request = requested(host, [...(file === undefined ? [] : [file]), ...(rest ?? [])], invocation.options);
  if (typeof request === 'string') {
    host.err(`${request}\n`);
    return 2;
  }
  const code = await renderOnce(host, request);
  if (!invocation.options.watch || request.file === '-') return code;
  const tell = (text: Text, data = {}) => host.err(`${translate(text, host.language, data)}\n`);
  tell(say('En attente de modifications (Ctrl+C pour arrêter)…', 'Waiting for changes (Ctrl+C to stop)…'));
  let running = Promise.resolve<ExitCode>(code);
  const again = async (): Promise<ExitCode> => {
    try {
      return await renderOnce(host, request);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      tell(say('{path} : illisible pour le moment.', '{path}: can’t be read for now.'), { path: error.path });
      return 2;
    }
  };
  const watched = [request.file, templatesFolder(fullPath(host.cwd, request.file))];
  const present = (
    await Promise.all(watched.map(async (path) => ((await host.files.state(path)) ? [path] : [])))
  ).flat();
  const stop = host.files.watch(present, () => {
    running = running.then(again);
  });
  await host.stopped();
  stop();
  return running;
};
