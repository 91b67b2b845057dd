import { FileError, type Host } from '../../host/host.ts';
import { Cache } from '../../lint/cache.ts';
import { digest } from '../../lint/fingerprint.ts';
import type { LintedFile } from '../../lint/linted.ts';
import type { LintOptions } from './options.ts';
import { folderOf, foldersUpward, fullPath } from './paths.ts';
import type { Target } from './select.ts';

const cacheFile = '.spoc/cache/lint.jsonl';

/** A file written less than this before it was linted may be written again within the same tick of its clock. Milliseconds. */
const tooRecent = 2000;

/** Files that have not changed since an earlier run, and the memory of this one. */
export class FileCache {
  readonly #host: Host;
  readonly #cache: Cache;
  readonly #keys = new Map<string, Promise<string | undefined>>();

  constructor(host: Host, cache: Cache) {
    this.#host = host;
    this.#cache = cache;
  }

  get rules() {
    return this.#cache.rules;
  }

  async #digestOf(files: readonly string[]): Promise<string> {
    const digests: string[] = [];
    for (const file of files) digests.push(digest(await this.#host.files.read(file)));
    return digest(digests.join('\n'));
  }

  /** What identifies the settings of a folder; undefined when the cache does not know them. */
  #settingsKey(folder: string): Promise<string | undefined> {
    let key = this.#keys.get(folder);
    if (!key) {
      key = this.#findSettings(folder);
      this.#keys.set(folder, key);
    }
    return key;
  }

  async #findSettings(folder: string): Promise<string | undefined> {
    for (const candidate of foldersUpward(folder)) {
      const path = fullPath(candidate, 'spoc.config.yaml');
      if ((await this.#host.files.state(path))?.kind !== 'file') continue;
      const known = this.#cache.settingsAt(path);
      try {
        return known && (await this.#digestOf(known.files)) === known.digest ? known.digest : undefined;
      } catch (error) {
        if (error instanceof FileError) return undefined;
        throw error;
      }
    }
    return 'none';
  }

  /** True when neither the file nor its settings have changed since an earlier run. */
  async knows({ name, path }: Target): Promise<boolean> {
    const stamp = this.#cache.stamp(name);
    if (!stamp || path === undefined || (await this.#settingsKey(folderOf(path))) !== stamp.settings) return false;
    const state = await this.#host.files.state(path);
    if (state?.kind !== 'file' || state.size !== stamp.size) return false;
    if (state.modified !== stamp.modified) {
      if (digest(await this.#host.files.read(path)) !== stamp.digest) return false;
      this.#cache.touch(name, this.#trusted(state.modified));
    }
    return true;
  }

  /** What the earlier run found. */
  file({ name }: Target): LintedFile | undefined {
    return this.#cache.file(name);
  }

  #trusted(modified: number): number {
    return modified > this.#host.now().getTime() - tooRecent ? 0 : modified;
  }

  /** Remembers what was found under the settings of these files; with plug-ins nothing is remembered, their code may change unseen. */
  async put(file: LintedFile, { path }: Target, settingsFiles: readonly string[], plugins: boolean): Promise<void> {
    if (path === undefined || plugins) return;
    const state = await this.#host.files.state(path);
    if (state?.kind !== 'file') return;
    const [nearest] = settingsFiles;
    const settings = nearest === undefined ? 'none' : await this.#digestOf(settingsFiles);
    if (nearest !== undefined && this.#cache.settingsAt(nearest)?.digest !== settings) {
      this.#cache.putSettings(nearest, settingsFiles, settings);
    }
    const bytes = await this.#host.files.read(path);
    this.#cache.put(file, {
      size: state.size,
      modified: this.#trusted(state.modified),
      digest: digest(bytes),
      settings,
    });
  }

  /** Writes the cache when something is new; `names` are all the files of a run on everything, else undefined. */
  async save(rules: FileCache['rules'], names: ReadonlySet<string> | undefined): Promise<void> {
    if (names) this.#cache.keep(names);
    if (!this.#cache.changed) return;
    this.#cache.putRules(rules);
    const path = fullPath(this.#host.cwd, cacheFile);
    try {
      const ignore = `${folderOf(path)}/.gitignore`;
      if (!(await this.#host.files.state(ignore))) await this.#host.files.write(ignore, '*\n');
      await this.#host.files.write(path, this.#cache.toString());
    } catch (error) {
      // A cache that can’t be kept is no reason to fail.
      if (!(error instanceof FileError)) throw error;
    }
  }
}

/** The cache of this folder, empty when there is none for these options. */
export async function openCache(host: Host, options: LintOptions): Promise<FileCache> {
  const { stage, profiles, today, maxSize } = options;
  const key = JSON.stringify([host.version, stage ?? null, profiles ?? null, today ?? null, maxSize]);
  const path = fullPath(host.cwd, cacheFile);
  let text: string | undefined;
  try {
    text = new TextDecoder().decode(await host.files.read(path));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
  }
  return new FileCache(host, new Cache(key, text));
}
