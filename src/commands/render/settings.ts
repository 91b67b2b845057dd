import type { RenderSettings } from '../../documents/render.ts';
import type { TemplateFolder } from '../../documents/templates.ts';
import { type ExitCode, FileError, type Host } from '../../host/host.ts';
import type { Language } from '../../language/say.ts';
import { folderOf, fullPath } from '../lint/paths.ts';
import { settingsFor } from '../lint/settings.ts';
import { defaultFile, tellFindings } from '../load-course.ts';
import { brandOf } from './brand.ts';

/** A folder of the user’s as a place of templates; what is not there is looked for further on. */
function userFolder(host: Host, folder: string): TemplateFolder {
  return {
    name: (path) => `${folder}/${path}`,
    read: async (path) => {
      const full = `${folder}/${path}`;
      if ((await host.files.state(full))?.kind !== 'file') return undefined;
      return new TextDecoder().decode(await host.files.read(full));
    },
  };
}

function builtIn(host: Host): TemplateFolder {
  return {
    name: (path) => `templates/${path}`,
    read: async (path) => {
      try {
        return await host.assets.read(`templates/${path}`);
      } catch (error) {
        if (error instanceof FileError && error.problem === 'missing') return undefined;
        throw error;
      }
    },
  };
}

/** Where a project keeps the templates that replace built-in ones. */
export function templatesFolder(file: string): string {
  return `${folderOf(file)}/templates`;
}

/** What the project’s settings say of its documents; what is wrong with them is told, and an exit code comes back. */
export async function settingsOf(host: Host, name: string, language?: Language): Promise<RenderSettings | ExitCode> {
  const file = fullPath(host.cwd, name === '-' ? defaultFile : name);
  const { settings, problems, files } = await settingsFor(host, folderOf(file), []);
  for (const problem of problems) await tellFindings(host, problem.name, problem.text ?? '', problem.diagnostics);
  if (problems.length > 0) return 2;
  const [settingsFile] = files;
  const brand = settingsFile ? await brandOf(host, folderOf(settingsFile), settings.provider) : {};
  if (typeof brand === 'string') {
    host.err(`${brand}\n`);
    return 2;
  }
  const theme =
    settings.theme && settingsFile ? [userFolder(host, fullPath(folderOf(settingsFile), settings.theme))] : [];
  return {
    ...(language ? { language } : {}),
    today: host.now().toISOString().slice(0, 10),
    ...(settings.provider ? { provider: settings.provider } : {}),
    brand,
    folders: [userFolder(host, templatesFolder(file)), ...theme, builtIn(host)],
  };
}
