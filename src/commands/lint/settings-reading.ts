import { readSource } from '../../course/source.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { FileError, type Host } from '../../host/host.ts';
import { fileProblems } from '../../host/words.ts';
import { say, type Text } from '../../language/say.ts';
import { combineSettings, type SettingsLayer } from '../../lint/combine-settings.ts';
import { identify } from '../../lint/fingerprint.ts';
import { type LintedFile, unreadableFile } from '../../lint/linted.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Settings } from '../../lint/settings.ts';
import { readSettings, settingsProblem } from '../../lint/settings-file.ts';
import { folderOf, foldersUpward, fullPath, isAbsolute, shownPath } from './paths.ts';

const settingsName = 'spoc.config.yaml';

export interface FoundSettings {
  readonly settings: Settings;
  /** Configuration files with a mistake: nothing may be linted with them. */
  readonly problems: readonly LintedFile[];
  /** Full path of the nearest configuration file, and of those that it takes up. */
  readonly files: readonly string[];
  /** True when somebody’s JavaScript takes part. */
  readonly plugins: boolean;
}

const empty = say(
  'La configuration est faite de clés (profile, rules …).',
  'Settings are made of keys (profile, rules …).',
);
const noPackage = say(
  'Le paquet « {name} » n’est pas installé, ou ne contient pas de spoc.config.yaml.',
  'The package “{name}” is not installed, or holds no spoc.config.yaml.',
);
const circle = say('Cette configuration se reprend elle-même.', 'These settings take up themselves.');
const foreignPlugin = say(
  'Une configuration reprise d’ailleurs ne peut pas faire exécuter de code : nommez « {name} » dans votre propre spoc.config.yaml.',
  'Settings taken up from elsewhere can’t have code run: name “{name}” in your own spoc.config.yaml.',
);
const noPlugin = say(
  '« {name} » est introuvable : un fichier (./regles.js) ou un paquet installé est attendu.',
  '“{name}” can’t be found: a file (./rules.js) or an installed package is expected.',
);
const pluginFailed = say('« {name} » ne se charge pas : {detail}', '“{name}” can’t be loaded: {detail}');
const pluginEmpty = say(
  '« {name} » ne fournit pas de règles : « export const rules = [ … ] » est attendu.',
  '“{name}” provides no rules: “export const rules = [ … ]” is expected.',
);

const packageName = /^(@[a-z0-9_-][a-z0-9._-]*\/)?[a-z0-9_-][a-z0-9._-]*$/i;

interface Manifest {
  readonly main?: string;
  readonly exports?: unknown;
}

function entryOf({ main, exports }: Manifest): string {
  let entry = (exports as Record<string, unknown> | undefined)?.['.'] ?? exports;
  while (entry && typeof entry === 'object') {
    const conditions = entry as Record<string, unknown>;
    entry = conditions.node ?? conditions.import ?? conditions.default;
  }
  return typeof entry === 'string' ? entry : (main ?? 'index.js');
}

function moduleUrl(path: string): string {
  const steps = path.split('/').map((step, index) => (index === 0 ? step : encodeURIComponent(step)));
  return `file://${path.startsWith('/') ? '' : '/'}${steps.join('/')}`;
}

class Reading {
  readonly layers: SettingsLayer[] = [];
  readonly problems: LintedFile[] = [];
  readonly files: string[] = [];
  readonly pluginRules: Rule[] = [];
  plugins = false;
  pluginFailed = false;
  readonly host: Host;
  readonly lints: boolean;

  constructor(host: Host, lints: boolean) {
    this.host = host;
    this.lints = lints;
  }

  report(path: string, diagnostics: readonly Diagnostic[], text: string): void {
    if (diagnostics.length === 0) return;
    const name = shownPath(this.host.cwd, path);
    const earlier = this.problems.findIndex((problem) => problem.name === name);
    const all = [...(this.problems[earlier]?.diagnostics ?? []), ...diagnostics];
    const file: LintedFile = { name, text, diagnostics: identify(all, undefined), unreadable: true };
    if (earlier === -1) this.problems.push(file);
    else this.problems[earlier] = file;
  }

