import { FileError, type Host } from '../../host/host.ts';
import { check } from '../../lint/check.ts';
import type { LintedFile } from '../../lint/linted.ts';
import type { Rule } from '../../lint/rule.ts';
import { rules } from '../../lint/rules/index.ts';
import type { Settings } from '../../lint/settings.ts';
import type { LintOptions } from './options.ts';
import { folderOf, fullPath } from './paths.ts';
import { fileProblem, type Target } from './select.ts';
import { type FoundSettings, settingsFinder } from './settings.ts';

async function readTarget(host: Host, target: Target, { maxSize, staged }: LintOptions): Promise<Uint8Array> {
  if (target.path === undefined) return host.input();
  if (staged) {
    const { stagedText } = await import('./git.ts');
    const text = await stagedText(host, target.name);
    if (text !== undefined) return new TextEncoder().encode(text);
  }
  try {
    return await host.files.read(target.path, maxSize);
  } catch (error) {
    if (!(error instanceof FileError) || error.problem !== 'too-large') throw error;
    throw new FileError('too-large', target.name, `${error.message}, --max-size`);
  }
}

/** Reads, corrects when asked, and lints files. */
export class Linter {
  readonly #host: Host;
  readonly #options: LintOptions;
  readonly #find: (folder: string) => Promise<FoundSettings>;
  readonly #settings = new WeakMap<Settings, Settings>();

  constructor(host: Host, options: LintOptions) {
    this.#host = host;
    this.#options = options;
    this.#find = settingsFinder(host, rules);
  }

  settingsOf({ path }: Target): Promise<FoundSettings> {
    return this.#find(path === undefined ? fullPath(this.#host.cwd, '.') : folderOf(path));
  }

  /** The built-in rules and those of the configurations of these files. */
  async rulesFor(targets: readonly Target[]): Promise<readonly Rule[]> {
    const own = new Set<Rule>();
    for (const target of targets) for (const rule of (await this.settingsOf(target)).settings.ownRules) own.add(rule);
    return [...rules, ...own];
  }

  /** The settings of a file with what the command line adds: one object for all the files that share them. */
  #withOptions(settings: Settings): Settings {
    const { stage, profiles, today } = this.#options;
    const found = this.#settings.get(settings) ?? {
      ...settings,
      ...(stage ? { stage } : {}),
      ...(profiles ? { profiles } : {}),
      ...(today ? { today } : {}),
    };
    this.#settings.set(settings, found);
    return found;
  }

  async lint(target: Target): Promise<LintedFile> {
    const settings = this.#withOptions((await this.settingsOf(target)).settings);
    let bytes: Uint8Array;
    try {
      bytes = await readTarget(this.#host, target, this.#options);
    } catch (error) {
      if (error instanceof FileError) return fileProblem(target.name, error);
      throw error;
    }
    if (this.#options.fix && target.path !== undefined) {
      const { fixFile } = await import('./fix.ts');
      bytes = await fixFile(this.#host, target.name, target.path, bytes, settings, rules, this.#options);
    }
    return check(target.name, bytes, settings, rules, this.#options.maxSize);
  }
}

/** A rule of ours that fails is our bug; one of the user’s own is a matter of their settings. */
export function isOurs(rule: unknown): boolean {
  return rules.some(({ id }) => id === rule);
}
