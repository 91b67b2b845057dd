import { documents } from '../documents/index.ts';
import { templatePath } from '../documents/templates.ts';
import { nearest } from '../language/nearest.ts';
import { say, type Text, translate } from '../language/say.ts';
import { invoke, type Program, type Run } from './program.ts';

const program: Program = {
  name: 'eject',
  summary: say(
    'Copie le modèle d’un document dans le projet, pour le modifier.',
    'Copies a document’s template to the project, to change it.',
  ),
  arguments: [
    {
      name: '[document]',
      help: { fr: documents.map(({ id }) => id).join(', '), en: documents.map(({ id }) => id).join(', ') },
    },
    {
      name: '[folder]',
      help: say('le dossier du projet (par défaut, celui-ci)', 'the project’s folder (this one by default)'),
    },
  ],
  options: [
    { flags: '--partials', help: say('copier aussi les parties communes', 'copy the common parts too') },
    { flags: '--theme', help: say('copier aussi les feuilles de style', 'copy the style sheets too') },
    { flags: '--force', help: say('remplacer les fichiers qui existent', 'replace files that exist') },
  ],
  after: say(
    'La copie va dans templates/<document>/ à côté de spoc.yaml ; « spoc render » la préfère au modèle d’origine.\nUn modèle fautif est signalé avec la ligne et la colonne.',
    'The copy goes to templates/<document>/ beside spoc.yaml; “spoc render” prefers it to the built-in one.\nA template with a mistake is reported with its line and column.',
  ),
};

export const run: Run = async (args, host) => {
  const invocation = invoke(program, args, host);
  if (typeof invocation === 'number') return invocation;
  const [name, folder = '.'] = invocation.operands as readonly (string | undefined)[];
  const tell = (text: Text, data = {}) => translate(text, host.language, data);
  const names = documents.map(({ id }) => id);
  if (name === undefined) {
    const width = Math.max(...names.map((id) => id.length));
    host.out(
      documents.map(({ id, title, summary }) => `${id.padEnd(width)}  ${tell(title)} — ${tell(summary)}\n`).join(''),
    );
    return 0;
  }
  if (!names.includes(name)) {
    const near = nearest(name, names);
    const known = names.join(', ');
    host.err(
      `${tell(say('Aucun document ne s’appelle « {name} ». Documents : {known}.', 'No document is called “{name}”. Documents: {known}.'), { name, known })}\n`,
    );
    if (near) host.err(`${tell(say('Vouliez-vous dire « {near} » ?', 'Did you mean “{near}”?'), { near })}\n`);
    return 2;
  }
  const { options } = invocation;
  const own = (await host.assets.list(`templates/${name}`)).map((file) => `${name}/${file}`);
  const partials = options.partials
    ? (await host.assets.list('templates/partials')).map((file) => `partials/${file}`)
    : [];
  const theme = options.theme ? (await host.assets.list('templates/theme')).map((file) => `theme/${file}`) : [];
  const files = own.includes(templatePath(name))
    ? [...own, ...partials, ...theme]
    : [templatePath(name), ...own, ...partials, ...theme];
  const kept: string[] = [];
  for (const file of files)
    if (!options.force && (await host.files.state(`${folder}/templates/${file}`))) kept.push(file);
  if (kept.length > 0) {
    host.err(
      `${tell(say('Existe déjà : {kept}. Rien n’a été écrit ; --force pour remplacer.', 'Exists already: {kept}. Nothing was written; --force to replace.'), { kept: kept.map((file) => `${folder}/templates/${file}`).join(', ') })}\n`,
    );
    return 2;
  }
  for (const file of files) {
    await host.files.write(`${folder}/templates/${file}`, await host.assets.read(`templates/${file}`));
    host.out(`${folder}/templates/${file}\n`);
  }
  return 0;
};