  /** Reads a file and, before it, those that it takes up. */
  async read(path: string, trail: readonly string[]): Promise<void> {
    this.files.push(path);
    const bytes = await this.host.files.read(path);
    if (
      new TextDecoder()
        .decode(bytes)
        .replace(/^\s*(#.*)?$/gm, '')
        .trim() === ''
    )
      return;
    const { source, diagnostics } = readSource(shownPath(this.host.cwd, path), bytes);
    if (!source) {
      const [first] = diagnostics.map((diagnostic) =>
        diagnostic.rule === 'course/not-a-spec' ? { ...diagnostic, rule: 'lint/settings', message: empty } : diagnostic,
      );
      this.problems.push(
        unreadableFile(shownPath(this.host.cwd, path), first as Diagnostic, new TextDecoder().decode(bytes)),
      );
      return;
    }
    const read = readSettings(source);
    const errors = [...diagnostics.filter(({ severity }) => severity === 'error'), ...read.diagnostics];
    const { file } = read;
    for (const [index, name] of (file?.extends ?? []).entries()) {
      const at = ['extends', index];
      const next = await this.locate(name, path);
      const fault: [Text, Record<string, string>] | undefined = !next
        ? [noPackage, { name }]
        : [...trail, path].includes(next)
          ? [circle, {}]
          : undefined;
      if (fault) errors.push(settingsProblem(source, fault[0], fault[1], at));
      else if (next && !this.files.includes(next)) {
        try {
          await this.read(next, [...trail, path]);
        } catch (error) {
          if (!(error instanceof FileError)) throw error;
          errors.push(settingsProblem(source, fileProblems[error.problem], { path: name, detail: error.message }, at));
        }
      }
    }
    for (const [index, name] of (this.lints ? (file?.plugins ?? []) : []).entries()) {
      const fault = trail.length > 0 ? ([foreignPlugin, { name }] as const) : await this.plugin(name, path);
      if (!fault) continue;
      this.pluginFailed = true;
      errors.push(settingsProblem(source, fault[0], fault[1], ['plugins', index]));
    }
    this.report(path, errors, source.text);
    if (file) this.layers.push({ source, file });
  }

  /** The configuration file that a name stands for: beside the file that names it, or in a package installed above it. */
  async locate(name: string, from: string): Promise<string | undefined> {
    if (/^\.{0,2}[\\/]/.test(name) || isAbsolute(name) || /\.ya?ml$/.test(name)) return fullPath(folderOf(from), name);
    if (!packageName.test(name)) return undefined;
    for (const folder of foldersUpward(folderOf(from))) {
      const path = fullPath(folder, `node_modules/${name}/${settingsName}`);
      if ((await this.host.files.state(path))?.kind === 'file') return path;
    }
    return undefined;
  }

  /** The module that a plug-in’s name stands for: a file beside the configuration, or the entry of an installed package. */
  async locatePlugin(name: string, from: string): Promise<string | undefined> {
    const isFile = async (path: string) => (await this.host.files.state(path))?.kind === 'file';
    if (name.startsWith('.') || isAbsolute(name)) {
      const path = fullPath(folderOf(from), name);
      return (await isFile(path)) ? path : undefined;
    }
    if (!packageName.test(name)) return undefined;
    for (const folder of foldersUpward(folderOf(from))) {
      const root = fullPath(folder, `node_modules/${name}`);
      if (!(await isFile(`${root}/package.json`))) continue;
      const manifest = JSON.parse(
        new TextDecoder().decode(await this.host.files.read(`${root}/package.json`)),
      ) as Manifest;
      const path = fullPath(root, entryOf(manifest));
      return path.startsWith(`${root}/`) && (await isFile(path)) ? path : undefined;
    }
    return undefined;
  }

  /** Runs a plug-in that the user’s own configuration names, and takes its rules. */
  async plugin(name: string, from: string): Promise<readonly [Text, Record<string, string>] | undefined> {
    this.plugins = true;
    try {
      const path = await this.locatePlugin(name, from);
      if (!path) return [noPlugin, { name }];
      const module = (await this.host.load(moduleUrl(path))) as { rules?: unknown; default?: unknown };
      const rules = module.rules ?? module.default;
      const isRule = (rule: unknown) =>
        typeof (rule as Rule)?.id === 'string' &&
        typeof (rule as Rule)?.check === 'function' &&
        (rule as Rule).messages;
      if (!Array.isArray(rules) || !rules.every(isRule)) return [pluginEmpty, { name }];
      this.pluginRules.push(...(rules as Rule[]));
      return undefined;
    } catch (error) {
      return [
        pluginFailed,
        { name, detail: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) },
      ];
    }
  }
}

/** The settings of a configuration file (a full path) and of those that it takes up. */
export async function readSettingsFile(host: Host, path: string, rules: readonly Rule[]): Promise<FoundSettings> {
  const reading = new Reading(host, rules.length > 0);
  try {
    await reading.read(path, []);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const diagnostic: Diagnostic = {
      rule: 'lint/settings',
      severity: 'error',
      message: fileProblems[error.problem],
      data: { path: shownPath(host.cwd, path), detail: error.message },
      path: [],
      span: { start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 },
    };
    reading.problems.push(unreadableFile(shownPath(host.cwd, path), diagnostic));
  }
  const { settings, diagnostics } = combineSettings(reading.layers, rules, reading.pluginRules);
  for (const { source } of reading.layers) {
    // A rule may be unknown only because its plug-in did not load.
    if (reading.pluginFailed) break;
    const own = diagnostics.filter((diagnostic) => diagnostic.source === source);
    reading.report(
      fullPath(host.cwd, source.name),
      own.map(({ diagnostic }) => diagnostic),
      source.text,
    );
  }
  const { problems, files, plugins } = reading;
  return { settings, problems, files, plugins };
}
